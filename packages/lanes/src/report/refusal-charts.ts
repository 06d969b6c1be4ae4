import * as Plot from '@observablehq/plot';
import type { Language } from '@tenzij/kernel';
import type { PlanResult, RefusalPoint } from '../simulate/types.ts';
import { AXIS, type Chart, COLOURS, drawn, FRAME, minutes, type Point, TEXT } from './chart-parts.ts';
import { plannedRefusal } from './lead.ts';
import { type Words, wordsOf } from './words.ts';

interface Measure {
  readonly label: string;
  readonly y: string;
  readonly limit: number;
  readonly limitText: string;
  readonly ticks: Plot.ScaleOptions;
  of(point: RefusalPoint): readonly Point[];
}

/**
 * The difference for each share of refusal, beside the operator's limit, with the point where parity breaks: one
 * picture of the waits and one of the missed starts, as far as the policy asks for them.
 */
export function refusalCharts(result: PlanResult, language: Language): readonly Chart[] {
  const words = wordsOf(language);
  const { p90GapSeconds = null, missedStartGap = null } = result.parity?.policy ?? {};
  const waits = p90GapSeconds === null ? [] : [waitMeasure(p90GapSeconds, words)];
  const missed = missedStartGap === null ? [] : [missedMeasure(missedStartGap, words)];
  return [...waits, ...missed].map((measure) => refusalChart(result, words, measure));
}

function waitMeasure(limit: number, words: Words): Measure {
  return {
    label: words.say('refusal.label'),
    y: words.say('refusal.y'),
    limit: minutes(limit),
    limitText: words.exactly(limit),
    ticks: {},
    of: ({ comparison }) => drawn(comparison.gap, minutes),
  };
}

function missedMeasure(limit: number, words: Words): Measure {
  return {
    label: words.say('refusal.label-missed'),
    y: words.say('refusal.y-missed'),
    limit,
    limitText: words.points(limit),
    ticks: { tickFormat: (share: number) => words.percent(share) },
    of: ({ comparison }) => drawn(comparison.missedGap, (share) => share),
  };
}

interface RefusalRow extends Point {
  readonly refusal: number;
}

function refusalChart(result: PlanResult, words: Words, measure: Measure): Chart {
  const { breaksAt, plan } = result;
  const rows = result.refusals.flatMap((point) =>
    measure.of(point).map((at) => ({ refusal: point.refusal, ...at })),
  );
  const planned = plannedRefusal(plan);
  const breaks = breaksAt === null ? [] : [breaksAt];
  return {
    label: measure.label,
    options: {
      ...FRAME,
      height: 320,
      x: shareAxis(words),
      y: {
        ...AXIS,
        ...measure.ticks,
        label: measure.y,
        labelAnchor: 'top',
        grid: true,
        domain: reach(rows, measure.limit, planned),
      },
      marks: [
        Plot.areaY(rows, {
          x: 'refusal',
          y1: 'low',
          y2: 'high',
          fill: COLOURS.regular,
          fillOpacity: 0.2,
          clip: true,
        }),
        Plot.line(rows, { x: 'refusal', y: 'value', stroke: COLOURS.regular, strokeWidth: 2.5, clip: true }),
        Plot.ruleX([...breaks, planned], { stroke: COLOURS.ink, strokeDasharray: '2 3' }),
        Plot.ruleY([0], { stroke: COLOURS.ink }),
        Plot.ruleY([measure.limit], { stroke: COLOURS.limit, strokeWidth: 2, strokeDasharray: '7 4' }),
        Plot.text([measure.limit], {
          y: (limit: number) => limit,
          text: () => words.say('refusal.rule', { limit: measure.limitText }),
          frameAnchor: 'right',
          textAnchor: 'end',
          dx: -4,
          dy: -9,
          ...TEXT,
        }),
        beside(breaks, 10, (share) => words.say('refusal.breaks', { share: words.percent(share) })),
        beside([planned], 28, (share) => words.say('refusal.planned', { share: words.percent(share) })),
        // The policy breaks where one of its parts does; on the other's curve there is nothing to mark.
        Plot.dot(
          breaks.flatMap((share) => between(rows, share)).filter(({ value }) => value > measure.limit),
          { x: 'refusal', y: 'value', r: 6, symbol: 'diamond', fill: COLOURS.ink },
        ),
      ],
    },
  };
}

