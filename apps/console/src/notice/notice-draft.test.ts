import { NoticeDraft } from '@tenzij/contracts';
import { describe, expect, it } from 'vitest';
import { answered, EMPTY_NOTICE, VISITOR_QUESTIONS, withText } from './notice-draft.ts';

describe('the notice while it is written', () => {
  it('counts an answer only when it is there in both languages', () => {
    const half = withText(EMPTY_NOTICE, 'I1', 'nl', 'Wij.');
    expect(answered(half)).toBe(0);
    expect(NoticeDraft.safeParse(half).success).toBe(true);
    expect(answered(withText(half, 'I1', 'en', 'Us.'))).toBe(1);
    expect(answered(withText(half, 'I1', 'en', '   '))).toBe(0);
  });

  it('has the nine questions that visitors read', () => {
    expect([...VISITOR_QUESTIONS.keys()]).toEqual(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9']);
  });
});
