import {
  MAX_REGISTER_ENTRY_BYTES,
  type PublicEntry,
  readRegisterEntry,
  signRegisterEntry,
} from '@tenzij/dossier';
import { fromBase64Url, orThrow, readKey, softwareSigner, toBase64Url, toHex } from '@tenzij/kernel';
import { latestRevision } from '@tenzij/store-sql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ENTRY } from '../../../../../packages/dossier/test/register-entry.ts';
import { openCase } from '../../../test/case-work.ts';
import { ADVICE, PUBLIC_ADVICE } from '../../specimen/dpia.ts';
import { SPECIMEN_SCOPE } from '../../specimen/identity.ts';
import { REGISTER } from '../../specimen/register.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';

const ELSEWHERE = softwareSigner(new Uint8Array(32).fill(5));
const KEY = toHex(ELSEWHERE.publicKey.bytes);
const PUBLIC_ROUTES = [
  '/register/',
  '/register/?lang=en',
  `/register/${DEPLOYMENT}`,
  '/api/register.json',
  '/api/register.csv',
  '/api/register/key',
  `/api/register/entries/${DEPLOYMENT}`,
];

let server: TestServer;
let organiser: Credentials;
/** One server for the tests of a part: they leave it as they found it, or come last. */
function withServer(): void {
  beforeAll(async () => {
    server = await testServer({ publicUrl: () => 'http://localhost:4173' });
    organiser = await server.signIn('organiser');
  });
  afterAll(() => server?.close());
}

async function choose(change: Partial<typeof REGISTER>) {
  const saved = await latestRevision(server.context.db, SPECIMEN_SCOPE, 'register');
  return server.call('PUT', `/api/deployments/${DEPLOYMENT}/documents/register`, organiser, {
    basedOn: saved?.revision ?? 0,
    body: { ...REGISTER, ...change },
  });
}

async function elsewhere(change: Partial<PublicEntry> = {}): Promise<string> {
  const entry = { ...ENTRY, issuedAt: server.time.now - 100, ...change };
  return toBase64Url(orThrow(await signRegisterEntry(entry, ELSEWHERE)));
}

const add = (signed: string, key = KEY) =>
  server.call('POST', '/api/register/entries', organiser, { signed, key });
const feed = async () => (await server.call('GET', '/api/register.json')).json;

