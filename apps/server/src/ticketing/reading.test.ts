import { sha256Hex, toIsoInstant } from '@tenzij/kernel';
import { newestGateEvent, standsAdmitted } from '@tenzij/store-sql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ADMISSION,
  change,
  changePosition,
  festivalOf,
  LIST,
  newDevice,
  notice,
  PARKING,
  place,
} from '../../../../adapters/ticketing-pretix/test/pretix-server/index.ts';
import { admitted, connect, hashOf, openShopServer, type ShopServer } from '../../test/pretix.ts';
import { DEPLOYMENT } from '../testing/test-server.ts';

const SCOPE = { organisation: 'proefweide', deployment: DEPLOYMENT };

let shop: ShopServer;
beforeAll(async () => {
  shop = await openShopServer();
});
beforeEach(() => shop.renew());
afterAll(() => shop?.close());

const view = async () => (await shop.ask('GET', '')).json;
const ledgerOf = (ticket: string) =>
  shop.server.context.db.query<{ kind: string; body: unknown }>(
    "select kind, body from ledger_entry where kind like 'ticket-%' and subject = $1 order by sequence",
    [ticket],
  );
const contactOf = async (ticket: string) => {
  const { db } = shop.server.context;
  const sql = 'select name, email, language from ticket_contact where ticket_id = $1';
  return (await db.query(sql, [ticket]))[0] ?? null;
};
const codes = async (lane: 'face' | 'regular' = 'regular', after = 0) =>
  (await shop.server.call('GET', `/api/gate/tickets?after=${after}`, shop.server.gate(lane))).json;
const states = async () =>
  Object.fromEntries(
    (await codes()).codes.map((one: { key: string; state: string }) => [one.key, one.state]),
  );
async function mustFind(reference: string): Promise<string> {
  const ticket = await shop.ticketOf(reference);
  if (ticket === null) throw new Error(`no ticket ${reference}`);
  return ticket;
}

describe('connecting', () => {
  it('takes a pairing code once, and shows what there is to choose', async () => {
    const pairing = newDevice(shop.pretix.shop, shop.pretix.url);
    expect((await shop.ask('POST', '/pretix', { pairing })).status).toBe(200);
    const again = await shop.ask('POST', '/pretix', { pairing });
    expect([again.status, again.json.code]).toEqual([409, 'ticketing.connected-already']);
    const options = (await shop.ask('GET', '/pretix/options')).json;
    expect(options).toMatchObject({
      events: [{ slug: 'festival', name: 'Festival' }],
      event: 'festival',
      lists: [{ id: LIST, items: [{ id: ADMISSION, admission: true }] }],
    });
    const other = await shop.ask('PUT', '/pretix/choice', { event: 'festival', list: 999, items: [1] });
    expect([other.status, other.json.code]).toEqual([404, 'pretix.not-found']);
    await shop.ask('DELETE', '/pretix');
    const used = await shop.ask('POST', '/pretix', { pairing });
    expect(used.json.code).toBe('pretix.pairing-used');
  });

  it('says what is wrong with a code, and keeps nothing', async () => {
    const unsafe = JSON.stringify({ handshake_version: 1, url: 'http://shop.example', token: 'abcdefgh' });
    const asked = [];
    const within = JSON.stringify({ handshake_version: 1, url: 'https://10.0.0.5', token: 'abcdefgh' });
    for (const pairing of ['hallo', unsafe, within])
      asked.push((await shop.ask('POST', '/pretix', { pairing })).json.code);
    expect(asked).toEqual(['pretix.pairing-unreadable', 'pretix.address-unsafe', 'pretix.address-unsafe']);
    shop.pretix.faults.push({ on: 'initialize', how: 'before', times: 1 });
    const pairing = newDevice(shop.pretix.shop, shop.pretix.url);
    const answer = await shop.ask('POST', '/pretix', { pairing });
    expect([answer.status, answer.json.code]).toEqual([502, 'pretix.unreachable']);
    expect(await view()).toMatchObject({ pretix: null, webhook: null });
    // The code was not used: it works still.
    expect((await shop.ask('POST', '/pretix', { pairing })).status).toBe(200);
  });

  it('gives the key up when it is disconnected, and keeps the tickets', async () => {
    const order = place(shop.pretix.shop);
    await connect(shop);
    await shop.read();
    const reference = `${order.code}-1`;
    const ticket = await mustFind(reference);
    expect((await shop.ask('DELETE', '/pretix')).json).toEqual({ revoked: true });
    expect(shop.pretix.shop.devices[0]?.revoked).toBe(true);
    expect(await shop.ticketOf(reference)).toBe(ticket);
    expect(await codes()).toEqual({ list: null, codes: [], reached: 0, more: false, asOf: null });
  });

  it('says so when pretix could not be told, and forgets the key all the same', async () => {
    await connect(shop);
    shop.pretix.faults.push({ on: 'revoke', how: { status: 503, retryAfter: 99 } });
    expect((await shop.ask('DELETE', '/pretix')).json).toEqual({ revoked: false });
    expect((await view()).pretix).toBeNull();
  });

  it('holds no token or code that the database alone gives away, and says none', async () => {
    const order = place(shop.pretix.shop, {
      positions: [{ attendee_name: 'Canarie Vogel', attendee_email: 'canarie@voorbeeld.example' }],
    });
    await connect(shop);
    await shop.read();
    shop.pretix.faults.push({ on: '/orders/', how: { status: 401 }, times: 1 });
    await shop.readLater();
    const token = shop.pretix.shop.devices[0]?.apiToken ?? 'none';
    const secret = order.positions[0]?.secret ?? 'none';
    const { db } = shop.server.context;
    await shop.push(
      'regular',
      admitted(shop, { ticket: secret }),
      admitted(shop, { ticket: 'of elsewhere' }),
    );
    await shop.tell();
    const tables = ['connection', 'position', 'code', 'delivery'].map((name) => `ticketing_${name}`);
    const rows = await Promise.all(
      [...tables, 'gate_event'].map((table) => db.query(`select t::text from ${table} t`)),
    );
    const hex = (text: string) => Buffer.from(text).toString('hex');
    const said = JSON.stringify([
      await view(),
      (await shop.ask('GET', '/pretix/options')).json,
      await codes(),
    ]);
    for (const text of [JSON.stringify(rows), said, shop.server.logged.join('\n')])
      for (const canary of [token, secret, 'of elsewhere'].flatMap((one) => [one, hex(one)]))
        expect(text).not.toContain(canary);
    for (const canary of ['Canarie', 'canarie@']) {
      expect(JSON.stringify(rows)).not.toContain(canary);
      expect(shop.server.logged.join('\n')).not.toContain(canary);
    }
    expect((await view()).pretix.reading.problem.code).toBe('pretix.key-refused');
  });
});

