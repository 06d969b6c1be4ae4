import { describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { findMember, insertMember, listMembers, removeMember } from '../repositories/members.ts';
import {
  deletePasskey,
  findPasskey,
  insertPasskey,
  insertPasskeyChallenge,
  listPasskeys,
  takePasskeyChallenge,
  usedPasskey,
} from '../repositories/passkeys.ts';
import { findSession, insertSession, insertSignInLink, takeSignInLink } from '../repositories/sessions.ts';
import { NOW, newAuthor, newDeployment } from './fixtures.ts';

/** Members, and the passkeys by which they prove who they are. */
export function peopleContract(database: () => Database): void {
  describe('members', () => {
    it('have an e-mail address of their own within an organisation, whatever their role', async () => {
      const { organisation } = await newAuthor(database());
      const other = await newAuthor(database());
      const person = { organisation, name: 'A', email: 'a@example.org', role: 'organiser' as const };
      expect(await insertMember(database(), { ...person, id: `a-${organisation}` }, NOW)).toBe(true);
      const again = { ...person, id: `b-${organisation}`, email: 'A@Example.org', role: 'dpo' as const };
      expect(await insertMember(database(), again, NOW)).toBe(false);
      const elsewhere = { ...again, organisation: other.organisation };
      expect(await insertMember(database(), elsewhere, NOW)).toBe(true);
      await removeMember(database(), `a-${organisation}`, NOW);
      expect(await insertMember(database(), { ...again, id: `c-${organisation}` }, NOW)).toBe(true);
      const names = (await listMembers(database(), organisation)).map(({ name }) => name);
      expect(names.sort()).toEqual(['A', 'Noor Bakker']);
    });

    it('who are taken out keep no session and no link, and are not found', async () => {
      const { organisation, member } = await newAuthor(database());
      const row = { organisation, member, expires: NOW + 60 };
      await insertSignInLink(database(), `link-${member}`, row);
      await insertSession(database(), `session-${member}`, row, NOW);
      expect(await findSession(database(), `session-${member}`, NOW)).not.toBeNull();
      await removeMember(database(), member, NOW);
      expect(await findMember(database(), member)).toBeNull();
      expect(await findSession(database(), `session-${member}`, NOW)).toBeNull();
      expect(await takeSignInLink(database(), `link-${member}`, NOW)).toBeNull();
      expect(await database().query('select 1 from session where member_id = $1', [member])).toEqual([]);
    });
  });

  describe('sessions', () => {
    it('start from a link that works once and not after its time', async () => {
      const { organisation } = await newDeployment(database());
      const member = `fg-${organisation}`;
      const person = { organisation, id: member, name: 'FG', email: null, role: 'dpo' as const };
      expect(await insertMember(database(), person, NOW)).toBe(true);
      const row = { organisation, member, expires: NOW + 60 };
      await insertSignInLink(database(), `once-${organisation}`, row);
      await insertSignInLink(database(), `late-${organisation}`, row);
      expect(await takeSignInLink(database(), `once-${organisation}`, NOW)).toEqual(row);
      expect(await takeSignInLink(database(), `once-${organisation}`, NOW)).toBeNull();
      expect(await takeSignInLink(database(), `late-${organisation}`, NOW + 60)).toBeNull();
      await insertSession(database(), `session-${organisation}`, row, NOW);
      expect(await findSession(database(), `session-${organisation}`, NOW + 59)).toEqual({
        ...row,
        name: 'FG',
        role: 'dpo',
      });
      expect(await findSession(database(), `session-${organisation}`, NOW + 60)).toBeNull();
      await removeMember(database(), member, NOW);
      expect(await findSession(database(), `session-${organisation}`, NOW + 59)).toBeNull();
    });
  });

  describe('passkeys', () => {
    it('are of one person: neither the credential nor the key is kept twice', async () => {
      const [one, two] = [await newAuthor(database()), await newAuthor(database())];
      const row = { counter: 0, label: 'Telefoon', createdAt: NOW };
      const keep = ({ organisation, member }: typeof one, credentialId: string, trustKey: string) =>
        insertPasskey(database(), { ...row, organisation, member, credentialId, trustKey });
      const [credential, key] = [`c-${one.member}`, `k-${one.member}`];
      expect(await keep(one, credential, key)).toBe(true);
      expect(await keep(two, credential, 'another-key')).toBe(false);
      expect(await keep(two, 'another-credential', key)).toBe(false);
      await usedPasskey(database(), credential, 5, NOW + 9);
      expect(await findPasskey(database(), credential)).toMatchObject({
        member: one.member,
        counter: 5,
        lastUsedAt: NOW + 9,
      });
      expect(await deletePasskey(database(), two.member, credential)).toBe(false);
      expect(await listPasskeys(database(), one.member)).toHaveLength(1);
      expect(await deletePasskey(database(), one.member, credential)).toBe(true);
      expect(await findPasskey(database(), credential)).toBeNull();
    });

    it('answer a challenge once, and in time', async () => {
      const { member } = await newAuthor(database());
      const row = { purpose: 'register', member, expires: NOW + 300 } as const;
      for (const challenge of ['used', 'late'])
        await insertPasskeyChallenge(database(), `${challenge}-${member}`, row, NOW);
      expect(await takePasskeyChallenge(database(), `used-${member}`, NOW + 299)).toEqual(row);
      expect(await takePasskeyChallenge(database(), `used-${member}`, NOW)).toBeNull();
      expect(await takePasskeyChallenge(database(), `late-${member}`, NOW + 300)).toBeNull();
    });
  });
}
