import { type Box, compare, isMatch, theOneFace, unpack } from '@tenzij/face';
import { orThrow, type Template } from '@tenzij/kernel';
import { TEST_USE, testClearance } from '../../../tools/testing/clearance.ts';
import { differences, outcome } from './differences.ts';
import type { Rig } from './rig.ts';
import { syntheticImage } from './synthetic.ts';
import type { FaceVector, Photo } from './vector.ts';

/** The vectors that need the models themselves. */

type Vector<Kind extends FaceVector['kind']> = Extract<FaceVector, { kind: Kind }>;

export async function runRepresentation(
  { image, expect }: Vector<'representation'>,
  { engine }: Rig,
): Promise<string[]> {
  const face = { image: syntheticImage(image), landmarks: [], points: [] };
  const template = orThrow(await engine.represent(face, testClearance(), TEST_USE));
  return differences([...unpack(template.bytes, engine.card.template)], expect.values, expect.tolerance);
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

export async function runPair({ a, b, threshold, expect }: Vector<'pair'>, rig: Rig): Promise<string[]> {
  const clearance = testClearance({ model: { ...testClearance().model, threshold } });
  const [first, second] = [await templateOf(a, rig), await templateOf(b, rig)];
  const comparison = orThrow(compare(first, second, clearance, TEST_USE));
  return differences({ match: isMatch(comparison, clearance) }, expect);
}

async function templateOf(
  { photo, sha256, box }: Photo & { readonly box: Box },
  rig: Rig,
): Promise<Template> {
  const image = await rig.photo(photo, sha256);
  const face = orThrow(await rig.engine.detect(image)).find((found) => isNear(found.box, box));
  if (!face) throw new Error(`no face at ${box.x}, ${box.y} of ${photo}`);
  const normalised = orThrow(await rig.engine.normalise(image, face));
  return orThrow(await rig.engine.represent(normalised, testClearance(), TEST_USE));
}

const NEAR = 0.7;

function isNear(a: Box, b: Box): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared / (a.width * a.height + b.width * b.height - shared) >= NEAR;
}
