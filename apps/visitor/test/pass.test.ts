import { readFile } from 'node:fs/promises';
import { openPass, unverifiedClaims } from '@tenzij/pass';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readInfo, readPages } from '../../../adapters/papers-pdf/test/read-pdf.ts';
import { readQr } from '../../../tests/support/read-qr.ts';
import { overflow, violations } from '../../../tools/testing/page-checks.ts';
import { clearanceBytes, DEPLOYMENT, eventKey, fakeServer, GATE, gateOf, visitOf } from './fixtures.ts';
import { readQrOnPaper } from './read-paper.ts';
import { type Served, TICKET, UNKNOWN_LINK } from './serve.ts';
import { now, openVisitorApp, type VisitorApp } from './visitor-app.ts';

/** From the second look to the pass, on paper, installed, and on a desk's device: the built app in Chromium. */

let app: VisitorApp;
let served: Served;
let browser: Browser;
let context: BrowserContext | null = null;

beforeAll(async () => {
  app = await openVisitorApp();
  ({ served, browser } = app);
});

afterEach(async () => {
  served.cut = false;
  await context?.close();
  context = null;
});

afterAll(() => app?.close());

async function newPhone(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  served.api = fakeServer(visitOf(now(), await clearanceBytes(now())), now);
  context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 390, height: 844 },
    acceptDownloads: true,
    ...options,
  });
  return context;
}

async function openLink(options: BrowserContextOptions = {}, fragment = TICKET): Promise<Page> {
  const page = await (await newPhone(options)).newPage();
  await page.goto(`${served.url}#${fragment}`);
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const screen = (page: Page, name: string) => page.locator(`main[data-screen="${name}"]`).waitFor();
const numbers = (page: Page) => page.locator('.tz-number-bars');
const asked = () => served.api.requests.map(({ path }) => path);

const TEXTS = {
  nl: {
    choose: 'Kies de gezichtspas',
    yes: 'Ja, gebruik mijn gezicht bij de poort',
    open: 'Open de camera',
    keep: 'Bewaar in mijn pas',
    done: 'Klaar: wis alles',
  },
  en: {
    choose: 'Choose the face pass',
    yes: 'Yes, use my face at the gate',
    open: 'Open the camera',
    keep: 'Keep in my pass',
    done: 'Done: erase everything',
  },
};

async function sayYes(page: Page, texts = TEXTS.nl): Promise<void> {
  await press(page, texts.choose);
  await page.getByRole('radio').first().check();
  await page.getByRole('switch').check();
  await press(page, texts.yes);
}

async function takeSelfie(page: Page, texts = TEXTS.nl): Promise<void> {
  await sayYes(page, texts);
  await press(page, texts.open);
  await numbers(page).waitFor();
}

const openAtGate = (text: string) =>
  openPass(text, { gateSecrets: [GATE.secret], deployment: DEPLOYMENT.id });

async function download(page: Page, button: string): Promise<Buffer> {
  const [saved] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  return readFile(await saved.path());
}

/** Has the page's wishes that the screen stays on granted, and counted. */
function countWakeLocks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const asked = { times: 0 };
    const release = async () => {};
    const request = async () => {
      asked.times += 1;
      return { release };
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request, asked } });
  });
}

const wakeLocks = (page: Page) =>
  page.evaluate(() => (navigator.wakeLock as unknown as { asked: { times: number } }).asked.times);

/** What somebody beside the visitor sees: the window as it opens, without the code, which is noise to them. */
async function seenBeside(page: Page): Promise<{ text: string; picture: Buffer }> {
  await page.getByTestId('pass-qr').waitFor();
  // The pointer stays where it pressed last, which differs.
  await page.mouse.move(0, 0);
  const text = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement?.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const { top, bottom, width } = range.getBoundingClientRect();
      if (width > 0 && bottom > 0 && top < innerHeight) found.push(walker.currentNode.textContent ?? '');
    }
    return found.join('\n');
  });
  await page.getByTestId('pass-qr').evaluate((qr) => {
    qr.replaceChildren();
  });
  return { text, picture: await page.screenshot({ animations: 'disabled' }) };
}

