import { describe, expect, it } from 'vitest';
import type { Database, Scope } from '../database.ts';
import {
  mailFailed,
  mailSent,
  mailTotals,
  queueLinks,
  queueLostLinks,
  queueUnsent,
  takeDueMails,
} from '../repositories/mails.ts';
import { eraseContact, findTicketByReference } from '../repositories/ticket-lists.ts';
import { NOW, newDeployment } from './fixtures.ts';
import { takeIn } from './ticket-contract.ts';

const LEASE = 600;
/** More than there are. */
const MANY = 100;

/** A deployment with a ticket that has an address, one that has none, and one from before. */
async function withTickets(db: Database) {
  const scope = await newDeployment(db);
  const email = `noor@${scope.deployment}.example`;
  await takeIn(db, scope, [
    { reference: 'A1', name: 'Noor', email, language: 'en' },
    { reference: 'A2', name: null, email: null, language: null },
  ]);
  const { id = '' } = (await findTicketByReference(db, scope, 'A1')) ?? {};
  return { scope, email, id };
}

/** What is due of one deployment. What other cases left is taken as well, and nobody waits for it. */
async function due(db: Database, scope: Scope, now: number) {
  const taken = await takeDueMails(db, { now, lease: LEASE, limit: 1000 });
  const ids = await db.query<{ id: string }>('select mail_id as id from mail where deployment_id = $1', [
    scope.deployment,
  ]);
  return taken.filter((mail) => ids.some(({ id }) => id === mail.id));
}

