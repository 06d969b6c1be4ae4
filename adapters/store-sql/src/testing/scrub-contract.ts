import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { insertPass, revokePasses } from '../repositories/passes.ts';
import { insertSealed } from '../repositories/sealed-templates.ts';
import { eraseContact } from '../repositories/ticket-lists.ts';
import { scrubDue } from '../scrub.ts';
import { NOW, newDeployment } from './fixtures.ts';
import { takeIn } from './ticket-contract.ts';

/** What is taken out of the files after it was erased: what every adapter must do, the same way. */
export function scrubContract(database: () => Database): void {
  describe('what was erased', () => {
    let db: Database;
    beforeAll(() => {
      db = database();
    });

    /** Where on the disk the table is: another place once it was written anew. */
    const placeOf = async (table: string) =>
      (await db.query<{ node: number }>('select pg_relation_filenode($1::regclass) as node', [table]))[0]
        ?.node;

    async function keepSealed() {
      const ticket = await newDeployment(db);
      const pass = {
        cti: 'ab'.repeat(16),
        kind: 'face',
        form: 'live',
        issuedAt: NOW,
        notBefore: NOW,
      } as const;
      const statusIndex = await insertPass(db, ticket, { ...pass, expires: NOW + 100 });
      const sealed = { locator: new Uint8Array(16).fill(1), ciphertext: new Uint8Array(600).fill(7) };
      await insertSealed(db, ticket, { ...sealed, statusIndex }, NOW);
      return ticket;
    }

    it('is taken out of the files after a withdrawal, and once', async () => {
      const ticket = await keepSealed();
      await scrubDue(db);
      const before = await placeOf('sealed_template');
      expect(await scrubDue(db)).toEqual([]);
      await revokePasses(db, ticket, NOW + 1);
      expect(await scrubDue(db)).toContain('sealed_template');
      expect(await placeOf('sealed_template')).not.toBe(before);
      expect(await scrubDue(db)).toEqual([]);
    });

    it('stays due when more is erased while it is being taken out', async () => {
      await revokePasses(db, await keepSealed(), NOW + 1);
      const another = await keepSealed();
      const meanwhile: Database = {
        ...db,
        query: async (sql, params) => {
          const rows = await db.query<never>(sql, params);
          if (sql.startsWith('vacuum')) await revokePasses(db, another, NOW + 2);
          return rows;
        },
      };
      expect(await scrubDue(meanwhile)).toContain('sealed_template');
      expect(await scrubDue(db)).toContain('sealed_template');
    });

    it('is taken out after a contact was erased', async () => {
      const scope = await newDeployment(db);
      const row = { reference: 'C1', name: 'Noor', email: 'noor@voorbeeld.example', language: null };
      await takeIn(db, scope, [row]);
      const [taken] = await db.query<{ id: string }>(
        'select ticket_id as id from ticket_contact where deployment_id = $1',
        [scope.deployment],
      );
      await scrubDue(db);
      await eraseContact(db, { ...scope, id: taken?.id ?? '' }, NOW);
      expect(await scrubDue(db)).toContain('ticket_contact');
    });

    it('is in no statistics of the database', async () => {
      const scope = await newDeployment(db);
      const people = Array.from({ length: 200 }, (_, at) => ({
        reference: `S${at}`,
        name: `Bezoeker ${at % 20}`,
        email: `bezoeker-${at % 20}@voorbeeld.example`,
        language: null,
      }));
      await takeIn(db, scope, people);
      await keepSealed();
      for (const table of ['ticket_contact', 'sealed_template']) await db.query(`analyze ${table}`);
      const gathered = await db.query<{ column: string }>(
        `select tablename || '.' || attname as column from pg_stats where schemaname = current_schema()
         and tablename in ('ticket_contact', 'sealed_template', 'contact_of_email') order by 1`,
      );
      const columns = gathered.map(({ column }) => column);
      expect(columns).toContain('ticket_contact.ticket_id');
      for (const column of ['ticket_contact.name', 'ticket_contact.email', 'sealed_template.ciphertext'])
        expect(columns).not.toContain(column);
      expect(columns.filter((column) => column.startsWith('contact_of_email'))).toEqual([]);
    });
  });
}
