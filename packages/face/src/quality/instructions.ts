import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import type { QualityReport } from './assess.ts';
import type { LimitedMeasure } from './limits.ts';

/** One thing that a person in front of the camera can do. */
export type QualityInstruction =
  | 'closer'
  | 'uncover-mouth'
  | 'more-light'
  | 'less-light'
  | 'clear-view'
  | 'uncover-eyes'
  | 'face-forward'
  | 'head-up'
  | 'head-down'
  | 'hold-still';

export type QualityProblem = Problem<`face.quality-${QualityInstruction}`>;

const INSTRUCTIONS: Readonly<Record<Exclude<LimitedMeasure, 'pitch'>, QualityInstruction>> = {
  interEyeDistance: 'closer',
  mouthVisible: 'uncover-mouth',
  underExposure: 'more-light',
  overExposure: 'less-light',
  dynamicRange: 'clear-view',
  // A camera adds noise when it gets too little light.
  noise: 'more-light',
  eyesVisible: 'uncover-eyes',
  yaw: 'face-forward',
  sharpness: 'hold-still',
};

/** What to do about each failing measure, the most helpful first, each instruction once. */
export function instructions({ measures, failing }: QualityReport): readonly QualityInstruction[] {
  const all = failing.map((measure) => {
    if (measure !== 'pitch') return INSTRUCTIONS[measure];
    return measures.pitch > 0 ? 'head-down' : 'head-up';
  });
  return [...new Set(all)];
}

/** The one thing to do first, or `null` when nothing is wrong. */
export function firstInstruction(report: QualityReport): QualityInstruction | null {
  return instructions(report)[0] ?? null;
}

/** Refuses a face of too little quality, with the instruction that helps most. */
export function requireQuality(report: QualityReport): Result<QualityReport, QualityProblem> {
  const instruction = firstInstruction(report);
  return instruction === null ? ok(report) : refuse(`face.quality-${instruction}`);
}
