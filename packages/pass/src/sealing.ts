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
import { decodeContent, encodeContent, type PassContent, storageOf } from './content.ts';
import { PASS_FORMATS, type PassFormat, TZ1, TZ2 } from './formats.ts';
import { pad, unpad } from './padding.ts';
import type { PassProblem } from './problem.ts';

/** The one allowed HPKE suite (RFC 9180, base mode). The version in the prefix stands for it. */
const SUITE = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

export const PASS_PREFIX = TZ1.prefix;

const KEY_LENGTH = 32;

/** Characters in the text of every pass of version TZ1, whatever is inside; the longest of all versions. */
export const PASS_TEXT_LENGTH = TZ1.textLength;

/** An X25519 key pair: passes are sealed to `publicKey` and opened with `secret`, 32 bytes each. */
export function gateKeyPair(secret: Uint8Array): { secret: Uint8Array; publicKey: Uint8Array } {
  if (secret.length !== KEY_LENGTH) throw new TenzijError('pass.key-invalid');
  return { secret, publicKey: x25519.getPublicKey(secret) };
}

/**
 * The text of a pass, for a QR code: the prefix of its version and the base45 of the HPKE encapsulated key and
 * ciphertext. What carries a template is `TZ1:`, what refers to a sealed one `TZ2:`; a regular pass is either,
 * as the others of its deployment are.
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
  const format = storageOf(content) === 'sealed' ? TZ2 : TZ1;
  const plaintext = encodeContent(content);
  orThrow(decodeContent(plaintext, format.storage));
  return sealPlaintext(orThrow(pad(plaintext, format.plaintextLength)), to, ephemeral, format);
}

/**
 * What is inside a pass. The claims still have to be verified, and everything else against them.
 *
 * `gateSecrets`: X25519 secrets of 32 bytes, the newest first; they are tried in that order, and each costs one
 * decapsulation. A pass that none of them opens is `pass.cannot-open`.
 */
export async function openPass(
  text: string,
  keys: { readonly gateSecrets: readonly Uint8Array[]; readonly deployment: string },
): Promise<Result<PassContent, PassProblem>> {
  const envelope = readEnvelope(text);
  if (!envelope.ok) return envelope;
  if (keys.gateSecrets.some((secret) => secret.length !== KEY_LENGTH)) return refuse('pass.key-invalid');
  const { format } = envelope.value;
  const padded = await openWithAny(envelope.value, keys);
  if (!padded.ok) return padded;
  const plaintext = unpad(padded.value, format.plaintextLength);
  return plaintext.ok ? decodeContent(plaintext.value, format.storage) : plaintext;
}

export interface Envelope {
  readonly format: PassFormat;
  /** Encapsulated key, ciphertext and tag. */
  readonly sealed: Uint8Array;
}

/** A pass as far as anybody can check it without the gate key: its version and the sealed bytes. */
export function readEnvelope(text: string): Result<Envelope, PassProblem> {
  const length = text.length;
  if (length > PASS_TEXT_LENGTH) return refuse('pass.too-large', { length, expected: PASS_TEXT_LENGTH });
  const version = /^TZ(\d+):/.exec(text);
  if (!version) return refuse('pass.not-a-pass');
  const format = PASS_FORMATS.find(({ prefix }) => prefix === version[0]);
  if (!format) return refuse('pass.version-unknown', { version: version[1] ?? '' });
  const params = { length, expected: format.textLength };
  if (length > format.textLength) return refuse('pass.too-large', params);
  if (length < format.textLength) return refuse('pass.truncated', params);
  const sealed = decodeBase45(text.slice(format.prefix.length));
  return sealed.ok ? ok({ format, sealed: sealed.value }) : sealed;
}

/** Seals bytes as they are. For `sealPass`, and for tests that seal what no pass may hold. */
export async function sealPlaintext(
  plaintext: Uint8Array,
  to: { readonly gateKey: Uint8Array; readonly deployment: string },
  ephemeral: Uint8Array,
  format: PassFormat,
): Promise<string> {
  if (ephemeral.length !== KEY_LENGTH) throw new TenzijError('pass.key-invalid');
  try {
    const recipientPublicKey = await SUITE.kem.deserializePublicKey(to.gateKey);
    const params = { recipientPublicKey, info: info(format, to.deployment), ekm: ephemeral };
    const { enc, ct } = await SUITE.seal(params, plaintext);
    return format.prefix + encodeBase45(concatBytes(new Uint8Array(enc), new Uint8Array(ct)));
  } catch {
    throw new TenzijError('pass.key-invalid');
  }
}

type Opened = Result<Uint8Array, Problem<'pass.cannot-open'>>;

async function openWithAny(
  envelope: Envelope,
  { gateSecrets, deployment }: { readonly gateSecrets: readonly Uint8Array[]; readonly deployment: string },
): Promise<Opened> {
  for (const secret of gateSecrets) {
    const opened = await open(envelope, secret, deployment);
    if (opened.ok) return opened;
  }
  return refuse('pass.cannot-open');
}

async function open({ format, sealed }: Envelope, secret: Uint8Array, deployment: string): Promise<Opened> {
  try {
    const recipientKey = await SUITE.kem.deserializePrivateKey(secret);
    const enc = sealed.slice(0, KEY_LENGTH);
    const params = { recipientKey, enc, info: info(format, deployment) };
    return ok(new Uint8Array(await SUITE.open(params, sealed.slice(KEY_LENGTH))));
  } catch {
    return refuse('pass.cannot-open');
  }
}

/** Binds what is sealed to the format's version and to one deployment. */
function info({ prefix }: PassFormat, deployment: string): Uint8Array {
  return utf8(prefix + deployment);
}
