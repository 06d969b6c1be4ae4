import { randomUUID } from 'node:crypto';
import type { GateEvent } from '@tenzij/contracts';
import { sha256Hex, toHex } from '@tenzij/kernel';
import {
  findDeployment,
  gateEventsAfter,
  importTickets,
  insertGate,
  newestGateEvent,
  setClearanceState,
} from '@tenzij/store-sql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../testing/test-server.ts';
import { withdrawal } from '../testing/visits.ts';

const SCOPE = { organisation: 'proefweide', deployment: DEPLOYMENT };

let server: TestServer;
let face: Credentials;
let regular: Credentials;
let visitor: { id: string; pass: string; as: Credentials };
/** The change up to which earlier tests came. */
let from: number;
beforeAll(async () => {
  server = await testServer();
  [face, regular] = [server.gate('face'), server.gate('regular')];
});
afterAll(() => server?.close());
beforeEach(async () => {
  from = await newestGateEvent(server.context.db, SCOPE);
  visitor = await newVisitor();
});

const at = () => Math.floor(server.time.now);
const admitted = (pass: string | null, ticket: string | null = null) =>
  ({ kind: 'admitted', id: randomUUID(), at: at(), pass, ticket }) as const;
const referred = (pass: string | null) =>
  ({ kind: 'referred', id: randomUUID(), at: at(), pass, code: 'look' }) as const;
const annulled = (of: string) =>
  ({ kind: 'annulled', id: randomUUID(), at: at(), of, why: 'not-passed' }) as const;
const override = (of: string | null, pass: string | null) =>
  ({ kind: 'override', id: randomUUID(), at: at(), of, pass, reason: 'document-checked' }) as const;

const push = (as: Credentials, ...events: GateEvent[]) =>
  server.call('POST', '/api/gate/events', as, { events });
const changes = async (as: Credentials, after = from) =>
  (await server.call('GET', `/api/gate/changes?after=${after}`, as)).json;
const kept = () => gateEventsAfter(server.context.db, SCOPE, from, 1000);
const ledger = () =>
  server.context.db.query<{ body: Record<string, unknown> }>(
    "select body from ledger_entry where kind = 'admission-override' order by sequence",
  );

/** A visitor with a regular pass; `pass` is what all their passes share. */
async function newVisitor() {
  const { db, clock, links } = server.context;
  const id = `ticket-${randomUUID()}`;
  const row = { reference: id, name: 'Kamer Plant', email: null, language: 'nl' } as const;
  await db.transaction((tx) => importTickets(tx, SCOPE, [row], () => id, clock()));
  const as = { authorization: `Bearer ${links.write('ticket', id)}` };
  await server.call('POST', '/api/visit/regular-pass', as);
  return { id, as, pass: toHex(links.passId({ ...SCOPE, id })) };
}

describe('what a gate says', () => {
  it('is kept once, finds its ticket, and reaches the other gates as a hash', async () => {
    const { pass } = visitor;
    const event = admitted(pass);
    expect((await push(face, event)).status).toBe(204);
    expect((await push(face, event)).status).toBe(204);
    const [row, ...more] = await kept();
    expect(more).toEqual([]);
    expect(row?.ticket).toBe(visitor.id);
    const page = await changes(regular);
    expect(page).toMatchObject({ cursor: from + 1, more: false });
    expect(page.news).toEqual([{ kind: 'admitted', key: sha256Hex(pass), at: at(), id: event.id }]);
    expect(JSON.stringify(page)).not.toContain(pass);
    expect(await changes(regular, page.cursor)).toMatchObject({ cursor: from + 1, news: [] });
  });

  it('is not news to that gate itself', async () => {
    await push(face, admitted(visitor.pass));
    expect(await changes(face)).toMatchObject({ cursor: from + 1, news: [] });
  });

  it('is taken all or none', async () => {
    const good = admitted(visitor.pass);
    const answer = await push(face, good, override(null, null));
    expect([answer.status, answer.json.code]).toEqual([409, 'gate.override-lane']);
    const broken = { ...good, id: 'x' };
    expect((await push(regular, good, broken)).status).toBe(400);
    expect(await kept()).toEqual([]);
  });

  it('is refused when there is too much of it, and taken up to a page', async () => {
    const events = Array.from({ length: 201 }, () => referred('ab'.repeat(16)));
    expect((await push(regular, ...events)).status).toBe(400);
    expect((await push(regular, ...events.slice(1))).status).toBe(204);
    expect(await kept()).toHaveLength(200);
  });

  it('tells regular lanes who was referred, where, for as long as that is of use', async () => {
    const { pass } = visitor;
    await push(face, referred(pass), referred(null));
    expect((await changes(regular)).news).toEqual([
      { kind: 'referred', key: sha256Hex(pass), at: at(), gate: 'Poort 1' },
    ]);
    server.time.now += 1801;
    expect((await changes(regular)).news).toEqual([]);
    await push(regular, referred(pass));
    expect((await changes(face)).news).toEqual([]);
  });

  it('takes an admission back, for others, whoever else let in the same', async () => {
    const { pass } = visitor;
    const [here, there] = [admitted(pass), admitted(pass)];
    await push(face, here);
    await push(regular, there, annulled(there.id));
    const toldTo = async (as: Credentials) => (await changes(as)).news;
    expect([await toldTo(face), await toldTo(regular)]).toMatchObject([
      [
        { kind: 'admitted', id: there.id },
        { kind: 'annulled', of: there.id },
      ],
      [{ kind: 'admitted', id: here.id }],
    ]);
  });

  it('tells of a ticket of another system by a hash of its own', async () => {
    await push(regular, admitted(null, 'secret-of-elsewhere'));
    const { news } = await changes(face);
    expect(news).toMatchObject([
      { kind: 'admitted', key: sha256Hex('ticket secret-of-elsewhere'), at: at() },
    ]);
    expect(JSON.stringify(news)).not.toContain('secret');
  });

  it('is given out a page at a time, and anew to a gate that is ahead of a database put back', async () => {
    for (let batch = 0; batch < 2; batch++)
      await push(face, ...Array.from({ length: 150 }, () => admitted(randomUUID().replaceAll('-', ''))));
    const first = await changes(regular);
    expect([first.cursor - from, first.news.length, first.more]).toEqual([200, 200, true]);
    const second = await changes(regular, first.cursor);
    expect([second.cursor - from, second.news.length, second.more]).toEqual([300, 100, false]);
    expect(await changes(regular, 9999)).toMatchObject({ cursor: 200, more: true });
  });
});

