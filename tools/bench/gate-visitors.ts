import { join } from 'node:path';
import { clearedModel, DEFAULT_MODEL } from '@tenzij/face';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { bundleFor, clearance, passOf } from '../../apps/gate/test/deployment.ts';
import { scene, templateOfPhoto } from '../../apps/gate/test/scenes.ts';
import { serveGate } from '../../apps/gate/test/serve.ts';
import { buildPage, servePage } from '../testing/built-page.ts';
import { launchChromium } from '../testing/chromium.ts';
import { writeFakeCamera } from '../testing/fake-camera.ts';
import { type PersonPhotos, personPhotos } from '../testing/photos.ts';
import { buildBenchPage } from './bench-page.ts';

/** All in milliseconds. */
export interface VisitorTimes {
  /** From the first frame with a pass and a face in it to the result on the screen. */
  readonly decision: readonly number[];
  /** From that frame until the gate is ready for the next visitor, the time that the result is shown included. */
  readonly transaction: readonly number[];
  /** Steps 2 to 5 on one frame, in the same browser, with nothing else to do. */
  readonly verification: readonly number[];
  readonly referred: number;
}

/** What tells the page that a visitor stands before the camera: a corner of the picture, which no gate looks at. */
const MARK_PIXELS = 32;
const WARM_UP = 2;

/** Has so many visitors come one after the other to one gate, each with a pass of their own and the same face. */
export async function measureVisitors(folder: string, visitors: number): Promise<VisitorTimes> {
  const video = join(folder, 'camera.y4m');
  const photos = await personPhotos();
  await writeFakeCamera(video, [{ picture: await scene(null, null), seconds: 1 }]);
  const browser = await launchChromium({ fakeVideo: video, timed: true });
  try {
    const verification = await verifications(browser, folder, photos.mated[1], visitors);
    return { verification, ...(await serveAll(browser, folder, video, photos, visitors)) };
  } finally {
    await browser.close();
  }
}

async function serveAll(
  browser: Browser,
  folder: string,
  video: string,
  photos: PersonPhotos,
  visitors: number,
): Promise<Omit<VisitorTimes, 'verification'>> {
  const page = await openGate(browser, folder);
  const template = await templateOfPhoto(photos.mated[0]);
  const nobody = [{ picture: await scene(null, null), seconds: 1 }];
  const times = { decision: [] as number[], transaction: [] as number[] };
  let referred = 0;
  for (let number = -WARM_UP; number < visitors; number++) {
    const text = await passOf(`visitor ${number}`, { at: Date.now() / 1000, template });
    await page.evaluate(() => window.visit.next());
    await writeFakeCamera(video, [{ picture: await marked(await scene(text, photos.mated[1])), seconds: 1 }]);
    await page.waitForFunction(() => window.visit.isDecided(), undefined, { timeout: 30_000, polling: 50 });
    await writeFakeCamera(video, nobody);
    await page.waitForFunction(() => window.visit.isOver(), undefined, { timeout: 30_000, polling: 50 });
    const { seen, decided, over, outcome } = await page.evaluate(() => window.visit.times());
    if (number < 0) continue;
    if (outcome !== 'admit') referred++;
    else {
      times.decision.push(decided - seen);
      times.transaction.push(over - seen);
    }
  }
  return { ...times, referred };
}

async function openGate(browser: Browser, folder: string): Promise<Page> {
  const dist = join(folder, 'gate');
  await buildPage('gate', dist);
  const server = await serveGate(dist);
  const now = Date.now() / 1000;
  const cleared = await clearance({ model: clearedModel(DEFAULT_MODEL, 0.41) }, now);
  server.bundle = (deviceKey) => bundleFor(deviceKey, { now, clearance: cleared });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  // What compiles this file wraps functions in a call that the page doesn't have.
  await page.addInitScript('globalThis.__name = (wrapped) => wrapped');
  await page.addInitScript(watchVisits, MARK_PIXELS);
  await page.goto(server.url);
  await page.getByRole('button', { name: /Start/ }).click();
  await page.locator('main[data-screen="ready"]').waitFor({ timeout: 60_000 });
  context.on('close', () => void server.close());
  return page;
}

interface Visit {
  next(): void;
  isDecided(): boolean;
  isOver(): boolean;
  times(): { seen: number; decided: number; over: number; outcome: string };
}

declare global {
  interface Window {
    visit: Visit;
  }
}

/** Runs in the gate's page: notes when the camera first shows a visitor, and when the screens change. */
function watchVisits(markPixels: number): void {
  const none = { seen: Number.NaN, decided: Number.NaN, over: Number.NaN, outcome: '' };
  let times = { ...none };
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    if (this instanceof HTMLVideoElement && !this.isConnected) watch(this);
    return play.call(this);
  };
  function watch(video: HTMLVideoElement): void {
    const canvas = new OffscreenCanvas(1, 1);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const look = () => {
      context?.drawImage(video, 2, 2, markPixels / 2, markPixels / 2, 0, 0, 1, 1);
      const isMarked = (context?.getImageData(0, 0, 1, 1).data[0] ?? 0) > 220;
      if (isMarked && Number.isNaN(times.seen)) times.seen = performance.now();
      video.requestVideoFrameCallback(look);
    };
    video.requestVideoFrameCallback(look);
  }
  new MutationObserver(() => {
    const screen = document.querySelector('main')?.getAttribute('data-screen') ?? '';
    const isResult = screen === 'admit' || screen === 'refer';
    if (isResult && Number.isNaN(times.decided))
      times = { ...times, decided: performance.now(), outcome: screen };
    if (screen === 'ready' && !Number.isNaN(times.decided) && Number.isNaN(times.over))
      times.over = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
  window.visit = {
    next: () => {
      times = { ...none };
    },
    isDecided: () => !Number.isNaN(times.decided),
    isOver: () => !Number.isNaN(times.over),
    times: () => times,
  };
}

async function marked(picture: Buffer): Promise<Buffer> {
  const square = { width: MARK_PIXELS, height: MARK_PIXELS, channels: 3 as const, background: '#fff' };
  const input = await sharp({ create: square }).png().toBuffer();
  return sharp(picture)
    .composite([{ input, left: 0, top: 0 }])
    .png()
    .toBuffer();
}

async function verifications(
  browser: Browser,
  folder: string,
  photo: Buffer,
  rounds: number,
): Promise<readonly number[]> {
  const dist = join(folder, 'verification');
  await buildBenchPage('browser-page.html', dist);
  const server = await servePage('/bench/', dist, async () => ({ status: 404 }));
  const page = await browser.newPage();
  await page.goto(`${server.url}browser-page.html`);
  await page.waitForFunction('window.bench !== undefined');
  const seen = await sharp(photo).resize(1280, 720, { fit: 'contain' }).jpeg().toBuffer();
  await page.evaluate((base64) => window.bench.open({ thread: 'worker' }, base64), seen.toString('base64'));
  const times: number[] = [];
  for (let round = -WARM_UP; round < rounds; round++) {
    const took = await page.evaluate(() => window.bench.verify());
    if (round >= 0) times.push(took);
  }
  await page.close();
  await server.close();
  return times;
}
