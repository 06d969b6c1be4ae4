import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queueCardText } from '@tenzij/contracts';
import { attackCardSha256, clearedModel, DEFAULT_ATTACK_DETECTOR, DEFAULT_MODEL } from '@tenzij/face';
import type { AttackDetection, Template } from '@tenzij/kernel';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage } from '../../../tools/testing/built-page.ts';
import { closeContext, launchChromium } from '../../../tools/testing/chromium.ts';
import { writeFakeCamera } from '../../../tools/testing/fake-camera.ts';
import { tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { type PersonPhotos, personPhotos } from '../../../tools/testing/photos.ts';
import {
  type BundleOptions,
  bundleFor,
  clearance,
  crewCodeOf,
  DEPLOYMENT,
  type PassOptions,
  passOf,
} from './deployment.ts';
import { scene, sceneWithCard, templateOfPhoto } from './scenes.ts';
import { type GateServer, serveGate } from './serve.ts';

/** The built gate in Chromium, with real models, keys and passes, and a fake camera and server. */

const MODEL = clearedModel(DEFAULT_MODEL, 0.41);
let folder: string;
let video: string;
let server: GateServer;
let browser: Browser;
let photos: PersonPhotos;
let template: Template;
let contexts: BrowserContext[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenzij-gate-'));
  video = join(folder, 'camera.y4m');
  photos = await personPhotos();
  template = await templateOfPhoto(photos.mated[0]);
  await buildPage('gate', join(folder, 'dist'));
  server = await serveGate(join(folder, 'dist'));
  await writeFakeCamera(video, [{ picture: await scene(null, null), seconds: 1 }]);
  browser = await launchChromium({ fakeVideo: video });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const now = () => Date.now() / 1000;

/** A gate that was started and has this in front of its camera. */
async function openGate(picture: Buffer, bundle: BundleOptions = {}): Promise<Page> {
  await Promise.all(contexts.map(closeContext));
  server.requested.length = 0;
  const cleared = await clearance({ model: MODEL }, now());
  server.bundle = (deviceKey) => bundleFor(deviceKey, { now: now(), clearance: cleared, ...bundle });
  await writeFakeCamera(video, [{ picture, seconds: 1 }]);
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 800 } });
  contexts = [context];
  const page = await context.newPage();
  await page.addInitScript(watchScreens);
  await page.goto(server.url);
  return page;
}

