import { describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { findDeskTicket, searchDeskTickets } from '../repositories/desk-tickets.ts';
import {
  findMember,
  insertMember,
  listCaseMembers,
  listCrew,
  listMembers,
  memberNames,
  removeMember,
} from '../repositories/members.ts';
import { importTickets } from '../repositories/ticket-imports.ts';
import { NOW, newDeployment } from './fixtures.ts';

/** Who works at a desk, and the tickets they look up. */
export function deskContract(database: () => Database): void {
  describe('desk crew', () => {
    it('are members who work on no case; their name outlives their access', async () => {
      const db = database();
      const { organisation } = await newDeployment(db);
      const id = `balie-${organisation}`;
      const crew = { organisation, id, name: 'Sam', email: null, role: 'crew' as const };
      expect(await insertMember(db, crew, NOW)).toBe(true);
      expect(await findMember(db, id)).toEqual(crew);
      expect(await listCrew(db, organisation)).toEqual([{ id, name: 'Sam', addedAt: NOW }]);
      expect((await listMembers(db, organisation)).map((member) => member.id)).toContain(id);
      expect((await listCaseMembers(db, organisation)).map((member) => member.id)).not.toContain(id);
      await removeMember(db, id, NOW);
      expect(await listCrew(db, organisation)).toEqual([]);
      expect((await memberNames(db, organisation)).get(id)).toBe('Sam');
    });

    it('are of a role that is known', async () => {
      const { organisation } = await newDeployment(database());
      const row = { organisation, id: `x-${organisation}`, name: 'X', email: null, role: 'guest' };
      await expect(insertMember(database(), row as never, NOW)).rejects.toThrow();
    });
  });

  describe('tickets at a desk', () => {
    it('are found in their own event by reference or name, and never by address', async () => {
      const db = database();
      const scope = await newDeployment(db);
      const other = await newDeployment(db);
      const take = (of: typeof scope, reference: string, name: string | null) =>
        db.transaction((tx) => {
          const id = `${reference.toLowerCase()}-${of.deployment}`;
          const email = name && `${reference}@voorbeeld.invalid`;
          return importTickets(tx, of, [{ reference, name, email, language: null }], () => id, NOW);
        });
      await take(scope, 'A-1', 'Naam A-12');
      await take(scope, 'A-12', null);
      await take(scope, 'B-9', '100% Échte_Naam');
      await take(other, 'A-12', 'Elders');
      const find = async (text: string, limit = 10) =>
        (await searchDeskTickets(db, scope, { text, limit })).map(({ reference }) => reference);
      expect(await find('a-12')).toEqual(['A-12', 'A-1']);
      expect(await find('a-12', 1)).toEqual(['A-12']);
      expect(await find('%')).toEqual(['B-9']);
      expect(await find('_naam')).toEqual(['B-9']);
      expect(await find('voorbeeld.invalid')).toEqual([]);
      expect(await find('echte')).toEqual(['B-9']);
      expect(await find(' naam  ÉCHTE 100')).toEqual(['B-9']);
      expect(await find('naam elders')).toEqual([]);
      const [hit] = await searchDeskTickets(db, scope, { text: 'B-9', limit: 1 });
      const ticket = await findDeskTicket(db, scope, hit?.id ?? '');
      expect(ticket).toMatchObject({ reference: 'B-9', language: 'nl', hasAddress: true, mail: null });
      expect(JSON.stringify(ticket)).not.toContain('@');
      expect(await findDeskTicket(db, other, hit?.id ?? '')).toBeNull();
    });
  });
}
