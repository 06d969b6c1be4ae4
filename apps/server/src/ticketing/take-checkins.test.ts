import { GateChanges, type GateNews } from '@tenzij/contracts';
import { sha256Hex } from '@tenzij/kernel';
import { gateEventsAfter, newestGateEvent, standsAdmitted } from '@tenzij/store-sql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  admissions,
  change,
  changePosition,
  festivalOf,
  place,
  revert,
  type ShopOrder,
  scan,
} from '../../../../adapters/ticketing-pretix/test/pretix-server/index.ts';
import { admitted, connect, hashOf, openShopServer, type ShopServer } from '../../test/pretix.ts';
import { DEPLOYMENT } from '../testing/test-server.ts';

const SCOPE = { organisation: 'proefweide', deployment: DEPLOYMENT };

let shop: ShopServer;
let order: ShopOrder;
/** Of the one ticket that was sold. */
let ticket: string;
let from: number;
beforeAll(async () => {
  shop = await openShopServer();
});
beforeEach(async () => {
  await shop.renew();
  order = place(shop.pretix.shop, { positions: [{ secret: 'code' }] });
  await connect(shop);
  await shop.read();
  ticket = (await shop.ticketOf(`${order.code}-1`)) ?? '';
  await shop.pass(ticket);
  from = await newestGateEvent(shop.server.context.db, SCOPE);
});
afterAll(() => shop?.close());

const later = () => {
  shop.server.time.now += 60;
};
/** What a gate hears since the test began. */
async function heard(lane: 'face' | 'regular' = 'regular'): Promise<readonly GateNews[]> {
  const { server } = shop;
  const answer = await server.call('GET', `/api/gate/changes?after=${from}`, server.gate(lane));
  return GateChanges.parse(answer.json).news;
}
const kinds = async () => (await heard('face')).map(({ kind, key }) => [kind, key === hashOf('code')]);
const traffic = async () =>
  (await shop.server.call('GET', `/api/deployments/${DEPLOYMENT}/gates/traffic`, shop.organiser)).json;

describe('who was scanned with a device of pretix itself', () => {
  it('is news for every gate, by code and by pass', async () => {
    later();
    expect(scan(shop.pretix.shop, 'code')).toBe(true);
    const at = Math.floor(shop.server.time.now);
    await shop.readLater();
    const passHash = sha256Hex(shop.passKey(ticket));
    for (const lane of ['face', 'regular'] as const) {
      const news = await heard(lane);
      expect(news).toMatchObject([
        { kind: 'admitted', at },
        { kind: 'admitted', at },
      ]);
      expect(new Set(news.map(({ key }) => key))).toEqual(new Set([hashOf('code'), passHash]));
    }
    await shop.readLater();
    expect(await heard()).toHaveLength(2);
  });

  it('is told to nobody, and counts at no gate', async () => {
    const before = await traffic();
    later();
    scan(shop.pretix.shop, 'code');
    await shop.readLater();
    await shop.tell();
    expect(shop.pretix.asked.filter(({ path }) => path.includes('checkinrpc'))).toEqual([]);
    expect((await traffic()).doubles).toBe(before.doubles);
    expect((await shop.ask('GET', '/admissions.csv')).text).not.toContain(order.code);
    const visitor = { authorization: `Bearer ${shop.server.context.links.write('ticket', ticket)}` };
    const data = await shop.server.call('GET', '/api/visit/data', visitor);
    expect(data.json.gates).toMatchObject([{ kind: 'admitted', gate: 'pretix' }]);
  });

  it('twice, on a list that lets people in again, is no double of the gates', async () => {
    const [list] = festivalOf(shop.pretix.shop).lists;
    if (!list) throw new Error('no list');
    list.allow_multiple_entries = true;
    const before = (await traffic()).doubles;
    for (let time = 0; time < 2; time++) {
      later();
      expect(scan(shop.pretix.shop, 'code')).toBe(true);
      await shop.readLater();
    }
    const rows = await gateEventsAfter(shop.server.context.db, SCOPE, from, 10);
    expect(rows.map(({ isDouble }) => isDouble)).toEqual([false, true]);
    expect((await traffic()).doubles).toBe(before);
  });

  it('and goes in at a gate that had not heard is a double', async () => {
    const before = (await traffic()).doubles;
    later();
    scan(shop.pretix.shop, 'code');
    await shop.readLater();
    await shop.push('regular', admitted(shop, { ticket: 'code' }));
    expect((await traffic()).doubles).toBe(before + 1);
  });

  it('on another list is not in here', async () => {
    const event = festivalOf(shop.pretix.shop);
    const [list] = event.lists;
    if (!list) throw new Error('no list');
    event.lists.push({ ...list, id: 99, name: 'Proeverij' });
    later();
    expect(scan(shop.pretix.shop, 'code', { list: 99 })).toBe(true);
    await shop.readLater();
    expect(await heard()).toEqual([]);
  });

  it('stands admitted also when the order was not paid for a while, and nothing was made of the ticket', async () => {
    const { server } = shop;
    const other = place(shop.pretix.shop, { positions: [{ secret: 'other' }] });
    await shop.readLater();
    const unused = { ...SCOPE, id: (await shop.ticketOf(`${other.code}-1`)) ?? '' };
    later();
    expect(scan(shop.pretix.shop, 'other')).toBe(true);
    await shop.readLater();
    for (const status of ['n', 'p'] as const) {
      later();
      change(shop.pretix.shop, other, { status });
      await shop.readLater();
    }
    expect(await shop.ticketOf(`${other.code}-1`)).toBe(unused.id);
    expect(await standsAdmitted(server.context.db, unused)).toBe(true);
    const passHash = sha256Hex(shop.passKey(unused.id));
    expect((await heard()).map(({ kind, key }) => [kind, key])).toContainEqual(['admitted', passHash]);
  });

  it('keeps the ticket when its code changes, and the new code admits nobody', async () => {
    later();
    scan(shop.pretix.shop, 'code');
    await shop.readLater();
    later();
    changePosition(shop.pretix.shop, order, 0, { secret: 'new' });
    await shop.readLater();
    expect(await shop.ticketOf(`${order.code}-1`)).toBe(ticket);
    const page = await shop.server.call('GET', '/api/gate/tickets?after=0', shop.server.gate('regular'));
    const states = page.json.codes.map(({ key, state }: { key: string; state: string }) => [key, state]);
    expect(states).toContainEqual([hashOf('new'), 'used']);
  });
});

