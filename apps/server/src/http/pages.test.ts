import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '@tenzij/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../app.ts';
import { createModelFiles } from '../models/model-files.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';
import { answer } from '../testing/visits.ts';
import type { Api } from './api.ts';
import { securityHeaders } from './security-headers.ts';

let server: TestServer;
let built: Api;
let root: string;
const damaged: string[] = [];
const MODEL = 'not really a model';
const DAMAGED = 'd'.repeat(64);
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'tenzij-root-'));
  mkdirSync(join(root, 'apps/visitor/dist/assets'), { recursive: true });
  mkdirSync(join(root, 'models'));
  writeFileSync(join(root, 'apps/visitor/dist/index.html'), '<!doctype html><title>Visit</title>');
  writeFileSync(join(root, 'apps/visitor/dist/assets/app-1a2b.js'), 'export {};');
  writeFileSync(join(root, 'apps/visitor/dist/assets/engine-3c4d.mjs'), 'export {};');
  writeFileSync(join(root, 'apps/visitor/dist/assets/engine-3c4d.wasm'), 'not really a program');
  writeFileSync(join(root, 'apps/visitor/secret.txt'), 'geheim');
  writeFileSync(join(root, `models/${sha256Hex(MODEL)}.onnx`), MODEL);
  writeFileSync(join(root, `models/${DAMAGED}.onnx`), MODEL);
  writeFileSync(join(root, 'models/one.onnx'), MODEL);
  writeFileSync(join(root, 'models/manifest.json'), '{}');
  server = await testServer();
  const modelFiles = createModelFiles(root, (file) => damaged.push(file));
  built = await buildApp({ ...server.context, root, modelFiles });
});
afterAll(async () => {
  await built?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

const get = (url: string) => built.inject({ method: 'GET', url });

describe('pages', () => {
  it('start with a page in Dutch and English that shows the way', async () => {
    const page = await get('/');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const link of ['/visit/', '/gate/', '/console/']) expect(page.body).toContain(`href="${link}"`);
    expect(page.body).toContain('lang="nl"');
    expect(page.body).toContain('lang="en"');
    expect(page.body).not.toMatch(/<script|style=/);
  });

  it('come from the built app: the page asked for again, what it loads kept for ever', async () => {
    const page = await get('/visit/');
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    const script = await get('/visit/assets/app-1a2b.js');
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await get('/visit')).headers.location).toBe('/visit/');
  });

  it('are sent as what they are: a browser runs nothing else', async () => {
    const typeOf = async (file: string) => (await get(`/visit/assets/${file}`)).headers['content-type'];
    expect(await typeOf('app-1a2b.js')).toMatch(/javascript/);
    expect(await typeOf('engine-3c4d.mjs')).toMatch(/javascript/);
    expect(await typeOf('engine-3c4d.wasm')).toBe('application/wasm');
  });

  it.each([
    '/visit/../secret.txt',
    '/visit/..%2fsecret.txt',
    '/visit/assets/..%2f..%2f..%2fsecret.txt',
    '/visit/nothing',
  ])('are nothing but the built app: %s', async (url) => {
    const { statusCode, body } = await get(url);
    expect([400, 403, 404]).toContain(statusCode);
    expect(body).not.toContain('geheim');
  });

  it('that were not built say so', async () => {
    const { statusCode, json } = await get('/console/');
    expect(statusCode).toBe(503);
    expect(json()).toMatchObject({ code: 'server.app-not-built' });
  });

  it.each([
    '/',
    '/visit/',
    '/visit/assets/app-1a2b.js',
    '/api/health',
    '/nothing',
    '/models/x.onnx',
    '/console/',
  ])('have strict headers: %s', async (url) => {
    const { headers } = await get(url);
    const csp = String(headers['content-security-policy']);
    expect(csp).toContain("default-src 'none'");
    expect(csp).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['permissions-policy']).toContain('camera=(self)');
  });

  it('connect to this server only; a gate’s own page to the bridge of its turnstile as well', async () => {
    const connects = async (url: string) => {
      const { headers } = await get(url);
      return /connect-src ([^;]*)/.exec(String(headers['content-security-policy']))?.[1];
    };
    for (const url of [
      '/visit/',
      '/console/',
      '/gate/assets/worker-1a2b.js',
      '/gate/compare.html',
      '/api/health',
    ])
      expect(await connects(url), url).toBe("'self'");
    expect(await connects('/gate/')).toBe("'self' http://127.0.0.1:8190");
    expect(securityHeaders('/gate/', ['https://bridge.example:8190'])['content-security-policy']).toContain(
      "connect-src 'self' http://127.0.0.1:8190 https://bridge.example:8190;",
    );
  });
});

