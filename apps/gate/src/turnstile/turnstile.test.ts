import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type DeviceReport,
  type RunningTurnstile,
  runTurnstile,
  type TurnstileDevice,
} from '@tenzij/turnstile';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Bridge, serveBridge } from '../../../cli/src/turnstile/server.ts';
import { createFakeStore } from '../../test/world.ts';
import type { Time } from '../gate/ports.ts';
import { createTurnstileControl, type TurnstileControl } from './turnstile.ts';

/** Against the bridge's own server, with a device in this process. */

const KEY = '0123456789ABCDEFGHJK';
const ORIGIN = 'https://festival.example';
const ID = '7d9f4f0e-2c1b-4d9a-9a52-6a1d0a3f9c11';
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Real, but with shorter waits. */
const time: Time = {
  now: () => Date.now() / 1000,
  ticks: () => performance.now() / 100,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 10)),
};

interface Scene {
  readonly control: TurnstileControl;
  readonly told: string[];
  readonly report: (report: DeviceReport) => void;
  readonly requested: string[];
  readonly bridge: Bridge;
}

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function startBridge(told: string[], port = 0) {
  let report: (report: DeviceReport) => void = () => undefined;
  const device: TurnstileDevice = {
    start: (hear) => {
      report = hear;
      hear({ kind: 'connected' });
    },
    open: async (id) => {
      told.push(`open ${id}`);
      return 'opened';
    },
    close: async (id) => {
      told.push(`close ${id}`);
      return true;
    },
    mode: async () => true,
    stop: async () => undefined,
  };
  const turnstile: RunningTurnstile = runTurnstile({
    device,
    log: { write: async () => undefined },
    limits: { opening: 2, passing: 30, closing: 2 },
    now: () => performance.now() / 1000,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    kept: new Map(),
  });
  const bridge = await serveBridge({
    start: async () => turnstile,
    about: {},
    gate: ORIGIN,
    key: KEY,
    address: '127.0.0.1',
    port,
    tls: null,
  });
  let isOpen = true;
  const close = async () => {
    if (isOpen) await bridge.close(() => turnstile.stop());
    isOpen = false;
  };
  closing.push(close);
  return { bridge, close, report: (one: DeviceReport) => report(one) };
}

/** A gate's page sends its origin with everything. */
const pageFetch = (requested: string[]) => (input: string | URL | Request, init?: RequestInit) => {
  requested.push(String(input));
  return fetch(input, { ...init, headers: { ...init?.headers, origin: ORIGIN } });
};

async function start(key = KEY): Promise<Scene & { close: () => Promise<void> }> {
  const told: string[] = [];
  const requested: string[] = [];
  const { bridge, close, report } = await startBridge(told);
  const store = createFakeStore();
  store.values.set('turnstile', { address: bridge.url, key });
  const control = createTurnstileControl({
    openStore: async () => store,
    request: pageFetch(requested),
    time,
    newId: () => NOBODY,
  });
  closing.push(() => control.change(null));
  return { control, told, report, requested, bridge, close };
}

const isNow = ({ control }: Pick<Scene, 'control'>, standing: string) =>
  vi.waitFor(() => expect(control.standing()).toBe(standing), 10_000);

