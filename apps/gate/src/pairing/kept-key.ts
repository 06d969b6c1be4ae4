import { toHex } from '@tenzij/kernel';
import type { Store } from '../gate/ports.ts';

/** Under what a store keeps its device's own pair. */
export const DEVICE_KEY = 'device-key';

/** The public half of the pair that is kept here, 64 hexadecimal characters; `null`: this device never made one. */
export async function keptPublicKey(store: Pick<Store, 'get'>): Promise<string | null> {
  const kept = await store.get(DEVICE_KEY);
  return isKeyPair(kept) ? publicHalf(kept) : null;
}

export async function publicHalf({ publicKey }: CryptoKeyPair): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
}

export function isKeyPair(value: unknown): value is CryptoKeyPair {
  return typeof value === 'object' && value !== null && 'privateKey' in value && 'publicKey' in value;
}
