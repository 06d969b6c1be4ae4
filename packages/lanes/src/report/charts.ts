import * as Plot from '@observablehq/plot';
import type { Language } from '@tenzij/kernel';
import type { Outcome, PlanResult, RefusalPoint, SimulationResult } from '../simulate/types.ts';
import { GROUPS } from './tables.ts';
import { type Words, wordsOf } from './words.ts';

/**
 * A picture as options for `Plot.plot`, which the caller gives its `width` and, outside a browser, its `document`.
 * Colours are the page's: `--lanes-face`, `--lanes-regular`, `--lanes-referred`, `--lanes-limit`, and `currentColor`.
 */
export interface Chart {
  /** What the picture shows, for who can't see it. */
  readonly label: string;
  readonly options: Plot.PlotOptions;
}

const COLOURS = {
  face: 'var(--lanes-face)',
  regular: 'var(--lanes-regular)',
  referred: 'var(--lanes-referred)',
  limit: 'var(--lanes-limit)',
  ink: 'currentColor',
} as const;

/** Lines differ in more than colour. */
const DASHES = { face: {}, regular: { strokeDasharray: '7 4' } } as const;

const FRAME = { marginTop: 28, marginRight: 20, marginBottom: 46, marginLeft: 52 } as const;
const AXIS = { labelAnchor: 'center', labelArrow: 'none', ticks: 6, tickSize: 0 } as const;

const minutes = (seconds: number) => seconds / 60;

