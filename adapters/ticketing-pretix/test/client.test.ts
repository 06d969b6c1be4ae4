import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  initializeDevice,
  listCheckinLists,
  listEvents,
  type Order,
  type PretixAccess,
  readBlockedSecrets,
  readCheckinListStatus,
  readEvent,
  readEventSelection,
  readOrders,
  readPairingCode,
  readRevokedSecrets,
  revokeDevice,
  updateDevice,
} from '../src/index.ts';
import { ADMISSION, change, changePosition, LIST, newDevice, place } from './pretix-server/index.ts';
import { FACTS, OF, openShop, type TestShop } from './shop.ts';

let shop: TestShop;
let access: PretixAccess;

beforeEach(async () => {
  shop = await openShop();
  ({ access } = await shop.pair());
});
afterEach(() => shop.close());

const code = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code;

/** Every order since a moment, and how to go on from there. */
async function allOrders(since: string | null): Promise<{ orders: Order[]; since: string | null }> {
  const orders: Order[] = [];
  let generated: string | null = null;
  for (let page: number | null = 1; page !== null; ) {
    const read = await readOrders(shop.parts, access, OF, { since, page });
    if (!read.ok) throw new Error(read.problem.code);
    orders.push(...read.value.results);
    generated ??= read.value.generated;
    page = read.value.next;
  }
  return { orders, since: generated };
}

describe('a device', () => {
  it('is made once of a pairing code', async () => {
    const pairing = readPairingCode(newDevice(shop.shop, `${shop.url}/`));
    if (!pairing.ok) throw new Error(pairing.problem.code);
    expect(pairing.value.address).toBe(shop.url);
    const first = await initializeDevice(shop.parts, pairing.value, FACTS);
    expect(first.ok && first.value.organizer).toBe('oever');
    expect(code(await initializeDevice(shop.parts, pairing.value, FACTS))).toBe('pretix.pairing-used');
  });

  it('tells its version, and gives its key up', async () => {
    expect(code(await updateDevice(shop.parts, access, { ...FACTS, software_version: '2' }))).toBe('ok');
    expect(shop.shop.devices[0]?.facts.software_version).toBe('2');
    expect(code(await listEvents(shop.parts, access, 'oever'))).toBe('ok');
    expect(code(await revokeDevice(shop.parts, access))).toBe('ok');
    expect(code(await listEvents(shop.parts, access, 'oever'))).toBe('pretix.key-refused');
    expect(code(await revokeDevice(shop.parts, access))).toBe('ok');
  });

  it('hears what pretix would have it work with', async () => {
    const selection = await readEventSelection(shop.parts, access);
    expect(selection).toEqual({ ok: true, value: { event: 'festival', subevent: null, checkinlist: LIST } });
  });
});

describe('a pairing code', () => {
  const whole = { handshake_version: 1, url: 'https://tickets.example', token: 'kpp4jn8g2ynzonp6' };
  it.each([
    ['the QR code', JSON.stringify(whole)],
    ['what stands below it', `System URL: ${whole.url}\nToken: ${whole.token}\n`],
    ['the same in one line', ` ${whole.url}/ ${whole.token}`],
  ])('is read from %s', (_what, text) => {
    const { url: address, token } = whole;
    expect(readPairingCode(text)).toEqual({ ok: true, value: { address, token } });
  });

  it.each([
    ['of a later form', { ...whole, handshake_version: 2 }, 'pretix.pairing-newer'],
    ['over plain http', { ...whole, url: 'http://tickets.example' }, 'pretix.address-unsafe'],
    ['with a login in it', { ...whole, url: 'https://me:secret@tickets.example' }, 'pretix.address-unsafe'],
    ['of another scheme', { ...whole, url: 'file:///etc/passwd' }, 'pretix.address-unsafe'],
    ['without an address', { ...whole, url: 'tickets' }, 'pretix.pairing-unreadable'],
    ['without a token', { handshake_version: 1, url: whole.url }, 'pretix.pairing-unreadable'],
    ['that is none', 'TZ1:ABC', 'pretix.pairing-unreadable'],
    ['that is an address only', whole.url, 'pretix.pairing-unreadable'],
    ['that is typed, over plain http', `http://tickets.example ${whole.token}`, 'pretix.address-unsafe'],
  ])('is refused %s', (_what, content, expected) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    expect(code(readPairingCode(text))).toBe(expected);
  });
});

