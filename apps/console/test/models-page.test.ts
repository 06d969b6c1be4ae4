import { DEFAULT_MODEL } from '@tenzij/face';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openAllDetails, overflow, tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { SAMPLE_VIEW } from '../src/testing/sample-view.ts';
import { type ConsoleBrowser, openConsoleBrowser } from './console-browser.ts';

const PHONE = { width: 390, height: 844 };

let console_: ConsoleBrowser;
beforeAll(async () => {
  console_ = await openConsoleBrowser();
});
afterEach(async () => {
  await console_?.closePages();
  expect(console_?.faults()).toEqual([]);
});
afterAll(() => console_?.close());

/** The default model's part of the page. */
const theDefault = (page: Page) => page.getByRole('article', { name: DEFAULT_MODEL.name });

describe('the models', () => {
  it.each([
    { locale: 'nl-NL', colorScheme: 'light', viewport: { width: 1280, height: 900 }, not: 'Niet gemeten.' },
    { locale: 'en-GB', colorScheme: 'dark', viewport: PHONE, not: 'Not measured.' },
  ] as const)(
    'stand side by side with what was measured, without accessibility faults ($locale, $colorScheme)',
    async ({ not, ...options }) => {
      const page = await console_.open('#/models', options);
      await theDefault(page).waitFor();
      await openAllDetails(page);
      // The rate and its threshold that the invented report is too small for, and the groups.
      expect(await theDefault(page).getByText(not).count()).toBe(3);
      for (const about of Object.values(DEFAULT_MODEL.about))
        await theDefault(page).getByText(about.name).first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    },
  );

  it('invariant 11: say in words that a model was not measured, and offer no choice of it', async () => {
    const page = await console_.open('#/models');
    await page.route('**/api/models', async (route) => {
      const response = await route.fetch();
      const list = await response.json();
      list.models[0].report = { computed: false, reason: { code: 'model.not-evaluated', params: {} } };
      await route.fulfill({ json: list });
    });
    await page.reload();
    await theDefault(page).getByText('Dit model is niet gemeten.').waitFor();
    const option = page.getByRole('radio', { name: new RegExp(DEFAULT_MODEL.name) });
    expect(await option.isDisabled()).toBe(true);
    expect(await page.locator('.consequences').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it('lead to the whole report, a page with its own style and nothing else', async () => {
    const page = await console_.open('#/models');
    await theDefault(page).getByRole('link', { name: 'Lees het hele meetrapport' }).click();
    await page.waitForURL('**/report?lang=nl');
    expect(await page.locator('h1').textContent()).toContain(DEFAULT_MODEL.name);
    expect(await page.evaluate(() => getComputedStyle(document.body).maxInlineSize)).not.toBe('none');
  });

  it('name cards that cannot be used', async () => {
    const page = await console_.open('#/models');
    await page.route('**/api/models', async (route) => {
      const list = await (await route.fetch()).json();
      list.unusable = [{ file: 'eigen.json', code: 'face.card-invalid', params: { field: 'name' } }];
      await route.fulfill({ json: list });
    });
    await page.reload();
    await page.getByText('De modelkaart klopt niet: name.').waitFor();
    await page.getByText('eigen.json').waitFor();
  });
});

describe('the choice', () => {
  it('is made with the keyboard alone, after seeing what follows', async () => {
    const page = await console_.open('#/models');
    await theDefault(page).waitFor();
    await tabTo(page, DEFAULT_MODEL.name);
    await page.keyboard.press('Space');
    expect(await page.locator('.consequences').count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    const follows = page.getByRole('region', { name: 'Wat dit betekent' });
    await follows.getByText('van 1.000 mensen met een eigen pas').waitFor();
    await follows.getByText('Met 95 % zekerheid tussen').waitFor();
    expect(await follows.locator('.follows__count').nth(1).textContent()).toBe('10');
    await follows.getByText('blijven gelden').waitFor();
    expect(await violations(page)).toEqual([]);
    await tabTo(page, 'Ja, vervang de proefvrijgave');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('De nieuwe proefvrijgave geldt').waitFor();

    const dpo = await console_.open('', {}, 'dpo');
    const terms = dpo.locator('section', { has: dpo.locator('#section-terms') });
    await terms.locator('dd', { hasText: /^1 op 1\.000/ }).waitFor();
    await terms.locator('dd', { hasText: /^\d+ van 1\.000 mensen met een eigen pas/ }).waitFor();
    await terms.getByText('Er wordt niet gecontroleerd of iemand een foto').waitFor();
    await terms.getByRole('link', { name: 'Lees het meetrapport' }).click();
    await dpo.waitForURL('**/report?lang=nl');
  });

  it('warns that passes of another model are referred', async () => {
    const page = await console_.open('#/models');
    await page.route(/\/api\/deployments\/[\w-]+$/, (route) =>
      route.fulfill({ json: { ...SAMPLE_VIEW, id: 'lichtjes-aan-het-water' } }),
    );
    await page.reload();
    await page.getByRole('radio', { name: DEFAULT_MODEL.name }).check();
    await page.getByRole('radio', { name: '1 op de 100 vreemden matcht' }).check();
    await page.locator('.consequences').getByText('moeten hun gezichtspas opnieuw maken').waitFor();
  });

  it('is refused in words', async () => {
    const page = await console_.open('#/models');
    await page.getByRole('radio', { name: DEFAULT_MODEL.name }).check();
    await page.getByRole('radio', { name: '1 op de 100 vreemden matcht' }).check();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Ja, vervang de proefvrijgave' }).click();
    await page.getByRole('alert').getByText('U bent niet aangemeld.').waitFor();
  });

  it('is not the DPO’s', async () => {
    const page = await console_.open('#/models', {}, 'dpo');
    await page.getByText('De organisator kiest.').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
  });
});

describe('the choice against deception', () => {
  const options = (page: Page) => page.locator('.attacks').getByRole('radio');
  const checked = (page: Page) =>
    page.locator('.attacks :checked').evaluateAll((all) => all.map((input) => input.getAttribute('value')));

  async function pick(page: Page, rate: string): Promise<void> {
    await page.getByRole('radio', { name: DEFAULT_MODEL.name }).check();
    await page.getByRole('radio', { name: rate }).check();
  }

  it.each([
    {
      locale: 'nl-NL',
      colorScheme: 'light',
      viewport: { width: 1280, height: 900 },
      rate: '1 op de 100 vreemden matcht',
      texts: [
        'zag 7 tot 16 van 100 echte gezichten niet als echt, en liet 19 van 100 nagemaakte schermen door',
        'Niet iedereen kan het hoofd draaien.',
        'Bij elke gezichtspoort moet een medewerker staan',
        'Maskers, ook van papier',
        '12 van deze 15 getallen rusten op minder dan 30 fouten.',
      ],
    },
    {
      locale: 'en-GB',
      colorScheme: 'dark',
      viewport: PHONE,
      rate: '1 in 100 strangers matches',
      texts: [
        'did not take 7 to 16 of 100 real faces to be real, and let through 19 of 100 imitated screens',
        'Not everybody can turn their head.',
        'A crew member has to stand at every face gate',
        'Masks, also of paper',
        '12 of these 15 figures rest on fewer than 30 errors.',
      ],
    },
  ] as const)(
    'says what was measured and what it does not stop, and has today’s marked ($locale, $colorScheme)',
    async ({ rate, texts, ...options_ }) => {
      const page = await console_.open('#/models', options_);
      await pick(page, rate);
      expect(await options(page).count()).toBe(6);
      expect(await checked(page)).toEqual(['off', 'none']);
      await openAllDetails(page);
      for (const text of texts) await page.locator('.attacks').getByText(text).first().waitFor();
      await options(page).nth(1).check();
      await options(page).nth(5).check();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    },
  );

  it('is made with the keyboard, listed before the press, signed, and shown to the DPO', async () => {
    const page = await console_.open('#/models');
    await pick(page, '1 op de 1.000 vreemden matcht');
    const follows = page.locator('.consequences');
    await follows.getByText('Dat is wat nu ook geldt.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await checked(page)).toEqual(['0.7', 'head-turn']);
    await follows.getByText('Het beeld moet levend lijken (ten minste 0,70 van 1)').waitFor();
    await follows.getByText('Dat is anders dan nu.').waitFor();
    await tabTo(page, 'Ja, vervang de proefvrijgave');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('De nieuwe proefvrijgave geldt').waitFor();

    const dpo = await console_.open('', {}, 'dpo');
    const terms = dpo.locator('section', { has: dpo.locator('#section-terms') });
    await terms.getByText('Het beeld moet levend lijken (ten minste 0,70 van 1) en de bezoeker').waitFor();
    const again = await console_.open('#/models');
    await pick(again, '1 op de 1.000 vreemden matcht');
    expect(await checked(again)).toEqual(['0.7', 'head-turn']);
  });

  it('offers no check whose file is not there, and says so', async () => {
    const page = await console_.open('#/models');
    await page.route('**/api/models', async (route) => {
      const list = await (await route.fetch()).json();
      list.attackDetection.detector.installed = false;
      await route.fulfill({ json: list });
    });
    await page.reload();
    await page.getByRole('radio', { name: DEFAULT_MODEL.name }).check();
    const why = page
      .locator('.attacks')
      .getByText('Het bestand voor deze controle ontbreekt op deze server, of is beschadigd.');
    expect(await why.count()).toBe(3);
    expect(await options(page).nth(1).isDisabled()).toBe(true);
    expect(await options(page).nth(5).isDisabled()).toBe(false);
  });
});
