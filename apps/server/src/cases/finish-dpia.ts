import { type DpiaVersion, finishDpia } from '@tenzij/dossier';
import type { Result } from '@tenzij/kernel';
import { type Database, insertDpiaVersion, type Scope } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import type { AssessedCase } from './assess-case.ts';
import { dpiaDocumentsOf } from './dpia-case-view.ts';
import { dpiaInput } from './dpia-input.ts';

/** Freezes a case's DPIA as its next version, and records that; refused while it lacks something. */
export async function finishVersion(
  context: Context,
  tx: Database,
  scope: Scope,
  assessed: AssessedCase,
  by: DpiaVersion['finished']['by'],
): Promise<Result<DpiaVersion>> {
  const now = Math.floor(context.clock());
  const finished = finishDpia({
    input: await dpiaInput({ ...context, db: tx }, assessed),
    documents: dpiaDocumentsOf(assessed),
    version: (assessed.file.dpia?.version ?? 0) + 1,
    languages: ['nl', 'en'],
    by,
    now,
  });
  if (!finished.ok) return finished;
  const { version, sha256 } = finished.value;
  const member = by.memberId;
  await insertDpiaVersion(tx, scope, { version, body: finished.value, sha256, member }, now);
  const body = { version, sha256, by: member };
  await record(tx, scope, [{ at: now, kind: 'dpia-finished', subject: null, body }]);
  return finished;
}
