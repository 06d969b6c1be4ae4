import type { EvaluationOptions, EvaluationReport, ImageOutcome } from '@tenzij/evaluation';
import type { ModelCard } from '@tenzij/face';
import type { Problem } from '@tenzij/kernel';
import type { SignedClearance } from './clearance-files.ts';
import type { EvaluationPlan } from './evaluate-plan.ts';

/** What a thread of an evaluation is started with. */
export interface Setup {
  readonly card: ModelCard;
  readonly clearance: SignedClearance;
  readonly aligned: boolean;
}

/** An image that became a template. */
export interface EnrolledImage {
  readonly ok: true;
  /** SHA-256 (hex) of the image file. */
  readonly sha256: string;
  readonly template: Uint8Array<ArrayBuffer>;
  readonly quality: Readonly<Record<string, number>>;
}

export type ImageResult = EnrolledImage | { readonly ok: false; readonly reason: string };

/** Makes the template of one image file; not again when the file is still the one that is known. */
export interface ImageJob {
  readonly kind: 'image';
  readonly file: string;
  readonly known: string | undefined;
}

/** Compares the templates and measures. `templates` is as long as `images`, `null` for those that failed. */
export interface MeasureJob {
  readonly kind: 'measure';
  readonly templates: readonly (Uint8Array<ArrayBuffer> | null)[];
  readonly images: readonly ImageOutcome[];
  readonly plan: EvaluationPlan;
  readonly options: Omit<EvaluationOptions, 'progress'>;
}

export type Job = ImageJob | MeasureJob;

/** What comes back: an answer (`null`: the known template still holds), how far it is, or why it ended. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: ImageResult | EvaluationReport | null }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[]; readonly exit: number };
