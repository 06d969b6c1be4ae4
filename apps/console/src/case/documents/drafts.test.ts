import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../testing/memory-storage.ts';
import { createDrafts } from './drafts.ts';

const DRAFT = { basedOn: 3, body: { text: 'half a sen' } };

describe('drafts', () => {
  it('keep what is typed per deployment and document, until it is erased', () => {
    const storage = memoryStorage();
    createDrafts(storage).keep('a', 'plan', DRAFT);
    const later = createDrafts(storage);
    expect(later.read('a', 'plan')).toEqual(DRAFT);
    expect(later.read('a', 'notice')).toBeNull();
    expect(later.read('b', 'plan')).toBeNull();
    later.erase('a', 'plan');
    expect(later.read('a', 'plan')).toBeNull();
  });

  it('never show one person what another typed in the same tab', () => {
    const drafts = createDrafts(memoryStorage());
    drafts.belongTo('first');
    drafts.keep('a', 'plan', DRAFT);
    drafts.belongTo('first');
    expect(drafts.read('a', 'plan')).toEqual(DRAFT);
    drafts.belongTo('second');
    expect(drafts.read('a', 'plan')).toBeNull();
  });

  it('leave alone what is not theirs, and survive what they cannot read', () => {
    const storage = memoryStorage();
    storage.setItem('language', 'nl');
    storage.setItem('tenzij.draft:a/plan', '{"basedOn":');
    const drafts = createDrafts(storage);
    expect(drafts.read('a', 'plan')).toBeNull();
    drafts.eraseAll();
    expect(storage.length).toBe(1);
    expect(storage.getItem('language')).toBe('nl');
  });
});
