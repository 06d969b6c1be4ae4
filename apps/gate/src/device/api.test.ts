import { afterEach, expect, it, vi } from 'vitest';
import { createGateApi } from './api.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['the server’s thanks', 204, null, 'ok'],
  ['the page of a network that asks people to sign in', 200, '<h1>Sign in</h1>', 'unreachable'],
])('takes %s for what it is', async (_what, status, body, kind) => {
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
  const api = createGateApi('token', () => undefined);
  const { farewell, destroyed, counts } = api;
  const at = '2026-11-22T18:30:00Z';
  expect((await counts({ batch: 'b', admitted: 1, referred: 0 })).kind).toBe(kind);
  expect((await farewell({ deviceKey: 'd', destroyedAt: at, counts: null })).kind).toBe(kind);
  expect((await destroyed(1_795_348_800)).kind).toBe(kind);
});
