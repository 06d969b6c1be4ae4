import { orThrow } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  CONDITION_IDS,
  type ConditionId,
  type Fact,
  type FactsFile,
  parseFacts,
  selectNorms,
  type Verdict,
  verifyReceipt,
} from './index.ts';
import { BASES, fact, someFacts } from './test/facts.ts';
import { LIBRARY, SCENARIOS } from './test/law.ts';
import { decide } from './verdict.ts';

const DATE = '2026-11-22';
const NORMS = orThrow(selectNorms(LIBRARY, DATE));
const CONSENT_ONLY: readonly ConditionId[] = CONDITION_IDS.filter((id) => /^[CIVW]/.test(id));
const INTEREST_ONLY: readonly ConditionId[] = CONDITION_IDS.filter((id) => /^P/.test(id));

const someId = fc.constantFrom(...CONDITION_IDS);

function run(facts: FactsFile) {
  return orThrow(assess(facts, LIBRARY, DATE));
}

/**
 * How much a verdict leaves free: 0 refuses, 1 waits, 2 lets recognition run with a clearance, 3 is free of
 * the ban of article 9.
 */
function freedom(verdict: Verdict): number {
  if (verdict === 'HOUSEHOLD' || verdict === 'NOT_BIOMETRIC') return 3;
  if (verdict.startsWith('UNLESS_')) return 2;
  return verdict.startsWith('AWAITING_') ? 1 : 0;
}

/** The verdict alone: making a receipt for each of thousands of cases takes most of the time. */
const verdictOf = (facts: FactsFile) => decide(facts, NORMS).verdict;
const runs = (facts: FactsFile) => freedom(verdictOf(facts)) === 2;

function replaced(facts: FactsFile, id: ConditionId, change: (fact: Fact) => Fact | undefined): FactsFile {
  const old = facts.facts[id];
  if (!old) return facts;
  const changed = change(old);
  const others = Object.entries(facts.facts).filter(([key]) => key !== id);
  return { ...facts, facts: Object.fromEntries(changed ? [...others, [id, changed]] : others) };
}

/**
 * S0.1 and S0.2 stand before everything, so that a yes to them hides that the use is private or not biometric;
 * without that yes it comes to light, with a remark. Recognition is never let run by it.
 */
function notMoreFree(before: FactsFile, after: FactsFile, id: ConditionId): void {
  const now = freedom(verdictOf(after));
  if (id === 'S0.1' || id === 'S0.2') expect(now === 3 || now <= freedom(verdictOf(before))).toBe(true);
  else expect(now).toBeLessThanOrEqual(freedom(verdictOf(before)));
}