describe('the second look', () => {
  it('shows numbers, keeps and sends nothing before the press, and ends in a pass that has a paper', async () => {
    const page = await openLink();
    await takeSelfie(page);
    expect(asked()).toEqual(['/api/visit/consents']);
    expect(await page.locator('video, canvas, img').count()).toBe(0);
    await page.getByText('Er is niets verstuurd').waitFor();

    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      Reflect.deleteProperty(document, 'visibilityState');
    });
    await page.getByText('De selfie is gestopt.').waitFor();
    expect(await numbers(page).count()).toBe(0);
    await press(page, 'Opnieuw');
    await numbers(page).waitFor();
    await press(page, 'Bewaar in mijn pas');
    await screen(page, 'pass');
    expect(asked()).toEqual(['/api/visit/consents', '/api/visit/face-pass']);

    const pdf = await download(page, 'Op papier (pdf)');
    const [paper, ...more] = readPages(pdf);
    expect(more).toEqual([]);
    for (const words of [
      'Zomerfeest',
      'Stadspark, Groningen',
      'Bewaar dit papier',
      'ga naar de balie',
      'PROEF',
    ])
      expect(paper?.text).toContain(words);
    expect(readInfo(pdf)).toMatch(
      /\/Lang \(nl\)[\s\S]*\/DisplayDocTitle true|\/DisplayDocTitle true[\s\S]*\/Lang \(nl\)/,
    );
    const printed = await openAtGate(await readQrOnPaper(pdf));
    const pictured = await openAtGate(await readQr(await download(page, 'Als plaatje')));
    if (!printed.ok || !pictured.ok) throw new Error('a paper that no gate opens');
    expect(printed.value.shownAt).toBeNull();
    expect(unverifiedClaims(printed.value.claims)).toMatchObject({ ok: true, value: { static: true } });
    expect(pictured.value).toEqual(printed.value);
    expect(asked().slice(2)).toEqual(['/api/visit/face-pass']);
    expect(served.requested.filter((path) => path.endsWith('.ttf')).length).toBeGreaterThan(0);

    await press(page, 'Mijn gegevens en rechten');
    await page.getByText('Die zitten ook in de pas die u op papier of als plaatje maakte').waitFor();
    await press(page, 'Terug');
    await press(page, 'Trek mijn toestemming in en wis mijn gezicht');
    await press(page, 'Ja, wis mijn gezicht nu');
    await screen(page, 'receipt');
    await page.getByText('Uw gezicht is van deze telefoon gewist.').waitFor();
    await page.getByText('Gooi die weg: uw gezicht zit er nog in.').waitFor();
  });

  it('stops when the camera is taken away, and says it where the browser keeps nothing', async () => {
    const phone = await newPhone();
    await phone.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('', 'SecurityError');
      };
      const media = navigator.mediaDevices;
      const open = media.getUserMedia.bind(media);
      media.getUserMedia = async (wanted) => {
        const stream = await open(wanted);
        if (!Object.hasOwn(window, 'once')) {
          Object.assign(window, { once: true });
          setTimeout(() => stream.getTracks()[0]?.dispatchEvent(new Event('ended')), 200);
        }
        return stream;
      };
    });
    const page = await phone.newPage();
    await page.goto(`${served.url}#${TICKET}`);
    await sayYes(page);
    await page.getByText('Deze browser bewaart niets').waitFor();
    expect(await violations(page)).toEqual([]);
    await press(page, 'Open de camera');
    await page.getByText('De camera viel weg.').waitFor();
    await page.getByText('Bij de balie kunt u').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(asked()).toEqual(['/api/visit/consents']);
    await press(page, 'Opnieuw');
    await numbers(page).waitFor();
    served.api.down = true;
    await press(page, 'Bewaar in mijn pas');
    await page.getByText('Er is geen verbinding').waitFor();
    expect(await numbers(page).count()).toBe(0);
    served.api.down = false;
    await press(page, 'Toch de gewone pas');
    await screen(page, 'pass');
    await page.getByText('Deze browser bewaart uw pas niet').waitFor();
  });
});