describe('reading', () => {
  it('makes a ticket of every position that admits, with who has it', async () => {
    const order = place(shop.pretix.shop, {
      email: 'koper@voorbeeld.example',
      locale: 'en',
      positions: [
        { attendee_name: 'Noor Bakker', attendee_email: 'noor@voorbeeld.example' },
        { item: PARKING },
        {},
      ],
    });
    place(shop.pretix.shop, { status: 'n' });
    place(shop.pretix.shop, { status: 'n', valid_if_pending: true });
    place(shop.pretix.shop, { status: 'n', valid_if_pending: true, require_approval: true });
    place(shop.pretix.shop, { testmode: true });
    await connect(shop);
    await shop.read();
    expect(await contactOf(await mustFind(`${order.code}-1`))).toEqual({
      ...{ name: 'Noor Bakker', email: 'noor@voorbeeld.example', language: 'en' },
    });
    expect(await shop.ticketOf(`${order.code}-2`)).toBeNull();
    expect(await contactOf(await mustFind(`${order.code}-3`))).toEqual({
      ...{ name: null, email: 'koper@voorbeeld.example', language: 'en' },
    });
    const { pretix } = await view();
    expect(pretix.tickets).toEqual({ holding: 3, ended: 0, refused: 0 });
    expect(pretix.reading).toMatchObject({ at: toIsoInstant(shop.server.time.now), problem: null });
  });

  it('goes on where it was when it stops between pages', async () => {
    for (let number = 0; number < 120; number++) place(shop.pretix.shop, { datetime: number });
    await connect(shop);
    const count = async () => (await view()).pretix.tickets.holding;
    // The second page of orders never comes, and the next reading begins with that.
    const before = shop.pretix.asked.length;
    let pages = 0;
    const { fetch } = shop.server.context;
    Object.assign(shop.server.context, {
      fetch: async (url: URL, init: RequestInit) => {
        if (url.pathname.endsWith('/orders/') && ++pages === 2) return new Response(null, { status: 403 });
        return fetch(url, init);
      },
    });
    await shop.read();
    expect(await count()).toBe(50);
    expect((await view()).pretix.reading.problem.code).toBe('pretix.no-access');
    Object.assign(shop.server.context, { fetch });
    shop.server.time.now += 31;
    await shop.read();
    expect(await count()).toBe(120);
    const orders = shop.pretix.asked.slice(before).filter(({ path }) => path.endsWith('/orders/'));
    expect(orders).toHaveLength(3);
    expect((await view()).pretix.reading.problem).toBeNull();
  });

  it('asks only for what changed, and at once when pretix calls, however often', async () => {
    const order = place(shop.pretix.shop);
    await connect(shop);
    await shop.read();
    const { hook } = (await view()).pretix;
    const call = (path: string) => shop.server.call('POST', path, {}, notice(shop.pretix.shop, order));
    shop.server.time.now += 10;
    change(shop.pretix.shop, order, { status: 'c' });
    await shop.read();
    expect((await view()).pretix.tickets.ended).toBe(0);
    const path = new URL(hook).pathname;
    expect((await call(path)).status).toBe(204);
    expect((await call(path)).status).toBe(204);
    expect((await call(`${path.slice(0, -1)}!`)).status).toBe(400);
    expect((await call(`/api/ticketing/pretix/${'A'.repeat(43)}`)).status).toBe(404);
    const asked = shop.pretix.asked.length;
    await shop.read();
    await shop.read();
    expect(await shop.ticketOf(`${order.code}-1`)).toBeNull();
    const again = shop.pretix.asked.slice(asked).filter(({ path: one }) => one.endsWith('/orders/'));
    expect(again).toHaveLength(1);
    expect(shop.server.logged.join('\n')).not.toContain(path.split('/').at(-1));
  });

  it('leaves out a name that can’t be, tells of it, and forgets that once it is mended', async () => {
    const order = place(shop.pretix.shop, {
      positions: [{ attendee_name: 'Noor 🎉', attendee_email: 'noor@voorbeeld.example' }],
    });
    await connect(shop);
    await shop.read();
    const reference = `${order.code}-1`;
    expect(await contactOf(await mustFind(reference))).toMatchObject({
      name: null,
      email: 'noor@voorbeeld.example',
    });
    const refusals = async () => (await shop.ask('GET', '/refusals')).json.refusals;
    expect(await refusals()).toMatchObject([
      { reference, field: 'name', problem: { code: 'ticket.name-invalid' } },
    ]);
    shop.server.time.now += 5;
    changePosition(shop.pretix.shop, order, 0, { attendee_name: 'Noor' });
    await shop.readLater();
    expect(await refusals()).toEqual([]);
    expect(await contactOf(await mustFind(reference))).toMatchObject({ name: 'Noor' });
  });

  it('does not fill in again what a visitor had erased', async () => {
    const order = place(shop.pretix.shop, { positions: [{ attendee_email: 'noor@voorbeeld.example' }] });
    await connect(shop);
    await shop.read();
    const ticket = await mustFind(`${order.code}-1`);
    const as = { authorization: `Bearer ${shop.server.context.links.write('ticket', ticket)}` };
    await shop.server.call('POST', '/api/visit/erasure', as, {});
    shop.server.time.now += 5;
    changePosition(shop.pretix.shop, order, 0, { attendee_name: 'Noor' });
    await shop.readLater();
    expect(await contactOf(ticket)).toBeNull();
    expect((await shop.ask('GET', '/refusals')).json.refusals).toEqual([]);
  });

  it('ends with the event', async () => {
    await connect(shop);
    place(shop.pretix.shop);
    const setEnd = (ends: string) =>
      shop.server.context.db.query(
        `update deployment set event = jsonb_set(event, '{ends}', $1::jsonb) where deployment_id = $2`,
        [ends, DEPLOYMENT],
      );
    const sql = "select event->>'ends' as ends from deployment where deployment_id = $1";
    const [was] = await shop.server.context.db.query<{ ends: string }>(sql, [DEPLOYMENT]);
    await setEnd('1');
    await shop.read();
    expect((await view()).pretix.reading).toMatchObject({ next: null, problem: { code: 'mail.event-over' } });
    const pairing = newDevice(shop.pretix.shop, shop.pretix.url);
    expect((await shop.ask('POST', '/pretix', { pairing })).json.code).toBe('mail.event-over');
    await setEnd(was?.ends ?? '');
  });
});

