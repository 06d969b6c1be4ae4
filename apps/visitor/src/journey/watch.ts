import { type DetectedFace, theOneFace } from '@tenzij/face';
import type { Instruction, Placement } from './instruction.ts';

/** Parts of the frame's smaller side, or of a width or height, that the selfie's face has to keep to. */
const SMALLEST = 0.28;
const LARGEST = 0.92;
const OFF_CENTRE = 0.17;

/** So many good frames one after another, and the last one is taken. */
export const STEADY_FRAMES = 3;

/** Milliseconds for which a sentence stays at least, so that it can be read and spoken to its end. */
export const SHOWN_AT_LEAST = 800;

/** Milliseconds without a good frame after which the page says that there is another way. */
export const HELP_AFTER = 12_000;

/** Milliseconds between frames: often enough to feel immediate, seldom enough to leave the phone cool. */
const SHORTEST_PAUSE = 120;
const LONGEST_PAUSE = 500;

/**
 * Milliseconds that the first look at a frame may take. A phone that needs longer takes more than half a
 * minute for a selfie, with somebody standing still before it.
 */
export const SLOWEST_LOOK = 10_000;

/** What a frame showed: something to put right, or a good face. */
export type Seen = Instruction | 'good';

/** What the person is told and for how long; times in milliseconds of a clock that only goes forward. */
export interface Watch {
  /** What is shown now. */
  readonly told: Seen;
  readonly toldAt: number;
  /** Good frames on end, the last one included. */
  readonly steady: number;
  /** When a frame was last good, or the start. */
  readonly goodAt: number;
  /** Once it took long, the way out stays in sight. */
  readonly needsHelp: boolean;
}

export function startWatch(now: number): Watch {
  return { told: 'none', toldAt: Number.NEGATIVE_INFINITY, steady: 0, goodAt: now, needsHelp: false };
}

/** After one more frame. What it showed is told as soon as the sentence before it stood long enough. */
export function watch(before: Watch, seen: Seen, now: number): Watch {
  const isGood = seen === 'good';
  const goodAt = isGood ? now : before.goodAt;
  const stays = seen === before.told || now - before.toldAt < SHOWN_AT_LEAST;
  return {
    told: stays ? before.told : seen,
    toldAt: stays ? before.toldAt : now,
    steady: isGood ? before.steady + 1 : 0,
    goodAt,
    needsHelp: before.needsHelp || now - goodAt >= HELP_AFTER,
  };
}

/** Whether the frame that was last watched is the one to take. */
export function isSteady({ steady }: Watch): boolean {
  return steady >= STEADY_FRAMES;
}

/** The one face when it stands well in the frame, and otherwise what to do first. */
export function placedFace(
  faces: readonly DetectedFace[],
  frame: { readonly width: number; readonly height: number },
): DetectedFace | Placement {
  const one = theOneFace(faces);
  if (!one.ok) {
    if (one.problem.code === 'face.several') return 'several';
    return one.problem.code === 'face.too-small' ? 'closer' : 'none';
  }
  const { box } = one.value;
  const size = box.height / Math.min(frame.width, frame.height);
  if (size < SMALLEST) return 'closer';
  if (size > LARGEST) return 'back';
  const aside = Math.abs(box.x + box.width / 2 - frame.width / 2) / frame.width;
  const above = Math.abs(box.y + box.height / 2 - frame.height / 2) / frame.height;
  return Math.max(aside, above) > OFF_CENTRE ? 'centre' : one.value;
}

/** How long to leave the phone alone after a frame that took so long: as long, so half the time at most. */
export function pauseAfter(spent: number): number {
  return Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, spent));
}
