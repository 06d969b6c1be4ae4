import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { attackCardSha256, cardSha256, DEFAULT_ATTACK_DETECTOR, SHIPPED_MODELS } from '@tenzij/face';
import { build as viteBuild } from 'vite';
import { securityHeaders } from '../../apps/server/src/http/security-headers.ts';
import { prepareModels } from '../models/prepare.mjs';
import { buildOnce } from './built-page-cache.ts';

/** A page's call to the API, for a test to answer. */
export interface ApiCall {
  readonly path: string;
  readonly body: string;
  readonly authorization: string | undefined;
}

export interface ApiAnswer {
  readonly status: number;
  readonly json?: unknown;
}

export interface BuiltPage {
  /** The address of the page, to put `#` and a token behind. */
  readonly url: string;
  /** Every path that was asked for. */
  readonly requested: string[];
  /** Nothing is answered at all: no page, no files, no API. */
  cut: boolean;
  /** Bridges of turnstiles that the page may connect to. */
  bridges: readonly string[];
  /** Whether the models are there. */
  models: boolean;
  close(): Promise<void>;
}

const APPS = join(import.meta.dirname, '..', '..', 'apps');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};

/** Every card that ships, by its path. */
const CARDS = new Map<string, object>([
  ...SHIPPED_MODELS.map((card) => [`/models/${cardSha256(card)}.json`, card] as const),
  [`/models/${attackCardSha256(DEFAULT_ATTACK_DETECTOR)}.json`, DEFAULT_ATTACK_DETECTOR],
]);

/** A page as it is now, in a folder of its own; built once for all test files that want it. */
export async function buildPage(app: string, outDir: string): Promise<void> {
  await buildOnce(app, outDir, (folder) => build(app, folder));
}

/** Builds a page as it is built to be used: the test runner's environment would leave parts out. */
async function build(app: string, outDir: string): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const configFile = join(APPS, app, 'vite.config.ts');
  await viteBuild({ configFile, logLevel: 'error', build: { outDir, reportCompressedSize: false } });
  process.env.NODE_ENV = before;
}

/** Serves a built page and the models under the server's own security headers, with an API of the test's. */
export async function servePage(
  base: string,
  dist: string,
  api: (call: ApiCall) => Promise<ApiAnswer>,
): Promise<BuiltPage> {
  const { folder } = await prepareModels();
  const server = createServer((request, response) => {
    if (page.cut) request.socket.destroy();
    else answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page: BuiltPage = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    requested: [],
    cut: false,
    bridges: [],
    models: true,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return page;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path } = new URL(request.url ?? '/', page.url);
    page.requested.push(path);
    for (const [name, value] of Object.entries(securityHeaders(path, page.bridges)))
      response.setHeader(name, value);
    const card = page.models && CARDS.get(path);
    if (card) return void response.setHeader('content-type', 'application/json').end(JSON.stringify(card));
    if (!path.startsWith('/api/')) return sendFile(fileOf(path), response);
    const { authorization } = request.headers;
    const { status, json } = await api({ path, authorization, body: await bodyOf(request) });
    response.setHeader('content-type', 'application/json').writeHead(status);
    response.end(json === undefined ? undefined : JSON.stringify(json));
  }

  function fileOf(path: string): string | null {
    const [, model] = /^\/models\/([0-9a-f]{64}\.onnx)$/.exec(path) ?? [];
    if (model !== undefined) return page.models ? join(folder, model) : null;
    if (path === base) return join(dist, 'index.html');
    const isInside = path.startsWith(base) && /^[\w./-]+$/.test(path) && !path.includes('..');
    return isInside ? join(dist, path.slice(base.length)) : null;
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
