import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { concatBytes, TenzijError, utf8 } from '@tenzij/kernel';

const SUITE = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/**
 * A secret sealed to a device's X25519 key (HPKE base mode, RFC 9180): `enc ‖ ciphertext`. Throws
 * `server.invalid-request` when the key is none.
 */
export async function sealToDevice(
  secret: Uint8Array,
  deviceKey: Uint8Array,
  info: string,
): Promise<Uint8Array> {
  try {
    const recipientPublicKey = await SUITE.kem.deserializePublicKey(deviceKey);
    const { enc, ct } = await SUITE.seal({ recipientPublicKey, info: utf8(info) }, secret);
    return concatBytes(new Uint8Array(enc), new Uint8Array(ct));
  } catch {
    throw new TenzijError('server.invalid-request', { field: 'deviceKey' });
  }
}
