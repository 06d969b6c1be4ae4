import { type Clock, TenzijError } from '@tenzij/kernel';
import {
  countEventKeys,
  type Database,
  findEnd,
  finishedEnds,
  keysDestroyed,
  lockCase,
  reopenPasses,
  type Scope,
  scrubDue,
  unfinishedEnds,
} from '@tenzij/store-sql';
import { record } from '../deployments/ledger.ts';
import { destroyDeploymentSecrets, hasDeploymentSecrets, type KeyStore } from '../keys/key-store.ts';
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
  await destroyKeys(context, scope, { again: false });
  await scrubDue(context.db);
}

/** `again`: they were destroyed before, and a backup brought them back. */
async function destroyKeys(
  context: EndingParts,
  scope: Scope,
  { again }: { readonly again: boolean },
): Promise<void> {
  const { db, keys, clock } = context;
  await destroyDeploymentSecrets(keys, scope.deployment, await countEventKeys(db, scope));
  await db.transaction(async (tx) => {
    await lockCase(tx, scope);
    const at = Math.floor(clock());
    if (!(await keysDestroyed(tx, scope, at, { again }))) return;
    const end = await findEnd(tx, scope);
    if (!end) throw new TenzijError('ending.not-ended');
    const { issuerKey: issuer, gateKey: gate, earlierGateKeys: earlier } = end;
    const body = { issuer, gate, ...(earlier.length > 0 && { earlier }) };
    await record(tx, scope, [{ at, kind: 'keys-destroyed', subject: null, body }]);
    await issueCertificate({ ...context, db: tx }, scope, at);
  });
}

/**
 * At a start: goes on with every end that was begun, and takes out of the files what is due. Keys that a backup
 * brought back of an event that was ended are destroyed again, and a new certificate says when.
 */
export async function finishEndings(context: EndingParts): Promise<void> {
  const { db, keys } = context;
  await reopenPasses(db, null);
  for (const scope of await finishedEnds(db))
    if (await hasDeploymentSecrets(keys, scope.deployment, await countEventKeys(db, scope)))
      await destroyKeys(context, scope, { again: true });
  for (const scope of await unfinishedEnds(db)) await destroyKeys(context, scope, { again: false });
  await scrubDue(db);
}
