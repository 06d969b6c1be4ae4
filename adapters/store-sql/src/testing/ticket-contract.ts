import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Database, Scope } from '../database.ts';
import { deleteApiKey, insertApiKey, listApiKeys, useApiKey } from '../repositories/api-keys.ts';
import { insertPass } from '../repositories/passes.ts';
import { type ImportedTicket, importTickets } from '../repositories/ticket-imports.ts';
import {
  countTickets,
  deleteUnusedTicket,
  eraseContact,
  findTicketByReference,
  searchTickets,
  type TicketPlace,
} from '../repositories/ticket-lists.ts';
import {
  isWithdrawn,
  markRestored,
  markWithdrawn,
  withdrawnByShop,
} from '../repositories/ticket-withdrawals.ts';
import { findTicket } from '../repositories/tickets.ts';
import { refreshStatistics } from '../statistics.ts';
import { NOW, newDeployment } from './fixtures.ts';

const BARE = { name: null, email: null, language: null } as const;
const PAGE = 100;

/** Takes tickets in and says how many became what. */
export async function takeIn(db: Database, scope: Scope, tickets: readonly ImportedTicket[], now = NOW) {
  const outcome = await db.transaction((tx) => importTickets(tx, scope, tickets, randomUUID, now));
  return [outcome.taken.size, outcome.unchanged.size, outcome.updated.size, outcome.erased.size];
}

/** All tickets that have a reference, a page at a time, without what differs between two imports. */
async function listed(db: Database, scope: Scope, query = '') {
  const found = [];
  let after: TicketPlace | null = null;
  for (;;) {
    const page = await searchTickets(db, scope, { query, after, limit: PAGE });
    found.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = { reference: last.reference ?? '', id: last.id };
  }
  return found;
}

async function contents(db: Database, scope: Scope) {
  const tickets = (await listed(db, scope)).filter(({ reference }) => reference !== null);
  return tickets.map(({ reference, name, email, language }) => [reference, name, email, language]);
}

/** Rows with references that differ: what one organiser's list holds. */
const List = fc.uniqueArray(
  fc.record({
    reference: fc.stringMatching(/^[A-C][0-9]{1,2}$/),
    name: fc.option(fc.constantFrom('Noor Bakker', 'Żaneta d’Arc')),
    email: fc.option(fc.constantFrom('noor@voorbeeld.example', 'z@voorbeeld.example')),
    language: fc.option(fc.constantFrom('nl' as const, 'en' as const)),
  }),
  { selector: ({ reference }) => reference, minLength: 1, maxLength: 12 },
);

/** As many tickets, without anything else. */
function bare(count: number): readonly ImportedTicket[] {
  return Array.from({ length: count }, () => ({ ...BARE, reference: randomUUID() }));
}

