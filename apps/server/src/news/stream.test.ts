import { randomUUID } from 'node:crypto';
import { sha256Hex } from '@tenzij/kernel';
import { insertGate, newestGateEvent } from '@tenzij/store-sql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen, openStream, type TestStream } from '../testing/gate-streams.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../testing/test-server.ts';

const SCOPE = { organisation: 'proefweide', deployment: DEPLOYMENT };

let server: TestServer;
let url: string;
let from: number;
const open: TestStream[] = [];
beforeAll(async () => {
  server = await testServer();
  url = await listen(server.app);
});
afterAll(() => server?.close());
beforeEach(async () => {
  from = await newestGateEvent(server.context.db, SCOPE);
});
afterEach(async () => {
  for (const stream of open.splice(0)) {
    stream.close();
    await stream.over;
  }
});

const follow = async (as: Credentials, after = from, more: Record<string, string> = {}) => {
  const stream = await openStream(url, as, after, more);
  open.push(stream);
  return stream;
};
const newKey = () => randomUUID().replaceAll('-', '');
const admit = (as: Credentials, ...keys: readonly string[]) =>
  server.call('POST', '/api/gate/events', as, {
    events: keys.map((pass) => ({
      kind: 'admitted',
      id: randomUUID(),
      at: Math.floor(server.time.now),
      pass,
      ticket: null,
    })),
  });
const newsIn = (stream: TestStream) => stream.got.flatMap(({ news }) => news.map(({ key }) => key));

/** A gate of its own for a test that does something to it. */
async function newGate(): Promise<{ id: string; as: Credentials }> {
  const id = `poort-${randomUUID()}`;
  await insertGate(server.context.db, { ...SCOPE, id, name: id, lane: 'regular' }, 0);
  return { id, as: { authorization: `Bearer ${server.context.links.write('gate', id)}` } };
}

describe('a stream', () => {
  it('says at once how things stand, and then what others do as they do it', async () => {
    const stream = await follow(server.gate('regular'));
    await stream.until((got) => got.length === 1);
    expect(stream.got[0]).toMatchObject({ cursor: from, news: [], more: false });
    const key = newKey();
    await admit(server.gate('face'), key);
    await stream.until((got) => got.length === 2);
    expect(stream.got[1]).toMatchObject({ cursor: from + 1, list: stream.got[0]?.list });
    expect(newsIn(stream)).toEqual([sha256Hex(key)]);
  });

  it('is what a browser takes for events, kept out of caches, with the headers of every answer', async () => {
    const stream = await follow(server.gate('regular'));
    await stream.until((got) => got.length === 1);
    expect(stream.text()).toMatch(/^retry: \d+\n\nevent: changes\nid: \d+\ndata: \{.*\}\n\n$/);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-content-type-options': 'nosniff',
    });
  });

  it('goes on from what the gate heard last, page by page', async () => {
    const keys = Array.from({ length: 250 }, newKey);
    await admit(server.gate('face'), ...keys.slice(0, 150));
    await admit(server.gate('face'), ...keys.slice(150));
    const stream = await follow(server.gate('regular'), from, { 'last-event-id': `${from + 5}` });
    await stream.until((got) => got.at(-1)?.more === false);
    expect(stream.got.map(({ cursor, more }) => [cursor - from, more])).toEqual([
      [205, true],
      [250, false],
    ]);
    expect(newsIn(stream)).toEqual(keys.slice(5).map((key) => sha256Hex(key)));
  });

  it('begins anew for a gate that is ahead of a database that was put back', async () => {
    const stream = await follow(server.gate('regular'), 99_999);
    await stream.until((got) => got.length > 0);
    expect(stream.got[0]?.cursor).toBeLessThanOrEqual(from);
  });

  it('tells that the list changed', async () => {
    const stream = await follow(server.gate('regular'));
    await stream.until((got) => got.length === 1);
    await server.call('POST', '/api/visit/regular-pass', server.visitor(2));
    await server.context.db.query('update pass set revoked_at = 1 where revoked_at is null');
    server.time.now += 2;
    await stream.until((got) => got.length === 2);
    const { headers } = await server.call('GET', `/api/deployments/${DEPLOYMENT}/status-list`);
    expect(stream.got[1]).toMatchObject({ list: headers.etag, news: [], bundle: stream.got[0]?.bundle });
    expect(stream.got[1]?.list).not.toBe(stream.got[0]?.list);
  });

  it('ends when its gate is revoked, and no other does', async () => {
    const { id, as } = await newGate();
    const [stream, other] = [await follow(as), await follow(server.gate('face'))];
    await stream.until((got) => got.length === 1);
    await server.context.db.query('update gate set revoked_at = 1 where gate_id = $1', [id]);
    await stream.over;
    // The log has the route and nothing that was asked.
    expect(server.logged.filter((line) => line.includes('/api/gate/changes/stream'))).not.toEqual([]);
    expect(server.logged.join()).not.toContain('after=');
    await admit(server.gate('regular'), newKey());
    await other.until((got) => got.at(-1)?.cursor === from + 1);
    expect((await follow(as)).status).toBe(401);
  });

  it('is one of two at most: the oldest makes room', async () => {
    const { as } = await newGate();
    const [first, second] = [await follow(as), await follow(as)];
    await Promise.all([first, second].map((one) => one.until((got) => got.length === 1)));
    const third = await follow(as);
    await first.over;
    await admit(server.gate('face'), newKey());
    for (const stream of [second, third]) await stream.until((got) => got.at(-1)?.cursor === from + 1);
  });

  it('refuses who shows no link of a gate, and a cursor that is none', async () => {
    expect((await follow({})).status).toBe(401);
    expect((await follow(server.visitor())).status).toBe(403);
    const bad = await server.call('GET', '/api/gate/changes/stream?after=x', server.gate('face'));
    expect([bad.status, bad.json.code]).toEqual([400, 'server.invalid-request']);
  });
});

describe('a server that stops', () => {
  it('ends its streams at once', async () => {
    const stopping = await testServer();
    const stream = await openStream(await listen(stopping.app), stopping.gate('face'));
    await stream.until((got) => got.length === 1);
    await stopping.close();
    await stream.over;
  });
});
