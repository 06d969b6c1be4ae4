import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readImage } from '@tenzij/face-ort-node';
import { orThrow } from '@tenzij/kernel';
import { equalErrorRate, fnmrAt, type Scores } from './rates.ts';
import type { System } from './system.ts';

export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly isMated: boolean;
}

/** Reads a CSV with the header `imageA,imageB,same`. */
export async function readPairs(path: string, limit: number): Promise<Pair[]> {
  const [header, ...rows] = (await readFile(path, 'utf8')).trim().split(/\r?\n/);
  if (header !== 'imageA,imageB,same') throw new Error(`${path} is not a list of pairs`);
  return rows.slice(0, limit).map((row) => {
    const [a = '', b = '', same] = row.split(',');
    return { a, b, isMated: same === '1' };
  });
}

/** Descriptors by system (in order) and image; `null` where the system found no face. */
type Descriptors = readonly ReadonlyMap<string, unknown>[];

/** One image at a time, all systems on the same pixels. */
async function describeAll(systems: readonly System[], folder: string, pairs: readonly Pair[]) {
  const descriptors = systems.map(() => new Map<string, unknown>());
  for (const name of new Set(pairs.flatMap(({ a, b }) => [a, b]))) {
    const image = orThrow(await readImage(await readFile(join(folder, name))));
    for (const [i, system] of systems.entries()) {
      const open = system.open(image);
      descriptors[i]?.set(name, await open.describe());
      open.close();
    }
  }
  return descriptors;
}

/** The error rates of every system over the pairs, and what could not be compared. */
export async function errorReport(
  systems: readonly System[],
  folder: string,
  pairs: readonly Pair[],
): Promise<string> {
  const descriptors = await describeAll(systems, folder, pairs);
  const isCommon = ({ a, b }: Pair) => descriptors.every((found) => found.get(a) && found.get(b));
  const common = pairs.filter(isCommon);
  const lines = systems.map((system, i) => line(system, descriptors[i] ?? new Map(), pairs, common));
  return [
    `Errors: ${pairs.length} pairs over ${descriptors[0]?.size} images; ${common.length} pairs that all could compare`,
    ...lines,
    '',
  ].join('\n');
}

function line(
  system: System,
  found: Descriptors[number],
  pairs: readonly Pair[],
  common: readonly Pair[],
): string {
  const failed = [...found.values()].filter((descriptor) => descriptor === null).length;
  return `  ${system.name.padEnd(20)} no face in ${failed} images; ${rates(scores(system, found, pairs))}; on the common pairs ${rates(scores(system, found, common))}`;
}

function rates(scores: Scores): string {
  const { mated, nonMated } = scores;
  const percent = (rate: number) => `${(rate * 100).toFixed(2)} %`;
  return `EER ${percent(equalErrorRate(scores))}, FNMR ${percent(fnmrAt(0.01, scores))} at FMR 1e-2 (${mated.length} mated, ${nonMated.length} non-mated)`;
}

/** Pairs of which one image has no descriptor are left out; they are counted apart. */
function scores(system: System, found: Descriptors[number], pairs: readonly Pair[]): Scores {
  const of = (wanted: boolean) =>
    pairs.flatMap(({ a, b, isMated }) => {
      const [one, other] = [found.get(a), found.get(b)];
      return isMated === wanted && one && other ? [system.similarity(one, other)] : [];
    });
  return { mated: of(true), nonMated: of(false) };
}
