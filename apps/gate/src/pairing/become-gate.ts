import { type GateInvitation, type PairedGate, type PairGate, readPairingCode } from '@tenzij/contracts';
import type { Result } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import type { Store } from '../gate/ports.ts';
import { loadDeviceKey, moveDeviceKey } from './device-key.ts';
import {
  type Attempt,
  attemptOf,
  becomeGate,
  becomeNone,
  beginAttempt,
  DEVICE_STORE,
  storeNameOf,
} from './this-device.ts';

/** What a device asks before it is a gate. */
export interface PairingApi {
  invitation(code: string): Promise<Result<GateInvitation, ApiRefusal>>;
  pair(asked: PairGate): Promise<Result<PairedGate, ApiRefusal>>;
}

export interface PairingParts {
  readonly api: PairingApi;
  readonly openStore: (name: string) => Promise<Store>;
}

/** With these the server says that it did nothing, and won't. */
const FINAL = /^gate\.|^server\.(invalid-request|deployment-unknown)$/;

/**
 * Makes this device a gate: its own key first, then the server's answer, then that it is that gate. Broken off
 * anywhere and begun again with the same code, it ends as the same gate: the server gives this key no other.
 */
export async function becomeGateWith(
  { api, openStore }: PairingParts,
  attempt: Attempt,
): Promise<Result<PairedGate, ApiRefusal>> {
  const device = await openStore(DEVICE_STORE);
  await beginAttempt(device, attempt);
  const key = await loadDeviceKey(device);
  if (!key.ok) return key;
  const paired = await api.pair({ ...attempt, deviceKey: key.value.publicKey });
  if (!paired.ok) {
    // Without an answer it may have been done: then the same is asked again, with the same key.
    if (FINAL.test(paired.problem.code)) await becomeNone(device);
    return paired;
  }
  const { token } = paired.value;
  await moveDeviceKey(device, await openStore(storeNameOf(token)));
  await becomeGate(device, token);
  return paired;
}

/** What was begun here and not heard the end of. */
export async function brokenOff({ openStore }: Pick<PairingParts, 'openStore'>): Promise<Attempt | null> {
  return attemptOf(await openStore(DEVICE_STORE));
}

/** The code in the address of this page (`#pair=…`), or in a QR code that holds such an address or the code alone. */
export function codeIn(text: string): string | null {
  const [, code = text] = /#pair=([^&]+)$/.exec(text) ?? [];
  return readPairingCode(code);
}
