import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overflow, tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { newDeployment } from './case-seed.ts';
import { type ConsoleBrowser, openConsoleBrowser } from './console-browser.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { file, LIST, ROWS } from './ticket-rows.ts';

const DEPLOYMENT = 'lichtjes-aan-het-water';
const PAGE = `#/deployments/${DEPLOYMENT}/tickets`;
const FROM = 'tickets@example.org';
const LIGHT = { locale: 'nl-NL', colorScheme: 'light', viewport: { width: 1280, height: 900 } } as const;
const DARK = { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } } as const;
/** Longer than a browser that shares its processor takes. */
const PATIENT = { timeout: 120_000 };

let mailbox: Mailbox;
let console_: ConsoleBrowser;
beforeAll(async () => {
  mailbox = await openMailbox();
  console_ = await openConsoleBrowser({}, { TENZIJ_SMTP_URL: mailbox.url, TENZIJ_MAIL_FROM: FROM });
}, 240_000);
afterEach(async () => {
  await console_?.closePages();
  expect(console_?.faults()).toEqual([]);
});
afterAll(async () => {
  await console_?.close();
  await mailbox?.close();
});

const choose = (page: Page, list: ReturnType<typeof file>) =>
  page.locator('input[type=file]').setInputFiles(list);

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

const leftRows = (page: Page) =>
  page.getByRole('region', { name: 'Wat wij niet kunnen overnemen, en waarom' }).locator('tbody tr');

describe('tickets from a file', () => {
  it('are looked at, taken, mended and taken again', PATIENT, async () => {
    const page = await console_.open(`${PAGE}/import`, LIGHT);
    await choose(page, file('verkoop.csv', LIST, 'latin1'));
    await page.getByText('Gelezen als Windows-1252, met een puntkomma tussen de kolommen').waitFor();
    const picked = (label: string) =>
      page.getByLabel(label, { exact: true }).locator('option:checked').textContent();
    expect(await picked('Ticketnummer')).toBe('Ticketnummer');
    expect(await picked('Naam')).toBe('Voornaam');
    expect(await picked('Achternaam')).toBe('Achternaam');
    await page.getByRole('cell', { name: 'Piet van der Dam piet@example.org' }).waitFor();
    await page.getByRole('cell', { name: 'Zoë Çelik' }).waitFor();
    expect(await leftRows(page).locator('th').allTextContents()).toEqual(['5', '6', '7']);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    // The guess can be changed: without a column of numbers there is nothing to take.
    await page.getByLabel('Ticketnummer', { exact: true }).selectOption('');
    await page.getByRole('button', { name: 'Neem de tickets over' }).press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')))
      .toBe('true');
    await page.getByLabel('Ticketnummer', { exact: true }).selectOption('Ticketnummer');

    await page.getByRole('button', { name: 'Neem 5 tickets over' }).click();
    await page.getByText('4 nieuwe tickets overgenomen').waitFor();
    // The server's own no has joined ours, each on its line.
    expect(await leftRows(page).locator('th').allTextContents()).toEqual(['5', '6', '7', '10']);
    await leftRows(page).getByText('Dit ticketnummer kan niet.').waitFor();
    expect(await violations(page)).toEqual([]);

    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar deze 4 regels als CSV' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('verkoop-niet-overgenomen.csv');
    const mended = (await textOf(saved))
      .replace('A2;;Jan', 'A2;T-1003;Jan')
      .replace('els at', 'els@')
      .replace('els@ ', 'els@')
      .replace('A4;T-1001', 'A4;T-1005')
      .replace('T 1008', 'T-1008');
    await page.getByRole('button', { name: 'Kies nog een bestand' }).click();
    await choose(page, file('verkoop-hersteld.csv', mended));
    await page.getByRole('button', { name: 'Neem 4 tickets over' }).click();
    await page.getByText('4 nieuwe tickets overgenomen').waitFor();
    expect(await leftRows(page).count()).toBe(0);

    // The whole list once more changes nothing.
    await page.getByRole('button', { name: 'Kies nog een bestand' }).click();
    await choose(page, file('verkoop.csv', `\ufeff${LIST}`));
    await page.getByRole('button', { name: 'Neem 5 tickets over' }).click();
    await page.getByText('4 tickets stonden er al zo.').waitFor();
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toMatch(/example\.org|Piet|T-100/);
  });

  it('go on where the network failed, and what was taken stays', PATIENT, async () => {
    const id = await newDeployment(console_.ask.organiser, 'Grote zaal');
    const page = await console_.open(`#/deployments/${id}/tickets/import`, DARK);
    expect(await violations(page)).toEqual([]);
    const rows = Array.from({ length: 2500 }, (_, index) => `N${index}\tpers${index}@example.org`);
    let parts = 0;
    await page.route('**/tickets', (route) => {
      parts += 1;
      return parts === 2 ? route.abort() : route.continue();
    });
    await choose(page, file('big.tsv', ['Ticket number\tEmail', ...rows].join('\n')));
    await page.getByText('2,500 tickets to take').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Take 2,500 tickets' }).click();
    await page.getByText('There is no connection.').waitFor();
    await page.getByText('500 of 2,500 tickets from big.tsv').waitFor();
    await page.getByRole('button', { name: 'Go on with the other 2,000 tickets' }).click();
    await page.getByText('2,500 new tickets taken').waitFor();
    expect(parts).toBe(6);
    await page.getByRole('link', { name: 'To the tickets and the links' }).click();
    await page.getByText('2,500 tickets. Page 1.').waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('2,500 tickets. Page 2.').waitFor();
  });

  it.each([
    [
      'lijst.xlsx',
      Buffer.from('PK\u0003\u0004zip'),
      'Dit is een werkmap van een rekenprogramma, zoals Excel.',
    ],
    ['lijst.csv', Buffer.from(''), 'Dit bestand is leeg.'],
    [
      'lijst.csv',
      Buffer.from('nr,naam\n1,"Piet\n'),
      'Op regel 2 staat een aanhalingsteken (") dat niet klopt.',
    ],
  ])('says in plain words what is wrong with %s', PATIENT, async (name, buffer, words) => {
    const page = await console_.open(`${PAGE}/import`);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await page.getByText(words).waitFor();
    await page.getByText(`Het gaat om ${name}.`).waitFor();
  });
});