describe('who is not in after all', () => {
  const admitting = ['admitted', true];
  const passToo = ['admitted', false];
  const takenBack = [
    ['annulled', false],
    ['annulled', true],
  ];

  it('because the check-in was taken back at pretix may come in', async () => {
    later();
    scan(shop.pretix.shop, 'code');
    await shop.readLater();
    later();
    revert(shop.pretix.shop, order);
    await shop.readLater();
    expect((await kinds()).slice(2).sort()).toEqual(takenBack);
    const [came, , went] = await heard('face');
    expect(went).toMatchObject({ of: (came as { id: string }).id });
  });

  it('because they left past a scanner may come in again, and did not when that was a mistake', async () => {
    later();
    scan(shop.pretix.shop, 'code');
    await shop.readLater();
    later();
    scan(shop.pretix.shop, 'code', { type: 'exit' });
    await shop.readLater();
    expect((await kinds()).slice(2).sort()).toEqual(takenBack);
    later();
    revert(shop.pretix.shop, order);
    await shop.readLater();
    expect((await kinds()).slice(4).sort()).toEqual([passToo, admitting]);
    later();
    scan(shop.pretix.shop, 'code', { type: 'exit' });
    later();
    expect(scan(shop.pretix.shop, 'code')).toBe(true);
    await shop.readLater();
    // The first is out, the second in.
    expect(new Set((await heard()).slice(6).map(({ kind }) => kind))).toEqual(
      new Set(['annulled', 'admitted']),
    );
  });

  it('by the rule of the list as it is now, also who had left before that changed', async () => {
    const [list] = festivalOf(shop.pretix.shop).lists;
    if (!list) throw new Error('no list');
    list.allow_entry_after_exit = false;
    later();
    scan(shop.pretix.shop, 'code');
    later();
    scan(shop.pretix.shop, 'code', { type: 'exit' });
    const { asked } = shop.pretix;
    const before = asked.length;
    await shop.readLater();
    expect((await kinds()).sort()).toEqual([passToo, admitting]);
    // Once a reading.
    expect(asked.slice(before).filter(({ path }) => path.endsWith('/checkinlists/'))).toHaveLength(1);
    list.allow_entry_after_exit = true;
    await shop.readLater();
    expect((await kinds()).slice(2).sort()).toEqual(takenBack);
    festivalOf(shop.pretix.shop).lists[0] = { ...list, name: 'Hoofdingang' };
    await shop.readLater();
    expect((await shop.ask('GET', '')).json.pretix.choice.listName).toBe('Hoofdingang');
    expect(await kinds()).toHaveLength(4);
  });

  it('is still in where leaving lets nobody in again', async () => {
    const [list] = festivalOf(shop.pretix.shop).lists;
    if (!list) throw new Error('no list');
    list.allow_entry_after_exit = false;
    await shop.ask('DELETE', '/pretix');
    await connect(shop);
    later();
    scan(shop.pretix.shop, 'code');
    later();
    scan(shop.pretix.shop, 'code', { type: 'exit' });
    await shop.readLater();
    await shop.readLater();
    expect((await kinds()).sort()).toEqual([passToo, admitting]);
  });
});

describe('our own check-in', () => {
  const ours = async () => {
    later();
    await shop.push('face', admitted(shop, { pass: shop.passKey(ticket) }));
    await shop.tell();
    expect(admissions(shop.pretix.shop)).toBe(1);
    return newestGateEvent(shop.server.context.db, SCOPE);
  };

  it('that comes back with the next reading is no news', async () => {
    const newest = await ours();
    await shop.readLater();
    expect(await newestGateEvent(shop.server.context.db, SCOPE)).toBe(newest);
  });

  it('is known as ours by the number of our device, also of a connection from before that was kept', async () => {
    const { db } = shop.server.context;
    await db.query("update ticketing_connection set settings = settings - 'deviceId'");
    const newest = await ours();
    // Not by the second: pretix may keep another time than it was told.
    Object.assign(shop.pretix.shop.checkins[0] ?? {}, { datetime: shop.server.time.now * 1000 + 5000 });
    await shop.readLater();
    expect(await newestGateEvent(db, SCOPE)).toBe(newest);
  });

  it('of an earlier connection is no news either', async () => {
    const newest = await ours();
    await shop.ask('DELETE', '/pretix');
    await connect(shop);
    await shop.readLater();
    expect(await newestGateEvent(shop.server.context.db, SCOPE)).toBe(newest);
  });
});
