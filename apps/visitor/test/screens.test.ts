import { clearedModel, DEFAULT_MODEL, SHIPPED_MODELS } from '@tenzij/face';
import { toBase64Url } from '@tenzij/kernel';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { personPhotos } from '../../../tools/testing/photos.ts';
import { checkBadge } from './badge.ts';
import { clearanceBytes, fakeServer, GUARDIAN, otherNotice, staffVisit, visitOf } from './fixtures.ts';
import { type Looker, lookerAt } from './looks.ts';
import { allStates, SCREENS, type State, screensOfApp } from './screens.ts';
import { type Served, TICKET } from './serve.ts';
import { nobody } from './spoilt-selfies.ts';
import { now, openVisitorApp, type VisitorApp } from './visitor-app.ts';

/**
 * Every screen of the visitor's app, in Dutch and English, light and dark, on a phone and a desktop, at 100 and
 * 200 %: accessibility faults, names for screen readers, the keyboard's path, and nothing out of view.
 */

const BY_LAW = { route: 'public-interest', verdict: 'UNLESS_PUBLIC_INTEREST' } as const;
const YES = 'Ja, gebruik mijn gezicht bij de poort';
const WITHDRAW = 'Trek mijn toestemming in en wis mijn gezicht';
let app: VisitorApp;
let served: Served;
let browser: Browser;
let context: BrowserContext | null = null;
const seen = new Set<string>();

beforeAll(async () => {
  app = await openVisitorApp(await nobody());
  ({ served, browser } = app);
});

afterEach(async () => {
  await context?.close();
  context = null;
});

afterAll(() => app?.close());

interface Walk {
  readonly page: Page;
  open(fragment: string): Promise<void>;
  press(name: string): Promise<void>;
  /** Looks at a state of a screen; waits for words of it first, which a live region says when `said`. */
  look(state: State, words?: string | { readonly said: string }): Promise<void>;
}

async function walk(): Promise<Walk> {
  served.api = fakeServer(visitOf(now(), await clearanceBytes(now())), now);
  context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce', deviceScaleFactor: 2 });
  const page = await context.newPage();
  const looker = await lookerAt(page);
  return {
    page,
    open: async (fragment) => {
      await page.goto('about:blank');
      await page.goto(`${served.url}${fragment}`);
    },
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
    look: (state, words) => lookAt(page, looker, state, words),
  };
}

async function lookAt(page: Page, looker: Looker, state: State, words?: Parameters<Walk['look']>[1]) {
  await page.locator(`main[data-screen="${state.split(':')[0]}"]`).waitFor();
  if (typeof words === 'string') await page.getByText(words).first().waitFor();
  else if (words) {
    const live = page.locator('[role="status"], [role="alert"]');
    await live.filter({ hasText: words.said }).first().waitFor();
  }
  await looker.look(state);
  seen.add(state);
}

