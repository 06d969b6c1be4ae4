import type { OneFaceProblem, QualityInstruction } from '@tenzij/face';

/** What a face in the frame can lack before its quality is even measured. */
export type Placement = 'none' | 'several' | 'closer' | 'back' | 'centre';

/** The one thing a person can do next for a good selfie. */
export type Instruction = Placement | QualityInstruction | 'not-live';

const QUALITY = 'face.quality-';

const AFTER_CAPTURE: Readonly<Record<OneFaceProblem['code'] | 'face.not-live', Instruction>> = {
  'face.none': 'none',
  'face.several': 'several',
  'face.too-small': 'closer',
  'face.not-live': 'not-live',
};

/** What to do about a frame that was refused after all; `null` when it isn't about the frame. */
export function instructionAfter(code: string): Instruction | null {
  // A code with this start ends in an instruction: that is how the face package makes its codes.
  if (code.startsWith(QUALITY)) return code.slice(QUALITY.length) as QualityInstruction;
  return Object.hasOwn(AFTER_CAPTURE, code) ? AFTER_CAPTURE[code as keyof typeof AFTER_CAPTURE] : null;
}
