import type { ClearedModel } from '@tenzij/kernel';

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

export interface RepresentationInput {
  readonly colours: 'RGB' | 'BGR';
  /** Pixel values go in as (value − mean) / scale. */
  readonly mean: number;
  readonly scale: number;
}

/**
 * What there is to know of a set of models before it is chosen. The controller chooses; a recogniser with
 * a 112 × 112 input and names `input` and `output` can be added with a card of its own.
 */
export interface ModelCard {
  readonly id: string;
  /** Where the files come from: an npm package and the integrity of its tarball. */
  readonly source: { readonly package: string; readonly version: string; readonly integrity: string };
  /** SHA-256 (hex) of each prepared file. */
  readonly files: ClearedModel['files'];
  readonly templateLength: number;
  readonly input: {
    readonly detection: DetectionInput;
    readonly landmarks: LandmarksInput;
    readonly representation: RepresentationInput;
  };
  /** SPDX identifier. */
  readonly licence: string;
  readonly copyright: string;
  /** What is known of the training data; users are told. */
  readonly provenance: { readonly nl: string; readonly en: string };
}
