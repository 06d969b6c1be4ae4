import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { type EventSource, insertGateEvents, type NewGateEvent } from '../repositories/gate-events.ts';
import { insertGate } from '../repositories/gates.ts';
import { changeLane, noteLaneTaken } from '../repositories/lane-changes.ts';
import {
  clearedScopes,
  findQueueState,
  insertQueueHistory,
  insertQueueObservations,
  insertQueueReadings,
  passagesIn,
  type QueueHistoryRow,
  type QueueObservationRow,
  queueHistoryIn,
  queueObservationsIn,
  queueReadingsIn,
  queuesLastSeen,
  queueTellings,
  saveQueueState,
  takeBackQueueObservation,
} from '../repositories/queues.ts';
import { NOW, newDeployment } from './fixtures.ts';

const EVENING = { from: NOW, until: NOW + 3600 };

const seen = (more: Partial<QueueObservationRow> = {}): QueueObservationRow => ({
  ...{ id: randomUUID(), kind: 'card', lane: 'regular', at: NOW, card: 27, people: null },
  ...more,
});
const without = ({ id: _, ...row }: QueueObservationRow) => row;
const admission = (more: Partial<NewGateEvent> = {}): NewGateEvent => ({
  ...{ id: randomUUID(), kind: 'admitted', at: NOW, pass: 'ab'.repeat(16), ticketCodeSha256: null },
  ...{ sealedTicketCode: null, ticket: null, code: null, reason: null, why: null, of: null },
  ...more,
});

