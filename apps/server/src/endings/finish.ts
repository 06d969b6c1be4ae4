import { type Clock, TenzijError } from '@tenzij/kernel';
import {
  type Database,
  findEnd,
  keysDestroyed,
  lockCase,
  reopenPasses,
  type Scope,
  scrubDue,
  unfinishedEnds,
} from '@tenzij/store-sql';
import { record } from '../deployments/ledger.ts';
import { destroyDeploymentSecrets, type KeyStore } from '../keys/key-store.ts';
import { issueCertificate } from './certificate.ts';

export interface EndingParts {
  readonly db: Database;
  readonly keys: KeyStore;
  readonly clock: Clock;
}

/**
 * What follows once it is written down that an event was ended: its keys are destroyed, that goes into the
 * ledger with the first certificate, and what was erased is taken out of the files. Each step can be done
 * again, so that a server that stopped halfway goes on at its next start.
 */
export async function finishEnding(context: EndingParts, scope: Scope): Promise<void> {
  const { db, keys, clock } = context;
  await destroyDeploymentSecrets(keys, scope.deployment);
  await db.transaction(async (tx) => {
    await lockCase(tx, scope);
    const at = Math.floor(clock());
    if (!(await keysDestroyed(tx, scope, at))) return;
    const end = await findEnd(tx, scope);
    if (!end) throw new TenzijError('ending.not-ended');
    const body = { issuer: end.issuerKey, gate: end.gateKey };
    await record(tx, scope, [{ at, kind: 'keys-destroyed', subject: null, body }]);
    await issueCertificate({ ...context, db: tx }, scope, at);
  });
  await scrubDue(db);
}

/** At a start: goes on with every end that was begun, and takes out of the files what is due. */
export async function finishEndings(context: EndingParts): Promise<void> {
  await reopenPasses(context.db);
  for (const scope of await unfinishedEnds(context.db)) await finishEnding(context, scope);
  await scrubDue(context.db);
}