/** Runs in the page: notes which screens were shown, and when. */
function watchScreens(): void {
  const shown: { screen: string; at: number }[] = [];
  Object.assign(window, { shown });
  new MutationObserver(() => {
    const screen = document.querySelector('main')?.getAttribute('data-screen');
    if (screen && shown.at(-1)?.screen !== screen) shown.push({ screen, at: performance.now() });
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

const keptModels = async () => {
  const kept = await (await caches.open('tenzij-gate-models')).keys();
  return kept.map(({ url }) => url).sort();
};

/** Runs in the page: puts other bytes in each kept model and card, and one more that nobody named. */
const damageModels = async () => {
  const cache = await caches.open('tenzij-gate-models');
  const kept = await cache.keys();
  for (const request of kept) await cache.put(request, new Response('damaged'));
  await cache.put(`/models/${'0'.repeat(64)}.onnx`, new Response('of an earlier clearance'));
  return kept.map(({ url }) => url).sort();
};

async function openAgain(page: Page): Promise<void> {
  await page.reload();
  await waitFor(page, 'ready');
}

const screensShown = (page: Page) =>
  page.evaluate(() => (window as unknown as { shown: { screen: string; at: number }[] }).shown);

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start deze poort' }).click();
}

async function waitFor(page: Page, screen: string): Promise<string | null> {
  const main = page.locator(`main[data-screen="${screen}"]`);
  await main.waitFor({ timeout: 20_000 });
  return main.getAttribute('data-code');
}

const passNow = (options: PassOptions = {}) => passOf('anna', { at: now(), template, ...options });

describe('the gate in Chromium', () => {
  it('admits the person whose template the pass carries', async () => {
    const page = await openGate(await scene(await passNow(), photos.mated[1]));
    await expectAccessible(page, 'start');
    await start(page);
    await waitFor(page, 'admit');
    const shown = await screensShown(page);
    expect(shown.map(({ screen }) => screen)).toEqual(['start', 'ready', 'look', 'admit']);
    await expectAccessible(page, 'admit');
    await expectAccessible(page, 'ready');
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const engine = server.requested.filter((path) => /\/(?:face-worker|ort-)/.test(path));
    expect(engine.some((path) => path.endsWith('.wasm'))).toBe(true);
    expect(engine.filter((path) => /webgpu|asyncify/.test(path))).toEqual([]);
  });

  it('refers somebody else', async () => {
    const page = await openGate(await scene(await passNow(), photos.other));
    await start(page);
    await expectAccessible(page, 'look');
    expect(await waitFor(page, 'refer')).toBe('admission.no-match');
    await page.getByText(/^[A-Z]{2} \d{2}$/).waitFor();
    await expectAccessible(page, 'refer');
  });

  it('asks for a code where its address says of no gate which it is', async () => {
    const page = await openGate(await scene(null, null));
    await page.evaluate(() => {
      location.hash = '';
    });
    await page.getByRole('heading', { name: 'Koppel deze poort' }).waitFor();
    await expectNoViolations(page, 'pair');
  });

  it('refers face passes without models, and runs on', async () => {
    server.models = false;
    const page = await openGate(await scene(await passNow(), photos.mated[1]));
    await start(page);
    expect(await waitFor(page, 'refer')).toBe('face.model-missing');
    await page.getByText('herkenning: model ontbreekt').waitFor();
    server.models = true;
  });

  it('invariant 9: opens again and admits with the server gone', async () => {
    const page = await openGate(await scene(null, null));
    await start(page);
    await waitFor(page, 'ready');
    await page.context().setOffline(true);
    // That is for the page. This is for its workers as well, and for the browser itself.
    server.cut = true;
    try {
      await writeFakeCamera(video, [{ picture: await scene(await passNow(), photos.mated[1]), seconds: 1 }]);
      await page.reload();
      await waitFor(page, 'admit');
      await page.getByText('netwerk: uit').waitFor();
    } finally {
      server.cut = false;
    }
  });

  it('mends damaged models that it kept, and drops those no clearance names', async () => {
    const page = await openGate(await scene(null, null));
    await start(page);
    await waitFor(page, 'ready');
    const kept = await page.evaluate(damageModels);
    expect(kept.length).toBeGreaterThan(3);
    await openAgain(page);
    expect(await page.evaluate(keptModels)).toEqual(kept);
    server.requested.length = 0;
    // What it kept is right now: nothing has to come from the server.
    await writeFakeCamera(video, [{ picture: await scene(await passNow(), photos.mated[1]), seconds: 1 }]);
    await page.reload();
    await waitFor(page, 'admit');
    expect(server.requested.filter((path) => path.startsWith('/models/'))).toEqual([]);
  });

  it('keeps no wrong answer of a server that was asked for models', async () => {
    server.models = false;
    const page = await openGate(await scene(null, null));
    await start(page);
    await page.getByText('herkenning: model ontbreekt').waitFor();
    expect(await page.evaluate(keptModels)).toEqual([]);
    server.models = true;
  });

  it('keeps its device key unreadable', async () => {
    const page = await openGate(await scene(null, null));
    await start(page);
    await waitFor(page, 'ready');
    const extractable = await page.evaluate(async () => {
      const [{ name }] = (await indexedDB.databases()) as [{ name: string }];
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      const pair = await new Promise<CryptoKeyPair>((resolve) => {
        const reading = database.transaction('values').objectStore('values').get('device-key');
        reading.onsuccess = () => resolve(reading.result);
      });
      return pair.privateKey.extractable;
    });
    expect(extractable).toBe(false);
  });

  it('downloads nothing that looks at faces on a regular lane', async () => {
    const pass = await passNow({ kind: 'regular' });
    const page = await openGate(await scene(pass, photos.other), { lane: 'regular', clearance: null });
    await start(page);
    await waitFor(page, 'admit');
    expect(server.requested.filter((path) => /face|ort|models/.test(path))).toEqual([]);
  });

  it('lets crew of a regular lane in behind their code, by keyboard and by touch', async () => {
    const stale = await passNow({ at: now() - 300 });
    const crewCode = crewCodeOf('482915');
    const page = await openGate(await scene(stale, null), { lane: 'regular', clearance: null, crewCode });
    await start(page);
    expect(await waitFor(page, 'refer')).toBe('pass.stale');
    await page.getByText(/^Deze pas heeft code [A-Z]{2} \d{2}, of [A-Z]{2} \d{2}/).waitFor();
    await expectNoViolations(page, 'codes of a pass');
    await tabTo(page, 'Voor medewerkers');
    await page.keyboard.press('Enter');
    await page.keyboard.type('111111');
    await page.keyboard.press('Enter');
    await page.getByText('Deze code klopt niet.').waitFor();
    await expectNoViolations(page, 'code');
    for (const digit of '482915') await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByRole('heading', { name: 'Laat iemand binnen' }).waitFor();
    await page.getByRole('button', { name: 'Laat binnen' }).click({ force: true });
    await page.getByText('Kies eerst waarom.').waitFor();
    await expectNoViolations(page, 'let in');
    await page.getByText('Ik heb een identiteitsbewijs bekeken').click();
    await page.getByRole('button', { name: 'Laat binnen' }).click();
    await waitFor(page, 'admit');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('shows the way to the regular lane while recognition is paused, and reads a queue card beside it', async () => {
    const card = queueCardText({ deployment: DEPLOYMENT, card: 27 });
    const page = await openGate(await sceneWithCard(card), { inForce: null });
    await start(page);
    await page.getByText('Kaart 27 gelezen').waitFor();
    await expectNoViolations(page, 'queue card');
    expect((await screensShown(page)).map(({ screen }) => screen)).toEqual(['start', 'ready']);
    await expect
      .poll(() => server.requested.filter((path) => path === '/api/gate/queue').length)
      .toBeGreaterThan(0);
    await page.getByText('Deze poort kijkt nu niet naar gezichten.').first().waitFor();
    await page.getByText('herkenning: gepauzeerd of uit').waitFor();
    await expectAccessible(page, 'ready');
  });

  it('tells the crew what to do without a camera', async () => {
    const page = await openGate(await scene(null, null));
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
    });
    await start(page);
    expect(await waitFor(page, 'problem')).toBe('gate.no-camera');
    await page.getByText('Sluit de camera aan').waitFor();
  });
});

/** A gate whose clearance asks for more than a match. */
async function openGateAsking(picture: Buffer, attackDetection: AttackDetection): Promise<Page> {
  return openGate(picture, { clearance: await clearance({ model: MODEL, attackDetection }, now()) });
}

/** Live scores lie between 0 and 1, so that the lowest minimum lets all pass and the highest nobody. */
const detector = (minimum: number) => ({
  card: attackCardSha256(DEFAULT_ATTACK_DETECTOR),
  file: DEFAULT_ATTACK_DETECTOR.file,
  minimum,
});

describe('attack detection in Chromium', () => {
  it('refers a still photo that would be admitted, when a turn of the head is asked', async () => {
    // The very photo that the pass was made of, which looks straight ahead.
    const page = await openGateAsking(await scene(await passNow(), photos.mated[0]), {
      passive: null,
      challenge: 'head-turn',
    });
    await start(page);
    await page.getByRole('heading', { name: /Draai uw hoofd naar (links|rechts)/ }).waitFor();
    await expectAccessible(page, 'turn');
    expect(await waitFor(page, 'refer')).toBe('face.turn-not-seen');
    expect((await screensShown(page)).map(({ screen }) => screen)).not.toContain('admit');
    await page.getByText('Wij zagen het hoofd niet naar de gevraagde kant draaien').waitFor();
    const plain = await openGate(await scene(await passNow(), photos.mated[0]));
    await start(plain);
    await waitFor(plain, 'admit');
  });

  it('loads the detector that the clearance names, and only then', async () => {
    const files = () => server.requested.filter((path) => path.includes(DEFAULT_ATTACK_DETECTOR.file));
    const picture = await scene(await passNow(), photos.mated[1]);
    const page = await openGateAsking(picture, { passive: detector(1e-12), challenge: 'none' });
    await start(page);
    await waitFor(page, 'admit');
    expect(files()).toHaveLength(1);
    const plain = await openGate(await scene(null, null));
    await start(plain);
    await waitFor(plain, 'ready');
    expect(files()).toEqual([]);
  });

  it('says in neutral words what helps when it is not sure, and refers when time is up', async () => {
    const picture = await scene(await passNow(), photos.mated[1]);
    const page = await openGateAsking(picture, { passive: detector(1 - 1e-12), challenge: 'none' });
    await start(page);
    await page.getByRole('heading', { name: 'zonder telefoon of spiegel in beeld' }).waitFor();
    expect(await waitFor(page, 'refer')).toBe('face.not-live');
    expect((await screensShown(page)).map(({ screen }) => screen)).not.toContain('admit');
  });

  it('tells who is not in view what to do', async () => {
    const page = await openGate(await scene(await passNow(), null));
    await start(page);
    await page.getByRole('heading', { name: 'Ga voor de camera staan' }).waitFor();
    await page.getByText('Lukt dit niet? Loop naar de rij hiernaast.').waitFor();
    await expectAccessible(page, 'look');
    expect(await waitFor(page, 'refer')).toBe('face.none');
  });
});

async function expectAccessible(page: Page, screen: string): Promise<void> {
  await waitFor(page, screen);
  await expectNoViolations(page, screen);
}

async function expectNoViolations(page: Page, screen: string): Promise<void> {
  expect([screen, await violations(page)]).toEqual([screen, []]);
}
