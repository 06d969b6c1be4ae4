import {
  type Box,
  clearedModel,
  compare,
  type FaceEngine,
  isMatch,
  type ModelCard,
  SHIPPED_MODELS,
  theOneFace,
  unpack,
} from '@tenzij/face';
import { orThrow, type Template } from '@tenzij/kernel';
import { TEST_MODEL, TEST_USE, testClearance } from '../../../tools/testing/clearance.ts';
import { differences, outcome } from './differences.ts';
import type { Rig } from './rig.ts';
import { syntheticImage } from './synthetic.ts';
import type { FaceVector, Photo } from './vector.ts';

/** The vectors that need the models themselves. */

type Face = Photo & { readonly box: Box };
type Vector<Kind extends FaceVector['kind']> = Extract<FaceVector, { kind: Kind }>;

export async function runRepresentation(
  { model, image, expect }: Vector<'representation'>,
  rig: Rig,
): Promise<string[]> {
  return withModel(model, rig, async (engine) => {
    const face = { image: syntheticImage(image), landmarks: [], points: [] };
    const { clearance, use } = clearedFor(engine.card);
    const template = orThrow(await engine.represent(face, clearance, use));
    return differences([...unpack(template.bytes, engine.card.template)], expect.values, expect.tolerance);
  });
}

export async function runDetection(
  { image, expect }: Vector<'detection'>,
  { engine }: Rig,
): Promise<string[]> {
  const faces = orThrow(await engine.detect(syntheticImage(image)));
  return differences({ faces: faces.length }, expect);
}

export async function runPhoto(vector: Vector<'photo'>, rig: Rig): Promise<string[]> {
  const image = await rig.photo(vector.photo, vector.sha256);
  const found = orThrow(await rig.engine.detect(image));
  const { boxes, oneFace } = vector.expect;
  const missed = boxes.filter((box) => !found.some((face) => isNear(face.box, box)));
  const invented = found.filter(({ box }) => !boxes.some((expected) => isNear(box, expected)));
  return [
    ...missed.map((box) => `no face found at ${box.x}, ${box.y}`),
    ...invented.map(({ box }) => `a face found at ${Math.round(box.x)}, ${Math.round(box.y)}`),
    ...differences(found.length, boxes.length, 0, 'faces'),
    ...differences(
      outcome(theOneFace(found), () => ({})),
      { code: oneFace },
    ),
  ];
}

export async function runPair(vector: Vector<'pair'>, rig: Rig): Promise<string[]> {
  return withModel(vector.model, rig, async (engine) => {
    const { clearance, use } = clearedFor(engine.card, vector.threshold);
    const templateOf = async ({ photo, sha256, box }: Face): Promise<Template> => {
      const image = await rig.photo(photo, sha256);
      const face = orThrow(await engine.detect(image)).find((found) => isNear(found.box, box));
      if (!face) throw new Error(`no face at ${box.x}, ${box.y} of ${photo}`);
      const normalised = orThrow(await engine.normalise(image, face));
      return orThrow(await engine.represent(normalised, clearance, use));
    };
    const [first, second] = [await templateOf(vector.a), await templateOf(vector.b)];
    const comparison = orThrow(compare(first, second, clearance, use));
    return differences({ match: isMatch(comparison, clearance) }, vector.expect);
  });
}

/** Runs on the engine of a model that ships; without a name on the default's. */
async function withModel(
  id: string | undefined,
  rig: Rig,
  run: (engine: FaceEngine) => Promise<string[]>,
): Promise<string[]> {
  if (id === undefined) return run(rig.engine);
  const card = SHIPPED_MODELS.find((candidate) => candidate.id === id);
  if (!card) return [`no model ${id}`];
  const engine = await rig.open(card);
  try {
    return await run(engine);
  } finally {
    await engine.release();
  }
}

/** A clearance of one model, and a use that it covers. */
function clearedFor(card: ModelCard, threshold = TEST_MODEL.threshold) {
  const clearance = testClearance({ model: clearedModel(card, threshold) });
  return { clearance, use: { ...TEST_USE, modelId: card.id } };
}

const NEAR = 0.7;

function isNear(a: Box, b: Box): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared / (a.width * a.height + b.width * b.height - shared) >= NEAR;
}
