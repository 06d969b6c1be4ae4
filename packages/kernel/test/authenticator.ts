import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { concatBytes, toBase64Url, toHex, utf8 } from '../src/bytes.ts';
import { sha256 } from '../src/hash.ts';
import { type PasskeyAlgorithm, type PublicKey, readKey } from '../src/keys.ts';
import type { Assertion } from '../src/passkey.ts';
import { orThrow } from '../src/result.ts';

/** What a browser and an authenticator put in one assertion; tests change a part to see it refused. */
interface AssertionParts {
  readonly type: string;
  readonly challenge: Uint8Array;
  readonly origin: string;
  readonly crossOrigin: unknown;
  /** The site that the authenticator says it signs for. */
  readonly rpId: string;
  /** Bit 0: somebody was there. Bit 2: the authenticator recognised them. */
  readonly flags: number;
}

/** A passkey held in software: it makes assertions as a browser hands them over, but asks nobody. */
export interface SoftwareAuthenticator {
  readonly publicKey: PublicKey & Required<Pick<PublicKey, 'passkey'>>;
  readonly secret: Uint8Array;
  /** As `navigator.credentials.get` answers: an ES256 signature is in DER. */
  assert(payload: Uint8Array, changes?: Partial<AssertionParts>): Assertion;
}

/** A passkey for the site `rpId`, from a number that tells it apart from the others. */
export function softwareAuthenticator(
  seed: number,
  rpId = 'example.org',
  alg: PasskeyAlgorithm = 'ES256',
): SoftwareAuthenticator {
  const secret = new Uint8Array(32).fill(seed);
  const bytes = alg === 'ES256' ? p256.getPublicKey(secret, false) : ed25519.getPublicKey(secret);
  const sign = (message: Uint8Array) =>
    alg === 'ES256'
      ? p256.sign(message, secret, { format: 'der', lowS: false })
      : ed25519.sign(message, secret);
  const assert: SoftwareAuthenticator['assert'] = (payload, changes = {}) => {
    const challenge = sha256(payload);
    const origin = rpId === 'localhost' ? 'http://localhost:4173' : `https://${rpId}`;
    const parts = { type: 'webauthn.get', challenge, origin, crossOrigin: false, rpId, flags: 5, ...changes };
    const data = dataOf(parts);
    return { ...data, signature: sign(concatBytes(data.authenticatorData, sha256(data.clientDataJSON))) };
  };
  const key = orThrow(readKey(`passkey:${rpId}:${alg}:${toHex(bytes)}`));
  return { publicKey: { ...key, passkey: { alg, rpId } }, secret, assert };
}

/** The data that is signed: the authenticator's (site, flags, a count of seven) and the browser's. */
function dataOf({ type, challenge, origin, crossOrigin, rpId, flags }: AssertionParts) {
  const client = { type, challenge: toBase64Url(challenge), origin, crossOrigin };
  return {
    clientDataJSON: utf8(JSON.stringify(client)),
    authenticatorData: concatBytes(sha256(utf8(rpId)), Uint8Array.of(flags, 0, 0, 0, 7)),
  };
}
