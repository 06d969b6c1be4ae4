import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeContext, launchChromium } from '../../../tools/testing/chromium.ts';
import { openAllDetails, overflow, tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { watch } from './console-browser.ts';
import { type ServedConsole, serveConsole } from './served-console.ts';

const EVENT = 'lichtjes-aan-het-water';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
const ADDRESS = 'bezoeker@voorbeeld.invalid';

let served: ServedConsole;
let browser: Browser;
let organiser: BrowserContext;
let crew: BrowserContext;
const faults: string[] = [];
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  served = await serveConsole();
  browser = await launchChromium();
  organiser = await signIn(served.links.console.organiser, 'deployment');
  crew = await signIn((await ask('/api/account/crew', { name: 'Sam van de balie' })).link, 'desk');
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map(closeContext));
  expect(faults.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function signIn(link: string, screen: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(link);
  await page.locator(`main[data-screen=${screen}] h1`).waitFor();
  await page.close();
  return context;
}

/** Asks the server as the organiser. */
async function ask(path: string, data: object) {
  const options = { method: 'POST', headers: { origin: served.url }, data };
  const response = await organiser.request.fetch(served.url + path, options);
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
  return response.json();
}

let made = 0;
let reference = '';
beforeEach(async () => {
  reference = `PROEF-${String(++made).padStart(4, '0')}`;
  const rows = [{ reference, name: `Proefbezoeker nummer ${made}`, email: ADDRESS, language: 'nl' }];
  await ask(`/api/deployments/${EVENT}/tickets`, { rows });
});

/** The desk as crew sees it, for the one event there is, in Dutch unless said otherwise. */
async function openDesk(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: DESK, ...options });
  contexts.push(context);
  await context.addCookies(await crew.cookies());
  await context.addInitScript(() => {
    const printed = { times: 0 };
    Object.assign(globalThis, { printed, print: () => printed.times++ });
  });
  const page = await context.newPage();
  await watch(page, faults);
  await page.goto(`${served.url}/console/#/desk`);
  await page.getByRole('button', { name: /Lichtjes aan het Water/ }).click();
  await page.getByRole('searchbox').waitFor();
  return page;
}

async function openTicket(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill(reference);
  await page.keyboard.press('Enter');
  await page.getByText(reference, { exact: true }).waitFor();
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const printed = (page: Page) =>
  page.evaluate(() => (globalThis as never as { printed: { times: number } }).printed.times);

/** Does these one after the other, and says how many they were. */
async function counted(acts: readonly (() => Promise<unknown>)[]): Promise<number> {
  for (const act of acts) await act();
  return acts.length;
}

const answerAloud = (page: Page) => [
  () => press(page, /^Hardop vragen/),
  () => page.getByLabel('Zei ja').check(),
  () => page.getByLabel('Is 16 jaar of ouder').check(),
  () => press(page, 'Leg vast wat de bezoeker zei'),
  () => page.getByText('Het antwoord is vastgelegd.').waitFor(),
];
const withdraw = (page: Page) => [
  () => press(page, 'Toestemming intrekken'),
  () => press(page, 'Ja, de bezoeker wil intrekken'),
  () => page.getByText('De toestemming is ingetrokken.').waitFor(),
];

/** The page where crew taps, reached from the desk. */
async function openTail(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openDesk(options);
  await page.getByRole('link', { name: /^(Wachttijden meten|Measure waiting times)$/ }).click();
  await page.locator('main[data-screen=queue] h1').waitFor();
  return page;
}

/** What the server holds of the regular queue now. */
async function inRegularQueue(): Promise<number | null> {
  const response = await organiser.request.get(`${served.url}/api/deployments/${EVENT}/queues`);
  return (await response.json()).lanes.regular.inQueue;
}

describe('the tail of a queue', () => {
  it('is tapped by keyboard, without a network and over a reload; each tap counts once, and can be undone', async () => {
    const page = await openTail({ viewport: PHONE });
    await tabTo(page, 'Kaart 501 uitgedeeldGewone rij');
    await page.keyboard.press('Enter');
    await page.getByText('Alles is verstuurd.').waitFor();
    await page.route('**/queues/observations**', (route) => route.abort());
    await press(page, /^Kaart 502 uitgedeeld/);
    await press(page, /^\+1 in de rij/);
    await page.getByLabel('Ik tel er nu').fill('37');
    await page.keyboard.press('Enter');
    await page.getByText(/^Geen verbinding. 3 tikken staan op dit apparaat/).waitFor();
    await page.reload();
    await page.getByText(/^Geen verbinding. 3 tikken staan op dit apparaat/).waitFor();
    await press(page, 'Ongedaan maken: Kaart 502, Gewone rij');
    await page.getByRole('button', { name: /^Kaart 502 uitgedeeld/ }).waitFor();
    expect(await page.getByText('nog niet verstuurd').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/queues/observations**');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByText('Alles is verstuurd.').waitFor();
    expect(await inRegularQueue()).toBe(37);
  });

  it('goes on while nobody is signed in any more, and says what waits for that', async () => {
    const page = await openTail();
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await press(page, /^\+1 in de rij/);
    await page.getByText('U bent niet meer aangemeld').waitFor();
    expect(await violations(page)).toEqual([]);
    await press(page, 'Aanmelden');
    await page.getByText(/^Op dit apparaat staat nog 1 tik over de wachtrijen/).waitFor();
    await page.context().addCookies(cookies);
    await page.reload();
    await page.getByText('Alles is verstuurd.').waitFor();
  });

  it.each([
    { locale: 'nl-NL', colorScheme: 'light', viewport: DESK },
    { locale: 'en-GB', colorScheme: 'dark', viewport: PHONE },
  ] as const)(
    'has no accessibility faults, and cards to print ($locale, $viewport.width)',
    async (options) => {
      const page = await openTail(options);
      await press(page, options.locale === 'nl-NL' ? 'Ander nummer' : 'Another number');
      await openAllDetails(page);
      await page.keyboard.type('0');
      await page.keyboard.press('Enter');
      await page.locator('.field__error').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.keyboard.press('Backspace');
      await page.keyboard.type('612');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /^(Kaart 612 uitgedeeld|Card 612 handed out)/ }).waitFor();
      const href = await page.locator('a[href*="queue-cards.pdf"]').getAttribute('href');
      const cards = await page.request.get(served.url + href);
      expect([cards.status(), cards.headers()['content-type']]).toEqual([200, 'application/pdf']);
    },
  );
});

