import { softwareSigner } from '@tenzij/kernel';
import { gateKeyPair } from '@tenzij/pass';
import { deploymentSecrets, type KeyStore } from '../keys/key-store.ts';

/** A deployment's public keys: Ed25519 that passes are signed with, X25519 that they are sealed to. */
export async function publicKeysOf(
  keys: KeyStore,
  deployment: string,
): Promise<{ readonly issuer: Uint8Array; readonly gate: Uint8Array }> {
  const secrets = await deploymentSecrets(keys, deployment);
  return {
    issuer: softwareSigner(secrets.issuer).publicKey.bytes,
    gate: gateKeyPair(secrets.gate).publicKey,
  };
}
