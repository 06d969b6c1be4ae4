/**
 * One verification by Tenzij against the same by `@vladmandic/human` and `@vladmandic/face-api`, in one
 * process: how long it takes, and how often it is wrong. The peers run on WebAssembly, all on one thread.
 * They are no part of Tenzij, and have a `package.json` of their own here. From the root of the repository:
 *
 *   npm ci --prefix tools/bench/peers
 *   node --import tsx tools/bench/peers/main.ts [--rounds 60]
 *   node --import tsx tools/bench/peers/main.ts --images DIR --pairs PAIRS.csv [--limit 600] [--systems NAME,…]
 *
 * **Time.** Detection, landmarks, descriptor and the comparison with a stored descriptor, on the three demo
 * photos of one person each, at two sizes. The photos are decoded, and made into what each system takes
 * fastest, beforehand. The systems take turns. Tenzij runs on ONNX Runtime's native library, as in Node, and
 * on its WebAssembly, as in browsers; every system's time is given as a multiple of both:
 * minimum and median on the clock, and median of processor time, which on a busy machine is the steadiest.
 *
 * **Errors.** Over a list of pairs (header `imageA,imageB,same`, paths within DIR): the equal error rate and
 * FNMR at FMR 1e-2 of the pairs that a system could compare, the images in which it found no face, and the
 * same rates over the pairs that all could compare. Without `--limit` the first 600 pairs.
 *
 * The settings of each peer stand in its own file. In the time part face-api's tiny detector takes finds of
 * any score: in two of the photos it is not sure enough of the face by its own standard, and would stop.
 */
import { parseArgs } from 'node:util';
import { errorReport, readPairs } from './errors.ts';
import { loadFaceApi, TINY_MIN_SCORE } from './face-api.ts';
import { loadHuman } from './human.ts';
import { missingPeers } from './install.ts';
import type { System } from './system.ts';
import { loadTenzij } from './tenzij.ts';
import { timeReport } from './times.ts';

const TINY_MIN_SCORE_TIMED = 0.05;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '60' },
    images: { type: 'string' },
    pairs: { type: 'string' },
    limit: { type: 'string', default: '600' },
    systems: { type: 'string' },
  },
});

async function main(): Promise<void> {
  const { images, pairs } = options;
  if (images !== undefined && pairs !== undefined) {
    const list = await readPairs(pairs, Number(options.limit));
    const start = performance.now();
    process.stdout.write(await errorReport(await load(TINY_MIN_SCORE), images, list));
    process.stdout.write(`  in ${Math.round((performance.now() - start) / 1000)} s\n`);
  } else {
    process.stdout.write(await timeReport(await load(TINY_MIN_SCORE_TIMED), Number(options.rounds)));
  }
}

/** All systems, or those whose name starts with one of the names that were given. */
async function load(tinyMinScore: number): Promise<System[]> {
  const systems = [...(await loadTenzij()), ...(await loadHuman()), ...(await loadFaceApi(tinyMinScore))];
  const chosen = options.systems?.split(',');
  return systems.filter(({ name }) => chosen?.some((start) => name.startsWith(start)) ?? true);
}

const missing = missingPeers();
if (missing === null) await main();
else {
  process.stderr.write(missing);
  process.exitCode = 1;
}