describe('the desk', () => {
  it('opens the ticket that was asked for, also where the network takes its time', async () => {
    const page = await openDesk();
    await page.route('**/api/desk/*/search', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await openTicket(page);
    await page.getByRole('button', { name: 'Volgende bezoeker' }).waitFor();
  });

  it('invariant 6: guard withdrawal: takes a yes aloud, and takes it back in fewer actions, on paper', async () => {
    const page = await openDesk();
    await openTicket(page);
    const given = await counted(answerAloud(page));
    expect(await page.getByText(/hardop aan de balie bij Sam van de balie/).count()).toBe(1);
    const withdrawn = await counted(withdraw(page));
    expect(withdrawn).toBeLessThan(given);
    expect(await printed(page)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Bewijs van intrekken').isVisible()).toBe(true);
    expect(await page.getByRole('img', { name: 'QR-code van de toegangspas' }).isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await press(page, 'Terug naar het ticket');
    await page.getByText('Ingetrokken', { exact: true }).waitFor();
  });

  it('invariant 7: guard regular-lane: gives a regular pass on paper in one press', async () => {
    const page = await openDesk();
    await openTicket(page);
    await press(page, /^Gewone pas op papier/);
    await page.getByText('De gewone pas is gemaakt.').waitFor();
    expect(await printed(page)).toBe(1);
    await press(page, 'Volgende bezoeker');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
  });

  it('records nothing that was not said, and says what is missing', async () => {
    const page = await openDesk();
    await openTicket(page);
    await press(page, /^Hardop vragen/);
    expect(await page.locator('input:checked').count()).toBe(0);
    // Not yet possible, and it says why: pressed all the same.
    await page.getByRole('button', { name: 'Leg vast wat de bezoeker zei' }).click({ force: true });
    await page.getByText('Kies bij elke vraag ja of nee.').waitFor();
    await page.getByLabel('Zei ja').check();
    await page.getByText('Bij een ja hoort ook de leeftijd.').waitFor();
    await page.getByLabel('Zei nee').check();
    await press(page, 'Leg vast wat de bezoeker zei');
    await page.getByText('Nee', { exact: true }).waitFor();
  });

  it('reads out in the visitor’s language, and lets them press themselves', async () => {
    const page = await openDesk();
    await openTicket(page);
    await press(page, /^Bezoeker drukt zelf/);
    await press(page, 'In het Engels');
    expect(await page.locator('.frontdesk__aloud').getAttribute('lang')).toBe('en');
    await page.getByLabel('Yes, use my face for this').check();
    await page.getByLabel('I am the parent or guardian and answer for my child').check();
    await press(page, 'Leg mijn keuze vast');
    await page.getByText(/door een ouder of voogd, op een scherm van de balie bij Sam/).waitFor();
  });

  it('opens a kiosk for this ticket in a window of its own', async () => {
    const page = await openDesk();
    await openTicket(page);
    await press(page, /^Kiosk op dit apparaat/);
    const link = page.getByRole('link', { name: 'Open de kiosk' });
    const href = (await link.getAttribute('href')) ?? '';
    expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener noreferrer',
    ]);
    expect(href).toMatch(/^\/visit\/#kiosk=[\w.-]+$/);
    const headers = { authorization: `Bearer ${href.split('=')[1]}` };
    expect((await organiser.request.get(`${served.url}/api/visit`, { headers })).status()).toBe(200);
    await press(page, 'De bezoeker is klaar');
    await page.getByRole('button', { name: /^Kiosk op dit apparaat/ }).waitFor();
  });

  it('works by keyboard: a number and Enter, Tab, Space', async () => {
    const page = await openDesk();
    await page.keyboard.type(reference);
    await page.keyboard.press('Enter');
    await page.getByText(reference, { exact: true }).waitFor();
    await tabTo(page, 'Hardop vragenU leest voor en legt vast wat de bezoeker zegt.');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Zei ja');
    await page.keyboard.press('Space');
    await tabTo(page, 'Is 16 jaar of ouder');
    await page.keyboard.press('Space');
    await tabTo(page, 'Leg vast wat de bezoeker zei');
    await page.keyboard.press('Enter');
    await page.getByText('Het antwoord is vastgelegd.').waitFor();
    await tabTo(page, 'Toestemming intrekken');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('De toestemming is ingetrokken.').waitFor();
  });

  it('keeps the event in the browser and nothing of a visitor, and shows no address', async () => {
    const page = await openDesk();
    await openTicket(page);
    await counted(answerAloud(page));
    expect(await page.content()).not.toContain(ADDRESS);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).toContain(EVENT);
    expect(kept).not.toMatch(/PROEF|Proefbezoeker|@/);
    expect(page.url()).not.toContain('PROEF');
    await page.reload();
    await page.getByRole('searchbox').waitFor();
  });

  it('says in words what went wrong and what to do, and tries again', async () => {
    const page = await openDesk();
    await openTicket(page);
    await page.route('**/paper-pass', (route) => route.abort());
    await press(page, /^Gewone pas op papier/);
    await page.getByRole('alert').waitFor();
    await page.unroute('**/paper-pass');
    await press(page, /^Gewone pas op papier/);
    await page.getByText('De gewone pas is gemaakt.').waitFor();
  });

  it('leads crew nowhere else', async () => {
    const page = await openDesk();
    for (const route of [
      '#/',
      `#/deployments/${EVENT}`,
      `#/deployments/${EVENT}/review`,
      '#/models',
      '#/new',
    ]) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, route);
      await page.locator('main[data-screen=desk]').waitFor();
    }
  });

  it.each([
    { locale: 'nl-NL', colorScheme: 'light', viewport: DESK },
    { locale: 'en-GB', colorScheme: 'dark', viewport: PHONE },
    { locale: 'nl-NL', colorScheme: 'dark', viewport: PHONE },
    { locale: 'en-GB', colorScheme: 'light', viewport: DESK },
  ] as const)('has no accessibility faults ($locale, $colorScheme, $viewport.width)', async (options) => {
    const page = await openDesk(options);
    const isDutch = options.locale === 'nl-NL';
    const check = async () => {
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    };
    await page.getByRole('searchbox').fill('Proefbezoeker');
    await page.locator('.frontdesk__pick').first().waitFor();
    await check();
    await openTicket(page);
    await check();
    await press(page, isDutch ? /^Hardop vragen/ : /^Ask aloud/);
    await page.getByLabel('Zei ja').check();
    await openAllDetails(page);
    await check();
    await page.getByLabel('Is 16 jaar of ouder').check();
    await press(page, isDutch ? 'Leg vast wat de bezoeker zei' : 'Record what the visitor said');
    await page.getByText(isDutch ? 'Het antwoord is vastgelegd.' : 'The answer is recorded.').waitFor();
    await check();
    await press(page, isDutch ? 'Toestemming intrekken' : 'Withdraw consent');
    await press(page, isDutch ? 'Ja, de bezoeker wil intrekken' : 'Yes, the visitor wants to withdraw');
    await page.locator('.sheet').first().waitFor();
    await check();
  });
});
