import type { OneFaceProblem, QualityProblem } from '@tenzij/face';
import type { Clock, EpochSeconds } from '@tenzij/kernel';

/** Why a frame can't be used, as far as the person in front of the camera can do something about it. */
type MendableCode = (OneFaceProblem | QualityProblem)['code'] | 'face.not-live';

/** What to tell a person to do; each has its own words on the screen. */
const INSTRUCTIONS = {
  'face.none': 'in-view',
  'face.several': 'alone',
  'face.too-small': 'closer',
  'face.not-live': 'plain-view',
  'face.quality-closer': 'closer',
  'face.quality-uncover-mouth': 'uncover-mouth',
  'face.quality-uncover-eyes': 'uncover-eyes',
  'face.quality-more-light': 'more-light',
  'face.quality-less-light': 'less-light',
  // The lens is the crew's: what a visitor can do about a pale picture is to move out of the glare.
  'face.quality-clear-view': 'aside',
  'face.quality-face-forward': 'face-forward',
  'face.quality-head-up': 'head-up',
  'face.quality-head-down': 'head-down',
  'face.quality-hold-still': 'hold-still',
} as const satisfies Readonly<Record<MendableCode, string>>;

export type Instruction = (typeof INSTRUCTIONS)[MendableCode] | 'again';

/** The one thing to do about a refused frame; `null` when nobody before the camera can do anything. */
export function instructionFor(code: string): Instruction | null {
  return isMendable(code) ? INSTRUCTIONS[code] : null;
}

function isMendable(code: string): code is MendableCode {
  return Object.hasOwn(INSTRUCTIONS, code);
}

/** What a frame has to say on end before anybody is told: one frame can be a blink, or a mistake. */
const HELD_FRAMES = 2;
const HELD_SECONDS = 0.3;
/** Nobody reads what changes sooner. */
const SHOWN_SECONDS = 0.8;

/** Tells a person one thing at a time, long enough to be read. */
export interface Guide {
  /** What one frame asks for; `null`: nothing, it could be used. */
  see(wanted: Instruction | null): void;
  /** Tells something at once. */
  say(instruction: Instruction): void;
}

export function createGuide(now: Clock, show: (instruction: Instruction | null) => void): Guide {
  let shown: { readonly instruction: Instruction | null; readonly since: EpochSeconds } = {
    instruction: null,
    since: Number.NEGATIVE_INFINITY,
  };
  let wanted: { readonly instruction: Instruction | null; readonly since: EpochSeconds; frames: number } = {
    ...shown,
    frames: 0,
  };

  function become(instruction: Instruction | null) {
    shown = { instruction, since: now() };
    show(instruction);
  }
  return {
    see(instruction) {
      if (wanted.frames === 0 || instruction !== wanted.instruction) {
        wanted = { instruction, since: now(), frames: 0 };
      }
      wanted.frames++;
      if (instruction === shown.instruction || now() - shown.since < SHOWN_SECONDS) return;
      const held = wanted.frames >= HELD_FRAMES && now() - wanted.since >= HELD_SECONDS;
      // What is mended needs no more telling.
      if (held || instruction === null) become(instruction);
    },
    say: become,
  };
}
