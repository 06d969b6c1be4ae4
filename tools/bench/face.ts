/**
 * What the five steps add to the bare model runs: one verification (steps 2 to 5) against the sum of the
 * three models on the same inputs, made beforehand, in one process and by turns, so that both feel the same
 * machine. The inputs have to be the same: on a real face the models are a fifth slower than on a pattern.
 *
 *   npx tsx tools/bench/face.ts [rounds]
 */
import {
  compare,
  DEFAULT_MODEL,
  detectionLength,
  detectionTensor,
  ENROLMENT_LIMITS,
  type FaceEngine,
  type Image,
  landmarksTensor,
  loadEngine,
  type ModelFiles,
  type ModelSession,
  representationTensor,
  squareAround,
  type Tensor,
  theOneFace,
  VERIFICATION_LIMITS,
} from '@tenzij/face';
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
  const models = orThrow(await loadModels(folder, DEFAULT_MODEL));
  const engine = orThrow(await loadEngine(nodeRuntime, models, DEFAULT_MODEL));
  const sessions = await loadSessions(models);
  const clearance = testClearance();
  const { mated } = await personPhotos();
  const first = orThrow(await readImage(mated[0]));
  const enrolled = orThrow(await engine.capture(first, clearance, TEST_USE, ENROLMENT_LIMITS));
  for (const [width, height] of [
    [640, 480],
    [960, 720],
    [1280, 960],
  ] as const) {
    const live = orThrow(await readImage(await sharp(mated[1]).resize(width, height).toBuffer()));
    const inputs = await modelInputs(live, engine);
    const bare = async () => {
      for (const [i, session] of sessions.entries()) await session.run({ input: inputs[i] as Tensor });
    };
    const verify = async () => {
      const captured = orThrow(await engine.capture(live, clearance, TEST_USE, VERIFICATION_LIMITS));
      return orThrow(compare(enrolled.template, captured.template, clearance, TEST_USE));
    };
    report(`${width} × ${height}`, await byTurns(verify, bare));
  }
}

function loadSessions({ detection, landmarks, representation }: ModelFiles): Promise<ModelSession[]> {
  return Promise.all([detection, landmarks, representation].map((model) => nodeRuntime.load(model)));
}

/** What the three models get to see of an image. */
async function modelInputs(image: Image, engine: FaceEngine): Promise<Tensor[]> {
  const { detection, landmarks, representation } = DEFAULT_MODEL.input;
  const face = orThrow(theOneFace(orThrow(await engine.detect(image))));
  const normalised = orThrow(await engine.normalise(image, face));
  return [
    detectionTensor(image, detection, new Float32Array(detectionLength(detection))),
    landmarksTensor(image, squareAround(face.box, landmarks.side), landmarks),
    representationTensor(normalised.image, representation),
  ];
}

/** Milliseconds of one run: by the clock, and of the processor, which a busy machine disturbs less. */
interface Time {
  readonly clock: number;
  readonly processor: number;
}

interface Times {
  readonly full: Time[];
  readonly bare: Time[];
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

async function clock(run: () => Promise<unknown>): Promise<Time> {
  const start = performance.now();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

function report(name: string, { full, bare }: Times): void {
  const line = (what: string, of: (values: readonly number[]) => number, kind: keyof Time) => {
    const [a, b] = [full, bare].map((times) => of(times.map((time) => time[kind]))) as [number, number];
    return `  ${what}: ${a.toFixed(2)} ms against ${b.toFixed(2)} ms, ratio ${(a / b).toFixed(3)}\n`;
  };
  const fastest = (values: readonly number[]) => Math.min(...values);
  process.stdout.write(
    [
      `${name}, ${full.length} rounds (target: at most ${TARGET})\n`,
      line('fastest', fastest, 'clock'),
      line('median', median, 'clock'),
      line('median, processor time', median, 'processor'),
    ].join(''),
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

await main();
