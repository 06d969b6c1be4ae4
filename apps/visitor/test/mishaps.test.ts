import { openPass } from '@tenzij/pass';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readQr } from '../../../tests/support/read-qr.ts';
import { clearanceBytes, DEPLOYMENT, fakeServer, GATE, otherNotice, visitOf } from './fixtures.ts';
import { type Served, TICKET } from './serve.ts';
import { now, openVisitorApp, type VisitorApp } from './visitor-app.ts';

/** What goes wrong on a phone, in the built app: two presses, two tabs, a wrong clock, a full store, no network. */

const YES = 'Ja, gebruik mijn gezicht bij de poort';
const NO = 'Nee, ik wil de gewone pas';
const WITHDRAW = 'Trek mijn toestemming in en wis mijn gezicht';
const DAY = 86_400;
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

/** A phone whose clock is so many seconds ahead. */
async function phone(ahead = 0): Promise<Page> {
  served.api = fakeServer(visitOf(now(), await clearanceBytes(now())), now);
  context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  if (ahead !== 0) await page.clock.install({ time: (now() + ahead) * 1000 });
  await page.goto(`${served.url}#${TICKET}`);
  return page;
}

async function anotherTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(`${served.url}#${TICKET}`);
  return tab;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const screen = (page: Page, name: string) => page.locator(`main[data-screen="${name}"]`).waitFor();
const asked = () => served.api.requests.map(({ path }) => path.replace('/api/visit/', ''));

async function fillIn(page: Page): Promise<void> {
  await press(page, 'Kies de gezichtspas');
  await page.getByRole('radio').first().check();
  await page.getByRole('switch').check();
}

async function enrol(page: Page): Promise<void> {
  await fillIn(page);
  await press(page, YES);
  await press(page, 'Open de camera');
  await press(page, 'Bewaar in mijn pas');
  await screen(page, 'pass');
}

