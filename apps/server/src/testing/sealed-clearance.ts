import { issueClearance, readTrust, verifyClearance } from '@tenzij/dossier';
import { type Clearance, orThrow, softwareSigner } from '@tenzij/kernel';
import { findDeployment, setClearance } from '@tenzij/store-sql';
import { readRequired } from '../keys/key-store.ts';
import { SPECIMEN, SPECIMEN_KEYS } from '../specimen/identity.ts';
import { DEPLOYMENT, type TestServer } from './test-server.ts';

/** Clears the specimen anew as it was, but for templates that are sealed on the server. */
export async function clearForSealed({ context, time }: Pick<TestServer, 'context' | 'time'>): Promise<void> {
  const scope = { organisation: SPECIMEN.organisation.id, deployment: DEPLOYMENT };
  const row = await findDeployment(context.db, scope);
  if (!row?.clearance) throw new Error('the specimen has no clearance');
  const before: Clearance = orThrow(verifyClearance(row.clearance, orThrow(readTrust(row.trust)), time.now));
  const signer = async (role: keyof typeof SPECIMEN_KEYS) =>
    softwareSigner(await readRequired(context.keys, SPECIMEN_KEYS[role]));
  const signers = { controller: await signer('organiser'), dpo: await signer('dpo') };
  const signed = orThrow(await issueClearance({ ...before, storage: 'sealed' }, signers));
  await setClearance(context.db, scope, signed);
}