export function mailContract(database: () => Database): void {
  describe('mails', () => {
    it('are queued for whoever has an address and no link, once', async () => {
      const db = database();
      const { scope, email, id } = await withTickets(db);
      const none = { queued: 0, sent: 0, failed: 0 };
      expect(await mailTotals(db, scope)).toEqual({ ...none, notSent: 1, withoutAddress: 2 });
      expect([
        await queueUnsent(db, scope, { now: NOW, limit: MANY }),
        await queueUnsent(db, scope, { now: NOW, limit: MANY }),
      ]).toEqual([1, 0]);
      const [mail] = await due(db, scope, NOW);
      expect(mail).toMatchObject({ ticket: id, email, language: 'en', attempts: 1, kind: 'link' });
      expect(mail?.event.name).toBe('Voorbeeldfestival');
      await mailSent(db, mail?.id ?? '', NOW + 1);
      expect(await mailTotals(db, scope)).toEqual({ ...none, sent: 1, notSent: 0, withoutAddress: 2 });
      expect(await queueUnsent(db, scope, { now: NOW + 2, limit: MANY })).toBe(0);
      const chosen = await queueLinks(db, scope, [id, scope.id, 'nobody'], NOW + 2);
      expect(chosen).toEqual({ known: 2, queued: 1, withoutAddress: 1 });
    });

    it('are queued a few at a time, until there is none left', async () => {
      const db = database();
      const { scope, email } = await withTickets(db);
      const more = [1, 2].map((n) => ({ reference: `B${n}`, name: null, email, language: null }));
      await takeIn(db, scope, more);
      const few = () => queueUnsent(db, scope, { now: NOW, limit: 2 });
      expect([await few(), await few(), await few()]).toEqual([2, 1, 0]);
    });

    it('go again to somebody whose address is another now', async () => {
      const db = database();
      const { scope } = await withTickets(db);
      await queueUnsent(db, scope, { now: NOW, limit: MANY });
      const [mail] = await due(db, scope, NOW);
      await mailSent(db, mail?.id ?? '', NOW + 1);
      const row = { reference: 'A1', name: null, language: null };
      await takeIn(db, scope, [{ ...row, email: `anders@${scope.deployment}.example` }], NOW + 5);
      expect(await queueUnsent(db, scope, { now: NOW + 6, limit: MANY })).toBe(1);
    });

    it('are taken by one sender at a time, and again when that one was heard of no more', async () => {
      const db = database();
      const { scope } = await withTickets(db);
      await queueUnsent(db, scope, { now: NOW, limit: MANY });
      const takers = await Promise.all([due(db, scope, NOW), due(db, scope, NOW)]);
      expect(takers.flat()).toHaveLength(1);
      expect(await due(db, scope, NOW + LEASE - 1)).toEqual([]);
      expect(await due(db, scope, NOW + LEASE)).toMatchObject([{ attempts: 2 }]);
    });

    it('that fail wait for their next turn, or are given up', async () => {
      const db = database();
      const { scope, id } = await withTickets(db);
      await queueUnsent(db, scope, { now: NOW, limit: MANY });
      const mail = (await due(db, scope, NOW))[0]?.id ?? '';
      await mailFailed(db, mail, { code: 'mail.busy', next: NOW + 60, now: NOW });
      expect(await due(db, scope, NOW + 59)).toEqual([]);
      expect(await due(db, scope, NOW + 60)).toHaveLength(1);
      await mailFailed(db, mail, { code: 'mail.refused', next: null, now: NOW + 61 });
      expect(await due(db, scope, NOW + 10 * LEASE)).toEqual([]);
      const ticket = await findTicketByReference(db, scope, 'A1');
      expect(ticket).toMatchObject({
        id,
        mail: { kind: 'link', state: 'failed', at: NOW + 61, attempts: 2, code: 'mail.refused' },
      });
      expect(await mailTotals(db, scope)).toMatchObject({ failed: 1, notSent: 1 });
    });

    it('have no address once the contact was erased', async () => {
      const db = database();
      const { scope, id } = await withTickets(db);
      await queueUnsent(db, scope, { now: NOW, limit: MANY });
      await eraseContact(db, { ...scope, id }, NOW);
      expect(await due(db, scope, NOW)).toMatchObject([{ email: null, name: null }]);
    });

    it('of a lost link go to each ticket with the address whose event is not over, once in a while', async () => {
      const db = database();
      const { scope, email } = await withTickets(db);
      const ask = (now: number, address = email) => queueLostLinks(db, address, { now, pause: 300 });
      await ask(NOW, 'niemand@voorbeeld.example');
      expect(await due(db, scope, NOW)).toEqual([]);
      await ask(NOW, email.toUpperCase());
      const [mail] = await due(db, scope, NOW);
      expect(mail).toMatchObject({ kind: 'lost-link', email });
      await mailSent(db, mail?.id ?? '', NOW);
      await ask(NOW + 299);
      expect(await due(db, scope, NOW + 299)).toEqual([]);
      await ask(NOW + 301);
      expect(await due(db, scope, NOW + 301)).toHaveLength(1);
      await ask(NOW + 86_401);
      expect((await mailTotals(db, scope)).sent + (await mailTotals(db, scope)).queued).toBe(2);
    });

    it('of a lost link are sent five times a day at most, and before all others', async () => {
      const db = database();
      const { scope, email } = await withTickets(db);
      const start = NOW - 86_400;
      await queueUnsent(db, scope, { now: start, limit: MANY });
      let sent = 0;
      for (let hour = 0; hour < 10; hour++) {
        const now = start + hour * 3600;
        await queueLostLinks(db, email, { now, pause: 300 });
        const [first] = await takeDueMails(db, { now, lease: LEASE, limit: 1 });
        if (first?.kind !== 'lost-link') break;
        await mailSent(db, first.id, now);
        sent++;
      }
      expect(sent).toBe(5);
      await queueLostLinks(db, email, { now: start + 86_401, pause: 300 });
      const kinds = (await due(db, scope, start + 86_401)).map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(['link', 'lost-link']);
    });

    it('hold no address and no name', async () => {
      const { scope, email } = await withTickets(database());
      await queueUnsent(database(), scope, { now: NOW, limit: MANY });
      const rows = await database().query('select * from mail where deployment_id = $1', [scope.deployment]);
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${email}|Noor`));
    });
  });
}
