import { type EpochSeconds, fromHex } from '@tenzij/kernel';
import { sealPass } from '@tenzij/pass';
import type { HeldPass } from './model.ts';

/**
 * The text of the QR code to show from `now` on, sealed on the phone with fresh randomness: no network is
 * needed, and only the gate that the pass was issued for can open it.
 */
export function showing(held: HeldPass, now: EpochSeconds, ephemeral: Uint8Array): Promise<string> {
  return sealPass({ claims: held.claims, shownAt: now, ...partOf(held) }, gateOf(held), ephemeral);
}

/** The same for paper, which shows no time: claims that say they are static, and so does what is sealed. */
export function showingOnPaper(held: HeldPass, paper: Uint8Array, ephemeral: Uint8Array): Promise<string> {
  return sealPass({ claims: paper, shownAt: null, ...partOf(held) }, gateOf(held), ephemeral);
}

/** A regular pass is written like the face passes of its deployment, so that nobody sees which it is. */
function partOf({ storage, carried, sealed }: HeldPass) {
  return storage === 'sealed' ? { sealed: sealed ?? null } : { carried };
}

function gateOf({ sealTo }: HeldPass) {
  return { gateKey: fromHex(sealTo.gateKey), deployment: sealTo.deployment };
}
