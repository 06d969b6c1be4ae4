import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearedModel, DEFAULT_MODEL } from '@tenzij/face';
import type { ClearanceContent } from '@tenzij/kernel';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage } from '../../../tools/testing/built-page.ts';
import { launchChromium } from '../../../tools/testing/chromium.ts';
import { writeFakeCamera } from '../../../tools/testing/fake-camera.ts';
import { violations } from '../../../tools/testing/page-checks.ts';
import { type PersonPhotos, personPhotos } from '../../../tools/testing/photos.ts';
import { comparisonTerms, documentClearance, documentTerms, NOTICE } from './kinds.ts';
import { type KindServer, serveKinds } from './serve-kinds.ts';

/** The desk where people compare and the gate that compares with documents, in Chromium with real models. */

let folder: string;
let video: string;
let server: KindServer;
let browser: Browser;
let photos: PersonPhotos;
let context: BrowserContext | undefined;
/** What the page itself asked for; its service worker fetches all of the app, to have it offline. */
let loaded: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenzij-kinds-'));
  video = join(folder, 'camera.y4m');
  photos = await personPhotos();
  await buildPage('gate', join(folder, 'dist'));
  server = await serveKinds(join(folder, 'dist'));
  await writeFakeCamera(video, [{ picture: photos.mated[1], seconds: 1 }]);
  browser = await launchChromium({ fakeVideo: video });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const now = () => Date.now() / 1000;
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const screen = (page: Page, name: string) =>
  page.locator(`main[data-screen="${name}"]`).waitFor({ timeout: 30_000 });

async function openPage(file: string): Promise<Page> {
  await context?.close();
  server.requested.length = 0;
  server.bodies.length = 0;
  server.consents.length = 0;
  context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  loaded = [];
  page.on('request', (request) => request.serviceWorker() || loaded.push(new URL(request.url()).pathname));
  await page.goto(server.url.replace(/\/gate\/.*$/, `/gate/${file}#token`));
  return page;
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  expect([what, await violations(page)]).toEqual([what, []]);
}

/** A document as it is held: a card with a small photo, lying on its side. */
async function card(photo: Buffer, quarters = 0): Promise<Buffer> {
  const portrait = await sharp(photo)
    .extract({ left: 270, top: 60, width: 420, height: 560 })
    .resize(240, 320)
    .toBuffer();
  const text = Buffer.from(
    '<svg width="420" height="300"><rect width="420" height="18" y="60" fill="#456"/><rect width="360" height="18" y="110" fill="#456"/></svg>',
  );
  return sharp({ create: { width: 760, height: 440, channels: 3, background: '#dfe6ee' } })
    .composite([
      { input: portrait, left: 40, top: 60 },
      { input: text, left: 310, top: 40 },
    ])
    .png()
    .toBuffer()
    .then((flat) =>
      sharp(flat)
        .rotate(quarters * 90)
        .png()
        .toBuffer(),
    );
}

const file = (buffer: Buffer) => ({ name: 'document.png', mimeType: 'image/png', buffer });

describe('a desk where a person compares', () => {
  it('invariant 1: shows both faces of one size, and neither makes nor fetches anything of templates', async () => {
    server.comparison = async () => comparisonTerms(now());
    const page = await openPage('compare.html');
    await expectAccessible(page, 'start');
    await press(page, 'Begin');
    await screen(page, 'idle');
    await expectAccessible(page, 'idle');
    expect(await cameraIsOn(page)).toBe(false);
    await press(page, 'Volgende persoon');
    await screen(page, 'work');
    await page.locator('input[type=file]').setInputFiles(file(await card(photos.mated[0], 1)));
    await page.getByRole('img', { name: 'De foto op het document, vergroot' }).waitFor();
    await press(page, 'Neem het gezicht op');
    await page.getByRole('img', { name: 'Het gezicht van de persoon, vergroot' }).waitFor();
    const sizes = await page
      .locator('canvas')
      .evaluateAll((all) =>
        (all as HTMLCanvasElement[]).map(({ width, height, clientWidth }) => [width, height, clientWidth]),
      );
    expect(sizes[0]).toEqual(sizes[1]);
    expect(sizes[0]?.slice(0, 2)).toEqual([720, 720]);
    await expectAccessible(page, 'work');
    expect(await cameraIsOn(page)).toBe(false);

    const { representation, detection, landmarks } = DEFAULT_MODEL.files;
    expect(server.requested).toEqual(
      expect.arrayContaining([`/models/${detection}.onnx`, `/models/${landmarks}.onnx`]),
    );
    expect(server.requested.filter((path) => path.includes(representation))).toEqual([]);
    expect(loaded.filter((path) => /face-eye|open-models|zxing|api\/gate\/bundle/.test(path))).toEqual([]);

    // By keyboard: both answers are as easy, and only end it.
    const answers = page.locator('.compare__answer');
    const boxes = await answers.evaluateAll((all) => all.map((one) => [one.clientWidth, one.clientHeight]));
    expect(boxes[0]).toEqual(boxes[1]);
    server.bodies.length = 0;
    await answers.nth(1).focus();
    await page.keyboard.press('Enter');
    await screen(page, 'idle');
    expect(await page.locator('canvas').count()).toBe(0);
    await page.getByText('1 keer vergeleken').waitFor();
    expect(server.bodies.filter((body) => body !== '')).toEqual([]);
    const kept = await page.evaluate(async () => [
      JSON.stringify(localStorage),
      (await indexedDB.databases()).length,
    ]);
    expect(kept[1]).toBe(0);
    expect(kept[0]).not.toMatch(/same|unsure|data:/);
  });

  it('says why not, and opens no camera and no model', async () => {
    const params = { verdict: 'NO_UNKNOWN' };
    server.comparison = async () =>
      comparisonTerms(now(), { basis: { kind: 'none', code: 'comparison.not-assessed', params } });
    const page = await openPage('compare.html');
    await press(page, 'Begin');
    await screen(page, 'off');
    await page.getByText('Uit de toetsing volgt niet dat dit geen biometrie is.').waitFor();
    await expectAccessible(page, 'off');
    expect(server.requested.filter((path) => /models|finder|ort-/.test(path))).toEqual([]);
  });
});

