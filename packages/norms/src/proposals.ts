import { type IsoDate, ok, type Result } from '@tenzij/kernel';
import type { NormsProblem } from './errors.ts';
import type { FactsFile } from './facts.ts';
import type { ConditionId, Verdict } from './ids.ts';
import type { Bilingual, NormLibrary } from './norm.ts';
import { type Norms, selectNorms, withoutProposals } from './select-norms.ts';
import type { Truth } from './truth.ts';
import { type Decision, decide } from './verdict.ts';

/** Where a condition stands under one reading: `not-asked` on this route, or not there (`absent`). */
export type Reading = Truth | 'not-asked' | 'absent';

/** A condition that the proposals add, or that stands differently under them. */
export interface ConditionDifference {
  readonly id: ConditionId;
  readonly question: Bilingual;
  readonly applied: Reading;
  readonly leftOut: Reading;
}

/** The same facts with the proposals and without, side by side. */
export interface ProposalComparison {
  readonly asOf: IsoDate;
  /** The proposals that had begun on that date; empty when there were none. */
  readonly proposals: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly validFrom: IsoDate;
  }[];
  readonly applied: ComparedVerdict;
  readonly leftOut: ComparedVerdict;
  /** Whether the verdicts differ. */
  readonly decides: boolean;
  /** In model order. */
  readonly differences: readonly ConditionDifference[];
}

export interface ComparedVerdict {
  readonly verdict: Verdict;
  readonly title: Bilingual;
}

/** What the proposals of a date make different for these facts. Refuses as `assess` does. */
export function compareProposals(
  facts: FactsFile,
  library: NormLibrary,
  asOf: IsoDate,
): Result<ProposalComparison, NormsProblem> {
  const selected = selectNorms(library, asOf, 'applied');
  return selected.ok ? ok(compare(facts, selected.value)) : selected;
}

function compare(facts: FactsFile, norms: Norms): ProposalComparison {
  const inForce = withoutProposals(norms);
  const applied = decide(facts, norms);
  const leftOut = decide(facts, inForce);
  return {
    asOf: norms.asOf,
    proposals: norms.versions
      .filter(({ status }) => status === 'proposal')
      .map(({ id, title, validFrom }) => ({ id, title, validFrom })),
    applied: compared(applied, norms),
    leftOut: compared(leftOut, norms),
    decides: applied.verdict !== leftOut.verdict,
    differences: norms.conditions
      .map(({ id, question }) => {
        return { id, question, applied: reading(id, applied, norms), leftOut: reading(id, leftOut, inForce) };
      })
      .filter((one) => one.applied !== one.leftOut),
  };
}

function compared({ verdict }: Decision, { library }: Norms): ComparedVerdict {
  return { verdict, title: library.verdicts[verdict].title };
}

function reading(id: ConditionId, { findings }: Decision, { conditions }: Norms): Reading {
  if (!conditions.some((condition) => condition.id === id)) return 'absent';
  return findings.find((finding) => finding.id === id)?.met ?? 'not-asked';
}
