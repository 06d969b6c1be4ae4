import type { GateSettings } from '@tenzij/contracts';
import { type Database, lockCase, type Scope, setCrewCode, setGatePolicy } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import { makeCrewCode } from './crew-code.ts';
import { openCase } from './open-case.ts';

type Parts = Pick<Context, 'db' | 'clock' | 'random'>;

/** Sets how this deployment's gates decide; they take it over with their next bundle. */
export async function changeSettings(parts: Parts, scope: Scope, settings: GateSettings): Promise<void> {
  const { entry, acceptStatic } = settings;
  const entryAfterSeconds = entry.kind === 'again' ? entry.afterSeconds : null;
  await changing(parts, scope, async (tx, at) => {
    await setGatePolicy(tx, scope, { entryAfterSeconds, acceptStatic });
    const body = { entry: entry.kind, entryAfterSeconds, acceptStatic };
    await record(tx, scope, [{ at, kind: 'gate-policy-changed', subject: null, body }]);
  });
}

/** Gives the crew a new code in place of the one it had. */
export async function replaceCrewCode(parts: Parts, scope: Scope): Promise<string> {
  await openCase(parts.db, scope);
  // It takes a while: nobody waits for a lock meanwhile.
  const made = await makeCrewCode(parts.random);
  await changing(parts, scope, async (tx, at) => {
    await setCrewCode(tx, scope, made);
    await record(tx, scope, [{ at, kind: 'crew-code-replaced', subject: null, body: {} }]);
  });
  return made.code;
}

async function changing(
  { db, clock }: Parts,
  scope: Scope,
  change: (tx: Database, at: number) => Promise<void>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockCase(tx, scope);
    await openCase(tx, scope);
    await change(tx, Math.floor(clock()));
  });
}