/** Whether the browser gives this page pictures of its camera. */
function cameraIsOn(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll('video')].some(
      ({ srcObject }) => (srcObject as MediaStream | null)?.active === true,
    ),
  );
}

async function openDocumentGate(changes: Partial<ClearanceContent> = {}): Promise<Page> {
  const cleared = await documentClearance(now(), { model: clearedModel(DEFAULT_MODEL, 0.41), ...changes });
  server.document = () => documentTerms(now(), cleared);
  const page = await openPage('document.html');
  await press(page, 'Start deze poort');
  return page;
}

/** From the two ways in to the document before the camera: two presses of the visitor. */
async function sayYes(page: Page): Promise<void> {
  await screen(page, 'ready');
  await press(page, /^Met uw document en uw gezicht/);
  await screen(page, 'notice');
  await press(page, /^Ja, ik ben 16 of ouder/);
  await screen(page, 'document');
}

async function showDocument(page: Page, photo: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file(await card(photo)));
}

describe('a gate that compares with documents', () => {
  it('admits the person on the document, asked first, and keeps nothing of either', async () => {
    const page = await openDocumentGate();
    await screen(page, 'ready');
    await expectAccessible(page, 'ready');
    const ways = await page
      .locator('.document__way')
      .evaluateAll((all) => all.map((one) => [one.clientWidth, one.clientHeight]));
    expect(ways[0]).toEqual(ways[1]);
    await press(page, /^Met uw document en uw gezicht/);
    await expectAccessible(page, 'notice');
    const answers = page.locator('.document__answer');
    const boxes = await answers.evaluateAll((all) => all.map((one) => [one.clientWidth, one.clientHeight]));
    expect(boxes[0]).toEqual(boxes[1]);
    expect(await cameraIsOn(page)).toBe(false);
    expect(server.consents).toEqual([]);
    await press(page, /^Ja, ik ben 16 of ouder/);
    await screen(page, 'document');
    await page.waitForFunction(
      () => (document.querySelector('video')?.srcObject as MediaStream | null)?.active,
    );
    await expectAccessible(page, 'document');
    await showDocument(page, photos.mated[0]);
    await screen(page, 'admit');
    await expectAccessible(page, 'admit');
    await screen(page, 'ready');
    expect(await cameraIsOn(page)).toBe(false);
    await expect.poll(() => server.consents.length).toBe(1);
    expect(server.consents[0]).toMatchObject({ noticeSha256: NOTICE.sha256, purposes: ['access'] });
    expect(server.bodies.join('').length).toBeLessThan(2000);
  });

  it('refers somebody else', async () => {
    const page = await openDocumentGate();
    await sayYes(page);
    await showDocument(page, photos.other);
    await screen(page, 'look');
    // Who stands beside what is looked at isn't shown either: three fifths of the width, unless the crew set it.
    expect(await page.locator('video').getAttribute('style')).toContain('inset(0px 20%)');
    await screen(page, 'refer');
    expect(await page.locator('main').getAttribute('data-code')).toBe('admission.no-match');
    await expectAccessible(page, 'refer');
  });

  it('takes a press on stop at once, and closes the camera', async () => {
    const page = await openDocumentGate();
    await sayYes(page);
    await press(page, 'Stop: wis alles');
    await screen(page, 'ready');
    await expect.poll(() => cameraIsOn(page)).toBe(false);
  });

  it('invariant 1: sends everybody to the regular lane under a clearance for passes', async () => {
    const page = await openDocumentGate({ mode: 'verification' });
    await screen(page, 'off');
    await page.getByText('Deze poort kijkt nu niet naar gezichten.').waitFor();
    await expectAccessible(page, 'off');
    expect(server.requested.filter((path) => path.startsWith('/models/'))).toEqual([]);
  });
});
