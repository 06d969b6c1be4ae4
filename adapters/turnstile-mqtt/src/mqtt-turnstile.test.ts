import { join } from 'node:path';
import type { DeviceReport } from '@tenzij/turnstile';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Peer, startPeer } from '../../../tools/testing/peer.ts';
import { layWire, type Wire } from '../../../tools/testing/wire.ts';
import { type MqttConfig, topicsOf } from './config.ts';
import { mqttTurnstile } from './mqtt-turnstile.ts';

/** Against a broker and a device in a process of their own. */

const ID = '7d9f4f0e-2c1b-4d9a-9a52-6a1d0a3f9c11';
const OTHER = '0c1e5d3a-9f7b-4a53-8c43-2f6c1c9f7f00';
const NOW = 1_800_000_000;
const DEVICE = join(import.meta.dirname, '..', 'test', 'device.mjs');
const BASE = 'tenzij/turnstile/north/';

interface Seen {
  readonly seen: readonly { topic: string; payload: string; qos: number; retain: boolean }[];
}

let peer: Peer;
let wire: Wire | undefined;
let turnstile: ReturnType<typeof mqttTurnstile> | undefined;
afterEach(async () => {
  await turnstile?.stop();
  await wire?.close();
  await peer.kill();
  wire = undefined;
});

const configFor = (port: number): MqttConfig => ({
  url: `mqtt://127.0.0.1:${port}`,
  username: null,
  password: null,
  ca: null,
  topics: topicsOf('north'),
  timeoutMs: 1000,
  validSeconds: 8,
});

async function start(changes: Partial<MqttConfig> = {}) {
  peer = await startPeer(DEVICE);
  return listen({ ...configFor(peer.port), ...changes });
}

async function listen(config: MqttConfig) {
  const reports: DeviceReport[] = [];
  const one = mqttTurnstile(config, () => NOW);
  turnstile = one;
  one.start((report) => reports.push(report));
  const reported = (report: DeviceReport) => vi.waitFor(() => expect(reports).toContainEqual(report), 15_000);
  const seen = async (last: string) =>
    (await peer.tell<Seen>({})).seen.filter(({ topic }) => topic === `${BASE}${last}`);
  return { turnstile: one, reports, reported, seen };
}

