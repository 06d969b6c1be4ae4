import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { migrate, readMigrations } from '../migrate.ts';
import { findDeployment, setClearance } from '../repositories/deployments.ts';
import { closePasses, eraseDeployment, reopenPasses } from '../repositories/endings.ts';
import { insertGate, useGate } from '../repositories/gates.ts';
import { appendToLedger, type LedgerHead, ledgerHead, readLedger } from '../repositories/ledger.ts';
import {
  currentPass,
  insertPass,
  revokedIndices,
  revokePasses,
  statusVersion,
  visitorTotals,
} from '../repositories/passes.ts';
import { findTicket, lockTicket, type TicketRow } from '../repositories/tickets.ts';
import { caseContract } from './case-contract.ts';
import { deskContract } from './desk-contract.ts';
import { eventKeyContract } from './event-key-contract.ts';
import { NOW, newDeployment } from './fixtures.ts';
import { gateContract } from './gate-contract.ts';
import { gateEventContract } from './gate-event-contract.ts';
import { mailContract } from './mail-contract.ts';
import { peopleContract } from './people-contract.ts';
import { queueContract } from './queue-contract.ts';
import { registerContract } from './register-contract.ts';
import { scrubContract } from './scrub-contract.ts';
import { sealedContract } from './sealed-contract.ts';
import { ticketContract } from './ticket-contract.ts';
import { ticketingContract } from './ticketing-contract.ts';

