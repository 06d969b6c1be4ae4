import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createDocumentApi } from './api.ts';

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
  return createDocumentApi('token', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const answer =
  (code: number, body: string): RequestListener =>
  (_request, response) => {
    response.writeHead(code, { 'content-type': 'application/json' }).end(body);
  };
const words = { what: 'a', means: 'b', do: 'c' };
const ours = (code: string) => JSON.stringify({ code, params: {}, text: { nl: words, en: words } });

describe('telling what came before looks', () => {
  it.each([
    ['our own thanks', answer(204, ''), 'ok'],
    ['a sign-in page', answer(200, '<h1>Sign in to the free network</h1>'), 'unreachable'],
    ['that one can’t be read', answer(400, ours('server.invalid-request')), 'invalid'],
    ['that one goes with another route', answer(409, ours('visit.consent-not-asked')), 'invalid'],
    ['that it is too much', answer(413, ours('server.body-too-large')), 'invalid'],
    ['the same of somebody else', answer(400, 'bad request'), 'unreachable'],
    ['that it doesn’t take this gate', answer(401, ours('server.link-invalid')), 'refused'],
    ['too many at once', answer(429, ours('server.too-many-requests')), 'unreachable'],
    ['a server that broke', answer(500, ours('server.unexpected')), 'unreachable'],
  ] as const)('takes %s for what it is', async (_what, listener, kind) => {
    const { consents, noticesShown } = await between(listener);
    expect([await consents([]), await noticesShown([])]).toEqual([{ kind }, { kind }]);
  });
});