/** What a line at a share is, on the side of it that has room. */
function beside(shares: readonly number[], dy: number, text: (share: number) => string) {
  const right = (shares[0] ?? 0) > 0.5;
  return Plot.text(shares, {
    x: (share: number) => share,
    text,
    frameAnchor: 'top',
    textAnchor: right ? 'end' : 'start',
    dx: right ? -6 : 6,
    dy,
    fontWeight: 600,
    ...TEXT,
  });
}

/** Where the queue grows without end the limit would be lost in the axis: the line leaves the picture above this. */
function reach(rows: readonly RefusalRow[], limit: number, planned: number): [number, number] {
  const highest = Math.max(limit, ...rows.map(({ high }) => high));
  const seen = Math.max(6 * limit, ...between(rows, planned).map(({ value }) => 1.5 * value));
  const lowest = Math.min(0, ...rows.map(({ low }) => low));
  return [lowest, (seen > 0 ? Math.min(highest, seen) : highest) * 1.05 || 1];
}

/** The point of the line at a share between two that were computed. */
function between(rows: readonly RefusalRow[], refusal: number): { refusal: number; value: number }[] {
  const after = rows.findIndex((row) => row.refusal >= refusal - 1e-9);
  const [from, to] = [rows[Math.max(0, after - 1)], rows[after]];
  if (!from || !to) return [];
  const part = to.refusal === from.refusal ? 0 : (refusal - from.refusal) / (to.refusal - from.refusal);
  return [{ refusal, value: from.value + part * (to.value - from.value) }];
}

/** The fewest regular lanes for each share of refusal; shares for which none is enough are left out. */
export function neededChart({ refusals, plan }: PlanResult, language: Language): Chart {
  const words = wordsOf(language);
  const points = refusals.flatMap(({ refusal, regularLanes }) =>
    regularLanes === null ? [] : [{ refusal, lanes: regularLanes }],
  );
  const planned = plan.lanes.regular;
  const ticks = wholes(Math.max(planned, ...points.map(({ lanes }) => lanes)));
  return {
    label: words.say('needed.label'),
    options: {
      ...FRAME,
      height: 280,
      x: shareAxis(words),
      y: {
        ...AXIS,
        label: words.say('needed.y'),
        labelAnchor: 'top',
        grid: true,
        // Lanes are whole: no ticks between them.
        ticks,
        tickFormat: (lanes: number) => words.number(lanes),
        domain: [0, ticks.at(-1) ?? 1],
      },
      marks: [
        Plot.line(points, {
          x: 'refusal',
          y: 'lanes',
          curve: 'step-after',
          stroke: COLOURS.regular,
          strokeWidth: 2.5,
        }),
        Plot.dot(points, { x: 'refusal', y: 'lanes', r: 3.5, fill: COLOURS.regular }),
        Plot.ruleY([planned], { stroke: COLOURS.ink, strokeDasharray: '7 4' }),
        Plot.text([planned], {
          y: (lanes: number) => lanes,
          text: () => words.say('needed.planned', { n: planned }),
          frameAnchor: 'right',
          textAnchor: 'end',
          dx: -4,
          dy: -9,
          ...TEXT,
        }),
        Plot.ruleY([0], { stroke: COLOURS.ink }),
      ],
    },
  };
}

function shareAxis(words: Words): Plot.ScaleOptions {
  return {
    ...AXIS,
    label: words.say('refusal.x'),
    domain: [0, 1],
    tickFormat: (share: number) => words.percent(share),
  };
}

/** Whole numbers from 0 to above a highest one, about eight of them. */
function wholes(highest: number): number[] {
  const step = Math.max(1, Math.ceil(highest / 8));
  return Array.from({ length: Math.floor(highest / step) + 2 }, (_, index) => index * step);
}
