import type { ReviewEntryView } from '@tenzij/contracts';
import { describe, expect, it } from 'vitest';
import { openObjections, targetsOf, threadsAbout } from './threads.ts';

const DPO = { id: 'fg', name: 'F. Groen', role: 'dpo' as const };

function entry(id: string, more: Partial<ReviewEntryView> = {}): ReviewEntryView {
  return {
    id,
    at: '2026-11-01T10:00:00Z',
    by: DPO,
    target: 'plan',
    kind: 'comment',
    opinion: null,
    text: id,
    publicText: null,
    replyTo: null,
    dpiaVersion: null,
    standing: null,
    ...more,
  };
}

describe('threadsAbout', () => {
  it('puts replies below what they reply to, both the oldest first', () => {
    const entries = [
      entry('second', { at: '2026-11-03T10:00:00Z' }),
      entry('reply', { at: '2026-11-04T10:00:00Z', replyTo: 'first' }),
      entry('first'),
      entry('elsewhere', { target: 'notice' }),
    ];
    const threads = threadsAbout(entries, 'plan');
    expect(threads.map((thread) => thread.entry.id)).toEqual(['first', 'second']);
    expect(threads[0]?.replies.map(({ id }) => id)).toEqual(['reply']);
  });

  it('loses no reply to something that is not there', () => {
    const threads = threadsAbout([entry('reply', { replyTo: 'gone' })], 'plan');
    expect(threads.map((thread) => thread.entry.id)).toEqual(['reply']);
  });
});

describe('openObjections', () => {
  it('has neither the answered nor the withdrawn', () => {
    const entries = (['open', 'answered', 'withdrawn'] as const).map((standing) =>
      entry(standing, { kind: 'objection', standing }),
    );
    expect(openObjections(entries).map(({ id }) => id)).toEqual(['open']);
  });
});

describe('targetsOf', () => {
  it('names every part once, except those left out', () => {
    const entries = [
      entry('a'),
      entry('b'),
      entry('c', { target: 'notice' }),
      entry('d', { target: 'overall' }),
    ];
    expect(targetsOf(entries, ['overall'])).toEqual(['plan', 'notice']);
  });
});
