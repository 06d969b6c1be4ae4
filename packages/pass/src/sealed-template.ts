import { Aes256Gcm } from '@hpke/core';
import {
  concatBytes,
  decodeCbor,
  encodeCbor,
  ok,
  type Problem,
  type Result,
  refuse,
  TenzijError,
  utf8,
} from '@tenzij/kernel';
import { type CarriedTemplate, decodeTemplate, encodeTemplate, type SealedReference } from './content.ts';
import { TZ2 } from './formats.ts';
import { isBytes } from './limits.ts';

export const LOCATOR_LENGTH = 16;
export const SEALED_KEY_LENGTH = 32;

/**
 * Most bytes of a sealed template: room for 512 bytes of template next to the longest model id, and for no
 * photo. A server takes no more.
 */
export const MAX_SEALED_TEMPLATE_BYTES = 640;

/** All zeros: a key seals one template and no other, so key and nonce never come together twice. */
const NONCE = new Uint8Array(12);

/**
 * AES-256-GCM over the CBOR of `[[model id, template bytes], salt]`: what a server may keep. It is bound to
 * the locator, the deployment and the version of the format, so it can't be passed off as another's.
 *
 * The reference must be fresh, both parts random, for every single template. Throws `pass.key-invalid` for a
 * locator or key of another length, `pass.malformed` or `pass.content-too-large` for what could not be read.
 */
export async function sealTemplate(
  carried: CarriedTemplate,
  reference: SealedReference,
  deployment: string,
): Promise<Uint8Array> {
  if (!isReference(reference)) throw new TenzijError('pass.key-invalid');
  const item = encodeTemplate(carried);
  const plaintext = encodeCbor(item);
  if (!decodeTemplate(item)) throw new TenzijError('pass.malformed');
  const sealed = await sealSecret(plaintext, reference, deployment);
  plaintext.fill(0);
  if (sealed.length > MAX_SEALED_TEMPLATE_BYTES) {
    const params = { length: sealed.length, max: MAX_SEALED_TEMPLATE_BYTES };
    throw new TenzijError('pass.content-too-large', params);
  }
  return sealed;
}

/** Seals bytes as they are. For `sealTemplate`, and for tests that seal what nobody may. */
export async function sealSecret(
  plaintext: Uint8Array,
  { locator, key }: SealedReference,
  deployment: string,
): Promise<Uint8Array> {
  const context = new Aes256Gcm().createEncryptionContext(key);
  return new Uint8Array(await context.seal(NONCE, plaintext, boundTo(locator, deployment)));
}

export type SealedTemplateProblem = Problem<
  'pass.sealed-missing' | 'pass.sealed-cannot-open' | 'pass.sealed-malformed'
>;

/**
 * What was sealed, by the reference in a pass. The commitment still has to be checked. `null` is a template
 * that isn't held here. Whoever opens it wipes it.
 */
export async function openTemplate(
  sealed: Uint8Array | null,
  { locator, key }: SealedReference,
  deployment: string,
): Promise<Result<CarriedTemplate, SealedTemplateProblem>> {
  if (sealed === null) return refuse('pass.sealed-missing');
  if (sealed.length > MAX_SEALED_TEMPLATE_BYTES) return refuse('pass.sealed-malformed');
  let plaintext: Uint8Array;
  try {
    const context = new Aes256Gcm().createEncryptionContext(key);
    plaintext = new Uint8Array(await context.open(NONCE, sealed, boundTo(locator, deployment)));
  } catch {
    return refuse('pass.sealed-cannot-open');
  }
  const decoded = decodeCbor(plaintext);
  plaintext.fill(0);
  const carried = decoded.ok ? decodeTemplate(decoded.value) : undefined;
  return carried ? ok(carried) : refuse('pass.sealed-malformed');
}

function isReference({ locator, key }: SealedReference): boolean {
  return isBytes(locator, LOCATOR_LENGTH) && isBytes(key, SEALED_KEY_LENGTH);
}

/** Associated data. The locator has one length, so no other split gives the same bytes. */
function boundTo(locator: Uint8Array, deployment: string): Uint8Array {
  return concatBytes(utf8(TZ2.prefix), locator, utf8(deployment));
}
