import { randomBytes } from 'node:crypto';
import { TenzijError } from '@tenzij/kernel';

/**
 * Where secrets are kept, apart from the database: who reads one can't use the other. A name is lower-case
 * letters, digits and hyphens; a secret is 32 bytes.
 */
export interface KeyStore {
  read(name: string): Promise<Uint8Array | null>;
  /** Keeps a new secret. Never replaces one. */
  create(name: string, secret: Uint8Array): Promise<void>;
  /** Overwrites and removes a secret; one that isn't there is gone already. Only its end is ever this. */
  destroy(name: string): Promise<void>;
}

export const SECRET_BYTES = 32;

/** The secrets of one deployment: Ed25519 that signs passes, X25519 that opens them. */
export interface DeploymentSecrets {
  readonly issuer: Uint8Array;
  readonly gate: Uint8Array;
}

/** The secret under this name, made now when there is none. Only for when nothing can depend on an old one. */
export async function readOrCreate(keys: KeyStore, name: string): Promise<Uint8Array> {
  const kept = await keys.read(name);
  if (kept) return kept;
  const secret = new Uint8Array(randomBytes(SECRET_BYTES));
  await keys.create(name, secret);
  return secret;
}

/** The secret under this name; without it, links and passes in use would silently stop working. */
export async function readRequired(keys: KeyStore, name: string): Promise<Uint8Array> {
  const secret = await keys.read(name);
  if (!secret) throw new TenzijError('server.keys-missing', { name });
  return secret;
}

export async function createDeploymentSecrets(
  keys: KeyStore,
  deployment: string,
): Promise<DeploymentSecrets> {
  return {
    issuer: await readOrCreate(keys, `issuer-${deployment}`),
    gate: await readOrCreate(keys, `gate-${deployment}`),
  };
}

/** Whether a secret of this deployment is there: after its end only a backup can have brought it back. */
export async function hasDeploymentSecrets(keys: KeyStore, deployment: string): Promise<boolean> {
  const names = [`issuer-${deployment}`, `gate-${deployment}`];
  // What can't be read any more is there too.
  const found = await Promise.all(names.map((name) => keys.read(name).catch(() => name)));
  return found.some((secret) => secret !== null);
}

/** Destroys them; begun again after a crash it ends the same. */
export async function destroyDeploymentSecrets(keys: KeyStore, deployment: string): Promise<void> {
  await keys.destroy(`issuer-${deployment}`);
  await keys.destroy(`gate-${deployment}`);
}

export async function deploymentSecrets(keys: KeyStore, deployment: string): Promise<DeploymentSecrets> {
  return {
    issuer: await readRequired(keys, `issuer-${deployment}`),
    gate: await readRequired(keys, `gate-${deployment}`),
  };
}
