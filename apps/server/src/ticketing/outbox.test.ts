import { END_EARLY_WORDS } from '@tenzij/contracts';
import { toIsoInstant } from '@tenzij/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  admissions,
  changePosition,
  festivalOf,
  place,
} from '../../../../adapters/ticketing-pretix/test/pretix-server/index.ts';
import { admitted, annulled, connect, openShopServer, type ShopServer } from '../../test/pretix.ts';
import { DEPLOYMENT } from '../testing/test-server.ts';

let shop: ShopServer;
beforeAll(async () => {
  shop = await openShopServer();
});
beforeEach(() => shop.renew());
afterAll(() => shop?.close());

interface Guest {
  readonly ticket: string;
  readonly reference: string;
  readonly pass: string;
  readonly position: number;
}

/** A connection, with so many people who have a ticket and a pass. */
async function guests(count: number): Promise<readonly Guest[]> {
  const order = place(shop.pretix.shop, {
    positions: Array.from({ length: count }, (_, index) => ({ secret: `secret-${index + 1}` })),
  });
  await connect(shop);
  await shop.read();
  const made: Guest[] = [];
  for (const { id, positionid } of order.positions) {
    const reference = `${order.code}-${positionid}`;
    const ticket = (await shop.ticketOf(reference)) ?? '';
    await shop.pass(ticket);
    made.push({ ticket, reference, pass: shop.passKey(ticket), position: id });
  }
  return made;
}

const one = async () => (await guests(1))[0] as Guest;
const deliveries = async () => (await shop.ask('GET', '')).json.pretix.deliveries;
const NONE = { admitted: 0, annulled: 0, unseen: 0 };
const lefts = async () => (await shop.ask('GET', '')).json.left;
const answers = async () => (await shop.ask('GET', '/answers')).json.answers;
const codes = async () =>
  (await answers()).map((answer: { problem: { code: string } }) => answer.problem.code);
const checkins = () => shop.pretix.shop.checkins.filter(({ successful }) => successful);
const later = (seconds: number) => {
  shop.server.time.now += seconds;
};

