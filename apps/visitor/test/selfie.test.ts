import { attackCardSha256, DEFAULT_ATTACK_DETECTOR } from '@tenzij/face';
import type { ClearanceContent } from '@tenzij/kernel';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overflow, violations } from '../../../tools/testing/page-checks.ts';
import { personPhotos } from '../../../tools/testing/photos.ts';
import { clearanceBytes, fakeServer, visitOf } from './fixtures.ts';
import { type Served, TICKET } from './serve.ts';
import { blurred, dark, far, nobody, turnedAway } from './spoilt-selfies.ts';
import { now, openVisitorApp, type VisitorApp } from './visitor-app.ts';

/** The camera screen in Chromium: real models, and a person before the camera who has to be helped. */

let app: VisitorApp;
let served: Served;
let browser: Browser;
let context: BrowserContext | null = null;
let photo: Buffer;

const show = (picture: Buffer) => app.show(picture);

beforeAll(async () => {
  photo = (await personPhotos()).mated[0];
  app = await openVisitorApp(photo);
  ({ served, browser } = app);
});

afterEach(async () => {
  await context?.close();
  context = null;
});

afterAll(() => app?.close());

const TEXTS = {
  'nl-NL': {
    choose: 'Kies de gezichtspas',
    yes: 'Ja, gebruik mijn gezicht bij de poort',
    open: 'Open de camera',
    now: 'Neem nu',
    notYet: 'Nog niet. Eerst: Breng uw gezicht in beeld.',
    help: 'Lukt het niet? U kunt de gewone pas nemen: die is even goed.',
    regular: 'Toch de gewone pas',
  },
  'en-GB': {
    choose: 'Choose the face pass',
    yes: 'Yes, use my face at the gate',
    open: 'Open the camera',
    now: 'Take it now',
    notYet: 'Not yet. First: Bring your face into view.',
    help: 'Not working? You can take the regular pass: it is just as good.',
    regular: 'Regular pass instead',
  },
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Opens the camera as a visitor who said yes. */
async function openCamera(
  options: BrowserContextOptions & { locale?: keyof typeof TEXTS } = {},
  changes: Partial<ClearanceContent> = {},
): Promise<Page> {
  const { locale = 'nl-NL' } = options;
  served.api = fakeServer(visitOf(now(), await clearanceBytes(now(), changes)), now);
  context = await browser.newContext({ locale, viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  await page.goto(`${served.url}#${TICKET}`);
  await press(page, TEXTS[locale].choose);
  await page.getByRole('radio').first().check();
  await page.getByRole('switch').check();
  await press(page, TEXTS[locale].yes);
  await press(page, TEXTS[locale].open);
  return page;
}

const instruction = (page: Page) => page.locator('.v-camera__instruction');
const passScreen = (page: Page) => page.locator('main[data-screen="pass"]');
const asked = () => served.api.requests.map(({ path }) => path);

/** Keeps every instruction that is shown from now on. */
async function recordInstructions(page: Page): Promise<() => Promise<string[]>> {
  await instruction(page).evaluate((shown) => {
    const told = [shown.textContent];
    Object.assign(window, { told });
    const onChange = () => told.push(shown.textContent);
    new MutationObserver(onChange).observe(shown, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { told: string[] }).told);
}

describe('a person before the camera', () => {
  it.each<[string, (photo: Buffer) => Promise<Buffer>, string]>([
    ['who moves', blurred, 'Houd stil'],
    ['who stands in the dark', dark, 'Ga naar het licht'],
    ['who is too far away', far, 'Kom dichterbij'],
    ['who looks aside', turnedAway, 'Kijk recht in de camera'],
    ['who isn’t there', nobody, 'Breng uw gezicht in beeld'],
  ])('%s is told what to do, and no frame is taken until it is done', async (_, spoil, told) => {
    await show(await spoil(photo));
    const page = await openCamera();
    await instruction(page).filter({ hasText: told }).waitFor();
    const recorded = await recordInstructions(page);
    await page.waitForTimeout(2_000);
    expect(await recorded()).toEqual([told]);
    expect(await page.locator('.v-oval--steady').count()).toBe(0);
    expect(asked()).toEqual(['/api/visit/consents']);
    await show(photo);
    await page.getByText('Dit bewaren wij').waitFor();
  });

  it('whom the attack detection turns away can try again at once, and need not say yes again', async () => {
    await show(photo);
    const { file } = DEFAULT_ATTACK_DETECTOR;
    // Hardly a score is this high: everybody is taken for a photo.
    const passive = { card: attackCardSha256(DEFAULT_ATTACK_DETECTOR), file, minimum: 0.999999 };
    const page = await openCamera({}, { attackDetection: { passive, challenge: 'none' } });
    await page.getByText('Probeer het op een andere plek').waitFor();
    expect(await page.locator('video').count()).toBe(0);
    await press(page, 'Opnieuw');
    await instruction(page).waitFor();
    await page.getByText('Probeer het op een andere plek').waitFor();
    expect(asked()).toEqual(['/api/visit/consents']);
    await press(page, 'Toch de gewone pas');
    await passScreen(page).waitFor();
  });
});

describe.each([
  ['nl-NL', 'light'],
  ['en-GB', 'dark'],
] as const)('the camera screen in %s, %s', (locale, colorScheme) => {
  it('passes axe, also with help after a while, which takes nobody to a dead end', async () => {
    await show(await nobody());
    const page = await openCamera({ locale, colorScheme });
    await instruction(page).waitFor();
    const check = async () => {
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    };
    await instruction(page).filter({ hasNotText: '…' }).waitFor();
    // It can't be pressed yet, and says so to who presses it all the same.
    await page.getByRole('button', { name: TEXTS[locale].now }).click({ force: true });
    await page.getByText(TEXTS[locale].notYet).waitFor();
    await check();
    expect(await page.getByText(TEXTS[locale].help).count()).toBe(0);
    await page.getByText(TEXTS[locale].help).waitFor();
    await check();
    await press(page, TEXTS[locale].regular);
    await passScreen(page).waitFor();
  });
});
