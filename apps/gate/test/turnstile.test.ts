import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { GateEvent } from '@tenzij/contracts';
import { sha256, toHex, utf8 } from '@tenzij/kernel';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BuiltPage, buildPage, servePage } from '../../../tools/testing/built-page.ts';
import { launchChromium } from '../../../tools/testing/chromium.ts';
import { writeFakeCamera } from '../../../tools/testing/fake-camera.ts';
import { violations } from '../../../tools/testing/page-checks.ts';
import { type Peer, startPeer } from '../../../tools/testing/peer.ts';
import { layWire, type Wire } from '../../../tools/testing/wire.ts';
import { bundleFor, passOf } from './deployment.ts';
import { scene } from './scenes.ts';

/** The built gate in Chromium, a bridge as it is started, and a device that is a process of its own. */

const ROOT = join(import.meta.dirname, '../../..');
const DEVICE = join(ROOT, 'adapters/turnstile-http/test/device.mjs');
const NAME = 'anna';

interface Told {
  readonly told: readonly { path: string; id: string | null }[];
  readonly state: { readonly free: boolean };
}

let folder: string;
let video: string;
let server: BuiltPage;
let browser: Browser;
let device: Peer;
let toDevice: Wire;
let toBridge: Wire;
let bridge: ChildProcess;
let key: string;
let page: Page;
const events: GateEvent[] = [];

const now = () => Date.now() / 1000;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenzij-turnstile-'));
  video = join(folder, 'camera.y4m');
  await buildPage('gate', join(folder, 'dist'));
  server = await servePage('/gate/', join(folder, 'dist'), async ({ path, body }) => {
    if (path === '/api/gate/events') events.push(...(JSON.parse(body) as { events: GateEvent[] }).events);
    if (path !== '/api/gate/bundle') return { status: path.startsWith('/api/gate/') ? 204 : 304 };
    const { deviceKey } = JSON.parse(body) as { deviceKey: string };
    const options = { lane: 'regular', clearance: null, now: now() } as const;
    return { status: 200, json: await bundleFor(deviceKey, options) };
  });
  device = await startPeer(DEVICE);
  toDevice = await layWire(device.port);
  const started = await startBridge(new URL(server.url).origin, toDevice.port);
  key = started.key;
  toBridge = await layWire(Number(new URL(started.url).port));
  server.bridges = [`http://127.0.0.1:${toBridge.port}`];
  await writeFakeCamera(video, [{ picture: await scene(null, null), seconds: 1 }]);
  browser = await launchChromium({ fakeVideo: video });
});

