import { documentSchema } from '@tenzij/contracts';
import type { Plan } from '@tenzij/dossier';
import { type Database, latestRevisions, type Scope } from '@tenzij/store-sql';

/** Where people can ask or object, by the organiser's plan; `null` while it names nobody. */
export async function privacyContact(db: Database, scope: Scope): Promise<Plan['contact']> {
  const { organisation, deployment } = scope;
  const revisions = await latestRevisions(db, { organisation, deployment });
  const body = revisions.find(({ document }) => document === 'plan')?.body;
  const plan = documentSchema('plan')?.safeParse(body);
  return plan?.success ? ((plan.data as Plan).contact ?? null) : null;
}