describe('the list', () => {
  beforeAll(() => console_.ask.organiser('POST', `/api/deployments/${DEPLOYMENT}/tickets`, { rows: ROWS }));

  it('sends everybody their link by mail, and one again, by keyboard', PATIENT, async () => {
    const page = await console_.open(PAGE, LIGHT);
    await tabTo(page, 'Stuur eerst uzelf een proefmail');
    await page.keyboard.press('Enter');
    await page.getByLabel('Uw e-mailadres').fill('organisator@example.org');
    await page.keyboard.press('Enter');
    await page.getByText('De mailserver heeft de mail voor organisator@example.org aangenomen.').waitFor();
    expect(mailbox.recipients).toEqual(['organisator@example.org']);
    await page.getByRole('button', { name: /^Stuur \d+ bezoekers hun link$/ }).press('Enter');
    await page.getByText(/^Er gaan 7 mails uit$/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => mailbox.recipients.length, { timeout: 60_000 }).toBe(8);
    expect([...mailbox.recipients].sort()).toEqual(
      ['ad', 'dubbel', 'els', 'hans', 'jan', 'organisator', 'piet', 'zoe'].map(
        (name) => `${name}@example.org`,
      ),
    );

    await page.getByLabel('Zoek op ticketnummer, naam of e-mailadres').fill('çelik');
    await page.keyboard.press('Enter');
    await page.getByText('1 ticket gevonden.').waitFor();
    await page.getByText('Link verstuurd').waitFor();
    await page.getByRole('button', { name: 'Stuur de link van T-1002' }).click();
    await page.getByText('Er gaat één mail uit, naar zoe@example.org.').waitFor();
    await page.getByRole('button', { name: 'Ja, verstuur 1 mail' }).click();
    await expect.poll(() => mailbox.recipients.length, { timeout: 60_000 }).toBe(9);
    expect(mailbox.recipients.at(-1)).toBe('zoe@example.org');
  });

  it('gives the links as a file, removes a ticket, and withdraws one with its pass', PATIENT, async () => {
    const page = await console_.open(PAGE, DARK);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.getByText('Send the links with a mail program of your own').click();
    const [links] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the links (CSV)' }).click(),
    ]);
    const file = await textOf(links);
    expect(file).toMatch(/T-1007.*\/visit\/#/);
    await page.getByLabel('Look for a ticket number, name or e-mail address').fill('T-1007');
    await page.keyboard.press('Enter');
    await page.getByText('1 ticket found.').waitFor();
    await page.getByRole('button', { name: 'Remove T-1007' }).click();
    await page.getByRole('button', { name: 'Yes, remove this ticket' }).click();
    await page.getByText('Nothing found.').waitFor();

    const [, token = ''] = /T-1008.*#([\w.-]+)/.exec(file) ?? [];
    const visit = (method: 'GET' | 'POST', path: string) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const body = method === 'POST' ? { body: '{}' } : {};
      return fetch(`${console_.served.url}/api/visit${path}`, { method, headers, ...body });
    };
    expect((await visit('POST', '/regular-pass')).status).toBe(200);
    await page.getByLabel('Look for a ticket number, name or e-mail address').fill('T-1008');
    await page.keyboard.press('Enter');
    await page.getByText('Regular pass', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Remove T-1008' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Withdraw T-1008' }).press('Enter');
    await page.getByText('The pass of this ticket then works no more').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Do nothing' }).click();
    await page.getByText('Regular pass', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Withdraw T-1008' }).click();
    await page.getByRole('button', { name: 'Yes, withdraw this ticket' }).click();
    await page.getByText('Withdrawn', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Withdraw T-1008' }).count()).toBe(0);
    expect(await (await visit('GET', '')).json()).toMatchObject({ withdrawn: true, pass: 'none' });
  });

  it('says how mail is set up where the server sends none, and gives the links', PATIENT, async () => {
    const page = await console_.open(`${PAGE}/keys`, LIGHT);
    await page.route('**/tickets/mail', async (route) => {
      const standing = await (await route.fetch()).json();
      await route.fulfill({ json: { ...standing, from: null } });
    });
    await page.locator('.case__body').getByRole('link', { name: 'Bezoekers en tickets' }).click();
    await page.getByText('Deze server kan geen mail versturen').waitFor();
    expect(await page.locator('.command__text').textContent()).toMatch(
      /TENZIJ_SMTP_URL=.*\n.*TENZIJ_MAIL_FROM=/,
    );
    await page.getByRole('link', { name: 'Download de links (CSV)' }).waitFor();
    expect(await page.getByRole('button', { name: /^Stuur/ }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it('gives the DPO counts, and no name or address', PATIENT, async () => {
    const page = await console_.open(PAGE, LIGHT, 'dpo');
    await page.locator('.figure').first().waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/@|T-100|Piet/);
    expect(await page.getByRole('link', { name: 'Neem tickets over uit een bestand' }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});

describe('a key of a ticketing system', () => {
  it('is shown once, brings a ticket, and brings none once it is revoked', PATIENT, async () => {
    const page = await console_.open(`${PAGE}/keys`, LIGHT);
    await page.getByText('Er is nog geen sleutel.').waitFor();
    await page.getByRole('button', { name: 'Maak een sleutel' }).click();
    await page.getByText('Geef de sleutel een naam').waitFor();
    await page.getByLabel('Waarvoor is deze sleutel?').fill('Webwinkel');
    await page.keyboard.press('Enter');
    await page.getByText('Dit is de sleutel voor Webwinkel').waitFor();
    expect(await violations(page)).toEqual([]);
    const key = (await page.locator('.key-made .command__text').textContent()) ?? '';
    expect(key).toMatch(/^tzk_/);

    // What the example says, with the address and the body that stand in it.
    const example = (await page.locator('.command__text').last().textContent()) ?? '';
    const [, url = ''] = /'(http[^']+)'/.exec(example) ?? [];
    const [, body = ''] = /-d '([^']+)'/.exec(example) ?? [];
    expect(example).toContain(`Bearer ${key}`);
    const bring = () =>
      fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body,
      });
    expect(await (await bring()).json()).toMatchObject({ taken: 1, refused: [] });

    await page.reload();
    await page.getByText(/Laatst gebruikt op/).waitFor();
    expect(await page.locator('main').textContent()).not.toContain(key);
    await page.getByRole('button', { name: 'Trek Webwinkel in' }).click();
    await page.getByRole('button', { name: 'Ja, trek Webwinkel in' }).click();
    await page.getByText('Er is nog geen sleutel.').waitFor();
    expect((await bring()).status).toBe(401);
  });
});

describe('desk crew', () => {
  it('get a link that signs in once, and lose their access', PATIENT, async () => {
    const page = await console_.open('#/account', LIGHT);
    await page.getByLabel('Naam van de medewerker').fill('Noor Balie');
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'QR-code met de aanmeldlink voor Noor Balie' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    const link = (await page.locator('.invitation .command__text').textContent()) ?? '';
    const token = new URL(link).hash.split('=')[1] ?? '';
    const signIn = () =>
      fetch(`${console_.served.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: console_.served.url },
        body: JSON.stringify({ token }),
      });
    const first = await signIn();
    expect(await first.json()).toMatchObject({ role: 'crew', person: { name: 'Noor Balie' } });
    expect((await signIn()).ok).toBe(false);
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const session = () => fetch(`${console_.served.url}/api/session`, { headers: { cookie } });
    expect((await session()).status).toBe(200);

    await page.reload();
    await page.getByRole('button', { name: 'Neem Noor Balie de toegang af' }).click();
    await page.getByRole('button', { name: 'Ja, neem Noor Balie de toegang af' }).click();
    await page.getByText('Er is nog niemand voor de balie.').waitFor();
    expect((await session()).status).toBe(401);
  });
});
