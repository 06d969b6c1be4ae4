import { RiskBody } from '@tenzij/dossier';
import { describe, expect, it } from 'vitest';
import { EMPTY_JUDGEMENT, judgementFaults } from './judgement-form.ts';
import {
  EMPTY_RISK,
  estimateOrNull,
  NO_ESTIMATE,
  NO_RESIDUAL,
  type RiskForm,
  residualOrNull,
  riskFaults,
} from './risk-form.ts';

const ESTIMATE = { likelihood: 'low', severity: 'high', why: 'Zeldzaam.' } as const;
const WHOLE: RiskForm = {
  ...EMPTY_RISK,
  description: 'Zo speelt het.',
  before: ESTIMATE,
  measures: { catalogue: ['images-stay'], own: [{ text: 'Gastheer', status: 'done', who: 'Entree' }] },
  after: ESTIMATE,
  residual: { level: 'low', name: 'S. Bakker', reasoning: 'Drie meter verder.' },
};
const fields = (form: RiskForm) => riskFaults(form).map(({ field }) => field);

describe('a risk', () => {
  it('can be saved when nothing or all of it is written, in the form that the server takes', () => {
    for (const form of [EMPTY_RISK, WHOLE]) {
      expect(riskFaults(form)).toEqual([]);
      expect(RiskBody.safeParse(form).success).toBe(true);
    }
  });

  it('cannot be saved with half an estimate', () => {
    expect(fields({ ...WHOLE, before: { ...ESTIMATE, severity: null } })).toEqual(['before-severity']);
    expect(fields({ ...WHOLE, after: { ...NO_ESTIMATE, likelihood: 'low' } })).toEqual([
      'after-severity',
      'after-why',
    ]);
  });

  it('is judged by somebody with a name and a reason, or not at all', () => {
    expect(fields({ ...WHOLE, residual: { ...NO_RESIDUAL, level: 'high' } })).toEqual([
      'residual-name',
      'residual-reasoning',
    ]);
  });

  it('names the measure that is not whole', () => {
    const own = [...WHOLE.measures.own, { text: '', status: 'planned' as const, who: ' ' }];
    expect(fields({ ...WHOLE, measures: { ...WHOLE.measures, own } })).toEqual([
      'measure-1-text',
      'measure-1-who',
    ]);
  });

  it('points at what the server would not take', () => {
    expect(fields({ ...WHOLE, residual: { level: 'low', name: 'S. [Bakker]', reasoning: 'Ja.' } })).toEqual([
      'residual-name',
    ]);
    expect(fields({ ...WHOLE, title: ' ' })).toEqual(['title']);
  });

  it('is not judged again once everything in a judgement is taken out', () => {
    expect(estimateOrNull({ ...NO_ESTIMATE, why: ' ' })).toBeNull();
    expect(estimateOrNull({ ...NO_ESTIMATE, likelihood: 'low' })).not.toBeNull();
    expect(residualOrNull(NO_RESIDUAL)).toBeNull();
    expect(residualOrNull({ ...NO_RESIDUAL, name: 'S.' })).not.toBeNull();
  });
});

describe('the conclusion', () => {
  it('may be unknown, and is refused at the field that is wrong', () => {
    expect(judgementFaults(EMPTY_JUDGEMENT)).toEqual([]);
    const wrong = { ...EMPTY_JUDGEMENT, judgedBy: 'S. [Bakker]' };
    expect(judgementFaults(wrong).map(({ field }) => field)).toEqual(['judgedBy']);
    const long = { ...EMPTY_JUDGEMENT, views: { sought: 'no' as const, text: 'a'.repeat(20_001) } };
    expect(judgementFaults(long).map(({ field }) => field)).toEqual(['views']);
  });
});
