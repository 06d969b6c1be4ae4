import type { OldPasses, ReplaceEventKey } from '@tenzij/contracts';
import {
  type EpochSeconds,
  sha256Hex,
  softwareSigner,
  TenzijError,
  toHex,
  toIsoInstant,
} from '@tenzij/kernel';
import { gateKeyPair, signKeyStatement } from '@tenzij/pass';
import {
  type CaseRow,
  type CaseSession,
  insertEventKey,
  lockCase,
  lockLedger,
  type Scope,
} from '@tenzij/store-sql';
import { caseOf } from '../cases/case-file.ts';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import { gateKeyName, issuerSecret, readOrCreate } from '../keys/key-store.ts';
import { currentGeneration } from './generations.ts';

const HOUR = 3600;

/**
 * Gives an event a new gate key: its issuer states that it took the place of the current one. The secret is made
 * first and the row comes after it: a server that stops in between goes on with the key of before, and uses that
 * secret the next time. The ledger gets the hash of the reason, which may name somebody and can't be erased there.
 */
export async function replaceEventKey(
  { db, keys, clock }: Pick<Context, 'db' | 'keys' | 'clock'>,
  scope: Scope,
  { role, member }: Pick<CaseSession, 'role' | 'member'>,
  { replaces, reason, oldPasses }: ReplaceEventKey,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockCase(tx, scope);
    // No pass is signed between reading which key is the current one and the new one being there.
    await lockLedger(tx, scope);
    const row = await caseOf(tx, scope);
    const at = Math.floor(clock());
    if (row.ended || at >= row.event.ends) throw new TenzijError('eventkey.event-over');
    if (currentGeneration(row) !== replaces) throw new TenzijError('eventkey.changed-meanwhile');
    const generation = replaces + 1;
    const secret = await readOrCreate(keys, gateKeyName(scope.deployment, generation));
    const { publicKey: gateKey } = gateKeyPair(secret);
    const issuer = softwareSigner(await issuerSecret(keys, scope.deployment));
    const statement = await signKeyStatement(
      { deployment: scope.deployment, generation, gateKey, at },
      issuer,
    );
    const [publicKey, acceptUntil] = [toHex(gateKey), untilOf(oldPasses, row, at)];
    const made = { generation, publicKey, statement, madeAt: at, acceptUntil };
    await insertEventKey(tx, scope, { ...made, member, reason });
    const until = toIsoInstant(acceptUntil);
    const body = { by: role, generation, publicKey, until, reasonSha256: sha256Hex(reason) };
    await record(tx, scope, [{ at, kind: 'event-key-replaced', subject: null, body }]);
  });
}

/** Never later than the event: its keys go then. */
function untilOf(oldPasses: OldPasses, { event }: CaseRow, at: EpochSeconds): EpochSeconds {
  if (oldPasses.stop === 'now') return at;
  const ends = Math.ceil(event.ends);
  return oldPasses.stop === 'event-end' ? ends : Math.min(ends, at + oldPasses.hours * HOUR);
}
