import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearedModel, DEFAULT_MODEL } from '@tenzij/face';
import type { Template } from '@tenzij/kernel';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildPage } from '../../../tools/testing/built-page.ts';
import { launchChromium } from '../../../tools/testing/chromium.ts';
import { writeFakeCamera } from '../../../tools/testing/fake-camera.ts';
import { overflow, violations } from '../../../tools/testing/page-checks.ts';
import { type PersonPhotos, personPhotos } from '../../../tools/testing/photos.ts';
import { type BundleOptions, bundleFor, clearance, crewCodeOf, passOf } from './deployment.ts';
import { scene, sceneAside, templateOfPhoto } from './scenes.ts';
import { type GateServer, NEVER_ANSWERED, serveGate } from './serve.ts';

/** The built gate in Chromium: that it comes back as it was, whatever happens to it, and how its crew sees that. */

const MODEL = clearedModel(DEFAULT_MODEL, 0.41);
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1080, height: 1920 },
  { width: 390, height: 844 },
];

/** Where pictures of the screens go, for who wants to look at them. */
const SHOTS = process.env.TENZIJ_SHOTS;

let folder: string;
let video: string;
let server: GateServer;
let browser: Browser;
let photos: PersonPhotos;
let template: Template;
let context: BrowserContext | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenzij-running-'));
  video = join(folder, 'camera.y4m');
  photos = await personPhotos();
  template = await templateOfPhoto(photos.mated[0]);
  await buildPage('gate', join(folder, 'dist'));
  server = await serveGate(join(folder, 'dist'));
  await writeFakeCamera(video, [{ picture: await scene(null, null), seconds: 1 }]);
  browser = await launchChromium({ fakeVideo: video });
});
afterEach(async () => {
  await context?.close();
  context = null;
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const now = () => Date.now() / 1000;
const see = async (picture: Buffer) => writeFakeCamera(video, [{ picture, seconds: 1 }]);
const passNow = () => passOf('anna', { at: now(), template });

/** `hurried`: its clock can be put forward. */
async function openGate(picture: Buffer, bundle: BundleOptions = {}, hurried = false): Promise<Page> {
  const cleared =
    bundle.clearance === undefined ? await clearance({ model: MODEL }, now()) : bundle.clearance;
  server.bundle = (deviceKey) => bundleFor(deviceKey, { now: now(), ...bundle, clearance: cleared });
  await see(picture);
  context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 800 } });
  if (hurried) await context.clock.install();
  return newPage(context);
}

async function newPage(of: BrowserContext): Promise<Page> {
  const page = await of.newPage();
  await page.goto(server.url);
  return page;
}

const regular: BundleOptions = { lane: 'regular', clearance: null };

async function openRegular(picture: Buffer): Promise<Page> {
  const page = await openGate(picture, regular);
  await start(page);
  await shows(page, 'ready');
  return page;
}

const start = (page: Page) => page.getByRole('button', { name: 'Start deze poort' }).click();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function shows(page: Page, screen: string): Promise<string | null> {
  const main = page.locator(`main[data-screen="${screen}"]`);
  await main.waitFor({ timeout: 45_000 });
  return main.getAttribute('data-code');
}

/**
 * Puts the clock of a gate that was opened as `hurried` forward until this shows, and looks at it while the clock
 * stands still. In steps, with time for the camera in each: without a picture for five seconds it has none.
 */
async function hurry<T>(page: Page, until: Locator, look?: (shown: Locator) => Promise<T>) {
  await pause(page);
  for (let step = 0; step < 60 && (await until.count()) === 0; step++) {
    await page.clock.runFor(1000);
    await page.waitForTimeout(250);
  }
  await until.waitFor();
  const seen = await look?.(until);
  await page.clock.resume();
  return seen;
}

/** A busy machine may take longer to say so than the second that it is put forward: then once more. */
async function pause(page: Page): Promise<void> {
  try {
    await page.clock.pauseAt((await timeOf(page)) + 1000);
  } catch (error) {
    if (!String(error).includes('Cannot fast-forward to the past')) throw error;
    await pause(page);
  }
}

/** What a page takes for the time, in milliseconds. */
const timeOf = (page: Page) => page.evaluate(() => Date.now());

/** What is on the crew line about one thing. */
const fact = (page: Page, id: string) => page.locator(`[data-fact="${id}"]`);

