import { ok, type Result } from '@tenzij/kernel';
import { type Box, meanPoint, type Point } from './geometry.ts';
import type { LandmarksInput } from './models/card.ts';
import { type ModelFailed, runModel } from './run-model.ts';
import type { ModelSession, Tensor } from './runtime.ts';
import { sampleWindow, type Window } from './sampling.ts';
import type { Image } from './steps/1-input-image.ts';

/** The characteristic points of a face, by the common numbering of 68 points. */
export const LANDMARK_COUNT = 68;
const EYE_ON_LEFT = [37, 38, 40, 41];
const EYE_ON_RIGHT = [43, 44, 46, 47];
const NOSE = [30];
const MOUTH_ON_LEFT = [48, 60];
const MOUTH_ON_RIGHT = [54, 64];

/** Luma weights of red, green and blue (ITU-R BT.601), as used where the model was trained. */
const LUMA = [0.299, 0.587, 0.114] as const;

/** Finds the 68 landmarks of the face in a box, in image pixels. */
export async function findLandmarks(
  image: Image,
  box: Box,
  session: ModelSession,
  input: LandmarksInput,
): Promise<Result<readonly Point[], ModelFailed>> {
  const window = squareAround(box, input.side);
  const feeds = { input: landmarksTensor(image, window, input) };
  const outputs = await runModel(session, feeds, { output: LANDMARK_COUNT * 2 });
  if (!outputs.ok) return outputs;
  const { output } = outputs.value;
  const side = window.step * input.side;
  return ok(
    Array.from({ length: LANDMARK_COUNT }, (_, i) => ({
      x: window.x + (output[i * 2] ?? 0) * side,
      y: window.y + (output[i * 2 + 1] ?? 0) * side,
    })),
  );
}

/** The five points that registration uses: eye, eye, nose, mouth corner, mouth corner; image left first. */
export function fivePoints(landmarks: readonly Point[]): readonly Point[] {
  return [EYE_ON_LEFT, EYE_ON_RIGHT, NOSE, MOUTH_ON_LEFT, MOUTH_ON_RIGHT].map((indexes) =>
    meanPoint(indexes.flatMap((index) => landmarks[index] ?? [])),
  );
}

/** A square as high as the box, around its centre. */
export function squareAround(box: Box, samples: number): Window {
  const x = box.x + (box.width - box.height) / 2;
  return { x, y: box.y, step: box.height / samples, columns: samples, rows: samples };
}

export function landmarksTensor(image: Image, window: Window, input: LandmarksInput): Tensor {
  const size = input.side * input.side;
  const colours = new Float32Array(3 * size);
  sampleWindow(image, window, {
    data: colours,
    planeSize: size,
    stride: input.side,
    mean: 0,
    scale: input.scale,
  });
  const data = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const [red = 0, green = 0, blue = 0] = [colours[i], colours[i + size], colours[i + 2 * size]];
    data[i] = LUMA[0] * red + LUMA[1] * green + LUMA[2] * blue;
  }
  return { data, dims: [1, 1, input.side, input.side] };
}