describe('models', () => {
  it('are asked for by their hash and never change', async () => {
    const model = await get(`/models/${sha256Hex(MODEL)}.onnx`);
    expect(model.body).toBe(MODEL);
    expect(model.headers['cache-control']).toContain('immutable');
  });

  it('are not served when they are not what their name says, and nobody keeps the answer', async () => {
    const { statusCode, json, headers } = await get(`/models/${DAMAGED}.onnx`);
    expect([statusCode, json().code]).toEqual([404, 'server.model-missing']);
    expect(headers['cache-control'] ?? '').not.toContain('immutable');
    expect(damaged).toEqual([DAMAGED]);
  });

  it.each(['one.onnx', 'manifest.json', `${'0'.repeat(64)}.onnx`, '..%2fapps%2fvisitor%2fsecret.txt'])(
    'are not found by anything else: %s',
    async (file) => {
      const { statusCode, json } = await get(`/models/${file}`);
      expect([statusCode, json().code]).toEqual([404, 'server.model-missing']);
    },
  );
});

describe('what is refused or fails', () => {
  it.each(['/nothing', '/api/nothing', '/%', `/${'a'.repeat(3000)}`])(
    'answers %s as a problem',
    async (url) => {
      const { status, json } = await server.call('GET', url);
      expect([status, json.code]).toEqual([404, 'server.not-found']);
    },
  );

  it('answers a failure without saying what is inside', async () => {
    const secret = 'relation "geheim" does not exist';
    const broken = { ...server.context.db, query: () => Promise.reject(new Error(secret)) };
    const app = await buildApp({ ...server.context, db: broken });
    const failed = await app.inject({ method: 'GET', url: '/api/health' });
    expect([failed.statusCode, failed.json().code]).toEqual([500, 'server.unexpected']);
    expect(failed.body + server.logged.join('')).not.toContain('geheim');
    expect(server.logged.join('')).toContain('"route":"/api/health"');
    await app.close();
  });

  it('asks somebody who sends too much to wait', async () => {
    const many = Array.from({ length: 140 }, () =>
      server.call('POST', '/api/session', {}, { token: 'x'.repeat(20) }),
    );
    const refused = (await Promise.all(many)).filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.json).toMatchObject({ code: 'server.too-many-requests' });
  });
});

describe('the log', () => {
  it('names routes, never who or what', async () => {
    server.logged.length = 0;
    const visitor = server.visitor(3);
    const token = visitor.authorization?.replace('Bearer ', '') ?? '';
    await answer(server, visitor, true);
    await server.call('GET', '/api/deployments/proef-7/status-list');
    await server.call('GET', `/visit/${token}`);
    const lines = server.logged.map((line) => JSON.parse(line));
    const expected = ['level', 'time', 'pid', 'hostname', 'reqId', 'method', 'route', 'status', 'ms', 'msg'];
    for (const line of lines) expect(Object.keys(line).sort()).toEqual([...expected].sort());
    expect(lines.map(({ route }) => route)).toContain('/api/deployments/:deployment/status-list');
    const all = server.logged.join('');
    for (const secret of [token, token.split('.')[0] ?? '', 'proef-7', '127.0.0.1'])
      expect(all).not.toContain(secret);
  });
});
