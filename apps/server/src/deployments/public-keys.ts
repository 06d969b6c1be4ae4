import { fromHex, softwareSigner } from '@tenzij/kernel';
import { gateKeyPair } from '@tenzij/pass';
import type { DeploymentRow } from '@tenzij/store-sql';
import { deploymentSecrets, type KeyStore } from '../keys/key-store.ts';

/**
 * A deployment's public keys: Ed25519 that passes are signed with, X25519 that they are sealed to. Of an event
 * that was ended they are all that is left.
 */
export async function publicKeysOf(
  keys: KeyStore,
  { id, ended }: Pick<DeploymentRow, 'id' | 'ended'>,
): Promise<{ readonly issuer: Uint8Array; readonly gate: Uint8Array }> {
  if (ended) return { issuer: fromHex(ended.issuerKey), gate: fromHex(ended.gateKey) };
  const secrets = await deploymentSecrets(keys, id);
  return {
    issuer: softwareSigner(secrets.issuer).publicKey.bytes,
    gate: gateKeyPair(secrets.gate).publicKey,
  };
}
