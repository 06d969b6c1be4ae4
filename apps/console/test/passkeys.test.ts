import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { violations } from '../../../tools/testing/page-checks.ts';
import { withAuthenticator } from './authenticators.ts';
import { type ConsoleBrowser, openConsoleBrowser } from './console-browser.ts';

const PATIENT = 90_000;

let console_: ConsoleBrowser;
beforeAll(async () => {
  console_ = await openConsoleBrowser();
}, 2 * PATIENT);
afterEach(async () => {
  await console_?.closePages();
  expect(console_?.faults()).toEqual([]);
});
afterAll(() => console_?.close());

it('a passkey is made, signs in, and is taken out again', { timeout: PATIENT }, async () => {
  const page = await console_.open('#/account');
  await withAuthenticator(page);
  await page.getByRole('button', { name: 'Maak een passkey' }).click();
  await page.getByText('Geef de passkey een naam').waitFor();
  await page.getByLabel('Naam voor deze passkey').fill('Laptop van kantoor');
  await page.getByRole('button', { name: 'Maak een passkey' }).click();
  await page.getByText('De passkey is toegevoegd.').waitFor();
  await page.getByText('Openbare sleutel', { exact: true }).click();
  expect(await page.locator('.command__text').textContent()).toMatch(/^passkey:localhost:(ES256|EdDSA):/);
  expect(await violations(page)).toEqual([]);

  // From here on nobody else has this session: the other tests are the DPO's.
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await page.locator('main[data-screen=sign-in]').getByText('U bent afgemeld').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Aanmelden met passkey' }).click();
  await page.getByRole('heading', { name: 'Laptop van kantoor' }).waitFor();
  await page.getByText(/^U bent aangemeld als/).waitFor();

  await page.getByRole('button', { name: 'Verwijder Laptop van kantoor' }).click();
  await page.getByText('Dit is uw enige passkey.').waitFor();
  await page.getByRole('button', { name: 'Ja, verwijder Laptop van kantoor' }).click();
  await page.getByText('U hebt nog geen passkey.').waitFor();
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await page.getByRole('button', { name: 'Aanmelden met passkey' }).click();
  await page.getByRole('alert').getByText('Deze passkey kennen wij niet.').waitFor();
});

it('a passkey that nobody confirms changes nothing', { timeout: PATIENT }, async () => {
  const page = await console_.open('#/account', {}, 'dpo');
  await (await withAuthenticator(page)).recognises(false);
  await page.getByLabel('Naam voor deze passkey').fill('Telefoon');
  await page.getByRole('button', { name: 'Maak een passkey' }).click();
  await page.getByRole('alert').getByText('U bent gestopt, of het duurde te lang.').waitFor();
  expect(await page.getByLabel('Naam voor deze passkey').inputValue()).toBe('Telefoon');
  await page.getByText('U hebt nog geen passkey.').waitFor();
});

it('says why passkeys do not work at an IP address', { timeout: PATIENT }, async () => {
  const page = await console_.open('#/account', {}, 'dpo');
  await page.route('**/api/account', async (route) => {
    const account = await (await route.fetch()).json();
    await route.fulfill({ json: { ...account, passkeysRefused: 'passkey.address-unsuitable' } });
  });
  await page.reload();
  await page.getByText('Op dit adres werken toegangssleutels (passkeys) niet.').waitFor();
  expect(await page.getByRole('button', { name: 'Maak een passkey' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
});
