import * as Plot from '@observablehq/plot';
import type { Language } from '@tenzij/kernel';
import type { SimulationResult } from '../simulate/types.ts';
import { AXIS, type Chart, COLOURS, drawn, FRAME, minutes, TEXT } from './chart-parts.ts';
import { GROUPS } from './tables.ts';
import { wordsOf } from './words.ts';

export type { Chart } from './chart-parts.ts';
export { neededChart, refusalCharts } from './refusal-charts.ts';

/** Lines differ in more than colour. */
const DASHES = { face: {}, regular: { strokeDasharray: '7 4' } } as const;

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
        Plot.text(rows, { ...place, x: 'high', text: 'text', dx: 6, textAnchor: 'start', ...TEXT }),
        Plot.text(
          [...new Set(rows.map(({ group }) => group))].map((group) => ({ group })),
          {
            fy: 'group',
            text: 'group',
            frameAnchor: 'top-left',
            dy: -13,
            fontWeight: 600,
            ...TEXT,
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
        Plot.text(peaks, { x: 'at', y: 'value', text: 'text', dy: -9, fontWeight: 600, ...TEXT }),
        Plot.ruleY([0], { stroke: COLOURS.ink }),
      ],
    },
  };
}
