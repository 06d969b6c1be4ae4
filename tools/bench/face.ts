/**
 * What the five steps add to the bare model runs: one verification (steps 2 to 5) against the sum of the
 * three models on inputs that are ready, in one process and by turns, so that both feel the same machine.
 *
 *   npx tsx tools/bench/face.ts [rounds]
 */
import { compare, DEFAULT_MODEL, loadEngine, type ModelFiles, type Tensors } from '@tenzij/face';
import { loadModels, nodeRuntime, readImage } from '@tenzij/face-ort-node';
import { orThrow } from '@tenzij/kernel';
import sharp from 'sharp';
import { prepareModels } from '../models/prepare.mjs';
import { TEST_USE, testClearance } from '../testing/clearance.ts';
import { personPhotos } from '../testing/photos.ts';

const ROUNDS = Number(process.argv[2] ?? 200);
const WARM_UP = 20;
const TARGET = 1.15;

async function main(): Promise<void> {
  const { folder } = await prepareModels();
  const models = orThrow(await loadModels(folder));
  const engine = orThrow(await loadEngine(nodeRuntime, models));
  const bare = await bareRuns(models);
  const clearance = testClearance();
  const { mated } = await personPhotos();
  const enrolled = orThrow(await engine.capture(orThrow(await readImage(mated[0])), clearance, TEST_USE));
  for (const [width, height] of [
    [640, 480],
    [960, 720],
    [1280, 960],
  ] as const) {
    const live = orThrow(await readImage(await sharp(mated[1]).resize(width, height).toBuffer()));
    const verify = async () => {
      const captured = orThrow(await engine.capture(live, clearance, TEST_USE));
      return orThrow(compare(enrolled, captured, clearance, TEST_USE));
    };
    report(`${width} × ${height}`, await byTurns(verify, bare));
  }
}

/** The three models, one after another, on inputs that cost nothing to make. */
async function bareRuns(models: ModelFiles): Promise<() => Promise<unknown>> {
  const { detection, landmarks } = DEFAULT_MODEL.input;
  const runs = await Promise.all([
    bareRun(models.detection, [1, 3, detection.height, detection.width]),
    bareRun(models.landmarks, [1, 1, landmarks.side, landmarks.side]),
    bareRun(models.representation, [1, 3, 112, 112]),
  ]);
  return async () => {
    for (const run of runs) await run();
  };
}

async function bareRun(model: Uint8Array, dims: readonly number[]): Promise<() => Promise<Tensors>> {
  const session = await nodeRuntime.load(model);
  const length = dims.reduce((product, side) => product * side, 1);
  const data = Float32Array.from({ length }, (_, i) => Math.sin(i));
  return () => session.run({ input: { data, dims } });
}

interface Times {
  readonly full: number[];
  readonly bare: number[];
}

async function byTurns(full: () => Promise<unknown>, bare: () => Promise<unknown>): Promise<Times> {
  const times: Times = { full: [], bare: [] };
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const [took, tookBare] = [await clock(full), await clock(bare)];
    if (round < 0) continue;
    times.full.push(took);
    times.bare.push(tookBare);
  }
  return times;
}

async function clock(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function report(name: string, { full, bare }: Times): void {
  const [min, minBare, mid, midBare] = [Math.min(...full), Math.min(...bare), median(full), median(bare)];
  const line = (what: string, a: number, b: number) =>
    `  ${what}: ${a.toFixed(2)} ms against ${b.toFixed(2)} ms, ratio ${(a / b).toFixed(3)}\n`;
  process.stdout.write(
    `${name}, ${full.length} rounds (target: at most ${TARGET})\n${line('fastest', min, minBare)}${line('median', mid, midBare)}`,
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

await main();
