import {
  type CborValue,
  decodeCbor,
  type EpochSeconds,
  encodeCbor,
  ok,
  type Problem,
  type PublicKey,
  type Result,
  refuse,
  type Signer,
  sign1,
  TenzijError,
  verify1,
} from '@tenzij/kernel';
import { isBytes, isId, isSeconds } from './limits.ts';
import type { PassProblem } from './problem.ts';
import { isStatusIndex } from './status-list.ts';

/** What the issuer signs about a pass. It holds no name, ticket or template. */
export interface PassClaims {
  /** Organisation id, at most 48 bytes of UTF-8. */
  readonly issuer: string;
  /** Deployment id, at most 48 bytes of UTF-8. */
  readonly deployment: string;
  /** Valid from `notBefore` up to, not including, `expires`. Written in whole seconds, rounded down. */
  readonly notBefore: EpochSeconds;
  readonly expires: EpochSeconds;
  readonly issuedAt: EpochSeconds;
  /** 16 bytes that say nothing by themselves: one value for all passes of a ticket, so that it enters once. */
  readonly passId: Uint8Array;
  /** 32 bytes for a face pass, `null` for a regular pass. */
  readonly commitment: Uint8Array | null;
  /** True for a pass on paper or in a wallet, which cannot show a fresh time. */
  readonly static: boolean;
  /** Index in the deployment's status list. */
  readonly statusIndex: number;
}

/** `typ` of the COSE_Sign1 around the claims. */
export const CLAIMS_TYPE = 'application/tenzij-pass+cwt';

/** CWT claim keys (RFC 8392); the negative ones are ours, from the range for private use. */
const KEY = {
  issuer: 1,
  deployment: 3,
  expires: 4,
  notBefore: 5,
  issuedAt: 6,
  passId: 7,
  commitment: -65537,
  flags: -65538,
  statusIndex: -65539,
} as const;

const STATIC_FLAG = 1;

/** The signed claims: a CWT in a COSE_Sign1. Throws `pass.claims-malformed` on claims no gate would read. */
export async function issueClaims(claims: PassClaims, issuer: Signer): Promise<Uint8Array> {
  const payload = encodeClaims(claims);
  const readBack = decodeClaims(payload);
  if (!readBack.ok) throw new TenzijError(readBack.problem.code);
  return sign1(payload, issuer, CLAIMS_TYPE);
}

/** The claims, when one of the issuer's keys signed them for this deployment and they hold now. */
export function verifyClaims(
  bytes: Uint8Array,
  issuerKeys: readonly PublicKey[],
  expected: { readonly deployment: string; readonly now: EpochSeconds },
): Result<PassClaims, PassProblem> {
  const claims = readClaims(bytes, issuerKeys);
  if (!claims.ok) return claims;
  const { deployment, notBefore, expires } = claims.value;
  if (deployment !== expected.deployment) return refuse('pass.other-deployment');
  if (!(expected.now >= notBefore)) return refuse('pass.not-yet-valid');
  if (!(expected.now < expires)) return refuse('pass.expired');
  return claims;
}

/** The claims, when one of the issuer's keys signed them, whatever their deployment and validity. */
export function readClaims(
  bytes: Uint8Array,
  issuerKeys: readonly PublicKey[],
): Result<PassClaims, PassProblem> {
  const payload = verify1(bytes, issuerKeys, CLAIMS_TYPE);
  return payload.ok ? decodeClaims(payload.value) : payload;
}

/** The CWT claims set, deterministically encoded: what the issuer signs. */
export function encodeClaims(claims: PassClaims): Uint8Array {
  const fields = new Map<number, CborValue>([
    [KEY.issuer, claims.issuer],
    [KEY.deployment, claims.deployment],
    [KEY.expires, Math.floor(claims.expires)],
    [KEY.notBefore, Math.floor(claims.notBefore)],
    [KEY.issuedAt, Math.floor(claims.issuedAt)],
    [KEY.passId, claims.passId],
    [KEY.flags, claims.static ? STATIC_FLAG : 0],
    [KEY.statusIndex, claims.statusIndex],
  ]);
  if (claims.commitment) fields.set(KEY.commitment, claims.commitment);
  return encodeCbor(fields);
}

/** The claims as they say they are, signed by anybody: for inspection, never for a decision. */
export function unverifiedClaims(bytes: Uint8Array): Result<PassClaims, Problem<'pass.claims-malformed'>> {
  const cose = decodeCbor(bytes);
  const payload = cose.ok && Array.isArray(cose.value) ? cose.value[2] : undefined;
  return payload instanceof Uint8Array ? decodeClaims(payload) : refuse('pass.claims-malformed');
}

function decodeClaims(payload: Uint8Array): Result<PassClaims, Problem<'pass.claims-malformed'>> {
  const decoded = decodeCbor(payload);
  if (!decoded.ok || !(decoded.value instanceof Map)) return refuse('pass.claims-malformed');
  const fields: ReadonlyMap<number | string, CborValue> = decoded.value;
  const issuer = fields.get(KEY.issuer);
  const deployment = fields.get(KEY.deployment);
  if (!isId(issuer, 'issuer') || !isId(deployment, 'deployment')) return refuse('pass.claims-malformed');
  const notBefore = fields.get(KEY.notBefore);
  const expires = fields.get(KEY.expires);
  const issuedAt = fields.get(KEY.issuedAt);
  if (!isSeconds(notBefore) || !isSeconds(expires) || !isSeconds(issuedAt) || notBefore >= expires) {
    return refuse('pass.claims-malformed');
  }
  const passId = fields.get(KEY.passId);
  const commitment = fields.get(KEY.commitment) ?? null;
  if (!isBytes(passId, 16) || !(commitment === null || isBytes(commitment, 32))) {
    return refuse('pass.claims-malformed');
  }
  const flags = fields.get(KEY.flags);
  const statusIndex = fields.get(KEY.statusIndex);
  if (!(flags === 0 || flags === STATIC_FLAG) || !isStatusIndex(statusIndex)) {
    return refuse('pass.claims-malformed');
  }
  if (fields.size !== (commitment ? 9 : 8)) return refuse('pass.claims-malformed');
  const isStatic = flags === STATIC_FLAG;
  const times = { notBefore, expires, issuedAt };
  return ok({ issuer, deployment, ...times, passId, commitment, static: isStatic, statusIndex });
}
