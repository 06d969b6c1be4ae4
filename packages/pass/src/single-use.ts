import { ok, type Problem, type Result, refuse, toHex } from '@tenzij/kernel';

/** A gate's memory of the passes it let in. */
export interface SeenPasses {
  has(passId: Uint8Array): boolean;
}

/** A pass id as a key to remember it by: 32 hexadecimal characters. */
export function passKey(passId: Uint8Array): string {
  return toHex(passId);
}

export function checkSingleUse(
  claims: { readonly passId: Uint8Array },
  seen: SeenPasses,
): Result<void, Problem<'pass.already-used'>> {
  return seen.has(claims.passId) ? refuse('pass.already-used') : ok(undefined);
}
