import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { concatBytes, equalBytes, toBase64Url, utf8 } from './bytes.ts';
import { sha256 } from './hash.ts';
import type { Passkey, PublicKey } from './keys.ts';
import { ok, type Problem, type Result, refuse } from './result.ts';

/** What an authenticator hands over when it signs (WebAuthn Level 3, §5.2.2). */
export interface Assertion {
  readonly authenticatorData: Uint8Array;
  readonly clientDataJSON: Uint8Array;
  /** ES256: r ‖ s, 64 bytes, with the lower of the two values s can have. EdDSA: 64 bytes. */
  readonly signature: Uint8Array;
}

export type PasskeyProblem = Problem<
  | 'passkey.too-large'
  | 'passkey.client-data-unreadable'
  | 'passkey.other-challenge'
  | 'passkey.other-origin'
  | 'passkey.authenticator-data-unreadable'
  | 'passkey.other-site'
  | 'passkey.user-not-verified'
  | 'cose.signature-invalid'
>;

/** Most bytes of what the browser writes down; what it writes today is some 150. */
const MAX_CLIENT_DATA_BYTES = 4096;
/** Most bytes of what the authenticator writes down: 37 without extensions. */
const MAX_AUTHENTICATOR_DATA_BYTES = 1024;
const MIN_AUTHENTICATOR_DATA_BYTES = 37;
const SITE_BYTES = 32;
/** The person was there (UP), and was recognised by the authenticator: a PIN, a finger, a face (UV). */
const PRESENT_AND_VERIFIED = 0b101;
const ECDSA = { prehash: true, lowS: true, format: 'compact' } as const;

/**
 * Whether a passkey signed this payload: an assertion whose challenge is the payload's SHA-256, made on the
 * passkey's own site by a person whom the authenticator recognised. Nothing but the public key is needed.
 */
export function checkAssertion(
  { bytes, passkey }: PublicKey & { readonly passkey: Passkey },
  payload: Uint8Array,
  { authenticatorData, clientDataJSON, signature }: Assertion,
): Result<void, PasskeyProblem> {
  if (
    clientDataJSON.length > MAX_CLIENT_DATA_BYTES ||
    authenticatorData.length > MAX_AUTHENTICATOR_DATA_BYTES
  )
    return refuse('passkey.too-large');
  const client = checkClientData(clientDataJSON, payload, passkey.rpId);
  if (!client.ok) return client;
  const authenticator = checkAuthenticatorData(authenticatorData, passkey.rpId);
  if (!authenticator.ok) return authenticator;
  const message = concatBytes(authenticatorData, sha256(clientDataJSON));
  return isValid(passkey.alg, signature, message, bytes) ? ok(undefined) : refuse('cose.signature-invalid');
}

/** An ES256 signature as WebAuthn gives it (DER), as `Assertion` wants it; `null` when it is not one. */
export function fromDer(der: Uint8Array): Uint8Array | null {
  try {
    const { r, s } = p256.Signature.fromBytes(der, 'der');
    const order = p256.Point.Fn.ORDER;
    // Both s and −s are valid: by always writing the lower one, one signature has one form.
    return new p256.Signature(r, s > order / 2n ? order - s : s).toBytes('compact');
  } catch {
    return null;
  }
}

function checkClientData(json: Uint8Array, payload: Uint8Array, rpId: string): Result<void, PasskeyProblem> {
  const client = parse(json);
  if (client?.type !== 'webauthn.get') return refuse('passkey.client-data-unreadable');
  if (client.challenge !== toBase64Url(sha256(payload))) return refuse('passkey.other-challenge');
  // A page inside another one's frame may show a person something else than they think they sign.
  if ((client.crossOrigin ?? false) !== false || !isOriginOf(client.origin, rpId))
    return refuse('passkey.other-origin');
  return ok(undefined);
}

/** What the browser writes down (WebAuthn Level 3, §5.8.1); nothing of it is believed yet. */
interface ClientData {
  readonly type?: unknown;
  readonly challenge?: unknown;
  readonly origin?: unknown;
  readonly crossOrigin?: unknown;
}

function parse(json: Uint8Array): ClientData | null {
  try {
    const value: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(json),
    );
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

/** Whether a page's origin is on the site: `https` on it or a subdomain, and `http` on `localhost` only. */
function isOriginOf(origin: unknown, rpId: string): boolean {
  if (typeof origin !== 'string') return false;
  const [, scheme, host] = /^(https?):\/\/([a-z0-9.-]+)(?::\d{1,5})?$/.exec(origin) ?? [];
  if (host === undefined) return false;
  if (scheme === 'http') return rpId === 'localhost' && host === 'localhost';
  return host === rpId || host.endsWith(`.${rpId}`);
}

function checkAuthenticatorData(data: Uint8Array, rpId: string): Result<void, PasskeyProblem> {
  if (data.length < MIN_AUTHENTICATOR_DATA_BYTES) return refuse('passkey.authenticator-data-unreadable');
  if (!equalBytes(data.subarray(0, SITE_BYTES), sha256(utf8(rpId)))) return refuse('passkey.other-site');
  const flags = data[SITE_BYTES] ?? 0;
  return (flags & PRESENT_AND_VERIFIED) === PRESENT_AND_VERIFIED
    ? ok(undefined)
    : refuse('passkey.user-not-verified');
}

function isValid(alg: Passkey['alg'], signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  try {
    return alg === 'ES256'
      ? p256.verify(signature, message, key, ECDSA)
      : ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    return false;
  }
}
