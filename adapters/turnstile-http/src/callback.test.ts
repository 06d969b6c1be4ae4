import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DeviceReport } from '@tenzij/turnstile';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Callback, listenForDevice } from './callback.ts';

const KEY = 'device-key';
let callback: Callback | undefined;
afterEach(() => callback?.close());

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await vi.waitFor(() => expect(server.listening).toBe(true), 15_000);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listen(silenceMs = 10_000, watch = true) {
  const reports: DeviceReport[] = [];
  const port = await freePort();
  callback = listenForDevice({ address: '127.0.0.1', port, key: KEY, silenceMs }, watch, (report) =>
    reports.push(report),
  );
  const url = `http://127.0.0.1:${port}/`;
  const say = async (body: string, headers: Record<string, string> = { authorization: `Bearer ${KEY}` }) => {
    const init = { method: 'POST', body, headers };
    const response = await vi.waitFor(() => fetch(url, init), 15_000);
    return response.status;
  };
  return { reports, url, say };
}

describe('what a device reports by itself', () => {
  it('is heard, with the state of the alarm before the connection', async () => {
    const { reports, say } = await listen();
    expect(await say('{"kind":"alive","alarm":true,"fault":false}')).toBe(204);
    expect(await say('{"kind":"passed","id":"x"}')).toBe(204);
    expect(await say('{"kind":"alarm","on":false}')).toBe(204);
    expect(reports).toEqual([
      { kind: 'alarm', on: true },
      { kind: 'fault', on: false },
      { kind: 'connected' },
      { kind: 'passed', id: 'x' },
      { kind: 'connected' },
      { kind: 'alarm', on: false },
      { kind: 'connected' },
    ]);
  });

  it('is heard from who has the key only, in the header or in the address', async () => {
    const { reports, say, url } = await listen();
    expect(await say('{"kind":"passed"}', {})).toBe(401);
    expect(await say('{"kind":"passed"}', { authorization: 'Bearer wrong' })).toBe(401);
    expect(reports).toEqual([]);
    const withKey = `${url}?key=${encodeURIComponent(KEY)}`;
    expect((await fetch(withKey, { method: 'POST', body: '{"kind":"passed"}' })).status).toBe(204);
    expect((await fetch(withKey)).status).toBe(405);
  });

  it('is nothing when it can’t be read', async () => {
    const { reports, say } = await listen();
    const bad = [
      '',
      '{',
      'null',
      '[]',
      '{"kind":"open"}',
      '{"kind":"alarm","on":"yes"}',
      `"${'x'.repeat(9000)}"`,
    ];
    for (const body of bad) expect(await say(body), body).toBe(400);
    expect(reports).toEqual([]);
  });

  it('is missed when it does not come', async () => {
    const { reports, say } = await listen(100);
    await say('{"kind":"alive"}');
    await vi.waitFor(() => expect(reports.at(-1)).toEqual({ kind: 'lost' }), 15_000);
  });

  it('says nothing of the connection where the status is asked for as well', async () => {
    const { reports, say } = await listen(50, false);
    await say('{"kind":"alive"}');
    await say('{"kind":"passed"}');
    expect(reports).toEqual([{ kind: 'passed', id: null }]);
  });
});
