import { describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { setClearance, setClearanceState } from '../repositories/deployments.ts';
import {
  addedEntriesOf,
  allAddedEntries,
  listedDeployments,
  putAddedEntry,
  removeAddedEntry,
} from '../repositories/register.ts';
import { insertRevision } from '../repositories/revisions.ts';
import { type Author, NOW, newAuthor } from './fixtures.ts';

/** Who is in the public register, and what an organiser added to it of others. */
export function registerContract(database: () => Database): void {
  const versionOf = async ({ deployment }: Author) =>
    (await listedDeployments(database())).find((listed) => listed.deployment === deployment)?.version;
  const choose = (author: Author, basedOn: number, listed: unknown) =>
    insertRevision(
      database(),
      author,
      { document: 'register', basedOn, body: { listed }, member: author.member },
      NOW,
    );

  describe('the public register', () => {
    it('lists what was cleared and chose so last, and nothing else', async () => {
      const author = await newAuthor(database());
      await choose(author, 0, true);
      expect(await versionOf(author)).toBeUndefined();
      await setClearance(database(), author, new Uint8Array([1]));
      expect(await versionOf(author)).toBeDefined();
      await choose(author, 1, 'true');
      expect(await versionOf(author)).toBeUndefined();
      await choose(author, 2, true);
      expect(await versionOf(author)).toBeDefined();
      await choose(author, 3, false);
      expect(await versionOf(author)).toBeUndefined();
    });

    it('has another version when anything changed that it says', async () => {
      const author = await newAuthor(database());
      await setClearance(database(), author, new Uint8Array([1]));
      await choose(author, 0, true);
      const versions = [await versionOf(author), await versionOf(author)];
      expect(new Set(versions).size).toBe(1);
      await setClearanceState(database(), author, 'paused', { by: 'dpo', reason: 'x', at: NOW });
      versions.push(await versionOf(author));
      await choose(author, 1, true);
      versions.push(await versionOf(author));
      const plan = { document: 'plan', basedOn: 0, body: {}, member: author.member };
      await insertRevision(database(), author, plan, NOW);
      versions.push(await versionOf(author));
      expect(new Set(versions).size).toBe(4);
    });
  });

  describe('entries of other servers', () => {
    it('give way to newer ones only, and each organisation has its own', async () => {
      const [one, two] = [await newAuthor(database()), await newAuthor(database())];
      const key = one.deployment;
      const entry = (by: Author, issuedAt: number) => ({
        organisation: by.organisation,
        member: by.member,
        key,
        deployment: 'elsewhere',
        signed: new Uint8Array([issuedAt]),
        issuedAt,
        at: NOW,
      });
      expect(await putAddedEntry(database(), entry(one, 5))).toBe(true);
      expect(await putAddedEntry(database(), entry(one, 4))).toBe(false);
      expect(await putAddedEntry(database(), entry(one, 6))).toBe(true);
      expect(await putAddedEntry(database(), entry(two, 3))).toBe(true);
      const mine = await addedEntriesOf(database(), one.organisation);
      expect(mine.map(({ issuedAt, signed }) => [issuedAt, [...signed]])).toEqual([[6, [6]]]);
      const shown = (await allAddedEntries(database())).filter((added) => added.key === key);
      expect(shown.map(({ issuedAt }) => issuedAt)).toEqual([6]);
      const gone = { organisation: one.organisation, key, deployment: 'elsewhere' };
      expect(await removeAddedEntry(database(), gone)).toBe(true);
      expect(await removeAddedEntry(database(), gone)).toBe(false);
      expect((await addedEntriesOf(database(), two.organisation)).length).toBe(1);
    });
  });
}
