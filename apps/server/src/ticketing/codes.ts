import { ticketKeyOf } from '@tenzij/contracts';
import { sha256Hex } from '@tenzij/kernel';

/** By what gates and server know a code of another system: its hash, under the name that gates remember it by. */
export function codeHash(code: string): string {
  return sha256Hex(ticketKeyOf(code));
}
