import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OPTIONAL_MODELS } from '@tenzij/face';
import { sha256Hex } from '@tenzij/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download } from './models-download.ts';
import { ADDRESSES } from './optional-models.ts';
import { Refusal } from './refusal.ts';

const CONTENT = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7) % 251);
const OTHER = CONTENT.map((byte) => byte ^ 1);

const ANSWERS: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/right': (_request, response) => response.end(CONTENT),
  '/other': (_request, response) => response.end(OTHER),
  '/short': (_request, response) => response.end(CONTENT.subarray(1)),
  '/long': (_request, response) => response.end(Buffer.concat([CONTENT, CONTENT])),
  '/endless': (_request, response) => {
    const more = () => response.write(CONTENT, (error) => error || setImmediate(more));
    more();
  },
  '/cut-off': (_request, response) => {
    response.writeHead(200, { 'content-length': CONTENT.length });
    response.write(CONTENT.subarray(0, 500), () => response.destroy());
  },
  '/silent': (_request, response) => {
    response.writeHead(200);
    response.write(CONTENT.subarray(0, 500));
  },
  '/broken': (_request, response) => response.writeHead(503).end('later'),
  '/redirect': (_request, response) => response.writeHead(302, { location: '/right' }).end(),
  '/to-other': (_request, response) => response.writeHead(302, { location: '/other' }).end(),
  '/to-nothing': (_request, response) => response.writeHead(302, { location: 'http://' }).end(),
  '/to-a-file': (_request, response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
  '/round': (_request, response) => response.writeHead(302, { location: '/round' }).end(),
  '/nowhere': (_request, response) => response.writeHead(302).end(),
};

const server = createServer((request, response) => {
  const answer = ANSWERS[request.url ?? ''];
  if (answer) answer(request, response);
  else response.writeHead(404).end();
});
let base: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const pinned = (path: string) => ({
  url: `${base}${path}`,
  sha256: sha256Hex(CONTENT),
  bytes: CONTENT.length,
});

async function refused(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Refusal ? error.problems[0] : error;
}

describe('fetching a file by its address', () => {
  it.each(['/right', '/redirect'])('gives the file at %s', async (path) => {
    expect(await download(pinned(path))).toEqual(Buffer.from(CONTENT));
  });

  it.each([
    ['/other', 'cli.download-mismatch'],
    ['/short', 'cli.download-mismatch'],
    ['/long', 'cli.download-mismatch'],
    ['/endless', 'cli.download-mismatch'],
    ['/to-other', 'cli.download-mismatch'],
    ['/cut-off', 'cli.download-failed'],
    ['/broken', 'cli.download-status'],
    ['/absent', 'cli.download-status'],
    ['/nowhere', 'cli.download-status'],
    ['/to-nothing', 'cli.download-redirect'],
    ['/to-a-file', 'cli.download-redirect'],
    ['/round', 'cli.download-redirect'],
  ])('refuses what is at %s: %s', async (path, code) => {
    expect(await refused(download(pinned(path)))).toMatchObject({ code });
  });

  it('says which status it got', async () => {
    expect(await refused(download(pinned('/broken')))).toMatchObject({ params: { status: 503 } });
  });

  it('waits no longer than it was told', async () => {
    expect(await refused(download(pinned('/silent'), 300))).toMatchObject({
      code: 'cli.download-failed',
      params: { reason: 'TimeoutError' },
    });
  });

  it('says why nothing could be reached', async () => {
    const address = { ...pinned(''), url: 'http://127.0.0.1:9/file' };
    expect(await refused(download(address))).toMatchObject({ code: 'cli.download-failed' });
  });
});

it('knows a safe address for each file of an optional model that doesn’t ship', () => {
  const hashes = OPTIONAL_MODELS.map(({ files }) => files.representation);
  expect(ADDRESSES.map(({ sha256 }) => sha256)).toEqual(hashes);
  for (const { url } of ADDRESSES) expect(url).toMatch(/^https:\/\/[^/]+\/.*\/[0-9a-f]{40}\//);
});
