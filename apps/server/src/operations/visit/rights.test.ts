import { importTickets } from '@tenzij/store-sql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';
import { answer, COMMITMENT, enrol } from '../../testing/visits.ts';

const SCOPE = { organisation: 'proefweide', deployment: DEPLOYMENT };
const NAME = 'Kamer Plant';
const EMAIL = 'kamer.plant@example.com';

let server: TestServer;
let visitor: Credentials;
let next = 0;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());
beforeEach(async () => {
  const id = `ticket-${next++}`;
  const row = { reference: `R-${id}`, name: NAME, email: EMAIL, language: 'nl' } as const;
  const { db, clock, links } = server.context;
  await db.transaction((tx) => importTickets(tx, SCOPE, [row], () => id, clock()));
  visitor = { authorization: `Bearer ${links.write('ticket', id)}` };
});

const dataOf = async () => (await server.call('GET', '/api/visit/data', visitor)).json;
const erasure = () => server.call('POST', '/api/visit/erasure', visitor);

describe('what is held about a visitor', () => {
  it('is all shown: ticket, contact, passes and every line of the ledger', async () => {
    await enrol(server, visitor);
    await server.call('POST', '/api/visit/regular-pass', visitor);
    const data = await dataOf();
    expect(data).toMatchObject({
      ticket: { reference: expect.stringMatching(/^R-/) },
      contact: { name: NAME, email: EMAIL, language: 'nl' },
      passes: [
        { kind: 'face', form: 'live', state: 'revoked', revokedAt: expect.any(String) },
        { kind: 'regular', state: 'in-use', revokedAt: null },
      ],
    });
    const kinds = data.ledger.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(['consent-given', 'consent-withdrawn', 'erased']);
  });

  it('holds nothing of a face, whatever was sent of one', async () => {
    await enrol(server, visitor);
    expect(JSON.stringify(await dataOf())).not.toContain(COMMITMENT);
  });
});

describe('erasing everything', () => {
  it('withdraws, erases name and address, and leaves a valid ticket with a regular pass', async () => {
    await enrol(server, visitor);
    const receipt = await erasure();
    expect(receipt).toMatchObject({ status: 200, json: { pass: { kind: 'regular' } } });
    expect(receipt.json.erased.length).toBeGreaterThanOrEqual(3);
    expect(receipt.json.kept.length).toBeGreaterThan(0);
    const left = await dataOf();
    expect(left).toMatchObject({ contact: null, mails: [] });
    const text = JSON.stringify(await server.context.db.query('select * from ticket_contact, ticket, mail'));
    for (const word of [NAME, EMAIL]) expect(text).not.toContain(word);
    expect((await server.call('POST', '/api/visit/regular-pass', visitor)).status).toBe(200);
  });

  it('invariant 6: keeps the proof of consent, and proves the erasure', async () => {
    await answer(server, visitor, true);
    const { ledger } = (await erasure()).json;
    const { ledger: lines } = await dataOf();
    const kinds = lines.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(['consent-given', 'consent-withdrawn', 'erased', 'erased']);
    expect(lines.at(-1)).toMatchObject({ sequence: ledger.sequence, sha256: ledger.sha256 });
    expect(lines.at(-1).body.erased).toEqual(['server:contact', 'server:mails']);
  });

  it('leaves a regular pass as it is, and is said again to who asks again', async () => {
    await server.call('POST', '/api/visit/regular-pass', visitor);
    expect((await erasure()).json).toMatchObject({ pass: null });
    expect((await erasure()).json).toMatchObject({ erased: [] });
    expect((await server.call('GET', '/api/visit', visitor)).json.pass).toBe('regular');
  });

  it('is no withdrawal of what was never asked: there is no receipt of one', async () => {
    await erasure();
    const { status, json } = await server.call('POST', '/api/visit/withdrawal', visitor);
    expect([status, json.code]).toEqual([409, 'visit.nothing-to-withdraw']);
  });

  it('after a withdrawal says that one again, and not what was erased since', async () => {
    await answer(server, visitor, true);
    const first = await server.call('POST', '/api/visit/withdrawal', visitor);
    await erasure();
    const again = await server.call('POST', '/api/visit/withdrawal', visitor);
    expect(again.json.receiptId).toBe(first.json.receiptId);
  });

  it.each([
    ['live', false],
    ['paper', true],
  ])('says of a face pass that was %s whether something of it is out of reach: %s', async (form, paper) => {
    const ask = { commitment: COMMITMENT, form };
    await answer(server, visitor, true);
    await server.call('POST', '/api/visit/face-pass', visitor, ask);
    expect((await server.call('POST', '/api/visit/withdrawal', visitor)).json.paper).toBe(paper);
    expect((await erasure()).json.paper).toBe(paper);
  });

  it('writes no name and no address to the log', () => {
    const text = server.logged.join('');
    for (const word of [NAME, EMAIL]) expect(text).not.toContain(word);
  });
});

describe('a yes to another notice', () => {
  it('screen C5: guard purpose: counts no more when the sentence of its purpose changed, under the same notice', async () => {
    const { db } = server.context;
    await enrol(server, visitor);
    const { purposes } = (await server.call('GET', '/api/visit', visitor)).json;
    const set = 'update deployment set purposes = $1::jsonb';
    await db.query(set, [JSON.stringify(purposes.map((one: object) => ({ ...one, nl: 'Iets anders' })))]);
    try {
      const { json } = await server.call('GET', '/api/visit', visitor);
      expect(json.consents).toEqual({ toegang: 'none' });
    } finally {
      await db.query(set, [JSON.stringify(purposes)]);
    }
    expect((await server.call('GET', '/api/visit', visitor)).json.consents).toEqual({ toegang: 'given' });
  });

  it('screen C5: guard notice-version: makes no face pass, and renews none', async () => {
    const { db } = server.context;
    const set = "update deployment set notice = jsonb_set(notice, '{sha256}', to_jsonb($1::text))";
    await enrol(server, visitor);
    const visit = (await server.call('GET', '/api/visit', visitor)).json;
    await db.query(set, ['ab'.repeat(32)]);
    try {
      const now = (await server.call('GET', '/api/visit', visitor)).json;
      expect(now).toMatchObject({ consents: { toegang: 'none' }, answered: null, clearance: null });
      const again = await server.call('POST', '/api/visit/face-pass', visitor, { commitment: COMMITMENT });
      expect(again.status).toBe(409);
    } finally {
      await db.query(set, [visit.notice.sha256]);
    }
  });
});
