import type { Group, LanePlan, ParityPolicy } from '../plan/types.ts';
import { outcome } from './estimate.ts';
import type { Comparison, GroupResult, Outcome, Verdict } from './types.ts';

/** What the two lanes are compared by, in one replication; `null`: nobody was in the group. */
export interface Side {
  readonly p90: number;
  readonly missedStart: number | null;
}

/** Regular lane minus face lane, replication by replication: chance that both have in common drops out. */
export function compare(
  { programmeStart }: LanePlan,
  face: readonly (Side | null)[],
  regular: readonly (Side | null)[],
): Comparison {
  const pairs = face.map((side, index) => [side, regular[index] ?? null] as const);
  const gap = outcome(pairs.map(([one, other]) => (one && other ? difference(other.p90, one.p90) : null)));
  if (programmeStart === null) return { gap, missedGap: null };
  const missed = pairs.map(([one, other]) =>
    one && other ? (other.missedStart ?? 0) - (one.missedStart ?? 0) : null,
  );
  return { gap, missedGap: outcome(missed) };
}

/** Who waits for ever at either lane isn't worse off at one of them. */
function difference(regular: number, face: number): number {
  return regular === face ? 0 : regular - face;
}

/** What the operator's policy makes of it. */
export function judge(
  policy: ParityPolicy,
  comparison: Comparison,
): { readonly holds: boolean | null; readonly certain: boolean } {
  const asked = [
    { found: comparison.gap, most: policy.p90GapSeconds },
    { found: comparison.missedGap, most: policy.missedStartGap },
  ].filter((part): part is { found: Outcome; most: number } => part.most !== null && part.found !== null);
  if (asked.length === 0 || asked.some(({ found }) => found.value === null))
    return { holds: null, certain: false };
  const holds = asked.every(({ found, most }) => (found.value as number) <= most);
  const certain = holds
    ? asked.every(({ found, most }) => found.ci !== null && found.ci[1] <= most)
    : asked.some(({ found, most }) => found.ci !== null && found.ci[0] > most);
  return { holds, certain };
}

export function verdict(
  policy: ParityPolicy,
  comparison: Comparison,
  groups: Readonly<Record<Group, GroupResult>>,
): Verdict {
  return { ...comparison, policy, ...judge(policy, comparison), worstGroup: worstOf(policy, groups) };
}

/** Who is worst off by what the policy is about, its waits before its missed starts; `null`: nobody is. */
function worstOf(
  { p90GapSeconds }: ParityPolicy,
  groups: Readonly<Record<Group, GroupResult>>,
): Group | null {
  const found = (['face', 'regular', 'referred'] as const).flatMap((group) => {
    const { p90, missedStart } = groups[group];
    const value = (p90GapSeconds === null ? missedStart?.value : p90.value) ?? null;
    return value === null ? [] : [{ group, value }];
  });
  const values = found.map(({ value }) => value);
  const worst = Math.max(...values);
  if (found.length === 0 || Math.min(...values) === worst) return null;
  return found.find(({ value }) => value === worst)?.group ?? null;
}
