import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tabTo } from '../../../tools/testing/page-checks.ts';
import { clearanceBytes, fakeServer, GUARDIAN, visitOf } from './fixtures.ts';
import { type Served, TICKET } from './serve.ts';
import { now, openVisitorApp, type VisitorApp } from './visitor-app.ts';

/** Choice, notice, consent, guardian and rights in Chromium, as built. Every press is a real one and counted. */

const PHONE = { width: 390, height: 844 };
const YES = 'Ja, gebruik mijn gezicht bij de poort';
const WITHDRAW = 'Trek mijn toestemming in en wis mijn gezicht';
let app: VisitorApp;
let served: Served;
let browser: Browser;
let context: BrowserContext | null = null;

beforeAll(async () => {
  app = await openVisitorApp();
  ({ served, browser } = app);
});

afterEach(async () => {
  await context?.close();
  context = null;
});

afterAll(() => app?.close());

async function start(options: BrowserContextOptions = {}): Promise<Page> {
  Object.assign(served, { cut: false, models: true });
  served.api = fakeServer(visitOf(now(), await clearanceBytes(now())), now);
  return device(options);
}

/** A device of its own, with nothing kept on it. */
async function device(options: BrowserContextOptions = {}): Promise<Page> {
  await context?.close();
  context = await browser.newContext({ locale: 'nl-NL', viewport: PHONE, ...options });
  return context.newPage();
}

async function open(page: Page, fragment: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${served.url}${fragment}`);
}

const screen = (page: Page, name: string) => page.locator(`main[data-screen="${name}"]`).waitFor();
const recorded = (path: string) => served.api.requests.filter((one) => one.path === path).length;

/** Counts what a visitor does: each press of a button and each switch or answer that is set. */
function hand(page: Page) {
  let actions = 0;
  const act = async (done: Promise<void>) => {
    actions += 1;
    await done;
  };
  return {
    press: (name: string) => act(page.getByRole('button', { name, exact: true }).click()),
    choose: (name: string) => act(page.getByRole('radio', { name, exact: true }).check()),
    switchAllOn: async () => {
      // Of a page that is still opening there are none.
      await page.getByRole('switch').first().waitFor();
      for (const one of await page.getByRole('switch').all()) await act(one.check());
    },
    /** How many actions there were since this was last asked. */
    count: () => {
      const counted = actions;
      actions = 0;
      return counted;
    },
  };
}

/** From the link to a yes that the server recorded. Answers how many actions that took. */
async function give(page: Page): Promise<number> {
  const visitor = hand(page);
  await visitor.press('Kies de gezichtspas');
  await visitor.choose('Ik ben 16 jaar of ouder');
  await visitor.switchAllOn();
  await visitor.press(YES);
  await screen(page, 'selfie');
  expect(recorded('/api/visit/consents')).toBe(1);
  return visitor.count();
}

async function makePass(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open de camera', exact: true }).click();
  await page.getByRole('button', { name: 'Bewaar in mijn pas', exact: true }).click({ timeout: 60_000 });
  await screen(page, 'pass');
}

/** From a screen that has the button to a withdrawal that the server recorded. */
async function takeBack(visitor: ReturnType<typeof hand>): Promise<number> {
  await visitor.press(WITHDRAW);
  await visitor.press('Ja, wis mijn gezicht nu');
  await expect.poll(() => recorded('/api/visit/withdrawal')).toBe(1);
  return visitor.count();
}

describe('screen C9: guard withdrawal: taking back a yes takes no more actions than giving it', () => {
  it('on the phone: from the pass, and from the rights page', async () => {
    const page = await start();
    await open(page, `#${TICKET}`);
    const giving = await give(page);
    await makePass(page);
    const fromPass = await takeBack(hand(page));
    expect(fromPass).toBeLessThanOrEqual(giving);
    await page.getByText('Uw gezicht is gewist').first().waitFor();

    const again = await start();
    await open(again, `#${TICKET}`);
    await give(again);
    await makePass(again);
    const visitor = hand(again);
    await visitor.press('Mijn gegevens en rechten');
    const fromRights = await takeBack(visitor);
    expect(fromRights).toBeLessThanOrEqual(giving);
    expect({ giving, fromPass, fromRights }).toEqual({ giving: 4, fromPass: 2, fromRights: 3 });
  });

  it('on another device, by the link in the mail, without the pass', async () => {
    const page = await start();
    await open(page, `#${TICKET}`);
    const giving = await give(page);
    served.api.visit = { ...served.api.visit, pass: 'face' };
    const other = await device();
    await open(other, `#${TICKET}`);
    await screen(other, 'choice');
    expect(await takeBack(hand(other))).toBeLessThanOrEqual(giving);
    await other.getByTestId('pass-qr').waitFor();
  });

  it('on a desk’s device, for who has no phone at hand', async () => {
    const page = await start();
    await open(page, `#kiosk=${TICKET}`);
    const giving = await give(page);
    served.api.visit = { ...served.api.visit, pass: 'face' };
    await open(page, `#kiosk=${TICKET}`);
    await screen(page, 'choice');
    expect(await takeBack(hand(page))).toBeLessThanOrEqual(giving);
    await screen(page, 'receipt');
    // Nothing to download here: the device keeps nothing, and its link opens no record.
    await page.getByText('Dit toestel bewaart niets. U haalt uw bewijs op').waitFor();
    expect(await page.getByText('Download uw toestemmingsbewijs').count()).toBe(0);
  });

  it('by the guardian, with the link that the visitor passed on', async () => {
    const page = await start();
    await open(page, `#guardian=${GUARDIAN}`);
    const guardian = hand(page);
    await guardian.switchAllOn();
    await guardian.press('Ja, dit mag bij mijn kind');
    await screen(page, 'parent-given');
    const giving = guardian.count();
    await open(page, `#guardian=${GUARDIAN}`);
    await guardian.press('Trek mijn ja in');
    await guardian.press('Ja, trek het in');
    await screen(page, 'parent-withdrawn');
    expect(guardian.count()).toBeLessThanOrEqual(giving);

    const answered = { giver: 'visitor', sequence: 9 } as const;
    served.api.visit = { ...served.api.visit, consents: { entry: 'given' }, answered };
    await open(page, `#guardian=${GUARDIAN}`);
    await page.getByText('De bezoeker antwoordde zelf').waitFor();
    await guardian.press('Trek dat ja in');
    await guardian.press('Ja, trek het in');
    await page.getByRole('heading', { name: 'Het ja is ingetrokken' }).waitFor();
    expect(await page.getByText('Download uw toestemmingsbewijs').count()).toBe(0);
  });
});

