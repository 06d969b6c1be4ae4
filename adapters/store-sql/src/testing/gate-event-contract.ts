import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { eraseDeployment } from '../repositories/endings.ts';
import {
  type EventSource,
  eraseEventsOf,
  type GateEventRow,
  gateEventsAfter,
  insertGateEvents,
  type NewGateEvent,
  newestGateEvent,
  quartersSince,
} from '../repositories/gate-events.ts';
import { insertGate } from '../repositories/gates.ts';
import { changeLane, noteLaneTaken } from '../repositories/lane-changes.ts';
import { insertPass } from '../repositories/passes.ts';
import { deleteUnusedTicket, eraseContact } from '../repositories/ticket-lists.ts';
import { admissionsOf } from '../repositories/ticket-withdrawals.ts';
import { insertTickets, type TicketRow } from '../repositories/tickets.ts';
import { NOW, newDeployment } from './fixtures.ts';

const NOTHING = {
  ...{ pass: null, ticketCodeSha256: null, sealedTicketCode: null, ticket: null },
  ...{ code: null, reason: null, why: null, of: null },
};
/** A code as it is kept: hashed, and sealed. */
const CODE = { ticketCodeSha256: 'e1'.repeat(32), sealedTicketCode: new Uint8Array([0, 1, 255]) };
const OTHER_CODE = { ...CODE, ticketCodeSha256: 'e2'.repeat(32) };
const KEY = 'ab'.repeat(16);
const OTHER_KEY = 'cd'.repeat(16);

const event = (kind: NewGateEvent['kind'], more: Partial<NewGateEvent> = {}): NewGateEvent => ({
  ...NOTHING,
  id: randomUUID(),
  at: NOW,
  kind,
  ...(kind === 'referred' && { code: 'look' }),
  ...(kind === 'annulled' && { why: 'not-passed' }),
  ...(kind === 'override' && { reason: 'gate-fault' }),
  ...more,
});

