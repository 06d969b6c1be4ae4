import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import type { Buffers } from '../buffers.ts';
import { type Box, overlap } from '../geometry.ts';
import type { DetectionInput } from '../models/card.ts';
import { type ModelFailed, runModel } from '../run-model.ts';
import type { ModelSession, Tensor } from '../runtime.ts';
import { sampleWindow } from '../sampling.ts';
import type { Image } from './1-input-image.ts';

/** Step 2 of 5, *gezichtsdetectie*: where in the image there are faces. Nobody is recognised here. */

export interface DetectedFace {
  /** In pixels of the image; at its edge a box may reach outside. */
  readonly box: Box;
  /** How sure the detector is that this is a face, 0..1. It says nothing about whose. */
  readonly confidence: number;
}

export type OneFaceProblem = Problem<'face.none' | 'face.several' | 'face.too-small'>;

/**
 * The smallest face we take, in pixels of box height. On Labeled Faces in the Wild all faces of 50 px
 * were found and registered, of 25 px only 87 %.
 */
export const SMALLEST_FACE = 50;

/**
 * Who stands twice as far from the camera is in the background: a face lower than this part of the
 * largest one does not count as a second person.
 */
export const BACKGROUND_RATIO = 0.5;

/** The detector that is loaded. */
export interface Detector {
  readonly session: ModelSession;
  readonly input: DetectionInput;
  /** Of `detectionLength(input)`. */
  readonly buffers: Buffers;
}

/** All faces in the image, largest first; an empty list is an answer: there is none. */
export async function findFaces(
  image: Image,
  { session, input, buffers }: Detector,
): Promise<Result<readonly DetectedFace[], ModelFailed>> {
  const outputs = await buffers.lend((buffer) =>
    runModel(
      session,
      { input: detectionTensor(image, input, buffer) },
      { scores: input.anchors * 2, boxes: input.anchors * 4 },
    ),
  );
  if (!outputs.ok) return outputs;
  const { scores, boxes } = outputs.value;
  const step = letterboxStep(image, input);
  const candidates: DetectedFace[] = [];
  for (let anchor = 0; anchor < input.anchors; anchor++) {
    const confidence = scores[anchor * 2 + 1] ?? 0;
    if (confidence < input.minConfidence) continue;
    candidates.push({ box: boxAt(boxes, anchor, input.width * step, input.height * step), confidence });
  }
  return ok(strongest(candidates, input.maxOverlap).sort((a, b) => area(b.box) - area(a.box)));
}

/** The one person in front of the camera: the only face that is not in the background, large enough. */
export function theOneFace(faces: readonly DetectedFace[]): Result<DetectedFace, OneFaceProblem> {
  const [largest] = [...faces].sort((a, b) => b.box.height - a.box.height);
  if (!largest) return refuse('face.none');
  if (largest.box.height < SMALLEST_FACE) return refuse('face.too-small', { minimum: SMALLEST_FACE });
  const near = faces.filter(({ box }) => box.height >= BACKGROUND_RATIO * largest.box.height);
  return near.length === 1 ? ok(largest) : refuse('face.several', { count: near.length });
}

export function detectionLength({ width, height }: DetectionInput): number {
  return 3 * width * height;
}

/** The model's input: the image at one scale in the top left corner, the rest left at zero: the mean. */
export function detectionTensor(image: Image, input: DetectionInput, data: Float32Array): Tensor {
  const { width, height, mean, scale } = input;
  const step = letterboxStep(image, input);
  const columns = Math.min(width, Math.round(image.width / step));
  const rows = Math.min(height, Math.round(image.height / step));
  sampleWindow(
    image,
    { x: 0, y: 0, step, columns, rows, sparse: true },
    { data, planeSize: width * height, stride: width, mean, scale },
  );
  return { data, dims: [1, 3, height, width] };
}

function letterboxStep(image: Image, input: DetectionInput): number {
  return Math.max(image.width / input.width, image.height / input.height);
}

/** The model gives corners, as parts of its input's width and height. */
function boxAt(boxes: Float32Array, anchor: number, width: number, height: number): Box {
  const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(anchor * 4, anchor * 4 + 4);
  return { x: left * width, y: top * height, width: (right - left) * width, height: (bottom - top) * height };
}

/** Of boxes that overlap, only the surest stays (greedy non-maximum suppression). */
function strongest(candidates: readonly DetectedFace[], maxOverlap: number): DetectedFace[] {
  const kept: DetectedFace[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.confidence - a.confidence)) {
    if (kept.every(({ box }) => overlap(box, candidate.box) <= maxOverlap)) kept.push(candidate);
  }
  return kept;
}

function area(box: Box): number {
  return box.width * box.height;
}