/** What every adapter must do, the same way. `open` gives a new, empty database. */
export function databaseContract(open: () => Promise<Database>): void {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await migrate(db, await readMigrations());
  });
  afterAll(() => db?.close());

  describe('values', () => {
    it('gives back bytes, JSON, numbers, booleans and null as they went in', async () => {
      const [row] = await db.query(
        'select $1::bytea as bytes, $2::jsonb as json, $3::double precision as number, $4::boolean as flag, $5::text as nothing, 9007199254740991::bigint as big',
        [new Uint8Array([0, 255]), '{"a":[1,"é"]}', 1_800_000_000.123456, false, null],
      );
      expect(row).toEqual({
        bytes: new Uint8Array([0, 255]),
        json: { a: [1, 'é'] },
        number: 1_800_000_000.123456,
        flag: false,
        nothing: null,
        big: Number.MAX_SAFE_INTEGER,
      });
    });
  });

  describe('transactions', () => {
    it('keep all of the work or none of it, inner work included', async () => {
      const ticket = await newDeployment(db);
      const failing = db.transaction(async (tx) => {
        await insertGate(tx, { ...ticket, id: `gate-${ticket.id}`, name: 'A', lane: 'face' }, NOW);
        await tx.transaction(() => Promise.reject(new Error('halfway')));
      });
      await expect(failing).rejects.toThrow('halfway');
      expect(await useGate(db, `gate-${ticket.id}`, NOW)).toBeNull();
    });
  });

  describe('migrations', () => {
    it('run once', async () => {
      await migrate(db, await readMigrations());
      const rows = await db.query<{ name: string }>('select name from migration');
      expect(rows).toHaveLength((await readMigrations()).length);
    });

    it('refuse to go on when one that ran has changed', async () => {
      const [first, ...rest] = await readMigrations();
      const changed = [{ name: first?.name ?? '', sql: `${first?.sql} ` }, ...rest];
      await expect(migrate(db, changed)).rejects.toMatchObject({ code: 'store.migration-changed' });
    });

    it('refuse a database that newer software made', async () => {
      const fewer = (await readMigrations()).slice(0, -1);
      await expect(migrate(db, fewer)).rejects.toMatchObject({ code: 'store.newer-database' });
    });

    it('keep nothing of one that fails', async () => {
      const failing = [
        ...(await readMigrations()),
        { name: '9999-x.sql', sql: 'create table x (a int); select 1/0' },
      ];
      await expect(migrate(db, failing)).rejects.toThrow();
      expect(await db.query("select 1 from pg_class where relname = 'x'")).toEqual([]);
    });
  });

  it('has an organisation in every table that holds data', async () => {
    const without = await db.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and not exists (
         select 1 from pg_attribute a
         where a.attrelid = c.oid and a.attname = 'organisation_id' and a.attnotnull)
       order by 1`,
    );
    // What is allowed to have none: the record of what ran, what a browser that hasn't signed in must sign, and
    // which tables are to be written anew.
    expect(without.map(({ name }) => name)).toEqual(['migration', 'passkey_challenge', 'scrub_due']);
  });

  describe('deployments', () => {
    it('come back as they were stored, to their own organisation only', async () => {
      const ticket = await newDeployment(db);
      const other = await newDeployment(db);
      await setClearance(db, ticket, new Uint8Array([1, 2, 3]));
      const found = await findDeployment(db, ticket);
      expect(found).toMatchObject({
        organisationName: 'Stichting Voorbeeld',
        event: { ends: NOW + 86_400.5 },
        facts: 'a: é "b"\n',
        receipt: { z: [1, 'twee'], a: null },
        clearance: new Uint8Array([1, 2, 3]),
      });
      const crossed = { organisation: other.organisation, deployment: ticket.deployment };
      expect(await findDeployment(db, crossed)).toBeNull();
    });
  });

  describe('passes', () => {
    it('take one place each in the status list, and a ticket has one of a form in use', async () => {
      const ticket = await newDeployment(db);
      await expect(issue(db, ticket, 'face')).resolves.toBe(0);
      await expect(issue(db, ticket, 'regular')).rejects.toThrow(/pass_in_use/);
      await revokePasses(db, ticket, NOW);
      await expect(issue(db, ticket, 'regular')).resolves.toBe(1);
      expect(await currentPass(db, ticket)).toEqual({ kind: 'regular' });
      expect(await revokedIndices(db, ticket)).toEqual([0]);
      expect(await statusVersion(db, ticket)).toEqual({ size: 2, revoked: 1 });
      expect(await visitorTotals(db, ticket)).toEqual({
        tickets: 1,
        facePasses: 0,
        regularPasses: 1,
        withdrawn: 0,
      });
    });

    it('can be in use on a phone and on paper at once, each at its own place, and one of each form', async () => {
      const ticket = await newDeployment(db);
      expect([await issue(db, ticket, 'face'), await issue(db, ticket, 'face', 'paper')]).toEqual([0, 1]);
      await expect(issue(db, ticket, 'face', 'paper')).rejects.toThrow(/pass_in_use/);
      expect(await visitorTotals(db, ticket)).toMatchObject({ facePasses: 1, regularPasses: 0 });
      await revokePasses(db, ticket, NOW, 'paper');
      expect(await revokedIndices(db, ticket)).toEqual([1]);
      expect(await issue(db, ticket, 'face', 'paper')).toBe(2);
      await revokePasses(db, ticket, NOW);
      expect([...(await revokedIndices(db, ticket))].sort()).toEqual([0, 1, 2]);
      expect(await currentPass(db, ticket)).toBeNull();
    });

    it('are made no more once the deployment was ended, also when it ends in between', async () => {
      const ticket = await newDeployment(db);
      await issue(db, ticket, 'face');
      await closePasses(db, ticket);
      await expect(issue(db, ticket, 'regular', 'paper')).rejects.toMatchObject({ code: 'visit.event-over' });
      // The server stopped here: nothing was ended.
      await reopenPasses(db, null);
      await issue(db, ticket, 'face', 'paper');
      await closePasses(db, ticket);
      const erased = await db.transaction((tx) => eraseDeployment(tx, ticket, NOW));
      expect(erased).toEqual({ passes: 2, contacts: 0, mails: 0, ciphertexts: 0 });
      expect(await revokedIndices(db, ticket)).toHaveLength(2);
      await expect(issue(db, ticket, 'face')).rejects.toMatchObject({ code: 'visit.event-over' });
    });

    it('of one ticket wait for each other', async () => {
      const ticket = await newDeployment(db);
      const renew = () =>
        db.transaction(async (tx) => {
          await lockTicket(tx, ticket);
          await revokePasses(tx, ticket, NOW);
          return issue(tx, ticket, 'face');
        });
      const places = await Promise.all(Array.from({ length: 8 }, renew));
      expect(new Set(places)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
      expect(await revokedIndices(db, ticket)).toHaveLength(7);
    });

    it('know a ticket by its id', async () => {
      const ticket = await newDeployment(db);
      expect(await findTicket(db, ticket.id)).toEqual(ticket);
      expect(await findTicket(db, 'nobody')).toBeNull();
    });
  });

  caseContract(() => db);
  peopleContract(() => db);
  queueContract(() => db);
  registerContract(() => db);
  ticketContract(() => db);
  ticketingContract(() => db);

  eventKeyContract(() => db);
  sealedContract(() => db);
  gateContract(() => db);
  gateEventContract(() => db);
  scrubContract(() => db);
  deskContract(() => db);
  mailContract(() => db);

  describe('the ledger', () => {
    it('keeps one chain under concurrent writers', async () => {
      const ticket = await newDeployment(db);
      const writers = Array.from({ length: 12 }, (_, writer) =>
        db.transaction((tx) => appendToLedger(tx, ticket, (head) => twoEntries(head, writer))),
      );
      await Promise.all(writers);
      const entries = await readLedger(db, ticket, 0, 100);
      expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
      const last = entries.at(-1);
      expect(await ledgerHead(db, ticket)).toEqual({ sequence: 24, sha256: last?.sha256 });
      for (const [index, entry] of entries.entries()) {
        expect(entry.previous).toBe(index === 0 ? '0'.repeat(64) : entries[index - 1]?.sha256);
      }
    });

    it('refuses to be changed', async () => {
      const ticket = await newDeployment(db);
      await db.transaction((tx) => appendToLedger(tx, ticket, (head) => twoEntries(head, 1)));
      const where = 'where organisation_id = $1';
      for (const sql of [`update ledger_entry set at = 0 ${where}`, `delete from ledger_entry ${where}`]) {
        await expect(db.query(sql, [ticket.organisation])).rejects.toThrow(/append-only/);
      }
      await expect(db.query('truncate ledger_entry')).rejects.toThrow(/append-only/);
    });
  });
}

function issue(
  db: Database,
  ticket: TicketRow,
  kind: 'face' | 'regular',
  form: 'live' | 'paper' = 'live',
): Promise<number> {
  const pass = { cti: ticket.id, kind, form, issuedAt: NOW, notBefore: NOW, expires: NOW + 60 };
  return db.transaction((tx) => insertPass(tx, ticket, pass));
}

function twoEntries(head: LedgerHead, writer: number) {
  const first = link(head, writer);
  return [first, link(first, writer)];
}

function link(head: LedgerHead, writer: number) {
  const sequence = head.sequence + 1;
  const sha256 = createHash('sha256').update(`${head.sha256} ${sequence} ${writer}`).digest('hex');
  return {
    sequence,
    at: NOW,
    kind: 'erased',
    subject: null,
    body: { writer },
    previous: head.sha256,
    sha256,
  };
}