describe('a ticket that changes at its seller', () => {
  it('that is cancelled is deleted when nobody used it, and else withdrawn with its pass', async () => {
    const order = place(shop.pretix.shop, {
      positions: [{ attendee_name: 'Noor' }, { attendee_name: 'Sam' }],
    });
    await connect(shop);
    await shop.read();
    const [used, unused] = [await mustFind(`${order.code}-1`), await mustFind(`${order.code}-2`)];
    expect((await shop.pass(used)).status).toBe(200);
    shop.server.time.now += 5;
    change(shop.pretix.shop, order, { status: 'c' });
    await shop.readLater();
    expect(await shop.ticketOf(`${order.code}-2`)).toBeNull();
    expect(await shop.ticketOf(`${order.code}-1`)).toBe(used);
    expect(await contactOf(used)).toBeNull();
    expect(await ledgerOf(used)).toEqual([
      { kind: 'ticket-withdrawn', body: { because: 'cancelled', pass: 'regular' } },
    ]);
    const again = await shop.pass(used);
    expect([again.status, again.json.code]).toEqual([409, 'visit.ticket-withdrawn']);
    const passes = await shop.server.context.db.query<{ live: number }>(
      'select count(*) as live from pass where ticket_id = $1 and revoked_at is null',
      [used],
    );
    expect(passes[0]?.live).toBe(0);
    expect(await shop.server.context.db.query('select 1 from ticket where ticket_id = $1', [unused])).toEqual(
      [],
    );

    shop.server.time.now += 5;
    change(shop.pretix.shop, order, { status: 'p' });
    await shop.readLater();
    expect((await shop.pass(used)).status).toBe(200);
    expect(await contactOf(used)).toMatchObject({ name: 'Noor' });
    expect((await ledgerOf(used)).map(({ kind }) => kind)).toEqual(['ticket-withdrawn', 'ticket-restored']);
    expect(await shop.ticketOf(`${order.code}-2`)).not.toBeNull();
  });

  it('that is blocked admits nobody until it is no more, and stays known', async () => {
    const order = place(shop.pretix.shop, { positions: [{ attendee_name: 'Noor', secret: 'secret-1' }] });
    await connect(shop);
    await shop.read();
    const ticket = await mustFind(`${order.code}-1`);
    shop.server.time.now += 5;
    changePosition(shop.pretix.shop, order, 0, { blocked: ['admin'] });
    await shop.readLater();
    expect(await states()).toEqual({ [hashOf('secret-1')]: 'blocked' });
    expect((await shop.pass(ticket)).json.code).toBe('visit.ticket-withdrawn');
    expect(await contactOf(ticket)).toMatchObject({ name: 'Noor' });
    shop.server.time.now += 5;
    changePosition(shop.pretix.shop, order, 0, { blocked: null });
    await shop.readLater();
    expect(await states()).toEqual({ [hashOf('secret-1')]: 'holds' });
    expect((await shop.pass(ticket)).status).toBe(200);
  });

  it('with another code is another ticket: the old link and pass are of no use', async () => {
    const order = place(shop.pretix.shop, { positions: [{ secret: 'old' }] });
    await connect(shop);
    await shop.read();
    const before = await mustFind(`${order.code}-1`);
    await shop.pass(before);
    shop.server.time.now += 5;
    changePosition(shop.pretix.shop, order, 0, { secret: 'new', attendee_name: 'Sam' });
    await shop.readLater();
    const after = await mustFind(`${order.code}-1`);
    expect(after).not.toBe(before);
    expect(await shop.ticketOf(`${order.code}-1/1`)).toBe(before);
    expect((await shop.pass(before)).json.code).toBe('visit.ticket-withdrawn');
    expect((await shop.pass(after)).status).toBe(200);
    expect(await states()).toEqual({ [hashOf('old')]: 'revoked', [hashOf('new')]: 'holds' });
  });

  it('with another code after somebody went in with it stays theirs, and admits nobody else', async () => {
    const order = place(shop.pretix.shop, { positions: [{ secret: 'old' }] });
    await connect(shop);
    await shop.read();
    const ticket = await mustFind(`${order.code}-1`);
    await shop.pass(ticket);
    await shop.push('face', admitted(shop, { pass: shop.passKey(ticket) }));
    shop.server.time.now += 5;
    changePosition(shop.pretix.shop, order, 0, { secret: 'new' });
    await shop.readLater();
    expect(await shop.ticketOf(`${order.code}-1`)).toBe(ticket);
    expect(await states()).toEqual({ [hashOf('old')]: 'revoked', [hashOf('new')]: 'used' });
  });

  it('that is not paid any more after somebody went in with its code stays, and is used when it is paid', async () => {
    const { server } = shop;
    const order = place(shop.pretix.shop, { positions: [{ secret: 'one', attendee_name: 'Noor' }] });
    await connect(shop);
    await shop.read();
    const ticket = await mustFind(`${order.code}-1`);
    const passOfCode = async () => (await codes()).codes.map(({ pass }: { pass: string }) => pass);
    const before = await passOfCode();
    await shop.push('regular', admitted(shop, { ticket: 'one' }));
    const path = `/api/deployments/${DEPLOYMENT}/tickets/${ticket}`;
    const deleted = await server.call('DELETE', path, shop.organiser);
    expect([deleted.status, deleted.json.code]).toEqual([409, 'ticket.in-use']);
    server.time.now += 5;
    change(shop.pretix.shop, order, { status: 'n' });
    await shop.readLater();
    expect(await shop.ticketOf(`${order.code}-1`)).toBe(ticket);
    expect(await contactOf(ticket)).toBeNull();
    expect((await shop.pass(ticket)).json.code).toBe('visit.ticket-withdrawn');
    server.time.now += 5;
    change(shop.pretix.shop, order, { status: 'p' });
    await shop.readLater();
    expect(await shop.ticketOf(`${order.code}-1`)).toBe(ticket);
    // The same person, by the same pass: gates that heard of the one know the other.
    expect(await passOfCode()).toEqual(before);
    expect((await shop.pass(ticket)).status).toBe(200);
    expect(await standsAdmitted(server.context.db, { ...SCOPE, id: ticket })).toBe(true);
  });

  it('that its organiser withdrew stays so, nameless, whatever becomes of its order', async () => {
    const order = place(shop.pretix.shop, {
      positions: [{ secret: 'old', attendee_name: 'Noor', attendee_email: 'noor@voorbeeld.example' }, {}],
    });
    await connect(shop);
    await shop.read();
    const [used, unused] = [await mustFind(`${order.code}-1`), await mustFind(`${order.code}-2`)];
    await shop.pass(used);
    for (const id of [used, unused]) {
      const path = `/api/deployments/${DEPLOYMENT}/tickets/${id}/withdrawal`;
      expect((await shop.server.call('POST', path, shop.organiser, {})).status).toBe(204);
    }
    const isOut = async () => {
      expect((await shop.pass(used)).json.code).toBe('visit.ticket-withdrawn');
      expect(await contactOf(used)).toBeNull();
      expect(await shop.ticketOf(`${order.code}-1`)).toBe(used);
      expect(await shop.ticketOf(`${order.code}-2`)).toBe(unused);
      expect((await shop.pass(unused)).json.code).toBe('visit.ticket-withdrawn');
    };
    const happens = async (what: () => unknown) => {
      shop.server.time.now += 5;
      await what();
      await shop.readLater();
      await isOut();
    };
    await happens(() => changePosition(shop.pretix.shop, order, 0, { attendee_name: 'Noor Bakker' }));
    await happens(() => change(shop.pretix.shop, order, { status: 'n' }));
    await happens(() => change(shop.pretix.shop, order, { status: 'p' }));
    await happens(() => changePosition(shop.pretix.shop, order, 0, { secret: 'new' }));
    await happens(async () => {
      await shop.ask('DELETE', '/pretix');
      await connect(shop);
    });
    expect((await shop.ask('GET', '/refusals')).json.refusals).toEqual([]);
    expect((await ledgerOf(used)).map(({ kind }) => kind)).toEqual(['ticket-withdrawn']);
  });

  it('that its organiser withdrew after the shop had is not given back', async () => {
    const order = place(shop.pretix.shop, { positions: [{ attendee_name: 'Noor' }] });
    await connect(shop);
    await shop.read();
    const ticket = await mustFind(`${order.code}-1`);
    await shop.pass(ticket);
    shop.server.time.now += 5;
    change(shop.pretix.shop, order, { status: 'c' });
    await shop.readLater();
    const path = `/api/deployments/${DEPLOYMENT}/tickets/${ticket}/withdrawal`;
    expect((await shop.server.call('POST', path, shop.organiser, {})).status).toBe(204);
    shop.server.time.now += 5;
    change(shop.pretix.shop, order, { status: 'p' });
    await shop.readLater();
    expect((await shop.pass(ticket)).json.code).toBe('visit.ticket-withdrawn');
    expect(await contactOf(ticket)).toBeNull();
  });

  it('of which the product no longer admits goes too', async () => {
    const order = place(shop.pretix.shop, { positions: [{}, { item: PARKING }] });
    await connect(shop);
    await shop.read();
    await shop.ask('PUT', '/pretix/choice', { event: 'festival', list: LIST, items: [PARKING] });
    await shop.read();
    expect(await shop.ticketOf(`${order.code}-1`)).toBeNull();
    expect(await shop.ticketOf(`${order.code}-2`)).not.toBeNull();
  });
});

