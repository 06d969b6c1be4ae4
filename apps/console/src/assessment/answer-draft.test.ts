import { describe, expect, it } from 'vitest';
import { answerOf, askedFields, refusedPart, withParts } from './answer-draft.ts';

const HELPING = {
  answer: 'yes',
  evidence: true,
  judgement: true,
  places: true,
  outcome: false,
  notApplicable: false,
} as const;

describe('an answer that is being typed', () => {
  it('is kept without what is empty, and trimmed', () => {
    const typed = {
      value: 'yes',
      evidence: [],
      judgedBy: ' M. de Boer ',
      reasoning: '  ',
      places: ['regelkamer', ' ', ''],
    } as const;
    expect(answerOf({ ...typed, evidence: [], places: [...typed.places] })).toEqual({
      value: 'yes',
      evidence: [],
      judgedBy: 'M. de Boer',
      places: ['regelkamer'],
    });
  });

  it('is no answer as long as none is chosen, whatever else was typed', () => {
    expect(answerOf({ evidence: [], judgedBy: 'M. de Boer' })).toBeNull();
  });

  it('loses a part that is emptied, and never its evidence', () => {
    const typed = { value: 'no', evidence: [{ kind: 'text', text: 'plan' }], notApplicable: true } as const;
    expect(withParts({ ...typed, evidence: [...typed.evidence] }, { notApplicable: false })).toEqual({
      value: 'no',
      evidence: [{ kind: 'text', text: 'plan' }],
    });
    expect(withParts({ evidence: [] }, { judgedBy: '' })).toEqual({ evidence: [] });
  });

  it('names the part that cannot be kept', () => {
    expect(refusedPart({ value: 'yes', evidence: [], places: ['x'.repeat(121)] })).toBe('places');
    expect(refusedPart({ value: 'yes', evidence: [], places: ['x'.repeat(120)] })).toBeNull();
  });

  it('asks for what the answer chosen takes', () => {
    const asked = (value: 'yes' | 'no' | 'unknown') =>
      askedFields({ helping: HELPING }, { value, evidence: [] });
    expect(asked('yes')).toMatchObject({ evidence: true, judgement: true, places: true });
    expect(asked('no')).toMatchObject({ evidence: true, judgement: true, places: false });
    expect(asked('unknown')).toMatchObject({ evidence: false, judgement: false, places: false });
  });
});
