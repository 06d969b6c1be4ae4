import { consentAct } from '@tenzij/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Credentials, type TestServer, testServer } from '../../testing/test-server.ts';
import { answer, COMMITMENT } from '../../testing/visits.ts';

let server: TestServer;
let child: Credentials;
let guardian: Credentials;
let next = 0;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());
beforeEach(async () => {
  child = server.visitor(next++);
  const { json } = await server.call('POST', '/api/visit/guardian-link', child);
  guardian = { authorization: `Bearer ${json.token}` };
});

const asked = (as: Credentials) =>
  server.call('POST', '/api/visit/face-pass', as, { commitment: COMMITMENT });

async function says(given: boolean, attested: string | null) {
  const { json } = await server.call('GET', '/api/visit', guardian);
  return server.call('POST', '/api/visit/consents', guardian, {
    noticeSha256: json.notice.sha256,
    answers: json.purposes.map(({ id }: { id: string }) => ({ purpose: id, given })),
    act: consentAct('guardian', given, 'nl'),
    language: 'nl',
    attested,
    shownAt: '2026-11-22T11:59:00Z',
  });
}

async function lastEntry(): Promise<unknown> {
  const { json } = await server.call('GET', '/api/visit/data', child);
  return json.ledger.at(-1);
}

describe('a parent or guardian', () => {
  it('answers for a visitor under 16, who can then make the face pass', async () => {
    expect((await asked(child)).json.code).toBe('consent.not-given');
    expect(await says(true, 'guardian')).toMatchObject({
      status: 200,
      json: { consents: { toegang: 'given' } },
    });
    expect(await lastEntry()).toMatchObject({
      kind: 'consent-given',
      body: { giver: 'guardian', attested: 'guardian' },
    });
    const seen = await server.call('GET', '/api/visit', child);
    expect(seen.json.answered).toMatchObject({ giver: 'guardian' });
    expect((await asked(child)).status).toBe(200);
  });

  it('says no, which is recorded as theirs', async () => {
    expect((await says(false, null)).json.consents).toEqual({ toegang: 'refused' });
    expect(await lastEntry()).toMatchObject({ kind: 'consent-refused', body: { giver: 'guardian' } });
    expect((await asked(child)).status).toBe(409);
  });

  it('cannot say to be 16 or over, nor can the visitor say to be the guardian', async () => {
    expect((await says(true, '16-or-over')).json.code).toBe('consent.not-attested');
    const { json } = await server.call('GET', '/api/visit', child);
    const body = {
      noticeSha256: json.notice.sha256,
      answers: json.purposes.map(({ id }: { id: string }) => ({ purpose: id, given: true })),
      act: consentAct('visitor', true, 'nl'),
      language: 'nl',
      attested: 'guardian',
      shownAt: '2026-11-22T11:59:00Z',
    };
    const refused = await server.call('POST', '/api/visit/consents', child, body);
    expect(refused.json.code).toBe('consent.not-attested');
  });

  it('takes back the yes, which revokes the face pass; the pass in its place is for the visitor to take', async () => {
    await says(true, 'guardian');
    await asked(child);
    const receipt = await server.call('POST', '/api/visit/withdrawal', guardian);
    expect(receipt).toMatchObject({ status: 200, json: { pass: null } });
    const { json } = await server.call('GET', '/api/visit', child);
    expect(json).toMatchObject({ consents: { toegang: 'withdrawn' }, pass: 'none' });
    expect((await server.call('POST', '/api/visit/regular-pass', child)).status).toBe(200);
  });

  it.each([
    ['POST', '/api/visit/face-pass', { commitment: COMMITMENT }],
    ['POST', '/api/visit/regular-pass', {}],
    ['POST', '/api/visit/guardian-link', {}],
    ['POST', '/api/visit/erasure', {}],
    ['GET', '/api/visit/data', undefined],
    ['POST', '/api/gate/bundle', {}],
    ['GET', '/api/session', undefined],
  ] as const)('can do nothing else: %s %s', async (method, path, body) => {
    const { status, json } = await server.call(method, path, guardian, body);
    expect([status, json.code]).toEqual([403, 'server.role-not-allowed']);
  });

  it('takes along the proof of an answer of their own, and not of one of the visitor’s', async () => {
    const record = () => server.call('GET', '/api/visit/consent-record', guardian);
    const paper = () => server.call('GET', '/api/visit/consent-record.pdf', guardian);
    await answer(server, child, true);
    for (const { status, text } of [await record(), await paper()])
      expect([status, JSON.parse(text).code]).toEqual([404, 'consent.no-record']);
    await says(true, 'guardian');
    expect([(await record()).status, (await paper()).status]).toEqual([200, 200]);
  });

  it('has a link that is not the visitor’s, nor can be made from it', async () => {
    const [id, mac] = (child.authorization ?? '').replace('Bearer ', '').split('.');
    const [guardianId, guardianMac] = (guardian.authorization ?? '').replace('Bearer ', '').split('.');
    expect(guardianId).toBe(id);
    expect(guardianMac).not.toBe(mac);
    const forged = { authorization: `Bearer ${id}.${'A'.repeat(22)}` };
    expect((await server.call('GET', '/api/visit', forged)).json.code).toBe('server.link-invalid');
  });
});

describe('screen C6: who answers', () => {
  it('is on record: the visitor, with what they said of age and when the notice was shown', async () => {
    await answer(server, child, true);
    expect(await lastEntry()).toMatchObject({
      body: { giver: 'visitor', attested: '16-or-over', desk: null, crew: null, shownAt: expect.any(Number) },
    });
  });
});
