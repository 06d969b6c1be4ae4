import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overflow, tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { type ConsoleBrowser, openConsoleBrowser } from './console-browser.ts';

const PHONE = { width: 390, height: 844 };
const SPECIMEN = '#/deployments/lichtjes-aan-het-water/dossier';
/** Longer than a browser that shares its processor takes. */
const PATIENT = 90_000;

let console_: ConsoleBrowser;
beforeAll(async () => {
  console_ = await openConsoleBrowser();
}, 4 * PATIENT);
afterEach(async () => {
  await console_?.closePages();
  expect(console_?.faults()).toEqual([]);
});
afterAll(() => console_?.close());

describe('the dossier of what was cleared', () => {
  it.each([
    ['nl-NL', 'light', 'Download het dossier (ZIP)'],
    ['en-GB', 'dark', 'Download the dossier (ZIP)'],
  ] as const)(
    'fits a phone, and every part is told (%s, %s)',
    { timeout: PATIENT },
    async (locale, colorScheme, button) => {
      const page = await console_.open(SPECIMEN, { viewport: PHONE, locale, colorScheme });
      await page.getByRole('link', { name: button }).waitFor();
      await page.locator('.permit-notes').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await page.locator('.download .status').count()).toBe(0);
    },
  );

  it('downloads the archive by keyboard, under a name of its own', { timeout: PATIENT }, async () => {
    const page = await console_.open(SPECIMEN);
    await page.locator('.permit-notes').waitFor();
    await tabTo(page, 'Download het dossier (ZIP)');
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: PATIENT }),
      page.keyboard.press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('tenzij-dossier-lichtjes-aan-het-water.zip');
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });

  it('keeps what the permit desk asks for, which the DPO only reads', { timeout: PATIENT }, async () => {
    const page = await console_.open(SPECIMEN);
    await page.getByLabel('Telefoonnummer voor op de dag zelf').fill('030 000 00 00');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page
      .locator('.save__state')
      .getByText(/Bewaard/)
      .waitFor();
    const dpo = await console_.open(SPECIMEN, {}, 'dpo');
    const phone = dpo.getByLabel('Telefoonnummer voor op de dag zelf');
    await expect.poll(() => phone.inputValue()).toBe('030 000 00 00');
    expect(await phone.getAttribute('readonly')).not.toBeNull();
    expect(await dpo.getByRole('link', { name: 'Neem een bestand van het DPIA-formulier' }).count()).toBe(0);
  });
});
