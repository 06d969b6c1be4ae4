import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { deleteUnusedTicket } from '../repositories/ticket-lists.ts';
import { releaseReference } from '../repositories/ticket-withdrawals.ts';
import { codesAfter, codesOf, putCodes, type TicketCode } from '../repositories/ticketing-codes.ts';
import {
  askForReading,
  deleteConnection,
  endReading,
  findConnection,
  insertConnection,
  readAnew,
  takeDueConnections,
} from '../repositories/ticketing-connections.ts';
import {
  answersToSee,
  askAgain,
  deliveryDone,
  deliveryPutOff,
  deliveryTotals,
  insertDelivery,
  markSeen,
  type NewDelivery,
  takeDueDeliveries,
} from '../repositories/ticketing-deliveries.ts';
import { positionOfTicket, putPositions, ticketsOfCodes } from '../repositories/ticketing-positions.ts';
import type { TicketRow } from '../repositories/tickets.ts';
import { NOW, newDeployment } from './fixtures.ts';

const SECRET = new Uint8Array(40).fill(7);
const LEASE = { lease: 60, limit: 10 };

/** Connections with ticketing systems: what every adapter must do with them, the same way. */
export function ticketingContract(database: () => Database): void {
  describe('ticketing', () => {
    let db: Database;
    let ticket: TicketRow;
    let hook: string;
    beforeAll(() => {
      db = database();
    });
    beforeEach(async () => {
      ticket = await newDeployment(db);
      hook = randomUUID();
      await connect(ticket.deployment);
    });

    const connect = (id: string) =>
      insertConnection(
        db,
        {
          ...{ organisation: ticket.organisation, deployment: ticket.deployment, id, kind: 'pretix' },
          ...{ address: 'https://x.example', secret: SECRET, settings: { list: null }, hookSha256: hook },
        },
        NOW,
      );
    const found = () => findConnection(db, ticket, 'pretix');
    const take = (now: number) => takeDueConnections(db, { now, ...LEASE, limit: 100 });
    const isTaken = async (now: number) => (await take(now)).some(({ id }) => id === ticket.deployment);

    it('has one connection of each kind, which is read when it is due', async () => {
      expect(await connect('another')).toBe(false);
      expect(await found()).toMatchObject({ dueAt: null, eventsTaken: 0, settings: { list: null } });
      expect(await askForReading(db, { hook })).toBe(true);
      expect(await isTaken(NOW)).toBe(false);
      await readAnew(db, { id: ticket.deployment });
      expect(await isTaken(NOW)).toBe(true);
      expect(await isTaken(NOW + 59)).toBe(false);
      expect(await isTaken(NOW + 60)).toBe(true);
    });

    it('is read again at once when that was asked for meanwhile', async () => {
      await readAnew(db, { id: ticket.deployment });
      const [mine] = (await take(NOW)).filter(({ id }) => id === ticket.deployment);
      if (!mine) throw new Error('not taken');
      expect(await askForReading(db, { hook })).toBe(true);
      await endReading(db, mine, { began: NOW, next: NOW + 180.5 });
      expect(await found()).toMatchObject({ dueAt: 0, syncedAt: NOW, code: null });
      const again = (await take(NOW)).find(({ id }) => id === mine.id);
      await endReading(db, again ?? mine, { code: 'pretix.unreachable', next: NOW + 30 });
      expect(await found()).toMatchObject({ dueAt: NOW + 30, attempts: 1, code: 'pretix.unreachable' });
      expect(await askForReading(db, { hook: 'no such' })).toBe(false);
    });

    it('numbers codes by when they changed last', async () => {
      const code = (letter: string, change: Partial<TicketCode> = {}): TicketCode => ({
        ...{ sha256: letter.repeat(64), holds: true, revoked: false, blocked: false, used: false },
        ...{ item: 1, validFrom: null, validUntil: NOW + 0.5, ...change },
      });
      await putCodes(db, ticket, ticket.deployment, [code('a'), code('b')]);
      await putCodes(db, ticket, ticket.deployment, [code('a', { revoked: true })]);
      const rows = await codesAfter(db, ticket, 0, 10);
      expect(rows.map(({ sha256, change }) => [sha256[0], change])).toEqual([
        ['b', 2],
        ['a', 3],
      ]);
      expect(rows[1]).toEqual({ ...code('a', { revoked: true }), change: 3 });
      expect(await codesAfter(db, ticket, 2, 10)).toHaveLength(1);
      expect([...(await codesOf(db, ticket, ['a'.repeat(64), 'c'.repeat(64)])).keys()]).toHaveLength(1);
    });

    const delivery = (change: number, wish: Partial<NewDelivery> = {}): NewDelivery => ({
      ...{ event: randomUUID(), change, action: 'admitted', of: null, at: NOW, lane: 'face' },
      ...{ ticket: ticket.id, sealedCode: null, subject: ticket.id, ...wish },
    });
    const queue = async (...rows: readonly NewDelivery[]) => {
      for (const row of rows) await insertDelivery(db, ticket, 'pretix', row, NOW);
    };
    const due = async (now: number) => {
      const rows = await takeDueDeliveries(db, { ...ticket, kind: 'pretix' }, { now, ...LEASE });
      return rows.map(({ change }) => change).sort();
    };

    it('tells of one person in order, and of others meanwhile', async () => {
      const [first, second, other] = [delivery(1), delivery(2), delivery(3, { subject: 'other' })];
      await queue(first, second, other);
      expect(await due(NOW)).toEqual([1, 3]);
      expect(await due(NOW + 59)).toEqual([]);
      const key = { ...ticket, kind: 'pretix', event: first.event } as const;
      await deliveryPutOff(db, key, NOW + 100);
      expect(await due(NOW + 60)).toEqual([3]);
      expect(await due(NOW + 100)).toEqual([1]);
      await deliveryDone(db, key, 'ok', NOW + 100);
      expect(await due(NOW + 100)).toEqual([2]);
    });

    it('lists answers until somebody saw them, and asks anew under another number', async () => {
      const [one, two] = [delivery(1), delivery(2, { subject: 'other' })];
      await queue(one, two);
      const [of, other] = [one, two].map(({ event }) => ({ ...ticket, kind: 'pretix' as const, event }));
      if (!of || !other) throw new Error('no key');
      await deliveryDone(db, of, 'already_redeemed', NOW);
      await deliveryDone(db, other, 'unpaid', NOW);
      expect(await deliveryTotals(db, ticket, 'pretix')).toMatchObject({
        doubles: 1,
        problems: 1,
        waiting: 0,
      });
      const [answer] = await answersToSee(db, ticket, 'pretix', 10);
      expect(answer).toMatchObject({ outcome: 'unpaid', attempts: 0 });
      await askAgain(db, other, NOW + 5);
      const [again] = await takeDueDeliveries(db, { ...ticket, kind: 'pretix' }, { now: NOW + 5, ...LEASE });
      expect(again?.request).not.toBe(answer?.request);
      await markSeen(db, of, NOW);
      expect(await answersToSee(db, ticket, 'pretix', 10)).toEqual([]);
    });

    it('loses what it holds of a ticket with the ticket, and of a connection with the connection', async () => {
      const row = { position: 7, order: 'ABC', ticket: ticket.id, secret: SECRET, holds: true };
      await putPositions(db, ticket, [{ ...row, secretSha256: 'aa' }]);
      await queue(delivery(1), delivery(2, { ticket: null, sealedCode: SECRET, subject: 'code' }));
      expect([...(await ticketsOfCodes(db, ticket, ['aa']))]).toEqual([['aa', ticket.id]]);
      expect(await deleteUnusedTicket(db, ticket)).toBe(true);
      expect(await positionOfTicket(db, ticket, ticket.id)).toBeNull();
      expect((await deliveryTotals(db, ticket, 'pretix')).waiting).toBe(1);
      expect(await deleteConnection(db, ticket, 'pretix')).toBe(true);
      expect((await deliveryTotals(db, ticket, 'pretix')).waiting).toBe(0);
      expect(await deleteConnection(db, ticket, 'pretix')).toBe(false);
    });

    it('gives the number of a ticket free', async () => {
      const name = async () => {
        const rows = await db.query<{ reference: string }>(
          'select reference from ticket where ticket_id = $1',
          [ticket.id],
        );
        return rows[0]?.reference;
      };
      await db.query("update ticket set reference = 'ABC-1' where ticket_id = $1", [ticket.id]);
      await releaseReference(db, ticket);
      expect(await name()).toBe('ABC-1/1');
    });
  });
}
