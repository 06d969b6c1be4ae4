import { TenzijError } from '@tenzij/kernel';
import {
  type Database,
  type GateStateRow,
  listGateStates,
  listLaneChanges,
  lockCase,
  type Scope,
  changeLane as writeChange,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import { openCase } from './open-case.ts';

type Lane = GateStateRow['lane'];

/**
 * Makes a gate a lane of this kind from now on; it follows with its next bundle. The last regular lane that opens
 * passes never becomes a face lane, also while another is to become one and hasn't heard: who asks at the same time
 * for the last but one waits for this, and is refused.
 */
export async function changeLane(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  scope: Scope,
  by: 'organiser' | 'crew',
  { gate: id, lane }: { readonly gate: string; readonly lane: Lane },
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockCase(tx, scope);
    await openCase(tx, scope);
    const gates = (await listGateStates(tx, scope)).filter(({ revokedAt }) => revokedAt === null);
    const gate = gates.find((one) => one.id === id);
    if (!gate) throw new TenzijError('gate.unknown');
    if (gate.kind !== 'entrance') throw new TenzijError('gate.no-lane');
    if (gate.lane === lane) return;
    if (lane === 'face') {
      const waiting = await yetToHear(tx, scope);
      if (!gates.some((one) => one !== gate && isRegular(one) && !waiting.has(one.id)))
        throw new TenzijError('gate.last-regular-lane');
    }
    const at = clock();
    await writeChange(tx, gate, { to: lane, at, by });
    const body = { gate: id, from: gate.lane, to: lane, by };
    await record(tx, scope, [{ at: Math.floor(at), kind: 'lane-changed', subject: null, body }]);
  });
}

/** Gates that are what they were before: they have yet to hear of their last change. */
async function yetToHear(tx: Database, scope: Scope): Promise<ReadonlySet<string>> {
  const last = new Map((await listLaneChanges(tx, scope)).map(({ gate, takenAt }) => [gate, takenAt]));
  return new Set([...last].flatMap(([gate, takenAt]) => (takenAt === null ? [gate] : [])));
}

/** One that nobody opened yet, or that erased what it held, lets nobody in. */
function isRegular({ kind, lane, deviceSha256, confirmedAt }: GateStateRow): boolean {
  return kind === 'entrance' && lane === 'regular' && deviceSha256 !== null && confirmedAt === null;
}