describe('the way to a yes or a no', () => {
  it('screen C1, C2: guard neutral-choice: starts from two equal cards; the regular pass is one press and records nothing', async () => {
    const page = await start();
    await open(page, `#${TICKET}`);
    await screen(page, 'choice');
    const sizes = await page.locator('.v-card').evaluateAll((cards) =>
      cards.map((card) => {
        const { width, height } = card.getBoundingClientRect();
        return `${Math.round(width)} × ${Math.round(height)}`;
      }),
    );
    expect(new Set(sizes).size).toBe(1);
    const rows = await page
      .locator('.v-card')
      .evaluateAll((cards) =>
        cards.map((card) => [...card.querySelectorAll('dt')].map((term) => term.textContent).join()),
      );
    expect(rows).toHaveLength(2);
    expect(new Set(rows).size).toBe(1);
    const visitor = hand(page);
    await visitor.press('Kies de gewone pas');
    await screen(page, 'pass');
    expect(visitor.count()).toBe(1);
    expect(served.api.requests.map(({ path }) => path)).toEqual(['/api/visit/regular-pass']);
  });

  it('screen C3: says that the waiting time is not measured, instead of a number', async () => {
    const page = await start();
    await open(page, `#${TICKET}`);
    await screen(page, 'choice');
    expect(await page.getByText('Nog niet gemeten').count()).toBe(2);
  });

  it('screen C3: guard parity: says in both cards how long people wait now, in the same words and as large', async () => {
    const page = await start();
    served.api.waits = {
      face: { half: 1, most: 1, estimated: false },
      regular: { half: 2, most: 12, estimated: true },
    };
    await open(page, `#${TICKET}`);
    await screen(page, 'choice');
    const cards = page.locator('.v-card').filter({ hasText: /\d minu/ });
    await cards.nth(1).waitFor();
    const wait = (of: string) => cards.filter({ hasText: of }).locator('dd').last();
    expect(await wait('Kies de gezichtspas').textContent()).toBe('1 minuut');
    expect(await wait('Kies de gewone pas').textContent()).toBe('Ongeveer 2 tot 12 minuten');
    expect(await page.getByText('9 van de 10 hoogstens het tweede').count()).toBe(1);
    const looks = await page.locator('.v-card').evaluateAll((all) =>
      all.map((card) => {
        const last = [...card.querySelectorAll('dd')].at(-1);
        const { height, width, top } = card.getBoundingClientRect();
        const { color, fontSize, fontWeight } = getComputedStyle(last ?? card);
        return [width, height, top, color, fontSize, fontWeight].join();
      }),
    );
    expect(new Set(looks).size).toBe(1);
  });

  it('screen C5, C6, C7, I1, I2, I3, I4, I5, I6, I7, I8, I9: shows the nine answers first, and nothing is chosen beforehand', async () => {
    const page = await start();
    await open(page, `#${TICKET}`);
    await hand(page).press('Kies de gezichtspas');
    await screen(page, 'notice');
    const { items } = served.api.visit.notice;
    const lines = await page.locator('summary').allTextContents();
    expect(lines).toEqual(items.map(({ question }) => question.nl));
    expect(await page.locator('details[open], :checked').count()).toBe(0);
    await page.locator('summary').nth(5).click();
    await page.locator('.v-question__answer').nth(5).waitFor();
    const answers = await page.locator('.v-question__answer').allTextContents();
    expect(answers).toEqual(items.map(({ answer }) => answer.nl));
    await hand(page).press('Lees of print alles');
    const headings = await page.locator('article h2').allTextContents();
    expect(headings.slice(0, 9)).toEqual(items.map(({ question }) => question.nl));
    expect(await page.locator('article').textContent()).toContain('Versie 1');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.v-print-bar').isVisible()).toBe(false);
    expect(await page.locator('article').isVisible()).toBe(true);
    expect(served.api.requests).toEqual([]);
  });

  it('lets a keyboard do all of it, and explains a yes that is not possible yet', async () => {
    const page = await start();
    await open(page, `#${TICKET}`);
    await screen(page, 'choice');
    await tabTo(page, 'Kies de gezichtspas');
    await page.keyboard.press('Enter');
    await screen(page, 'notice');
    await tabTo(page, YES);
    await page.keyboard.press('Enter');
    await page.getByText('Kies eerst hoe oud u bent').waitFor();
    await page.locator('main').focus();
    await tabTo(page, 'Ik ben 16 jaar of ouder');
    await page.keyboard.press('Space');
    await tabTo(page, YES);
    await page.keyboard.press('Enter');
    await page.getByText('Zet eerst aan: ‘Mij bij de poort herkennen’').waitFor();
    expect(served.api.requests).toEqual([]);
    await page.locator('main').focus();
    await tabTo(page, 'Mij bij de poort herkennen');
    await page.keyboard.press('Space');
    await tabTo(page, YES);
    await page.keyboard.press('Enter');
    await screen(page, 'selfie');
    expect(recorded('/api/visit/consents')).toBe(1);
  });

  it('records a no and gives the regular pass; back goes a screen back, a double press counts once', async () => {
    const page = await start();
    await open(page, `#${TICKET}`);
    await hand(page).press('Kies de gezichtspas');
    await screen(page, 'notice');
    await page.goBack();
    await screen(page, 'choice');
    await hand(page).press('Kies de gezichtspas');
    await page.getByRole('button', { name: 'Nee, ik wil de gewone pas' }).dblclick();
    await screen(page, 'pass');
    expect(served.api.requests.map(({ path }) => path)).toEqual([
      '/api/visit/consents',
      '/api/visit/regular-pass',
    ]);
    await page.getByText('Uw nee is vastgelegd').waitFor();
  });

  it('has the guardian’s yes come in by itself, and the regular pass as near', async () => {
    const page = await start();
    await open(page, `#${TICKET}`);
    await hand(page).press('Kies de gezichtspas');
    await hand(page).choose('Ik ben jonger dan 16');
    await hand(page).press('Vraag mijn ouder of voogd');
    await screen(page, 'guardian');
    await page.getByText('De link zelf').click();
    const address = (await page.locator('.v-address').textContent()) ?? '';
    expect(address).toBe(`${served.url}#guardian=${GUARDIAN}`);
    expect(await page.getByRole('button', { name: 'Neem de gewone pas' }).count()).toBe(1);
    const parent = await page.context().newPage();
    await parent.goto(address);
    await hand(parent).switchAllOn();
    await hand(parent).press('Ja, dit mag bij mijn kind');
    await screen(parent, 'parent-given');
    await page.bringToFront();
    await hand(page).press('Kijk nu');
    await page.getByText('Uw ouder of voogd zei ja').waitFor();
    await hand(page).press('Maak de gezichtspas');
    await screen(page, 'selfie');
  });

  it('says in words that a forged or expired link does not work, and sends a lost one again', async () => {
    const page = await start();
    await open(page, '#guardian=forged');
    await page.getByText('Deze link werkt niet.').waitFor();
    await open(page, '#forged');
    await page.getByText('Deze link werkt niet.').waitFor();
    await open(page, '');
    const visitor = hand(page);
    await page.getByLabel('E-mailadres').fill('geen adres');
    await visitor.press('Stuur mij de link');
    await page.getByText('Dit is geen e-mailadres.').waitFor();
    await page.getByLabel('E-mailadres').fill('iemand@example.com');
    await visitor.press('Stuur mij de link');
    await page.getByText('Hoort bij dit adres een ticket?').waitFor();
  });

  it('shows one’s data in words and as a file, and without a network what the phone knows', async () => {
    const page = await start();
    await open(page, `#${TICKET}`);
    await hand(page).press('Kies de gewone pas');
    await screen(page, 'pass');
    await hand(page).press('Mijn gegevens en rechten');
    await page.getByText('kamer.plant@example.com').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      hand(page).press('Download alles als bestand (JSON)'),
    ]);
    expect(file.suggestedFilename()).toBe('tenzij-data.json');
    served.api.down = true;
    await hand(page).press('Terug');
    await hand(page).press('Mijn gegevens en rechten');
    await page.getByText('Er is geen verbinding.').waitFor();
    await page.getByText('Een gewone pas, zonder iets van uw gezicht.').waitFor();
    await page.getByText('Autoriteit Persoonsgegevens').waitFor();
    served.api.down = false;
    await hand(page).press('Wis al mijn gegevens');
    await hand(page).press('Ja, wis alles');
    await screen(page, 'erased');
  });
});
