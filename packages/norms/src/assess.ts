import type { IsoDate, Result } from '@tenzij/kernel';
import { ok } from '@tenzij/kernel';
import type { NormsProblem } from './errors.ts';
import type { FactsFile } from './facts.ts';
import type { ConditionId, Verdict } from './ids.ts';
import type { Bilingual, NormCondition, NormLibrary } from './norm.ts';
import { type Note, notesOn } from './notes.ts';
import { type Reason, reasonOf, reasonsOf } from './reasons.ts';
import { makeReceipt, type NormVersion, type Receipt } from './receipt.ts';
import { type Norms, type Proposals, selectNorms, withoutProposals } from './select-norms.ts';
import type { Truth } from './truth.ts';
import { type AssessedRoute, decide, type Finding } from './verdict.ts';

/** A condition that must be watched once the deployment runs. */
export interface RuntimeGuard {
  readonly id: string;
  readonly condition: ConditionId;
  readonly text: Bilingual;
}

export interface Assessment {
  readonly verdict: Verdict;
  readonly title: Bilingual;
  readonly meaning: Bilingual;
  /** What would change the verdict, where the reasons don't say so. */
  readonly change?: Bilingual;
  readonly route: AssessedRoute;
  readonly asOf: IsoDate;
  /** The answers that settled it before a route was looked at (another law, household, not biometric). */
  readonly decidedBy: readonly ConditionId[];
  /** Those answers with their questions and sources. What would change them is what would change the verdict. */
  readonly decisive: readonly Reason[];
  /** Every condition of the route that is not met, gates included, in model order. */
  readonly failing: readonly Reason[];
  readonly unknown: readonly Reason[];
  readonly guards: readonly RuntimeGuard[];
  readonly notes: readonly Note[];
  /** The facts, taken as given. */
  readonly facts: FactsFile;
  readonly norms: readonly (NormVersion & { readonly title: Bilingual; readonly proposal: boolean })[];
  /** Set when a proposal decides: the verdict without it, under the law in force. */
  readonly proposalDifference?: { readonly proposals: readonly string[]; readonly verdict: Verdict };
  /** Whether proposals were applied or left out. */
  readonly proposals: Proposals;
  readonly receipt: Receipt;
}

export interface AssessOptions {
  /** `applied` without it: the stricter reading. */
  readonly proposals?: Proposals;
}

/** Facts + norms + a date → a verdict with its reasons and receipt. Pure: the same in, the same out. */
export function assess(
  facts: FactsFile,
  library: NormLibrary,
  asOf: IsoDate,
  { proposals = 'applied' }: AssessOptions = {},
): Result<Assessment, NormsProblem> {
  const selected = selectNorms(library, asOf, proposals);
  return selected.ok ? ok(assessWith(facts, selected.value)) : selected;
}

function assessWith(facts: FactsFile, norms: Norms): Assessment {
  const { verdict, route, decidedBy, findings } = decide(facts, norms);
  const texts = norms.library.verdicts[verdict];
  const decisive = reasonsOf(decidedBy, facts, norms);
  const withStanding = (standing: Truth) =>
    findings.filter(({ met }) => met === standing).map((finding) => reasonOf(finding, facts));
  return {
    verdict,
    ...texts,
    route,
    asOf: norms.asOf,
    decidedBy,
    decisive: decisive.map((reason) => ({ ...reason, change: texts.change ?? reason.change })),
    failing: withStanding('no'),
    unknown: withStanding('unknown'),
    guards: guards(norms, route, findings),
    notes: notesOn(facts, norms, findings, verdict),
    facts,
    norms: norms.versions.map(({ id, title: name, validFrom, sha256, status }) => {
      return { id, title: name, validFrom, sha256, proposal: status === 'proposal' };
    }),
    ...proposalDifference(facts, norms, verdict),
    proposals: norms.proposals,
    receipt: makeReceipt(facts, norms, verdict),
  };
}

/** The guards of the route's conditions, and those that hold on either route (its form and the register). */
function guards(norms: Norms, route: AssessedRoute, findings: readonly Finding[]): readonly RuntimeGuard[] {
  if (route !== 'consent' && route !== 'public-interest') return [];
  const onRoute = new Set<ConditionId>(['B4', 'R1', ...findings.map(({ id }) => id)]);
  return norms.conditions
    .filter((condition): condition is NormCondition & Required<Pick<NormCondition, 'guard'>> => {
      return condition.guard !== undefined && onRoute.has(condition.id);
    })
    .map(({ id, guard }) => ({ id: guard.id, condition: id, text: guard.text }));
}

function proposalDifference(
  facts: FactsFile,
  norms: Norms,
  verdict: Verdict,
): Pick<Assessment, 'proposalDifference'> {
  const inForce = decide(facts, withoutProposals(norms)).verdict;
  if (inForce === verdict) return {};
  const proposals = norms.versions.filter(({ status }) => status === 'proposal').map(({ id }) => id);
  return { proposalDifference: { proposals, verdict: inForce } };
}