/** What gates say happened: what every adapter must do with it, the same way. */
export function gateEventContract(database: () => Database): void {
  const open = async (db: Database, names: readonly string[]) => {
    const ticket = await newDeployment(db);
    const gates = names.map((name) => ({ ...ticket, id: `${name}-${ticket.deployment}` }));
    for (const gate of gates) await insertGate(db, { ...gate, name: gate.id, lane: 'regular' }, NOW);
    const pass = { kind: 'regular', form: 'live', issuedAt: NOW, notBefore: NOW, expires: NOW + 99 } as const;
    await insertPass(db, ticket, { ...pass, cti: KEY });
    const [first = { ...ticket, id: '' }, second = first] = gates;
    return { ticket, first, second };
  };
  const take = (
    db: Database,
    gate: EventSource,
    events: readonly NewGateEvent[],
    doubleWithin: number | null = null,
  ) => db.transaction((tx) => insertGateEvents(tx, gate, events, { now: NOW + 5, doubleWithin }));
  const all = (db: Database, scope: TicketRow) => gateEventsAfter(db, scope, 0, 100);
  const doubles = (rows: readonly GateEventRow[]) => rows.map(({ isDouble }) => isDouble);

  describe('events of gates', () => {
    let db: Database;
    beforeAll(() => {
      db = database();
    });

    it('are numbered in the order given, find their ticket, and are given out a page at a time', async () => {
      const { ticket, first } = await open(db, ['a']);
      const events = [event('admitted', { pass: KEY }), event('referred', { pass: OTHER_KEY })];
      expect(await take(db, first, events)).toEqual(events.map(({ id }) => id));
      const [admitted, referred] = await all(db, ticket);
      expect(admitted).toEqual({
        ...NOTHING,
        id: events[0]?.id,
        kind: 'admitted',
        pass: KEY,
        ticket: ticket.id,
        at: NOW,
        change: 1,
        gate: first.id,
        lane: 'regular',
        receivedAt: NOW + 5,
        annulled: false,
        isDouble: false,
        codeSha256: null,
      });
      expect(referred).toMatchObject({
        change: 2,
        pass: OTHER_KEY,
        ticket: null,
        code: 'look',
      });
      expect(await gateEventsAfter(db, ticket, 1, 5)).toEqual([referred]);
      expect(await gateEventsAfter(db, ticket, 0, 1)).toEqual([admitted]);
      expect(await gateEventsAfter(db, { ...ticket, organisation: 'another' }, 0, 5)).toEqual([]);
      expect(await newestGateEvent(db, ticket)).toBe(2);
    });

    it('are of the lane that the gate was then, however late they come in or are taken back', async () => {
      const { ticket, first } = await open(db, ['a']);
      const gate = { ...first, lane: 'regular' } as const;
      await changeLane(db, gate, { to: 'face', at: NOW, by: 'organiser' });
      await noteLaneTaken(db, { ...gate, lane: 'face' }, NOW + 3);
      const [before, after] = [2, 3].map((seconds) => event('admitted', { at: NOW + seconds }));
      await take(
        db,
        first,
        [before, after].flatMap((one) => one ?? []),
      );
      await take(db, first, [event('annulled', { of: before?.id ?? '', at: NOW + 4 })]);
      expect((await all(db, ticket)).map(({ lane }) => lane)).toEqual(['regular', 'face', 'regular']);
      const from = Math.floor(NOW / 900) * 900;
      expect(await quartersSince(db, ticket, from)).toEqual([{ from, lane: 'face', count: 1 }]);
    });

    it('count once, in one batch or in two, and what was new is told', async () => {
      const { ticket, first } = await open(db, ['a']);
      const [one, two, three] = [event('referred'), event('referred'), event('referred')];
      expect(await take(db, first, [one, { ...one, id: one.id.toUpperCase() }, two])).toEqual([
        one.id,
        two.id,
      ]);
      expect(await take(db, first, [two, three, one])).toEqual([three.id]);
      expect(await take(db, first, [three])).toEqual([]);
      expect((await all(db, ticket)).map(({ id, change }) => [id, change])).toEqual([
        [one.id, 1],
        [two.id, 2],
        [three.id, 3],
      ]);
    });

    it('are kept all or none', async () => {
      const { ticket, first } = await open(db, ['a']);
      await expect(take(db, first, [event('referred'), event('referred', { code: null })])).rejects.toThrow();
      expect(await newestGateEvent(db, ticket)).toBe(0);
      expect(await all(db, ticket)).toEqual([]);
    });

    it('keep their order when two write at once', async () => {
      const { ticket, first, second } = await open(db, ['a', 'b']);
      const batch = () => [event('referred'), event('referred'), event('referred')];
      await Promise.all([first, second, first, second].map((gate) => take(db, gate, batch())));
      const changes = (await all(db, ticket)).map(({ change }) => change);
      expect(changes).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    });

    it('mark who is admitted twice as a double, and no more once the first was taken back', async () => {
      const { ticket, first, second } = await open(db, ['a', 'b']);
      const here = event('admitted', { pass: KEY });
      await take(db, first, [here]);
      await take(db, second, [event('admitted', { pass: KEY, at: NOW + 60 })]);
      expect(doubles(await all(db, ticket))).toEqual([false, true]);
      await take(db, first, [event('annulled', { of: here.id })]);
      const rows = await all(db, ticket);
      expect(doubles(rows)).toEqual([false, false, false]);
      expect(rows.map(({ annulled }) => annulled)).toEqual([true, false, false]);
      expect(rows[2]).toMatchObject({ kind: 'annulled', pass: KEY, ticket: ticket.id });
    });

    it('are no double when they are as far apart as the rule of the event asks', async () => {
      const { ticket, first, second } = await open(db, ['a', 'b']);
      await take(db, first, [event('admitted', { pass: KEY })]);
      await take(db, second, [event('admitted', { pass: KEY, at: NOW + 600 })], 600);
      await take(db, first, [event('admitted', { pass: KEY, at: NOW + 1199 })], 600);
      expect(doubles(await all(db, ticket))).toEqual([false, false, true]);
    });

    it('tell by the ticket that a pass and the code of another system are of one person', async () => {
      const { ticket, first } = await open(db, ['a']);
      await take(db, first, [event('admitted', { ...CODE, ticket: ticket.id })]);
      await take(db, first, [event('admitted', { pass: KEY }), event('admitted', OTHER_CODE)]);
      expect(doubles(await all(db, ticket))).toEqual([false, true, false]);
    });

    it('take back only what the same gate did', async () => {
      const { ticket, first, second } = await open(db, ['a', 'b']);
      const admitted = event('admitted', { pass: KEY });
      await take(db, first, [admitted]);
      await take(db, second, [event('annulled', { of: admitted.id })]);
      const rows = await all(db, ticket);
      expect(rows[0]?.annulled).toBe(false);
      expect(rows[1]).toMatchObject({ pass: null, ticket: null });
    });

    it('may be of the ticket shop, and then only it takes them back', async () => {
      const { ticket, first } = await open(db, ['a']);
      const shop = { ...first, id: null };
      const came = event('admitted', { ticket: ticket.id, ...CODE, sealedTicketCode: null });
      await take(db, shop, [came]);
      await take(db, first, [event('annulled', { of: came.id })]);
      expect((await all(db, ticket))[0]).toMatchObject({ gate: null, ticket: ticket.id, annulled: false });
      await take(db, shop, [event('annulled', { of: came.id })]);
      const [admitted, , annulled] = await all(db, ticket);
      expect([admitted?.annulled, annulled?.gate, annulled?.ticket]).toEqual([true, null, ticket.id]);
      const known = await admissionsOf(db, ticket, [ticket.id, 'another']);
      expect(known).toEqual([{ id: came.id, ticket: ticket.id, at: NOW, gate: null, annulled: true }]);
    });

    it('lose key, ticket and code with the data of their visitor, also when they come in later', async () => {
      const { ticket, first } = await open(db, ['a']);
      await take(db, first, [event('admitted', { pass: KEY }), event('admitted', { pass: OTHER_KEY })]);
      await eraseContact(db, ticket, NOW + 10);
      expect(await eraseEventsOf(db, ticket)).toBe(1);
      await take(db, first, [event('admitted', { pass: KEY, at: NOW + 9 })]);
      await take(db, first, [event('admitted', { pass: KEY, at: NOW + 11 })]);
      const rows = await all(db, ticket);
      expect(rows.map(({ pass }) => pass)).toEqual([null, OTHER_KEY, null, KEY]);
      expect(rows.map(({ ticket: of }) => of)).toEqual([null, null, null, ticket.id]);
      expect(doubles(rows)).toEqual([false, false, false, false]);
      const due = await db.query("select 1 from scrub_due where table_name = 'gate_event'");
      expect(due.length).toBeGreaterThan(0);
    });

    it('no longer lead to a ticket that was deleted', async () => {
      const { ticket, first } = await open(db, ['a']);
      const unused = { ...ticket, id: `ticket-${randomUUID()}` };
      await insertTickets(db, ticket, [unused.id], NOW);
      await take(db, first, [event('admitted', { ...CODE, ticket: unused.id })]);
      // Who went in with a ticket keeps it from being deleted as unused, also when that was taken back.
      expect(await deleteUnusedTicket(db, unused)).toBe(false);
      const [{ id: of } = event('admitted')] = await all(db, ticket);
      await take(db, first, [event('annulled', { of })]);
      expect(await deleteUnusedTicket(db, unused)).toBe(false);
      await db.query('delete from ticket where ticket_id = $1', [unused.id]);
      const left = { kind: 'admitted', ticket: null, ticketCodeSha256: null, sealedTicketCode: null };
      expect((await all(db, ticket))[0]).toMatchObject(left);
    });

    it('say nothing of anybody once the event was ended, whenever they come in', async () => {
      const { ticket, first } = await open(db, ['a']);
      await take(db, first, [event('admitted', { pass: KEY }), event('admitted', CODE)]);
      await eraseDeployment(db, ticket, NOW + 10);
      await db.query(
        `insert into member (organisation_id, member_id, name, role, created_at) values ($1, $2, 'N', 'dpo', 0)`,
        [ticket.organisation, `m-${ticket.organisation}`],
      );
      await db.query(
        `insert into deployment_end (organisation_id, deployment_id, ended_at, member_id, role, reason,
           issuer_key, gate_key, end_note, status_list, erased)
         values ($1, $2, 0, $3, 'dpo', '', '', '', '', '', '{}')`,
        [ticket.organisation, ticket.deployment, `m-${ticket.organisation}`],
      );
      await take(db, first, [
        event('admitted', { pass: OTHER_KEY }),
        event('annulled', { of: randomUUID() }),
      ]);
      const rows = await all(db, ticket);
      expect(rows.map(({ kind }) => kind)).toEqual(['admitted', 'admitted', 'admitted', 'annulled']);
      const who = rows.flatMap((row) => [row.pass, row.ticketCodeSha256, row.sealedTicketCode, row.ticket]);
      expect(who.some(Boolean)).toBe(false);
    });
  });
}
