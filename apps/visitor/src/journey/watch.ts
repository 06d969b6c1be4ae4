import { type DetectedFace, theOneFace } from '@tenzij/face';

/** Parts of the frame's smaller side, or of a width or height, that the selfie's face has to keep to. */
const SMALLEST = 0.28;
const LARGEST = 0.92;
const OFF_CENTRE = 0.17;

/** So many good frames one after another, and the last one is taken. */
export const STEADY_FRAMES = 3;

export type Instruction = 'none' | 'several' | 'closer' | 'back' | 'centre' | 'hold';

export interface Watch {
  readonly instruction: Instruction;
  readonly steady: number;
}

export const WATCHING: Watch = { instruction: 'none', steady: 0 };

export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** The one thing to tell the person in front of the camera, and for how many frames all was well. */
export function watch(before: Watch, faces: readonly DetectedFace[], frame: Frame): Watch {
  const instruction = instructionFor(faces, frame);
  return { instruction, steady: instruction === 'hold' ? before.steady + 1 : 0 };
}

function instructionFor(faces: readonly DetectedFace[], frame: Frame): Instruction {
  const one = theOneFace(faces);
  if (!one.ok) {
    if (one.problem.code === 'face.several') return 'several';
    return one.problem.code === 'face.too-small' ? 'closer' : 'none';
  }
  const { box } = one.value;
  const size = box.height / Math.min(frame.width, frame.height);
  if (size < SMALLEST) return 'closer';
  if (size > LARGEST) return 'back';
  const aside = Math.abs(box.x + box.width / 2 - frame.width / 2) / frame.width;
  const above = Math.abs(box.y + box.height / 2 - frame.height / 2) / frame.height;
  return Math.max(aside, above) > OFF_CENTRE ? 'centre' : 'hold';
}
