import type { ReviewDraft } from '@tenzij/dossier';
import { toHex } from '@tenzij/kernel';
import { type Database, insertReviewEntry, type Scope } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';

/** Adds what a member said of a case, as given, and records that it was said. */
export async function say(
  { clock, random }: Pick<Context, 'clock' | 'random'>,
  tx: Database,
  scope: Scope,
  member: string,
  draft: ReviewDraft,
): Promise<void> {
  const at = Math.floor(clock());
  const { target, kind, text } = draft;
  const { opinion = null, publicText = null, replyTo = null, dpiaVersion = null } = draft;
  const entry = { id: toHex(random(8)), target, kind, text, opinion, publicText, replyTo, dpiaVersion };
  await insertReviewEntry(tx, scope, { ...entry, member }, at);
  const body = { entry: entry.id, entryKind: kind, target, opinion, by: member };
  await record(tx, scope, [{ at, kind: 'review-recorded', subject: null, body }]);
}