interface Point {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What can be drawn of an outcome; an infinite wait can't, nor one of nobody. */
function drawn(outcome: Outcome | null, scale: (value: number) => number): readonly Point[] {
  if (outcome === null || outcome.value === null) return [];
  const [low, high] = outcome.ci ?? [outcome.value, outcome.value];
  const point = { value: scale(outcome.value), low: scale(low), high: scale(high) };
  return Object.values(point).every(Number.isFinite) ? [point] : [];
}

/** Waiting time by group: a bar with its interval for half, nine tenths and nineteen twentieths of the people. */
export function waitChart({ groups }: SimulationResult, language: Language): Chart {
  const words = wordsOf(language);
  const keys = ['p50', 'p90', 'p95'] as const;
  const rows = GROUPS.flatMap((group) =>
    keys.map((key) => {
      const outcome = groups[group][key];
      const [point = { value: 0, low: 0, high: 0 }] = drawn(outcome, minutes);
      const text = words.value(outcome, words.duration);
      return {
        group: words.say(`group.${group}`),
        key: words.say(key),
        fill: COLOURS[group],
        text,
        ...point,
      };
    }),
  );
  const place = { fy: 'group', y: 'key' } as const;
  return {
    label: words.say('waits.label'),
    options: {
      ...FRAME,
      height: 400,
      marginTop: 12,
      marginLeft: 88,
      marginRight: 92,
      fy: { domain: [...new Set(rows.map(({ group }) => group))], axis: null, padding: 0.3 },
      x: { ...AXIS, label: words.say('waits.x'), ticks: 4, grid: true, zero: true },
      y: { label: null, domain: keys.map((key) => words.say(key)), tickSize: 0 },
      marks: [
        Plot.barX(rows, { ...place, x: 'value', fill: 'fill', fillOpacity: 0.75 }),
        Plot.ruleY(rows, { ...place, x1: 'low', x2: 'high', stroke: COLOURS.ink, strokeWidth: 1.5 }),
        Plot.text(rows, { ...place, x: 'high', text: 'text', dx: 6, textAnchor: 'start', fill: COLOURS.ink }),
        Plot.text(
          [...new Set(rows.map(({ group }) => group))].map((group) => ({ group })),
          {
            fy: 'group',
            text: 'group',
            frameAnchor: 'top-left',
            dy: -13,
            fontWeight: 600,
            fill: COLOURS.ink,
          },
        ),
        Plot.ruleX([0], { stroke: COLOURS.ink }),
      ],
    },
  };
}

/** People in each queue over time, each a line with its interval as a band. */
export function queueChart({ queues, plan }: SimulationResult, language: Language): Chart {
  const words = wordsOf(language);
  const { programmeStart } = plan;
  const kinds = (['face', 'regular'] as const).map((kind) => ({
    kind,
    points: queues.flatMap((moment) =>
      drawn(moment[kind], (people) => people).map((point) => ({
        at: minutes(moment.at - (programmeStart ?? 0)),
        ...point,
      })),
    ),
  }));
  const peaks = kinds.flatMap(({ kind, points }) => {
    const [first, ...rest] = points;
    if (!first) return [];
    const peak = rest.reduce((most, point) => (point.value > most.value ? point : most), first);
    return [{ ...peak, text: words.say(`queue.${kind}`) }];
  });
  return {
    label: words.say('queues.label'),
    options: {
      ...FRAME,
      height: 320,
      x: { ...AXIS, label: words.say(programmeStart === null ? 'queues.x' : 'queues.x-start') },
      y: { ...AXIS, label: words.say('queues.y'), labelAnchor: 'top', grid: true, zero: true, nice: true },
      marks: [
        ...kinds.flatMap(({ kind, points }) => [
          Plot.areaY(points, { x: 'at', y1: 'low', y2: 'high', fill: COLOURS[kind], fillOpacity: 0.2 }),
          Plot.line(points, {
            x: 'at',
            y: 'value',
            stroke: COLOURS[kind],
            strokeWidth: 2.5,
            ...DASHES[kind],
          }),
        ]),
        ...(programmeStart === null
          ? []
          : [Plot.ruleX([0], { stroke: COLOURS.ink, strokeDasharray: '2 3' })]),
        Plot.text(peaks, { x: 'at', y: 'value', text: 'text', dy: -9, fontWeight: 600, fill: COLOURS.ink }),
        Plot.ruleY([0], { stroke: COLOURS.ink }),
      ],
    },
  };
}

/**
 * The difference for each share of refusal, beside the operator's limit, with the point where parity breaks: one
 * picture of the waits and one of the missed starts, as far as the policy asks for them.
 */
export function refusalCharts(result: PlanResult, language: Language): readonly Chart[] {
  const words = wordsOf(language);
  const { p90GapSeconds = null, missedStartGap = null } = result.parity?.policy ?? {};
  return [
    ...(p90GapSeconds === null
      ? []
      : [
          refusalChart(result, words, {
            label: words.say('refusal.label'),
            y: words.say('refusal.y'),
            limit: minutes(p90GapSeconds),
            limitText: words.duration(p90GapSeconds),
            of: ({ comparison }) => drawn(comparison.gap, minutes),
          }),
        ]),
    ...(missedStartGap === null
      ? []
      : [
          refusalChart(result, words, {
            label: words.say('refusal.label-missed'),
            y: words.say('refusal.y-missed'),
            limit: missedStartGap,
            limitText: words.points(missedStartGap),
            tickFormat: (share) => words.percent(share),
            of: ({ comparison }) => drawn(comparison.missedGap, (share) => share),
          }),
        ]),
  ];
}

interface Measure {
  readonly label: string;
  readonly y: string;
  readonly limit: number;
  readonly limitText: string;
  readonly tickFormat?: (value: number) => string;
  of(point: RefusalPoint): readonly Point[];
}

function refusalChart({ refusals, breaksAt }: PlanResult, words: Words, measure: Measure): Chart {
  const points = refusals.flatMap((point) =>
    measure.of(point).map((at) => ({ refusal: point.refusal, ...at })),
  );
  const broken =
    breaksAt === null
      ? []
      : [{ refusal: breaksAt, text: words.say('refusal.breaks', { share: words.percent(breaksAt) }) }];
  const ends = breaksAt !== null && breaksAt > 0.5;
  return {
    label: measure.label,
    options: {
      ...FRAME,
      height: 320,
      x: {
        ...AXIS,
        label: words.say('refusal.x'),
        domain: [0, 1],
        tickFormat: (share: number) => words.percent(share),
      },
      y: {
        ...AXIS,
        label: measure.y,
        labelAnchor: 'top',
        grid: true,
        nice: true,
        zero: true,
        ...(measure.tickFormat && { tickFormat: measure.tickFormat }),
      },
      marks: [
        Plot.areaY(points, { x: 'refusal', y1: 'low', y2: 'high', fill: COLOURS.regular, fillOpacity: 0.2 }),
        Plot.line(points, { x: 'refusal', y: 'value', stroke: COLOURS.regular, strokeWidth: 2.5 }),
        Plot.ruleY([0], { stroke: COLOURS.ink }),
        Plot.ruleY([measure.limit], { stroke: COLOURS.limit, strokeWidth: 2, strokeDasharray: '7 4' }),
        Plot.text([measure.limit], {
          y: (limit: number) => limit,
          text: () => words.say('refusal.rule', { limit: measure.limitText }),
          frameAnchor: 'right',
          textAnchor: 'end',
          dy: -9,
          fill: COLOURS.ink,
        }),
        Plot.ruleX(broken, { x: 'refusal', stroke: COLOURS.ink, strokeDasharray: '2 3' }),
        Plot.text(broken, {
          x: 'refusal',
          text: 'text',
          frameAnchor: 'top',
          textAnchor: ends ? 'end' : 'start',
          dx: ends ? -6 : 6,
          dy: 6,
          fontWeight: 600,
          fill: COLOURS.ink,
        }),
        Plot.dot(
          points.filter(({ refusal }) => refusal === breaksAt),
          { x: 'refusal', y: 'value', r: 6, symbol: 'diamond', fill: COLOURS.ink },
        ),
      ],
    },
  };
}

/** The fewest regular lanes for each share of refusal; shares for which none is enough are left out. */
export function neededChart({ refusals, plan }: PlanResult, language: Language): Chart {
  const words = wordsOf(language);
  const points = refusals.flatMap(({ refusal, regularLanes }) =>
    regularLanes === null ? [] : [{ refusal, lanes: regularLanes }],
  );
  const planned = plan.lanes.regular;
  return {
    label: words.say('needed.label'),
    options: {
      ...FRAME,
      height: 280,
      x: {
        ...AXIS,
        label: words.say('refusal.x'),
        domain: [0, 1],
        tickFormat: (share: number) => words.percent(share),
      },
      y: {
        ...AXIS,
        label: words.say('needed.y'),
        labelAnchor: 'top',
        grid: true,
        zero: true,
        nice: true,
        interval: 1,
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
          frameAnchor: 'left',
          dx: 6,
          dy: -9,
          fill: COLOURS.ink,
        }),
        Plot.ruleY([0], { stroke: COLOURS.ink }),
      ],
    },
  };
}
