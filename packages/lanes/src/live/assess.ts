import { parityOutcome } from '@tenzij/kernel';
import type { LaneWait, ParityAssessment, ParityRule, WaitFigure } from './types.ts';

const NOBODY_WAITS: WaitFigure = { value: 0, low: 0, high: 0 };

/**
 * How much longer the slowest tenth in the regular lane waits than that in the face lane, against the rule. While
 * the face lanes don't run nobody waits there: the regular lane's own wait must be within the rule.
 */
export function assessParity(
  { face, regular }: { readonly face: LaneWait; readonly regular: LaneWait },
  rule: ParityRule,
  { faceRuns }: { readonly faceRuns: boolean },
): ParityAssessment {
  if (!regular.known) return { outcome: 'unmeasured', reason: regular.reason, lane: 'regular' };
  if (!regular.p90) return { outcome: 'unmeasured', reason: 'too-few', lane: 'regular' };
  if (!faceRuns) return judged(gapOf(NOBODY_WAITS, regular.p90), rule, regular.method);
  if (!face.known) return { outcome: 'unmeasured', reason: face.reason, lane: 'face' };
  const gap = face.p90 && gapOf(face.p90, regular.p90);
  const method = face.method === 'counts' ? 'counts' : regular.method;
  return gap ? judged(gap, rule, method) : { outcome: 'unmeasured', reason: 'too-few', lane: 'face' };
}

/**
 * The difference of two figures that are independent of each other, with its interval: each side as far away as
 * both sides together are (MOVER, Zou and Donner 2008). `null`: without an upper end of the face lane's wait it
 * can't be said by how much the regular one's is longer at least.
 */
export function gapOf(face: WaitFigure, regular: WaitFigure): WaitFigure | null {
  if (face.high === null) return null;
  const value = regular.value - face.value;
  const low = value - Math.hypot(regular.value - regular.low, face.high - face.value);
  if (regular.high === null) return { value, low, high: null };
  return { value, low, high: value + Math.hypot(regular.high - regular.value, face.value - face.low) };
}

function judged(gap: WaitFigure | null, rule: ParityRule, method: 'cards' | 'counts'): ParityAssessment {
  if (!gap) return { outcome: 'unmeasured', reason: 'too-few', lane: 'face' };
  const outcome = parityOutcome(gap, rule);
  return outcome === 'unmeasured'
    ? { outcome, reason: 'too-few', lane: 'regular' }
    : { outcome, gap, method };
}
