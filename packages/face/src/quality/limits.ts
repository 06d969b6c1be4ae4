import type { QualityMeasure } from './measures.ts';

/** What a measure has to be: at least, or, either way from zero, at most. */
export type QualityLimit = { readonly atLeast: number } | { readonly atMost: number };

/** What can fail. Roll is reported only: registration undoes it, and it makes no more errors. */
export type LimitedMeasure = Exclude<QualityMeasure, 'roll'>;

export type QualityLimits = Readonly<Record<LimitedMeasure, QualityLimit>>;

/**
 * What a template is made of for a pass. It is compared many times, and there is time for another try.
 * Where each limit comes from is in `docs/reference/quality.md`, with the error on both sides of it.
 */
export const ENROLMENT_LIMITS: QualityLimits = {
  interEyeDistance: { atLeast: 16 },
  yaw: { atMost: 40 },
  pitch: { atMost: 25 },
  underExposure: { atMost: 0.25 },
  overExposure: { atMost: 0.2 },
  dynamicRange: { atLeast: 5.5 },
  noise: { atMost: 0.175 },
  sharpness: { atLeast: 0.4 },
  eyesVisible: { atLeast: 0.15 },
  mouthVisible: { atLeast: 0.25 },
};

/** What is compared at a gate: a looser limit for each, because people wait. */
export const VERIFICATION_LIMITS: QualityLimits = {
  interEyeDistance: { atLeast: 12 },
  yaw: { atMost: 45 },
  pitch: { atMost: 30 },
  underExposure: { atMost: 0.8 },
  overExposure: { atMost: 0.5 },
  dynamicRange: { atLeast: 4.5 },
  noise: { atMost: 0.3 },
  sharpness: { atLeast: 0.35 },
  eyesVisible: { atLeast: 0.1 },
  mouthVisible: { atLeast: 0.2 },
};

/**
 * The photo on a document, which is printed, small, and can be held closer. The dots of its print count as noise and
 * make few more errors, so that limit is wider. Measured on imitated prints only: see `docs/reference/quality.md`.
 */
export const DOCUMENT_LIMITS: QualityLimits = {
  ...VERIFICATION_LIMITS,
  interEyeDistance: { atLeast: 32 },
  noise: { atMost: 0.6 },
};

/** Whether a measure keeps its limit. Not a number keeps none. */
export function isWithin(value: number, limit: QualityLimit): boolean {
  return 'atLeast' in limit ? value >= limit.atLeast : Math.abs(value) <= limit.atMost;
}
