import type * as Plot from '@observablehq/plot';
import type { Outcome } from '../simulate/types.ts';

/**
 * A picture as options for `Plot.plot`, which the caller gives its `width` and, outside a browser, its `document`.
 * Colours are the page's: `--lanes-face`, `--lanes-regular`, `--lanes-referred`, `--lanes-limit`, `--lanes-ground`
 * (what it is drawn on) and `currentColor`.
 */
export interface Chart {
  /** What the picture shows, for who can't see it. */
  readonly label: string;
  readonly options: Plot.PlotOptions;
}

export const COLOURS = {
  face: 'var(--lanes-face)',
  regular: 'var(--lanes-regular)',
  referred: 'var(--lanes-referred)',
  limit: 'var(--lanes-limit)',
  ink: 'currentColor',
} as const;

/** Text in a picture stays readable over lines. */
export const TEXT = { fill: COLOURS.ink, stroke: 'var(--lanes-ground)', strokeWidth: 4 } as const;

export const FRAME = { marginTop: 28, marginRight: 20, marginBottom: 46, marginLeft: 52 } as const;
export const AXIS = { labelAnchor: 'center', labelArrow: 'none', ticks: 6, tickSize: 0 } as const;

export const minutes = (seconds: number) => seconds / 60;

export interface Point {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What can be drawn of an outcome; an infinite wait can't, nor one of nobody. */
export function drawn(outcome: Outcome | null, scale: (value: number) => number): readonly Point[] {
  if (outcome === null || outcome.value === null) return [];
  const [low, high] = outcome.ci ?? [outcome.value, outcome.value];
  const point = { value: scale(outcome.value), low: scale(low), high: scale(high) };
  return Object.values(point).every(Number.isFinite) ? [point] : [];
}
