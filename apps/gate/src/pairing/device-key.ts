import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { GATE_KEY_INFO } from '@tenzij/contracts';
import { fromBase64Url, ok, type Problem, type Result, refuse, utf8 } from '@tenzij/kernel';
import type { Store } from '../gate/ports.ts';
import { isKeyPair, DEVICE_KEY as KEY, publicHalf } from './kept-key.ts';

const ENC_BYTES = 32;

/** The device's own X25519 pair. The private half can't be read, not even by this page. */
export interface DeviceKey {
  /** 64 hexadecimal characters. */
  readonly publicKey: string;
  /** The deployment's gate secret from `enc ‖ ciphertext`, base64url. */
  unseal(sealed: string): Promise<Result<Uint8Array, Problem<'gate.key-unusable'>>>;
}

/** The pair kept on this device, or a new one. */
export async function loadDeviceKey(store: Store): Promise<Result<DeviceKey, Problem<'gate.no-key-store'>>> {
  try {
    const saved = await store.get(KEY);
    if (isKeyPair(saved)) return ok(await deviceKey(saved));
    const pair = await crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']);
    if (!isKeyPair(pair)) return refuse('gate.no-key-store');
    await store.put(KEY, pair);
    return ok(await deviceKey(pair));
  } catch {
    return refuse('gate.no-key-store');
  }
}

/** Gives the pair that one store keeps to another, as it is: it can't be read on the way. */
export async function moveDeviceKey(from: Store, to: Store): Promise<void> {
  await to.put(KEY, await from.get(KEY));
}

async function deviceKey(pair: CryptoKeyPair): Promise<DeviceKey> {
  return {
    publicKey: await publicHalf(pair),
    unseal: (sealed) => unseal(sealed, pair),
  };
}

async function unseal(
  sealed: string,
  pair: CryptoKeyPair,
): Promise<Result<Uint8Array, Problem<'gate.key-unusable'>>> {
  const bytes = fromBase64Url(sealed);
  if (!bytes || bytes.length <= ENC_BYTES) return refuse('gate.key-unusable');
  const suite = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
  try {
    // The pair, not the private key alone: deriving the public half would need to export it.
    const recipient = { recipientKey: pair, enc: bytes.slice(0, ENC_BYTES), info: utf8(GATE_KEY_INFO) };
    const secret = new Uint8Array(await suite.open(recipient, bytes.slice(ENC_BYTES)));
    return secret.length === 32 ? ok(secret) : refuse('gate.key-unusable');
  } catch {
    return refuse('gate.key-unusable');
  }
}
