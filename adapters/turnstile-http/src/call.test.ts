import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, it } from 'vitest';
import { call } from './call.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let server: Server;
afterEach(() => server.close());

it('ends at its time limit, also when garbage is collected meanwhile', async () => {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const look = { method: 'GET', url: `http://127.0.0.1:${port}/`, body: null } as const;
  const answer = call(look, { token: null, timeoutMs: 400, signal: new AbortController().signal });
  await wait(100);
  for (let times = 0; times < 3; times++) collectGarbage();
  expect(await answer).toEqual({ kind: 'no-answer' });
});
