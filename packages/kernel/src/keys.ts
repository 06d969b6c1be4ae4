import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { fromHex, toHex } from './bytes.ts';
import { sha256 } from './hash.ts';
import { ok, type Problem, type Result, refuse } from './result.ts';

/** What a passkey signs with: ECDSA on P-256 with SHA-256, or Ed25519. */
export type PasskeyAlgorithm = 'ES256' | 'EdDSA';

/** What makes a key a passkey: it signs WebAuthn assertions, for one site. */
export interface Passkey {
  readonly alg: PasskeyAlgorithm;
  /** The site's domain, in lower case, or `localhost` (WebAuthn's relying party id). */
  readonly rpId: string;
}

export interface PublicKey {
  /** First 8 bytes of the SHA-256 of the key's bytes, in hexadecimal. */
  readonly kid: string;
  /** Ed25519: 32 bytes. ES256: 65 bytes, an uncompressed point (SEC 1). */
  readonly bytes: Uint8Array;
  /** Only there when the key is a passkey; without it the key is Ed25519 and signs messages as they are. */
  readonly passkey?: Passkey;
}

/** Something that can sign a message: a software key here, a hardware key elsewhere. Not a passkey. */
export interface Signer {
  readonly publicKey: PublicKey;
  sign(message: Uint8Array): Promise<Uint8Array>;
}

const DOMAIN =
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;
const SOFTWARE = /^[0-9a-f]{64}$/;
const PASSKEY = /^passkey:([^:]{1,253}):(ES256|EdDSA):((?:[0-9a-f]{2}){32,65})$/;

export function publicKey(bytes: Uint8Array): PublicKey {
  return { kid: toHex(sha256(bytes).slice(0, 8)), bytes };
}

/** A signer over an Ed25519 secret of 32 bytes held in memory. */
export function softwareSigner(secret: Uint8Array): Signer {
  return {
    publicKey: publicKey(ed25519.getPublicKey(secret)),
    sign: (message) => Promise.resolve(ed25519.sign(message, secret)),
  };
}

/**
 * A public key from its text: 64 hexadecimal characters for an Ed25519 key held in software, or
 * `passkey:<rpId>:<ES256|EdDSA>:<hexadecimal>` for a passkey. One key has one text.
 */
export function readKey(text: string): Result<PublicKey, Problem<'cose.key-unreadable'>> {
  if (SOFTWARE.test(text)) return ok(publicKey(fromHex(text)));
  const [, rpId = '', alg, hex = ''] = PASSKEY.exec(text) ?? [];
  if (!DOMAIN.test(rpId) || (alg !== 'ES256' && alg !== 'EdDSA')) return refuse('cose.key-unreadable');
  const bytes = fromHex(hex);
  const onCurve = alg === 'ES256' ? isP256(bytes) : ed25519.utils.isValidPublicKey(bytes);
  return onCurve ? ok({ ...publicKey(bytes), passkey: { alg, rpId } }) : refuse('cose.key-unreadable');
}

/** The way back from `readKey`. */
export function keyText({ bytes, passkey }: PublicKey): string {
  return passkey ? `passkey:${passkey.rpId}:${passkey.alg}:${toHex(bytes)}` : toHex(bytes);
}

function isP256(bytes: Uint8Array): boolean {
  return p256.utils.isValidPublicKey(bytes, false);
}
