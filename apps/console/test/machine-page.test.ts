import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain } from '@tenzij/contracts';
import type { ClearanceContent } from '@tenzij/kernel';
import type { Page, Request } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TEST_CONTENT } from '../../../tools/testing/clearance.ts';
import { writeFakeCamera } from '../../../tools/testing/fake-camera.ts';
import { openAllDetails, overflow, tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { clearByPasskeys, TEST_TRUST } from '../../../tools/testing/passkey.ts';
import { demoPhoto, type PersonPhotos, personPhotos } from '../../../tools/testing/photos.ts';
import { type ConsoleBrowser, openConsoleBrowser } from './console-browser.ts';

const PHONE = { width: 390, height: 844 };
const STEP = (step: number) => `[data-step="${step}"]`;

let console_: ConsoleBrowser;
let photos: PersonPhotos;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenzij-machine-'));
  const fakeVideo = join(folder, 'camera.y4m');
  photos = await personPhotos();
  await writeFakeCamera(fakeVideo, [{ picture: photos.mated[1], seconds: 1 }]);
  console_ = await openConsoleBrowser({ fakeVideo });
});
afterEach(async () => {
  await console_?.closePages();
  expect(console_?.faults()).toEqual([]);
});
afterAll(async () => {
  await console_?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Gives the page a photo, the first or the second, as a person would choose a file. */
async function give(page: Page, which: 'first' | 'second', photo: Buffer | string, name = 'foto.jpg') {
  const input = page.locator('input[type=file]').nth(which === 'first' ? 0 : 1);
  await input.setInputFiles(
    typeof photo === 'string' ? photo : { name, mimeType: 'image/jpeg', buffer: photo },
  );
}

/** What a step says in an alert. */
function alertOf(page: Page, step: number) {
  return page.locator(`${STEP(step)} .tz-alert__title`);
}

describe('what the machine sees', () => {
  it('invariant 2: shows all five steps, and sends nothing of a photo anywhere', async () => {
    const page = await console_.open('#/account');
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    // The models are fetched as soon as the page opens: whoever listens later may miss them.
    await page.evaluate(() => location.assign('#/machine'));
    await page.locator('main[data-screen=machine] h1').waitFor();
    await give(page, 'first', photos.mated[0]);
    await page.locator(`${STEP(2)} .face-box`).waitFor();
    await page.locator(`${STEP(3)} .pixels`).waitFor();
    expect(await page.locator(`${STEP(3)} .cut-out__points circle`).count()).toBe(68);
    await page
      .locator(`${STEP(3)}`)
      .getByText('Hoe bruikbaar is deze foto?')
      .waitFor();
    await page.getByRole('img', { name: /^Streepjescode van 512 getallen/ }).waitFor();
    await give(page, 'second', photos.mated[1]);
    await page.locator('.outcome').getByText('Match', { exact: true }).waitFor();
    await page.getByRole('img', { name: /^Grafiek: deze twee foto’s scoren 0,\d\d/ }).waitFor();
    const { host } = new URL(console_.served.url);
    for (const request of requests) {
      const url = new URL(request.url());
      if (url.protocol === 'blob:' || url.protocol === 'data:') continue;
      expect([request.method(), request.postDataBuffer(), url.host, url.search]).toEqual([
        'GET',
        null,
        host,
        '',
      ]);
    }
    expect(requests.map((request) => request.url()).filter((url) => url.endsWith('.onnx'))).toHaveLength(3);
  });

  it('tells two people apart, and says that it is not the last word', async () => {
    const page = await console_.open('#/machine', { locale: 'en-GB' });
    await give(page, 'first', photos.mated[0]);
    await give(page, 'second', photos.other);
    await page.locator('.outcome').getByText('No match', { exact: true }).waitFor();
    await page.locator('.outcome').getByText('The machine can be wrong.').waitFor();
  });

  it.each([
    { locale: 'nl-NL', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
    { locale: 'en-GB', colorScheme: 'dark', viewport: PHONE },
  ] as const)('has no accessibility faults ($locale, $colorScheme)', async (options) => {
    const page = await console_.open('#/machine', options);
    expect(await violations(page)).toEqual([]);
    await give(page, 'first', photos.mated[0]);
    await give(page, 'second', photos.other);
    await page.locator('.outcome').waitFor();
    await openAllDetails(page);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  it('lets one of several faces be chosen with the keyboard alone', async () => {
    const page = await console_.open('#/machine');
    // Listened to from the start: the browser is told to leave the file dialogue to us, which takes a moment.
    const choosing = page.waitForEvent('filechooser');
    await tabTo(page, 'Kies een foto');
    await page.keyboard.press('Enter');
    const chooser = await choosing;
    await chooser.setFiles(demoPhoto('sample1.jpg'));
    await alertOf(page, 2).getByText('Wij zien 3 gezichten.').waitFor();
    expect(await page.locator('.template').count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.locator('.template').waitFor();
    expect(await page.locator('.faces__list').getByText('gekozen').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await page.locator('.faces__list li', { hasText: 'Gezicht 2' }).getByText('gekozen').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('takes a photo with the camera, opened by a press and closed after it', async () => {
    const page = await console_.open('#/machine');
    const open = () =>
      page.evaluate(() => [...document.querySelectorAll('video')].map(({ srcObject }) => srcObject !== null));
    expect(await open()).toEqual([]);
    await page.getByRole('button', { name: 'Gebruik de camera' }).first().click();
    await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Maak de foto' }).click();
    await page.locator('.template').waitFor();
    expect(await open()).toEqual([]);
  });

  it('reads a photo upright that the camera turned', async () => {
    const turned = await sharp(photos.mated[0]).rotate(90).withMetadata({ orientation: 8 }).jpeg().toBuffer();
    const page = await console_.open('#/machine');
    await give(page, 'first', turned);
    await page.getByText('960 bij 720 beeldpunten').waitFor();
    await page.locator('.template').waitFor();
  });

  it('says at the step it belongs to what is wrong with a photo', async () => {
    const grey = (side: number) =>
      sharp({ create: { width: side, height: side, channels: 3, background: '#888' } })
        .jpeg()
        .toBuffer();
    const heic = Buffer.alloc(300);
    heic.writeUInt32BE(24, 0);
    heic.write('ftypheic\0\0\0\0mif1heic', 4, 'latin1');
    const page = await console_.open('#/machine');
    const cases = [
      [await grey(300), 2, 'Wij zien geen gezicht.'],
      [await grey(20), 1, 'De afbeelding is te klein: 20 bij 20 beeldpunten.'],
      [photos.mated[0].subarray(0, 20_000), 1, 'De afbeelding is niet compleet.'],
      [heic, 1, 'Dit is een foto in HEIC, de vorm waarin iPhones foto’s bewaren.'],
      [Buffer.from('geen foto'), 1, 'Dit is geen afbeelding die wij kunnen lezen.'],
    ] as const;
    for (const [photo, step, text] of cases) {
      await give(page, 'first', photo);
      await alertOf(page, step).getByText(text).waitFor();
      expect(await page.locator('.template').count()).toBe(0);
    }
    await page.getByRole('button', { name: 'Wis deze foto' }).click();
    await page.locator(STEP(2)).getByText('Kies eerst een foto.').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('forgets everything when the page is left', async () => {
    const page = await console_.open('#/machine');
    await give(page, 'first', photos.mated[0]);
    await page.locator('.template').waitFor();
    await page.getByRole('link', { name: 'Terug naar de inzet' }).click();
    await page.locator('main[data-screen=deployment] h1').waitFor();
    expect(await page.locator('canvas').count()).toBe(0);
    await page.getByRole('link', { name: 'Wat de machine ziet' }).click();
    await page.locator(STEP(2)).getByText('Kies eerst een foto.').waitFor();
    expect(await page.locator('canvas').count()).toBe(0);
  });
});

describe('invariant 1: without a specimen clearance', () => {
  it.each([
    ['a real clearance', { specimen: false }, 'Deze inzet heeft een echte vrijgave, geen proefvrijgave.'],
    ['one that is over', { validity: { notBefore: 1000, expires: 2000 } }, 'De vrijgave is verlopen.'],
    ['none', null, 'Er is geen vrijgave.'],
  ])('the page stops after step 3 and makes no template: %s', async (_what, changes, text) => {
    const page = await console_.open('#/machine', { serviceWorkers: 'block' });
    await answerWithClearance(page, changes);
    await page.reload();
    await alertOf(page, 4).waitFor();
    await give(page, 'first', photos.mated[0]);
    await page.locator(`${STEP(3)} .pixels`).waitFor();
    expect(await alertOf(page, 4).allTextContents()).toEqual([text]);
    expect(await alertOf(page, 5).allTextContents()).toEqual([text]);
    expect(await page.locator('.template').count()).toBe(0);
    expect(await page.locator('input[type=file]').count()).toBe(1);
    expect(await page.locator('.tz-specimen').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});

/** The server's answers about the clearance, replaced by one that verifies as far as its keys go. */
async function answerWithClearance(page: Page, changes: Partial<ClearanceContent> | null): Promise<void> {
  const deployment = { id: 'lichtjes-aan-het-water', name: 'Test' };
  const content = {
    ...TEST_CONTENT,
    validity: { notBefore: 1000, expires: 4_000_000_000 },
    deployment,
    ...changes,
  };
  const bytes = Buffer.from(clearByPasskeys(content));
  const missing = explain({ code: 'clearance.missing', params: {} });
  await page.route('**/clearance', (route) =>
    changes
      ? route.fulfill({ body: bytes, contentType: 'application/cose' })
      : route.fulfill({ status: 404, json: missing }),
  );
  await page.route('**/trust', (route) => route.fulfill({ json: TEST_TRUST }));
}