describe('the public register', () => {
  withServer();

  it('needs no session and sets no cookie, on any of its routes', async () => {
    for (const route of PUBLIC_ROUTES) {
      const { status, headers } = await server.call('GET', route);
      expect([route, status, headers['set-cookie']]).toEqual([route, 200, undefined]);
    }
  });

  it('lists the specimen marked as invented, with what was measured and what wasn’t', async () => {
    const { entries, key } = await feed();
    expect(entries).toHaveLength(1);
    const [{ entry, origin }] = entries;
    expect(origin).toBe('this-server');
    expect(entry).toMatchObject({
      specimen: true,
      state: { now: 'in-force', by: null },
      advice: { given: true, opinion: 'proceed', summary: PUBLIC_ADVICE, ofClearedDpia: true },
      waiting: { measured: false },
      errorRates: { computed: true, chosen: 1e-4 },
    });
    for (const route of PUBLIC_ROUTES) {
      const { text } = await server.call('GET', route);
      expect([route, text.includes(ADVICE.text)]).toEqual([route, false]);
    }
    expect(entry.errorRates.falseAcceptance.n).toBeGreaterThan(1000);
    const page = await server.call('GET', '/register/');
    expect(page.text).toContain('Verzonnen voorbeeld');
    expect(page.text).not.toContain('<script');
    expect((await server.call('GET', '/api/register.csv')).text).toContain(`this-server,${key}`);
  });

  it('gives each entry as it was signed, under the key it names', async () => {
    const { entries, key } = await feed();
    const { bytes, headers } = await server.call('GET', `/api/register/entries/${DEPLOYMENT}`);
    expect(headers['content-type']).toBe('application/tenzij-register-entry+cose');
    expect(toBase64Url(bytes)).toBe(entries[0].signed);
    expect((await server.call('GET', '/api/register/key')).text).toBe(`${key}\n`);
    expect(orThrow(readRegisterEntry(bytes, orThrow(readKey(key))))).toEqual(entries[0].entry);
    const { entry } = entries[0];
    for (const url of [entry.verify.clearance, entry.verify.trust, entry.verify.notice])
      expect((await server.call('GET', new URL(url).pathname)).status).toBe(200);
  });

  it('may be read by other sites, and says when nothing changed', async () => {
    for (const route of ['/api/register.json', '/api/register.csv', `/api/register/entries/${DEPLOYMENT}`]) {
      const { headers } = await server.call('GET', route);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['cache-control']).toBe('public, no-cache');
      server.time.now += 10;
      const again = await server.call('GET', route, { 'if-none-match': String(headers.etag) });
      expect([route, again.status, again.text]).toEqual([route, 304, '']);
    }
  });

  it('names nobody who works there', async () => {
    const people = (await server.call('GET', '/api/account', organiser)).json.people;
    expect(people.length).toBeGreaterThan(1);
    for (const route of PUBLIC_ROUTES) {
      const { text } = await server.call('GET', route);
      for (const { name, id } of people) {
        expect(text).not.toContain(name);
        expect(text).not.toContain(id);
      }
    }
  });

  it('follows a pause at once, and says by whom but not why', async () => {
    await feed();
    const dpo = await server.signIn('dpo');
    const reason = 'De wachtrij is te lang volgens mij';
    await server.call('POST', `/api/deployments/${DEPLOYMENT}/clearance-state`, dpo, {
      action: 'pause',
      reason,
    });
    expect((await feed()).entries[0].entry.state).toMatchObject({ now: 'paused', by: 'dpo' });
    for (const route of PUBLIC_ROUTES) expect((await server.call('GET', route)).text).not.toContain(reason);
    expect((await server.call('GET', `/register/${DEPLOYMENT}`)).text).toContain('Gepauzeerd');
    await server.call('POST', `/api/deployments/${DEPLOYMENT}/clearance-state`, dpo, {
      action: 'resume',
      reason: 'Opgelost',
    });
    expect((await feed()).entries[0].entry.state.now).toBe('in-force');
  });

  it('signs anew after an hour, and when a clearance runs out', async () => {
    const first = (await feed()).entries[0];
    server.time.now += 3600;
    expect((await feed()).entries[0].entry.issuedAt).toBe(first.entry.issuedAt + 3600);
    server.time.now = first.entry.validity.expires - 1;
    expect((await feed()).entries[0].entry.state.now).toBe('in-force');
    server.time.now += 1;
    expect((await feed()).entries[0].entry.state).toEqual({
      now: 'over',
      since: first.entry.validity.expires,
      by: null,
    });
    expect((await server.call('GET', '/register/')).text).toContain('Voorbij');
  });
});

describe('an entry among others', () => {
  withServer();
  const wide = (length: number) => '漢'.repeat(length);
  const inBoth = (length: number) => ({ nl: wide(length), en: wide(length) });

  it('is listed with the longest of every text, and left out alone when it can’t be made', async () => {
    const work = await openCase(server);
    await work.ready();
    const { documents } = (await work.get('documents')).json;
    const plan = documents.find(({ document }: { document: string }) => document === 'plan').body;
    const purposes = plan.purposes.map(({ id }: { id: string }) => ({ id, ...inBoth(400) }));
    const more = Array.from({ length: 10 - purposes.length }, (_, i) => ({ id: `p${i}`, ...inBoth(400) }));
    const longest = {
      purposes: [...purposes, ...more],
      parity: {
        p90GapSeconds: 60,
        reason: wide(400),
        terms: { afterSeconds: 86_400, resumeSeconds: 86_400, unmeasured: 'pause' },
      },
      event: { ...plan.event, name: wide(200), place: wide(200) },
      contact: { name: wide(200), email: 'privacy@example.org' },
    };
    expect((await work.save('plan', { ...plan, ...longest })).status).toBe(200);
    const texts = { summary: inBoth(600), retention: inBoth(400), objection: inBoth(400) };
    expect((await work.save('register', { listed: true, ...texts })).status).toBe(200);
    expect((await work.dpia()).status).toBe(200);
    const { dpiaVersion } = (await work.get('review', work.dpo)).json;
    const text = `${wide(190)} `.repeat(105).slice(0, 20_000).trim();
    const advice = { target: 'overall', kind: 'advice', opinion: 'proceed', text, dpiaVersion };
    const given = await work.post('review', { ...advice, publicText: wide(600) }, work.dpo);
    expect(given.status).toBe(200);
    await work.propose();
    await work.sign('dpo');
    expect((await work.sign('organiser')).status).toBe(200);
    const ids = async () =>
      (await feed()).entries.map(({ entry }: { entry: PublicEntry }) => entry.deployment.id).sort();
    expect(await ids()).toEqual([work.id, DEPLOYMENT].sort());

    const { db } = server.context;
    const secret = `Geheim ${'x'.repeat(600)}`;
    await db.query('update deployment set name = $1 where deployment_id = $2', [secret, work.id]);
    for (const route of PUBLIC_ROUTES) expect((await server.call('GET', route)).status, route).toBe(200);
    expect(await ids()).toEqual([DEPLOYMENT]);
    const logged = server.logged.filter((line) => line.includes('register.left-out'));
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({
      deployment: work.id,
      why: 'register.content-invalid',
    });
    expect(logged[0]).not.toContain('Geheim');
    const { json } = await work.get('register');
    expect(json).toMatchObject({ page: null, cleared: true, terms: null });
    expect(json.lacks[0].nl).toContain('Zij staat niet in het register.');
    expect(json.lacks[1].nl).toContain('deployment.name');

    await db.query('update deployment set name = $1 where deployment_id = $2', ['Weer goed', work.id]);
    expect(await ids()).toEqual([work.id, DEPLOYMENT].sort());
    expect((await work.get('register')).json).toMatchObject({
      lacks: [],
      terms: { advice: { given: true } },
    });
  });
});