/** What is seen of queues, and where their rule is: what every adapter must do with it, the same way. */
export function queueContract(database: () => Database): void {
  let db: Database;
  beforeAll(() => {
    db = database();
  });

  const newGate = async (lane: 'face' | 'regular' = 'regular') => {
    const { organisation, deployment } = await newDeployment(db);
    const gate = { organisation, deployment, id: `gate-${deployment}`, name: 'Poort 1', lane } as const;
    await insertGate(db, gate, NOW);
    return gate;
  };
  const letIn = (gate: EventSource, events: readonly NewGateEvent[]) =>
    db.transaction((tx) => insertGateEvents(tx, gate, events, { now: NOW, doubleWithin: null }));

  describe('observations of queues', () => {
    it('come back in order of time, those of a period, to their own organisation only', async () => {
      const scope = await newDeployment(db);
      const card = seen({ at: NOW + 20.5 });
      const joined = seen({ kind: 'joined', at: NOW + 10, card: null, people: 3 });
      const count = seen({ kind: 'count', lane: 'face', card: null, people: 0 });
      const late = seen({ at: EVENING.until });
      await insertQueueObservations(db, scope, [card, joined, count, late], NOW);
      expect(await queueObservationsIn(db, scope, EVENING)).toEqual([count, joined, card].map(without));
      expect(await queueObservationsIn(db, { ...scope, organisation: 'other' }, EVENING)).toEqual([]);
      expect(await queuesLastSeen(db, scope)).toBe(EVENING.until);
    });

    it('count once, and are kept all or none', async () => {
      const scope = await newDeployment(db);
      const one = seen();
      const twice = [one, { ...one, id: one.id.toUpperCase(), card: 28 }];
      await insertQueueObservations(db, scope, twice, NOW);
      await insertQueueObservations(db, scope, [{ ...one, card: 29 }], NOW);
      await expect(insertQueueObservations(db, scope, [seen(), seen({ card: 0 })], NOW)).rejects.toThrow();
      expect(await queueObservationsIn(db, scope, EVENING)).toEqual([without(one)]);
    });

    it('that were taken back stay away, whichever came in first', async () => {
      const scope = await newDeployment(db);
      const [one, other] = [seen(), seen({ card: 28 })];
      await insertQueueObservations(db, scope, [one], NOW);
      await takeBackQueueObservation(db, { ...scope, organisation: 'other' }, one.id, NOW).catch(() => {});
      expect(await queueObservationsIn(db, scope, EVENING)).toHaveLength(1);
      for (const { id } of [one, other, other]) await takeBackQueueObservation(db, scope, id, NOW);
      await insertQueueObservations(db, scope, [one, other], NOW);
      expect(await queueObservationsIn(db, scope, EVENING)).toEqual([]);
      expect(await queuesLastSeen(db, scope)).toBeNull();
      expect(await queueTellings(db, scope, 60)).toEqual({ takenBack: 2, late: 0 });
    });

    it('and readings that came in late are counted', async () => {
      const gate = await newGate();
      await insertQueueObservations(db, gate, [seen(), seen({ at: NOW + 1 })], NOW + 61);
      await insertQueueReadings(db, gate, [{ id: randomUUID(), card: 27, at: NOW }], NOW + 61);
      expect(await queueTellings(db, gate, 60)).toEqual({ takenBack: 0, late: 2 });
      expect(await queueTellings(db, { ...gate, organisation: 'other' }, 60)).toMatchObject({ late: 0 });
    });
  });

  describe('what gates tell of queues', () => {
    it('keeps the lane that the gate was at that moment', async () => {
      const gate = await newGate('face');
      await db.transaction((tx) => changeLane(tx, gate, { to: 'regular', at: NOW + 50, by: 'crew' }));
      await noteLaneTaken(db, { ...gate, lane: 'regular' }, NOW + 60);
      const read = [NOW + 59, NOW + 61].map((at) => ({ id: randomUUID(), card: 5, at }));
      for (const _ of ['sent', 'sent again']) await insertQueueReadings(db, gate, read, NOW);
      expect(await queueReadingsIn(db, gate, EVENING)).toEqual([
        { lane: 'face', card: 5, at: NOW + 59 },
        { lane: 'regular', card: 5, at: NOW + 61 },
      ]);
      // Beside who was let in there at that second, it would be somebody's.
      const rows = await db.query('select * from queue_reading where deployment_id = $1', [gate.deployment]);
      expect(JSON.stringify(rows)).not.toContain(gate.id);
      await letIn(gate, [admission({ at: NOW + 61 }), admission({ at: NOW + 59 })]);
      expect(await passagesIn(db, gate, EVENING)).toEqual([
        { gate: gate.id, lane: 'face', at: NOW + 59 },
        { gate: gate.id, lane: 'regular', at: NOW + 61 },
      ]);
      expect(await queuesLastSeen(db, gate)).toBe(NOW + 61);
    });

    it('leaves out who was referred, whose passage was taken back, and who went in past a shop’s scanner', async () => {
      const gate = await newGate();
      const undone = admission();
      await letIn(gate, [
        undone,
        admission({ kind: 'annulled', of: undone.id, why: 'not-passed', pass: null }),
        admission({ kind: 'referred', code: 'look' }),
        admission({ kind: 'override', reason: 'gate-fault', at: NOW + 1 }),
      ]);
      await letIn({ ...gate, id: null }, [admission()]);
      const passages = await passagesIn(db, gate, EVENING);
      expect(passages).toEqual([{ gate: gate.id, lane: 'regular', at: NOW + 1 }]);
    });
  });

  describe('the rule about waiting', () => {
    it('is where it was left', async () => {
      const scope = await newDeployment(db);
      expect(await findQueueState(db, scope)).toBeNull();
      const state = {
        ...{ clearanceSha256: 'a'.repeat(64), assessedAt: NOW + 0.25, brokenSince: NOW - 90 },
        ...{ holdsSince: null, unmeasuredSince: null, alarmed: false },
      };
      for (const row of [state, { ...state, brokenSince: null, holdsSince: NOW, alarmed: true }]) {
        await saveQueueState(db, scope, row);
        expect(await findQueueState(db, scope)).toEqual(row);
      }
      expect(await findQueueState(db, { ...scope, organisation: 'other' })).toBeNull();
    });

    it('has a history, the first of each minute', async () => {
      const scope = await newDeployment(db);
      const gap = { value: 95.5, low: 61, high: null };
      const row: QueueHistoryRow = {
        ...{ at: NOW, face: { value: 20, low: 18, high: 25 }, regular: null, gap, pauses: false },
        method: 'cards',
        outcome: 'broken',
      };
      await insertQueueHistory(db, scope, row);
      await insertQueueHistory(db, scope, { ...row, pauses: true });
      await insertQueueHistory(db, scope, { ...row, at: NOW + 60, gap: null });
      expect(await queueHistoryIn(db, scope, { from: NOW, until: NOW + 60 })).toEqual([row]);
      expect(await queueHistoryIn(db, scope, EVENING)).toHaveLength(2);
    });

    it('is asked of deployments with a clearance, while their event goes on', async () => {
      const scope = await newDeployment(db);
      const isAsked = async (from: number, until: number) =>
        (await clearedScopes(db, { from, until })).some(({ deployment }) => deployment === scope.deployment);
      expect(await isAsked(NOW + 1, NOW + 1)).toBe(false);
      await db.query(
        "update deployment set clearance = '\\x01', clearance_state = 'in-force' where deployment_id = $1",
        [scope.deployment],
      );
      expect(await isAsked(NOW + 1, NOW + 1)).toBe(true);
      expect([await isAsked(NOW - 9, NOW - 1), await isAsked(NOW + 90_000, NOW + 90_001)]).toEqual([
        false,
        false,
      ]);
    });
  });
}