describe('whatever the facts', () => {
  it('invariant 5: an answer that becomes unknown never makes the verdict more permissive', () => {
    fc.assert(
      fc.property(someFacts, someId, (facts, id) => {
        notMoreFree(
          facts,
          replaced(facts, id, (old) => ({ ...old, value: 'unknown' })),
          id,
        );
        notMoreFree(
          facts,
          replaced(facts, id, () => undefined),
          id,
        );
      }),
      { numRuns: 600 },
    );
  });

  it('invariant 5: less evidence or one judge fewer never makes the verdict more permissive', () => {
    fc.assert(
      fc.property(someFacts, someId, (facts, id) => {
        const less = [
          ({ evidence: _, ...rest }: Fact) => rest,
          ({ judgedBy: _, ...rest }: Fact) => rest,
          ({ places: _, ...rest }: Fact) => rest,
          ({ outcome: _, ...rest }: Fact) => rest,
          ({ notApplicable: _, ...rest }: Fact) => rest,
        ];
        for (const change of less) notMoreFree(facts, replaced(facts, id, change), id);
      }),
      { numRuns: 600 },
    );
  });

  it('lets recognition run only with nothing failing and nothing unknown', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { verdict, failing, unknown } = run(facts);
        const open = failing.length + unknown.length;
        if (freedom(verdict) === 2) expect(open).toBe(0);
        if (freedom(verdict) === 1 || verdict === 'NO') expect(open).toBeGreaterThan(0);
        if (verdict === 'NO_UNKNOWN') expect(unknown.length).toBeGreaterThan(0);
      }),
      { numRuns: 600 },
    );
  });

  it('lets recognition run on the base cases, and never once a fact of their route is gone', () => {
    const [festival, plant] = BASES;
    if (!festival || !plant) throw new Error('no base cases');
    const counted = (facts: FactsFile) =>
      CONDITION_IDS.filter((id) => id in facts.facts && !/^(S0\.3|[BH]\d|R1)$/.test(id));
    for (const base of [festival, plant]) {
      expect(runs(base)).toBe(true);
      expect(counted(base).filter((id) => runs(replaced(base, id, () => undefined)))).toEqual([]);
    }
  });

  it('invariant 5: does not let recognition run once the evidence or the judge of one answer is gone', () => {
    for (const base of BASES.slice(0, 2)) {
      const answered = NORMS.conditions.filter(({ id }) => id in base.facts && id !== 'R1');
      const shown = answered.filter(({ id }) => base.facts[id]?.value === 'yes' && !/^B/.test(id));
      const judged = answered.filter(({ open }) => open === 'always');
      expect([shown.length, judged.length].every((length) => length > 5)).toBe(true);
      for (const { id } of shown)
        expect(runs(replaced(base, id, ({ evidence: _, ...rest }) => rest)), id).toBe(false);
      for (const { id } of judged)
        expect(runs(replaced(base, id, ({ judgedBy: _, ...rest }) => rest)), id).toBe(false);
    }
  });

  it('is not changed by facts of the other route', () => {
    const other = (base: FactsFile | undefined, ids: readonly ConditionId[]) =>
      fc.assert(
        fc.property(fc.tuple(...ids.map(fact)), (facts) => {
          if (!base) throw new Error('no base case');
          const extra = Object.fromEntries(ids.map((id, index) => [id, facts[index]]));
          expect(verdictOf({ ...base, facts: { ...extra, ...base.facts } })).toBe(verdictOf(base));
        }),
        { numRuns: 100 },
      );
    other(BASES[0], INTEREST_ONLY);
    other(BASES[1], CONSENT_ONLY);
  });

  it('invariant 8: the same facts give the same receipt, in any order, and it replays', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { receipt, verdict } = run(facts);
        const reversed = { ...facts, facts: Object.fromEntries(Object.entries(facts.facts).reverse()) };
        expect(run(reversed).receipt.sha256).toBe(receipt.sha256);
        expect(verifyReceipt(JSON.parse(JSON.stringify(receipt)), LIBRARY)).toEqual({
          ok: true,
          value: verdict,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('invariant 5: in every worked example, each answer that becomes unknown', () => {
    for (const { file } of SCENARIOS) {
      for (const id of CONDITION_IDS) {
        notMoreFree(
          file,
          replaced(file, id, (old) => ({ ...old, value: 'unknown' })),
          id,
        );
      }
    }
  });

  it('does not depend on the order of the facts', () => {
    const shuffled = someFacts.chain((facts) => {
      const entries = Object.entries(facts.facts);
      const { length } = entries;
      return fc
        .shuffledSubarray(entries, { minLength: length, maxLength: length })
        .map((others) => [facts, { ...facts, facts: Object.fromEntries(others) }] as const);
    });
    fc.assert(
      fc.property(shuffled, ([facts, others]) => {
        const { facts: _, ...assessment } = run(facts);
        expect(run(others)).toMatchObject(assessment);
      }),
      { numRuns: 200 },
    );
  });

  it('names a condition that fails, and is no gate, in every NO and in nothing else', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { verdict, failing } = run(facts);
        const conditions = failing.filter(({ stage }) => stage !== 'gate');
        expect(conditions.length > 0).toBe(verdict === 'NO');
        for (const { met, question, change } of failing) {
          expect([met, question.nl === '', change.nl === '']).toEqual(['no', false, false]);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('reads back what it wrote', () => {
    for (const { file } of SCENARIOS) {
      expect(parseFacts(JSON.stringify(file, null, 2), 'facts.json')).toEqual({ ok: true, value: file });
    }
  });
});