describe('who goes in', () => {
  it('is checked in at pretix, once, at the time of the gate', async () => {
    const guest = await one();
    const event = admitted(shop, { pass: guest.pass });
    await shop.push('face', event);
    await shop.push('face', event);
    later(3600);
    await shop.tell();
    await shop.tell();
    expect(checkins()).toMatchObject([
      { position: guest.position, nonce: event.id, datetime: event.at * 1000, type: 'entry' },
    ]);
    expect(await deliveries()).toEqual({ waiting: 0, waitingSince: null, done: 1, doubles: 0, problems: 0 });
  });

  it('with a ticket in place of a pass too, known to us or not', async () => {
    const guest = await one();
    place(shop.pretix.shop, { positions: [{ secret: 'sold just now' }] });
    await shop.push(
      'regular',
      admitted(shop, { ticket: 'secret-1' }),
      admitted(shop, { ticket: 'sold just now' }),
    );
    await shop.tell();
    expect(checkins().map(({ position }) => position)).toContain(guest.position);
    expect(admissions(shop.pretix.shop)).toBe(2);
  });

  it('and did not after all is taken back', async () => {
    const guest = await one();
    const event = admitted(shop, { pass: guest.pass });
    await shop.push('face', event);
    await shop.tell();
    later(30);
    await shop.push('face', annulled(shop, event.id));
    await shop.tell();
    expect(admissions(shop.pretix.shop)).toBe(0);
    await shop.push('face', admitted(shop, { pass: guest.pass }));
    await shop.tell();
    expect(admissions(shop.pretix.shop)).toBe(1);
    expect(await codes()).toEqual([]);
  });

  it('as a ticket of nobody’s shop is not told', async () => {
    await one();
    const { links } = shop.server;
    const [, token = ''] = links.visitors[0]?.split('#') ?? [];
    const ticket = shop.server.context.links.read('ticket', token) ?? '';
    await shop.pass(ticket);
    await shop.push('face', admitted(shop, { pass: shop.passKey(ticket) }));
    await shop.tell();
    expect(shop.pretix.shop.checkins).toEqual([]);
    expect((await deliveries()).waiting).toBe(0);
  });

  it('before there was a connection is not told either', async () => {
    const guest = await one();
    await shop.ask('DELETE', '/pretix');
    await shop.push('face', admitted(shop, { pass: guest.pass }));
    await connect(shop);
    await shop.read();
    await shop.tell();
    expect(shop.pretix.shop.checkins).toEqual([]);
  });

  it('and waits until pretix is back is told before it is disconnected', async () => {
    const guest = await one();
    shop.pretix.faults.push({ on: 'checkinrpc', how: { status: 503 }, times: 1 });
    await shop.push('face', admitted(shop, { pass: guest.pass }));
    await shop.tell();
    expect((await deliveries()).waiting).toBe(1);
    const destruction = `/api/deployments/${DEPLOYMENT}/destruction`;
    const shown = await shop.server.call('GET', destruction, shop.organiser);
    expect(shown.json.undelivered).toBe(1);
    expect((await shop.ask('DELETE', '/pretix')).json).toEqual({ revoked: true });
    expect(admissions(shop.pretix.shop)).toBe(1);
    expect((await lefts())[0]).toMatchObject({ ...{ kind: 'pretix', because: 'disconnected' }, ...NONE });
  });

  it('and cannot be told before it is disconnected is counted, in the ledger and for who disconnects', async () => {
    const [first, second, third] = await guests(3);
    if (!first || !second || !third) throw new Error('nobody');
    const double = [admitted(shop, { pass: third.pass }), admitted(shop, { ticket: 'secret-3' })];
    await shop.push('regular', ...double);
    await shop.tell();
    await shop.tell();
    const event = admitted(shop, { pass: first.pass });
    shop.pretix.faults.push({ on: 'checkinrpc', how: { status: 503 } });
    await shop.push('face', event, admitted(shop, { pass: second.pass }));
    await shop.tell();
    // Nobody queued this one yet.
    await shop.push('face', annulled(shop, event.id));
    await shop.ask('DELETE', '/pretix');
    const counts = { admitted: 2, annulled: 1, unseen: 1 };
    const at = toIsoInstant(Math.floor(shop.server.time.now));
    expect((await lefts())[0]).toEqual({ kind: 'pretix', because: 'disconnected', at, ...counts });
    const entries = await shop.server.context.db.query<{ body: unknown }>(
      "select body from ledger_entry where kind = 'ticketing-left' and subject is null order by sequence desc limit 1",
    );
    expect(entries).toEqual([{ body: { kind: 'pretix', because: 'disconnected', ...counts } }]);
  });
});