describe('a turnstile over MQTT', () => {
  it('opens, closes and goes free, each on the device’s own word', async () => {
    const { turnstile, reported, seen } = await start();
    await reported({ kind: 'connected' });
    expect(await turnstile.open(ID)).toBe('opened');
    expect(await turnstile.close(ID)).toBe(true);
    expect(await turnstile.mode('free')).toBe(true);
    expect(await turnstile.mode('normal')).toBe(true);
    const about = { payload: `{"id":"${ID}","at":${NOW},"seconds":8}`, qos: 1, retain: false };
    expect(await seen('open')).toEqual([{ topic: `${BASE}open`, ...about }]);
    expect(await seen('close')).toEqual([{ topic: `${BASE}close`, ...about }]);
    const modes = ['free', 'normal'].map((mode) => ({
      topic: `${BASE}mode`,
      payload: `{"mode":"${mode}","at":${NOW}}`,
      qos: 1,
      retain: true,
    }));
    expect(await seen('mode')).toEqual(modes);
    expect(await seen('bridge')).toMatchObject([{ payload: '{"online":true}', retain: true }]);
  });

  it('reports what the device says, with the alarm before the connection', async () => {
    const { reports, reported } = await start();
    await reported({ kind: 'connected' });
    expect(reports).toEqual([
      { kind: 'alarm', on: false },
      { kind: 'fault', on: false },
      { kind: 'connected' },
    ]);
    await peer.tell({ went: ['passed', ID] });
    await reported({ kind: 'passed', id: ID });
    await peer.tell({ went: ['not-passed', OTHER] });
    await reported({ kind: 'not-passed', id: OTHER });
    await peer.tell({ change: { alarm: true, fault: true } });
    await reported({ kind: 'alarm', on: true });
    await reported({ kind: 'fault', on: true });
  });

  it('hears the fire panel, and is not there before that has said something', async () => {
    const { reports, reported, seen } = await start({
      topics: { ...topicsOf('north'), alarm: 'panel/fire' },
    });
    await vi.waitFor(async () => expect(await seen('bridge')).toHaveLength(1), 15_000);
    await peer.tell({ change: {} });
    expect(reports).toEqual([]);
    await peer.tell({ panel: true });
    await reported({ kind: 'connected' });
    expect(reports[0]).toEqual({ kind: 'alarm', on: true });
  });

  it('does not take an old status for the answer to a new mode', async () => {
    const { turnstile, reported } = await start({ timeoutMs: 300 });
    await reported({ kind: 'connected' });
    await peer.tell({ behave: { answers: false } });
    expect(await turnstile.mode('free')).toBe(false);
  });

  it('does not know when the device does not answer, and believes a refusal', async () => {
    const { turnstile, reported } = await start({ timeoutMs: 300 });
    await reported({ kind: 'connected' });
    await peer.tell({ behave: { opens: null } });
    expect(await turnstile.open(ID)).toBe('unknown');
    await peer.tell({ behave: { opens: 'refused' } });
    expect(await turnstile.open(OTHER)).toBe('refused');
    await peer.tell({ behave: { answers: false } });
    expect(await turnstile.close(ID)).toBe(false);
  });

  it('reads nothing in what was not agreed', async () => {
    const { reports, reported } = await start();
    await reported({ kind: 'connected' });
    const before = reports.length;
    for (const raw of ['', '{', '{"kind":"passed"}', '{"kind":"passed","id":"everybody"}'])
      await peer.tell({ raw });
    await peer.tell({ behave: { status: '{"online":"maybe"}' } });
    await peer.tell({ went: ['passed', ID] });
    await reported({ kind: 'passed', id: ID });
    expect(reports.slice(before)).toEqual([{ kind: 'passed', id: ID }]);
  });

  it('hears by the last will that the device is gone, and that it is back', async () => {
    const { reports, reported } = await start();
    await reported({ kind: 'connected' });
    await peer.tell({ dies: true });
    await reported({ kind: 'lost' });
    reports.length = 0;
    await peer.tell({ lives: true });
    await reported({ kind: 'connected' });
  });

  it('tells by its own last will that it is gone', async () => {
    const { turnstile, reported, seen } = await start();
    await reported({ kind: 'connected' });
    await turnstile.stop();
    // It said itself that it is there; that it is not is the broker's to say.
    expect((await seen('bridge'))[0]?.payload).toBe('{"online":true}');
    const after = await listen({
      ...configFor(peer.port),
      topics: { ...topicsOf('north'), status: `${BASE}bridge` },
    });
    await after.reported({ kind: 'lost' });
  });

  it('opens nothing late: what was not acknowledged is not sent again after the broker was killed', async () => {
    peer = await startPeer(DEVICE);
    wire = await layWire(peer.port);
    const { turnstile, reported, reports } = await listen({ ...configFor(wire.port), timeoutMs: 500 });
    await reported({ kind: 'connected' });
    wire.flows = false;
    expect(await turnstile.open(ID)).toBe('unknown');
    const { port } = peer;
    await peer.kill();
    await reported({ kind: 'lost' });
    // Nothing was sent, so nothing can have opened.
    expect(await turnstile.open(ID)).toBe('refused');
    reports.length = 0;
    wire.flows = true;
    peer = await startPeer(DEVICE, port);
    await reported({ kind: 'connected' });
    expect(await turnstile.open(OTHER)).toBe('opened');
    const { seen } = await peer.tell<Seen>({});
    expect(seen.filter(({ topic }) => topic === `${BASE}open`).map(({ payload }) => payload)).toEqual([
      `{"id":"${OTHER}","at":${NOW},"seconds":8}`,
    ]);
  });

  it('sends the passage’s id, a kind and a time, and nothing of this computer', async () => {
    peer = await startPeer(DEVICE);
    wire = await layWire(peer.port);
    const { turnstile, reported } = await listen(configFor(wire.port));
    await reported({ kind: 'connected' });
    await turnstile.mode('normal');
    await turnstile.open(ID);
    await turnstile.close(ID);
    // What is readable in it: topics, messages, and a client id made by lot.
    const text = wire.bytes().toString('latin1');
    const known = [
      ...Object.values(configFor(0).topics),
      'tenzij-[0-9a-f]{12}',
      '\\{"(?:id|kind)":"[^}]*\\}',
      '\\{"online":[^}]*\\}',
      '\\{"mode":"normal","at":1800000000\\}',
      'MQTT',
    ].filter((one) => one !== null);
    const rest = known.reduce((left, pattern) => left.replaceAll(new RegExp(pattern, 'g'), ''), text);
    expect(rest.match(/[\w.:/-]{6,}/g) ?? []).toEqual([]);
    const values = [...text.matchAll(/\{"(?:id|kind)":[^}]*\}/g)].map(([one]) => one);
    for (const value of values)
      for (const [key, what] of Object.entries(JSON.parse(value) as Record<string, unknown>))
        expect([
          ['id', ID],
          ['at', NOW],
          ['seconds', 8],
          ['kind', 'opened'],
          ['kind', 'closed'],
        ]).toContainEqual([key, what]);
    expect(values.length).toBeGreaterThan(3);
  });
});
