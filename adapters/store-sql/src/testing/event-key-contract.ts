import { describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { findDeployment } from '../repositories/deployments.ts';
import {
  countEventKeys,
  eventKeyCounts,
  insertEventKey,
  noteGateKey,
  oldPaperPasses,
} from '../repositories/event-keys.ts';
import { insertGate } from '../repositories/gates.ts';
import { insertPass, revokePasses } from '../repositories/passes.ts';
import { importTickets } from '../repositories/ticket-imports.ts';
import type { TicketRow } from '../repositories/tickets.ts';
import { NOW, newAuthor } from './fixtures.ts';

/** Gate keys that took the place of the one before, and the passes and gates of each. */
export function eventKeyContract(database: () => Database): void {
  const keyOf = (generation: number, member: string) => ({
    generation,
    publicKey: String(generation).repeat(64),
    statement: new Uint8Array([generation, 255]),
    madeAt: NOW + generation,
    acceptUntil: NOW + 3600.5,
    member,
    reason: 'Een poort is weg.',
  });
  const issue = (db: Database, ticket: TicketRow, form: 'live' | 'paper') => {
    const pass = { cti: ticket.id, kind: 'regular', form, issuedAt: NOW } as const;
    return db.transaction((tx) => insertPass(tx, ticket, { ...pass, notBefore: NOW, expires: NOW + 60 }));
  };

  describe('event keys', () => {
    it('come back with their deployment, in order, and are kept as given', async () => {
      const db = database();
      const { member, ...scope } = await newAuthor(db);
      expect((await findDeployment(db, scope))?.eventKeys).toEqual([]);
      for (const generation of [3, 2]) await insertEventKey(db, scope, keyOf(generation, member));
      expect((await findDeployment(db, scope))?.eventKeys).toEqual([
        {
          generation: 2,
          publicKey: '2'.repeat(64),
          statement: '02ff',
          madeAt: NOW + 2,
          acceptUntil: NOW + 3600.5,
        },
        expect.objectContaining({ generation: 3, statement: '03ff' }),
      ]);
      expect(await countEventKeys(db, scope)).toBe(2);
      expect(await countEventKeys(db, await newAuthor(db))).toBe(0);
      await expect(insertEventKey(db, scope, keyOf(2, member))).rejects.toThrow();
      await expect(insertEventKey(db, scope, keyOf(1, member))).rejects.toThrow();
      for (const sql of ['update event_key set accept_until = 0', 'delete from event_key'])
        await expect(db.query(`${sql} where deployment_id = $1`, [scope.deployment])).rejects.toThrow();
    });

    it('tell which paper and which gates are of an older one, of one deployment only', async () => {
      const db = database();
      const { member, ...scope } = await newAuthor(db);
      const references = ['C-3', 'a-1', 'B-2'];
      const rows = references.map((reference) => ({
        reference,
        name: null,
        email: null,
        language: 'nl' as const,
      }));
      let made = 0;
      const ids = references.map((_, at) => `${scope.deployment}-${at}`);
      await db.transaction((tx) => importTickets(tx, scope, rows, () => ids[made++] ?? '', NOW));
      const tickets = ids.map((id) => ({ ...scope, id }));
      for (const ticket of tickets) await issue(db, ticket, 'paper');
      const [first, second] = tickets as [TicketRow, TicketRow];
      await issue(db, first, 'live');
      const gate = { ...scope, id: `gate-${scope.deployment}`, name: 'A', lane: 'face' } as const;
      await insertGate(db, gate, NOW);
      const none = { livePasses: 1, paperPasses: 3, oldPaperPasses: 0, gates: 0, gatesWithKey: 0 };
      expect(await eventKeyCounts(db, scope, 1)).toEqual(none);
      await noteGateKey(db, { ...gate, kind: 'entrance' }, 1);
      await insertEventKey(db, scope, keyOf(2, member));
      const after = { ...none, oldPaperPasses: 3, gates: 1 };
      expect(await eventKeyCounts(db, scope, 2)).toEqual(after);
      await noteGateKey(db, { ...gate, kind: 'entrance' }, 2);
      await revokePasses(db, second, NOW, 'paper');
      await issue(db, second, 'paper');
      expect(await eventKeyCounts(db, scope, 2)).toEqual({ ...after, oldPaperPasses: 2, gatesWithKey: 1 });

      const page = { generation: 2, after: null, limit: 1 };
      const [one, ...more] = await oldPaperPasses(db, scope, page);
      expect([one, more]).toEqual([{ ticket: ids[2], reference: 'B-2', generation: 1, madeAt: NOW }, []]);
      const rest = await oldPaperPasses(db, scope, { ...page, after: one ?? null, limit: 9 });
      expect(rest.map(({ reference }) => reference)).toEqual(['C-3']);
      const elsewhere = { ...(await newAuthor(db)), deployment: scope.deployment };
      expect(await oldPaperPasses(db, elsewhere, { ...page, limit: 9 })).toEqual([]);
    });
  });
}
