import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { clearedModel, DEFAULT_MODEL, SHIPPED_MODELS } from '@tenzij/face';
import { toBase64Url } from '@tenzij/kernel';
import { openPass } from '@tenzij/pass';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { violations } from '../../../tools/testing/page-checks.ts';
import { clearanceBytes, DEPLOYMENT, fakeServer, GATE, visitOf } from './fixtures.ts';
import { type Served, TICKET } from './serve.ts';
import { now, openVisitorApp, type VisitorApp } from './visitor-app.ts';

/** The built app in Chromium: real models, keys and passes, a photo before the camera, a fake API. */

const PHONE = { width: 390, height: 844 };
const YES = 'Ja, gebruik mijn gezicht bij de poort';
let app: VisitorApp;
let served: Served;
let browser: Browser;
let context: BrowserContext | null = null;
let complaints: string[] = [];

beforeAll(async () => {
  const require = createRequire(import.meta.url);
  const reader = join(
    dirname(require.resolve('zxing-wasm/reader')),
    '..',
    '..',
    'reader',
    'zxing_reader.wasm',
  );
  const wasmBinary = new Uint8Array(await readFile(reader)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  app = await openVisitorApp();
  ({ served, browser } = app);
});

afterEach(async () => {
  await context?.close();
  context = null;
});

afterAll(() => app?.close());

async function openLink(options: BrowserContextOptions = {}, ticket = TICKET): Promise<Page> {
  Object.assign(served, { cut: false, models: true });
  served.api = fakeServer(visitOf(now(), await clearanceBytes(now())), now);
  context = await browser.newContext({ locale: 'nl-NL', viewport: PHONE, ...options });
  complaints = [];
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${served.url}#${ticket}`);
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Waits for a screen; when it doesn't come, the failure says what there was to see instead. */
async function screen(page: Page, name: string): Promise<void> {
  const main = page.locator('main');
  await page
    .locator(`main[data-screen="${name}"]`)
    .waitFor()
    .catch(async () => {
      const shown = `${await main.getAttribute('data-screen')}: ${await main.textContent()}`;
      throw new Error(`waited for ${name}, saw ${shown}\n${complaints.join('\n')}`);
    });
}

/** All that a yes needs before its button: an age, and each purpose switched on. */
async function sayAgeAndSwitch(page: Page): Promise<void> {
  await page.getByRole('radio').first().check();
  await page.getByRole('switch').check();
}

async function getFacePass(page: Page): Promise<void> {
  await press(page, 'Kies de gezichtspas');
  await sayAgeAndSwitch(page);
  await press(page, YES);
  await press(page, 'Open de camera');
  await press(page, 'Bewaar in mijn pas');
  await screen(page, 'pass');
}

async function shownPass(page: Page) {
  const picture = await page.getByTestId('pass-qr').screenshot();
  const [code] = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'] });
  return openPass(code?.text ?? '', { gateSecrets: [GATE.secret], deployment: DEPLOYMENT.id });
}

/** What the phone's database holds, with every byte array as its length. */
function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open('tenzij-passes'));
    const values = await settle(database.transaction('passes').objectStore('passes').getAll());
    database.close();
    return JSON.stringify(values, (_, value) => (ArrayBuffer.isView(value) ? value.byteLength : value));
  });
}

/** Waits until the phone keeps a page with this text in it. */
async function keptPage(page: Page, text: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    await navigator.serviceWorker.ready;
    const isKept = async () => (await (await caches.match('/visit/'))?.text())?.includes(wanted);
    while (!(await isKept())) await new Promise((resolve) => setTimeout(resolve, 20));
  }, text);
}

