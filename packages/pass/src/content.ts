import {
  type CborValue,
  decodeCbor,
  type EpochSeconds,
  encodeCbor,
  ok,
  type Problem,
  type Result,
  refuse,
  type Storage,
  type Template,
} from '@tenzij/kernel';
import { isBytes, isId, isSeconds } from './limits.ts';

export interface CarriedTemplate {
  readonly template: Template;
  /** 16 random bytes, made with the template. */
  readonly salt: Uint8Array;
}

/** Where a template lies that is sealed on the server, and what opens it: both are in the pass only. */
export interface SealedReference {
  /** 16 random bytes that tell nothing of pass or person. */
  readonly locator: Uint8Array;
  /** 32 random bytes, made for one template and never used for another. */
  readonly key: Uint8Array;
}

interface EveryContent {
  /** As made by `issueClaims`. */
  readonly claims: Uint8Array;
  /** When the phone sealed it, in whole seconds, rounded down. `null` only for static passes. */
  readonly shownAt: EpochSeconds | null;
}

/** What is sealed in a pass of version TZ1. */
export interface CarriedContent extends EveryContent {
  /** Only in a face pass. */
  readonly carried: CarriedTemplate | null;
  readonly sealed?: undefined;
}

/** What is sealed in a pass of version TZ2. */
export interface SealedContent extends EveryContent {
  /** Only in a face pass. */
  readonly sealed: SealedReference | null;
  readonly carried?: undefined;
}

export type PassContent = CarriedContent | SealedContent;

export function storageOf(content: PassContent): Storage {
  return content.sealed === undefined ? 'carried' : 'sealed';
}

/**
 * CBOR `[claims, part, null | shown at]`, where the part of a face pass is `[[model id, template bytes], salt]`
 * when it carries the template and `[locator, key]` when that is sealed elsewhere, and `null` in a regular pass.
 */
export function encodeContent(content: PassContent): Uint8Array {
  const { claims, shownAt } = content;
  return encodeCbor([claims, encodePart(content), shownAt === null ? null : Math.floor(shownAt)]);
}

function encodePart({ carried, sealed }: PassContent): CborValue {
  if (sealed !== undefined) return sealed && [sealed.locator, sealed.key];
  return carried && encodeTemplate(carried);
}

/** Strict: what the other version writes is malformed here. */
export function decodeContent(
  bytes: Uint8Array,
  storage: Storage,
): Result<PassContent, Problem<'pass.malformed'>> {
  const decoded = decodeCbor(bytes);
  const items = decoded.ok ? asList(decoded.value, 3) : null;
  if (!items) return refuse('pass.malformed');
  const [claims, part, shownAt] = items;
  if (!(claims instanceof Uint8Array)) return refuse('pass.malformed');
  if (!(shownAt === null || isSeconds(shownAt))) return refuse('pass.malformed');
  if (storage === 'sealed') {
    const sealed = part === null ? null : decodeReference(part);
    return sealed === undefined ? refuse('pass.malformed') : ok({ claims, sealed, shownAt });
  }
  const carried = part === null ? null : decodeTemplate(part);
  return carried === undefined ? refuse('pass.malformed') : ok({ claims, carried, shownAt });
}

/** A template with its salt, as it stands in a pass or is sealed apart. */
export function encodeTemplate({ template, salt }: CarriedTemplate): CborValue {
  return [[template.modelId, template.bytes], salt];
}

/** `undefined` for what is no template with a salt. */
export function decodeTemplate(part: CborValue | undefined): CarriedTemplate | undefined {
  const [template, salt] = asList(part, 2) ?? [];
  const [modelId, bytes] = asList(template, 2) ?? [];
  if (!isBytes(salt, 16) || !isId(modelId, 'model')) return undefined;
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) return undefined;
  return { template: { modelId, bytes: new Uint8Array(bytes) }, salt };
}

function decodeReference(part: CborValue | undefined): SealedReference | undefined {
  const [locator, key] = asList(part, 2) ?? [];
  return isBytes(locator, 16) && isBytes(key, 32) ? { locator, key } : undefined;
}

function asList(value: CborValue | undefined, length: number): readonly CborValue[] | null {
  return Array.isArray(value) && value.length === length ? value : null;
}