describe('an override', () => {
  it('stands in the ledger once, with why and no person, and counts as an admission', async () => {
    const { pass } = visitor;
    const before = (await ledger()).length;
    const referral = referred(pass);
    await push(face, referral);
    const event = override(referral.id, pass);
    await push(regular, event);
    await push(regular, event);
    const entries = (await ledger()).slice(before);
    expect(entries.map(({ body }) => body)).toEqual([
      {
        gate: (await kept())[1]?.gate,
        reason: 'document-checked',
        referral: 'look',
        passRead: true,
        happenedAt: at(),
      },
    ]);
    const text = JSON.stringify(await server.context.db.query('select * from ledger_entry'));
    expect(text).not.toContain(pass);
    expect((await changes(face)).news).toMatchObject([{ kind: 'admitted', key: sha256Hex(pass), at: at() }]);
  });

  it('says so when no pass was read and nobody heard of a referral', async () => {
    await push(regular, override(null, null), override(randomUUID(), null));
    expect((await ledger()).slice(-2).map(({ body }) => [body.referral, body.passRead])).toEqual([
      [null, false],
      [null, false],
    ]);
  });
});

describe('the tags', () => {
  it('change with the list and with the bundle, and only then', async () => {
    const before = await changes(face);
    await push(regular, admitted('ab'.repeat(16)));
    server.time.now += 2;
    expect(await changes(face)).toMatchObject({ list: before.list, bundle: before.bundle });
    const etag = async () =>
      (await server.call('GET', `/api/deployments/${DEPLOYMENT}/status-list`)).headers.etag;
    expect(before.list).toBe(await etag());
    const { db } = server.context;
    await db.query('update pass set revoked_at = 1 where ticket_id = $1', [visitor.id]);
    server.time.now += 2;
    const revoked = await readAnew(face);
    expect(revoked).toMatchObject({ list: await etag(), bundle: before.bundle });
    expect(revoked.list).not.toBe(before.list);
    const renaming = 'update deployment set name = $2 || name where deployment_id = $1';
    await db.query(renaming, [DEPLOYMENT, 'Nieuw: ']);
    expect((await readAnew(face)).bundle).not.toBe(before.bundle);
  });

  it('both change when the clearance is paused, and when it is no more', async ({ skip }) => {
    const { db } = server.context;
    skip(!(await findDeployment(db, SCOPE))?.clearance, 'without the files of models there is none to pause');
    const set = async (state: 'paused' | 'in-force') => {
      await setClearanceState(db, SCOPE, state, { by: 'dpo', reason: 'test', at: server.time.now });
      server.time.now += 2;
      return readAnew(face);
    };
    const before = await changes(face);
    const paused = await set('paused');
    expect(paused.list).not.toBe(before.list);
    expect(paused.bundle).not.toBe(before.bundle);
    const list = await server.call('GET', `/api/deployments/${DEPLOYMENT}/status-list`);
    expect(paused.list).toBe(list.headers.etag);
    const resumed = await set('in-force');
    expect(resumed.list).not.toBe(paused.list);
    expect(resumed.bundle).toBe(before.bundle);
  });

  it('change for the gate alone whose name was changed', async () => {
    const [mine, other] = [await changes(face), await changes(regular)];
    await server.context.db.query("update gate set name = 'Poort 7' where lane = 'face'");
    expect((await readAnew(face)).bundle).not.toBe(mine.bundle);
    expect((await readAnew(regular)).bundle).toBe(other.bundle);
    await server.context.db.query("update gate set name = 'Poort 1' where lane = 'face'");
  });
});