export function ticketContract(database: () => Database): void {
  describe('statistics', () => {
    it('are gathered of tables that are new or have doubled, and not again', async () => {
      const db = database();
      const scope = await newDeployment(db);
      await takeIn(db, scope, bare(200));
      await refreshStatistics(db);
      const [known] = await db.query<{ most: string }>(
        `select most_common_vals::text as most from pg_stats
         where schemaname = current_schema() and tablename = 'ticket' and attname = 'deployment_id'`,
      );
      expect(known?.most).toContain(scope.deployment);
      expect(await refreshStatistics(db)).not.toContain('ticket');
      await takeIn(db, scope, bare(2000));
      expect(await refreshStatistics(db)).toContain('ticket');
    });
  });

  describe('imported tickets', () => {
    it('end the same in any order, in any parts, and however often they come', async () => {
      const imports = fc.tuple(List, fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), fc.nat(5));
      await fc.assert(
        fc.asyncProperty(imports, async ([list, picks, repeats]) => {
          const [once, often] = [await newDeployment(database()), await newDeployment(database())];
          await takeIn(database(), once, list);
          for (const pick of picks)
            await takeIn(database(), often, [list[pick % list.length] as ImportedTicket]);
          for (let time = 0; time <= repeats; time++) await takeIn(database(), often, [...list].reverse());
          expect(await contents(database(), often)).toEqual(await contents(database(), once));
          expect(await takeIn(database(), often, list)).toEqual([0, list.length, 0, 0]);
        }),
        { numRuns: 15 },
      );
    });

    it('are taken once when two imports bring them at the same time', async () => {
      const scope = await newDeployment(database());
      const list = Array.from({ length: 40 }, (_, n) => ({ ...BARE, reference: `T-${n}`, name: 'Noor' }));
      const counts = await Promise.all([
        takeIn(database(), scope, list),
        takeIn(database(), scope, [...list].reverse()),
        takeIn(database(), scope, list),
      ]);
      expect(counts.map(([taken = 0]) => taken).reduce((sum, taken) => sum + taken)).toBe(40);
      expect(await countTickets(database(), scope, 'T-')).toBe(40);
    });

    it('change what they bring, and leave what they leave out', async () => {
      const scope = await newDeployment(database());
      const row = { reference: 'A1', name: 'Noor', email: 'noor@voorbeeld.example', language: 'en' } as const;
      expect(await takeIn(database(), scope, [row])).toEqual([1, 0, 0, 0]);
      expect(await takeIn(database(), scope, [{ ...BARE, reference: 'A1' }])).toEqual([0, 1, 0, 0]);
      expect(await takeIn(database(), scope, [{ ...BARE, reference: 'A1', language: 'nl' }])).toEqual([
        0, 0, 1, 0,
      ]);
      expect(await contents(database(), scope)).toEqual([['A1', 'Noor', 'noor@voorbeeld.example', 'nl']]);
    });

    it('are of their own deployment: another one may have the same references', async () => {
      const [one, other] = [await newDeployment(database()), await newDeployment(database())];
      const row = { ...BARE, reference: 'A1', name: 'Noor' };
      await takeIn(database(), one, [row]);
      expect(await takeIn(database(), other, [{ ...row, name: 'Sam' }])).toEqual([1, 0, 0, 0]);
      expect((await findTicketByReference(database(), one, 'A1'))?.name).toBe('Noor');
    });

    it('bring no contact back that was erased', async () => {
      const scope = await newDeployment(database());
      const row = { ...BARE, reference: 'A1', email: 'noor@voorbeeld.example' };
      await takeIn(database(), scope, [row]);
      const { id = '' } = (await findTicketByReference(database(), scope, 'A1')) ?? {};
      await eraseContact(database(), { ...scope, id }, NOW);
      expect(await takeIn(database(), scope, [row])).toEqual([0, 0, 0, 1]);
      expect(await takeIn(database(), scope, [{ ...BARE, reference: 'A1' }])).toEqual([0, 1, 0, 0]);
      expect(await findTicketByReference(database(), scope, 'A1')).toMatchObject({
        contactErased: true,
        email: null,
      });
    });
  });

  describe('a withdrawn ticket', () => {
    it('takes no contact until its shop gives it back, which it can’t after its organiser', async () => {
      const scope = await newDeployment(database());
      const row = { ...BARE, reference: 'A1', name: 'Noor' };
      await takeIn(database(), scope, [{ ...BARE, reference: 'A1' }]);
      const { id = '' } = (await findTicketByReference(database(), scope, 'A1')) ?? {};
      const ticket = { ...scope, id };
      const brought = () => database().transaction((tx) => importTickets(tx, scope, [row], randomUUID, NOW));
      expect(await markWithdrawn(database(), ticket, 'shop', NOW)).toBe(true);
      expect(await withdrawnByShop(database(), scope, [id])).toEqual([id]);
      expect(await brought()).toMatchObject({ withdrawn: new Set(['A1']), updated: new Set() });
      expect(await markRestored(database(), ticket)).toBe(true);
      expect(await isWithdrawn(database(), ticket)).toBe(false);
      expect(await brought()).toMatchObject({ withdrawn: new Set(), updated: new Set(['A1']) });
      expect(await markWithdrawn(database(), ticket, 'shop', NOW)).toBe(true);
      expect(await markWithdrawn(database(), ticket, 'organiser', NOW)).toBe(false);
      expect(await markWithdrawn(database(), ticket, 'shop', NOW)).toBe(false);
      expect(await isWithdrawn(database(), ticket, 'organiser')).toBe(true);
      expect(await isWithdrawn(database(), ticket, 'shop')).toBe(false);
      expect(await withdrawnByShop(database(), scope, [id])).toEqual([]);
      expect(await markRestored(database(), ticket)).toBe(false);
    });
  });

  describe('the list of tickets', () => {
    it('holds 10,000 of them a page at a time, each once', async () => {
      const scope = await newDeployment(database());
      const references = Array.from({ length: 10_000 }, (_, n) => `T-${n}`);
      for (let from = 0; from < references.length; from += 1000) {
        const part = references.slice(from, from + 1000).map((reference) => ({ ...BARE, reference }));
        await takeIn(database(), scope, part);
      }
      const found = (await listed(database(), scope)).map(({ reference }) => reference);
      // The deployment's first ticket, from before there were references, comes first.
      expect(found).toEqual([null, ...references.sort()]);
      expect(await countTickets(database(), scope, '')).toBe(10_001);
    });

    it('is searched by part of a reference, name or address, and takes no sign for a pattern', async () => {
      const scope = await newDeployment(database());
      const row = { reference: 'A_1', name: 'Noor 100%', email: 'n.o_o@voorbeeld.example', language: null };
      await takeIn(database(), scope, [row, { ...row, reference: 'AB1', name: 'Sam', email: null }]);
      const found = async (query: string) =>
        (await listed(database(), scope, query)).map(({ reference }) => reference);
      expect(await found('a_')).toEqual(['A_1']);
      expect(await found('NOOR')).toEqual(['A_1']);
      expect(await found('%')).toEqual(['A_1']);
      expect(await found('VOORBEELD')).toEqual(['A_1']);
      expect(await found('1')).toEqual(['AB1', 'A_1']);
      expect(await found('\\')).toEqual([]);
    });
  });

  describe('a ticket', () => {
    it('can be deleted until a pass was made of it, or something was recorded', async () => {
      const [unused, used, recorded] = [
        await newDeployment(database()),
        await newDeployment(database()),
        await newDeployment(database()),
      ];
      const pass = { cti: used.id, kind: 'regular', issuedAt: NOW } as const;
      await database().transaction((tx) =>
        insertPass(tx, used, { ...pass, form: 'live', notBefore: NOW, expires: NOW + 1 }),
      );
      await database().query(
        `insert into ledger_entry values ($1, $2, 1, $3, 'consent-given', $4, '{}'::jsonb, '', '')`,
        [recorded.organisation, recorded.deployment, NOW, recorded.id],
      );
      expect(await deleteUnusedTicket(database(), used)).toBe(false);
      expect(await deleteUnusedTicket(database(), recorded)).toBe(false);
      const elsewhere = { ...unused, deployment: used.deployment, organisation: used.organisation };
      expect(await deleteUnusedTicket(database(), elsewhere)).toBe(false);
      expect(await deleteUnusedTicket(database(), unused)).toBe(true);
      expect(await findTicket(database(), unused.id)).toBeNull();
    });
  });

  describe('keys of ticketing systems', () => {
    it('are found by their hash until they are taken back, by their own deployment', async () => {
      const [scope, other] = [await newDeployment(database()), await newDeployment(database())];
      const { organisation, deployment } = scope;
      const [id, hash] = [`key-${deployment}`, `hash-${deployment}`];
      await insertApiKey(database(), { organisation, deployment, id, label: 'Kassa', createdAt: NOW }, hash);
      expect(await useApiKey(database(), 'another', NOW)).toBeNull();
      expect(await useApiKey(database(), hash, NOW)).toMatchObject({
        organisation,
        deployment,
        label: 'Kassa',
      });
      await useApiKey(database(), hash, NOW + 59);
      expect((await listApiKeys(database(), scope)).map(({ lastUsedAt }) => lastUsedAt)).toEqual([NOW]);
      await useApiKey(database(), hash, NOW + 60);
      expect((await listApiKeys(database(), scope)).map(({ lastUsedAt }) => lastUsedAt)).toEqual([NOW + 60]);
      expect(await deleteApiKey(database(), other, id)).toBe(false);
      expect(await deleteApiKey(database(), scope, id)).toBe(true);
      expect(await useApiKey(database(), hash, NOW)).toBeNull();
    });
  });
}
