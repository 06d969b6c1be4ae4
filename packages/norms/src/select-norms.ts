import { type IsoDate, isIsoDate, ok, type Result } from '@tenzij/kernel';
import { type NormsProblem, problem } from './errors.ts';
import { CONDITION_IDS, type ConditionId, inModelOrder } from './ids.ts';
import type { Norm, NormCondition, NormLibrary } from './norm.ts';

/** Whether texts that are not law yet are applied, as the stricter reading, or left out, for comparison. */
export const PROPOSALS = ['applied', 'left-out'] as const;
export type Proposals = (typeof PROPOSALS)[number];

/** The norms that are applied on one date: of each norm one version. */
export interface Norms {
  readonly asOf: IsoDate;
  readonly proposals: Proposals;
  readonly versions: readonly Norm[];
  /** Their conditions, in model order. */
  readonly conditions: readonly NormCondition[];
  readonly library: NormLibrary;
}

/**
 * P8 comes from a proposal and R1 from ourselves, so they are not there on every date. Any other condition
 * that is lacking would make a verdict more permissive without anyone deciding so.
 */
const NOT_ON_EVERY_DATE: readonly ConditionId[] = ['P8', 'R1'];

/** The norms of a date. Refuses a date that doesn't exist, or on which there are none or not all of them. */
export function selectNorms(
  library: NormLibrary,
  asOf: IsoDate,
  proposals: Proposals = 'applied',
): Result<Norms, NormsProblem> {
  if (!isIsoDate(asOf)) return { ok: false, problem: problem('norms.as-of-unreadable') };
  const begun = versionsAt(library.norms, asOf);
  const versions = proposals === 'applied' ? begun : begun.filter(({ status }) => status === 'in-force');
  const first = library.norms.map((norm) => norm.validFrom).sort()[0] ?? '';
  if (!versions.some((norm) => norm.status === 'in-force')) {
    return { ok: false, problem: problem('norms.none-at-date', { asOf, first }) };
  }
  const conditions = inModelOrder(versions.flatMap((norm) => norm.conditions));
  const lacking = CONDITION_IDS.filter(
    (id) => !NOT_ON_EVERY_DATE.includes(id) && !conditions.some((condition) => condition.id === id),
  );
  if (lacking.length > 0) {
    return { ok: false, problem: problem('norms.incomplete-at-date', { asOf, ids: lacking.join(', ') }) };
  }
  return ok({ asOf, proposals, versions, conditions, library });
}

/** The same norms without the proposals among them. */
export function withoutProposals(norms: Norms): Norms {
  const versions = norms.versions.filter((norm) => norm.status === 'in-force');
  return {
    ...norms,
    proposals: 'left-out',
    versions,
    conditions: inModelOrder(versions.flatMap((norm) => norm.conditions)),
  };
}

/** The latest version of each norm that has begun; none when that one has ended. In order of id. */
function versionsAt(norms: readonly Norm[], asOf: IsoDate): readonly Norm[] {
  const latest = new Map<string, Norm>();
  for (const norm of norms) {
    const other = latest.get(norm.id);
    if (norm.validFrom <= asOf && (!other || other.validFrom < norm.validFrom)) latest.set(norm.id, norm);
  }
  return [...latest.values()]
    .filter((norm) => norm.validTo === undefined || asOf <= norm.validTo)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
