import { signRegisterEntry } from '@tenzij/dossier';
import { orThrow, softwareSigner, toHex } from '@tenzij/kernel';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTRY } from '../../../packages/dossier/test/register-entry.ts';
import { launchChromium } from '../../../tools/testing/chromium.ts';
import { overflow, violations } from '../../../tools/testing/page-checks.ts';
import { addEntry } from '../src/register/add-entry.ts';
import { SPECIMEN, SPECIMEN_MEMBERS } from '../src/specimen/identity.ts';
import { DEPLOYMENT, type TestServer, testServer } from '../src/testing/test-server.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
const SIGNER = softwareSigner(new Uint8Array(32).fill(6));
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

let server: TestServer;
let browser: Browser;
let url: string;
beforeAll(async () => {
  server = await testServer();
  url = await server.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await launchChromium();
  await list({});
  await list({
    deployment: { id: 'lang', name: LONG },
    organisation: { id: 'lang', name: LONG },
    state: { now: 'paused', since: ENTRY.issuedAt, by: 'dpo' },
    errorRates: { computed: false, reason: { nl: 'Dit model is niet gemeten.', en: 'Not measured.' } },
    advice: { given: false },
  });
  await list({
    deployment: { id: 'voorbij', name: 'Zomeravond' },
    event: { ...ENTRY.event, starts: ENTRY.event.starts - 9e6, ends: ENTRY.event.ends - 9e6 },
    validity: { notBefore: ENTRY.validity.notBefore - 9e6, expires: ENTRY.validity.expires - 9e6 },
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Lists an entry of another server. */
async function list(change: Partial<typeof ENTRY>): Promise<void> {
  const entry = { ...ENTRY, issuedAt: server.time.now - 60, ...change };
  const signed = orThrow(await signRegisterEntry(entry, SIGNER));
  await addEntry(
    server.context,
    { organisation: SPECIMEN.organisation.id, member: SPECIMEN_MEMBERS.organiser.id },
    { signed: Buffer.from(signed).toString('base64url'), key: toHex(SIGNER.publicKey.bytes) },
  );
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK, ...options });
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
}

describe.each([
  ['/register/', PHONE, 'light'],
  ['/register/', DESK, 'dark'],
  ['/register/?lang=en', DESK, 'light'],
  ['/register/?lang=en', PHONE, 'dark'],
  [`/register/${DEPLOYMENT}`, PHONE, 'light'],
  [`/register/${DEPLOYMENT}?lang=en`, DESK, 'dark'],
  [`/register/from/${toHex(SIGNER.publicKey.bytes)}/lang`, PHONE, 'dark'],
  ['/register/nergens', PHONE, 'light'],
] as const)('%s', (path, viewport, colorScheme) => {
  it(`has no accessibility faults and fits ${viewport.width} px, ${colorScheme}`, async () => {
    const page = await open(path, { viewport, colorScheme });
    expect(await page.getAttribute('html', 'lang')).toBe(path.endsWith('lang=en') ? 'en' : 'nl');
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none');
    await page.context().close();
  });
});

describe('the register as a page', () => {
  it('is read, entered and left without a script, a cookie or anything from elsewhere', async () => {
    const page = await open('/register/', { javaScriptEnabled: false });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    expect(await page.locator('article').count()).toBe(4);
    await page.getByRole('link', { name: 'Gezichtspas bij Lichtjes aan het Water' }).click();
    await page.getByRole('heading', { level: 1, name: 'Gezichtspas bij Lichtjes aan het Water' }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'How often it goes wrong' }).waitFor();
    await page.getByRole('link', { name: 'Back to the register' }).click();
    await page.getByRole('heading', { level: 1, name: 'Public register of face recognition' }).waitFor();
    expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  it('is found from the start page', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Openbaar register' }).click();
    await page.getByRole('heading', { level: 1, name: 'Openbaar register van gezichtsherkenning' }).waitFor();
    await page.context().close();
  });

  it('tells what goes on before what is over, each with its state in a word', async () => {
    const page = await open('/register/');
    const states = await page.locator('article .state strong').allTextContents();
    expect(states).toEqual(['Vrijgave geldt', 'Gepauzeerd', 'Vrijgegeven, nog niet begonnen', 'Voorbij']);
    expect(await page.locator('article').first().textContent()).toContain('Verzonnen voorbeeld');
    await page.context().close();
  });

  it('has nothing on paper that can only be pressed', async () => {
    const page = await open(`/register/${DEPLOYMENT}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link', { name: 'English' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Zelf controleren' }).isVisible()).toBe(true);
    await page.context().close();
  });
});
