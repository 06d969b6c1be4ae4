import { type EpochSeconds, fromHex } from '@tenzij/kernel';
import { sealPass } from '@tenzij/pass';
import type { HeldPass } from './model.ts';

/**
 * The text of the QR code to show from `now` on, sealed on the phone with fresh randomness: no network is
 * needed, and only the gate that the pass was issued for can open it.
 */
export function showing(held: HeldPass, now: EpochSeconds, ephemeral: Uint8Array): Promise<string> {
  const { claims, carried, sealTo } = held;
  const to = { gateKey: fromHex(sealTo.gateKey), deployment: sealTo.deployment };
  return sealPass({ claims, carried, shownAt: now }, to, ephemeral);
}
