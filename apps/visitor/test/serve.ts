import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { DEFAULT_MODEL } from '@tenzij/face';
import { build } from 'vite';
import { prepareModels } from '../../../tools/models/prepare.mjs';
import type { FakeServer } from './fixtures.ts';

/** The built app and the models under the server's own security policy, with a fake API behind it. */

const APP = join(import.meta.dirname, '..');
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; media-src 'self' blob:; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
const UNKNOWN_LINK = {
  code: 'server.link-invalid',
  params: {},
  text: {
    nl: { what: 'Deze link werkt niet.', means: 'Hij is verlopen.', do: 'Open de link uit uw ticket.' },
    en: { what: 'This link does not work.', means: 'It has expired.', do: 'Open the link in your ticket.' },
  },
};

export const TICKET = 'ticket-of-a-visitor';

export interface Served {
  /** The address of the page, to put `#` and a ticket behind. */
  readonly url: string;
  /** What answers the API; set anew for each test. */
  api: FakeServer;
  /** Nothing is answered at all: no page, no files, no API. */
  cut: boolean;
  models: boolean;
  close(): Promise<void>;
}

/** Builds the app as it is built to be used: the test runner's environment would leave parts out. */
export async function buildVisitor(folder: string): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const configFile = join(APP, 'vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir: folder, reportCompressedSize: false } });
  process.env.NODE_ENV = before;
}

export async function serveVisitor(dist: string, api: FakeServer): Promise<Served> {
  const { folder } = await prepareModels();
  const server = createServer((request, response) => {
    if (served.cut) request.socket.destroy();
    else answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const served: Served = {
    url: `http://127.0.0.1:${address.port}/visit/`,
    api,
    cut: false,
    models: true,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return served;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://visit').pathname;
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (!path.startsWith('/api/')) return sendFile(fileOf(path), response);
    response.setHeader('content-type', 'application/json');
    if (served.api.down) response.writeHead(503).end();
    else if (request.headers.authorization !== `Bearer ${TICKET}`) {
      response.writeHead(401).end(JSON.stringify(UNKNOWN_LINK));
    } else response.end(JSON.stringify(await served.api.answer(path, await bodyOf(request))));
  }

  function fileOf(path: string): string | null {
    if (path.startsWith('/models/')) {
      const role = Object.entries(DEFAULT_MODEL.files).find(([, hash]) => path.includes(hash))?.[0];
      return served.models && role ? join(folder, `${role}.onnx`) : null;
    }
    if (path === '/visit/') return join(dist, 'index.html');
    return /^\/visit\/[\w./-]+$/.test(path) && !path.includes('..') ? join(dist, path.slice(7)) : null;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

async function sendFile(file: string | null, response: ServerResponse): Promise<void> {
  const bytes = file && (await readFile(file).catch(() => null));
  if (!file || !bytes) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream').end(bytes);
}
