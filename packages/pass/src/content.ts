import {
  type CborValue,
  decodeCbor,
  type EpochSeconds,
  encodeCbor,
  ok,
  type Problem,
  type Result,
  refuse,
  type Template,
} from '@tenzij/kernel';
import { isBytes, isId, isSeconds } from './limits.ts';

export interface CarriedTemplate {
  readonly template: Template;
  /** 16 random bytes, made with the template. */
  readonly salt: Uint8Array;
}

/** What is sealed in a pass. */
export interface PassContent {
  /** As made by `issueClaims`. */
  readonly claims: Uint8Array;
  /** Only in a face pass. */
  readonly carried: CarriedTemplate | null;
  /** When the phone sealed it, in whole seconds, rounded down. `null` only for static passes. */
  readonly shownAt: EpochSeconds | null;
}

/** CBOR `[claims, null | [[model id, template bytes], salt], null | shown at]`. */
export function encodeContent(content: PassContent): Uint8Array {
  const { claims, carried, shownAt } = content;
  const template: CborValue = carried && [[carried.template.modelId, carried.template.bytes], carried.salt];
  return encodeCbor([claims, template, shownAt === null ? null : Math.floor(shownAt)]);
}

export function decodeContent(bytes: Uint8Array): Result<PassContent, Problem<'pass.malformed'>> {
  const decoded = decodeCbor(bytes);
  const items = decoded.ok ? asList(decoded.value, 3) : null;
  if (!items) return refuse('pass.malformed');
  const [claims, part, shownAt] = items;
  if (!(claims instanceof Uint8Array)) return refuse('pass.malformed');
  if (!(shownAt === null || isSeconds(shownAt))) return refuse('pass.malformed');
  if (part === null) return ok({ claims, carried: null, shownAt });
  const carried = decodeCarried(part);
  return carried ? ok({ claims, carried, shownAt }) : refuse('pass.malformed');
}

function decodeCarried(part: CborValue | undefined): CarriedTemplate | null {
  const [template, salt] = asList(part, 2) ?? [];
  const [modelId, bytes] = asList(template, 2) ?? [];
  if (!isBytes(salt, 16) || !isId(modelId, 'model')) return null;
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) return null;
  return { template: { modelId, bytes: new Uint8Array(bytes) }, salt };
}

function asList(value: CborValue | undefined, length: number): readonly CborValue[] | null {
  return Array.isArray(value) && value.length === length ? value : null;
}
