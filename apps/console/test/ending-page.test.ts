import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overflow, tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { type ConsoleBrowser, openConsoleBrowser } from './console-browser.ts';

const PAGE = '#/deployments/lichtjes-aan-het-water';
/** Longer than a browser that shares its processor takes. */
const PATIENT = { timeout: 120_000 };

let console_: ConsoleBrowser;
beforeAll(async () => {
  console_ = await openConsoleBrowser();
}, 240_000);
afterEach(async () => {
  await console_?.closePages();
  expect(console_?.faults()).toEqual([]);
});
afterAll(() => console_?.close());

describe('ending an event', () => {
  it(
    'says what will happen, asks for its name, and shows the certificate, by keyboard',
    PATIENT,
    async () => {
      const page = await console_.open(PAGE, { viewport: { width: 1280, height: 900 } });
      const begin = page.getByRole('button', { name: 'Sluit dit evenement af' });
      await begin.focus();
      await page.keyboard.press('Enter');
      await page.getByText('Alle passen worden ingetrokken.').waitFor();
      expect(await violations(page)).toEqual([]);
      // The focus is on the first question.
      await page.keyboard.type('Het terrein is ontruimd.');
      await page.keyboard.press('Tab');
      await page.keyboard.type('gezichtspas bij Lichtjes aan het Water');
      await tabTo(page, 'Sluit af en vernietig de sleutels');
      await page.keyboard.press('Enter');
      await page.getByText('Het evenement is nog niet voorbij.').waitFor();
      await page.getByLabel('Het evenement is nog niet voorbij').fill('alle passen stoppen nu');
      await page.getByRole('button', { name: 'Sluit af en vernietig de sleutels' }).click();
      await page.getByRole('heading', { name: 'Dit evenement is afgesloten' }).waitFor();
      await page.getByText('heeft de sleutel nooit gehad').first().waitFor();
      await page.getByRole('button', { name: 'Ik verklaar: er zijn geen back-ups gemaakt' }).click();
      await page.getByRole('heading', { name: 'Certificaat van vernietiging, nummer 2' }).waitFor();
      for (const name of ['Certificaat om te lezen (PDF)', 'Certificaat om te controleren (.cose)']) {
        const href = await page.getByRole('link', { name }).getAttribute('href');
        const answer = await page.request.get(`${console_.served.url}${href}`);
        expect(answer.status(), name).toBe(200);
      }
    },
  );

  it.each([
    { locale: 'nl-NL', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
    { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const)('has no accessibility faults ($locale, $colorScheme)', PATIENT, async (options) => {
    const page = await console_.open(PAGE, options);
    const title = options.locale === 'nl-NL' ? 'Dit evenement is afgesloten' : 'This event was ended';
    await page.getByRole('heading', { name: title }).waitFor();
    if (process.env.TENZIJ_SHOTS) {
      const path = `${process.env.TENZIJ_SHOTS}/ended-${options.viewport.width}.png`;
      await page
        .locator('section', { has: page.locator('#ending') })
        .last()
        .screenshot({ path });
    }
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});