describe('gates', () => {
  it('at regular lanes hear of codes as they change, by their hashes; others of none', async () => {
    festivalOf(shop.pretix.shop).keys = ['not a key'];
    const order = place(shop.pretix.shop, {
      positions: [{ secret: 'secret-1', valid_until: '2026-11-23T00:00:00+01:00' }],
    });
    await connect(shop);
    expect((await codes()).asOf).toBeNull();
    await shop.read();
    const page = await codes();
    expect(page).toMatchObject({ reached: 1, more: false, asOf: shop.server.time.now });
    expect(page.codes).toEqual([
      {
        ...{ key: hashOf('secret-1'), state: 'holds', item: ADMISSION, from: null, until: 1_795_388_400 },
        pass: expect.any(String),
      },
    ]);
    expect((await codes('face')).list).toBeNull();
    shop.server.time.now += 5;
    change(shop.pretix.shop, order, { status: 'c' });
    await shop.readLater();
    expect((await codes('regular', 1)).codes).toMatchObject([{ key: hashOf('secret-1'), state: 'ended' }]);
    const body = { deviceKey: 'ff'.repeat(32) };
    const bundle = await shop.server.call('POST', '/api/gate/bundle', shop.server.gate('regular'), body);
    expect(bundle.json.ticketing).toEqual({
      ...{ kind: 'pretix', list: page.list, keys: [], items: [ADMISSION], subevent: null },
    });
  });

  it('hear before any pass is made which passes are of the same ticket, and when that is another ticket', async () => {
    const { server } = shop;
    const order = place(shop.pretix.shop, { positions: [{ secret: 'one' }] });
    await connect(shop);
    await shop.read();
    const ticket = await mustFind(`${order.code}-1`);
    const first = await codes();
    expect(first.codes).toMatchObject([{ key: hashOf('one'), pass: sha256Hex(shop.passKey(ticket)) }]);
    await server.context.db.query('delete from ticket where ticket_id = $1', [ticket]);
    expect((await codes()).codes).toMatchObject([{ key: hashOf('one'), pass: null }]);
    change(shop.pretix.shop, order, {});
    await shop.readLater();
    const again = await mustFind(`${order.code}-1`);
    expect(again).not.toBe(ticket);
    expect((await codes('regular', first.reached)).codes).toMatchObject([
      { key: hashOf('one'), state: 'holds', pass: sha256Hex(shop.passKey(again)) },
    ]);
  });

  it('hear that the code of an order on trial admits nobody, which its seller signed like any other', async () => {
    const order = place(shop.pretix.shop, { testmode: true });
    await connect(shop);
    await shop.read();
    expect((await states())[hashOf(order.positions[0]?.secret ?? '')]).toBe('ended');
    expect(await shop.ticketOf(`${order.code}-1`)).toBeNull();
  });

  it('hear of who went in with a pass by the code too, and the other way round', async () => {
    const order = place(shop.pretix.shop, { positions: [{ secret: 'one' }, { secret: 'two' }] });
    await connect(shop);
    await shop.read();
    const [one, two] = [await mustFind(`${order.code}-1`), await mustFind(`${order.code}-2`)];
    await shop.pass(one);
    await shop.pass(two);
    const { server } = shop;
    const from = await newestGateEvent(server.context.db, SCOPE);
    const newsFor = async (lane: 'face' | 'regular') =>
      (await server.call('GET', `/api/gate/changes?after=${from}`, server.gate(lane))).json.news.map(
        (news: { key: string }) => news.key,
      );
    await shop.push('regular', admitted(shop, { pass: shop.passKey(one) }));
    const passHash = (await newsFor('face')).filter((key: string) => key !== hashOf('one'));
    expect(passHash).toHaveLength(1);
    expect(await newsFor('face')).toContain(hashOf('one'));
    // The gate itself knows the pass, and hears of the code.
    expect(await newsFor('regular')).toEqual([hashOf('one')]);
    await shop.push('regular', admitted(shop, { ticket: 'two' }));
    expect(await newsFor('face')).toHaveLength(4);
    expect(await newsFor('regular')).toHaveLength(2);
    expect(await newsFor('regular')).not.toContain(hashOf('two'));
  });
});
