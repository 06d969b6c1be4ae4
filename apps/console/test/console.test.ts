import { readFile } from 'node:fs/promises';
import { type LedgerEntry, verifyLedger } from '@tenzij/consent';
import type { DeploymentView } from '@tenzij/contracts';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeContext, launchChromium } from '../../../tools/testing/chromium.ts';
import { focused, openAllDetails, overflow, tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { SAMPLE_REASON, SAMPLE_VIEW } from '../src/testing/sample-view.ts';
import { watch } from './console-browser.ts';
import { type ServedConsole, serveConsole } from './served-console.ts';

const PHONE = { width: 390, height: 844 };

describe('the console in a browser', () => {
  let served: ServedConsole;
  let browser: Browser;
  let session: Awaited<ReturnType<BrowserContext['storageState']>>;
  const contexts: BrowserContext[] = [];
  /** What a page should never do: break the policy, throw, or log an error of its own. */
  const faults: string[] = [];

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ locale: 'nl-NL', ...options });
    contexts.push(context);
    const page = await context.newPage();
    await watch(page, faults);
    return page;
  }

  /** A page of somebody who has signed in, at a deployment. */
  async function openSignedIn(options: BrowserContextOptions = {}, view?: DeploymentView): Promise<Page> {
    const page = await open({ storageState: session, ...options });
    if (view) await answerWith(page, view);
    await page.goto(`${served.url}/console/`);
    await page.locator('main[data-screen=deployment] h1').waitFor();
    return page;
  }

  beforeAll(async () => {
    served = await serveConsole();
    browser = await launchChromium();
    const page = await open();
    await page.goto(served.links.console.organiser);
    await page.locator('main[data-screen=deployment] h1').waitFor();
    expect(page.url()).toBe(`${served.url}/console/`);
    session = await page.context().storageState();
  });

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map(closeContext));
    expect(faults.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it('signs in once with a link, and explains when the link is used up', async () => {
    const page = await open();
    await page.goto(served.links.console.dpo);
    await page.getByText('functionaris gegevensbescherming').waitFor();
    expect(await page.evaluate(() => location.hash)).toBe('');
    const other = await open();
    await other.goto(served.links.console.dpo);
    await other.locator('main[data-screen=sign-in]').getByText('Deze aanmeldlink werkt niet meer.').waitFor();
    expect(await other.getByText('npm start', { exact: true }).count()).toBe(1);
    expect(await violations(other)).toEqual([]);
  });

  it.each([
    { locale: 'nl-NL', colorScheme: 'light', words: ['de feiten voldoen', 'van kracht', 'klopt'] },
    {
      locale: 'en-GB',
      colorScheme: 'dark',
      viewport: PHONE,
      words: ['facts meet the conditions', 'in force', 'intact'],
    },
  ] as const)(
    'shows how a real deployment stands, without accessibility faults ($locale, $colorScheme)',
    async ({ words, ...options }) => {
      const page = await openSignedIn(options);
      expect(await page.locator('.contents .status').allTextContents()).toEqual(words);
      expect(await page.locator('.tz-specimen').count()).toBe(1);
      await openAllDetails(page);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    },
  );

  it('hands out a ledger that verifies against the head on the page', async () => {
    const page = await openSignedIn();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download het logboek (.jsonl)' }).click(),
    ]);
    const file = download.suggestedFilename();
    await page.getByText(`npx tenzij ledger verify ${file}`).waitFor();
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
    const check = verifyLedger(lines.map((line) => JSON.parse(line) as LedgerEntry));
    expect(check).toMatchObject({ verifies: true, length: lines.length });
    if (check.verifies) await page.getByText(check.head).waitFor({ state: 'attached' });
  });

  it('refreshes the figures, and keeps them when the network is gone', async () => {
    const page = await open({ storageState: session });
    await page.clock.install();
    await answerWith(page, SAMPLE_VIEW);
    await page.goto(`${served.url}/console/`);
    const admitted = page.locator('.figure__count').first();
    await expect.poll(() => admitted.textContent()).toBe('812');
    const more = { ...SAMPLE_VIEW.lanes, face: { admitted: 913, referred: 14, gates: 4 } };
    await answerWith(page, { ...SAMPLE_VIEW, lanes: more });
    await page.clock.fastForward(6000);
    await expect.poll(() => admitted.textContent()).toBe('913');
    await page.unrouteAll();
    await page.context().setOffline(true);
    await page.clock.fastForward(6000);
    await page.getByRole('status').getByText('Vernieuwen lukt nu niet').waitFor();
    expect(await admitted.textContent()).toBe('913');
    expect(await violations(page)).toEqual([]);
  });

  it('can be used with the keyboard alone', async () => {
    const page = await openSignedIn({}, SAMPLE_VIEW);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('main');
    await tabTo(page, 'Aantallen');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('section-counts');
    await tabTo(page, 'Stop met vernieuwen');
    await page.keyboard.press('Enter');
    await page.getByText('Vernieuwen staat stil.').waitFor();
    await tabTo(page, 'Alle aantallen in een tabel');
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Aantallen per rij' }).waitFor();
  });

  it('asks to sign in again when the session is over', async () => {
    const page = await openSignedIn();
    await page.context().clearCookies();
    await page.locator('main[data-screen=sign-in]').getByText('U bent niet meer aangemeld').waitFor();
    expect(await focused(page)).toBe('main');
  });

  it('makes a broken ledger unmissable', async () => {
    const ledger = { ...SAMPLE_VIEW.ledger, verifies: false, brokenAt: 1717 };
    const page = await openSignedIn({ viewport: PHONE }, { ...SAMPLE_VIEW, ledger });
    await page.getByRole('alert').getByText('Het logboek klopt niet', { exact: true }).waitFor();
    await page.getByText('Regel 1 tot en met 1.716 kloppen nog.').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('gives every reason of a "no", and says that there is no clearance', async () => {
    const reasons = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...SAMPLE_REASON, id: `C${from + index}` }));
    const assessment = {
      ...SAMPLE_VIEW.assessment,
      verdict: 'NO',
      failing: reasons(1, 12),
      unknown: reasons(20, 7),
    };
    const view = { ...SAMPLE_VIEW, assessment, clearance: { state: 'none' as const } };
    const page = await openSignedIn({ viewport: PHONE }, view);
    await page.getByText('12 voorwaarden kloppen niet.').waitFor();
    await page.getByText('Er is geen vrijgave. Gezichtsherkenning staat uit.').waitFor();
    expect(await page.getByText(SAMPLE_REASON.change.nl).count()).toBe(19);
    await page.locator('.contents .status--ok').first().waitFor();
    expect(await page.locator('.contents .status--ok').allTextContents()).toEqual(['klopt']); // The ledger, and no other.
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  it('lists deployments when there are more, and comes back from one that is not there', async () => {
    const page = await open({ storageState: session });
    const deployments = [
      { id: SAMPLE_VIEW.id, name: 'Hoofdingang', clearance: 'in-force' },
      { id: 'tweede', name: 'Achteringang', clearance: null },
    ].map((each) => ({ specimen: false, exercise: false, shown: true, ...each }));
    await page.route('**/api/deployments', (route) => route.fulfill({ json: { deployments } }));
    await page.goto(`${served.url}/console/#/deployments/niet-hier`);
    await page.locator('main[data-screen=problem]').getByText('Deze inzet is er niet.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Alle inzetten' }).click();
    await page.locator('main[data-screen=deployments]').getByRole('link', { name: 'Hoofdingang' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('signs out for good', async () => {
    const page = await openSignedIn();
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.locator('main[data-screen=sign-in]').getByText('U bent afgemeld').waitFor();
    await page.reload();
    await page.locator('main[data-screen=sign-in] h1').waitFor();
    expect(await page.locator('main[data-screen=deployment]').count()).toBe(0);
  });
});

/** Answers for whichever deployment is asked for. */
async function answerWith(page: Page, view: DeploymentView): Promise<void> {
  await page.route(/\/api\/deployments\/[\w-]+$/, (route) => {
    const id = new URL(route.request().url()).pathname.split('/').at(-1);
    return route.fulfill({ json: { ...view, id } });
  });
}