describe('lists', () => {
  it('of events, check-in lists and products are read', async () => {
    place(shop.shop);
    const events = await listEvents(shop.parts, access, 'oever');
    expect(events.ok && events.value.map(({ slug }) => slug)).toEqual(['festival']);
    const lists = await listCheckinLists(shop.parts, access, OF);
    expect(lists.ok && lists.value.map(({ id }) => id)).toEqual([LIST]);
    const status = await readCheckinListStatus(shop.parts, access, OF, LIST);
    expect(status.ok && status.value.items).toMatchObject([
      { id: ADMISSION, admission: true, position_count: 1 },
    ]);
    expect(code(await readEvent(shop.parts, access, OF))).toBe('ok');
    expect(code(await readEvent(shop.parts, access, { ...OF, event: 'other' }))).toBe('pretix.no-access');
  });

  it('a team with a token reads them too', async () => {
    shop.shop.teamTokens.add('team-token-1');
    const team = { ...access, auth: 'Token', token: 'team-token-1' } as const;
    expect(code(await readEvent(shop.parts, team, OF))).toBe('ok');
    expect(code(await readEvent(shop.parts, { ...team, token: 'other' }, OF))).toBe('pretix.key-refused');
  });

  it('every order comes once over all pages, and then only what changed', async () => {
    for (let number = 0; number < 120; number++) {
      shop.time.now += 1000;
      place(shop.shop);
    }
    shop.time.now += 1000;
    const first = await allOrders(null);
    expect(new Set(first.orders.map((order) => order.code)).size).toBe(120);
    expect(first.orders).toHaveLength(120);
    expect(shop.asked.filter(({ path }) => path.endsWith('/orders/'))).toHaveLength(3);
    shop.time.now += 60_000;
    const [third] = shop.shop.events[0]?.orders.slice(2) ?? [];
    if (!third) throw new Error('no order');
    change(shop.shop, third, { status: 'c' });
    const next = await allOrders(first.since);
    expect(next.orders.map((order) => [order.code, order.status])).toEqual([[third.code, 'c']]);
  });

  it('an order that changes between two pages is not missed', async () => {
    for (let number = 0; number < 60; number++) {
      shop.time.now += 1000;
      place(shop.shop);
    }
    const one = await readOrders(shop.parts, access, OF, { since: null, page: 1 });
    shop.time.now += 1000;
    const orders = shop.shop.events[0]?.orders ?? [];
    // Read already, and not read yet.
    for (const order of [orders[3], orders[55]]) if (order) change(shop.shop, order, { status: 'c' });
    const two = await readOrders(shop.parts, access, OF, { since: null, page: 2 });
    if (!one.ok || !two.ok) throw new Error('not read');
    const codes = [...one.value.results, ...two.value.results].map((order) => order.code);
    expect(new Set(codes).size).toBe(60);
    const later = await allOrders(one.value.generated);
    expect(later.orders.map((order) => order.code)).toContain(orders[3]?.code);
  });

  it('of secrets that count no more, or are blocked, tell what came since', async () => {
    const order = place(shop.shop, { positions: [{ secret: 'old-secret' }, { secret: 'other' }] });
    changePosition(shop.shop, order, 0, { secret: 'new-secret' });
    changePosition(shop.shop, order, 1, { blocked: ['admin'] });
    const revoked = await readRevokedSecrets(shop.parts, access, OF, { since: null, page: 1 });
    expect(revoked.ok && revoked.value.results.map(({ secret }) => secret)).toEqual(['old-secret']);
    const blocked = await readBlockedSecrets(shop.parts, access, OF, { since: null, page: 1 });
    expect(blocked.ok && blocked.value.results).toMatchObject([{ secret: 'other', blocked: true }]);
    shop.time.now += 1000;
    const since = new Date(shop.time.now).toISOString();
    changePosition(shop.shop, order, 1, { blocked: null });
    const later = await readBlockedSecrets(shop.parts, access, OF, { since, page: 1 });
    expect(later.ok && later.value.results).toMatchObject([{ secret: 'other', blocked: false }]);
    const none = await readRevokedSecrets(shop.parts, access, OF, { since, page: 1 });
    expect(none.ok && none.value.results).toEqual([]);
  });
});

describe('asking again', () => {
  const ask = () => readEvent(shop.parts, access, OF);

  it.each([
    ['a connection that broke', 'before' as const],
    ['an answer that never came', 'hang' as const],
    ['a server that failed', { status: 500 }],
    ['a server that is away', { status: 503, retryAfter: 4 }],
    ['too much asked', { status: 429, retryAfter: 7 }],
    ['the same still under way', { status: 409, retryAfter: 5 }],
  ])('follows %s', async (_what, how) => {
    shop.faults.push({ on: '/events/', how, times: 2 });
    expect(code(await ask())).toBe('ok');
    const after = typeof how === 'object' && 'retryAfter' in how ? how.retryAfter : undefined;
    expect(shop.waits).toEqual(after === undefined ? [1000, 2000] : [after * 1000, after * 1000]);
  });

  it.each([
    ['an answer that our key counts for nothing', 401, 'pretix.key-refused'],
    ['one that it does not reach this', 403, 'pretix.no-access'],
    ['one that there is no such thing', 404, 'pretix.not-found'],
    ['any other refusal', 422, 'pretix.refused'],
    ['a way elsewhere', 302, 'pretix.moved'],
  ])('does not follow %s', async (_what, status, expected) => {
    const before = shop.asked.length;
    shop.faults.push({ on: '/events/', how: { status }, times: 1 });
    expect(code(await ask())).toBe(expected);
    expect(shop.asked.length - before).toBe(1);
    expect(shop.waits).toEqual([]);
  });

  it('ends after three times, and where the pause is long', async () => {
    shop.faults.push({ on: '/events/', how: { status: 502 }, times: 3 });
    expect(await ask()).toEqual({ ok: false, problem: { code: 'pretix.failing', params: { status: 502 } } });
    shop.shop.perMinute = 1;
    expect(code(await ask())).toBe('ok');
    expect(await ask()).toEqual({ ok: false, problem: { code: 'pretix.busy', params: { seconds: 60 } } });
  });

  it('says nothing of the key or the address in any problem', async () => {
    const problems = [];
    for (const how of [
      'before',
      { status: 401 },
      { status: 429 },
      { status: 500 },
      { status: 418 },
    ] as const) {
      shop.faults.push({ on: '/events/', how, times: 3 });
      problems.push(await ask());
      shop.faults.length = 0;
    }
    const text = JSON.stringify(problems);
    expect(problems.every(({ ok }) => !ok)).toBe(true);
    expect(text).not.toContain(access.token);
    expect(text).not.toContain('127.0.0.1');
  });
});
