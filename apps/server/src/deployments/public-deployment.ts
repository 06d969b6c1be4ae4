import { TenzijError } from '@tenzij/kernel';
import { type Database, type DeploymentRow, findScope } from '@tenzij/store-sql';
import { deploymentOf } from '../visits/ticket-work.ts';

/** A deployment that anybody may ask about, by its id alone. */
export async function publicDeployment(db: Database, id: string): Promise<DeploymentRow> {
  const scope = await findScope(db, id);
  if (!scope) throw new TenzijError('server.deployment-unknown');
  return deploymentOf(db, scope);
}
