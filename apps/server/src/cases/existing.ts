import { TenzijError } from '@tenzij/kernel';
import { type Database, findCase, type Scope } from '@tenzij/store-sql';

/** The scope itself, when there is such a deployment in that organisation; a refusal otherwise. */
export async function existing(db: Database, scope: Scope): Promise<Scope> {
  if (!(await findCase(db, scope))) throw new TenzijError('server.deployment-unknown');
  return scope;
}
