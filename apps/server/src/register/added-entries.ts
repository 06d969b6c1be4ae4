import { readRegisterEntry } from '@tenzij/dossier';
import { readKey, sha256Hex } from '@tenzij/kernel';
import { type AddedEntryRow, allAddedEntries, type Database } from '@tenzij/store-sql';
import type { SignedEntry } from './register.ts';

/** Entries of other servers, each verified when it is first read: what is kept may have been changed. */
export function createAddedEntries(db: Database): () => Promise<readonly SignedEntry[]> {
  let verified: ReadonlyMap<string, SignedEntry | null> = new Map();
  return async () => {
    const rows = await allAddedEntries(db);
    const named = rows.map((row) => [`${row.key} ${sha256Hex(row.signed)}`, row] as const);
    // What isn't listed any more is forgotten.
    verified = new Map(named.map(([name, row]) => [name, verified.get(name) ?? verify(row)]));
    return [...verified.values()].filter((entry) => entry !== null);
  };
}

function verify({ key, signed }: AddedEntryRow): SignedEntry | null {
  const known = readKey(key);
  const entry = known.ok ? readRegisterEntry(signed, known.value) : known;
  return entry.ok ? { entry: entry.value, signed, key, origin: 'other-server' } : null;
}
