import { join } from 'node:path';
import type { DeviceReport } from '@tenzij/turnstile';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Peer, startPeer } from '../../../tools/testing/peer.ts';
import { layWire, type Wire } from '../../../tools/testing/wire.ts';
import type { HttpConfig } from './config.ts';
import { httpTurnstile } from './http-turnstile.ts';

/** Against a device that is a process of its own. */

const ID = '7d9f4f0e-2c1b-4d9a-9a52-6a1d0a3f9c11';
const DEVICE = join(import.meta.dirname, '..', 'test', 'device.mjs');

interface Told {
  readonly told: readonly { path: string; id: string | null; body: string; authorization: string | null }[];
}

let peer: Peer | undefined;
let wire: Wire | undefined;
let turnstile: ReturnType<typeof httpTurnstile> | undefined;
afterEach(async () => {
  await turnstile?.stop();
  await wire?.close();
  await peer?.kill();
  wire = undefined;
});

function configFor(port: number, changes: Partial<HttpConfig> = {}): HttpConfig {
  const at = (path: string) => ({
    method: 'POST' as const,
    url: `http://127.0.0.1:${port}${path}`,
    body: null,
  });
  return {
    open: { ...at('/open?id={id}'), body: '{"passage":"{id}"}', knowsId: false },
    close: at('/close?id={id}'),
    free: at('/free'),
    normal: at('/normal'),
    status: {
      url: `http://127.0.0.1:${port}/status`,
      everyMs: 20,
      fields: {
        passed: 'counters.in',
        notPassed: 'counters.back',
        passage: 'counters.passage',
        alarm: 'alarms.fire',
        fault: 'alarms.broken',
      },
    },
    callback: null,
    token: null,
    timeoutMs: 1000,
    ...changes,
  };
}

/** A device and what it reports; `behave`: how it does. */
async function start(changes: (port: number) => Partial<HttpConfig> = () => ({})) {
  const device = await startPeer(DEVICE);
  peer = device;
  const reports: DeviceReport[] = [];
  const one = httpTurnstile(configFor(device.port, changes(device.port)));
  turnstile = one;
  one.start((report) => reports.push(report));
  const kinds = () => reports.map((report) => report.kind);
  const reported = (kind: DeviceReport['kind']) => vi.waitFor(() => expect(kinds()).toContain(kind), 5000);
  const opened = async () =>
    (await device.tell<Told>({})).told.filter(({ path }) => path.startsWith('/open'));
  return { device, turnstile: one, reports, reported, opened };
}

