import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSignatures, issueClearance, readTrust } from '@tenzij/dossier';
import { orThrow, softwareSigner } from '@tenzij/kernel';
import { findDeployment, setClearance } from '@tenzij/store-sql';
import { readOrCreate } from '../keys/key-store.ts';
import { SPECIMEN_KEYS, SPECIMEN_SCOPE } from '../specimen/identity.ts';
import type { TestServer } from './test-server.ts';

/** The staff of a power plant, as their employer assessed it. */
const SCENARIO = 'law/scenarios/g14-power-plant.yaml';

/**
 * Makes the specimen one for staff, by art. 29 UAVG: the same two keys sign the same terms for that route, over the
 * facts of the power plant. How a case of one's own gets there by its documents is tested apart.
 */
export async function becomeStaff({ context }: TestServer): Promise<void> {
  const { db, keys, root } = context;
  const row = await findDeployment(db, SPECIMEN_SCOPE);
  if (!row?.clearance) throw new Error('the specimen is not cleared');
  const { content } = orThrow(checkSignatures(row.clearance, orThrow(readTrust(row.trust))));
  const [controller, dpo] = await Promise.all(
    (['organiser', 'dpo'] as const).map(async (role) =>
      softwareSigner(await readOrCreate(keys, SPECIMEN_KEYS[role])),
    ),
  );
  if (!controller || !dpo) throw new Error('no keys');
  const terms = { route: 'public-interest', verdict: 'UNLESS_PUBLIC_INTEREST' } as const;
  const clearance = await issueClearance(
    { ...content, ...terms, id: `${content.id}-staff` },
    { controller, dpo },
  );
  await db.query("update deployment set kind = 'staff', facts = $1 where deployment_id = $2", [
    await readFile(join(root, SCENARIO), 'utf8'),
    SPECIMEN_SCOPE.deployment,
  ]);
  await setClearance(db, SPECIMEN_SCOPE, orThrow(clearance));
}
