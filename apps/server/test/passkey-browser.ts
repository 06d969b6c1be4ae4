import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type CborValue, concatBytes, encodeCbor, toBase64Url, utf8 } from '@tenzij/kernel';

type Algorithm = 'ES256' | 'EdDSA' | 'RS256';

/** What a test changes to see it refused. */
export interface Changes {
  readonly origin?: string;
  readonly rpId?: string;
  readonly type?: string;
  readonly challenge?: string;
  /** Bit 0: somebody was there. Bit 2: they were recognised. Bit 6: a key follows. */
  readonly flags?: number;
  readonly counter?: number;
  /** Keeps the signature of other data. */
  readonly spoilt?: boolean;
}

/** A browser with an authenticator that holds one passkey in memory, and answers as WebAuthn Level 3 says. */
export interface PasskeyBrowser {
  readonly id: string;
  /** `navigator.credentials.create()`, as JSON, without attestation. */
  register(challenge: string, changes?: Changes): object;
  /** `navigator.credentials.get()`, as JSON. */
  answer(challenge: string, changes?: Changes): object;
}

const RECOGNISED = 0b101;
const WITH_KEY = 0b1000000;

export function passkeyBrowser(origin: string, algorithm: Algorithm = 'ES256'): PasskeyBrowser {
  const { publicKey, privateKey } = keysOf(algorithm);
  const cose = coseOf(algorithm, publicKey);
  const raw = sha256(cose).subarray(0, 16);
  const id = toBase64Url(raw);
  const clientData = (type: string, challenge: string, changes: Changes) =>
    utf8(
      JSON.stringify({
        type: changes.type ?? type,
        challenge: changes.challenge ?? challenge,
        origin: changes.origin ?? origin,
        crossOrigin: false,
      }),
    );
  const authenticatorData = (flags: number, changes: Changes) =>
    concatBytes(
      sha256(utf8(changes.rpId ?? new URL(origin).hostname)),
      Uint8Array.of(changes.flags ?? flags, 0, 0, 0, changes.counter ?? 0),
    );
  const shared = { id, rawId: id, type: 'public-key', authenticatorAttachment: 'platform' };
  return {
    id,
    register: (challenge, changes = {}) => {
      const attested = concatBytes(new Uint8Array(16), Uint8Array.of(0, raw.length), raw, cose);
      const authData = concatBytes(authenticatorData(RECOGNISED | WITH_KEY, changes), attested);
      const object = new Map<string, CborValue>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]);
      return {
        ...shared,
        clientExtensionResults: { credProps: { rk: true } },
        response: {
          clientDataJSON: toBase64Url(clientData('webauthn.create', challenge, changes)),
          attestationObject: toBase64Url(encodeCbor(object)),
          transports: ['internal', 'hybrid'],
        },
      };
    },
    answer: (challenge, changes = {}) => {
      const client = clientData('webauthn.get', challenge, changes);
      const data = authenticatorData(RECOGNISED, changes);
      const signed = concatBytes(data, sha256(changes.spoilt ? utf8('anders') : client));
      const digest = algorithm === 'EdDSA' ? null : 'sha256';
      return {
        ...shared,
        clientExtensionResults: { appid: false, prf: {} },
        response: {
          clientDataJSON: toBase64Url(client),
          authenticatorData: toBase64Url(data),
          signature: toBase64Url(new Uint8Array(sign(digest, signed, privateKey))),
          userHandle: toBase64Url(utf8('iemand')),
        },
      };
    },
  };
}

function keysOf(algorithm: Algorithm): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } {
  if (algorithm === 'EdDSA') return generateKeyPairSync('ed25519');
  if (algorithm === 'RS256') return generateKeyPairSync('rsa', { modulusLength: 2048 });
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

/** The public key as a COSE_Key (RFC 9053 §7, RFC 8230 §4). */
function coseOf(algorithm: Algorithm, key: KeyObject): Uint8Array {
  const jwk = key.export({ format: 'jwk' });
  const bytes = (text: string | undefined) => new Uint8Array(Buffer.from(text ?? '', 'base64url'));
  const entries: Record<Algorithm, readonly (readonly [number, CborValue])[]> = {
    ES256: [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(jwk.x)],
      [-3, bytes(jwk.y)],
    ],
    EdDSA: [
      [1, 1],
      [3, -8],
      [-1, 6],
      [-2, bytes(jwk.x)],
    ],
    RS256: [
      [1, 3],
      [3, -257],
      [-1, bytes(jwk.n)],
      [-2, bytes(jwk.e)],
    ],
  };
  return encodeCbor(new Map<number, CborValue>(entries[algorithm]));
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}
