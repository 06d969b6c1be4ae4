import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { x25519 } from '@noble/curves/ed25519.js';
import {
  concatBytes,
  ok,
  orThrow,
  type Problem,
  type Result,
  refuse,
  TenzijError,
  utf8,
} from '@tenzij/kernel';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { decodeContent, encodeContent, type PassContent } from './content.ts';
import { PLAINTEXT_LENGTH, pad, unpad } from './padding.ts';
import type { PassProblem } from './problem.ts';

/** The one allowed HPKE suite (RFC 9180, base mode). The version in the prefix stands for it. */
const SUITE = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

export const PASS_PREFIX = 'TZ1:';

const KEY_LENGTH = 32;
const TAG_LENGTH = 16;
const SEALED_LENGTH = KEY_LENGTH + PLAINTEXT_LENGTH + TAG_LENGTH;

/** Characters in the text of every pass, whatever is inside. */
export const PASS_TEXT_LENGTH = PASS_PREFIX.length + (SEALED_LENGTH / 2) * 3;

/** An X25519 key pair: passes are sealed to `publicKey` and opened with `secret`, 32 bytes each. */
export function gateKeyPair(secret: Uint8Array): { secret: Uint8Array; publicKey: Uint8Array } {
  if (secret.length !== KEY_LENGTH) throw new TenzijError('pass.key-invalid');
  return { secret, publicKey: x25519.getPublicKey(secret) };
}

/**
 * The text of a pass, for a QR code: `TZ1:` and the base45 of the HPKE encapsulated key and ciphertext.
 *
 * `ephemeral` is 32 fresh random bytes; using them twice links two showings. The same input gives the
 * same text. Throws a `TenzijError`: `pass.malformed` or `pass.content-too-large` for content that does
 * not fit the format, `pass.key-invalid` for a key that is no X25519 key.
 */
export async function sealPass(
  content: PassContent,
  to: { readonly gateKey: Uint8Array; readonly deployment: string },
  ephemeral: Uint8Array,
): Promise<string> {
  const plaintext = encodeContent(content);
  orThrow(decodeContent(plaintext));
  return sealPlaintext(orThrow(pad(plaintext)), to, ephemeral);
}

/** What is inside a pass. The claims still have to be verified, and everything else against them. */
export async function openPass(
  text: string,
  key: { readonly gateSecret: Uint8Array; readonly deployment: string },
): Promise<Result<PassContent, PassProblem>> {
  const sealed = readEnvelope(text);
  if (!sealed.ok) return sealed;
  if (key.gateSecret.length !== KEY_LENGTH) return refuse('pass.key-invalid');
  const padded = await open(sealed.value, key);
  if (!padded.ok) return padded;
  const plaintext = unpad(padded.value);
  return plaintext.ok ? decodeContent(plaintext.value) : plaintext;
}

/** The sealed bytes of a pass, checked as far as anybody without the gate key can. */
export function readEnvelope(text: string): Result<Uint8Array, PassProblem> {
  const params = { length: text.length, expected: PASS_TEXT_LENGTH };
  if (text.length > PASS_TEXT_LENGTH) return refuse('pass.too-large', params);
  const version = /^TZ(\d+):/.exec(text);
  if (!version) return refuse('pass.not-a-pass');
  if (version[0] !== PASS_PREFIX) return refuse('pass.version-unknown', { version: version[1] ?? '' });
  if (text.length < PASS_TEXT_LENGTH) return refuse('pass.truncated', params);
  return decodeBase45(text.slice(PASS_PREFIX.length));
}

/** Seals bytes as they are. For `sealPass`, and for tests that seal what no pass may hold. */
export async function sealPlaintext(
  plaintext: Uint8Array,
  to: { readonly gateKey: Uint8Array; readonly deployment: string },
  ephemeral: Uint8Array,
): Promise<string> {
  if (ephemeral.length !== KEY_LENGTH) throw new TenzijError('pass.key-invalid');
  try {
    const recipientPublicKey = await SUITE.kem.deserializePublicKey(to.gateKey);
    const params = { recipientPublicKey, info: info(to.deployment), ekm: ephemeral };
    const { enc, ct } = await SUITE.seal(params, plaintext);
    return PASS_PREFIX + encodeBase45(concatBytes(new Uint8Array(enc), new Uint8Array(ct)));
  } catch {
    throw new TenzijError('pass.key-invalid');
  }
}

async function open(
  sealed: Uint8Array,
  key: { readonly gateSecret: Uint8Array; readonly deployment: string },
): Promise<Result<Uint8Array, Problem<'pass.cannot-open'>>> {
  try {
    const recipientKey = await SUITE.kem.deserializePrivateKey(key.gateSecret);
    const enc = sealed.slice(0, KEY_LENGTH);
    const params = { recipientKey, enc, info: info(key.deployment) };
    return ok(new Uint8Array(await SUITE.open(params, sealed.slice(KEY_LENGTH))));
  } catch {
    return refuse('pass.cannot-open');
  }
}

/** Binds what is sealed to the format's version and to one deployment. */
function info(deployment: string): Uint8Array {
  return utf8(PASS_PREFIX + deployment);
}
