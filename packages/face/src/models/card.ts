import type { ClearedModel, TemplateShape } from '@tenzij/kernel';

/** How an image becomes the detector's input, and what its output means. */
export interface DetectionInput {
  readonly width: number;
  readonly height: number;
  /** Pixel values go in as (value − mean) / scale, red first. */
  readonly mean: number;
  readonly scale: number;
  /** Places at which the detector looks for a face. */
  readonly anchors: number;
  /** 0..1. */
  readonly minConfidence: number;
  /** Intersection over union, 0..1, above which two boxes are one face. */
  readonly maxOverlap: number;
}

/** Grey values go in as value / scale, in a square of `side` pixels. */
export interface LandmarksInput {
  readonly side: number;
  readonly scale: number;
}

/** What a face is registered to: a square of `side` pixels with five points in their standard places. */
export interface RegistrationTarget {
  readonly side: number;
  /** Eye, eye, nose, mouth corner, mouth corner; image left first; in pixels of the square. */
  readonly points: readonly (readonly [number, number])[];
}

export interface RepresentationInput {
  /** The names the model gives its input and its output. */
  readonly input: string;
  readonly output: string;
  readonly colours: 'RGB' | 'BGR';
  /** Pixel values go in as (value − mean) / scale; the means of red, green and blue. */
  readonly mean: readonly [number, number, number];
  readonly scale: number;
}

/** How a model's output becomes a template: see `quantise`. */
export interface TemplateForm extends TemplateShape {
  /** Width of one step, in units of 1/√length of a vector of unit length. */
  readonly step: number;
  /** Taken off the output first: what all faces have in common. `null`: nothing. */
  readonly centre: readonly number[] | null;
}

/** A text in both languages. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

/** What there is to know of one model file before it is chosen. */
export interface ModelAbout {
  readonly name: string;
  /** Where it comes from: a package with its version, or an address. */
  readonly source: string;
  /** SPDX identifier. */
  readonly licence: string;
  readonly copyright: string;
  /** What is documented of the training data, and what isn't; users are told. */
  readonly known: Bilingual;
  readonly unknown: Bilingual;
}

/** The models of steps 2, 3 and 4. */
export const ROLES = ['detection', 'landmarks', 'representation'] as const;
export type Role = (typeof ROLES)[number];

/**
 * A model card: which files make a template of a face, and with what parameters. The controller chooses one;
 * the clearance names its hash, so that phone and gate use the same. The arithmetic is the code's: both
 * should run the same release, and `vectors/face/` says how far outcomes may differ. Templates name the card
 * by its id only, so a card that changes needs a new one.
 */
export interface ModelCard {
  readonly id: string;
  readonly name: string;
  /** SHA-256 (hex) of each prepared file. */
  readonly files: ClearedModel['files'];
  readonly input: {
    readonly detection: DetectionInput;
    readonly landmarks: LandmarksInput;
    readonly registration: RegistrationTarget;
    readonly representation: RepresentationInput;
  };
  readonly template: TemplateForm;
  readonly about: Readonly<Record<Role, ModelAbout>>;
}
