import type { DeskTicket } from '@tenzij/contracts';

/** What a desk can do for a ticket as it stands. */
export interface DeskStanding {
  /** Some consent stands, or a face pass made on it: there is something to take back. */
  readonly withdrawable: boolean;
  /** Recognition may be consented to, and not everything was. */
  readonly askable: boolean;
  /** Every purpose was answered with yes, and no face pass was made yet. */
  readonly waitsForFace: boolean;
  /** Passes can still be made. */
  readonly open: boolean;
}

export function standingOf({ consents, pass, recognition, eventOver }: DeskTicket): DeskStanding {
  const given = consents.filter(({ state }) => state === 'given').length;
  const all = consents.length > 0 && given === consents.length;
  const open = !eventOver;
  return {
    withdrawable: given > 0 || pass === 'face',
    askable: open && recognition && !all,
    waitsForFace: open && recognition && all && pass !== 'face',
    open,
  };
}
