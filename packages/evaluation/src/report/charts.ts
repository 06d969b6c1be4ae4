import * as Plot from '@observablehq/plot';
import type { Html } from '@tenzij/kernel';
import { isComputed } from '../figure.ts';
import type { DetPoint, DiscardPoint, EvaluationReport, GroupResult, Histogram } from '../types.ts';
import { ACCENT, draw, INK, MUTED, OTHER } from './drawing.ts';
import type { Words } from './words.ts';

/** Powers of ten between two rates, for the ticks of a logarithmic axis. */
function decades(values: readonly number[]): number[] {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.ceil(Math.log10(Math.max(...values)) - 1e-9);
  return Array.from({ length: high - low + 1 }, (_, index) => Number(`1e${low + index}`));
}

/** Every other tick, from the highest, when there is no room for all. */
function labelled(ticks: readonly number[]): number[] {
  return ticks.filter((_, index) => ticks.length <= 5 || (ticks.length - 1 - index) % 2 === 0);
}

/** The points a logarithmic plot can show: both errors occur. */
export function drawable(points: readonly DetPoint[]): DetPoint[] {
  return points.filter(({ fmr, fnmr }) => fmr > 0 && fnmr > 0);
}

export function detChart(report: EvaluationReport, points: readonly DetPoint[], words: Words): Html {
  const marks = Object.entries(report.thresholds).flatMap(([key, threshold]) => {
    const fnmr = report.fnmrAt[key];
    if (!fnmr || !isComputed(threshold) || !isComputed(fnmr) || fnmr.value === 0) return [];
    return [{ fmr: Number(key), fnmr: fnmr.value, label: words.odds(key) }];
  });
  // By turns above and below the line, so that neighbours don't cover each other.
  const [above, below] = [0, 1].map((turn) => marks.filter((_, index) => index % 2 === turn));
  const [x, y] = [decades(points.map(({ fmr }) => fmr)), decades(points.map(({ fnmr }) => fnmr))];
  const axis = { tickFormat: (value: number) => words.percent(value), tickSize: 0 };
  const domain = (ticks: number[]) => [ticks[0], ticks.at(-1)] as number[];
  return draw(words.say('det.label'), {
    height: 360,
    x: { type: 'log', label: null, domain: domain(x) },
    y: { type: 'log', label: null, domain: domain(y) },
    marks: [
      Plot.gridX(x, { stroke: INK, strokeOpacity: 0.15 }),
      Plot.gridY(y, { stroke: INK, strokeOpacity: 0.15 }),
      Plot.axisX(labelled(x), {
        ...axis,
        label: words.say('det.x'),
        labelAnchor: 'center',
        labelArrow: 'none',
      }),
      Plot.axisY(y, { ...axis, label: words.say('det.y'), labelArrow: 'none' }),
      Plot.line(points, { x: 'fmr', y: 'fnmr', stroke: ACCENT, strokeWidth: 2.5 }),
      Plot.dot(marks, { x: 'fmr', y: 'fnmr', r: 5, fill: ACCENT }),
      Plot.text(above ?? [], {
        x: 'fmr',
        y: 'fnmr',
        text: 'label',
        dx: 8,
        dy: -9,
        textAnchor: 'start',
        fill: INK,
      }),
      Plot.text(below ?? [], {
        x: 'fmr',
        y: 'fnmr',
        text: 'label',
        dx: -8,
        dy: 11,
        textAnchor: 'end',
        fill: INK,
      }),
    ],
  });
}

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** One kind's bars, each the share of that kind, so that few and many can be seen together. */
function bars(histogram: Histogram, low: number, high: number): Bar[] {
  if (!isComputed(histogram)) return [];
  const { counts } = histogram;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const width = high > low ? (high - low) / counts.length : 1e-3;
  return counts.map((count, index) => ({
    from: low + index * width,
    to: low + (index + 1) * width,
    share: count / total,
  }));
}

export function scoreChart(
  report: EvaluationReport,
  { low, high, genuine, impostor }: Exclude<EvaluationReport['histograms'], { value: null }>,
  words: Words,
): Html {
  const kinds = [
    { bars: bars(impostor, low, high), fill: OTHER },
    { bars: bars(genuine, low, high), fill: ACCENT },
  ].filter((kind) => kind.bars.length > 0);
  const thresholds = Object.values(report.thresholds).flatMap((figure) =>
    isComputed(figure) ? [{ score: figure.value }] : [],
  );
  const { genuine: n, impostor: m } = report.n;
  const label = words.say('scores.label', { genuine: words.number(n), impostor: words.number(m) });
  return draw(label, {
    x: {
      label: words.say('scores.x'),
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: 6,
      tickFormat: (value: number) => words.decimal(value).replace(/0$/, ''),
    },
    y: {
      label: words.say('scores.y'),
      labelArrow: 'none',
      ticks: 5,
      tickFormat: (value: number) => words.percent(value),
    },
    marks: [
      ...kinds.map((kind) =>
        Plot.rectY(kind.bars, {
          x1: 'from',
          x2: 'to',
          y: 'share',
          fill: kind.fill,
          fillOpacity: 0.6,
          stroke: kind.fill,
          strokeWidth: 0.5,
        }),
      ),
      Plot.ruleX(thresholds, { x: 'score', stroke: INK, strokeDasharray: '4 4' }),
      Plot.ruleY([0], { stroke: INK }),
    ],
  });
}

export function groupChart(groups: readonly GroupResult[], error: 'fmr' | 'fnmr', words: Words): Html {
  const rows = groups.flatMap((group) => {
    const figure = group[error];
    return isComputed(figure)
      ? [{ group: group.group, value: figure.value, low: figure.ci[0], high: figure.ci[1] }]
      : [];
  });
  const name = words.say(`groups.${error}`);
  return draw(words.say('groups.chart', { error: name }), {
    height: 88 + rows.length * 34,
    marginLeft: 140,
    x: {
      label: name,
      labelAnchor: 'center',
      labelArrow: 'none',
      zero: true,
      nice: true,
      ticks: 4,
      grid: true,
      tickFormat: (value: number) => words.percent(value),
    },
    y: {
      label: null,
      tickFormat: (group: string) => (group.length > 15 ? `${group.slice(0, 14)}…` : group),
      tickSize: 0,
    },
    marks: [
      Plot.ruleY(rows, { y: 'group', x1: 'low', x2: 'high', stroke: ACCENT, strokeWidth: 3 }),
      Plot.dot(rows, {
        y: 'group',
        x: 'value',
        r: 6,
        fill: ACCENT,
        stroke: 'var(--surface)',
        strokeWidth: 1.5,
      }),
    ],
  });
}

export function discardChart(measure: string, points: readonly DiscardPoint[], words: Words): Html {
  const rows = points.flatMap(({ share, fnmr }) =>
    isComputed(fnmr) ? [{ share, value: fnmr.value, low: fnmr.ci[0], high: fnmr.ci[1] }] : [],
  );
  return draw(words.say('discard.chart', { measure }), {
    height: 260,
    x: {
      label: words.say('discard.x'),
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: 4,
      tickFormat: (value: number) => words.percent(value),
    },
    y: {
      label: words.say('det.y'),
      labelArrow: 'none',
      zero: true,
      ticks: 5,
      grid: true,
      tickFormat: (value: number) => words.percent(value),
    },
    marks: [
      Plot.areaY(rows, { x: 'share', y1: 'low', y2: 'high', fill: MUTED, fillOpacity: 0.25 }),
      Plot.line(rows, { x: 'share', y: 'value', stroke: ACCENT, strokeWidth: 2.5 }),
    ],
  });
}
