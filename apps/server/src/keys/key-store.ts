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

/**
 * The name of a deployment's gate key (X25519, opens passes). The first has the name it always had; a later one has
 * its generation before the hyphen, so that it can't be the first key of a deployment whose id ends in a number.
 */
export function gateKeyName(deployment: string, generation: number): string {
  return generation === 1 ? `gate-${deployment}` : `gate${generation}-${deployment}`;
}

/** Seals what a deployment holds of ticketing systems: tokens, and codes of tickets. */
export function ticketingKeyName(deployment: string): string {
  return `ticketing-${deployment}`;
}

const issuerKeyName = (deployment: string) => `issuer-${deployment}`;

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

/** The issuer key and the first gate key of a deployment. */
export async function createDeploymentSecrets(keys: KeyStore, deployment: string): Promise<void> {
  await readOrCreate(keys, issuerKeyName(deployment));
  await readOrCreate(keys, gateKeyName(deployment, 1));
}

/** Ed25519, signs passes and all that gates and phones go by. */
export function issuerSecret(keys: KeyStore, deployment: string): Promise<Uint8Array> {
  return readRequired(keys, issuerKeyName(deployment));
}

/** X25519, opens passes that are sealed to it. */
export function gateSecret(keys: KeyStore, deployment: string, generation: number): Promise<Uint8Array> {
  return readRequired(keys, gateKeyName(deployment, generation));
}

/** Every secret that a deployment may have, also a gate key that was made just before the server stopped. */
function namesOf(deployment: string, replaced: number): readonly string[] {
  const generations = Array.from({ length: replaced + 2 }, (_, before) => before + 1);
  const gateKeys = generations.map((generation) => gateKeyName(deployment, generation));
  return [issuerKeyName(deployment), ticketingKeyName(deployment), ...gateKeys];
}

/**
 * Whether a secret of this deployment is there: after its end only a backup can have brought it back. `replaced`:
 * how often its gate key was.
 */
export async function hasDeploymentSecrets(
  keys: KeyStore,
  deployment: string,
  replaced: number,
): Promise<boolean> {
  const names = namesOf(deployment, replaced);
  // What can't be read any more is there too.
  const found = await Promise.all(names.map((name) => keys.read(name).catch(() => name)));
  return found.some((secret) => secret !== null);
}

/** Destroys them, the gate keys of all generations; begun again after a crash it ends the same. */
export async function destroyDeploymentSecrets(
  keys: KeyStore,
  deployment: string,
  replaced: number,
): Promise<void> {
  for (const name of namesOf(deployment, replaced)) await keys.destroy(name);
}
