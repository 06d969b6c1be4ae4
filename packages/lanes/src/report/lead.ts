import type { Language } from '@tenzij/kernel';
import type { Outcome, PlanResult, SimulationResult, Verdict } from '../simulate/types.ts';
import { type Words, wordsOf } from './words.ts';

/** How a plan does by the operator's rule; `doubtful`: the interval crosses the limit. */
export type PlanOutcome = 'holds' | 'holds-doubtful' | 'fails-doubtful' | 'fails' | 'unknown' | 'no-policy';

/** What came out, in sentences; the first says what matters most. */
export interface Lead {
  readonly outcome: PlanOutcome;
  /** The outcome in a few words. */
  readonly verdict: string;
  readonly sentences: readonly string[];
}

/** What came out of a plan: does parity hold, by how much, how sure; how many lanes it takes; when it breaks. */
export function lead(result: PlanResult, language: Language): Lead {
  const words = wordsOf(language);
  const outcome = outcomeOf(result.parity);
  return {
    outcome,
    verdict: words.say(`verdict.${outcome}`),
    sentences: [
      differenceSentence(result, words),
      [verdictSentence(result, words), ...waitLimit(result, words)].join(' '),
      ...neverSentence(result, words),
      ...waitSentences(result, words),
      ...missedSentences(result, words),
      ...referredSentence(result, words),
      ...(outcome === 'no-policy' || outcome === 'unknown'
        ? []
        : [recommendation(result, words), breakSentence(result, words)]),
      ...changedSentences(result, words),
    ],
  };
}

export function outcomeOf(parity: Pick<Verdict, 'holds' | 'certain'> | null): PlanOutcome {
  if (parity === null) return 'no-policy';
  if (parity.holds === null) return 'unknown';
  const outcome = parity.holds ? 'holds' : 'fails';
  return parity.certain ? outcome : `${outcome}-doubtful`;
}

/** Whether the plan meets the rule, and how sure that is; of one replication there is no interval to say it. */
function verdictSentence({ parity, plan }: SimulationResult, words: Words): string {
  const outcome = outcomeOf(parity);
  const doubtful = outcome === 'holds-doubtful' || outcome === 'fails-doubtful';
  if (!doubtful || plan.replications > 1) return words.say(`lead.${outcome}`);
  return words.say(parity?.holds ? 'lead.holds-once' : 'lead.fails-once');
}

/** The share that chooses the regular lane in the plan, as it is in the middle of its range. */
export function plannedRefusal({ faceShare }: SimulationResult['plan']): number {
  return 1 - (faceShare.from + faceShare.to) / 2;
}

function differenceSentence(result: SimulationResult, words: Words): string {
  const { gap } = result.comparison;
  if (gap.value === null) return words.say('lead.nobody');
  if (isEndless(result)) return words.say('lead.never');
  return words.say(`lead.${direction(gap.value)}`, gapValues(gap, words));
}

/** Whether a wait that is compared has no end: then both can have none, which isn't waiting as long. */
function isEndless({ groups }: SimulationResult): boolean {
  return isInfinite(groups.face.p90) || isInfinite(groups.regular.p90);
}

function isInfinite({ value }: Outcome): boolean {
  return value === Number.POSITIVE_INFINITY;
}

/** A few that never get a turn don't show in what nine tenths wait. */
function neverSentence(result: SimulationResult, words: Words): string[] {
  const never = Object.values(result.groups).some(({ maximum }) => isInfinite(maximum));
  const isSaid = result.comparison.gap.value !== null && isEndless(result);
  return never && !isSaid ? [words.say('lead.never')] : [];
}

/** The waits that are compared. */
function waitSentences(result: SimulationResult, words: Words): string[] {
  const { comparison, groups } = result;
  if (comparison.gap.value === null || isEndless(result)) return [];
  const [face, regular] = [groups.face.p90, groups.regular.p90].map((p90) =>
    words.value(p90, words.duration),
  );
  return [words.say('lead.p90', { face: face ?? '', regular: regular ?? '' })];
}

