import { type LedgerEntry, type RecordVerification, verifyRecord } from '@tenzij/consent';
import { consentAct } from '@tenzij/contracts';
import { toIsoInstant } from '@tenzij/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';
import { answer, enrol, withdrawal } from '../../testing/visits.ts';

let server: TestServer;
let visitor: Credentials;
let dpo: Credentials;
let next = 0;
beforeAll(async () => {
  server = await testServer();
  dpo = await server.signIn('dpo');
});
afterAll(() => server?.close());
beforeEach(() => {
  visitor = server.visitor(next++);
});

async function recordOf(as: Credentials) {
  const { status, text, headers } = await server.call('GET', '/api/visit/consent-record', as);
  return { status, headers, record: JSON.parse(text) };
}

async function wholeLedger(): Promise<LedgerEntry[]> {
  const { text } = await server.call('GET', `/api/deployments/${DEPLOYMENT}/ledger`, dpo);
  const lines = text.trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

async function verified(record: unknown): Promise<RecordVerification> {
  const result = verifyRecord(record, await wholeLedger());
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function typesIn(record: { 'dpv:hasConsentStatus': { '@type': string[] }[] }): (string | undefined)[] {
  return record['dpv:hasConsentStatus'].map(({ '@type': [type] }) => type?.replace('dpv:Consent', ''));
}

/** What verifying says of a record that is right and up to date. */
const RIGHT = {
  checks: ['terms', 'entries', 'statuses', 'texts', 'chain', 'complete'].map((id) => ({
    id,
    outcome: 'ok',
    reason: null,
  })),
  verifies: true,
  specimen: true,
};

/** What a visitor answers, but for what a test changes of it. */
async function answering(changes: Record<string, unknown>) {
  const { notice, purposes } = (await server.call('GET', '/api/visit', visitor)).json;
  return server.call('POST', '/api/visit/consents', visitor, {
    noticeSha256: notice.sha256,
    answers: purposes.map(({ id }: { id: string }) => ({ purpose: id, given: true })),
    act: consentAct('visitor', true, 'nl'),
    language: 'nl',
    attested: '16-or-over',
    shownAt: toIsoInstant(server.time.now - 60),
    ...changes,
  });
}

const pdf = (lang: string) => server.call('GET', `/api/visit/consent-record.pdf?lang=${lang}`, visitor);

describe('who answers', () => {
  it.each([null, 'guardian'])(
    'guard consent-ledger: takes no yes from a visitor who attests %s',
    async (attested) => {
      expect(await answering({ attested })).toMatchObject({
        status: 409,
        json: { code: 'consent.not-attested' },
      });
      expect((await recordOf(visitor)).status).toBe(404);
    },
  );

  it('takes the server’s time for a notice that a phone says was shown later', async () => {
    const shownAt = toIsoInstant(server.time.now + 3600);
    expect((await answering({ shownAt })).status).toBe(200);
    const [asked] = (await recordOf(visitor)).record['dpv:hasConsentStatus'];
    expect(asked['dpv:isIndicatedAtTime']).toBe(toIsoInstant(server.time.now));
  });
});

describe('a consent record', () => {
  it('comes at once, after a withdrawal and after the event, and verifies against the ledger', async () => {
    await enrol(server, visitor);
    const first = await recordOf(visitor);
    expect(first.headers).toMatchObject({
      'content-type': expect.stringContaining('application/ld+json'),
      'content-disposition': `attachment; filename="tenzij-${DEPLOYMENT}-consent.jsonld"`,
      'cache-control': 'no-store',
    });
    expect(typesIn(first.record)).toEqual(['Requested', 'Given']);
    expect(await verified(first.record)).toMatchObject(RIGHT);

    await withdrawal(server, visitor);
    const second = await recordOf(visitor);
    expect(typesIn(second.record)).toEqual(['Requested', 'Given', 'Withdrawn']);
    expect(await verified(second.record)).toMatchObject(RIGHT);
    expect((await verified(first.record)).checks.at(-1)).toMatchObject({ outcome: 'note', reason: 'newer' });

    const before = server.time.now;
    visitor = server.visitor(next++);
    await enrol(server, visitor);
    server.time.now += 31 * 86_400;
    const over = await recordOf(visitor);
    const paper = await pdf('nl');
    server.time.now = before;
    expect(typesIn(over.record)).toEqual(['Requested', 'Given', 'Expired']);
    expect(await verified(over.record)).toMatchObject(RIGHT);
    expect(paper.status).toBe(200);
  });

  it('states notice, purpose, basis and controller as they were signed', async () => {
    await answer(server, visitor, false);
    const { record } = await recordOf(visitor);
    const visit = (await server.call('GET', '/api/visit', visitor)).json;
    expect(typesIn(record)).toEqual(['Requested', 'Refused']);
    expect(record).toMatchObject({
      'dpv:hasDataController': { 'dpv:hasName': visit.organisation.name },
      'dpv:hasNotice': [
        { 'tz:sha256': visit.notice.sha256, 'tz:questionsAndAnswers': { '@value': visit.notice.items } },
      ],
      'dpv:hasProcess': [{ 'dct:description': [{ '@value': visit.purposes[0].nl }, {}] }],
      'dpv:hasImpactAssessment': { 'tz:sha256': expect.stringMatching(/^[0-9a-f]{64}$/) },
      'tz:clearance': { 'tz:sha256': expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(record['dpv:hasDataController']['dpv:hasContact']).toContain('@proefweide.example');
  });

  it('has of an older notice what is still held: never the newer text in its place', async () => {
    await answer(server, visitor, true);
    const { db } = server.context;
    const [row] = await db.query<{ notice: unknown }>('select notice from deployment');
    const set = 'update deployment set notice = $1::jsonb';
    const { version, sha256 } = (row?.notice ?? {}) as { version: number; sha256: string };
    const other = { version: version + 1, sha256: 'ab'.repeat(32), items: [] };
    try {
      await db.query(set, [JSON.stringify(other)]);
      const { record } = await recordOf(visitor);
      // The text that was shown is found among the versions that the organiser wrote.
      expect(record['dpv:hasNotice']).toMatchObject([{ 'dct:hasVersion': version, 'tz:sha256': sha256 }]);
      expect(record['dpv:hasNotice'][0]['tz:questionsAndAnswers']['@value']).toHaveLength(9);
      expect(typesIn(record)).toEqual(['Requested', 'Given', 'Invalidated']);
    } finally {
      await db.query(set, [JSON.stringify(row?.notice)]);
    }
  });

  it('is a paper of two pages at most, in both languages', async () => {
    await enrol(server, visitor);
    await withdrawal(server, visitor);
    for (const language of ['nl', 'en']) {
      const { status, headers, bytes } = await pdf(language);
      expect(status).toBe(200);
      expect(headers['content-disposition']).toContain(`-consent-${language}.pdf`);
      const text = Buffer.from(bytes).toString('latin1');
      expect(text.slice(0, 5)).toBe('%PDF-');
      const pages = Number(/\/Type \/Pages\s*\/Count (\d+)/.exec(text)?.[1]);
      expect(pages).toBeGreaterThanOrEqual(1);
      expect(pages).toBeLessThanOrEqual(2);
    }
  });

  it('is of one person, and of nobody who was never asked', async () => {
    const { status, record: problem } = await recordOf(visitor);
    expect({ status, code: problem.code }).toEqual({ status: 404, code: 'consent.no-record' });
    await answer(server, visitor, true);
    const other = server.visitor(next++);
    await answer(server, other, true);
    const id = (as: Credentials) => as.authorization?.replace('Bearer ', '').split('.')[0] ?? '';
    const text = JSON.stringify((await recordOf(visitor)).record);
    expect(text).toContain(id(visitor));
    expect(text).not.toContain(id(other));
  });
});