describe('leaving the register', () => {
  withServer();

  it('guard public-register: takes a deployment off every route at once, and is in the ledger', async () => {
    await feed();
    expect((await choose({ listed: false })).status).toBe(200);
    for (const route of PUBLIC_ROUTES) {
      const { status, text } = await server.call('GET', route);
      if (route.includes(DEPLOYMENT)) expect([route, status]).toEqual([route, 404]);
      for (const trace of ['Lichtjes', 'Proefweide', DEPLOYMENT]) {
        // What was asked for is in the address of the link to the other language, and nowhere else.
        expect([route, text.includes(trace)]).toEqual([route, false]);
      }
    }
    expect((await server.call('GET', '/register/')).text).toContain('Er staat nog niets in dit register.');
    const ledger = await server.call('GET', `/api/deployments/${DEPLOYMENT}/ledger`, organiser);
    const last = JSON.parse(ledger.text.trim().split('\n').at(-1) ?? '');
    expect(last).toMatchObject({ kind: 'register-changed', body: { listed: false, revision: 2 } });
  });

  it('leaves the clearance as it is, and coming back lists it again', async () => {
    await choose({ listed: false });
    await choose({ listed: true, retention: { nl: 'Een dag.', en: 'A day.' } });
    const [{ entry }] = (await feed()).entries;
    expect(entry).toMatchObject({ state: { now: 'in-force' }, retention: { nl: 'Een dag.' } });
  });

  it('isn’t needed before a first clearance: without one nothing is listed', async () => {
    await server.context.db.query('update deployment set clearance = null, clearance_state = null');
    expect((await feed()).entries).toEqual([]);
    expect((await server.call('GET', `/register/${DEPLOYMENT}`)).status).toBe(404);
  });
});

describe('what an organiser sees of it', () => {
  withServer();

  const view = (as: Credentials) => server.call('GET', `/api/deployments/${DEPLOYMENT}/register`, as);

  it('is what the public sees', async () => {
    const { json } = await view(organiser);
    const [{ entry }] = (await feed()).entries;
    expect(json).toMatchObject({ cleared: true, lacks: [], key: (await feed()).key });
    expect(json.page).toMatch(new RegExp(`/register/${DEPLOYMENT}$`));
    const { format, issuedAt, state, hashes, verify, ...terms } = entry;
    expect(json.terms).toEqual(terms);
    await choose({ listed: false });
    expect((await view(organiser)).json).toMatchObject({ page: null, cleared: true });
  });

  it('is what the public would see before it is cleared, or what lacks for that', async () => {
    const { json } = await server.call('POST', '/api/deployments', organiser, {
      name: 'Nieuw',
      kind: 'event',
      event: { name: 'N', place: 'P', starts: '2027-01-01T10:00:00Z', ends: '2027-01-01T12:00:00Z' },
    });
    const fresh = await server.call('GET', `/api/deployments/${json.id}/register`, organiser);
    expect(fresh.json).toMatchObject({ page: null, cleared: false, terms: null });
    expect(fresh.json.lacks.length).toBeGreaterThan(0);
    await server.context.db.query(
      'update deployment set clearance = null, clearance_state = null, notice = notice',
    );
    expect((await view(organiser)).json).toMatchObject({
      cleared: false,
      page: null,
      terms: { specimen: true },
    });
  });

  it('is not for the public', async () => {
    expect((await view({})).status).toBe(401);
    expect((await server.call('GET', '/api/register/entries')).status).toBe(401);
    expect((await server.call('POST', '/api/register/entries', {}, { signed: 'aa', key: KEY })).status).toBe(
      401,
    );
    const dpo = await server.signIn('dpo');
    expect((await server.call('POST', '/api/register/entries', dpo, { signed: 'aa', key: KEY })).status).toBe(
      403,
    );
  });
});

