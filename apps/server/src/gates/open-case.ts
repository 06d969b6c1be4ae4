import type { GatesView } from '@tenzij/contracts';
import type { Plan } from '@tenzij/dossier';
import { TenzijError } from '@tenzij/kernel';
import { type CaseRow, type Database, findDeployment, type Scope } from '@tenzij/store-sql';
import { bodyOf, caseOf, readCaseFile } from '../cases/case-file.ts';

/** The case, when its event wasn't ended: after that nothing changes at its gates any more. */
export async function openCase(db: Database, scope: Scope): Promise<CaseRow> {
  const row = await caseOf(db, scope);
  if (row.ended) throw new TenzijError('ending.ended');
  return row;
}

/**
 * Whether gates can be paired: visitors and gates know it, and it wasn't ended. `comparison-only`: nobody knows it yet,
 * and nobody has to, because people compare: the gate itself asks whether they may.
 */
export async function canPair(db: Database, scope: Scope): Promise<GatesView['canPair']> {
  const file = await readCaseFile(db, scope);
  if (file.row.ended) return 'ended';
  if (await findDeployment(db, scope)) return 'yes';
  const byHand = bodyOf<Plan>(file, 'plan')?.mode === 'human-comparison';
  return byHand && !file.row.exercise ? 'comparison-only' : 'not-shown';
}
