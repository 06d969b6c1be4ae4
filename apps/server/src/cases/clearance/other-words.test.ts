import { latestRevision } from '@tenzij/store-sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearSpecimen, write } from '../../specimen/clearance.ts';
import { SPECIMEN_SCOPE } from '../../specimen/identity.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';
import { enrol } from '../../testing/visits.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());

async function clearedAgain(change: (notice: Record<string, unknown>) => Record<string, unknown>) {
  const { db } = server.context;
  return db.transaction(async (tx) => {
    const kept = await latestRevision(tx, SPECIMEN_SCOPE, 'notice');
    const body = change(structuredClone(kept?.body) as Record<string, unknown>);
    const revision = { document: 'notice', basedOn: kept?.revision ?? 0, body };
    if (JSON.stringify(body) !== JSON.stringify(kept?.body))
      await write(server.context, tx, SPECIMEN_SCOPE, revision);
    return clearSpecimen(server.context, tx, SPECIMEN_SCOPE);
  });
}

const visitOf = async () => (await server.call('GET', '/api/visit', server.visitor(0))).json;

describe('a clearance that follows another', () => {
  it('screen C5: guard notice-version: leaves face passes as they are under the same words, and revokes them under others', async () => {
    expect((await enrol(server, server.visitor(0))).status).toBe(200);
    expect((await server.call('POST', '/api/visit/regular-pass', server.visitor(1))).status).toBe(200);
    expect((await clearedAgain((notice) => notice)).ok).toBe(true);
    expect(await visitOf()).toMatchObject({ pass: 'face', consents: { toegang: 'given' } });
    const sentence = { nl: 'Wij bewaren het een dag langer.', en: 'We keep it a day longer.' };
    expect((await clearedAgain((notice) => replaced(notice, sentence))).ok).toBe(true);
    const visit = await visitOf();
    expect(visit).toMatchObject({ pass: 'none', consents: { toegang: 'none' }, answered: null });
    expect(visit.clearance).not.toBeNull();
    const other = await server.call('GET', '/api/visit', server.visitor(1));
    expect(other.json.pass).toBe('regular');
    const body = { commitment: 'c0'.repeat(32) };
    const asked = await server.call('POST', '/api/visit/face-pass', server.visitor(0), body);
    expect([asked.status, asked.json.code]).toEqual([409, 'consent.not-given']);
  });
});

/** The notice with another answer to how long it is kept. */
function replaced(notice: Record<string, unknown>, sentence: { nl: string; en: string }) {
  const answers = notice.answers as Record<string, unknown> | undefined;
  return answers ? { ...notice, answers: { ...answers, I6: sentence } } : { ...notice, I6: sentence };
}
