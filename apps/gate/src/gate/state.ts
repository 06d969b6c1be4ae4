import type { Lane } from '@tenzij/contracts';
import type { Side } from '@tenzij/face';
import type { EpochSeconds, Problem } from '@tenzij/kernel';
import { CLOSED, type DeskState } from '../override/state.ts';
import type { CardNote } from '../queue/cards.ts';
import type { Instruction } from './instructions.ts';
import type { CameraFacts, TurnstileStanding } from './ports.ts';
import type { PassAtRegularLane } from './referred.ts';
import type { Drift } from './steady-clock.ts';

/**
 * What the screen shows. A visitor meets three: ready, look, and a result (admit or refer); and between
 * the last two, where the clearance asks for it, the side to turn to.
 */
export type Screen =
  | { readonly name: 'start'; readonly busy: 'no' | 'pairing' | 'camera' | 'model' }
  | { readonly name: 'ready' }
  | LookScreen
  /** It has just become a lane of this kind: for who stands there, and the crew. */
  | { readonly name: 'became'; readonly lane: Lane }
  /** A fire alarm: everybody may go. */
  | { readonly name: 'free' }
  | { readonly name: 'admit' }
  /** `token`: what the regular lane knows this person by; `null`: there is none. */
  | { readonly name: 'refer'; readonly code: string; readonly token: string | null }
  /** The key is destroyed: the event was ended, this gate was withdrawn, or the crew erased it. */
  | { readonly name: 'ended'; readonly by: 'note' | 'withdrawn' | 'clock' | 'crew' }
  /** `byHand`: the crew can still let people in; `tries`: the camera is being opened again. */
  | { readonly name: 'problem'; readonly problem: Problem; readonly byHand?: 'stands' | 'tries' }
  /** The server said something that it didn't prove: the crew says whether the gate opens all the same. */
  | { readonly name: 'doubt'; readonly said: Said };

/** What somebody between gate and server could have said as well. It stops no gate and erases nothing. */
export type Said = 'gate.not-known' | 'gate.end-not-proven' | 'gate.keys-differ';

/** What a look shows. `instruction`: what has to change before the face can be used; `null`: nothing. */
export type LookScreen =
  | { readonly name: 'look'; readonly instruction: Instruction | null }
  /** `side`: the person's own. */
  | { readonly name: 'turn'; readonly side: Side };

/** `not-needed`: a regular lane. `off`: no clearance that holds here, so no face code either. */
export type ModelState = 'not-needed' | 'off' | 'loading' | 'ready' | 'missing';

/** `paused`: the newest list doesn't name the clearance held here, so nobody's face is looked at. */
export type Recognition = ModelState | 'paused';

/** Whose gate this is. */
export interface Place {
  readonly specimen: boolean;
  /** Whether its passes are of people who work there. */
  readonly staff: boolean;
  /** Whether the organiser set a code for the crew. */
  readonly hasCrewCode: boolean;
  readonly lane: Lane;
  readonly gate: string;
  readonly deployment: string;
  readonly organisation: string;
}

/** Nobody needs to know more of a queue than that it is long. */
export const QUEUE_COUNTED = 200;

/** What the crew can read at the bottom edge. */
export interface CrewFacts {
  readonly online: boolean;
  /** What the server said last and didn't prove; `null`: nothing of the kind. */
  readonly said: Said | null;
  readonly listIssuedAt: EpochSeconds | null;
  readonly listMaxAgeSeconds: number;
  /** How the device's clock is, as far as the server told. */
  readonly clock: Drift;
  readonly model: Recognition;
  readonly turnstile: TurnstileStanding;
  /** Events and queue cards that the server has yet to hear: at most `QUEUE_COUNTED`, which stands for that many or more. */
  readonly queued: number;
  /** `null`: none is open. */
  readonly camera: CameraFacts | null;
  readonly admitted: number;
  readonly referred: number;
  /** Why the last person was referred; `null` when the last one was admitted, or there was none. */
  readonly lastCode: string | null;
  /** At a regular lane, the pass that was shown last; `null`: none that could be read. */
  readonly pass: PassAtRegularLane | null;
}

export interface GateState {
  readonly screen: Screen;
  readonly place: Place | null;
  readonly crew: CrewFacts | null;
  /** The crew's own part of the screen. */
  readonly desk: DeskState;
  /** How often a code was seen, whatever came of it. */
  readonly codesSeen: number;
  /** What is said of a queue card that was just shown. */
  readonly cardNote: CardNote | null;
}

export interface GateStateHolder {
  get(): GateState;
  subscribe(listener: () => void): () => void;
  show(screen: Screen): void;
  place(place: Place): void;
  desk(desk: DeskState): void;
  report(facts: Partial<CrewFacts>): void;
  sawCode(): void;
  cardNote(note: CardNote | null): void;
}

export function createState(): GateStateHolder {
  let state: GateState = {
    screen: { name: 'start', busy: 'no' },
    place: null,
    crew: null,
    desk: CLOSED,
    codesSeen: 0,
    cardNote: null,
  };
  const listeners = new Set<() => void>();
  function change(next: Partial<GateState>) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (screen) => change({ screen }),
    place: (place) => change({ place }),
    desk: (desk) => change({ desk }),
    report: (facts) => change({ crew: { ...(state.crew ?? NO_FACTS), ...facts } }),
    sawCode: () => change({ codesSeen: state.codesSeen + 1 }),
    cardNote: (cardNote) => change({ cardNote }),
  };
}

const NO_FACTS: CrewFacts = {
  online: false,
  said: null,
  listIssuedAt: null,
  listMaxAgeSeconds: 0,
  clock: { known: false, why: 'not-heard' },
  model: 'off',
  turnstile: 'none',
  queued: 0,
  camera: null,
  admitted: 0,
  referred: 0,
  lastCode: null,
  pass: null,
};