function waitLimit({ parity }: SimulationResult, words: Words): string[] {
  const limit = parity?.policy.p90GapSeconds ?? null;
  return limit === null ? [] : [words.say('lead.rule-p90', { limit: words.exactly(limit) })];
}

function missedSentences({ comparison, groups, parity }: SimulationResult, words: Words): string[] {
  const { missedGap: gap } = comparison;
  if (gap === null || gap.value === null) return [];
  const [face, regular] = [groups.face, groups.regular].map((group) =>
    words.value(group.missedStart, words.percent),
  );
  const limit = parity?.policy.missedStartGap ?? null;
  const range = words.interval(gap, words.points, words.barePoints);
  const values = { face: face ?? '', regular: regular ?? '', gap: words.points(gap.value), range };
  const allowed = limit === null ? [] : [words.say('lead.rule-missed', { limit: words.points(limit) })];
  return [[words.say('lead.missed', values), ...allowed].join(' ')];
}

function referredSentence({ groups, parity }: SimulationResult, words: Words): string[] {
  if (parity?.worstGroup !== 'referred' || isInfinite(groups.referred.p90)) return [];
  return [words.say('lead.referred', { p90: words.value(groups.referred.p90, words.duration) })];
}

function recommendation({ plan, recommendation: best }: PlanResult, words: Words): string {
  if (best === null) return words.say('lead.recommend-none');
  return words.say('lead.recommend', {
    face: words.number(best.face),
    regular: words.number(best.regular),
    planned: words.number(plan.lanes.regular),
  });
}

/** The smallest share above nobody at which breaking is looked for. */
const FEWEST_REFUSE = 0.01;

/** From which share of refusal on the plan doesn't meet the rule. */
export function breakSentence({ plan, breaksAt, refusals }: PlanResult, words: Words): string {
  if (breaksAt === null) return words.say('lead.breaks-never');
  const [share, planned] = [words.percent(breaksAt), words.percent(plannedRefusal(plan))];
  // Of more who refuse, fewer are referred, or withdraw: the difference can get smaller again.
  if (refusals.some(({ refusal, holds }) => holds && refusal > breaksAt))
    return words.say('lead.breaks-there', { share, planned });
  if (breaksAt <= FEWEST_REFUSE) return words.say('lead.breaks-always');
  return words.say('lead.breaks', { share, planned });
}

function changedSentences({ oneLaneChanged: changed }: PlanResult, words: Words): string[] {
  if (changed === null || changed.comparison.gap.value === null) return [];
  const { gap } = changed.comparison;
  const lanes = lanesInWords(changed, words);
  const said = isEndless(changed)
    ? words.say('lead.changed-never', { lanes })
    : words.say(`lead.changed-${direction(gap.value ?? 0)}`, { lanes, ...gapValues(gap, words) });
  const holds = changed.parity?.holds ?? null;
  if (holds === null || isEndless(changed)) return [said];
  return [`${said} ${words.say(holds ? 'lead.changed-holds' : 'lead.changed-fails')}`];
}

export function lanesInWords({ plan: { lanes } }: Pick<SimulationResult, 'plan'>, words: Words): string {
  return words.say('lanes', { face: words.number(lanes.face), regular: words.number(lanes.regular) });
}

/** Below a tenth of a second nobody waits longer than another. */
const SAME = 0.05;

function direction(gap: number): 'longer' | 'shorter' | 'same' {
  if (Math.abs(gap) < SAME) return 'same';
  return gap > 0 ? 'longer' : 'shorter';
}

/** Of who waits less, the interval is that of how much less. */
function gapValues(gap: Outcome, words: Words) {
  const { value, ci } = gap;
  if (value === null || value >= 0 || ci === null)
    return { gap: words.duration(Math.abs(value ?? 0)), range: words.interval(gap, words.duration) };
  const turned = { value: -value, ci: [-ci[1], -ci[0]] as const };
  return { gap: words.duration(-value), range: words.interval(turned, words.duration) };
}
