import { ok, type Result } from '@tenzij/kernel';
import { type Buffers, createBuffers } from '../buffers.ts';
import type { Box } from '../geometry.ts';
import { type ModelFailed, runModel } from '../run-model.ts';
import type { ModelSession, Tensor } from '../runtime.ts';
import { sampleWindow, type Window } from '../sampling.ts';
import type { Image } from '../steps/1-input-image.ts';
import type { DetectedFace } from '../steps/2-face-detection.ts';
import type { AttackInput } from './card.ts';

/**
 * Passive presentation-attack detection (ISO/IEC 30107-3): one look at the picture around a face, for the
 * traces of a print or a screen. It recognises nobody. One signal, and a weak one; what it was measured to
 * stop, and what not, is in docs/reference/attack-detection.md.
 */

/** The attack detector that is loaded. */
export interface AttackDetector {
  readonly session: ModelSession;
  readonly input: AttackInput;
  /** Of `attackLength(input)`; without them every look makes one of its own. */
  readonly buffers?: Buffers;
}

export interface AttackScore {
  /** How much this looks like a bona fide presentation, 0..1. No probability. Never shown, logged or stored. */
  readonly live: number;
}

export async function scoreLive(
  image: Image,
  face: Pick<DetectedFace, 'box'>,
  { session, input, buffers = createBuffers(attackLength(input)) }: AttackDetector,
): Promise<Result<AttackScore, ModelFailed>> {
  const window = attackWindow(image, face.box, input);
  const outputs = await buffers.lend((buffer) =>
    runModel(
      session,
      { [input.inputName]: attackTensor(image, window, input, buffer) },
      { [input.outputName]: input.classes },
    ),
  );
  if (!outputs.ok) return outputs;
  const values = outputs.value[input.outputName] ?? new Float32Array();
  return ok({ live: softmax(values)[input.liveClass] ?? 0 });
}

export function attackLength({ side }: AttackInput): number {
  return 3 * side * side;
}

/**
 * The square around the face, moved back into the image where it would reach outside, and smaller where
 * it does not fit: repeated edge pixels look like an attack to the model. By the height of the box it told
 * attacks apart better than by its width, or than the whole box stretched to a square.
 */
export function attackWindow(image: Image, box: Box, { side, scale }: AttackInput): Window {
  const size = Math.min(box.height * scale, image.width, image.height);
  return {
    x: within(box.x + box.width / 2 - size / 2, image.width - size),
    y: within(box.y + box.height / 2 - size / 2, image.height - size),
    step: size / side,
    columns: side,
    rows: side,
  };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}

export function attackTensor(image: Image, window: Window, input: AttackInput, data: Float32Array): Tensor {
  const size = input.side * input.side;
  sampleWindow(image, window, { data, planeSize: size, stride: input.side, mean: 0, scale: 1 });
  if (input.colours === 'BGR') swapPlanes(data.subarray(0, size), data.subarray(2 * size));
  return { data, dims: [1, 3, input.side, input.side] };
}

function swapPlanes(red: Float32Array, blue: Float32Array): void {
  const kept = red.slice();
  red.set(blue);
  blue.set(kept);
}

function softmax(values: Float32Array): number[] {
  const largest = Math.max(...values);
  const powers = Array.from(values, (value) => Math.exp(value - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