/** The answer to a request waits until it is let go. */
async function holdVisit(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/visit', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

async function sayYes({ page, press }: Walk): Promise<void> {
  await press('Kies de gezichtspas');
  await page.getByRole('radio').first().check();
  await page.getByRole('switch').check();
  await press(YES);
}

const set = (changes: Partial<typeof served.api.visit>) => {
  served.api.visit = { ...served.api.visit, ...changes };
};

describe('every screen', { timeout: 240_000 }, () => {
  it('from the link to a face pass', async () => {
    const visitor = await walk();
    const { page, open, press, look } = visitor;
    const release = await holdVisit(page);
    await open(`#${TICKET}`);
    await look('loading: loading');
    release();
    await look('choice: two passes');
    served.api.waits = {
      face: { half: 3, most: 9, estimated: false },
      regular: { half: 4, most: 120, estimated: true },
    };
    await open(`#${TICKET}`);
    await look('choice: waiting times', '9 van de 10 hoogstens');
    await press('Kies de gezichtspas');
    await page.locator('summary').first().click();
    await look('notice: asking');
    await page.getByRole('button', { name: YES }).click({ force: true });
    await look('notice: too early', { said: 'Kies eerst hoe oud u bent' });
    await press('Lees of print alles');
    await look('notice-text: all');
    await press('Terug');
    await page.getByRole('radio').nth(1).check();
    await look('notice: under 16', 'Dan beslist een ouder of voogd.');
    await press('Vraag mijn ouder of voogd');
    await page.getByText('De link zelf').click();
    await look('guardian: waiting', { said: 'Nog geen antwoord' });
    const consents = { entry: 'refused' } as const;
    set({ consents, answered: { giver: 'guardian', sequence: 90 } });
    await press('Kijk nu');
    await look('guardian: no', { said: 'Uw ouder of voogd zei nee' });
    await open(`#${TICKET}`);
    await press('Kies de gezichtspas');
    await page.getByRole('radio').nth(1).check();
    await press('Vraag mijn ouder of voogd');
    set({ consents: { entry: 'given' }, answered: { giver: 'guardian', sequence: 91 } });
    await press('Kijk nu');
    await look('guardian: yes', { said: 'Uw ouder of voogd zei ja' });
    set({ consents: {}, answered: null });
    await open(`#${TICKET}`);
    await press('Kies de gezichtspas');
    await page.getByRole('radio').first().check();
    await page.getByRole('switch').check();
    served.api.down = true;
    await press(YES);
    await look('notice: offline', { said: 'Er is geen verbinding' });
    served.api.down = false;
    set(await otherNotice(now()));
    await press(YES);
    await look('notice: other words', { said: 'Dit kan niet.' });
    expect(await page.locator(':checked').count()).toBe(0);
    await page.getByRole('radio').first().check();
    await page.getByRole('switch').check();
    await press(YES);
    await page.getByText('Uw antwoord is vastgelegd: het bewijs').click();
    await look('selfie: ready');
    await press('Open de camera');
    await look('selfie: camera', { said: 'Breng uw gezicht in beeld' });
    await app.show((await personPhotos()).mated[0]);
    await page.locator('.tz-number-bars').waitFor();
    await look('selfie: numbers');
    await press('Bewaar in mijn pas');
    await page.getByTestId('pass-qr').waitFor();
    await page.getByText('Zo gaat het bij de poort').click();
    await look('pass: face');
  });

  it('from a face pass back', async () => {
    await app.show((await personPhotos()).mated[0]);
    const visitor = await walk();
    const { page, open, press, look } = visitor;
    await open(`#${TICKET}`);
    await sayYes(visitor);
    await press('Open de camera');
    await press('Bewaar in mijn pas');
    const { clearance } = served.api.visit;
    const another = SHIPPED_MODELS[1] ?? DEFAULT_MODEL;
    set({ clearance: toBase64Url(await clearanceBytes(now(), { model: clearedModel(another, 0.6) })) });
    await page.reload();
    await look('pass: outdated', { said: 'De gezichtspoort herkent uw pas niet meer' });
    set({ clearance: null, pausedBy: 'rule' });
    await page.reload();
    await look('pass: off', { said: 'niet gelijk genoeg' });
    set({ pausedBy: undefined });
    const { notice } = served.api.visit;
    const other = await otherNotice(now());
    set({ ...other, clearance: null });
    await page.reload();
    await look('changed: off', 'Een nieuwe gezichtspas kan nu niet.');
    set(other);
    await page.reload();
    await look('changed: words', 'Dit staat er nu');
    set({ notice, clearance, consents: { entry: 'given' } });
    await page.reload();
    await press(WITHDRAW);
    await look('pass: sure to withdraw', 'Weet u het zeker?');
    served.api.down = true;
    await press('Ja, wis mijn gezicht nu');
    await look('receipt: untold', 'De organisatie weet nog niet');
    served.api.down = false;
    await press('Meld het nu');
    await page.getByTestId('pass-qr').waitFor();
    await look('receipt: done', { said: 'Uw gezicht is gewist.' });
    await press('Toon alleen mijn pas');
    await press('Mijn gegevens en rechten');
    await look('rights: all', 'kamer.plant@example.com');
    await press('Wis al mijn gegevens');
    await look('rights: sure to erase', 'Dit kan niet ongedaan worden gemaakt.');
    await press('Ja, wis alles');
    await look('erased: all', { said: 'Uw ticket blijft geldig' });
    served.api.down = true;
    await press('Mijn gegevens en rechten');
    await look('rights: offline', 'Er is geen verbinding.');
  });

  it('where there is something else to say', async () => {
    const visitor = await walk();
    const { page, open, press, look } = visitor;
    await open(`#${TICKET}`);
    await press('Kies de gezichtspas');
    await press('Nee, ik wil de gewone pas');
    await look('pass: regular after a no', { said: 'Uw nee is vastgelegd.' });
    await page.evaluate(() => indexedDB.deleteDatabase('tenzij-passes'));
    set({ pass: 'face', consents: { entry: 'given' } });
    await open(`#${TICKET}`);
    await look('choice: a yes stands', { said: 'U maakte al eerder een pas' });
    await press(WITHDRAW);
    await look('choice: sure to withdraw', 'Weet u het zeker?');
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await press('Kies de gezichtspas');
    await press('Open de camera');
    await look('selfie: camera refused', { said: 'De camera mag niet aan.' });
    const { clearance } = served.api.visit;
    set({ pass: 'none', consents: {}, clearance: null });
    await open(`#${TICKET}`);
    await look('choice: only regular', 'Nu kloppen ze niet of ontbreken ze.');
    set({ pausedBy: 'people' });
    await open(`#${TICKET}`);
    await look('choice: paused', 'kunt u nog wisselen');
    set({ pausedBy: undefined });
    set({ ended: '2026-11-22T12:00:00Z', consents: { entry: 'given' } });
    await open(`#${TICKET}`);
    await look('choice: over', 'Dit evenement is voorbij.');
    const { ended: _, ...going } = served.api.visit;
    served.api.visit = { ...going, clearance, consents: {}, withdrawn: true };
    await open(`#${TICKET}`);
    await look('ticket-withdrawn: by its seller', 'Uw ticket is ingetrokken');
    set({ staff: true });
    await open(`#${TICKET}`);
    await look('ticket-withdrawn: of staff', 'Uw toegang is ingetrokken');
    set({ staff: false, withdrawn: false });
    await page.clock.install({ time: (now() + 3 * 86_400) * 1000 });
    await open(`#${TICKET}`);
    await look('choice: clock', 'De klok van uw telefoon staat niet goed.');
  });

  it('of a link that isn’t right, and of an app that keeps more than one pass', async () => {
    const visitor = await walk();
    const { page, open, press, look } = visitor;
    await open('#forged');
    await look('problem: forged', { said: 'Deze link werkt niet.' });
    served.api.down = true;
    await press('Probeer opnieuw');
    await look('problem: offline', { said: 'Er is geen verbinding' });
    served.api.down = false;
    await open('');
    await look('no-link: to open');
    await page.getByLabel('E-mailadres').fill('geen adres');
    await press('Stuur mij de link');
    await look('no-link: no address', { said: 'Dit is geen e-mailadres.' });
    await page.getByLabel('E-mailadres').fill('iemand@example.com');
    await press('Stuur mij de link');
    await look('no-link: sent', { said: 'Hoort bij dit adres een ticket?' });
    await open(`#${TICKET}`);
    await press('Kies de gewone pas');
    await page.getByTestId('pass-qr').waitFor();
    await keepTwice(page);
    await open('');
    await look('kept: two passes');
  });

  it('of a desk’s device', async () => {
    const visitor = await walk();
    const { page, open, press, look } = visitor;
    await open(`#kiosk=${TICKET}`);
    await look('choice: desk', 'Dit is een toestel van de balie.');
    await press('Kies de gewone pas');
    await page.getByTestId('paper-qr').waitFor();
    await look('pass: on paper');
    await press('Klaar: wis alles');
    await look('wiped: press');
  });

  it('of a parent or guardian', async () => {
    const visitor = await walk();
    const { page, open, press, look } = visitor;
    const release = await holdVisit(page);
    await open(`#guardian=${GUARDIAN}`);
    await look('parent-loading: loading');
    release();
    await page.locator('summary').first().click();
    await look('parent-question: asking');
    await page.getByRole('button', { name: 'Ja, dit mag bij mijn kind' }).click({ force: true });
    await look('parent-question: too early', { said: 'Zet eerst aan' });
    await press('Lees of print alles');
    await look('parent-text: all');
    await press('Terug');
    await press('Nee, neem de gewone pas');
    await look('parent-refused: no');
    await press('Toch ja zeggen');
    await page.getByRole('switch').check();
    await press('Ja, dit mag bij mijn kind');
    await look('parent-given: yes', { said: 'Uw kind kan nu zelf een selfie maken.' });
    await press('Trek mijn ja in');
    await look('parent-given: sure to withdraw', 'Weet u het zeker?');
    await press('Ja, trek het in');
    await look('parent-withdrawn: withdrawn');
    set({ consents: { entry: 'given' }, answered: { giver: 'visitor', sequence: 9 } });
    await open(`#guardian=${GUARDIAN}`);
    await look('parent-standing: said by the visitor', 'Er is al ja gezegd');
    set({ consents: {}, answered: null, clearance: null });
    await open(`#guardian=${GUARDIAN}`);
    await look('parent-off: off');
    await open('#guardian=forged');
    await look('parent-problem: forged', { said: 'Deze link werkt niet.' });
  });

  it('of somebody who works there, where a law stands in for consent: none speaks of it but to say so', async () => {
    await app.show((await personPhotos()).mated[0]);
    const visitor = await walk();
    const { page, open, press, look } = visitor;
    const byLaw = await staffVisit(now());
    served.api = fakeServer(byLaw, now);
    await open(`#${TICKET}`);
    await look('choice: by law', 'Hoe komt u binnen op uw werk?');
    await press('Kies de gezichtspas');
    for (const line of await page.locator('summary').all()) await line.click();
    await look('notice: by law', 'Waarom wordt uw gezicht hier gebruikt?');
    await press('Lees of print alles');
    await look('notice-text: by law', 'Waarvoor wij uw gezicht gebruiken');
    await press('Terug');
    // Both ways on are one press, and look the same.
    const [face, regular] = await Promise.all(
      ['Ik heb dit gezien: maak mijn pas', 'Ik kan of wil mijn gezicht niet gebruiken'].map((name) =>
        page.getByRole('button', { name, exact: true }).evaluate((button) => {
          const { width, height } = button.getBoundingClientRect();
          const { color, backgroundColor } = getComputedStyle(button);
          return { width, height, color, backgroundColor };
        }),
      ),
    );
    expect(face).toEqual(regular);
    await press('Ik heb dit gezien: maak mijn pas');
    await press('Open de camera');
    await press('Bewaar in mijn pas');
    await page.getByTestId('pass-qr').waitFor();
    for (const line of await page.locator('summary').all()) await line.click();
    await look('pass: by law');
    await checkBadge(page);
    expect(await consentWords(page)).toEqual([]);
    const { notice, clearance } = served.api.visit;
    const other = await otherNotice(now(), BY_LAW);
    set({ ...other, noticeShown: false });
    await page.reload();
    await look('changed: by law', 'Lees eerst de nieuwe.');
    expect(await consentWords(page)).toEqual([]);
    set({ notice, clearance, noticeShown: true });
    await page.reload();
    await page.getByTestId('pass-qr').waitFor();
    await press('Mijn gegevens en rechten');
    await look('rights: by law', 'De uitleg getoond');
    expect(await consentWords(page)).toEqual([]);
    await press('Terug');
    await press('Wis mijn gezichtspas');
    await press('Ja, wis mijn gezicht nu');
    await page.getByTestId('pass-qr').waitFor();
    await look('receipt: by law', 'Bewijs van wissen');
    expect(await consentWords(page)).toEqual([]);
    await open(`#guardian=${GUARDIAN}`);
    await look('parent-off: by law', 'Uw antwoord is hier niet nodig');
  });

  it('of the app is in the list, and was looked at', async () => {
    expect(Object.keys(SCREENS).sort()).toEqual((await screensOfApp()).sort());
    expect([...seen].sort()).toEqual(allStates().sort());
  });
});

/** Every line on the page that speaks of consent, of a yes or of taking it back. */
async function consentWords(page: Page): Promise<string[]> {
  const lines = (await page.locator('main').allInnerTexts()).flatMap((text) => text.split('\n'));
  return lines.filter((line) => /toestemming|intrek|introk|\bja\b/i.test(line.replace(/^Ja, wis.*/, '')));
}

/** A second ticket's pass on the same phone. */
function keepTwice(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open('tenzij-passes'));
    const objects = () => database.transaction('passes', 'readwrite').objectStore('passes');
    const [wallet] = await settle(objects().getAll());
    await settle(objects().put({ ...wallet, ticket: 'another' }, 'another'));
    database.close();
  });
}
