import { type MadeGateInvitation, PAIRING_SECONDS } from '@tenzij/contracts';
import { useMemo, useState } from 'react';

/** A code that was made on this page: the server gives it once. */
export interface HeldCode extends MadeGateInvitation {
  readonly name: string;
  /** By this page's own clock, milliseconds: the server's may differ. */
  readonly until: number;
}

/** The codes that this page can show, by invitation. */
export interface Codes {
  readonly held: readonly HeldCode[];
  add(made: MadeGateInvitation, name: string): void;
  drop(id: string): void;
}

export function useCodes(): Codes {
  const [held, setHeld] = useState<readonly HeldCode[]>([]);
  return useMemo(
    () => ({
      held,
      add: (made, name) =>
        setHeld((before) => [
          ...before,
          { ...made, name, until: performance.now() + PAIRING_SECONDS * 1000 },
        ]),
      drop: (id) => setHeld((before) => before.filter((one) => one.id !== id)),
    }),
    [held],
  );
}
