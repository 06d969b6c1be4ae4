import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  admissions,
  festivalOf,
  festivalShop,
  LIST,
  newDevice,
  type PretixServer,
  place,
  startPretix,
} from '../../../adapters/ticketing-pretix/test/pretix-server/index.ts';
import { overflow, tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { type ConsoleBrowser, openConsoleBrowser } from './console-browser.ts';

/** The page of ticketing systems, on a real server, with a stand-in for pretix beside it. */

const EVENT = 'lichtjes-aan-het-water';
const PAGE = `#/deployments/${EVENT}/tickets/system`;
const DESKTOP = { locale: 'nl-NL', colorScheme: 'light', viewport: { width: 1280, height: 900 } } as const;
const PHONE = { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } } as const;
const PATIENT = { timeout: 180_000 };

let console_: ConsoleBrowser;
let pretix: PretixServer;
beforeAll(async () => {
  pretix = await startPretix(festivalShop(() => Date.now()));
  console_ = await openConsoleBrowser();
}, 300_000);
afterEach(async () => {
  await console_?.closePages();
  expect(console_?.faults()).toEqual([]);
});
afterAll(async () => {
  await console_?.close();
  await pretix?.close();
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function shot(page: Page, name: string): Promise<void> {
  const to = process.env.TENZIJ_SHOTS;
  if (to) await page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
}

async function looksRight(page: Page, name: string): Promise<void> {
  await shot(page, name);
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
}

/** What a gate says: somebody went in with this code. */
async function goIn(ticket: string): Promise<void> {
  const token = console_.served.links.gates.regular.split('#')[1];
  const at = Math.floor(Date.now() / 1000);
  const answer = await fetch(`${console_.served.url}/api/gate/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ events: [{ kind: 'admitted', id: randomUUID(), at, pass: null, ticket }] }),
  });
  expect(answer.status).toBe(204);
}

describe('pretix', () => {
  it('is connected, chosen, followed and let go, by keyboard and eye', PATIENT, async () => {
    place(pretix.shop, {
      code: 'ABCDE',
      positions: [{ secret: 'een', attendee_name: 'Noor 🎉' }, { secret: 'twee' }],
    });
    const page = await console_.open(`#/deployments/${EVENT}/tickets`, DESKTOP);
    await page.getByRole('link', { name: 'Ticketsysteem' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ticketsysteem' }).waitFor();
    await looksRight(page, 'ticketing-connect');

    await press(page, 'Koppel');
    await page.getByText('Vul het adres en de token in.').first().waitFor();
    const code = page.getByLabel('Tekst van de QR-code');
    await code.fill('hallo');
    await press(page, 'Koppel');
    await page.getByText('Dit is geen koppelcode van pretix.').waitFor();
    await code.fill(newDevice(pretix.shop, pretix.url));
    await tabTo(page, 'Koppel');
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: 'Kies wat erbij hoort' }).waitFor();
    const admission = page.getByLabel('Toegang');
    expect(await admission.isChecked()).toBe(true);
    await looksRight(page, 'ticketing-choose');
    await admission.uncheck();
    await press(page, 'Neem deze tickets over');
    await page.getByText('Kies ten minste één product.').waitFor();
    await admission.check();
    await press(page, 'Neem deze tickets over');
    await page.getByText('geldige tickets').waitFor();
    await page.locator('.figure', { hasText: '2 geldige tickets' }).waitFor();
    await page
      .getByText('Nog niet. Wij halen de tickets op.')
      .waitFor({ state: 'detached', timeout: 60_000 });
    await page.getByRole('heading', { name: 'Eén ticket is niet helemaal overgenomen' }).waitFor();
    await page.getByRole('row', { name: 'ABCDE-1 Deze naam kan niet.' }).waitFor();

    await goIn('een');
    await goIn('een');
    await page.getByRole('heading', { name: 'Eén bericht om te bekijken' }).waitFor({ timeout: 60_000 });
    await page.getByText('Dit ticket was al eerder gebruikt.').waitFor();
    expect(admissions(pretix.shop)).toBe(1);
    await looksRight(page, 'ticketing-connected');
    await page.getByRole('button', { name: 'Gezien: ticket ABCDE-1' }).press('Enter');
    await page.getByText('Dit ticket was al eerder gebruikt.').waitFor({ state: 'detached' });

    const phone = await console_.open(PAGE, PHONE);
    await phone.getByText('valid tickets').waitFor();
    await looksRight(phone, 'ticketing-phone');

    pretix.faults.push({ on: '/events/', how: { status: 401 } });
    await press(page, 'Werk nu bij');
    await page.getByText('pretix neemt onze sleutel niet meer aan.').waitFor({ timeout: 60_000 });
    await looksRight(page, 'ticketing-failing');
    pretix.faults.length = 0;

    await press(page, 'Ontkoppel pretix');
    await page.getByText('Alles is doorgegeven.').waitFor();
    await press(page, 'Ja, ontkoppel');
    await page.getByText('pretix neemt onze sleutel niet meer aan. Uw tickets blijven hier staan.').waitFor();
    expect(pretix.shop.devices[0]?.revoked).toBe(true);
    expect(festivalOf(pretix.shop).lists[0]?.id).toBe(LIST);
  });
});

describe('another system', () => {
  it('hears who goes in at an address that is set, tried and removed here', PATIENT, async () => {
    const page = await console_.open(PAGE, DESKTOP);
    const address = page.getByLabel('Adres dat het hoort');
    await address.fill('hier');
    await press(page, 'Stel in');
    await page.getByText('Dit is geen adres.').waitFor();
    await address.fill('http://hooks.voorbeeld.example/');
    await press(page, 'Stel in');
    await page.getByText('Naar dit adres sturen wij niets.').waitFor();
    await address.fill(`${pretix.url}/hook`);
    await press(page, 'Stel in');
    await page.getByText('U ziet het maar één keer.').waitFor();
    expect(await page.getByText(/^tzw_[\w-]{43}$/).count()).toBe(1);
    await press(page, 'Stuur een proefbericht');
    // The stand-in has no such page.
    await page.getByText('nam het bericht niet aan (401)').waitFor();
    await looksRight(page, 'ticketing-webhook');
    await goIn('drie');
    await press(page, 'Stop hiermee');
    await press(page, 'Ja, stop');
    await page.getByLabel('Adres dat het hoort').waitFor();
    const dropped = page.getByRole('region', { name: 'Niet doorgegeven' });
    await dropped.getByText(/^Het andere systeem, ontkoppeld op .*: één keer naar binnen\.$/).waitFor();
    await looksRight(page, 'ticketing-dropped');
    expect(await page.getByText(/^tzw_/).count()).toBe(0);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Bewaar als CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`tenzij-${EVENT}-admissions.csv`);
  });
});