afterAll(async () => {
  await browser?.close();
  bridge?.kill('SIGKILL');
  await toBridge?.close();
  await toDevice?.close();
  await device?.kill();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function startBridge(gate: string, port: number): Promise<{ url: string; key: string }> {
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  const file = join(folder, 'north.yaml');
  await writeFile(
    file,
    `gate: ${gate}
listen: { port: 0 }
times: { opening: 3, passing: 3, closing: 3 }
http:
  open: { url: "${at('/open')}?id={id}" }
  close: { url: "${at('/close')}?id={id}" }
  free: { url: "${at('/free')}" }
  normal: { url: "${at('/normal')}" }
  status: { url: "${at('/status')}", every: 100, passed: counters.in, alarm: alarms.fire }
`,
  );
  const bin = join(ROOT, 'apps/cli/bin/tenzij.js');
  bridge = spawn(process.execPath, [bin, 'turnstile', file, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!bridge.stdout) throw new Error('no output');
  const [line] = (await once(createInterface(bridge.stdout), 'line')) as [string];
  return JSON.parse(line);
}

/** Has this pass before the camera of a gate that is loaded anew. Once started, it opens by itself. */
async function show(pass: string | null): Promise<void> {
  await writeFakeCamera(video, [{ picture: await scene(pass, null), seconds: 1 }]);
  await page.reload();
}

const shown = (screen: string) => page.locator(`main[data-screen="${screen}"]`).waitFor({ timeout: 20_000 });
const crewSays = (text: string) => page.locator('.gate__crew').getByText(text).waitFor({ timeout: 20_000 });
const opened = async () =>
  (await device.tell<Told>({})).told.filter(({ path }) => path === '/open').map(({ id }) => id);
const passOfAnna = (showing: number) => passOf(NAME, { kind: 'regular', at: now(), showing });

describe('a gate with a turnstile', { timeout: 120_000 }, () => {
  it('learns of its bridge from the crew, who try it', async () => {
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 390, height: 844 } });
    page = await context.newPage();
    await page.goto(`${server.url}#token`);
    await page.getByRole('button', { name: 'Draaipoort instellen' }).click();
    await page.getByText('Er is geen draaipoort ingesteld.').waitFor();
    await page.getByLabel('Adres van de brug').fill(`http://localhost:${toBridge.port}`);
    await page.getByLabel('Sleutel').fill('1234');
    await page.getByRole('button', { name: 'Bewaar en verbind' }).click();
    await page.getByText('De sleutel heeft 20 letters en cijfers').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Sleutel').fill(key.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByText('De draaipoort is klaar.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Proef: open één keer' }).click();
    await page.getByText('De draaipoort gaat open.').waitFor();
    await vi.waitFor(async () => expect(await opened()).toHaveLength(1), 15_000);
    await device.tell({ set: { in: 1 } });
    await page.getByText('Het werkt: er ging iemand door.').waitFor();
  });

  it('takes an admission back when nobody goes through, after which the pass works again', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const before = (await opened()).length;
    await show(await passOfAnna(1));
    await page.getByRole('button', { name: 'Start deze poort' }).click();
    await shown('admit');
    await crewSays('draaipoort: klaar');
    await shown('ready');
    await crewSays('door: 0, verwezen: 0');
    await vi.waitFor(() => expect(events.map(({ kind }) => kind)).toEqual(['admitted', 'annulled']), 20_000);
    expect((await device.tell<Told>({})).told.at(-1)?.path).toBe('/close');
    await show(await passOfAnna(2));
    await shown('admit');
    await vi.waitFor(async () => expect(await opened()).toHaveLength(before + 2), 10_000);
    await device.tell({ set: { in: 2 } });
    await shown('ready');
    await crewSays('door: 1, verwezen: 0');
    await vi.waitFor(() => expect(events.at(-1)?.kind).toBe('admitted'), 20_000);
    expect(events).toHaveLength(3);
    const admitted = events.flatMap((event) => (event.kind === 'admitted' ? [event.id] : []));
    expect((await opened()).slice(before)).toEqual(admitted);
  });

  it('says in a fire alarm that everybody may go, in both languages, and goes on after it', async () => {
    await show(null);
    await shown('ready');
    await device.tell({ set: { fire: true } });
    await shown('free');
    await page.getByRole('heading', { name: 'Vrije doorgang Free passage' }).waitFor();
    await crewSays('brandmelding: vrij');
    expect(await violations(page)).toEqual([]);
    await vi.waitFor(async () => expect((await device.tell<Told>({})).state.free).toBe(true), 10_000);
    await device.tell({ set: { fire: false } });
    await shown('ready');
    await crewSays('draaipoort: klaar');
  });

  it('can be set up and tried while the gate is open, among what is for crew', async () => {
    await page.getByRole('button', { name: 'Hoe het met deze poort gaat' }).click();
    await page.getByRole('button', { name: 'Draaipoort instellen' }).click();
    await page.getByText('De draaipoort is klaar.').waitFor();
    expect(await violations(page)).toEqual([]);
    const before = (await opened()).length;
    await page.getByRole('button', { name: 'Proef: open één keer' }).click();
    await vi.waitFor(async () => expect(await opened()).toHaveLength(before + 1), 15_000);
    await device.tell({ set: { in: 3 } });
    await page.getByText('Het werkt: er ging iemand door.').waitFor();
    await shown('ready');
    await page.getByRole('button', { name: 'Terug' }).click();
  });

  it('tells the crew when the turnstile can’t be reached', async () => {
    toDevice.flows = false;
    toDevice.cut();
    await crewSays('draaipoort: niet bereikbaar');
    toDevice.flows = true;
    await crewSays('draaipoort: klaar');
  });

  it('told neither bridge nor device anything of a person, a pass or a gate', async () => {
    const passKey = sha256(utf8(`pass of ${NAME}`)).slice(0, 16);
    const canaries = [
      toHex(passKey),
      toHex(sha256(utf8(toHex(passKey)))),
      NAME,
      'TZ1:',
      'Festival',
      'Poort 1',
      'gate-1',
    ];
    for (const wire of [toBridge, toDevice]) {
      const bytes = wire.bytes();
      expect(bytes.length).toBeGreaterThan(1000);
      expect(bytes.includes(Buffer.from(passKey))).toBe(false);
      const text = bytes.toString('latin1').toLowerCase();
      expect(canaries.filter((canary) => text.includes(canary.toLowerCase()))).toEqual([]);
      // That looking works: the passages' own ids are there.
      for (const id of await opened()) expect(text).toContain(String(id));
    }
  });
});
