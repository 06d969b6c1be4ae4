import { type Box, overlap } from '../geometry.ts';

/**
 * Active presentation-attack detection: look straight at the camera, then turn the head to the side that
 * is asked, and be the same person in both. A photo can't; a video of the person can, when it happens to turn
 * to that side, and so can a mask. Frames go in one by one and in order; which side is asked has to be drawn
 * at random by the caller.
 */

/** The person's own. */
export type Side = 'left' | 'right';

export interface ChallengeRules {
  /** A head that is turned at most this far, in degrees, looks straight at the camera. */
  readonly facingDegrees: number;
  /** A head that is turned at least this far, in degrees, has turned. */
  readonly turnedDegrees: number;
  /** How many frames on end have to show each of the two, and match: one can be a mistake. */
  readonly frames: number;
  /** From the start, in milliseconds. */
  readonly timeLimit: number;
  /** Milliseconds between two frames in which another face can't have taken the place of this one. */
  readonly longestGap: number;
  /** Intersection over union, 0..1, of the face boxes of two frames: below it, this is another face. */
  readonly leastOverlap: number;
}

/**
 * The last two are set by what a head does between two frames. A capture in a browser takes up to 150 ms; at
 * worst a frame is followed, the next refused by a capture and the one after that followed: with the pauses
 * between them some 340 ms. A head that turns all of 30 degrees in that time moves its box by about a third
 * of the width and narrows it by a tenth, which leaves an overlap of 0.46. This is reckoned, not measured.
 */
export const CHALLENGE_RULES: ChallengeRules = {
  facingDegrees: 10,
  turnedDegrees: 20,
  frames: 3,
  timeLimit: 8000,
  longestGap: 400,
  leastOverlap: 0.4,
};

export interface ChallengeFrame {
  /** Milliseconds, of a clock that never goes back. */
  readonly at: number;
  /** The one face in the frame; `null` when there is none, another too, or no turn could be told. */
  readonly face: ChallengeFace | null;
}

export interface ChallengeFace {
  readonly box: Box;
  /** Degrees, as `headTurn` gives it. */
  readonly turn: number;
  /** Whether this very frame was compared, and is taken to be of the person it has to be. */
  readonly matched: boolean;
}

export type ChallengeFailure = 'wrong-side' | 'face-lost' | 'other-face' | 'time-up' | 'clock';

/** `facing` and `turning` say what the person has to do now; `passed` and `failed` are final. */
export type Challenge =
  | Running
  | { readonly phase: 'passed' }
  | { readonly phase: 'failed'; readonly reason: ChallengeFailure };

interface Running {
  readonly phase: 'facing' | 'turning';
  readonly side: Side;
  readonly rules: ChallengeRules;
  readonly start: number;
  /** Of the last frame. */
  readonly at: number;
  readonly box: Box | null;
  /** Frames on end that show what this phase waits for, and matched. */
  readonly count: number;
}

export function startChallenge(side: Side, at: number, rules: ChallengeRules = CHALLENGE_RULES): Challenge {
  return { phase: 'facing', side, rules, start: at, at, box: null, count: 0 };
}

/**
 * Until the person has looked straight at the camera, a face may come and go. After that it has to stay in
 * every frame: a face that is gone for a moment can be another one when it is back. A frame that didn't match
 * keeps the face in view, but starts the count of its phase again: also the head that turns has to match.
 */
export function nextChallenge(challenge: Challenge, frame: ChallengeFrame): Challenge {
  if (challenge.phase === 'passed' || challenge.phase === 'failed') return challenge;
  if (!(frame.at >= challenge.at)) return failed('clock');
  if (frame.at - challenge.start > challenge.rules.timeLimit) return failed('time-up');
  const broken = breakIn(challenge, frame);
  if (challenge.phase === 'turning') return broken ? failed(broken) : turning(challenge, frame);
  return facing(broken ? { ...challenge, count: 0 } : challenge, frame);
}

/** Why this frame's face can't be taken for the one in the frame before it. */
function breakIn({ at, box, rules }: Running, frame: ChallengeFrame): 'face-lost' | 'other-face' | null {
  if (!frame.face || frame.at - at > rules.longestGap) return 'face-lost';
  if (box && overlap(box, frame.face.box) < rules.leastOverlap) return 'other-face';
  return null;
}

function facing(challenge: Running, { at, face }: ChallengeFrame): Challenge {
  const { facingDegrees, frames } = challenge.rules;
  const straight = face !== null && Math.abs(face.turn) <= facingDegrees;
  const count = straight && face.matched ? challenge.count + 1 : 0;
  const seen = { ...challenge, at, box: face?.box ?? null };
  return count < frames ? { ...seen, count } : { ...seen, phase: 'turning', count: 0 };
}

function turning(challenge: Running, { at, face }: ChallengeFrame): Challenge {
  const { side, rules } = challenge;
  if (!face) return failed('face-lost');
  const turn = side === 'left' ? face.turn : -face.turn;
  if (turn <= -rules.turnedDegrees) return failed('wrong-side');
  const count = turn >= rules.turnedDegrees && face.matched ? challenge.count + 1 : 0;
  return count < rules.frames ? { ...challenge, at, box: face.box, count } : { phase: 'passed' };
}

function failed(reason: ChallengeFailure): Challenge {
  return { phase: 'failed', reason };
}
