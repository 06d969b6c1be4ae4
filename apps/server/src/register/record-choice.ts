import type { RegisterChoice } from '@tenzij/contracts';
import { encodeCbor, sha256Hex, toCbor } from '@tenzij/kernel';
import type { Database, RevisionRow, Scope } from '@tenzij/store-sql';
import { record } from '../deployments/ledger.ts';

/** Records in the ledger that a deployment was listed or taken off, and what it says there. */
export async function recordChoice(tx: Database, scope: Scope, saved: RevisionRow): Promise<void> {
  const { listed } = saved.body as RegisterChoice;
  const sha256 = sha256Hex(encodeCbor(toCbor(saved.body)));
  const body = { listed, revision: saved.revision, sha256, by: saved.author.id };
  await record(tx, scope, [{ at: saved.at, kind: 'register-changed', subject: null, body }]);
}
