import { TenzijError } from '@tenzij/kernel';
import type { Register, SignedEntry } from './register.ts';

/** A listed entry by its deployment's id: of this server, or of the one whose key is given. */
export async function lookUpEntry(
  register: Register,
  deployment: string,
  key: string | null = null,
): Promise<SignedEntry | null> {
  const listed = await register.list();
  const found = listed.find(
    (entry) =>
      entry.entry.deployment.id === deployment &&
      (key === null ? entry.origin === 'this-server' : entry.origin === 'other-server' && entry.key === key),
  );
  return found ?? null;
}

/** The same, for where an entry that isn't listed is refused. */
export async function findEntry(
  register: Register,
  deployment: string,
  key: string | null = null,
): Promise<SignedEntry> {
  const entry = await lookUpEntry(register, deployment, key);
  if (!entry) throw new TenzijError('register.not-listed');
  return entry;
}