/** What was looked at less than a second ago is not asked again: something this process wrote makes it. */
async function readAnew(as: Credentials) {
  await server.context.gateWatch.readNow(SCOPE);
  return changes(as);
}

describe('who may know of it', () => {
  it('is no gate of another deployment', async () => {
    await push(face, admitted(visitor.pass));
    const { db, links } = server.context;
    await db.query("insert into organisation values ('elders', 'Elders', 0)");
    await db.query(
      "insert into deployment (organisation_id, deployment_id, name, specimen, event, created_at) values ('elders', 'elders', 'E', true, '{}', 0)",
    );
    await insertGate(
      db,
      { organisation: 'elders', deployment: 'elders', id: 'g9', name: 'P', lane: 'face' },
      0,
    );
    const as = { authorization: `Bearer ${links.write('gate', 'g9')}` };
    const answer = await server.call('GET', '/api/gate/changes?after=0', as);
    expect(JSON.stringify(answer.json)).not.toContain('admitted');
  });
});

describe('erasing', () => {
  it('leaves of a visitor only that somebody went through', async () => {
    const [mine, other] = [visitor.pass, (await newVisitor()).pass];
    await push(face, admitted(mine), admitted(other), referred(mine));
    expect((await server.call('POST', '/api/visit/erasure', visitor.as)).status).toBe(200);
    const rows = await kept();
    expect(rows.map(({ pass, ticket }) => [pass, ticket !== null])).toEqual([
      [null, false],
      [other, true],
      [null, false],
    ]);
    expect((await changes(regular)).news).toMatchObject([
      { kind: 'admitted', key: sha256Hex(other), at: at() },
    ]);
  });

  it('is after seeing: a visitor reads what is held of the gates they came past', async () => {
    const event = admitted(visitor.pass);
    await push(face, event, annulled(event.id), referred(visitor.pass), admitted('ab'.repeat(16)));
    const { gates } = (await server.call('GET', '/api/visit/data', visitor.as)).json;
    expect(gates.map(({ kind, gate }: { kind: string; gate: string }) => [kind, gate])).toEqual([
      ['admitted', 'Poort 1'],
      ['annulled', 'Poort 1'],
      ['referred', 'Poort 1'],
    ]);
  });

  it('is not done by taking back a yes alone: the regular pass still admits once', async () => {
    const { pass } = visitor;
    await push(face, admitted(pass));
    await withdrawal(server, visitor.as);
    expect((await kept())[0]?.pass).toBe(pass);
  });
});

describe('what the organiser sees', () => {
  let organiser: Credentials;
  beforeAll(async () => {
    organiser = await server.signIn('organiser');
  });

  it('is how many were let in of late, twice and by crew, and nobody in particular', async () => {
    const path = `/api/deployments/${DEPLOYMENT}/gates/traffic`;
    const traffic = async () => (await server.call('GET', path, organiser)).json;
    server.time.now = Math.ceil(server.time.now / 900) * 900 + 3600;
    const before = await traffic();
    expect(before.quarters[0]).toMatchObject({ face: 0, regular: 0 });
    const [here, there, gone] = [admitted(visitor.pass), admitted(visitor.pass), admitted('ef'.repeat(16))];
    await push(face, here, gone, annulled(gone.id));
    await push(regular, there, override(null, null));
    const after = await traffic();
    expect(after.quarters).toHaveLength(12);
    expect(after.quarters[0]).toMatchObject({ face: 1, regular: 2 });
    expect(after.doubles).toBe(before.doubles + 1);
    const overrides = (view: typeof after) =>
      view.overrides.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect(overrides(after)).toBe(overrides(before) + 1);
    expect(JSON.stringify(after)).not.toContain(visitor.pass);
    // Taken back, the first leaves the second no double.
    await push(face, annulled(here.id));
    expect((await traffic()).doubles).toBe(before.doubles);
  });

  it('leaves the counts of the lanes as gates count them', async () => {
    const lanes = async () =>
      (await server.call('GET', `/api/deployments/${DEPLOYMENT}`, organiser)).json.lanes.face;
    const before = await lanes();
    await push(face, admitted('ef'.repeat(16)));
    expect(await lanes()).toEqual(before);
    const counts = { batch: randomUUID(), admitted: 1, referred: 0 };
    await server.call('POST', '/api/gate/counts', face, counts);
    expect((await lanes()).admitted).toBe(before.admitted + 1);
  });
});
