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
 * minimum and median on the clock, and the least processor time, which on a busy machine is the steadiest.
 *
 * **Errors.** Over a list of pairs (header `imageA,imageB,same`, paths within DIR), as `packages/evaluation`
 * measures them: the images in which a system found no face, the equal error rate and the FNMR at FMR 1e-2
 * of the pairs it could compare, the GFRR, which counts the others as rejected, and all of this once more
 * over the pairs that all systems could compare. Without `--limit` the first 300 mated and 300 non-mated.
 *
 * The settings of each peer stand in its own file. In the time part face-api's tiny detector takes finds of
 * any score: in two of the photos it is not sure enough of the face by its own standard, and would stop.
 */
import { parseArgs } from 'node:util';
import { describeAll } from './descriptors.ts';
import { errorReport } from './errors.ts';
import { loadFaceApi, TINY_MIN_SCORE } from './face-api.ts';
import { loadHuman } from './human.ts';
import { missingPeers } from './install.ts';
import { readPairs } from './pairs.ts';
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
    const chosen = await readPairs(pairs, Number(options.limit));
    const systems = await load(TINY_MIN_SCORE);
    const start = performance.now();
    const names = new Set(chosen.flatMap(({ a, b }) => [a, b]));
    const descriptors = await describeAll(systems, images, names);
    const took = Math.round((performance.now() - start) / 1000);
    process.stdout.write(`${errorReport(systems, descriptors, chosen)}${names.size} images in ${took} s\n`);
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
