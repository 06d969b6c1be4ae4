import { readFile } from 'node:fs/promises';
import { NINE_AND_ONE } from '@tenzij/lanes';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openAllDetails, overflow, tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { newDeployment, PLAN, writeDocument } from './case-seed.ts';
import { type ConsoleBrowser, openConsoleBrowser } from './console-browser.ts';

const PHONE = { width: 390, height: 844 };
/** Longer than a browser that shares its processor takes. */
const PATIENT = 60_000;

let console_: ConsoleBrowser;
beforeAll(async () => {
  console_ = await openConsoleBrowser();
}, 2 * PATIENT);
afterEach(async () => {
  await console_?.closePages();
  expect(console_?.faults()).toEqual([]);
});
afterAll(() => console_?.close());

const work = (page: Page) => page.getByRole('button', { name: 'Reken de wachttijden uit' });
const outcome = (page: Page) => page.getByRole('region', { name: 'Wat eruit komt' });
const charts = (page: Page) => outcome(page).locator('svg[role=img]');

describe('queues and waiting times, to try', () => {
  it('show the example of nine and one with the keyboard, and the entrance at any moment', {
    timeout: PATIENT,
  }, async () => {
    const page = await console_.open('#/lanes');
    await tabTo(page, 'Laat het voorbeeld zien');
    await page.keyboard.press('Enter');
    await page.getByText(/^Uitkomst: Wie de gewone rij kiest, wacht 3\d min langer/).waitFor();
    await page.getByRole('button', { name: 'Bekijk de hele uitkomst' }).press('Enter');
    await outcome(page).getByText('Voldoet niet aan de regel', { exact: true }).waitFor();
    await outcome(page)
      .getByText(/^Kiest 10% van de mensen of meer de gewone rij/)
      .waitFor();
    await expect.poll(() => charts(page).count()).toBeGreaterThanOrEqual(4);

    const moment = page.getByRole('slider', { name: 'Moment' });
    await moment.fill('0');
    const said = outcome(page).locator('.entrance__said');
    await expect.poll(() => said.textContent()).toMatch(/^90 minuten voor het begin: .*, 0 binnen\.$/);
    await moment.press('ArrowRight');
    expect(await moment.getAttribute('aria-valuetext')).toMatch(/^89 minuten voor het begin/);
    await page.getByRole('button', { name: 'Speel af' }).press('Enter');
    await expect.poll(() => said.textContent()).not.toMatch(/^89 /);
    await page.getByRole('button', { name: 'Pauzeer' }).press('Enter');
    await openAllDetails(page);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Zet terug wat hier eerst stond' }).click();
    await outcome(page).getByText('U veranderde het plan sinds deze uitkomst.').waitFor();
    expect(await page.getByLabel('Rij 1: Mensen').inputValue()).toBe('');
  });

  it('say beside each field what is wrong, lose nothing, and take a file for what it is', {
    timeout: PATIENT,
  }, async () => {
    const page = await console_.open('#/lanes', { viewport: PHONE, reducedMotion: 'reduce' });
    await page.getByLabel('Rij 1: Mensen').fill('ongeveer 100');
    await page.getByLabel('Kiest de gezichtspoort').fill('120');
    await work(page).click();
    await page.getByText(/^\d velden kloppen nog niet/).waitFor();
    expect(await page.getByLabel('Rij 1: Mensen').inputValue()).toBe('ongeveer 100');
    expect(await page.getByLabel('Rij 1: Mensen').getAttribute('aria-invalid')).toBe('true');
    await page.reload();
    expect(await page.getByLabel('Rij 1: Mensen').inputValue()).toBe('ongeveer 100');
    await page.getByText('Het plan als bestand', { exact: true }).click();
    const taken = page.getByLabel('Neem een plan over uit een bestand');
    const take = (text: string) =>
      taken.setInputFiles({ name: 'plan.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
    await take('arrivals: [');
    await page.getByText('Dit is geen YAML- of JSON-bestand.').waitFor();
    await take(JSON.stringify({ ...NINE_AND_ONE, faceShare: 0.95 }));
    await outcome(page).locator('.lane-lead').waitFor();
    await page.getByText('U vroeg om minder beweging.').waitFor();
    expect(await page.getByRole('button', { name: 'Speel af' }).count()).toBe(0);
    const share = page.getByLabel('Kiest de gezichtspoort');
    expect(await share.inputValue()).toBe('95');
    await share.fill('120');
    await work(page).click();
    await page.getByText('Dit is te hoog. Het hoogste is 100.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    await share.fill('9,5');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bewaar als bestand' }).click();
    const text = await readFile(await (await saving).path(), 'utf8');
    expect(text).toContain('faceShare: 0.095');
  });

  it('can be stopped while they are worked out', { timeout: PATIENT }, async () => {
    const page = await console_.open('#/lanes');
    await page.getByRole('button', { name: 'Laat het voorbeeld zien' }).click();
    await outcome(page).locator('.lane-lead').waitFor();
    await page.getByText(/^Meer: poorten die open/).click();
    await page.getByLabel('Aantal keren').fill('1000');
    await work(page).click();
    await outcome(page).getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: 'Stop met rekenen' }).click();
    await outcome(page).getByText('Gestopt. Er is niets uitgerekend.').waitFor();
    expect(await page.getByLabel('Aantal keren').inputValue()).toBe('1000');
  });
});

describe('the plan of a deployment’s lanes', () => {
  it('is kept by the organiser, and read with its outcome by the DPO', { timeout: PATIENT }, async () => {
    const id = await newDeployment(console_.ask.organiser, 'Rijen');
    await writeDocument(console_.ask.organiser, id, 'plan', PLAN, 1);
    const page = await console_.open(`#/deployments/${id}/lanes`);
    expect(await page.getByLabel('Waarom deze grens?').inputValue()).toBe(PLAN.parity?.reason);
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByText(/velden kloppen nog niet/).waitFor();
    await page.getByRole('button', { name: 'Laat het voorbeeld zien' }).click();
    await page.getByText('In het plan staat 60 seconden.').waitFor();
    await page.getByLabel('Rij 4: Tot (min. voor begin)').fill('-10');
    await page.getByLabel('Rij 1: Van (min. voor begin)').fill('100');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByText('Bewaard. Door').waitFor();
    expect(await page.getByLabel('Rij 4: Tot (min. voor begin)').inputValue()).toBe('-10');

    const dpo = await console_.open(`#/deployments/${id}/lanes`, { viewport: PHONE }, 'dpo');
    await outcome(dpo)
      .getByText(/^Wie de gewone rij kiest, wacht/)
      .first()
      .waitFor();
    await expect.poll(() => charts(dpo).count()).toBeGreaterThanOrEqual(4);
    const regular = dpo.getByRole('textbox', { name: 'Gewone poorten', exact: true });
    expect(await regular.getAttribute('readonly')).not.toBeNull();
    expect(await dpo.getByRole('button', { name: /^(Bewaar|Reken)/ }).count()).toBe(0);
    await openAllDetails(dpo);
    expect(await violations(dpo)).toEqual([]);
    expect(await overflow(dpo)).toBe(0);
  });
});
