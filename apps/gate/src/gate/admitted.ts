import { ticketKeyOf } from '@tenzij/contracts';
import { sha256Hex } from '@tenzij/kernel';

/** Whose admission it is: a pass, or a ticket of another system, taken at a regular lane. */
export type Admitted =
  | { readonly pass: string; readonly ticket: null }
  | {
      readonly pass: null;
      readonly ticket: string;
      /** SHA-256 (hex) of the key of every pass of the same ticket; `null`: the list doesn't tell. */
      readonly passHash: string | null;
    };

/**
 * The hashes that an admission is remembered under and known by. A ticket and the passes of it share the first
 * wherever the list tells, so that whoever has both comes in on one of them; a ticket keeps its own beside it, because
 * the list may come to tell of other passes.
 */
export function hashesOf(who: Admitted): readonly [string, ...string[]] {
  if (who.pass !== null) return [sha256Hex(who.pass)];
  const own = sha256Hex(ticketKeyOf(who.ticket));
  return who.passHash === null ? [own] : [who.passHash, own];
}
