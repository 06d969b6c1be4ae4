import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Peer, startPeer } from '../../../../tools/testing/peer.ts';
import { layWire, type Wire } from '../../../../tools/testing/wire.ts';
import { BIN } from '../testing/tenzij.ts';

/** The bridge as it is started, between a gate (us) and a device that is a process of its own. */

const DEVICE = join(import.meta.dirname, '../../../../adapters/turnstile-http/test/device.mjs');
const GATE = 'https://festival.example';
const ID = '7d9f4f0e-2c1b-4d9a-9a52-6a1d0a3f9c11';
const OTHER = '0c1e5d3a-9f7b-4a53-8c43-2f6c1c9f7f00';

interface Told {
  readonly told: readonly { path: string; id: string | null }[];
  readonly state: { readonly free: boolean };
}

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly key: string;
  /** Every line after the first. */
  readonly lines: Record<string, unknown>[];
}

let folder: string;
let device: Peer;
let wire: Wire | undefined;
let children: ChildProcess[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tenzij-bridge-'));
  device = await startPeer(DEVICE);
});
afterEach(async () => {
  for (const child of children) await stop(child, 'SIGKILL');
  children = [];
  await wire?.close();
  wire = undefined;
  await device.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The file of a bridge to the device; `port`: where the bridge listens. */
function writeConfig(port = 0, to = device.port): string {
  const file = join(folder, 'north.yaml');
  const at = (path: string) => `http://127.0.0.1:${to}${path}`;
  writeFileSync(
    file,
    `gate: ${GATE}
listen: { port: ${port} }
times: { opening: 2, passing: 2, closing: 2 }
http:
  open: { url: "${at('/open')}?id={id}" }
  close: { url: "${at('/close')}?id={id}" }
  free: { url: "${at('/free')}" }
  normal: { url: "${at('/normal')}" }
  timeout: 1500
  status: { url: "${at('/status')}", every: 50, passed: counters.in, alarm: alarms.fire }
`,
  );
  return file;
}

function run(...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [BIN, 'turnstile', '--json', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return child;
}

async function start(file: string): Promise<Running> {
  const child = run(file);
  const lines: Record<string, unknown>[] = [];
  if (!child.stdout) throw new Error('no output');
  createInterface(child.stdout).on('line', (line) => lines.push(JSON.parse(line)));
  await vi.waitFor(() => expect(lines).toContainEqual({ standing: 'ready' }), 30_000);
  const { url, key } = lines[0] as { url: string; key: string };
  return { child, url, key, lines };
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string; error: string }> {
  const said = { out: '', error: '' };
  child.stdout?.on('data', (text) => {
    said.out += text;
  });
  child.stderr?.on('data', (text) => {
    said.error += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
}

function ask(
  { url, key }: Pick<Running, 'url' | 'key'>,
  method: string,
  path: string,
  init: RequestInit = {},
) {
  const headers = { authorization: `Bearer ${key}`, origin: GATE, ...init.headers };
  return fetch(url + path, { method, ...init, headers });
}

const letThrough = (bridge: Running, id: string, wait = 10) =>
  ask(bridge, 'POST', `/passages?wait=${wait}`, { body: JSON.stringify({ id }) });

const told = async (path: string) =>
  (await device.tell<Told>({})).told.filter((one) => one.path === path).map(({ id }) => id);

describe('the bridge to a turnstile', { timeout: 120_000 }, () => {
  it('opens once for an id, however often it is asked, and tells how it ended', async () => {
    const bridge = await start(writeConfig());
    const first = await letThrough(bridge, ID, 0);
    expect([first.status, await first.json()]).toEqual([202, { id: ID, passage: null }]);
    expect((await letThrough(bridge, OTHER)).status).toBe(200);
    await device.tell({ set: { in: 1 } });
    const settled = { id: ID, passage: 'passed', why: 'passed' };
    for (const answer of [letThrough(bridge, ID), ask(bridge, 'GET', `/passages/${ID}?wait=5`)])
      expect(await (await answer).json()).toEqual(settled);
    expect(await (await ask(bridge, 'POST', `/passages/${ID}/annul`)).json()).toEqual(settled);
    expect(await told('/open')).toEqual([ID]);
    expect(await (await ask(bridge, 'GET', `/passages/${OTHER}`)).json()).toMatchObject({ why: 'busy' });
    const limits = { opening: 2, passing: 2, closing: 2 };
    const standing = await ask(bridge, 'GET', '/standing');
    expect(await standing.json()).toEqual({ standing: 'ready', kind: 'http', limits });
  });

  it('closes when nobody went or the gate takes it back, and says that nobody passed', async () => {
    const bridge = await start(writeConfig());
    const answer = await letThrough(bridge, ID);
    expect(await answer.json()).toEqual({ id: ID, passage: 'not-passed', why: 'too-late' });
    void letThrough(bridge, OTHER);
    await vi.waitFor(async () => expect(await told('/open')).toEqual([ID, OTHER]), 15_000);
    const annulled = await ask(bridge, 'POST', `/passages/${OTHER}/annul?wait=5`);
    expect(await annulled.json()).toEqual({ id: OTHER, passage: 'not-passed', why: 'annulled' });
    expect(await told('/close')).toEqual([ID, OTHER]);
  });

  it('never opens twice for an id, also when it was killed in the middle', async () => {
    const file = writeConfig();
    const first = await start(file);
    await letThrough(first, ID, 0);
    await vi.waitFor(async () => expect(await told('/open')).toEqual([ID]), 15_000);
    await stop(first.child, 'SIGKILL');
    const second = await start(file);
    expect(second.key).toBe(first.key);
    const unknown = { id: ID, passage: 'unknown', why: 'restarted' };
    expect(await (await letThrough(second, ID)).json()).toEqual(unknown);
    expect(await (await ask(second, 'GET', `/passages/${ID}`)).json()).toEqual(unknown);
    expect(await told('/open')).toEqual([ID]);
  });

  it('tells of a fire alarm at once, lets nobody through by name, and keeps the turnstile free', async () => {
    const bridge = await start(writeConfig());
    const stream = await ask(bridge, 'GET', '/events');
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const events = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await events?.read())?.value).toBe('event: standing\ndata: {"standing":"ready"}\n\n');
    await device.tell({ set: { fire: true } });
    let heard = '';
    while (!heard.includes('standing')) heard = (await events?.read())?.value ?? 'ended: standing';
    expect(heard).toBe('event: standing\ndata: {"standing":"alarm"}\n\n');
    const answer = { id: ID, passage: 'unknown', why: 'alarm' };
    expect(await (await letThrough(bridge, ID)).json()).toEqual(answer);
    expect(await told('/open')).toEqual([]);
    await vi.waitFor(async () => expect((await device.tell<Told>({})).state.free).toBe(true), 15_000);
    expect(await stop(bridge.child, 'SIGTERM')).toBe(0);
    expect((await device.tell<Told>({})).state.free).toBe(true);
    expect(bridge.lines.at(-1)).toEqual({ stopped: 'free' });
  });

  it('leaves the turnstile closed when it is told to stop, with an answer for who stands there', async () => {
    const bridge = await start(writeConfig());
    const answer = letThrough(bridge, ID);
    await vi.waitFor(async () => expect(await told('/open')).toEqual([ID]), 15_000);
    const exit = once(bridge.child, 'exit');
    bridge.child.kill('SIGTERM');
    expect(await (await answer).json()).toEqual({ id: ID, passage: 'not-passed', why: 'annulled' });
    expect((await exit)[0]).toBe(0);
    const { told: all } = await device.tell<Told>({});
    expect(all.map(({ path }) => path).slice(-2)).toEqual(['/close', '/normal']);
    expect(bridge.lines.at(-1)).toEqual({ stopped: 'closed' });
  });

  it('is asked by the gate’s page with its key, and by nobody else, also when a browser asks first', async () => {
    const bridge = await start(writeConfig());
    const status = async (key: string, origin: string | null, path = '/standing') => {
      const headers = { authorization: `Bearer ${key}`, ...(origin === null ? {} : { origin }) };
      const answer = await fetch(bridge.url + path, { headers });
      return [answer.status, answer.headers.get('access-control-allow-origin')];
    };
    expect(await status(bridge.key, GATE)).toEqual([200, GATE]);
    expect(await status(bridge.key, null)).toEqual([200, null]);
    expect(await status('0'.repeat(20), GATE)).toEqual([401, GATE]);
    expect(await status('', GATE)).toEqual([401, GATE]);
    for (const origin of ['https://evil.example', 'null', `${GATE}.evil.example`])
      expect(await status(bridge.key, origin), origin).toEqual([403, null]);
    expect((await fetch(`${bridge.url}/standing`)).status).toBe(401);
    expect(await status(bridge.key, GATE, `/passages/${OTHER}`)).toEqual([404, GATE]);
    expect(await status(bridge.key, GATE, '/passages/nobody')).toEqual([400, GATE]);
    for (const body of ['', '[]', '{"id":"x"}', `{"id":"${ID}","x":"${'x'.repeat(2000)}"}`])
      expect((await ask(bridge, 'POST', '/passages', { body })).status, body.slice(0, 20)).toBe(400);
    expect((await letThrough(bridge, ID, 26)).status).toBe(400);
    expect(await told('/open')).toEqual([]);

    const preflight = (origin: string) =>
      fetch(`${bridge.url}/passages`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
          'access-control-request-private-network': 'true',
        },
      });
    const { status: allowed, headers } = await preflight(GATE);
    expect([allowed, headers.get('access-control-allow-origin')]).toEqual([204, GATE]);
    expect(headers.get('access-control-allow-headers')).toBe('authorization, content-type');
    expect(headers.get('access-control-allow-private-network')).toBe('true');
    const other = await preflight('https://evil.example');
    expect([other.status, other.headers.get('access-control-allow-private-network')]).toEqual([403, null]);
  });

  it('does not say that a turnstile is closed that did not say so', async () => {
    const bridge = await start(writeConfig());
    await device.kill();
    expect(await stop(bridge.child, 'SIGTERM')).toBe(0);
    expect(bridge.lines.at(-1)).toEqual({ stopped: 'unconfirmed' });
  });

  it('is tried without opening anything', async () => {
    const file = writeConfig();
    await device.tell({ set: { fire: true } });
    const { code, out } = await ended(run(file, '--check'));
    expect([code, JSON.parse(out)]).toEqual([0, { kind: 'http', alarm: true, fault: false }]);
    expect((await device.tell<Told>({})).told).toEqual([]);
  });

  it('says why it does not start, and tells a turnstile of another nothing', async () => {
    const first = await start(writeConfig());
    const { port } = new URL(first.url);
    await device.tell({ set: { in: 0 } });
    const before = (await device.tell<Told>({})).told.length;
    const second = await ended(run(writeConfig(Number(port)), '--lang', 'en'));
    const [problem] = JSON.parse(second.error).errors;
    expect([second.code, problem.code]).toEqual([1, 'cli.turnstile-address-taken']);
    expect((await device.tell<Told>({})).told.length).toBe(before);
    writeFileSync(join(folder, 'bad.yaml'), 'gate: https://festival.example\nhttp: {}\n');
    const bad = await ended(run(join(folder, 'bad.yaml')));
    const codes = JSON.parse(bad.error).errors.map((one: { code: string; line: number }) => [
      one.code,
      one.line,
    ]);
    expect([bad.code, codes[0]]).toEqual([2, ['cli.turnstile-missing-key', 2]]);
  });

  it('sends the device an id and nothing else of a whole transaction', async () => {
    wire = await layWire(device.port);
    const bridge = await start(writeConfig(0, wire.port));
    wire.forget();
    const answer = letThrough(bridge, ID);
    await vi.waitFor(async () => expect(await told('/open')).toEqual([ID]), 15_000);
    await device.tell({ set: { in: 1 } });
    expect(await (await answer).json()).toMatchObject({ passage: 'passed' });
    const sent = wire.bytes().toString('latin1');
    const requests = sent.match(/(?:POST|GET) \S+ HTTP\/1\.1/g);
    expect([...new Set(requests)]).toEqual(
      expect.arrayContaining(['GET /status HTTP/1.1', `POST /open?id=${ID} HTTP/1.1`]),
    );
    expect(new Set(requests).size).toBe(2);
    for (const canary of [bridge.key, new URL(bridge.url).port, GATE, 'user-agent', 'cookie'])
      expect(sent.toLowerCase()).not.toContain(canary.toLowerCase());
  });
});
