import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { buildApp } from '../app.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';
import { type Api, WRITE_LIMIT } from './api.ts';

let server: TestServer;
afterEach(() => server?.close());

const FROM_PROXY = '10.0.0.1';

/** Signs in with a link that doesn't work, as often as the limit allows and once more. */
async function lastOfTooMany(app: Api, headers: () => Record<string, string>): Promise<number> {
  const payload = { token: 'a'.repeat(43) };
  let last = 0;
  for (let count = 0; count <= WRITE_LIMIT.max; count++) {
    const request = { headers: headers(), payload, remoteAddress: FROM_PROXY };
    last = (await app.inject({ method: 'POST', url: '/api/session', ...request })).statusCode;
  }
  return last;
}

it('limits signing in by address, whatever else a request says of itself', async () => {
  server = await testServer();
  const headers = () => ({ authorization: `Bearer ${randomUUID()}`, 'x-forwarded-for': randomUUID() });
  expect(await lastOfTooMany(server.app, headers)).toBe(429);
});

it('takes the address from a proxy that is trusted', async () => {
  server = await testServer();
  const config = { ...server.context.config, trustProxies: [FROM_PROXY] };
  const app = await buildApp({ ...server.context, config });
  let host = 0;
  expect(await lastOfTooMany(app, () => ({ 'x-forwarded-for': `192.0.2.${++host}` }))).toBe(401);
  expect(await lastOfTooMany(app, () => ({ 'x-forwarded-for': '192.0.2.200' }))).toBe(429);
  await app.close();
});

it('limits each visitor apart', async () => {
  server = await testServer();
  const ask = (number: number) => server.call('POST', '/api/visit/withdrawal', server.visitor(number));
  for (let count = 0; count < WRITE_LIMIT.max; count++) await ask(0);
  expect([(await ask(0)).status, (await ask(1)).status]).toEqual([429, 409]);
});

it('waits for no request longer than half a minute', async () => {
  server = await testServer();
  expect(server.app.server).toMatchObject({ requestTimeout: 30_000, timeout: 60_000 });
});