/** Accessible and without anything out of view, on each size of screen. */
async function expectGood(page: Page, what: string): Promise<void> {
  // No window in full screen can be resized.
  await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  for (const size of SIZES) {
    await page.setViewportSize(size);
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${what}-${size.width}.png`) });
    expect([what, size.width, await violations(page), await overflow(page)]).toEqual([
      what,
      size.width,
      [],
      0,
    ]);
  }
}

/** Takes away what fills the process, as a system does that runs out of memory. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

describe('an installed gate', () => {
  it('has a manifest and icons in the sizes that it names, all kept for offline', async () => {
    const url = server.url.replace(/#.*/, '');
    const page = await (await fetch(url)).text();
    const [, address = ''] = /rel="manifest" href="([^"]+)"/.exec(page) ?? [];
    const answer = await fetch(new URL(address, url));
    expect(answer.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
    const manifest = (await answer.json()) as {
      display: string;
      icons: { src: string; sizes: string; purpose: string }[];
    };
    expect(manifest.display).toBe('fullscreen');
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
    const worker = await readFile(join(folder, 'dist', 'service-worker.js'), 'utf8');
    expect(worker).toContain(address);
    for (const { src, sizes } of manifest.icons) {
      const icon = Buffer.from(await (await fetch(new URL(src, url))).arrayBuffer());
      const { width, height } = await sharp(icon).metadata();
      if (sizes !== 'any') expect(`${width}x${height}`).toBe(sizes);
      expect(worker).toContain(src);
    }
  });
});

describe('a gate that was open', () => {
  it('opens by itself after a reload, a page that was closed and one that crashed; closed by crew it stays closed', async () => {
    const page = await openRegular(await scene(null, null));
    await page.reload();
    await shows(page, 'ready');
    expect(await page.getByRole('button', { name: 'Start deze poort' }).count()).toBe(0);
    const beside = await newPage(page.context());
    expect(await shows(beside, 'problem')).toBe('gate.open-elsewhere');
    expect(await beside.getByRole('button', { name: 'Sluit deze poort' }).count()).toBe(0);
    await beside.close();
    await page.close();
    const second = await newPage(page.context());
    await shows(second, 'ready');
    await crash(second);
    const third = await newPage(page.context());
    await see(await scene(await passOf('anna', { at: now(), kind: 'regular' }), null));
    await shows(third, 'admit');
    await third.keyboard.press('F2');
    await press(third, 'Sluit deze poort');
    await press(third, 'Ja, sluit deze poort');
    await shows(third, 'start');
    await third.reload();
    await third.getByRole('button', { name: 'Start deze poort' }).waitFor();
  });

  it('is loaded anew when its page hangs, in the place where it was', async () => {
    const page = await openRegular(await scene(null, null));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    // One beat has to be heard before silence means anything.
    await page.waitForTimeout(6000);
    // The main loop waits for an answer that never comes: it hangs without keeping a processor busy.
    page
      .evaluate((never) => {
        const request = new XMLHttpRequest();
        request.open('GET', never, false);
        setTimeout(() => request.send(), 0);
      }, NEVER_ANSWERED)
      .catch(() => undefined);
    await page.waitForEvent('load', { timeout: 60_000 });
    await shows(page, 'ready');
    expect(page.url()).toBe(server.url);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  });

  it('stays on its problem after it stopped five times in ten minutes, until somebody presses', async () => {
    const page = await openRegular(await scene(null, null));
    for (let times = 0; times < 5; times++) {
      await page.reload();
      await shows(page, 'ready');
    }
    await page.reload();
    expect(await shows(page, 'problem')).toBe('gate.keeps-stopping');
    await press(page, 'Opnieuw proberen');
    await shows(page, 'ready');
  });

  it('goes on by hand without its camera, and opens again by itself once that is there, and after what nobody caught', async () => {
    const page = await openGate(await scene(null, null), { ...regular, crewCode: crewCodeOf('482915') });
    await page.addInitScript(() => {
      const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = (wanted) =>
        localStorage.unplugged ? Promise.reject(new DOMException('none', 'NotFoundError')) : real(wanted);
    });
    await page.evaluate(() => localStorage.setItem('unplugged', 'yes'));
    await page.reload();
    await start(page);
    expect(await shows(page, 'problem')).toBe('gate.no-camera');
    expect(await violations(page)).toEqual([]);
    await press(page, 'Laat iemand binnen');
    await page.keyboard.type('482915');
    await page.keyboard.press('Enter');
    await page.getByLabel('De poort werkt niet goed').check();
    await press(page, 'Laat binnen');
    await shows(page, 'admit');
    expect(await shows(page, 'problem')).toBe('gate.no-camera');
    await page.evaluate(() => {
      localStorage.removeItem('unplugged');
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    });
    await shows(page, 'ready');
    await page.evaluate(() => void Promise.reject(new Error('unforeseen')));
    expect(await shows(page, 'problem')).toBe('gate.failed');
    await shows(page, 'ready');
  });
});

describe('the part of the picture that a gate looks at', () => {
  it('guard own-pass: reads no code and looks at no face outside it', async () => {
    const page = await openGate(await sceneAside(await passNow(), photos.mated[1], 616), {});
    await start(page);
    await shows(page, 'ready');
    // Frames go by, eight a second, with a whole pass at their left edge.
    await page.waitForTimeout(3000);
    expect(await page.locator('main').getAttribute('data-screen')).toBe('ready');
    await press(page, /^Hoe het met deze poort gaat/);
    await page.getByLabel('Hoe breed de poort kijkt').fill('100');
    expect(await shows(page, 'refer')).toMatch(/^face\./);
  });

  it('guard own-pass: sees nobody when the pass is in it and the person is beside it', async () => {
    const inside = await scene(await passNow(), null);
    const person = await sharp(photos.mated[1])
      .extract({ left: 360, top: 0, width: 250, height: 720 })
      .toBuffer();
    const page = await openGate(
      await sharp(inside)
        .composite([{ input: person, left: 0, top: 0 }])
        .png()
        .toBuffer(),
    );
    await start(page);
    await page.getByRole('heading', { name: 'Ga voor de camera staan' }).waitFor({ timeout: 45_000 });
    const preview = page.locator('video');
    expect(
      await preview.evaluate((shown) => getComputedStyle(shown).getPropertyValue('object-view-box')),
    ).toBe('inset(0px 20%)');
    expect(await shows(page, 'refer')).toBe('face.none');
  });
});

describe('what the crew sees', () => {
  it('is how the gate is, in a glance and in full, by touch and by key', async () => {
    const page = await openRegular(await scene(null, null));
    for (const id of ['network', 'list', 'clock', 'camera', 'sound', 'queue']) await fact(page, id).waitFor();
    await fact(page, 'camera').getByText('camera: werkt').waitFor();
    await page.keyboard.press('F2');
    await page.getByText(/\d+ × \d+/).waitFor();
    await expectGood(page, 'panel');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('region', { name: 'Hoe het met deze poort gaat' }).count()).toBe(0);
    await see(
      await sharp({ create: { width: 1280, height: 720, channels: 3, background: '#000' } })
        .png()
        .toBuffer(),
    );
    await page.getByRole('button', { name: 'let op' }).waitFor();
    await fact(page, 'camera').getByText('camera: ziet alleen zwart').waitFor();
  });

  it('is that a camera which sends nothing new gives no picture, until it is opened anew', async () => {
    const page = await openGate(await scene(null, null), regular, true);
    await page.addInitScript(() => {
      const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        if (sessionStorage.opened) return real(wanted);
        sessionStorage.opened = 'once';
        const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
        const context = canvas.getContext('2d');
        if (context) context.fillStyle = '#888';
        context?.fillRect(0, 0, 640, 480);
        return canvas.captureStream(0);
      };
    });
    await page.reload();
    await start(page);
    await fact(page, 'camera').getByText('camera: geeft geen beeld').waitFor();
    const problem = page.locator('main[data-screen="problem"]');
    expect(await hurry(page, problem, (shown) => shown.getAttribute('data-code'))).toBe('gate.camera-blind');
    await fact(page, 'camera').getByText('camera: werkt').waitFor();
    await shows(page, 'ready');
  });
});

describe('a gate that nobody comes to', () => {
  it('explains both lanes after a while, moving or still, and stops at the first code', async () => {
    const page = await openGate(await scene(null, null), {}, true);
    await start(page);
    await shows(page, 'ready');
    await hurry(page, page.locator('[data-slide="attract.lanes"]'));
    await expectGood(page, 'slide');
    await hurry(page, page.locator('[data-slide="attract.how-face"]'));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.locator('[data-slide="all"]').waitFor();
    await expectGood(page, 'slides');
    const at = (await timeOf(page)) / 1000;
    await see(await scene(await passOf('anna', { at, template }), photos.mated[1]));
    await shows(page, 'admit');
    await see(await scene(null, null));
    await page.getByText('Houd de QR-code voor de camera.').waitFor();
  });
});
