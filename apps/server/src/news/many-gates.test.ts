import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sha256Hex } from '@tenzij/kernel';
import { insertGate } from '@tenzij/store-sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, openStream, type TestStream } from '../testing/gate-streams.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../testing/test-server.ts';

const SCOPE = { organisation: 'proefweide', deployment: DEPLOYMENT };
const GATES = 200;

let server: TestServer;
let url: string;
let asked: string[] = [];
const gates: Credentials[] = [];
let streams: TestStream[] = [];

beforeAll(async () => {
  server = await testServer();
  url = await listen(server.app);
  const { db, links } = server.context;
  for (let number = 0; number < GATES; number++) {
    const id = `poort-${number}`;
    await insertGate(db, { ...SCOPE, id, name: id, lane: 'regular' }, 0);
    gates.push({ authorization: `Bearer ${links.write('gate', id)}` });
  }
  const { query } = db;
  db.query = ((sql: string, params: never) => {
    asked.push(sql);
    return query.call(db, sql, params);
  }) as typeof db.query;
});
afterAll(() => server?.close());

const handles = () =>
  process.getActiveResourcesInfo().filter((name) => /TCPSocketWrap|TCPServerWrap|Timeout/.test(name)).length;
const all = (condition: (stream: TestStream) => boolean) =>
  Promise.all(streams.map((stream) => stream.until(() => condition(stream))));

describe('200 gates on one server', () => {
  it('all follow, hear of what one of them did, and leave nothing behind', async () => {
    const before = handles();
    streams = await Promise.all(gates.map((as) => openStream(url, as)));
    await all(({ got }) => got.length > 0);
    const key = randomUUID().replaceAll('-', '');
    const events = [{ kind: 'admitted', id: randomUUID(), at: 1_800_000_000, pass: key, ticket: null }];
    asked = [];
    expect((await server.call('POST', '/api/gate/events', gates[0], { events })).status).toBe(204);
    await all(({ got }) => (got.at(-1)?.cursor ?? 0) >= 1);
    const news = streams.map(({ got }) => got.flatMap((changes) => changes.news.map((one) => one.key)));
    expect(news[0]).toEqual([]);
    for (const heard of news.slice(1)) expect(heard).toEqual([sha256Hex(key)]);
    // One look for all of them: not one for each.
    expect(asked.length).toBeLessThan(GATES / 2);

    const lists = streams.map(({ got }) => got.at(-1)?.list);
    await server.call('POST', '/api/visit/regular-pass', server.visitor());
    await server.context.db.query('update pass set revoked_at = 1 where revoked_at is null');
    server.time.now += 2;
    await all(({ got }) => got.at(-1)?.list !== lists[0]);
    expect(new Set(streams.map(({ got }) => got.at(-1)?.list)).size).toBe(1);

    for (const stream of streams) stream.close();
    await Promise.all(streams.map(({ over }) => over));
    await expect.poll(handles, { timeout: 10_000 }).toBeLessThanOrEqual(before + 2);
  });

  it('come and go, and the server is as large as before', async () => {
    const sizes: number[] = [];
    for (let go = 0; go < 3; go++) {
      streams = await Promise.all(gates.map((as) => openStream(url, as)));
      await all(({ got }) => got.length > 0);
      for (const stream of streams) stream.close();
      await Promise.all(streams.map(({ over }) => over));
      streams = [];
      await expect.poll(connections, { timeout: 20_000 }).toBe(0);
      collectGarbage();
      sizes.push(process.memoryUsage().heapUsed);
    }
    const grown = (sizes[2] ?? 0) - (sizes[0] ?? 0);
    // Two times 200 streams that stayed would hold a page of news each, and more.
    expect(grown).toBeLessThan(2 * GATES * 5_000);
  });
});

const connections = () =>
  new Promise<number>((resolve) => server.app.server.getConnections((_error, count) => resolve(count)));

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