describe('entries of other servers', () => {
  withServer();
  afterEach(() => server.context.db.query('delete from register_entry'));

  it('are listed as such, verified, and taken off again', async () => {
    const signed = await elsewhere();
    expect(await add(signed)).toMatchObject({
      status: 200,
      json: { key: KEY, deployment: { id: 'lichtjes' } },
    });
    const listed = (await feed()).entries.find(({ origin }: { origin: string }) => origin === 'other-server');
    expect(listed).toMatchObject({ key: KEY, signed });
    const page = await server.call('GET', '/register/');
    expect(page.text).toContain('Van een andere server');
    expect(page.text).toContain(KEY);
    const path = `/register/from/${KEY}/lichtjes`;
    expect((await server.call('GET', path)).status).toBe(200);
    const bytes = await server.call('GET', `/api/register/entries/${KEY}/lichtjes`);
    expect(toBase64Url(bytes.bytes)).toBe(signed);
    expect((await server.call('GET', '/register/lichtjes')).status).toBe(404);
    const mine = await server.call('GET', '/api/register/entries', organiser);
    expect(mine.json.entries).toHaveLength(1);
    const gone = await server.call('DELETE', `/api/register/entries/${KEY}/lichtjes`, organiser);
    expect(gone.status).toBe(204);
    expect((await server.call('GET', path)).status).toBe(404);
    expect((await feed()).entries).toHaveLength(1);
    const twice = await server.call('DELETE', `/api/register/entries/${KEY}/lichtjes`, organiser);
    expect(twice.json.code).toBe('register.not-listed');
  });

  it('give way to a newer one only', async () => {
    const { now } = server.time;
    await add(await elsewhere({ issuedAt: now - 50 }));
    expect((await add(await elsewhere({ issuedAt: now - 60 }))).json.code).toBe('register.older');
    const newer = await elsewhere({
      issuedAt: now - 40,
      state: { now: 'revoked', since: now - 45, by: 'dpo' },
    });
    expect((await add(newer)).status).toBe(200);
    const others = (await feed()).entries.filter(
      ({ origin }: { origin: string }) => origin === 'other-server',
    );
    expect(others.map(({ entry }: { entry: PublicEntry }) => entry.state.now)).toEqual(['revoked']);
  });

  it.each<[string, number, () => Promise<readonly [string, string]>]>([
    ['register.signature-invalid', 400, async () => [changedAtEnd(await elsewhere()), KEY]],
    ['register.other-key', 400, async () => [await elsewhere(), 'd7'.repeat(32)]],
    ['register.not-an-entry', 400, async () => ['AAAA', KEY]],
    ['register.too-large', 413, async () => [toBase64Url(new Uint8Array(MAX_REGISTER_ENTRY_BYTES + 1)), KEY]],
    ['register.issued-later', 400, async () => [await elsewhere({ issuedAt: server.time.now + 301 }), KEY]],
    ['register.own-entry', 409, async () => [(await feed()).entries[0].signed, (await feed()).key]],
  ])('are refused with %s', async (code, status, made) => {
    const [signed, key] = await made();
    expect(await add(signed, key)).toMatchObject({ status, json: { code } });
    expect((await feed()).entries).toHaveLength(1);
  });

  it('are not shown when what is kept was changed', async () => {
    await add(await elsewhere());
    await server.context.db.query('update register_entry set signed = set_byte(signed, 200, 0)');
    expect((await feed()).entries).toHaveLength(1);
  });
});

function changedAtEnd(signed: string): string {
  const bytes = fromBase64Url(signed) ?? new Uint8Array(1);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return toBase64Url(bytes);
}