describe('the visitor’s phone', () => {
  it('makes a face pass that a gate can open, and sends nothing of the face', async () => {
    const page = await openLink();
    await getFacePass(page);
    expect(await shownPass(page)).toMatchObject({ ok: true, value: { carried: { salt: { length: 16 } } } });
    expect(served.api.requests.map(({ path }) => path)).toEqual([
      '/api/visit/consents',
      '/api/visit/face-pass',
    ]);
    expect(served.api.requests[1]?.body).toMatch(/^\{"commitment":"[0-9a-f]{64}"\}$/);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  });

  it('invariant 2: the camera is off as soon as there is a frame, and its picture is nowhere in the page', async () => {
    const page = await openLink();
    await page.evaluate(() => {
      const media = navigator.mediaDevices;
      const open = media.getUserMedia.bind(media);
      media.getUserMedia = async (constraints) => {
        const stream = await open(constraints);
        Object.assign(window, { stream });
        return stream;
      };
    });
    await getFacePass(page);
    const left = await page.evaluate(() => {
      const { stream } = window as unknown as { stream: MediaStream };
      const live = stream.getTracks().filter(({ readyState }) => readyState === 'live');
      return { live: live.length, pictures: document.querySelectorAll('video, canvas, img').length };
    });
    expect(left).toEqual({ live: 0, pictures: 0 });
    // The worker that ran the models is gone, and its memory with it.
    await expect.poll(() => page.workers().length).toBe(0);
  });

  it('opens the pass again with the network cut, and seals it on the phone', async () => {
    const page = await openLink();
    await getFacePass(page);
    await keptPage(page, '');
    served.cut = true;
    await page.reload();
    await screen(page, 'pass');
    await page.getByText('Uw pas werkt gewoon').waitFor();
    expect(await shownPass(page)).toMatchObject({ ok: true, value: { carried: {} } });
  });

  it('shows a new build as soon as it is on the server, and keeps that one with its files', async () => {
    const page = await openLink();
    await getFacePass(page);
    await keptPage(page, '');
    const file = join(app.pages, 'index.html');
    const before = await readFile(file, 'utf8');
    const style = '/visit/assets/next.css';
    try {
      await writeFile(join(app.pages, 'assets', 'next.css'), ':root { --next: 1 }');
      await writeFile(file, before.replace('</head>', `<link rel="stylesheet" href="${style}"></head>`));
      const isNew = () => getComputedStyle(document.documentElement).getPropertyValue('--next') === '1';
      await page.reload();
      await screen(page, 'pass');
      expect(await page.evaluate(isNew)).toBe(true);
      await keptPage(page, style);
      served.cut = true;
      await page.reload();
      await screen(page, 'pass');
      expect(await page.evaluate(isNew)).toBe(true);
    } finally {
      await writeFile(file, before);
    }
  });

  it('invariant 6: two presses erase the face here and there, and give a receipt and the regular pass', async () => {
    const page = await openLink();
    await getFacePass(page);
    expect(await stored(page)).toContain('"salt":16');
    await press(page, 'Trek mijn toestemming in en wis mijn gezicht');
    await press(page, 'Ja, wis mijn gezicht nu');
    await page.getByText('Uw gezicht is gewist.').waitFor();
    expect(await stored(page)).toMatch(/"carried":null/);
    expect(await stored(page)).not.toContain('salt');
    expect(await shownPass(page)).toMatchObject({ ok: true, value: { carried: null } });
  });

  it('invariant 6: without a network the face goes at once, and the server hears of it later', async () => {
    const page = await openLink();
    await getFacePass(page);
    served.api.down = true;
    await press(page, 'Trek mijn toestemming in en wis mijn gezicht');
    await press(page, 'Ja, wis mijn gezicht nu');
    await page.getByText('Wij melden dat zodra er verbinding is').waitFor();
    expect(await stored(page)).toMatch(/"held":null,"withdrawing":true/);
    served.api.down = false;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByTestId('pass-qr').waitFor();
    expect(await shownPass(page)).toMatchObject({ ok: true, value: { carried: null } });
  });

  it('invariant 6: a withdrawal in one tab takes the face out of the other', async () => {
    const page = await openLink();
    await getFacePass(page);
    const other = await page.context().newPage();
    await other.goto(`${served.url}#${TICKET}`);
    await screen(other, 'pass');
    served.api.down = true;
    await press(page, 'Trek mijn toestemming in en wis mijn gezicht');
    await press(page, 'Ja, wis mijn gezicht nu');
    await screen(other, 'receipt');
    await other.reload();
    await screen(other, 'receipt');
    expect(await stored(other)).toMatch(/"held":null,"withdrawing":true/);
  });

  it('says that the gates no longer know the face, and makes a new pass in the place of the old', async () => {
    const page = await openLink();
    await getFacePass(page);
    const another = SHIPPED_MODELS[1] ?? DEFAULT_MODEL;
    const changed = await clearanceBytes(now(), { model: clearedModel(another, 0.6) });
    served.api.visit = { ...served.api.visit, clearance: toBase64Url(changed) };
    await page.reload();
    await page.getByText('De gezichtspoort herkent uw pas niet meer').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await shownPass(page)).toMatchObject({ ok: true, value: { carried: {} } });
    await page.getByText('Zo gaat het bij de poort').click();
    await page.getByText('Ga naar een poort met ‘Gewone rij’').waitFor();
    await press(page, 'Maak een nieuwe gezichtspas');
    await screen(page, 'selfie');
    await press(page, 'Terug naar mijn pas');
    await press(page, 'Maak een nieuwe gezichtspas');
    await press(page, 'Open de camera');
    await press(page, 'Bewaar in mijn pas');
    await screen(page, 'pass');
    expect(await page.getByText('De gezichtspoort herkent uw pas niet meer').count()).toBe(0);
    const template = { modelId: another.id };
    expect(await shownPass(page)).toMatchObject({ ok: true, value: { carried: { template } } });
    const consents = served.api.requests.filter(({ path }) => path === '/api/visit/consents');
    expect(consents.length).toBe(1);
  });

  it('guard neutral-choice: shows both ways and both answers alike, with nothing chosen beforehand', async () => {
    const looks = (locator: Locator) =>
      locator.evaluateAll((all) =>
        all.map((one) => {
          const { width, height } = one.getBoundingClientRect();
          const { backgroundColor, color, fontSize, fontWeight, borderColor } = getComputedStyle(one);
          const size = [Math.round(width), Math.round(height)];
          return [...size, backgroundColor, color, fontSize, fontWeight, borderColor].join(' ');
        }),
      );
    const page = await openLink();
    for (const pair of [page.locator('.v-card'), page.locator('.v-card button')]) {
      const [first, second, ...others] = await looks(pair);
      expect([second, others]).toEqual([first, []]);
    }
    await press(page, 'Kies de gezichtspas');
    expect(await page.getByRole('switch').evaluateAll((all) => all.length)).toBe(1);
    expect(await page.locator(':checked').count()).toBe(0);
    await sayAgeAndSwitch(page);
    const [yes, no] = await looks(page.locator('.v-answers button'));
    expect(no).toBe(yes);
    expect(served.api.requests).toEqual([]);
  });

  it('explains a yes that is not possible yet, and asks nothing of the server', async () => {
    const page = await openLink();
    await press(page, 'Kies de gezichtspas');
    await page.getByRole('button', { name: YES }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Dit kan nog niet.').waitFor();
    expect(served.api.requests).toEqual([]);
  });

  it('offers the regular pass where the camera is refused or the models are missing', async () => {
    const page = await openLink();
    served.models = false;
    await press(page, 'Kies de gezichtspas');
    await sayAgeAndSwitch(page);
    await press(page, YES);
    await press(page, 'Open de camera');
    await page.getByText('De selfie lukt nu niet.').waitFor();
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await press(page, 'Opnieuw');
    await page.getByText('De camera mag niet aan.').waitFor();
    await press(page, 'Toch de gewone pas');
    await screen(page, 'pass');
    expect(await shownPass(page)).toMatchObject({ ok: true, value: { carried: null } });
  });

  it('says so when the camera’s picture does not start', async () => {
    const page = await openLink();
    await page.evaluate(() => {
      HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotSupportedError'));
    });
    await press(page, 'Kies de gezichtspas');
    await sayAgeAndSwitch(page);
    await press(page, YES);
    await press(page, 'Open de camera');
    await page.getByText('De camera is bezet.').waitFor({ timeout: 10_000 });
  });

  it('lets a keyboard do all of it', async () => {
    const page = await openLink();
    await screen(page, 'choice');
    const go = async (name: string) => {
      for (let presses = 0; presses < 30; presses++) {
        await page.keyboard.press('Tab');
        const label = await page.evaluate(
          () => document.activeElement?.closest('label, button')?.textContent,
        );
        if (label?.includes(name)) return;
      }
      throw new Error(`no ${name} within thirty tabs`);
    };
    await go('Kies de gezichtspas');
    await page.keyboard.press('Enter');
    await screen(page, 'notice');
    await go('Ik ben 16 jaar of ouder');
    await page.keyboard.press('Space');
    await go('Mij bij de poort herkennen');
    await page.keyboard.press('Space');
    await go(YES);
    await page.keyboard.press('Enter');
    await screen(page, 'selfie');
    await go('Open de camera');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Dit bewaren wij' }).waitFor();
    await go('Bewaar in mijn pas');
    await page.keyboard.press('Enter');
    await screen(page, 'pass');
  });
});
