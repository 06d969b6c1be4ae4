import { fromHex, softwareSigner } from '@tenzij/kernel';
import { FIRST_GENERATION, gateKeyPair } from '@tenzij/pass';
import type { DeploymentRow } from '@tenzij/store-sql';
import { gateSecret, issuerSecret, type KeyStore } from '../keys/key-store.ts';

/** A deployment's public keys. Of an event that was ended they are all that is left. */
export interface PublicKeys {
  /** Ed25519 that passes are signed with. */
  readonly issuer: Uint8Array;
  /** X25519 that passes are sealed to now. */
  readonly gate: Uint8Array;
  /** What the issuer signed about that one; `null` for the first. */
  readonly statement: Uint8Array | null;
  readonly generation: number;
  /** X25519 of the first generation: what clearances name. */
  readonly firstGate: Uint8Array;
}

export async function publicKeysOf(
  keys: KeyStore,
  { id, ended, eventKeys }: Pick<DeploymentRow, 'id' | 'ended' | 'eventKeys'>,
): Promise<PublicKeys> {
  const newest = eventKeys.at(-1);
  const [issuer, firstGate] = ended
    ? [fromHex(ended.issuerKey), fromHex(ended.earlierGateKeys[0] ?? ended.gateKey)]
    : await readKept(keys, id);
  return {
    issuer,
    firstGate,
    gate: newest ? fromHex(newest.publicKey) : firstGate,
    statement: newest ? fromHex(newest.statement) : null,
    generation: newest?.generation ?? FIRST_GENERATION,
  };
}

async function readKept(keys: KeyStore, id: string): Promise<[issuer: Uint8Array, firstGate: Uint8Array]> {
  const [issuer, gate] = await Promise.all([issuerSecret(keys, id), gateSecret(keys, id, FIRST_GENERATION)]);
  return [softwareSigner(issuer).publicKey.bytes, gateKeyPair(gate).publicKey];
}
