import { type EvaluationReport, evaluate, type Figure, type ImageOutcome } from '@tenzij/evaluation';
import { orThrow } from '@tenzij/kernel';
import type { Descriptors } from './descriptors.ts';
import type { Pair } from './pairs.ts';
import type { System } from './system.ts';

const FMR = '1e-2';
/** Any will do; with the same one a second run gives the same intervals. */
const SEED = 1;
const REPLICATES = 1000;
const COLUMNS = ['no face', 'EER', `FNMR at FMR ${FMR}`, `GFRR at FMR ${FMR}`] as const;

/** The error rates of every system: over all pairs, and over those that all systems could compare. */
export function errorReport(
  systems: readonly System[],
  descriptors: readonly Descriptors[],
  pairs: readonly Pair[],
): string {
  const common = pairs.filter(({ a, b }) => descriptors.every((found) => found.get(a) && found.get(b)));
  const table = (title: string, chosen: readonly Pair[]) => [
    title,
    row('', COLUMNS),
    ...systems.map((system, i) =>
      row(system.name, cells(measure(system, descriptors[i] as Descriptors, chosen))),
    ),
  ];
  return [
    ...table(`Errors: ${count(pairs)}`, pairs),
    ...table(`The same, over what all systems could compare: ${count(common)}`, common),
    '',
  ].join('\n');
}

function count(pairs: readonly Pair[]): string {
  const mated = pairs.filter(({ isMated }) => isMated).length;
  return `${mated} mated and ${pairs.length - mated} non-mated pairs, % with a 95 % interval`;
}

function row(name: string, columns: readonly string[]): string {
  return `  ${name.padEnd(20)}${columns.map((column) => column.padEnd(30)).join('')}`.trimEnd();
}

function cells({ n, failures, eer, fnmrAt, generalised }: EvaluationReport): string[] {
  const rates = [eer, fnmrAt[FMR], generalised[FMR]?.gfrr];
  return [`${failures.length} of ${n.images}`, ...rates.map((figure) => (figure ? percent(figure) : ''))];
}

function percent(figure: Figure): string {
  if (figure.value === null) return figure.reason.code;
  const [value, low, high] = [figure.value, ...figure.ci].map((share) => (share * 100).toFixed(2));
  return `${value} (${low}–${high})`;
}

function measure(system: System, found: Descriptors, pairs: readonly Pair[]): EvaluationReport {
  const names = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const indexes = new Map(names.map((name, index) => [name, index]));
  const images = names.map(
    (image): ImageOutcome =>
      found.get(image) ? { image, ok: true } : { image, ok: false, reason: 'face.none' },
  );
  const columnOf = (name: (pair: Pair) => string) =>
    Int32Array.from(pairs, (pair) => indexes.get(name(pair)) ?? -1);
  const comparisons = {
    a: columnOf(({ a }) => a),
    b: columnOf(({ b }) => b),
    same: Uint8Array.from(pairs, ({ isMated }) => Number(isMated)),
    score: Float32Array.from(pairs, ({ a, b }) => similarity(system, found.get(a), found.get(b))),
  };
  return orThrow(
    evaluate(
      { images, comparisons },
      {
        model: system.name,
        card: null,
        aligned: false,
        data: { description: { nl: 'paren van foto’s', en: 'pairs of images' } },
        now: Math.floor(Date.now() / 1000),
        seed: SEED,
        replicates: REPLICATES,
      },
    ),
  );
}

/** A comparison with an image in which no face was found counts as lost, and its score isn't read. */
function similarity(system: System, a: unknown, b: unknown): number {
  return a && b ? system.similarity(a, b) : 0;
}
