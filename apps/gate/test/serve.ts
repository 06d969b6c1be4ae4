import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { GateBundle } from '@tenzij/contracts';
import { DEFAULT_MODEL } from '@tenzij/face';
import { build } from 'vite';
import { prepareModels } from '../../../tools/models/prepare.mjs';

/** What the server does for a gate, from fixtures, under the policy that the real one sets. */
export interface GateServer {
  readonly url: string;
  /** What it gives as the bundle for a device key. */
  bundle: (deviceKey: string) => Promise<GateBundle>;
  /** Whether it has the models. */
  models: boolean;
  /** Every path that was asked for. */
  readonly requested: string[];
  /** From now on nobody answers. */
  close(): Promise<void>;
}

const APP = join(import.meta.dirname, '..');
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; media-src 'self' blob:; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
};
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Builds the app into a folder as it is built to be used: the test runner's environment would leave parts out. */
export async function buildGate(folder: string): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const configFile = join(APP, 'vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir: folder, reportCompressedSize: false } });
  process.env.NODE_ENV = before;
}

export async function serveGate(dist: string): Promise<GateServer> {
  const { folder } = await prepareModels();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const gateServer: GateServer = {
    url: `http://127.0.0.1:${address.port}/gate/#token`,
    bundle: () => Promise.reject(new Error('no bundle set')),
    models: true,
    requested: [],
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return gateServer;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://gate').pathname;
    gateServer.requested.push(path);
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (path === '/api/gate/bundle') {
      const { deviceKey } = JSON.parse(await bodyOf(request)) as { deviceKey: string };
      const bundle = await gateServer.bundle(deviceKey);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(bundle));
    } else if (path === '/api/gate/counts') {
      response.writeHead(204).end();
    } else if (path.startsWith('/api/')) {
      response.writeHead(304).end();
    } else await sendFile(fileOf(path), response);
  }

  function fileOf(path: string): string | null {
    if (path.startsWith('/models/')) {
      const role = Object.entries(DEFAULT_MODEL.files).find(([, hash]) => path.includes(hash))?.[0];
      return gateServer.models && role ? join(folder, `${role}.onnx`) : null;
    }
    if (path === '/gate/') return join(dist, 'index.html');
    return /^\/gate\/[\w./-]+$/.test(path) && !path.includes('..') ? join(dist, path.slice(6)) : null;
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
