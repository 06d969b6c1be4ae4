/**
 * How small a template can be before errors rise: a recogniser's output kept as floats and in 8, 6, 4, 3 and
 * 2 bits, every image compared with every other one. Repeats the table of
 * `docs/decisions/0013-templates-of-four-bits.md`.
 *
 *   npx tsx tools/bench/template-bits.ts IMAGES [model id]
 *
 * IMAGES has a folder for each person. Of a photo with several faces the one in the middle is taken. Under a specimen
 * clearance of its own; no score leaves the process.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  clearedModel,
  type FaceEngine,
  type ModelCard,
  portrayedFace,
  quantise,
  representationTensor,
  SHIPPED_MODELS,
  unpack,
} from '@tenzij/face';
import { loadModels, nodeRuntime, readImage } from '@tenzij/face-ort-node';
import { LONGEST_TEMPLATE, orThrow, templateByteLength } from '@tenzij/kernel';
import { PASS_TEXT_LENGTH, passQr } from '@tenzij/pass';
import { prepareModels } from '../models/prepare.mjs';
import { TEST_USE, testClearance } from '../testing/clearance.ts';
import { openTestEngine } from '../testing/engine.ts';

const BITS = [8, 6, 4, 3, 2] as const;
type Bits = (typeof BITS)[number];
const FMRS = [1e-3, 1e-4] as const;

/** The step of the best uniform quantiser of a normal distribution, in standard deviations (Max 1960). */
const BEST_STEP: Readonly<Record<Bits, number>> = { 8: 0.0308, 6: 0.1041, 4: 0.3352, 3: 0.586, 2: 0.9957 };

interface Photo {
  readonly person: number;
  readonly file: string;
}

async function main(): Promise<void> {
  const [folder, id = SHIPPED_MODELS[0]?.id] = process.argv.slice(2);
  const card = SHIPPED_MODELS.find((shipped) => shipped.id === id);
  if (folder === undefined || !card) throw new Error('usage: template-bits.ts IMAGES [model id]');
  const photos = await photosIn(folder);
  const outputs = await outputsOf(photos, card);
  const enrolled = photos.filter((_, i) => outputs[i] !== null);
  const values = outputs.filter((output) => output !== null);
  say(`${card.id}: ${enrolled.length} of ${photos.length} images gave a template`);
  say('| kept as | bytes | QR code at level L | FNMR at FMR 1e-3 | FNMR at FMR 1e-4 |');
  say('|---|---|---|---|---|');
  const centred = values.map((output) => lessCentre(output, card));
  say(row('32-bit floats', card.template.length * 4, errorRates(enrolled, centred)));
  for (const bits of BITS) {
    const whole = values.map((output) => quantise(output, formOf(card, bits)) as Int8Array);
    const bytes = Math.ceil((card.template.length * bits) / 8);
    say(row(`${bits} bits`, bytes, errorRates(enrolled, whole)));
  }
}

async function photosIn(folder: string): Promise<Photo[]> {
  const people = (await readdir(folder)).sort();
  const photos = await Promise.all(
    people.map(async (name, person) =>
      (await readdir(join(folder, name))).sort().map((file) => ({ person, file: join(folder, name, file) })),
    ),
  );
  return photos.flat();
}

function lessCentre(output: Float32Array, { template }: ModelCard): Float32Array {
  return output.map((value, i) => value - (template.centre?.[i] ?? 0));
}

/** The card's own step as it is, and for other bits as much wider or narrower as is best. */
function formOf(card: ModelCard, bits: Bits) {
  const { step, bits: own } = card.template;
  // `quantise` takes any number of bits; a card may have 4 or 8 only, because of how they are packed.
  return { ...card.template, bits: bits as 4 | 8, step: (step * BEST_STEP[bits]) / BEST_STEP[own] };
}