describe('the pass', () => {
  it('looks the same beside whoever holds it, face or regular', async () => {
    const face = await openLink();
    await takeSelfie(face);
    await press(face, 'Bewaar in mijn pas');
    const one = await seenBeside(face);
    await context?.close();
    const { event } = served.api.visit;
    const regular = await openLink();
    served.api.visit = { ...served.api.visit, event };
    await regular.reload();
    await press(regular, 'Kies de gewone pas');
    const other = await seenBeside(regular);
    expect(one.text).toBe(other.text);
    expect(one.text).toContain('Uw toegangspas');
    expect(one.text).not.toMatch(/gezicht|gewone/i);
    const pixels = async (picture: Buffer) => (await sharp(picture).raw().toBuffer()).toString('base64');
    expect((await pixels(one.picture)) === (await pixels(other.picture))).toBe(true);
  });

  it('goes on paper with one press for who took the regular pass', async () => {
    const page = await openLink();
    await countWakeLocks(page);
    await press(page, 'Kies de gewone pas');
    await screen(page, 'pass');
    await expect.poll(() => wakeLocks(page)).toBe(1);
    // Back from another app, where the phone let go of it.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(() => wakeLocks(page)).toBe(2);
    const opened = await openAtGate(await readQrOnPaper(await download(page, 'Op papier (pdf)')));
    expect(opened).toMatchObject({ ok: true, value: { carried: null, shownAt: null } });
    expect(asked()).toEqual(['/api/visit/regular-pass', '/api/visit/regular-pass']);

    // The organiser replaces the event key: the phone follows, and the paper has to be made anew.
    const ofNow = (text: string) =>
      openPass(text, { gateSecrets: [gateOf(2).secret], deployment: DEPLOYMENT.id });
    served.api.visit = { ...served.api.visit, ...(await eventKey(2)) };
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('Maak uw papier of plaatje opnieuw').waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    const live = async () => (await ofNow(await readQr(await page.getByTestId('pass-qr').screenshot()))).ok;
    await expect.poll(live).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await press(page, 'Mijn gegevens en rechten');
    await page.getByText('Uw papier of plaatje van eerder').waitFor();
    await press(page, 'Maak het opnieuw');
    await screen(page, 'pass');
    await press(page, 'Maak het opnieuw');
    expect((await ofNow(await readQr(await download(page, 'Als plaatje')))).ok).toBe(true);
    expect(await page.getByText('Maak uw papier of plaatje opnieuw').count()).toBe(0);
    expect(served.api.requests.at(-1)?.body).toBe('{"form":"paper","keyGeneration":2}');
  });

  it('opens from the home screen: without a link, without a network, and by name where there are more', async () => {
    const page = await openLink();
    const devtools = await page.context().newCDPSession(page);
    const manifest = await devtools.send('Page.getAppManifest');
    expect([manifest.errors, JSON.parse(manifest.data ?? '{}')]).toMatchObject([
      [],
      { display: 'standalone', scope: '/visit/', start_url: '/visit/' },
    ]);
    const { icons } = JSON.parse(manifest.data ?? '{}') as { icons: { src: string; sizes: string }[] };
    for (const { src, sizes } of icons.filter(({ src: file }) => file.endsWith('.png'))) {
      const icon = await page.request.get(new URL(src, served.url).href);
      const { width, height } = await sharp(await icon.body()).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    await press(page, 'Kies de gewone pas');
    await screen(page, 'pass');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      while (!(await caches.match('/visit/'))) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    await page.close();

    served.cut = true;
    const installed = await (context as BrowserContext).newPage();
    await installed.goto(served.url);
    await screen(installed, 'pass');
    await installed.getByTestId('pass-qr').waitFor();
    served.cut = false;

    await installed.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('tenzij-passes');
        opening.onsuccess = () => resolve(opening.result);
      });
      const objects = () => database.transaction('passes', 'readwrite').objectStore('passes');
      const [wallet] = await new Promise<Record<string, unknown>[]>((resolve) => {
        const all = objects().getAll();
        all.onsuccess = () => resolve(all.result);
      });
      await new Promise((resolve) => {
        objects().put({ ...wallet, ticket: 'another' }, 'another').onsuccess = resolve;
      });
      database.close();
    });
    await installed.goto('about:blank');
    await installed.goto(served.url);
    await screen(installed, 'kept');
    await installed.getByText('Op deze telefoon staan 2 passen').waitFor();
    expect(await violations(installed)).toEqual([]);
    await installed.locator('.v-kept button').first().click();
    await screen(installed, 'pass');

    // As on an iPhone: the app has a store of its own, and knows nothing of the pass in the browser.
    const apart = await newPhone();
    await apart.addInitScript(() => {
      const media = matchMedia;
      window.matchMedia = (query) => media(query.includes('standalone') ? 'all' : query);
    });
    const empty = await apart.newPage();
    await empty.goto(served.url);
    await empty.getByText('Maakte u uw pas al in de browser?').waitFor();
    expect(await violations(empty)).toEqual([]);
  });
});

