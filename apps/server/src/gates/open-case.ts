import { TenzijError } from '@tenzij/kernel';
import { type CaseRow, type Database, findDeployment, type Scope } from '@tenzij/store-sql';
import { caseOf } from '../cases/case-file.ts';

/** The case, when its event wasn't ended: after that nothing changes at its gates any more. */
export async function openCase(db: Database, scope: Scope): Promise<CaseRow> {
  const row = await caseOf(db, scope);
  if (row.ended) throw new TenzijError('ending.ended');
  return row;
}

/** Whether gates can be paired: visitors and gates know it, and it wasn't ended. */
export async function canPair(db: Database, scope: Scope): Promise<'yes' | 'not-shown' | 'ended'> {
  const row = await caseOf(db, scope);
  if (row.ended) return 'ended';
  return (await findDeployment(db, scope)) ? 'yes' : 'not-shown';
}
