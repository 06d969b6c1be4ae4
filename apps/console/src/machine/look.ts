import type { DetectedFace, Image, NormalisedFace, QualityReport } from '@tenzij/face';
import type { Problem, Result, Template } from '@tenzij/kernel';

/** AP's five steps. */
export type Step = 1 | 2 | 3 | 4 | 5;

/** One photo on its way through the steps: what each gave so far. */
export interface Look {
  readonly picture: ImageBitmap | null;
  readonly faces: readonly DetectedFace[] | null;
  /** Which of the faces goes on. */
  readonly chosen: number | null;
  readonly normalised: NormalisedFace | null;
  /** How good the photo is for comparing. It stops nothing here. */
  readonly quality: Result<QualityReport> | null;
  readonly template: Template | null;
  /** The step that is being done. */
  readonly working: Step | null;
  /** Where it ended before step 4 was done, and why. */
  readonly stopped: { readonly step: Step; readonly problem: Problem } | null;
}

export const NO_LOOK: Look = {
  picture: null,
  faces: null,
  chosen: null,
  normalised: null,
  quality: null,
  template: null,
  working: null,
  stopped: null,
};

/** Overwrites what a look holds of somebody; nothing of it can be used after. */
export function wipe(look: Look, pixels: Image | null): void {
  look.picture?.close();
  look.normalised?.image.data.fill(0);
  look.template?.bytes.fill(0);
  pixels?.data.fill(0);
}
