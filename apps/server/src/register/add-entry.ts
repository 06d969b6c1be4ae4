import type { AddRegisterEntry } from '@tenzij/contracts';
import { type PublicEntry, readRegisterEntry } from '@tenzij/dossier';
import { fromBase64Url, orThrow, readKey, TenzijError } from '@tenzij/kernel';
import { addedEntriesOf, putAddedEntry, type SessionRow } from '@tenzij/store-sql';
import type { Context } from '../context.ts';

/** How far another server's clock may be ahead. */
const CLOCKS_DIFFER_SECONDS = 300;
const MOST_ENTRIES = 500;

/** Lists an entry of another server, after checking that this key signed it. Nothing is fetched. */
export async function addEntry(
  { db, clock, register }: Pick<Context, 'db' | 'clock' | 'register'>,
  { organisation, member }: Pick<SessionRow, 'organisation' | 'member'>,
  added: AddRegisterEntry,
): Promise<PublicEntry> {
  const now = Math.floor(clock());
  const signed = fromBase64Url(added.signed);
  if (!signed) throw new TenzijError('register.not-an-entry');
  const entry = orThrow(readRegisterEntry(signed, orThrow(readKey(added.key))));
  if (added.key === (await register.key())) throw new TenzijError('register.own-entry');
  if (entry.issuedAt > now + CLOCKS_DIFFER_SECONDS) throw new TenzijError('register.issued-later');
  const { key } = added;
  const deployment = entry.deployment.id;
  const { issuedAt } = entry;
  await db.transaction(async (tx) => {
    const there = await addedEntriesOf(tx, organisation);
    const isNew = !there.some((other) => other.key === key && other.deployment === deployment);
    if (isNew && there.length >= MOST_ENTRIES)
      throw new TenzijError('register.full', { limit: MOST_ENTRIES });
    const row = { organisation, key, deployment, signed, issuedAt, member, at: now };
    if (!(await putAddedEntry(tx, row))) throw new TenzijError('register.older');
  });
  return entry;
}
