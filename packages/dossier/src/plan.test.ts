import { encodeCbor, sha256Hex, toCbor } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { planSha256 } from './dpia/finish.ts';
import { INPUT } from './dpia/testing/case.ts';
import { DOSSIER_ERRORS } from './errors.ts';
import { checkPlan, decidedPlan, EXERCISE_PLACE, Plan, parityRule, undecided } from './plan.ts';

if (!INPUT.plan) throw new Error('the case has a plan');
const PLAN: Plan = INPUT.plan;

describe('a plan', () => {
  it('is decided when nothing in it is open', () => {
    expect(Plan.safeParse(PLAN).success).toBe(true);
    expect(undecided(PLAN)).toEqual([]);
    expect(decidedPlan(PLAN)).toEqual({ ok: true, value: PLAN });
  });

  it.each(['model', 'lanes', 'parity', 'validity', 'contact'] as const)('is not without %s', (field) => {
    const open = { ...PLAN, [field]: null };
    expect(undecided(open)).toEqual([field]);
    expect(decidedPlan(open)).toMatchObject({ problem: { code: 'plan.undecided', params: { field } } });
    expect(checkPlan(open).ok).toBe(true);
  });

  it('is not without terms for its parity rule, which plans from before lack', () => {
    const { terms: _terms, ...rule } = PLAN.parity ?? { terms: null };
    const read = Plan.parse({ ...PLAN, parity: rule });
    expect(read.parity).toEqual({ ...rule, terms: null });
    expect(undecided(read)).toEqual(['parity-terms']);
    expect(decidedPlan(read)).toMatchObject({ problem: { params: { field: 'parity-terms' } } });
    expect(undecided({ ...read, mode: 'human-comparison' })).toEqual([]);
    // What rests on the plan from before isn't about another one now.
    expect(planSha256(read)).toBe(sha256Hex(encodeCbor(toCbor({ ...PLAN, parity: rule }))));
    expect(planSha256(read)).not.toBe(planSha256(PLAN));
    expect(read.parity && parityRule(read.parity)).toEqual(rule);
  });

  it('is not while its event is the one that an exercise made up', () => {
    const event = { ...PLAN.event, place: EXERCISE_PLACE };
    expect(undecided({ ...PLAN, event })).toEqual(['event']);
  });

  it('has words that can be read', () => {
    const purposes = [{ id: 'toegang', nl: '\u200b', en: '\u2060' }];
    expect(Plan.safeParse({ ...PLAN, purposes }).success).toBe(false);
    expect(Plan.safeParse({ ...PLAN, parity: { p90GapSeconds: 60, reason: '\u200b' } }).success).toBe(false);
  });

  it('is not without a purpose', () => {
    expect(undecided({ ...PLAN, purposes: [] })).toEqual(['purposes']);
  });

  it('is refused when its times run backwards or a purpose comes twice', () => {
    const backwards = { notBefore: 2, expires: 2 };
    const [purpose] = PLAN.purposes;
    if (!purpose) throw new Error('no purpose');
    const codeOf = (plan: Plan) => {
      const result = decidedPlan(plan);
      return result.ok ? 'ok' : `${result.problem.code} ${result.problem.params.field ?? ''}`.trim();
    };
    expect(codeOf({ ...PLAN, validity: backwards })).toBe('plan.times-reversed validity');
    expect(codeOf({ ...PLAN, event: { ...PLAN.event, ends: PLAN.event.starts } })).toBe(
      'plan.times-reversed event',
    );
    expect(codeOf({ ...PLAN, purposes: [purpose, { ...purpose, nl: 'Anders.' }] })).toBe(
      'plan.purpose-twice',
    );
  });
});

it.each(['plan.', 'dpia.', 'review.', 'consultation.'])('has texts for what %s… refuses', (part) => {
  expect(Object.keys(DOSSIER_ERRORS).filter((code) => code.startsWith(part)).length).toBeGreaterThan(1);
});