describe('a turnstile over HTTP', () => {
  it('opens, closes and goes free by the requests that it is told of', async () => {
    const { device, turnstile } = await start(() => ({ token: 'secret' }));
    expect(await turnstile.open(ID)).toBe('opened');
    expect(await turnstile.close(ID)).toBe(true);
    expect(await turnstile.mode('free')).toBe(true);
    expect(await turnstile.mode('normal')).toBe(true);
    const { told } = await device.tell<Told>({});
    const authorization = 'Bearer secret';
    expect(told).toEqual([
      { path: '/open', id: ID, body: `{"passage":"${ID}"}`, authorization },
      { path: '/close', id: ID, body: '', authorization },
      { path: '/free', id: null, body: '', authorization },
      { path: '/normal', id: null, body: '', authorization },
    ]);
  });

  it('reports what the status says, each thing once', async () => {
    const { device, reports, reported } = await start();
    await reported('connected');
    expect(reports.slice(0, 3)).toEqual([
      { kind: 'alarm', on: false },
      { kind: 'fault', on: false },
      { kind: 'connected' },
    ]);
    await device.tell({ set: { in: 1, passage: ID } });
    await reported('passed');
    await device.tell({ set: { back: 1 } });
    await reported('not-passed');
    await device.tell({ set: { fire: true } });
    await vi.waitFor(() => expect(reports).toContainEqual({ kind: 'alarm', on: true }), 15_000);
    const went = reports.filter(({ kind }) => kind === 'passed' || kind === 'not-passed');
    expect(went).toEqual([
      { kind: 'passed', id: ID },
      { kind: 'not-passed', id: ID },
    ]);
  });

  it('takes a device that began to count anew for no passage', async () => {
    const { device, reports, reported } = await start();
    await device.tell({ set: { in: 7 } });
    await reported('connected');
    const before = reports.filter(({ kind }) => kind === 'passed').length;
    await device.tell({ set: { in: 0 } });
    await device.tell({ set: { fire: true } });
    await vi.waitFor(() => expect(reports).toContainEqual({ kind: 'alarm', on: true }), 15_000);
    expect(reports.filter(({ kind }) => kind === 'passed')).toHaveLength(before);
  });

  it('tells no refusal from a device that says that it did not open', async () => {
    const { device, turnstile, opened } = await start();
    await device.tell({ behave: { status: 409 } });
    expect(await turnstile.open(ID)).toBe('refused');
    expect(await opened()).toHaveLength(1);
  });

  it('asks once when asking twice could open twice: no answer, a broken one, a redirect, an error', async () => {
    for (const behave of [{ open: 'hangs' }, { open: 'breaks' }, { open: 'redirects' }, { status: 503 }]) {
      const { device, turnstile, opened } = await start(() => ({ timeoutMs: 300 }));
      await device.tell({ behave });
      expect(await turnstile.open(ID)).toBe('unknown');
      expect(await opened(), JSON.stringify(behave)).toHaveLength(1);
      await turnstile.stop();
      await device.kill();
    }
  });

  it('asks again when the device opens once for an id', async () => {
    const { device, turnstile, opened } = await start((port) => ({
      open: { ...configFor(port).open, knowsId: true },
      timeoutMs: 1000,
    }));
    await device.tell({ behave: { open: 'breaks' } });
    expect(await turnstile.open(ID)).toBe('unknown');
    expect((await opened()).length).toBeGreaterThan(1);
  });

  it('asks again when the device surely heard nothing', async () => {
    const { device, turnstile } = await start(() => ({ timeoutMs: 5000 }));
    await device.kill();
    const answer = turnstile.open(ID);
    peer = await startPeer(DEVICE, device.port);
    expect(await answer).toBe('opened');
    const { told } = await peer.tell<Told>({});
    expect(told.map(({ path }) => path)).toEqual(['/open']);
  });

  it('did not open when it never reached the device, and does not know once the device may have heard', async () => {
    const knowsId = (port: number) => ({
      open: { ...configFor(port).open, knowsId: true },
      timeoutMs: 1000,
    });
    const { device, turnstile, opened } = await start(knowsId);
    await device.tell({ behave: { open: 'breaks' } });
    const answer = turnstile.open(ID);
    await vi.waitFor(async () => expect((await opened()).length).toBeGreaterThan(0), 15_000);
    await device.kill();
    expect(await answer).toBe('unknown');
    expect(await turnstile.open(ID)).toBe('refused');
  });

  it('is lost when the device is killed, and found when it is back, without a passage that nobody made', async () => {
    const { device, reports, reported } = await start();
    await device.tell({ set: { in: 3 } });
    await reported('connected');
    await device.kill();
    await reported('lost');
    reports.length = 0;
    peer = await startPeer(DEVICE, device.port);
    await reported('connected');
    expect(reports.map(({ kind }) => kind)).not.toContain('passed');
  });

  it('is lost when its status is not what was agreed, or comes too late', async () => {
    const bad = ['', '{', '[]', '{"counters":{}}', `{"counters":"${'x'.repeat(70_000)}"}`];
    for (const behave of [...bad.map((statusText) => ({ statusText })), { waitMs: 5000 }]) {
      const { device, reports, reported } = await start(() => ({ timeoutMs: 200 }));
      await reported('connected');
      await device.tell({ behave });
      await reported('lost');
      expect(reports.map(({ kind }) => kind).filter((kind) => kind === 'passed')).toEqual([]);
      await turnstile?.stop();
      await device.kill();
    }
  });

  it('sends the passage’s id and what it was told to send, and nothing of this computer', async () => {
    const device = await startPeer(DEVICE);
    peer = device;
    wire = await layWire(device.port);
    const { port } = wire;
    turnstile = httpTurnstile({ ...configFor(port), status: null });
    turnstile.start(() => undefined);
    await turnstile.open(ID);
    await turnstile.close(ID);
    const sent = wire.bytes().toString('latin1');
    const ours = sent.split(/(?=POST )/).map((part) => part.split('HTTP/1.1 200')[0]);
    const host = `accept: application/json\r\nconnection: close\r\n`;
    const json = `{"passage":"${ID}"}`;
    const type = 'content-type: application/json\r\n';
    expect(ours).toEqual([
      `POST /open?id=${ID} HTTP/1.1\r\n${host}${type}Host: 127.0.0.1:${port}\r\nContent-Length: 50\r\n\r\n${json}`,
      `POST /close?id=${ID} HTTP/1.1\r\n${host}Host: 127.0.0.1:${port}\r\nContent-Length: 0\r\n\r\n`,
    ]);
  });
});
