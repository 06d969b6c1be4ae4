import { NoticeDraft } from '@tenzij/contracts';
import { describe, expect, it } from 'vitest';
import { answered, EMPTY_NOTICE, withText } from './notice-draft.ts';

describe('the notice while it is written', () => {
  it('counts an answer only when it is there in both languages', () => {
    const half = withText(EMPTY_NOTICE, 'I1', 'nl', 'Wij.');
    expect(answered(half)).toBe(0);
    expect(NoticeDraft.safeParse(half).success).toBe(true);
    expect(answered(withText(half, 'I1', 'en', 'Us.'))).toBe(1);
    expect(answered(withText(half, 'I1', 'en', '   '))).toBe(0);
  });
});
