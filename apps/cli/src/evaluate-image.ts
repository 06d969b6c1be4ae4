import {
  cutOut,
  type DetectedFace,
  ENROLMENT_LIMITS,
  type FaceEngine,
  type Image,
  type LimitedMeasure,
  measureQuality,
  type NormalisedFace,
  portrayedFace,
  type QualityLimit,
  SMALLEST_FACE,
} from '@tenzij/face';
import { readImage } from '@tenzij/face-ort-node';
import { type Clearance, ok, type Problem, type Result, refuse, type Template } from '@tenzij/kernel';
import { useFor } from './evaluate-clearance.ts';

export interface Represented {
  readonly template: Template;
  /** Higher is better; empty for crops, of which only the picture is known. */
  readonly quality: Readonly<Record<string, number>>;
}

/**
 * Steps 1 to 4 for one image of an evaluation. Of several faces it takes the one in the middle: such images
 * are each said to be of one person. A gate doesn't choose, and asks people to come one by one.
 */
export async function representImage(
  bytes: Uint8Array,
  engine: FaceEngine,
  clearance: Clearance,
  aligned: boolean,
): Promise<Result<Represented, Problem>> {
  const image = await readImage(bytes);
  if (!image.ok) return image;
  const registered = aligned
    ? registeredCrop(image.value, engine.card.input.registration.side)
    : await registerPortrayedFace(image.value, engine);
  if (!registered.ok) return registered;
  const { face, quality } = registered.value;
  const use = useFor(clearance, engine.card, Date.now() / 1000);
  const template = await engine.represent(face, clearance, use);
  return template.ok ? ok({ template: template.value, quality }) : template;
}

interface Registered {
  readonly face: { readonly image: Image };
  readonly quality: Represented['quality'];
}

async function registerPortrayedFace(image: Image, engine: FaceEngine): Promise<Result<Registered, Problem>> {
  const faces = await engine.detect(image);
  if (!faces.ok) return faces;
  const found = portrayedFace(faces.value, image);
  if (!found) return refuse('face.none');
  if (found.box.height < SMALLEST_FACE) return refuse('face.too-small', { minimum: SMALLEST_FACE });
  const face = await engine.normalise(image, found);
  return face.ok ? ok({ face: face.value, quality: qualityOf(image, found, face.value) }) : face;
}

/** Each measure so that higher is better: what has to be at most so much, by how far it is from zero. */
function qualityOf(
  image: Image,
  { box, confidence }: DetectedFace,
  face: NormalisedFace,
): Represented['quality'] {
  const found = { faceHeight: box.height, detectionConfidence: confidence };
  const measured = measureQuality(image, face);
  if (!measured.ok) return found;
  const { roll, ...limited } = measured.value;
  const limits = Object.entries(ENROLMENT_LIMITS) as [LimitedMeasure, QualityLimit][];
  const rated = limits.map(([measure, limit]) => {
    const value = limited[measure];
    return [measure, 'atMost' in limit ? -Math.abs(value) : value];
  });
  return { ...found, roll: -Math.abs(roll), ...Object.fromEntries(rated) };
}

/** A crop that is registered already, scaled to the side that the recogniser takes. */
function registeredCrop(image: Image, side: number): Result<Registered, Problem<'cli.crop-not-square'>> {
  const { width, height } = image;
  if (width !== height) return refuse('cli.crop-not-square', { width, height });
  const scale = side / width;
  // Centres of pixels on centres: pixel x of the crop covers x to x + 1.
  const offset = (scale - 1) / 2;
  const fitted = width === side ? image : cutOut(image, { a: scale, b: 0, tx: offset, ty: offset }, side);
  return ok({ face: { image: fitted }, quality: {} });
}