/** What the recogniser itself gives for each photo; `null` where there is no face. */
async function outputsOf(photos: readonly Photo[], card: ModelCard): Promise<(Float32Array | null)[]> {
  const engine = await openTestEngine(card);
  const { folder } = await prepareModels();
  const session = await nodeRuntime.load(orThrow(await loadModels(folder, card)).representation);
  const { input, output } = card.input.representation;
  const run = async (image: Parameters<typeof representationTensor>[0]) => {
    const outputs = await session.run({ [input]: representationTensor(image, card.input.representation) });
    return Float32Array.from(outputs[output]?.data ?? []);
  };
  const outputs: (Float32Array | null)[] = [];
  for (const [i, { file }] of photos.entries()) {
    const face = await registeredFace(engine, file);
    outputs.push(face && (await run(face.image)));
    if (i === 0 && face && outputs[0]) await checkAgainstStep4(engine, face, outputs[0]);
  }
  await session.release();
  await engine.release();
  return outputs;
}

async function registeredFace(engine: FaceEngine, file: string) {
  const image = orThrow(await readImage(await readFile(file)));
  const face = portrayedFace(orThrow(await engine.detect(image)), image);
  return face && orThrow(await engine.normalise(image, face));
}

/** That what is measured here is what step 4 makes. */
async function checkAgainstStep4(
  engine: FaceEngine,
  face: Parameters<FaceEngine['represent']>[0],
  output: Float32Array,
): Promise<void> {
  const { card } = engine;
  const clearance = testClearance({ model: clearedModel(card, 0.5) });
  const template = orThrow(await engine.represent(face, clearance, { ...TEST_USE, modelId: card.id }));
  const own = quantise(output, card.template) as Int8Array;
  const same = unpack(template.bytes, card.template).every((value, i) => value === own[i]);
  if (!same || template.bytes.length !== templateByteLength(card.template))
    throw new Error('step 4 makes another template of the same face');
}

interface Errors {
  readonly genuine: number;
  /** Genuine comparisons that fail at each of `FMRS`. */
  readonly missed: readonly number[];
}

function errorRates(photos: readonly Photo[], values: readonly (Float32Array | Int8Array)[]): Errors {
  const lengths = values.map((vector) => Math.sqrt(dotOf(vector, vector)));
  const genuine: number[] = [];
  const impostor = new Float32Array((photos.length * (photos.length - 1)) / 2);
  let next = 0;
  for (let a = 0; a < photos.length; a++) {
    for (let b = a + 1; b < photos.length; b++) {
      const dot = dotOf(values[a] as Float32Array, values[b] as Float32Array);
      const cosine = dot / ((lengths[a] as number) * (lengths[b] as number));
      if (photos[a]?.person === photos[b]?.person) genuine.push(Math.fround(cosine));
      else impostor[next++] = cosine;
    }
  }
  const falling = impostor.subarray(0, next).sort().reverse();
  const missed = FMRS.map((fmr) => {
    // The highest score that may not match any more: what is above it is as much as the rate allows.
    const below = falling[Math.floor(fmr * next)] as number;
    return genuine.filter((score) => score <= below).length;
  });
  return { genuine: genuine.length, missed };
}

function dotOf(a: Float32Array | Int8Array, b: Float32Array | Int8Array): number {
  let dot = 0;
  for (let i = 0; i < a.length; i++) dot += (a[i] as number) * (b[i] as number);
  return dot;
}

function row(name: string, bytes: number, { genuine, missed }: Errors): string {
  const rates = missed.map((count) => `${((100 * count) / genuine).toFixed(2)} % (${count})`);
  return `| ${[name, bytes, qrCode(bytes), ...rates].join(' | ')} |`;
}

/** The code of a pass with a template of so many bytes, when all else in it stays as it is. */
function qrCode(bytes: number): string {
  // Base45 makes three characters of two bytes.
  const length = PASS_TEXT_LENGTH + Math.ceil(((bytes - LONGEST_TEMPLATE) / 2) * 3);
  try {
    const { size } = passQr('A'.repeat(length));
    return `version ${(size - 17) / 4}, ${size} modules`;
  } catch {
    return 'does not fit';
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