/** Everything a browser could keep of a visit. */
function kept(page: Page) {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    stored: localStorage.length + sessionStorage.length,
    cookies: document.cookie,
    fragment: location.hash,
  }));
}

const NOTHING = { databases: 0, caches: 0, workers: 0, stored: 0, cookies: '', fragment: '' };

describe('a desk’s device', () => {
  it.each([
    ['nl', { locale: 'nl-NL' }],
    ['en', { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
  ] as const)('ends in one page of paper, and keeps nothing (%s)', async (language, options) => {
    const texts = TEXTS[language];
    const page = await openLink(options, `kiosk=${TICKET}`);
    await takeSelfie(page, texts);
    expect(await violations(page)).toEqual([]);
    await press(page, texts.keep);
    const shown = await page.getByTestId('paper-qr').screenshot();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await openAtGate(await readQr(shown))).toMatchObject({ ok: true, value: { shownAt: null } });
    const printed = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(await kept(page)).toEqual(NOTHING);
    await press(page, texts.done);
    await screen(page, 'wiped');
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('.v-qr').count()).toBe(0);
    expect(await kept(page)).toEqual(NOTHING);
    expect(asked()).toEqual(['/api/visit/consents', '/api/visit/face-pass']);
    expect(served.api.requests.at(-1)?.body).toContain('"form":"paper"');
  });

  it('asks whether somebody is still there, and wipes itself two minutes after the last press', async () => {
    const phone = await newPhone();
    const page = await phone.newPage();
    await page.clock.install();
    await page.goto(`${served.url}#kiosk=${TICKET}`);
    await screen(page, 'choice');
    await page.clock.fastForward(95_000);
    await page.getByText('Bent u er nog?').waitFor();
    expect(await violations(page)).toEqual([]);
    await press(page, 'Ik ben er nog');
    await page.clock.fastForward(85_000);
    await page.getByText('Dit is een toestel van de balie').waitFor();
    await page.clock.fastForward(40_000);
    await page.getByText('Er gebeurde twee minuten niets.').waitFor();
    expect(await kept(page)).toEqual(NOTHING);
  });

  it('is clean when its link ends half-way, and when the page is loaded again or left', async () => {
    const page = await openLink({}, `kiosk=${TICKET}`);
    await sayYes(page);
    // The next visitor gets the page as the desk left it.
    await press(page, 'English');
    expect(await kept(page)).toEqual(NOTHING);
    await page.route('**/api/visit/**', (route) => route.fulfill({ status: 401, json: UNKNOWN_LINK }));
    await press(page, 'Regular pass instead');
    await page.getByText('The time for this device is up.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goBack();
    await screen(page, 'wiped');
    await page.reload();
    await page.getByText('De pagina is gesloten of opnieuw geladen.').waitFor();
    await page.goto('about:blank');
    await page.goto(`${served.url}#kiosk=of-long-ago`);
    await page.getByText('De tijd voor dit toestel is om.').waitFor();
    expect(await kept(page)).toEqual(NOTHING);
  });
});
