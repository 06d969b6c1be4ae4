import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signRegisterEntry } from '@tenzij/dossier';
import { orThrow, softwareSigner, toHex } from '@tenzij/kernel';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ENTRY } from '../../../packages/dossier/test/register-entry.ts';
import { overflow, violations } from '../../../tools/testing/page-checks.ts';
import { newDeployment } from './case-seed.ts';
import { type ConsoleBrowser, openConsoleBrowser } from './console-browser.ts';

const PAGE = '#/deployments/lichtjes-aan-het-water/register';
const SIGNER = softwareSigner(new Uint8Array(32).fill(4));
const KEY = toHex(SIGNER.publicKey.bytes);
const folder = mkdtempSync(join(tmpdir(), 'tenzij-register-'));
const file = join(folder, 'lichtjes.cose');
/** Longer than a browser that shares its processor takes. */
const PATIENT = { timeout: 120_000 };

let console_: ConsoleBrowser;
beforeAll(async () => {
  console_ = await openConsoleBrowser();
  const entry = { ...ENTRY, issuedAt: Math.floor(Date.now() / 1000) - 60 };
  writeFileSync(file, orThrow(await signRegisterEntry(entry, SIGNER)));
}, 240_000);
afterEach(async () => {
  await console_?.closePages();
  expect(console_?.faults()).toEqual([]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await console_?.close();
});

const publicPage = async () => (await fetch(`${console_.served.url}/register/`)).text();

describe('the choice for the public register', () => {
  it.each([
    {
      locale: 'nl-NL',
      colorScheme: 'light',
      viewport: { width: 1280, height: 900 },
      preview: 'Dit leest iedereen',
    },
    {
      locale: 'en-GB',
      colorScheme: 'dark',
      viewport: { width: 390, height: 844 },
      preview: 'This is what everybody reads',
    },
  ] as const)(
    'has no accessibility faults ($locale, $colorScheme)',
    PATIENT,
    async ({ preview, ...options }) => {
      const page = await console_.open(PAGE, options);
      await page.getByRole('heading', { name: preview }).waitFor();
      await page.locator('.register-preview').waitFor();
      await page.locator('.command__text').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    },
  );

  it('shows what is typed as everybody will read it, and takes it off at once', PATIENT, async () => {
    const page = await console_.open(PAGE);
    const words = 'Wij bewaren alles één dag.';
    await page.getByRole('group', { name: 'Bewaartermijn' }).getByLabel('In het Nederlands').fill(words);
    await page.locator('.register-preview').getByText(words).waitFor();
    expect(await publicPage()).not.toContain(words);
    const isListed = page.getByRole('checkbox', { name: 'Zet deze inzet in het openbare register' });
    expect(await isListed.isChecked()).toBe(true);
    await isListed.uncheck();
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await expect.poll(publicPage).toContain('Er staat nog niets in dit register.');
    await isListed.check();
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByText('Deze inzet staat nu in het register:').waitFor();
    expect(await publicPage()).toContain('Lichtjes aan het Water');
  });

  it('is off at the start, and says what lacks before anything can be shown', PATIENT, async () => {
    const id = await newDeployment(console_.ask.organiser, 'Zijingang');
    const page = await console_.open(`#/deployments/${id}/register`);
    const isListed = page.getByRole('checkbox', { name: 'Zet deze inzet in het openbare register' });
    expect(await isListed.isChecked()).toBe(false);
    await page.getByText('Er is nog te weinig besloten om te laten zien hoe het er staat').waitFor();
  });

  it('is read along by the DPO, who changes nothing', PATIENT, async () => {
    const page = await console_.open(PAGE, {}, 'dpo');
    await page.getByText('U leest mee.').waitFor();
    await page.locator('.register-preview').waitFor();
    expect(await page.getByRole('checkbox').isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Controleer en voeg toe' }).count()).toBe(0);
  });
});

describe('entries of other servers', () => {
  it('are added from a file under a key that was checked, and taken off', PATIENT, async () => {
    const page = await console_.open(PAGE);
    const add = page.getByRole('button', { name: 'Controleer en voeg toe' });
    await page.getByLabel('Bestand van de andere server (.cose)').setInputFiles(file);
    await add.click();
    await page.getByText('Dit is geen sleutel.').waitFor();
    await page.getByLabel('Sleutel van dat register').fill('ab'.repeat(32));
    await add.click();
    await page.getByText('De vermelding is met een andere sleutel ondertekend.').waitFor();
    await page.getByLabel('Sleutel van dat register').fill(KEY);
    await add.click();
    await page.getByText(`${ENTRY.deployment.name} is gecontroleerd en toegevoegd.`).waitFor();
    expect(await publicPage()).toContain('Van een andere server');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: `Haal ${ENTRY.deployment.name} weg` }).click();
    await page.getByText('U hebt nog geen vermelding van een andere server toegevoegd.').waitFor();
    expect(await publicPage()).not.toContain('Van een andere server');
  });
});
