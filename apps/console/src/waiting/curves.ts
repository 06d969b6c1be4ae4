import type { QueuesNow, WaitFigure } from '@tenzij/contracts';

type History = QueuesNow['history'];
type LaneKey = 'face' | 'regular';

/** Where the chart is drawn, in its own units. */
export const FRAME = { width: 720, height: 340, left: 48, right: 706, top: 14, bottom: 296 } as const;

/** A minute that is missing is no break yet; more of them are. */
const BREAK_MS = 150_000;
/** What is hardly known would push what is known to the floor. */
const HIGHEST_OF_VALUES = 2.5;
const LEAST_SECONDS = 120;
const MINUTE_STEPS = [1, 2, 5, 10, 15, 20, 30, 60, 120] as const;
const MOST_TICKS = 5;

/** From moments (milliseconds) and seconds of waiting to places in the frame. */
export interface Scale {
  x(at: number): number;
  y(seconds: number): number;
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

export interface Curve {
  /** SVG path of the line. */
  readonly line: string;
  /** Of the interval around it. */
  readonly band: string;
}

interface Point {
  readonly at: number;
  readonly figure: WaitFigure;
}

export function scaleOf(history: History, limit: number | null): Scale {
  const [from = 0, ...rest] = history.map(({ at }) => Date.parse(at));
  const to = Math.max(from + 60_000, rest.at(-1) ?? 0);
  const figures = history.flatMap(({ face, regular }) => [face, regular].filter((one) => one !== null));
  const value = Math.max(LEAST_SECONDS, limit ?? 0, ...figures.map((figure) => figure.value));
  const high = Math.max(value, ...figures.map((figure) => figure.high ?? figure.value));
  const top = Math.min(high, value * HIGHEST_OF_VALUES) * 1.05;
  const { left, right, top: ceiling, bottom } = FRAME;
  return {
    from,
    to,
    top,
    x: (at) => left + ((at - from) / (to - from)) * (right - left),
    y: (seconds) => bottom - (Math.min(Math.max(0, seconds), top) / top) * (bottom - ceiling),
  };
}

/** One queue over time, broken where it wasn't measured. */
export function curveOf(history: History, lane: LaneKey, scale: Scale): Curve {
  // While the face lanes stand still nobody waits there, whoever was measured last.
  const isStill = (pauses: boolean) => pauses && lane === 'face';
  const runs = runsOf(history.flatMap((one) => pointOf(one.at, isStill(one.pauses) ? null : one[lane])));
  const at = (point: Point, seconds: number) => `${round(scale.x(point.at))} ${round(scale.y(seconds))}`;
  return {
    line: runs.map((run) => `M${run.map((point) => at(point, point.figure.value)).join('L')}`).join(''),
    band: runs
      .map((run) => {
        const over = run.map((point) => at(point, point.figure.high ?? scale.top));
        const under = run.toReversed().map((point) => at(point, point.figure.low));
        return `M${[...over, ...under].join('L')}Z`;
      })
      .join(''),
  };
}

/** As long as the regular queue stays under this, the rule holds; while the face lanes stand still nobody waits there. */
export function limitOf(history: History, limit: number, scale: Scale): string {
  const figures = history.flatMap(({ at, face, pauses }) => {
    const value = pauses ? 0 : face?.value;
    return value === undefined ? [] : pointOf(at, { value: value + limit, low: 0, high: null });
  });
  return runsOf(figures)
    .map(
      (run) =>
        `M${run.map(({ at, figure }) => `${round(scale.x(at))} ${round(scale.y(figure.value))}`).join('L')}`,
    )
    .join('');
}

/** When the face lanes stood still, from and to in the frame; a minute at least. */
export function pausesOf(
  history: History,
  scale: Scale,
): readonly { readonly from: number; readonly to: number }[] {
  const bars: { from: number; to: number }[] = [];
  let isOpen = false;
  for (const { at, pauses } of history) {
    const [from, to] = [scale.x(Date.parse(at)), scale.x(Math.min(scale.to, Date.parse(at) + 60_000))];
    const last = bars.at(-1);
    if (pauses && isOpen && last) last.to = to;
    else if (pauses) bars.push({ from, to });
    isOpen = pauses;
  }
  return bars;
}

/** Round minutes up the side, and round times of the clock along the floor. */
export function waitTicks({ top }: Scale): readonly number[] {
  const step = stepFor(top / 60) * 60;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
}

export function timeTicks({ from, to }: Scale): readonly number[] {
  const step = stepFor((to - from) / 60_000) * 60_000;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step);
}

function stepFor(minutes: number): number {
  return MINUTE_STEPS.find((step) => minutes / step <= MOST_TICKS) ?? 240;
}

function pointOf(at: string, figure: WaitFigure | null): readonly Point[] {
  return figure === null ? [] : [{ at: Date.parse(at), figure }];
}

function runsOf(points: readonly Point[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && point.at - last.at <= BREAK_MS) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
