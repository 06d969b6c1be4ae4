import type { Box, FaceErrorCode, Similarity, TemplateForm } from '@tenzij/face';
import type { TemplateShape } from '@tenzij/kernel';

/** The shapes of `vectors/face/*.json`; `vectors/face/README.md` says what each kind asks. */
export type FaceVector = { readonly description: string } & (
  | ImageVector
  | DetectionTensorVector
  | LandmarksTensorVector
  | RegistrationVector
  | CutOutVector
  | QuantisationVector
  | PackingVector
  | RepresentationVector
  | DetectionVector
  | OneFaceVector
  | ComparisonVector
  | PhotoVector
  | PairVector
);

export type Refusal = { readonly code: FaceErrorCode };

/** An image that a formula makes. */
export interface SyntheticImage {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly pattern: 'flat' | 'ramp' | 'texture';
}

/** Some of an array's values, as [index, value], and the sum of all. */
export interface Samples {
  readonly length: number;
  readonly at: readonly (readonly [number, number])[];
  readonly sum: number;
  readonly tolerance: number;
}

interface ImageVector {
  readonly kind: 'image';
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly expect: { readonly channels: number } | Refusal;
}

interface DetectionTensorVector {
  readonly kind: 'detection-tensor';
  readonly image: SyntheticImage;
  readonly expect: Samples;
}

interface LandmarksTensorVector {
  readonly kind: 'landmarks-tensor';
  readonly image: SyntheticImage;
  readonly box: Box;
  readonly expect: Samples;
}

interface RegistrationVector {
  readonly kind: 'registration';
  readonly points: readonly (readonly [number, number])[];
  readonly expect: Similarity | null;
}

interface CutOutVector {
  readonly kind: 'cut-out';
  readonly image: SyntheticImage;
  readonly transform: Similarity;
  readonly expect: Samples;
}

interface QuantisationVector {
  readonly kind: 'quantisation';
  readonly form: TemplateForm;
  readonly values: readonly number[];
  readonly expect: readonly number[] | null;
}

interface PackingVector {
  readonly kind: 'packing';
  readonly template: TemplateShape;
  readonly values: readonly number[];
  /** Hexadecimal. */
  readonly expect: string;
}

interface RepresentationVector {
  readonly kind: 'representation';
  /** Id of a model that ships; without: the default. */
  readonly model?: string;
  /** Of the model's side: a pattern, nobody's face. */
  readonly image: SyntheticImage;
  readonly expect: { readonly values: readonly number[]; readonly tolerance: number };
}

interface DetectionVector {
  readonly kind: 'detection';
  readonly image: SyntheticImage;
  readonly expect: { readonly faces: number };
}

interface OneFaceVector {
  readonly kind: 'one-face';
  readonly boxes: readonly Box[];
  readonly expect: { readonly index: number } | Refusal;
}

interface ComparisonVector {
  readonly kind: 'comparison';
  /** What the clearance says. */
  readonly model: { readonly id: string; readonly template: TemplateShape };
  readonly a: { readonly modelId: string; readonly values: readonly number[] };
  readonly b: { readonly modelId: string; readonly values: readonly number[] };
  readonly expect: { readonly similarity: number } | Refusal;
}

/** A demo photo of `@vladmandic/face-api`, by name and content. */
export interface Photo {
  readonly photo: string;
  readonly sha256: string;
}

interface PhotoVector extends Photo {
  readonly kind: 'photo';
  /** Roughly, and in any order: each is found with an overlap of at least 0.7, and nothing else is. */
  readonly expect: { readonly boxes: readonly Box[]; readonly oneFace: FaceErrorCode };
}

interface PairVector {
  readonly kind: 'pair';
  /** Id of a model that ships; without: the default. */
  readonly model?: string;
  readonly a: Photo & { readonly box: Box };
  readonly b: Photo & { readonly box: Box };
  readonly threshold: number;
  readonly expect: { readonly match: boolean };
}
