import { describe, expect, it } from 'vitest';
import type { Database, Scope } from '../database.ts';
import {
  insertProposal,
  insertSignature,
  openProposal,
  signaturesOf,
} from '../repositories/clearance-proposals.ts';
import { insertDpiaVersion, latestDpiaVersion, readDpiaVersion } from '../repositories/dpia-versions.ts';
import {
  evidenceSize,
  insertEvidenceFile,
  listEvidenceFiles,
  readEvidenceFile,
} from '../repositories/evidence-files.ts';
import { insertReviewEntry, readReview } from '../repositories/reviews.ts';
import { insertRevision, latestRevision, latestRevisions, revisionsOf } from '../repositories/revisions.ts';
import { type Author, NOW, newAuthor } from './fixtures.ts';

const WRITERS = 20;

/** What people write about a deployment: kept as given, one version after another, for its organisation only. */
export function caseContract(database: () => Database): void {
  describe('documents', () => {
    it('take one of many writers at once, per version, and keep what each of those wrote', async () => {
      const author = await newAuthor(database());
      for (const basedOn of [0, 1]) {
        const kept = await Promise.all(
          Array.from({ length: WRITERS }, (_, writer) =>
            write(author, { basedOn, body: { writer, basedOn } }),
          ),
        );
        expect(kept.filter(Boolean)).toHaveLength(1);
        const winner = kept.indexOf(true);
        expect(await latestRevision(database(), author, 'plan')).toEqual({
          document: 'plan',
          revision: basedOn + 1,
          body: { writer: winner, basedOn },
          author: { id: author.member, name: 'Noor Bakker', role: 'organiser' },
          at: NOW + basedOn,
        });
      }
      const history = await revisionsOf(database(), author, 'plan');
      expect(history.map(({ revision }) => revision)).toEqual([2, 1]);
    });

    it('take nothing made from a version that is not the latest', async () => {
      const author = await newAuthor(database());
      expect(await write(author, { basedOn: 1, body: 'a' })).toBe(false);
      expect(await write(author, { basedOn: 0, body: 'b' })).toBe(true);
      expect(await write(author, { basedOn: 0, body: 'c' })).toBe(false);
      expect(await write(author, { basedOn: 2, body: 'd' })).toBe(false);
      expect((await revisionsOf(database(), author, 'plan')).map(({ body }) => body)).toEqual(['b']);
    });

    it('are read by their own organisation only, the latest of each', async () => {
      const [author, other] = [await newAuthor(database()), await newAuthor(database())];
      await write(author, { basedOn: 0, body: 1 });
      await write(author, { basedOn: 1, body: 2 });
      await write(author, { basedOn: 0, body: null, document: 'notice' });
      const latest = await latestRevisions(database(), author);
      expect(latest.map(({ document, revision, body }) => [document, revision, body])).toEqual([
        ['notice', 1, null],
        ['plan', 2, 2],
      ]);
      const crossed: Scope = { organisation: other.organisation, deployment: author.deployment };
      expect(await latestRevisions(database(), crossed)).toEqual([]);
      expect(await latestRevision(database(), crossed, 'plan')).toBeNull();
      expect(await revisionsOf(database(), crossed, 'plan')).toEqual([]);
    });
  });

  it('keeps what was said about a case in order', async () => {
    const author = await newAuthor(database());
    for (const id of ['b', 'a', 'c'])
      await database().transaction((tx) => insertReviewEntry(tx, author, entry(author, id), NOW));
    const said = await readReview(database(), author);
    expect(said.map(({ id, sequence }) => [id, sequence])).toEqual(
      ['b', 'a', 'c'].map((id, index) => [`${author.deployment}-${id}`, index + 1]),
    );
    expect(said[0]).toMatchObject({ by: { name: 'Noor Bakker', role: 'organiser' }, replyTo: null });
    const open = { ...entry(author, 'open'), publicText: 'In het kort.' };
    await insertReviewEntry(database(), author, open, NOW);
    const publicTexts = (await readReview(database(), author)).map(({ publicText }) => publicText);
    expect(publicTexts).toEqual([null, null, null, 'In het kort.']);
  });

  it('keeps evidence once, under its first name', async () => {
    const author = await newAuthor(database());
    const file = { sha256: 'ab'.repeat(32), mediaType: 'text/plain', bytes: new Uint8Array([0, 255, 7]) };
    for (const name of ['eerst.txt', 'later.txt'])
      await insertEvidenceFile(database(), author, { ...file, name, member: author.member }, NOW);
    const listed = { sha256: file.sha256, name: 'eerst.txt', mediaType: 'text/plain', size: 3, at: NOW };
    expect(await listEvidenceFiles(database(), author)).toEqual([listed]);
    expect(await readEvidenceFile(database(), author, file.sha256)).toEqual({ ...listed, bytes: file.bytes });
    expect(await evidenceSize(database(), author)).toBe(3);
    const other = await newAuthor(database());
    const crossed = { organisation: other.organisation, deployment: author.deployment };
    expect(await readEvidenceFile(database(), crossed, file.sha256)).toBeNull();
    expect(await evidenceSize(database(), crossed)).toBe(0);
  });

  it('keeps each finished DPIA once', async () => {
    const author = await newAuthor(database());
    const row = { body: { a: [1] }, sha256: '1'.repeat(64), member: author.member };
    expect(await latestDpiaVersion(database(), author)).toBeNull();
    expect(await insertDpiaVersion(database(), author, { ...row, version: 1 }, NOW)).toBe(true);
    expect(await insertDpiaVersion(database(), author, { ...row, version: 1, body: {} }, NOW)).toBe(false);
    expect(await insertDpiaVersion(database(), author, { ...row, version: 2, body: {} }, NOW)).toBe(true);
    expect(await readDpiaVersion(database(), author, 1)).toMatchObject({ body: { a: [1] }, at: NOW });
    expect((await latestDpiaVersion(database(), author))?.version).toBe(2);
  });

  it('keeps one proposal open, and one signature of each role, person and key', async () => {
    const author = await newAuthor(database());
    const payload = new Uint8Array([1, 2]);
    for (const id of ['first', 'second'])
      await database().transaction((tx) =>
        insertProposal(
          tx,
          author,
          { id: `${id}-${author.deployment}`, payload, sha256: 'x', basis: {}, member: author.member },
          NOW,
        ),
      );
    const open = await openProposal(database(), author);
    expect(open).toMatchObject({ id: `second-${author.deployment}`, payload });
    const dpo = await newAuthor(database());
    const sign = (role: 'organiser' | 'dpo', member: string, trustKey: string) =>
      insertSignature(database(), open?.id ?? '', { role, member, trustKey, entry: payload, at: NOW });
    expect(await sign('organiser', author.member, 'one')).toBe(true);
    expect(await sign('organiser', dpo.member, 'two')).toBe(false);
    expect(await sign('dpo', author.member, 'two')).toBe(false);
    expect(await sign('dpo', dpo.member, 'one')).toBe(false);
    expect(await signaturesOf(database(), open?.id ?? '')).toHaveLength(1);
    expect(await sign('dpo', dpo.member, 'two')).toBe(true);
    expect(await insertSignature(database(), 'no-such-proposal', signature(dpo))).toBe(false);
  });

  it('keeps what was written as given: nothing is changed, taken out or emptied', async () => {
    const author = await newAuthor(database());
    const { member, deployment } = author;
    await write(author, { basedOn: 0, body: 1 });
    await insertReviewEntry(database(), author, entry(author, 'x'), NOW);
    const sha256 = '2'.repeat(64);
    await insertDpiaVersion(database(), author, { version: 1, body: {}, sha256, member }, NOW);
    const file = { sha256, name: 'a.txt', mediaType: 'text/plain', bytes: new Uint8Array([1]), member };
    await insertEvidenceFile(database(), author, file, NOW);
    const proposal = { id: `p-${deployment}`, payload: new Uint8Array([1]), sha256, basis: {}, member };
    await insertProposal(database(), author, proposal, NOW);
    await insertSignature(database(), proposal.id, signature(author));
    for (const table of [
      'revision',
      'review_entry',
      'dpia_version',
      'evidence_file',
      'clearance_signature',
    ]) {
      for (const sql of [`update ${table} set at = 0`, `delete from ${table}`, `truncate ${table} cascade`]) {
        await expect(database().query(sql), sql).rejects.toThrow(/kept as given/);
      }
    }
    expect(await latestRevision(database(), author, 'plan')).toMatchObject({ body: 1, at: NOW });
  });

  function write(
    { organisation, deployment, member }: Author,
    { basedOn, body, document = 'plan' }: { basedOn: number; body: unknown; document?: string },
  ): Promise<boolean> {
    const scope = { organisation, deployment };
    return insertRevision(database(), scope, { document, basedOn, body, member }, NOW + basedOn);
  }
}

function entry({ member, deployment }: Author, id: string) {
  const said = {
    target: 'plan',
    kind: 'comment',
    opinion: null,
    publicText: null,
    replyTo: null,
    dpiaVersion: null,
  };
  return { id: `${deployment}-${id}`, member, text: 'Gezien.', ...said };
}

function signature({ member }: Author) {
  return { role: 'organiser', member, trustKey: 'key', entry: new Uint8Array([1]), at: NOW } as const;
}
