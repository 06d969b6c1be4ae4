import type { DeskTicket } from '@tenzij/contracts';

/** What a desk can do for a ticket as it stands. */
export interface DeskStanding {
  /** Some consent stands, or a face pass made on it: there is something to take back. */
  readonly withdrawable: boolean;
  /** Recognition may be consented to, and not everything was. Never where a law stands in for consent. */
  readonly askable: boolean;
  /** Every purpose was answered with yes, and no face pass was made yet. */
  readonly waitsForFace: boolean;
  /** Passes can still be made. */
  readonly open: boolean;
}

export function standingOf({ consents, pass, recognition, eventOver, route }: DeskTicket): DeskStanding {
  const given = consents.filter(({ state }) => state === 'given').length;
  const all = consents.length > 0 && given === consents.length;
  const open = !eventOver;
  const asks = open && recognition && route !== 'public-interest';
  return {
    withdrawable: given > 0 || pass === 'face',
    askable: asks && !all,
    waitsForFace: asks && all && pass !== 'face',
    open,
  };
}
