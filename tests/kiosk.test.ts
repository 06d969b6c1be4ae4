import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHex, orThrow } from '@tenzij/kernel';
import { openPass } from '@tenzij/pass';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumOptions, launchChromium } from '../tools/testing/chromium.ts';
import { gatePicture, writeFakeCamera } from '../tools/testing/fake-camera.ts';
import { type PersonPhotos, personPhotos } from '../tools/testing/photos.ts';
import { findSecret } from './support/canary.ts';
import { type Festival, startFestival } from './support/festival.ts';
import { openGate } from './support/gate.ts';
import { holdersInPage, textInPage } from './support/page-memory.ts';
import { readQr } from './support/read-qr.ts';

/**
 * The desk's device, end to end: crew signs in on it, a visitor makes a face pass on it that comes on paper, and
 * the paper is held before a gate. What the paper holds is then looked for on the device: in the memory of the
 * page, in what the browser keeps for it, and after a crash in every file of the browser's profile.
 */

const EVENT = 'lichtjes-aan-het-water';
const NAME = 'Proefbezoeker Onbestaand';
const TICKETS = ['BALIE-0001', 'BALIE-0002'];
const CREW = 'Sam van de balie';

let folder: string;
let profile: string;
let festival: Festival;
let photos: PersonPhotos;
let device: BrowserContext;
let desk: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenzij-kiosk-'));
  profile = join(folder, 'profile');
  festival = await startFestival();
  photos = await personPhotos();
  const fakeVideo = join(folder, 'desk.y4m');
  await writeFakeCamera(fakeVideo, [{ picture: photos.mated[0], seconds: 1 }]);
  device = await chromium.launchPersistentContext(profile, {
    ...chromiumOptions({ fakeVideo, whole: true }),
    locale: 'nl-NL',
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: 2,
  });
  desk = await device.newPage();
  await desk.goto(await crewLink());
  await desk.getByRole('button', { name: /Lichtjes aan het Water/ }).click();
});
afterAll(async () => {
  await device?.close();
  await festival?.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Two tickets with a name, and the link of somebody who works at the desk, as the organiser makes them. */
async function crewLink(): Promise<string> {
  const post = async (path: string, body: object, cookie = '') => {
    const headers = { origin: festival.url, cookie, 'content-type': 'application/json' };
    return fetch(festival.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  };
  const token = festival.links.console.organiser.split('=')[1];
  const cookie = (await post('/api/session', { token })).headers.get('set-cookie')?.split(';')[0];
  const rows = TICKETS.map((reference) => ({ reference, name: NAME, email: null, language: 'nl' }));
  await post(`/api/deployments/${EVENT}/tickets`, { rows }, cookie);
  const made = await post('/api/account/crew', { name: CREW }, cookie);
  return ((await made.json()) as { link: string }).link;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const screen = (page: Page, name: string) => page.locator(`main[data-screen="${name}"]`).waitFor();

/** Finds the ticket at the desk and opens its kiosk, as crew does. */
async function openKiosk(reference: string): Promise<Page> {
  await desk.reload();
  await desk.getByRole('searchbox').fill(reference);
  await desk.keyboard.press('Enter');
  await press(desk, /^Kiosk op dit apparaat/);
  const opened = device.waitForEvent('page');
  await desk.getByRole('link', { name: 'Open de kiosk' }).click();
  const kiosk = await opened;
  await screen(kiosk, 'choice');
  return kiosk;
}

/** From the choice to the paper on the screen, as the visitor presses. The code as it will be printed. */
async function makePaper(kiosk: Page): Promise<Buffer> {
  await press(kiosk, 'Kies de gezichtspas');
  await kiosk.getByRole('radio', { name: 'Ik ben 16 jaar of ouder' }).check();
  for (const purpose of await kiosk.getByRole('switch').all()) await purpose.check();
  await press(kiosk, 'Ja, gebruik mijn gezicht bij de poort');
  await press(kiosk, 'Open de camera');
  await press(kiosk, 'Bewaar in mijn pas');
  await kiosk.emulateMedia({ media: 'print' });
  const code = await kiosk.getByTestId('paper-qr').screenshot();
  await kiosk.emulateMedia({ media: 'screen' });
  return code;
}

async function opened(text: string) {
  const secret = (await readFile(join(festival.data, 'keys', `gate-${EVENT}.key`), 'utf8')).trim();
  return orThrow(await openPass(text, { gateSecrets: [fromHex(secret)], deployment: EVENT }));
}

/** The numbers of the face and their salt, which are in the paper and should be nowhere else. */
async function secretsOf(text: string): Promise<readonly Uint8Array[]> {
  const { carried } = await opened(text);
  if (!carried) throw new Error('a paper without a face');
  return [carried.template.bytes, carried.salt];
}

/** Enough of a code to know it by: a picture of the memory leaves out the end of long texts. */
const startOf = (text: string) => text.slice(0, 60);

const holders = (page: Page, secrets: readonly Uint8Array[]) =>
  Promise.all(secrets.map((secret) => holdersInPage(page, secret)));

/** Everything the browser keeps for pages of this server, but for the cookie that crew is signed in by. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    stored: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    address: location.href,
  }));

describe('a kiosk at the desk', () => {
  it('ends in a paper that a face gate admits, and leaves nothing of the visitor on the device', async () => {
    const before = { ...(await kept(desk)), session: {}, address: `${festival.url}/visit/` };
    const kiosk = await openKiosk(TICKETS[0] ?? '');
    const code = await makePaper(kiosk);
    const text = await readQr(code);
    const secrets = await secretsOf(text);
    // That looking works: both are there until they are wiped.
    expect(await holders(kiosk, secrets)).toEqual([1, 1]);
    expect(await textInPage(kiosk, [startOf(text)])).toEqual([startOf(text)]);

    await press(kiosk, 'Klaar: wis alles');
    await kiosk.getByText('Alles is gewist').waitFor();
    expect(await holders(kiosk, secrets)).toEqual([0, 0]);
    expect(await textInPage(kiosk, [startOf(text), NAME, TICKETS[0] ?? ''])).toEqual([]);
    expect(await kept(kiosk)).toEqual(before);
    await kiosk.goBack();
    await kiosk.getByText('Alles is gewist').waitFor();
    await kiosk.reload();
    await kiosk.getByText('Alles is gewist').waitFor();
    await kiosk.close();

    await press(desk, 'De bezoeker is klaar');
    await desk.getByText(`op een scherm van de balie bij ${CREW}`).waitFor();
    await press(desk, 'Volgende bezoeker');
    expect(await admittedWith(code)).toBe('admit');
  });
});

async function admittedWith(code: Buffer): Promise<string> {
  const camera = join(folder, 'gate.y4m');
  const scenes = [{ picture: await gatePicture(code, photos.mated[1]), seconds: 1 }];
  await writeFakeCamera(camera, scenes);
  const browser = await launchChromium({ fakeVideo: camera });
  const gate = await openGate(browser, camera, festival.links.gates.face, scenes);
  const decision = await gate.decision();
  await browser.close();
  return decision;
}

async function filesIn(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Buffer.concat(await Promise.all(files.map((file) => readFile(file))));
}

describe('a kiosk that crashes half-way', () => {
  it('leaves nothing of the visitor in any file of the browser', async () => {
    const kiosk = await openKiosk(TICKETS[1] ?? '');
    const text = await readQr(await makePaper(kiosk));
    const secrets = await secretsOf(text);
    const pid = Number((await readlink(join(profile, 'SingletonLock'))).split('-').at(-1));
    const gone = new Promise((resolve) => device.once('close', resolve));
    process.kill(pid, 'SIGKILL');
    await gone;
    const files = await filesIn(profile);
    expect(files.includes(EVENT)).toBe(true);
    expect(secrets.map((secret) => findSecret(files, secret))).toEqual([[], []]);
    for (const trace of [startOf(text), NAME, TICKETS[1] ?? '']) expect(files.includes(trace)).toBe(false);
  });
});