async function shown(page: Page) {
  const opened = await openPass(await readQr(await page.getByTestId('pass-qr').screenshot()), {
    gateSecrets: [GATE.secret],
    deployment: DEPLOYMENT.id,
  });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
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

describe('two presses', () => {
  it('on yes are one yes; on withdraw they erase nothing; on the confirmation they are one withdrawal', async () => {
    const page = await phone();
    await fillIn(page);
    // Both presses are on the yes: an answer between them would bring the next screen under the second.
    await page.route('**/api/visit/consents', async (route) => {
      await page.waitForTimeout(500);
      await route.continue();
    });
    await page.getByRole('button', { name: YES }).dblclick();
    await screen(page, 'selfie');
    expect(asked()).toEqual(['consents']);
    await press(page, 'Open de camera');
    await page.getByRole('button', { name: 'Bewaar in mijn pas', exact: true }).dblclick();
    await screen(page, 'pass');
    await page.getByRole('button', { name: WITHDRAW }).dblclick();
    expect(await page.getByText('Weet u het zeker?').count()).toBe(0);
    expect(asked()).toEqual(['consents', 'face-pass']);
    await press(page, WITHDRAW);
    await page.getByRole('button', { name: 'Ja, wis mijn gezicht nu' }).dblclick();
    await page.getByText('Uw gezicht is gewist.').waitFor();
    expect(asked()).toEqual(['consents', 'face-pass', 'withdrawal']);
    expect(await stored(page)).not.toContain('salt');
  });
});

describe('two tabs', () => {
  it('invariant 6: a withdrawal in one ends the enrolment in the other, which starts again from the choice', async () => {
    const page = await phone();
    await fillIn(page);
    await press(page, YES);
    await press(page, 'Open de camera');
    await page.locator('.tz-number-bars').waitFor();
    const other = await anotherTab(page);
    await press(other, WITHDRAW);
    await press(other, 'Ja, wis mijn gezicht nu');
    await screen(other, 'receipt');
    await page.bringToFront();
    // Coming back to a page that was out of sight, the selfie was stopped: it is made once more.
    if (await page.getByText('De selfie is gestopt.').count()) {
      await press(page, 'Opnieuw');
      await page.locator('.tz-number-bars').waitFor();
    }
    await press(page, 'Bewaar in mijn pas');
    await screen(page, 'choice');
    await page.getByText('Dit kan niet.').waitFor();
    expect(asked().at(-1)).toBe('face-pass');
    expect(await stored(page)).not.toContain('salt');
    await press(page, 'Kies de gezichtspas');
    await screen(page, 'notice');
    expect(await page.locator(':checked').count()).toBe(0);
  });
});

describe('a clock that is wrong', () => {
  it.each([
    ['ahead', DAY / 2],
    ['behind', -DAY / 2],
  ])(
    'half a day %s: the pass shows the right time, to be kept and without a network too',
    async (_, ahead) => {
      const page = await phone(ahead);
      await press(page, 'Kies de gewone pas');
      await screen(page, 'pass');
      expect(Math.abs(((await shown(page)).shownAt ?? 0) - now())).toBeLessThan(60);
      served.api.down = true;
      await page.reload();
      await screen(page, 'pass');
      await page.getByText('Uw pas werkt gewoon').waitFor();
      expect(Math.abs(((await shown(page)).shownAt ?? 0) - now())).toBeLessThan(60);
    },
  );

  it('three days ahead: the regular pass works, and the face pass waits for the clock', async () => {
    const page = await phone(3 * DAY);
    await page.getByText('De klok van uw telefoon staat niet goed.').waitFor();
    expect(await page.getByRole('button', { name: 'Kies de gezichtspas' }).count()).toBe(0);
    await press(page, 'Kies de gewone pas');
    await screen(page, 'pass');
    expect(Math.abs(((await shown(page)).shownAt ?? 0) - now())).toBeLessThan(60);
  });

  it('tells the server the right time at which the notice was shown', async () => {
    const page = await phone(-1800);
    await fillIn(page);
    await press(page, YES);
    await screen(page, 'selfie');
    const { shownAt } = JSON.parse(served.api.requests[0]?.body ?? '{}') as { shownAt: string };
    expect(Math.abs(Date.parse(shownAt) / 1000 - now())).toBeLessThan(60);
  });
});

describe('a store that is full or was cleared', () => {
  it('full: the pass works while the page is open, says so, and a withdrawal leaves nothing behind', async () => {
    const page = await phone();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    await enrol(page);
    await page.getByText('Deze browser bewaart uw pas niet.').waitFor();
    expect(await shown(page)).toMatchObject({ carried: {} });
    expect(await stored(page)).toBe('[]');
    await press(page, WITHDRAW);
    await press(page, 'Ja, wis mijn gezicht nu');
    await page.getByText('Uw gezicht is gewist.').waitFor();
    expect(await stored(page)).toBe('[]');
  });

  it('cleared: the server still knows of the pass, and taking back the yes is as near as ever', async () => {
    const page = await phone();
    await enrol(page);
    await page.evaluate(() => indexedDB.deleteDatabase('tenzij-passes'));
    await page.reload();
    await screen(page, 'choice');
    await page.getByText('U maakte al eerder een pas').waitFor();
    await press(page, WITHDRAW);
    await press(page, 'Ja, wis mijn gezicht nu');
    await page.getByText('Uw gezicht is gewist.').waitFor();
    expect(asked()).toEqual(['consents', 'face-pass', 'withdrawal']);
  });
});

/** Cuts the network for one press, which then says so and changes nothing; the same press works after it. */
async function cutFor(page: Page, name: string, on: string): Promise<void> {
  const before = [...asked()];
  served.api.down = true;
  await press(page, name);
  await page.getByText('Er is geen verbinding').first().waitFor();
  await screen(page, on);
  served.api.down = false;
  expect(asked()).toEqual(before);
}

describe('the network lost at each step', () => {
  it('on the way to a face pass and back: nothing lost, nothing half-consented', async () => {
    const page = await phone();
    await screen(page, 'choice');
    await cutFor(page, 'Kies de gewone pas', 'choice');
    await press(page, 'Kies de gezichtspas');
    await page.getByRole('radio').nth(1).check();
    await cutFor(page, 'Vraag mijn ouder of voogd', 'notice');
    await page.getByRole('radio').first().check();
    await cutFor(page, NO, 'notice');
    await page.getByRole('switch').check();
    await cutFor(page, YES, 'notice');
    expect(await page.getByRole('switch').isChecked()).toBe(true);
    // Recorded, but the answer got lost: the same press goes on.
    served.api.losing = '/api/visit/consents';
    await press(page, YES);
    await page.getByText('Er is geen verbinding').waitFor();
    await press(page, YES);
    await screen(page, 'selfie');
    const [one, other] = served.api.requests;
    expect(one?.body).toBe(other?.body);
    await page.getByText('Uw antwoord is vastgelegd: het bewijs').click();
    await cutFor(page, 'Download uw toestemmingsbewijs (PDF)', 'selfie');
    await press(page, 'Open de camera');
    await page.locator('.tz-number-bars').waitFor();
    await cutFor(page, 'Bewaar in mijn pas', 'selfie');
    expect(await page.locator('.tz-number-bars').count()).toBe(0);
    expect(await stored(page)).toBe('[]');
    await press(page, 'Opnieuw');
    await press(page, 'Bewaar in mijn pas');
    await screen(page, 'pass');
    await cutFor(page, 'Op papier (pdf)', 'pass');
    await press(page, WITHDRAW);
    served.api.losing = '/api/visit/withdrawal';
    await press(page, 'Ja, wis mijn gezicht nu');
    await page.getByText('De organisatie weet nog niet').waitFor();
    expect(await stored(page)).toMatch(/"held":null,"withdrawing":true/);
    await press(page, 'Meld het nu');
    await page.getByTestId('pass-qr').waitFor();
    await press(page, 'Mijn gegevens en rechten');
    await press(page, 'Wis al mijn gegevens');
    await cutFor(page, 'Ja, wis alles', 'rights');
    await press(page, 'Ja, wis alles');
    await screen(page, 'erased');
  });

  it('screen C5: other words that came meanwhile are shown, with nothing of the old answer switched on', async () => {
    const page = await phone();
    await fillIn(page);
    served.api.visit = { ...served.api.visit, ...(await otherNotice(now())) };
    await press(page, YES);
    await page.getByText('Versie 2').waitFor();
    expect(await page.locator(':checked').count()).toBe(0);
    expect(served.api.visit.consents).toEqual({});
  });
});
