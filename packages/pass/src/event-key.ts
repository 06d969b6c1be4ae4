import {
  type CborValue,
  type ClearanceContent,
  decodeCbor,
  type EpochSeconds,
  encodeCbor,
  equalBytes,
  fromHex,
  ok,
  type Problem,
  type PublicKey,
  publicKey,
  type Result,
  refuse,
  type Signer,
  sign1,
  TenzijError,
  verify1,
} from '@tenzij/kernel';
import { isBytes, isId, isSeconds } from './limits.ts';
import type { PassProblem } from './problem.ts';

/** `typ` of the COSE_Sign1 around a statement about a gate key. */
export const EVENT_KEY_TYPE = 'application/tenzij-event-key+cose';

/** The generation of the key that a clearance names: no statement is made about it. */
export const FIRST_GENERATION = 1;

const LAST_GENERATION = 1_000_000;
const MAX_STATEMENT_BYTES = 512;
const FIELDS = ['deployment', 'generation', 'gateKey', 'at'] as const;

/** What the issuer signs when a deployment's gate key takes the place of the one before it. */
export interface KeyStatement {
  /** Deployment id, at most 48 bytes of UTF-8. */
  readonly deployment: string;
  /** 2 for the first replacement, then one more each; at most 1,000,000. */
  readonly generation: number;
  /** X25519 public key that passes are sealed to from now on, 32 bytes. */
  readonly gateKey: Uint8Array;
  /** When it was made, whole seconds. */
  readonly at: EpochSeconds;
}

/** The signed statement. Throws `pass.key-statement-malformed` on one that could not be read back. */
export async function signKeyStatement(
  { deployment, generation, gateKey, at }: KeyStatement,
  issuer: Signer,
): Promise<Uint8Array<ArrayBuffer>> {
  const payload = encodeCbor(
    new Map<string, CborValue>([
      ['deployment', deployment],
      ['generation', generation],
      ['gateKey', gateKey],
      ['at', at],
    ]),
  );
  const readBack = decodeStatement(payload);
  if (!readBack.ok) throw new TenzijError(readBack.problem.code);
  return sign1(payload, issuer, EVENT_KEY_TYPE);
}

/** The statement, when one of these issuer keys signed it about this deployment. */
export function readKeyStatement(
  bytes: Uint8Array,
  issuerKeys: readonly PublicKey[],
  deployment: string,
): Result<KeyStatement, PassProblem> {
  if (bytes.length > MAX_STATEMENT_BYTES) return refuse('pass.key-statement-malformed');
  const payload = verify1(bytes, issuerKeys, EVENT_KEY_TYPE);
  if (!payload.ok) return payload;
  const statement = decodeStatement(payload.value);
  if (!statement.ok || statement.value.deployment === deployment) return statement;
  return refuse('pass.key-statement-other-deployment');
}

function decodeStatement(payload: Uint8Array): Result<KeyStatement, Problem<'pass.key-statement-malformed'>> {
  const decoded = decodeCbor(payload);
  if (!decoded.ok || !(decoded.value instanceof Map)) return refuse('pass.key-statement-malformed');
  const fields: ReadonlyMap<number | string, CborValue> = decoded.value;
  const [deployment, generation, gateKey, at] = FIELDS.map((name) => fields.get(name));
  const isWhole =
    fields.size === FIELDS.length &&
    isId(deployment, 'deployment') &&
    isReplacement(generation) &&
    isBytes(gateKey, 32) &&
    isSeconds(at);
  return isWhole ? ok({ deployment, generation, gateKey, at }) : refuse('pass.key-statement-malformed');
}

function isReplacement(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > FIRST_GENERATION && Number(value) <= LAST_GENERATION;
}

/** Who may say which gate key a deployment has. */
export interface GateKeyTrust {
  readonly deployment: string;
  /** Ed25519 keys that may vouch for a replacement: the clearance's, or without one those that are held. */
  readonly issuerKeys: readonly PublicKey[];
  /** The gate key that the clearance names; `null` without a clearance. */
  readonly first: Uint8Array | null;
}

/** By a clearance only the two keys count that controller and DPO signed for. */
export function trustOfClearance({
  deployment,
  keys,
}: Pick<ClearanceContent, 'deployment' | 'keys'>): GateKeyTrust {
  return {
    deployment: deployment.id,
    issuerKeys: [publicKey(fromHex(keys.issuer))],
    first: fromHex(keys.gate),
  };
}

/** A gate key as a server gives it, with the statement about it; `null` for the first one. */
export interface OfferedGateKey {
  readonly key: Uint8Array;
  readonly statement: Uint8Array | null;
}

/**
 * Whether this gate key may be used for this deployment, and its generation. Without a statement it has to be the
 * one that the clearance names; with one, that has to name it under a key that may. Where there is no clearance
 * there is no face either, and a first key is taken at the server's word.
 */
export function vouchGateKey(
  { key, statement }: OfferedGateKey,
  { deployment, issuerKeys, first }: GateKeyTrust,
): Result<{ readonly generation: number }, PassProblem> {
  if (statement === null) {
    const isFirst = first === null || equalBytes(key, first);
    return isFirst ? ok({ generation: FIRST_GENERATION }) : refuse('pass.gate-key-not-vouched');
  }
  const read = readKeyStatement(statement, issuerKeys, deployment);
  if (!read.ok) return read;
  const { generation, gateKey } = read.value;
  return equalBytes(key, gateKey) ? ok({ generation }) : refuse('pass.gate-key-not-vouched');
}
