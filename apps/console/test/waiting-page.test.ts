import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../../tools/testing/chromium.ts';
import { openAllDetails, overflow, tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { DEPLOYMENT } from '../../server/src/testing/test-server.ts';
import { watch } from './console-browser.ts';
import { type Evening, serveEvening } from './served-evening.ts';

/** An evening at which people in the regular lane are worse off, as its organiser and DPO see it. */

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
const PAGE = `#/deployments/${DEPLOYMENT}/waiting`;

let evening: Evening;
let browser: Browser;
const faults: string[] = [];
beforeAll(async () => {
  evening = await serveEvening(['Poort 1', 'Poort 2', 'Poort 3']);
  browser = await launchChromium();
});
afterEach(() => expect(faults.splice(0)).toEqual([]));
afterAll(async () => {
  await browser?.close();
  await evening?.close();
});

async function open(
  route: string,
  role: 'organiser' | 'dpo' = 'organiser',
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: DESK, ...options });
  const { cookie = '' } = await evening.signIn(role);
  const [name = '', ...value] = cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url: evening.url }]);
  const page = await context.newPage();
  await watch(page, faults);
  await page.goto(`${evening.url}/console/${route}`);
  await page.locator('main[data-screen] h1').waitFor();
  return page;
}

/** As when somebody comes back to the page: it asks at once. */
const lookAgain = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')) && undefined);

async function reads(page: Page, text: string | RegExp): Promise<void> {
  await lookAgain(page);
  await page.getByText(text).first().waitFor();
}

async function shot(page: Page, name: string): Promise<void> {
  const to = process.env.TENZIJ_SHOTS;
  if (!to) return;
  for (const viewport of [DESK, PHONE]) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: `${to}/${name}-${viewport.width}.png`, fullPage: true });
  }
  await page.setViewportSize(DESK);
}

describe('an evening', () => {
  let page: Page;
  let dpo: Page;

  it('begins with how to measure', async () => {
    page = await open(PAGE);
    await page.getByText('Er is nog niets gemeten').waitFor();
    await page.getByRole('link', { name: 'Naar het scherm voor bij de rij' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, 'waiting-new');
  });

  it('says in one sentence who waits longer, with how sure that is', async () => {
    await evening.pass(12);
    await reads(page, 'Het verschil is binnen de regel.');
    await page.getByText(/^Wie de gewone rij kiest wacht nu/).waitFor();
    await page
      .getByText(/^Met 95% zekerheid/)
      .first()
      .waitFor();
    await page
      .getByText(/^Gemeten met \d+ wachtkaarten\.$/)
      .first()
      .waitFor();
    expect(await page.getByText('Voor de proef.').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await shot(page, 'waiting-holds');
  });

  it('advises, and the press of a button turns a gate', async () => {
    evening.waits = { face: 20, regular: 240 };
    await evening.passUntil(({ parity }) => parity.outcome === 'broken');
    await reads(page, 'De gewone rij wacht langer dan de regel toelaat.');
    await page.getByText(/^Wie de gewone rij kiest wacht nu .* langer\.$/).waitFor();
    await page.getByText(/^Om \d\d:\d\d gaan de poorten met gezicht vanzelf stil/).waitFor();
    expect(await page.title()).toMatch(/^\(!\) /);
    expect(await violations(page)).toEqual([]);
    await shot(page, 'waiting-broken');
    const { advice } = await evening.queues();
    const turned = evening.gates.find(({ id }) => id === advice?.gate);
    if (!turned) throw new Error('no advice');
    await tabTo(page, `Maak van ${turned.name} een gewone poort`);
    await page.keyboard.press('Enter');
    await page.getByText('Draai het bord bij de rij om').waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, 'waiting-switch');
    await tabTo(page, `Ja, zet ${turned.name} om`);
    await page.keyboard.press('Enter');
    await page.getByText(`${turned.name} wordt een gewone poort.`).waitFor();
    const list = await open(`#/deployments/${DEPLOYMENT}/gates`);
    await list.getByText('nog niet omgezet').waitFor();
    await shot(list, 'gates-not-changed');
    expect(await turned.fetch()).toBe('regular');
    await list.reload();
    await list.getByText(/^Werkt sinds .* als gewone poort\.$/).waitFor();
    expect(await list.getByText('nog niet omgezet').count()).toBe(0);
    await list.close();
  });

  it('invariant 7: pauses the face lanes by itself when that doesn’t help, which nobody can lift', async () => {
    await evening.passUntil(({ state }) => state.pauses);
    await reads(page, 'De regel heeft de poorten met gezicht stilgezet.');
    await page.getByText(/^Stil sinds/).waitFor();
    await page.getByText('Staat stil').first().waitFor();
    await page.getByText('poorten met gezicht staan stil').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, 'waiting-paused');
    dpo = await open(PAGE, 'dpo', { viewport: PHONE });
    await dpo.getByText('De regel heeft de poorten met gezicht stilgezet.').waitFor();
    expect(await dpo.getByRole('button', { name: /^Maak van/ }).count()).toBe(0);
    expect(await overflow(dpo)).toBe(0);
    await dpo.getByRole('link', { name: 'Naar de knop om te pauzeren' }).click();
    await dpo.getByRole('link', { name: 'Bekijk de wachttijden' }).waitFor();
    await dpo.getByText('De regel heeft de poorten met gezicht stilgezet.').waitFor();
    await shot(dpo, 'waiting-overview');
    // Whoever stands at the tail sees it as well, and how it went.
    const tail = await open(`#/desk/${DEPLOYMENT}/queue`, 'organiser', { viewport: PHONE });
    await tail.getByRole('img', { name: /^De wachttijden van/ }).waitFor();
    expect(await tail.title()).toMatch(/^\(!\) /);
    expect([await violations(tail), await overflow(tail)]).toEqual([[], 0]);
    await shot(tail, 'queue-paused');
    await tail.context().close();
  });

  it('lets them go on by its own terms, once it is over', async () => {
    evening.waits = { face: 20, regular: 30 };
    await evening.passUntil(({ state }) => state.resumesAt !== null);
    await reads(page, /^Om \d\d:\d\d gaan zij weer door/);
    await evening.passUntil(({ state }) => !state.pauses);
    await reads(page, 'Het verschil is binnen de regel.');
    expect(await page.title()).toMatch(/^Wachttijden nu/);
    await openAllDetails(page);
    await page.getByRole('table').getByText('staat stil').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, 'waiting-resumed');
  });

  it('stands in the ledger with its figures', async () => {
    const told = await evening.told();
    expect(told.map(({ kind }) => kind)).toEqual([
      'parity-broken',
      'lane-changed',
      'clearance-paused',
      'clearance-resumed',
    ]);
    const [broken, changed, paused, resumed] = told.map(({ body }) => body);
    expect(broken).toMatchObject({ p90GapSeconds: 60, method: 'cards' });
    expect(changed).toMatchObject({ from: 'face', to: 'regular', by: 'organiser' });
    expect(paused).toMatchObject({ by: 'parity-rule', outcome: 'broken', p90GapSeconds: 60 });
    expect(paused?.low).toBeGreaterThan(60);
    expect(paused?.n).toBeGreaterThan(20);
    expect(resumed).toMatchObject({ by: 'parity-rule', outcome: 'holds' });
  });

  it('is in English too', async () => {
    const english = await open(PAGE, 'organiser', { locale: 'en-GB' });
    await english.getByText(/^Those who choose the regular queue now wait/).waitFor();
    await shot(english, 'waiting-en');
  });
});
