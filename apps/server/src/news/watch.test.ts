import { randomUUID } from 'node:crypto';
import { type Database, type GateRow, insertGateEvents } from '@tenzij/store-sql';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { DEPLOYMENT, type TestServer, testServer } from '../testing/test-server.ts';
import { createGateWatch, type GateWatch, type Standing } from './watch.ts';

const SCOPE = { organisation: 'proefweide', deployment: DEPLOYMENT };
/** Longer than any of these tests: what they see was not brought by the next look. */
const NEVER_MS = 3_600_000;

let server: TestServer;
let gate: GateRow;
/** How often the numbers of events were read. */
let looks: number;
beforeAll(async () => {
  server = await testServer();
  const id = server.links.gates.face.split('#')[1]?.split('.')[0] ?? '';
  gate = { ...SCOPE, id, name: 'Poort 1', lane: 'face', kind: 'entrance' };
});
afterAll(() => server?.close());

function newWatch(): GateWatch {
  const { db } = server.context;
  looks = 0;
  const counted: Database = {
    query: (sql, params) => {
      if (sql.includes('event_change')) looks++;
      return db.query(sql, params);
    },
    transaction: (work) => db.transaction(work),
    script: (sql) => db.script(sql),
    close: () => db.close(),
  };
  return createGateWatch({ ...server.context, db: counted }, NEVER_MS);
}

const write = () =>
  server.context.db.transaction((tx) => {
    const nothing = {
      ticketCode: null,
      ticketCodeSha256: null,
      sealedTicketCode: null,
      ticket: null,
      reason: null,
      why: null,
      of: null,
      pass: null,
    };
    const event = { ...nothing, id: randomUUID(), kind: 'referred', at: 1, code: 'look' } as const;
    return insertGateEvents(tx, gate, [event], { now: 1, doubleWithin: null });
  });

it('tells all who follow at once what this process wrote, after one look', async () => {
  const watch = newWatch();
  const { newest } = await watch.read(SCOPE);
  const heard = Array.from({ length: 200 }, () => [] as Standing[]);
  const unfollow = heard.map((one) => watch.follow(SCOPE, (standing) => void one.push(standing)));
  looks = 0;
  await write();
  watch.wrote(SCOPE);
  await expect.poll(() => heard.every((one) => one.at(-1)?.newest === newest + 1)).toBe(true);
  expect(looks).toBe(1);
  expect(heard[0]?.at(-1)?.recent.at(-1)?.change).toBe(newest + 1);
  for (const stop of unfollow) stop();
  await write();
  watch.wrote(SCOPE);
  expect((await watch.read(SCOPE)).newest).toBe(newest + 2);
  expect(heard[0]?.at(-1)?.newest).toBe(newest + 1);
});

it('looks once for all who ask at one moment, and not again for who asks soon after', async () => {
  const watch = newWatch();
  const standings = await Promise.all(Array.from({ length: 200 }, () => watch.read(SCOPE)));
  expect(new Set(standings).size).toBe(1);
  await watch.read(SCOPE);
  expect(looks).toBe(1);
});

it('looks once more for all who write during a look, and sees what they wrote', async () => {
  const watch = newWatch();
  const first = watch.read(SCOPE);
  await Promise.all(Array.from({ length: 20 }, write));
  const later = Array.from({ length: 20 }, () => watch.readNow(SCOPE));
  const { newest } = await first;
  const seen = (await Promise.all(later)).map((standing) => standing.newest);
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(newest);
  expect((await watch.readNow(SCOPE)).newest).toBe(seen[0]);
  expect(looks).toBeLessThanOrEqual(4);
});

it('goes on when the database was away for a look', async () => {
  const { db } = server.context;
  let isAway = false;
  const flaky: Database = {
    query: (sql, params) => (isAway ? Promise.reject(new Error('away')) : db.query(sql, params)),
    transaction: (work) => db.transaction(work),
    script: (sql) => db.script(sql),
    close: () => db.close(),
  };
  const watch = createGateWatch({ ...server.context, db: flaky }, 20);
  const heard: Standing[] = [];
  const stop = watch.follow(SCOPE, (standing) => void heard.push(standing));
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  isAway = true;
  await expect(watch.readNow(SCOPE)).rejects.toThrow('away');
  isAway = false;
  const before = heard.length;
  await expect.poll(() => heard.length).toBeGreaterThan(before);
  stop();
});

it('is told when events come in, and not when there was nothing new in them', async () => {
  const wrote = vi.spyOn(server.context.gateWatch, 'wrote');
  const events = [{ kind: 'referred', id: randomUUID(), at: 1, pass: null, code: 'look' }];
  for (let go = 0; go < 2; go++)
    await server.call('POST', '/api/gate/events', server.gate('face'), { events });
  expect(wrote).toHaveBeenCalledOnce();
});

it('keeps one timer when all stop following during a look, and others begin', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const watch = newWatch();
    await watch.read(SCOPE);
    const heard: Standing[] = [];
    const follow = () => watch.follow(SCOPE, (standing) => void heard.push(standing));
    let stop = follow();
    vi.advanceTimersByTime(NEVER_MS);
    stop();
    stop = follow();
    await vi.waitFor(() => expect(heard).toHaveLength(1), 15_000);
    await new Promise(setImmediate);
    expect(vi.getTimerCount()).toBe(1);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
