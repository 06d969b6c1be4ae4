import type { EpochSeconds } from '@tenzij/kernel';

/** What the crew's part of the screen shows. */
export type DeskState =
  | { readonly name: 'closed' }
  | {
      readonly name: 'code';
      /** What there is to say of the last code; `not-set`: the organiser set none; `failed`: this gate can't tell. */
      readonly said: 'busy' | 'wrong' | 'wait' | 'not-set' | 'failed' | null;
      /** Until when no code is taken. */
      readonly waitUntil: EpochSeconds | null;
    }
  | {
      readonly name: 'open';
      /** Whether crew may let somebody in here: at a regular lane. */
      readonly mayLetIn: boolean;
      /** Whom this gate referred last, and why. */
      readonly last: { readonly at: EpochSeconds; readonly code: string } | null;
      /** Of letting in: being done, or why it did not happen. */
      readonly said: 'busy' | DeskProblem | null;
    };

type DeskProblem =
  | 'gate.override-lane'
  | 'gate.crew-code-needed'
  | 'gate.failed'
  | 'gate.timed-out'
  | 'gate.turnstile-not-ready';

export const CLOSED: DeskState = { name: 'closed' };
