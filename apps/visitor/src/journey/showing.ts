import type { Visit } from '@tenzij/contracts';
import { type EpochSeconds, fromHex } from '@tenzij/kernel';
import { type PassQr, passQr, sealPass } from '@tenzij/pass';
import type { HeldPass } from './model.ts';

/** The QR code to show from `now` on, sealed on the phone with fresh randomness: no network is needed. */
export async function sealedQr(
  held: HeldPass,
  visit: Pick<Visit, 'gateKey' | 'deployment'>,
  now: EpochSeconds,
  ephemeral: Uint8Array,
): Promise<PassQr> {
  const content = { claims: held.claims, carried: held.carried, shownAt: now };
  const to = { gateKey: fromHex(visit.gateKey), deployment: visit.deployment.id };
  return passQr(await sealPass(content, to, ephemeral));
}
