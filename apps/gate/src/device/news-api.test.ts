import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GateChanges, GateEvent } from '@tenzij/contracts';
import { afterEach, describe, expect, it } from 'vitest';
import { createNewsApi } from './news-api.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** Whatever stands between this gate and its server. */
async function between(answer: RequestListener) {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return createNewsApi('token', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const CHANGES: GateChanges = {
  cursor: 3,
  list: '"l"',
  bundle: 'b',
  news: [{ kind: 'admitted', key: 'ab'.repeat(32), at: 1_800_000_000 }],
  more: false,
};
const EVENT: GateEvent = {
  kind: 'referred',
  id: '0190a0d6-7f3f-7cc1-9c3c-0c6a9b8f4a11',
  at: 1,
  pass: null,
  code: 'look',
};
const OURS = JSON.stringify({
  code: 'server.link-invalid',
  params: {},
  text: { nl: { what: 'a', means: 'b', do: 'c' }, en: { what: 'a', means: 'b', do: 'c' } },
});
const event = (changes: unknown) =>
  `event: changes\nid: 3\ndata: ${typeof changes === 'string' ? changes : JSON.stringify(changes)}\n\n`;
const stream = (...parts: readonly string[]): RequestListener => {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const part of parts) response.write(part);
    response.end();
  };
};
const page: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in to the free network</h1>');
};
const status =
  (code: number, body: string): RequestListener =>
  (_request, response) => {
    response.writeHead(code, { 'content-type': 'application/json' }).end(body);
  };

async function listen(answer: RequestListener) {
  const got: GateChanges[] = [];
  let alive = 0;
  const listener = {
    alive: () => {
      alive++;
    },
    changes: async (changes: GateChanges) => {
      got.push(changes);
    },
  };
  const end = await (await between(answer)).listen(2, listener, new AbortController().signal);
  return { end, got, isAlive: alive > 0 };
}

describe('listening', () => {
  it('reads events however they are cut, past comments and what it does not know', async () => {
    const text = `retry: 2000\n\n: here\n\nevent: other\ndata: x\n\n${event(CHANGES)}`;
    const { end, got, isAlive } = await listen(stream(...(text.match(/[\s\S]{1,7}/g) ?? [])));
    expect([end, got, isAlive]).toEqual(['closed', [CHANGES], true]);
  });

  it('takes half an event for none', async () => {
    const half = event({ ...CHANGES, cursor: 4 }).slice(0, -1);
    expect(await listen(stream(event(CHANGES), half))).toMatchObject({ end: 'closed', got: [CHANGES] });
  });

  it.each([
    ['no JSON', 'oops'],
    ['something else', '{"cursor":-1}'],
    ['half an answer', JSON.stringify(CHANGES).slice(0, 40)],
  ])('is over at an event that holds %s', async (_what, data) => {
    expect(await listen(stream(event(data), event(CHANGES)))).toMatchObject({ end: 'closed', got: [] });
  });

  it('is over at an event without an end', async () => {
    const { end, got } = await listen(stream('data: ', ...Array(20).fill('x'.repeat(100_000))));
    expect([end, got]).toEqual(['unreachable', []]);
  });

  it.each([
    ['a sign-in page', page, 'unreachable'],
    ['a refusal of somebody else', status(401, '{"error":"sign in"}'), 'unreachable'],
    ['our own refusal', status(401, OURS), 'refused'],
    ['our own, once the event was ended', status(410, OURS), 'refused'],
    ['a server that cannot answer now', status(503, OURS), 'unreachable'],
  ] as const)('takes %s for what it is', async (_what, answer, expected) => {
    expect(await listen(answer)).toMatchObject({ end: expected, got: [], isAlive: false });
  });

  it('shows its token, and asks for what comes after what it has', async () => {
    let asked = '';
    await listen((request, response) => {
      asked = `${request.url} ${request.headers.authorization}`;
      stream()(request, response);
    });
    expect(asked).toBe('/api/gate/changes/stream?after=2 Bearer token');
  });

  it('stops when it is told to', async () => {
    const api = await between((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(event(CHANGES));
    });
    const aborting = new AbortController();
    const changes = async () => aborting.abort();
    expect(await api.listen(0, { alive: () => undefined, changes }, aborting.signal)).toBe('closed');
  });
});

describe('asking', () => {
  it.each([
    ['our own answer', status(200, JSON.stringify(CHANGES)), { kind: 'ok', value: CHANGES }],
    ['half of it', status(200, JSON.stringify(CHANGES).slice(0, 50)), { kind: 'unreachable' }],
    ['a sign-in page', page, { kind: 'unreachable' }],
    ['our own refusal', status(401, OURS), { kind: 'refused' }],
  ] as const)('takes %s for what it is', async (_what, answer, expected) => {
    expect(await (await between(answer)).changes(0)).toEqual(expected);
  });

  it('finds nobody where nobody listens', async () => {
    const api = await between(page);
    server?.close();
    server?.closeAllConnections();
    expect(await api.changes(0)).toEqual({ kind: 'unreachable' });
  });
});

describe('telling what happened', () => {
  it.each([
    ['our own thanks', status(204, ''), 'ok'],
    ['a sign-in page', page, 'unreachable'],
    ['our own word that it can not be taken', status(400, OURS), 'invalid'],
    ['the same of somebody else', status(400, 'bad request'), 'unreachable'],
    ['our own refusal', status(401, OURS), 'refused'],
    ['too many at once', status(429, OURS), 'unreachable'],
  ] as const)('takes %s for what it is', async (_what, answer, expected) => {
    expect((await (await between(answer)).events([EVENT])).kind).toBe(expected);
  });
});
