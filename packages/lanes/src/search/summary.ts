import type { Group } from '../plan/types.ts';
import type { Comparison, GroupResult, Outcome, PlanResult } from '../simulate/types.ts';

/**
 * A figure in JSON, which has no infinity; `-infinite`: a difference in which the face lane is worse off without end.
 * `null`: nobody was there, or it isn't asked for.
 */
export type SummaryFigure = number | 'infinite' | '-infinite' | null;
export type SummaryInterval = readonly [low: SummaryFigure, high: SummaryFigure] | null;

const FIGURES = ['mean', 'p50', 'p90', 'p95', 'maximum', 'missedStart'] as const;
type Figure = (typeof FIGURES)[number];
type Figures<T> = Readonly<Record<Figure, T>>;

/** A plan's result as `tenzij lanes plan --json` prints it; `ci` has the 95 % interval of what stands at the same name. */
export interface PlanSummary {
  readonly groups: Readonly<Record<Group, Figures<SummaryFigure> & { readonly n: number }>>;
  readonly parity: {
    readonly policy: NonNullable<PlanResult['parity']>['policy'] | null;
    readonly holds: boolean | null;
    readonly certain: boolean;
    readonly worstGroup: Group | null;
    readonly gap: SummaryFigure;
    readonly missedGap: SummaryFigure;
  };
  readonly recommendation: PlanResult['recommendation'];
  readonly breaksAt: number | null;
  readonly refusals: readonly {
    readonly refusal: number;
    readonly gap: SummaryFigure;
    readonly missedGap: SummaryFigure;
    readonly holds: boolean | null;
    readonly certain: boolean;
    readonly regularLanes: number | null;
  }[];
  /** The groups with one face lane changed into a regular one. */
  readonly oneLaneChanged: Readonly<Record<Group, Figures<SummaryFigure> & { readonly n: number }>> | null;
  readonly ci: {
    readonly groups: Readonly<Record<Group, Figures<SummaryInterval>>>;
    readonly gap: SummaryInterval;
    readonly missedGap: SummaryInterval;
  };
}

export function planSummary(result: PlanResult): PlanSummary {
  const { groups, comparison, parity, recommendation, breaksAt, oneLaneChanged } = result;
  return {
    groups: ofGroups(groups, figuresOf),
    parity: {
      policy: parity?.policy ?? null,
      holds: parity?.holds ?? null,
      certain: parity?.certain ?? false,
      worstGroup: parity?.worstGroup ?? null,
      ...gapsOf(comparison),
    },
    recommendation,
    breaksAt,
    refusals: result.refusals.map(({ refusal, comparison: found, holds, certain, regularLanes }) => ({
      refusal,
      ...gapsOf(found),
      holds,
      certain,
      regularLanes,
    })),
    oneLaneChanged: oneLaneChanged && ofGroups(oneLaneChanged.groups, figuresOf),
    ci: {
      groups: ofGroups(groups, (group) => inFigures(group, intervalOf)),
      gap: intervalOf(comparison.gap),
      missedGap: intervalOf(comparison.missedGap),
    },
  };
}

function ofGroups<T>(groups: PlanResult['groups'], say: (group: GroupResult) => T): Record<Group, T> {
  return { face: say(groups.face), regular: say(groups.regular), referred: say(groups.referred) };
}

function figuresOf(group: GroupResult) {
  return { ...inFigures(group, (found) => figure(found?.value ?? null)), n: group.n };
}

function inFigures<T>(group: GroupResult, say: (found: Outcome | null) => T): Figures<T> {
  return Object.fromEntries(FIGURES.map((name) => [name, say(group[name])])) as Figures<T>;
}

function gapsOf({ gap, missedGap }: Comparison) {
  return { gap: figure(gap.value), missedGap: figure(missedGap?.value ?? null) };
}

function intervalOf(found: Outcome | null): SummaryInterval {
  return found?.ci ? [figure(found.ci[0]), figure(found.ci[1])] : null;
}

function figure(value: number | null): SummaryFigure {
  if (value === null || Number.isFinite(value)) return value;
  return value > 0 ? 'infinite' : '-infinite';
}