describe('the turnstile of a gate', () => {
  it('opens once for a passage, and tells how it ended', async () => {
    const scene = await start();
    await isNow(scene, 'ready');
    const answers = [scene.control.turnstile()?.letThrough(ID), scene.control.turnstile()?.letThrough(ID)];
    await vi.waitFor(() => expect(scene.told).toEqual([`open ${ID}`]), 15_000);
    scene.report({ kind: 'passed', id: ID });
    expect(await Promise.all(answers)).toEqual(['passed', 'passed']);
    const trial = scene.control.tryOnce();
    await vi.waitFor(() => expect(scene.told).toContain(`open ${NOBODY}`), 15_000);
    scene.report({ kind: 'not-passed', id: NOBODY });
    expect(await trial).toBe('not-passed');
  });

  it('is none without settings, and lets go of those that are taken away', async () => {
    const scene = await start();
    await isNow(scene, 'ready');
    await scene.control.change(null);
    expect([scene.control.standing(), scene.control.turnstile(), scene.control.settings()]).toEqual([
      'none',
      null,
      null,
    ]);
    await scene.control.change({ address: scene.bridge.url, key: KEY });
    await isNow(scene, 'ready');
  });

  it('hears of an alarm at once, and that it is over, and answers that it does not know', async () => {
    const scene = await start();
    await isNow(scene, 'ready');
    const heard: string[] = [];
    scene.control.subscribe(() => heard.push(scene.control.standing()));
    scene.report({ kind: 'alarm', on: true });
    await isNow(scene, 'alarm');
    expect(await scene.control.turnstile()?.letThrough(ID)).toBe('unknown');
    scene.report({ kind: 'alarm', on: false });
    await isNow(scene, 'ready');
    expect(heard[0]).toBe('alarm');
    expect(scene.told).toEqual([]);
  });

  it('stays in the alarm when the bridge is gone, until one says that it is over', async () => {
    const scene = await start();
    await isNow(scene, 'ready');
    scene.report({ kind: 'alarm', on: true });
    await isNow(scene, 'alarm');
    const { port } = new URL(scene.bridge.url);
    const before = scene.requested.length;
    await scene.close();
    await vi.waitFor(() => expect(scene.requested.length).toBeGreaterThan(before + 1), 10_000);
    expect(scene.control.standing()).toBe('alarm');
    await startBridge([], Number(port));
    await isNow(scene, 'ready');
  });

  it('is lost without a bridge, and then tells it nothing, so that nobody passed', async () => {
    const scene = await start();
    await isNow(scene, 'ready');
    const { port } = new URL(scene.bridge.url);
    await scene.close();
    await isNow(scene, 'lost');
    expect(await scene.control.turnstile()?.letThrough(ID)).toBe('not-passed');
    const told: string[] = [];
    await startBridge(told, Number(port));
    await isNow(scene, 'ready');
    expect(told).toEqual([]);
  });

  it('says that the key is not right', async () => {
    const scene = await start(KEY.replace('0', '1'));
    await isNow(scene, 'refused');
    expect(await scene.control.turnstile()?.letThrough(ID)).toBe('not-passed');
    expect(scene.told).toEqual([]);
  });

  /** A server that takes itself for a bridge: its turnstile is ready, and it answers as it likes. */
  async function pretend(answer: (request: IncomingMessage, body: string) => string | null) {
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += String(part);
      if (request.url === '/events') {
        response.setHeader('content-type', 'text/event-stream');
        response.write('event: standing\ndata: {"standing":"ready"}\n\n');
        return;
      }
      const given = answer(request, body);
      if (given === null) response.destroy();
      else response.end(given);
    }).listen(0, '127.0.0.1');
    closing.push(async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
    await vi.waitFor(() => expect(server.listening).toBe(true), 15_000);
    const control = createTurnstileControl({
      openStore: async () => createFakeStore(),
      request: pageFetch([]),
      time,
      newId: () => NOBODY,
    });
    closing.push(() => control.change(null));
    const { port } = server.address() as AddressInfo;
    await control.change({ address: `http://127.0.0.1:${port}`, key: KEY });
    await isNow({ control }, 'ready');
    return control;
  }

  it('takes for an answer nothing that is none, nor what it says of another passage', async () => {
    const answers = [
      '{',
      '{"id":"x","passage":"passed"}',
      `{"id":"${ID}","passage":"yes"}`,
      '"passed"',
      'null',
    ];
    let given = 0;
    const control = await pretend(() => answers[given++ % answers.length] ?? '');
    expect(await control.turnstile()?.letThrough(ID)).toBe('unknown');
    expect(given).toBeGreaterThan(answers.length);
    expect(await control.endOf(ID)).toBe('unknown');
  });

  it('takes back what got no answer, and believes what it hears to that', async () => {
    for (const passage of ['not-passed', 'passed', 'unknown', null]) {
      const asked: string[] = [];
      const control = await pretend(({ method, url }) => {
        asked.push(`${method} ${url}`);
        return url?.includes('annul') ? JSON.stringify({ id: ID, passage }) : null;
      });
      expect(await control.turnstile()?.letThrough(ID)).toBe(passage ?? 'unknown');
      expect(asked.at(-1)).toBe(`POST /passages/${ID}/annul?wait=1`);
      expect(asked.length).toBeGreaterThan(2);
    }
  });

  it('sends a bridge the id, and nothing else', async () => {
    const seen: string[] = [];
    const control = await pretend(({ url, headers }, body) => {
      seen.push(`${url} ${body} ${headers.referer ?? ''}`);
      return `{"id":"${ID}","passage":"passed"}`;
    });
    expect(await control.turnstile()?.letThrough(ID)).toBe('passed');
    expect(seen).toEqual([`/passages?wait=5 {"id":"${ID}"} `]);
  });

  it('tells how a passage of before ended, and opens nothing for that', async () => {
    const scene = await start();
    await isNow(scene, 'ready');
    expect(await scene.control.endOf(ID)).toBe('unknown');
    const passage = scene.control.turnstile()?.letThrough(ID);
    await vi.waitFor(() => expect(scene.told).toEqual([`open ${ID}`]), 15_000);
    expect(await scene.control.endOf(ID)).toBe('unknown');
    scene.report({ kind: 'not-passed', id: ID });
    await passage;
    expect(await scene.control.endOf(ID)).toBe('not-passed');
    expect(scene.told).toEqual([`open ${ID}`]);
  });

  it('hears that of its bridge also when it is asked before it has read its settings', async () => {
    const scene = await start();
    expect(await scene.control.endOf(ID)).toBe('unknown');
    expect(scene.requested.some((url) => url.includes(`/passages/${ID}?`))).toBe(true);
  });
});
