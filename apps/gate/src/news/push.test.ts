import { GATE_EVENTS_BYTES, GATE_EVENTS_PAGE, type GateEvent } from '@tenzij/contracts';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeNews } from '../../test/fake-news.ts';
import { createFakeStore, type FakeStore } from '../../test/fake-store.ts';
import { createFakeTime } from '../../test/fake-time.ts';
import { createEventPusher } from './push.ts';
import { noticing } from './queue-notice.ts';

let stop: () => void = () => undefined;
afterEach(() => stop());

let next = 0;
const referral = (): GateEvent => ({
  kind: 'referred',
  id: `00000000-0000-4000-8000-${String(++next).padStart(12, '0')}`,
  at: 1_800_000_000,
  pass: null,
  code: 'look',
});
const happened = (count: number) => Array.from({ length: count }, referral);

/** A page of a gate with what is on its disk; `open` opens it anew on the same disk. */
function openPage(disk: FakeStore = createFakeStore()) {
  const time = createFakeTime(0);
  const network = { online: true };
  const server = createFakeNews(() => network.online);
  server.server = 'works';
  function open(of = server) {
    const store = noticing(disk);
    const pusher = createEventPusher({ api: of.api, queue: store, time, chance: () => 0.5 });
    let stopped = false;
    stop = () => {
      stopped = true;
      pusher.wake();
    };
    store.onQueued(pusher.wake);
    void pusher.run(() => stopped);
    return { store, pusher };
  }
  return { time, network, server, disk, open };
}
const ids = (events: readonly GateEvent[]) => events.map(({ id }) => id);

describe('what happened at a gate', () => {
  it('is sent as soon as it is written, and forgotten once the server has it', async () => {
    const page = openPage();
    const { store } = page.open();
    await page.time.pass(1);
    const [event] = happened(1) as [GateEvent];
    await store.record({ events: [event] });
    await page.time.pass(0);
    expect(page.server.taken).toEqual([event]);
    expect(page.disk.events).toEqual([]);
  });

  it('is sent in its order, a page at a time and one request after the other, after a day without network', async () => {
    const page = openPage();
    page.network.online = false;
    const { store } = page.open();
    const events = happened(2 * GATE_EVENTS_PAGE + 7);
    for (const event of events) await store.record({ events: [event] });
    await page.time.pass(24 * 3600);
    expect(page.disk.events).toHaveLength(events.length);
    page.network.online = true;
    await page.time.pass(100);
    expect(ids(page.server.taken)).toEqual(ids(events));
    expect(page.server.batches.map(({ length }) => length)).toEqual([GATE_EVENTS_PAGE, GATE_EVENTS_PAGE, 7]);
    expect(page.disk.events).toEqual([]);
  });

  it('goes at once when the server is heard again, however long it was not', async () => {
    const page = openPage();
    page.network.online = false;
    const { store, pusher } = page.open();
    await store.record({ events: happened(1) });
    await page.time.pass(24 * 3600);
    page.network.online = true;
    pusher.wake();
    await page.time.pass(0);
    expect(page.server.taken).toHaveLength(1);
  });

  it('counts once when the answer got lost, and when the page was closed before it came', async () => {
    const page = openPage();
    page.server.losesAnswers = true;
    const events = happened(3);
    page.disk.events.push(...events);
    page.open();
    await page.time.pass(1);
    stop();
    page.server.losesAnswers = false;
    page.open();
    await page.time.pass(1);
    expect(page.server.batches.length).toBeGreaterThan(1);
    expect(ids(page.server.taken)).toEqual(ids(events));
    expect(page.disk.events).toEqual([]);
  });

  it('stays on a disk that can not be written, and counts once all the same', async () => {
    const page = openPage();
    page.disk.events.push(...happened(2));
    page.disk.full = true;
    page.open();
    await page.time.pass(10);
    expect([page.server.taken.length, page.disk.events.length]).toEqual([2, 2]);
    page.disk.full = false;
    await page.time.pass(60);
    expect([page.server.taken.length, page.disk.events.length]).toEqual([2, 0]);
  });

  it('is kept aside where the server can not take it, and keeps nothing else waiting', async () => {
    const page = openPage();
    const events = happened(5);
    const [, bad] = events as [GateEvent, GateEvent];
    page.server.invalid.add(bad.id);
    page.disk.events.push(...events);
    page.open();
    await page.time.pass(120);
    expect(ids(page.server.taken)).toEqual(ids(events.filter((event) => event !== bad)));
    expect(page.disk.events).toEqual([bad]);
    const asked = page.server.batches.length;
    await page.time.pass(600);
    expect(page.server.batches).toHaveLength(asked);
  });

  it('is tried less and less often while the server does not know this gate', async () => {
    const page = openPage();
    page.server.server = 'refuses';
    let asked = 0;
    const { events: refuse } = page.server.api;
    Object.assign(page.server.api, {
      events: (batch: readonly GateEvent[]) => {
        asked++;
        return refuse(batch);
      },
    });
    page.disk.events.push(...happened(1));
    page.open();
    await page.time.pass(600);
    expect(asked).toBeGreaterThan(10);
    expect(asked).toBeLessThan(20);
    expect(page.disk.events).toHaveLength(1);
  });

  it('fits what a request may hold, tickets of other systems as well', async () => {
    const page = openPage();
    const long = happened(GATE_EVENTS_PAGE).map(({ id, at }): GateEvent => {
      return { kind: 'admitted', id, at, pass: null, ticket: 'é'.repeat(512) };
    });
    page.disk.events.push(...long);
    page.open();
    await page.time.pass(5);
    const sizes = page.server.batches.map((events) => Buffer.byteLength(JSON.stringify({ events })));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(GATE_EVENTS_BYTES);
    expect(ids(page.server.taken)).toEqual(ids(long));
  });
});
