import { toIsoDate } from '@tenzij/kernel';
import type { Database, Scope } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { type AssessedCase, assessCase } from './assess-case.ts';
import { readCaseFile } from './case-file.ts';

/** A case as it is now, assessed on today's date. */
export async function loadCase(
  context: Context,
  scope: Scope,
  db: Database = context.db,
): Promise<AssessedCase> {
  return assessCase(context, await readCaseFile(db, scope), toIsoDate(context.clock()));
}
