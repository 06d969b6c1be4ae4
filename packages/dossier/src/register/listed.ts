import type { PublicEntry } from './entry.ts';

/** An entry as this register lists it. */
export interface ListedEntry {
  readonly entry: PublicEntry;
  /** The Ed25519 key that signed it, 64 hexadecimal characters. */
  readonly key: string;
  /** Whose deployment it is: one of this server, or one that an organiser here added. */
  readonly origin: 'this-server' | 'other-server';
}

/** Where a listed entry has its page. */
export function pagePath({ entry, key, origin }: ListedEntry): string {
  const { id } = entry.deployment;
  return origin === 'this-server' ? `/register/${id}` : `/register/from/${key}/${id}`;
}

/** Where a listed entry is given out as it was signed. */
export function signedPath({ entry, key, origin }: ListedEntry): string {
  const { id } = entry.deployment;
  return origin === 'this-server' ? `/api/register/entries/${id}` : `/api/register/entries/${key}/${id}`;
}