describe('a server that stops', () => {
  /** What happens to the next so many requests to redeem or annul, before the server hears of it. */
  const steps = ['before', 'after', 'hang'] as const;

  it.each(steps)('%s the answer came sends again, and it is done once', async (how) => {
    const people = await guests(3);
    const events = people.map(({ pass }) => admitted(shop, { pass }));
    const real = shop.server.context.fetch;
    shop.pretix.faults.push({ on: 'checkinrpc', how, times: 3 });
    // A server that is killed writes nothing down: what it asked is as if it never had.
    const hanging: Promise<unknown>[] = [];
    Object.assign(shop.server.context, {
      fetch: (...given: Parameters<ShopServer['server']['context']['fetch']>) => {
        hanging.push(real(...given).catch(() => undefined));
        return new Promise(() => undefined);
      },
    });
    await shop.push('face', ...events);
    void shop.tell();
    await until(() => hanging.length === 3 && shop.pretix.asked.filter(isRedeem).length === 3);
    Object.assign(shop.server.context, { fetch: real });
    shop.pretix.faults.length = 0;
    expect((await deliveries()).waiting).toBe(3);
    await shop.tell();
    expect(shop.pretix.asked.filter(isRedeem)).toHaveLength(3);
    later(61);
    await shop.tell();
    expect(admissions(shop.pretix.shop)).toBe(3);
    expect(
      checkins()
        .map(({ nonce }) => nonce)
        .sort(),
    ).toEqual(events.map(({ id }) => id).sort());
    expect(await deliveries()).toMatchObject({ waiting: 0, done: 3, problems: 0 });
    const keys = shop.pretix.asked.filter(isRedeem).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  it('after the answer and before it is written down sends again, and it is done once', async () => {
    const guest = await one();
    await shop.push('face', admitted(shop, { pass: guest.pass }));
    const { db } = shop.server.context;
    const query = db.query.bind(db);
    Object.assign(db, {
      query: (sql: string, given: []) =>
        sql.includes('set outcome') ? Promise.reject(new Error('killed')) : query(sql, given),
    });
    await expect(shop.tell()).rejects.toThrow('killed');
    Object.assign(db, { query });
    expect(admissions(shop.pretix.shop)).toBe(1);
    later(61);
    await shop.tell();
    expect(admissions(shop.pretix.shop)).toBe(1);
    expect(await deliveries()).toMatchObject({ waiting: 0, done: 1 });
  });

  it('while it queues takes all of it again, or nothing', async () => {
    const [first, second] = await guests(2);
    if (!first || !second) throw new Error('nobody');
    await shop.push('face', admitted(shop, { pass: first.pass }), admitted(shop, { pass: second.pass }));
    const { db } = shop.server.context;
    const transaction = db.transaction.bind(db);
    let inserts = 0;
    Object.assign(db, {
      transaction: (work: (tx: typeof db) => Promise<unknown>) =>
        transaction((tx) =>
          work({
            ...tx,
            query: (sql: string, given: []) => {
              if (sql.includes('insert into ticketing_delivery') && ++inserts === 2)
                throw new Error('killed');
              return tx.query(sql, given);
            },
          } as typeof db),
        ),
    });
    await expect(shop.tell()).rejects.toThrow('killed');
    Object.assign(db, { transaction });
    expect((await deliveries()).waiting).toBe(0);
    await shop.tell();
    expect(admissions(shop.pretix.shop)).toBe(2);
  });

  it('a day long sends an annulment again that was done already, and takes it for done', async () => {
    const guest = await one();
    const event = admitted(shop, { pass: guest.pass });
    await shop.push('face', event, annulled(shop, event.id));
    shop.pretix.faults.push({ on: 'annul', how: 'after', times: 1 });
    await shop.tell();
    expect(admissions(shop.pretix.shop)).toBe(0);
    later(2 * 86_400);
    await shop.tell();
    // Who looks is signed in no longer than a day.
    later(-2 * 86_400);
    expect(shop.pretix.asked.filter(({ path }) => path.includes('annul'))).toHaveLength(2);
    expect(await codes()).toEqual([]);
    expect((await deliveries()).waiting).toBe(0);
  });
});

describe('pretix away', () => {
  it('for hours loses nothing, keeps the order of each person, and all of it goes out after', async () => {
    const people = await guests(6);
    shop.pretix.faults.push({ on: 'checkinrpc', how: { status: 503 } });
    for (const { pass } of people) {
      const event = admitted(shop, { pass });
      await shop.push('face', event);
      later(10);
      await shop.push('face', annulled(shop, event.id));
      later(10);
      await shop.push('regular', admitted(shop, { pass }));
      for (let look = 0; look < 5; look++) {
        later(600);
        await shop.tell();
      }
    }
    expect(admissions(shop.pretix.shop)).toBe(0);
    expect((await deliveries()).waiting).toBe(18);
    shop.pretix.faults.length = 0;
    for (let look = 0; look < 4; look++) {
      later(31);
      await shop.tell();
    }
    expect((await deliveries()).waiting).toBe(0);
    expect(admissions(shop.pretix.shop)).toBe(6);
    expect(shop.pretix.shop.checkins.filter(({ error_reason }) => error_reason === 'annulled')).toHaveLength(
      6,
    );
    expect(await codes()).toEqual([]);
  });

  it('is left alone for a while', async () => {
    const people = await guests(6);
    shop.pretix.faults.push({ on: 'checkinrpc', how: { status: 429, retryAfter: 60 } });
    await shop.push('face', ...people.map(({ pass }) => admitted(shop, { pass })));
    await shop.tell();
    expect(shop.pretix.asked.filter(isRedeem).length).toBeLessThanOrEqual(4);
  });

  it('failing at one ticket only holds up nobody else, and is told of in the end', async () => {
    const [bad, good] = await guests(2);
    if (!bad || !good) throw new Error('nobody');
    const real = shop.server.context.fetch;
    let failures = 0;
    Object.assign(shop.server.context, {
      fetch: async (url: URL, init: RequestInit) => {
        if (!String(init.body).includes('secret-1')) return real(url, init);
        failures++;
        return new Response('oops', { status: 500 });
      },
    });
    await shop.push('face', admitted(shop, { pass: bad.pass }), admitted(shop, { pass: good.pass }));
    await shop.tell();
    expect(checkins().map(({ position }) => position)).toEqual([good.position]);
    for (let look = 0; look < 40; look++) {
      later(600);
      await shop.tell();
    }
    expect(failures).toBeGreaterThan(5);
    expect(await answers()).toMatchObject([
      { reference: bad.reference, action: 'admitted', problem: { code: 'ticketing.not-sent' } },
    ]);
    Object.assign(shop.server.context, { fetch: real });
    const [{ event }] = await answers();
    await shop.ask('POST', '/answers', { event, kind: 'pretix', act: 'send-again' });
    await shop.tell();
    expect(admissions(shop.pretix.shop)).toBe(2);
    expect(await answers()).toEqual([]);
  });
});

describe('what pretix says', () => {
  it('of somebody who was in already is told as a double, until it was seen', async () => {
    const guest = await one();
    await shop.push('face', admitted(shop, { pass: guest.pass }));
    await shop.push('regular', admitted(shop, { ticket: 'secret-1' }));
    await shop.tell();
    await shop.tell();
    expect(admissions(shop.pretix.shop)).toBe(1);
    expect(await deliveries()).toMatchObject({ done: 1, doubles: 1, problems: 0 });
    const [{ event, problem, reference, lane }] = await answers();
    expect([problem.code, reference, lane]).toEqual(['ticketing.double', guest.reference, 'regular']);
    expect((await shop.ask('POST', '/answers', { event, kind: 'pretix', act: 'seen' })).status).toBe(204);
    expect(await answers()).toEqual([]);
    expect((await deliveries()).doubles).toBe(0);
  });

  it('of somebody who may come in again is no double', async () => {
    const guest = await one();
    const { db } = shop.server.context;
    const set = (seconds: number | null) =>
      db.query(
        `insert into gate_policy (organisation_id, deployment_id, entry_after_seconds)
         values ('proefweide', $1, $2::integer)
         on conflict (organisation_id, deployment_id) do update set entry_after_seconds = $2::integer`,
        [DEPLOYMENT, seconds],
      );
    await set(60);
    await shop.push('face', admitted(shop, { pass: guest.pass }));
    later(3600);
    await shop.push('face', admitted(shop, { pass: guest.pass }));
    await shop.tell();
    await shop.tell();
    await set(null);
    expect(await deliveries()).toMatchObject({ waiting: 0, done: 1, doubles: 0, problems: 0 });
  });

  it('otherwise is told with what to do, and goes anew once it is mended', async () => {
    const guest = await one();
    const [list] = festivalOf(shop.pretix.shop).lists;
    if (!list) throw new Error('no list');
    list.rules = () => false;
    await shop.push('face', admitted(shop, { pass: guest.pass }));
    await shop.tell();
    expect(await codes()).toEqual(['ticketing.other-product']);
    expect((await answers())[0].problem.text.nl.do).not.toBe('');
    list.rules = null;
    const [{ event }] = await answers();
    const again = { event, kind: 'pretix', act: 'send-again' };
    expect((await shop.ask('POST', '/answers', again)).status).toBe(204);
    expect((await shop.ask('POST', '/answers', again)).json.code).toBe('ticketing.answer-unknown');
    await shop.tell();
    expect(admissions(shop.pretix.shop)).toBe(1);
    expect(await codes()).toEqual([]);
  });

  it('of an annulment that comes too late, or of a check-in that failed', async () => {
    const [slow, unpaid] = await guests(2);
    if (!slow || !unpaid) throw new Error('nobody');
    const order = festivalOf(shop.pretix.shop).orders[0];
    if (!order) throw new Error('no order');
    changePosition(shop.pretix.shop, order, 1, { blocked: ['admin'] });
    const [first, second] = [admitted(shop, { pass: slow.pass }), admitted(shop, { pass: unpaid.pass })];
    await shop.push('face', first, second);
    later(901);
    await shop.push('face', annulled(shop, first.id), annulled(shop, second.id));
    await shop.tell();
    await shop.tell();
    expect((await codes()).sort()).toEqual(['ticketing.annul-too-late', 'ticketing.blocked']);
    expect(shop.pretix.asked.filter(({ path }) => path.includes('annul'))).toEqual([]);
  });
});

describe('the file of admissions', () => {
  it('has a line for each, with the number, the time, the lane and what came of it', async () => {
    const [here, back] = await guests(2);
    if (!here || !back) throw new Error('nobody');
    const { db } = shop.server.context;
    await db.query('update ticket set reference = $2 where ticket_id = $1', [back.ticket, '-1+1']);
    const [first, second] = [admitted(shop, { pass: here.pass }), admitted(shop, { pass: back.pass })];
    await shop.push('face', first, second);
    await shop.push('face', annulled(shop, second.id));
    await shop.push('regular', admitted(shop, { ticket: 'secret-1' }));
    const file = await shop.ask('GET', '/admissions.csv');
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    const lines = file.text.split('\r\n');
    expect(lines[0]).toBe('ticketnumber,time,lane,outcome');
    const at = new Date(first.at * 1000).toISOString().replace('.000', '');
    expect(lines.slice(-4)).toEqual([
      `${here.reference},${at},face,admitted`,
      `'-1+1,${at},face,annulled`,
      `${here.reference},${at},regular,double`,
      '',
    ]);
  });
});

it('the end of an event passes on what waits, gives the key up, and leaves nothing but what was not told', async () => {
  const [guest, other] = await guests(2);
  if (!guest || !other) throw new Error('nobody');
  await shop.push('face', admitted(shop, { pass: guest.pass }));
  await shop.ask('PUT', '/webhook', { address: `${shop.pretix.url}/hook` });
  await shop.push('face', admitted(shop, { pass: other.pass }));
  await shop.push('regular', admitted(shop, { ticket: 'of elsewhere' }));
  const { server } = shop;
  const url = `/api/deployments/${DEPLOYMENT}`;
  const { name } = (await server.call('GET', `${url}/case`, shop.organiser)).json;
  const body = { name, reason: 'Voorbij.', early: END_EARLY_WORDS.nl };
  const refused = await server.call('POST', `${url}/end`, shop.organiser, { ...body, name: 'anders' });
  expect(refused.status).toBe(400);
  expect(shop.pretix.shop.devices[0]?.revoked).toBe(false);
  const ended = await server.call('POST', `${url}/end`, shop.organiser, body);
  expect([ended.status, ended.json.code]).toEqual([200, undefined]);
  expect(admissions(shop.pretix.shop)).toBe(2);
  expect(shop.pretix.shop.devices[0]?.revoked).toBe(true);
  const { db, keys } = server.context;
  const left = { because: 'ended', ...NONE };
  expect((await lefts()).slice(0, 2)).toMatchObject([
    // The stand-in takes no messages of ours.
    { ...left, kind: 'webhook', admitted: 2 },
    { ...left, kind: 'pretix', unseen: 1 },
  ]);
  const shown = await server.call('GET', `${url}/destruction`, shop.organiser);
  expect(shown.json.undelivered).toBe(2);
  for (const table of ['connection', 'position', 'code', 'refusal', 'delivery'])
    expect(await db.query(`select 1 from ticketing_${table} where deployment_id = $1`, [DEPLOYMENT])).toEqual(
      [],
    );
  expect(await keys.read(`ticketing-${DEPLOYMENT}`)).toBeNull();
});

const isRedeem = ({ path }: { readonly path: string }) => path.includes('redeem');

async function until(isSo: () => boolean): Promise<void> {
  for (let look = 0; look < 500 && !isSo(); look++) await new Promise((done) => setTimeout(done, 10));
  expect(isSo()).toBe(true);
}
