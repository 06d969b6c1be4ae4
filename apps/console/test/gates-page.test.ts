import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GatesView, type MadeGateInvitation, showPairingCode, type TicketPage } from '@tenzij/contracts';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { gatePicture, writeFakeCamera } from '../../../tools/testing/fake-camera.ts';
import { overflow, tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { type ConsoleBrowser, openConsoleBrowser } from './console-browser.ts';

/** The console's page of gates, and a device that becomes one: both as they are built, on one real server. */

const EVENT = 'lichtjes-aan-het-water';
const PAGE = `#/deployments/${EVENT}/gates`;
const GATES = `/api/deployments/${EVENT}/gates`;
/** Longer than a browser that shares its processor takes. */
const PATIENT = { timeout: 180_000 };

let folder: string;
let video: string;
let console_: ConsoleBrowser;
let device: BrowserContext;
let gate: Page;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenzij-gates-'));
  video = join(folder, 'camera.y4m');
  await show(null);
  console_ = await openConsoleBrowser({ fakeVideo: video }, {}, ['gate']);
  device = await console_.browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 800 } });
  gate = await device.newPage();
}, 300_000);
afterEach(async () => {
  await console_?.closePages();
  expect(console_?.faults()).toEqual([]);
});
afterAll(async () => {
  await console_?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Puts a code before the device's camera, or nothing. */
async function show(code: Buffer | null): Promise<void> {
  await writeFakeCamera(video, [{ picture: await gatePicture(code, null), seconds: 1 }]);
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const screen = (name: string) => gate.locator(`main[data-screen="${name}"]`).waitFor({ timeout: 60_000 });
const step = (name: string) => gate.locator(`main[data-step="${name}"]`).waitFor();
const openGate = (fragment = '') => gate.goto(`${console_.served.url}/gate/${fragment}`);
const gates = () => console_.ask.organiser<GatesView>('GET', GATES);
const invite = (name: string, lane: 'regular' | null = null) =>
  console_.ask.organiser<MadeGateInvitation>('POST', `${GATES}/invitations`, {
    kind: 'entrance',
    lane,
    name,
  });

async function shot(page: Page, name: string): Promise<void> {
  const to = process.env.TENZIJ_SHOTS;
  if (to) await page.screenshot({ path: `${to}/${name}.png`, fullPage: true });
}

describe('a gate', () => {
  it('is paired by the QR code of the console before its camera', PATIENT, async () => {
    const page = await console_.open(PAGE, { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 });
    const name = page.getByLabel('Naam van de poort');
    await name.fill('Poort bij de brug');
    await tabTo(page, 'Maak een code');
    await page.keyboard.press('Enter');
    const code = page.getByRole('img', { name: 'QR-code om Poort bij de brug te koppelen' });
    await show(await code.screenshot());
    expect(await violations(page)).toEqual([]);
    await shot(page, 'gates-code-1280');

    await openGate();
    await step('code');
    expect(await violations(gate)).toEqual([]);
    await shot(gate, 'pair-code');
    await tabTo(gate, 'Scan de code');
    await gate.keyboard.press('Enter');
    await step('place');
    expect(await gate.getByLabel('Naam van deze poort').inputValue()).toBe('Poort bij de brug');
    await press(gate, 'Koppel deze poort');
    await gate.getByText('Kies een rij.').waitFor();
    await gate.getByRole('radio', { name: /^Gewone poort/ }).check();
    expect(await violations(gate)).toEqual([]);
    await shot(gate, 'pair-place');
    await press(gate, 'Koppel deze poort');
    await screen('start');
    await page.getByText('Gekoppeld: Poort bij de brug').waitFor();
    await shot(page, 'gates-paired-1280');
    const [paired] = (await gates()).gates.filter((one) => one.name === 'Poort bij de brug');
    expect(paired).toMatchObject({ lane: 'regular', kind: 'entrance', key: 'held' });
  });

  it('knows which it is after a reload, and without a network', PATIENT, async () => {
    await press(gate, 'Start deze poort');
    await screen('ready');
    await gate.evaluate(() => navigator.serviceWorker.ready);
    expect(new URL(gate.url()).hash).toBe('');
    // Its crew opened it, and so it opens by itself.
    await openGate();
    await screen('ready');
    await device.setOffline(true);
    await gate.reload();
    await screen('ready');
    await gate.getByText('netwerk: uit, de poort werkt door').waitFor();
    await device.setOffline(false);
  });

  it(
    'becomes another lane and says so on its whole screen, unless it is the last regular one',
    PATIENT,
    async () => {
      const name = 'Poort bij de brug';
      const page = await console_.open(PAGE, { viewport: { width: 390, height: 844 } });
      await press(page, `Maak van ${name} een poort met gezicht`);
      await press(page, `Ja, zet ${name} om`);
      await page.getByText('Dit is de laatste gewone poort.').waitFor();
      expect(await violations(page)).toEqual([]);
      await shot(page, 'gates-last-regular-390');
      const { code } = await invite('Poort Oost', 'regular');
      const other = { code, deviceKey: 'ab'.repeat(32), name: 'Poort Oost', lane: null };
      await console_.ask.organiser('POST', '/api/gate/pair', other);
      await press(page, `Ja, zet ${name} om`);
      await screen('became');
      await gate.getByRole('heading', { name: 'Dit is nu een poort met gezicht' }).waitFor();
      await shot(gate, 'became-face');
      await screen('ready');
      await press(page, `Maak van ${name} een gewone poort`);
      await press(page, `Ja, zet ${name} om`);
      await screen('became');
      await gate.getByRole('heading', { name: 'Dit is nu een gewone poort' }).waitFor();
      expect(await violations(gate)).toEqual([]);
      await shot(gate, 'became-regular');
      await screen('ready');
      await page.reload();
      await page.getByText(/^Werkt sinds .* als gewone poort\.$/).waitFor();
    },
  );

  it('is revoked with a reason, erases itself, and can be paired anew', PATIENT, async () => {
    const page = await console_.open(PAGE, { viewport: { width: 390, height: 844 } });
    await press(page, 'Trek deze poort in: Poort bij de brug');
    await press(page, 'Ja, trek Poort bij de brug in');
    await page.getByText('Schrijf kort waarom.').waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, 'gates-revoke-390');
    await page.getByLabel('Reden').fill('De tablet gaat terug naar de verhuurder.');
    await page.keyboard.press('Enter');
    await page.getByText('Deze poort kan passen misschien nog lezen').waitFor();
    await shot(page, 'gates-revoked-390');
    // What it was told, it asks about when it is started, and within a minute otherwise.
    await gate.reload();
    await screen('ended');
    await gate.getByRole('heading', { name: 'Deze poort is ingetrokken.' }).waitFor();
    expect(await violations(gate)).toEqual([]);
    await shot(gate, 'withdrawn');
    await page.getByText('Heeft de sleutel gewist').waitFor({ timeout: 60_000 });
    expect(await page.getByText('Deze poort kan passen misschien nog lezen').count()).toBe(0);
    await gate.reload();
    await gate.getByRole('heading', { name: 'Deze poort is ingetrokken.' }).waitFor();
    await press(gate, 'Koppel dit apparaat opnieuw');
    await step('code');
  });

  it('is the same gate when the answer got lost, by a typed code', PATIENT, async () => {
    const { code } = await invite('Poort Zuid', 'regular');
    await gate.getByLabel('Of typ de code').fill('7K3M-X9PQ');
    await press(gate, 'Verder');
    await gate.getByText('Dit is geen hele code.').waitFor();
    await gate.getByLabel('Of typ de code').fill('7K3M-X9PQ-2RTV');
    await press(gate, 'Verder');
    await gate.getByText('Deze code kennen wij niet.').waitFor();
    expect(await gate.getByLabel('Of typ de code').inputValue()).toBe('7K3M-X9PQ-2RTV');
    await gate.getByLabel('Of typ de code').fill(showPairingCode(code).toLowerCase());
    await gate.keyboard.press('Enter');
    await step('place');
    // Paired at the server, and the network goes before this device hears.
    await gate.route('**/api/gate/pair', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await press(gate, 'Koppel deze poort');
    await gate.getByText('Er is geen verbinding').waitFor();
    await gate.unroute('**/api/gate/pair');
    await openGate();
    await screen('start');
    const made = (await gates()).gates.filter(({ name }) => name === 'Poort Zuid');
    expect(made).toMatchObject([{ lane: 'regular', revoked: null }]);
    // It is a gate now: another code waits until its crew took that away.
    const other = await invite('Poort West');
    await gate.goto('about:blank');
    await openGate(`#pair=${other.code}`);
    await screen('taken');
    await gate.getByRole('link', { name: 'Naar die poort' }).click();
    await press(gate, 'Deze poort loskoppelen…');
    await shot(gate, 'leave');
    await press(gate, 'Ja, koppel los');
    await gate.getByRole('heading', { name: 'Deze poort is gewist.' }).waitFor();
    await gate.goto('about:blank');
    await openGate(`#pair=${other.code}`);
    await step('place');
    await expect
      .poll(async () => (await gates()).gates.find(({ name }) => name === 'Poort Zuid')?.condition, {
        timeout: 30_000,
      })
      .toBe('erased');
  });
});

describe('the page of gates', () => {
  it('sets how gates decide and gives the crew a code', PATIENT, async () => {
    const page = await console_.open(PAGE, { viewport: { width: 1280, height: 900 } });
    await page.getByRole('radio', { name: /^Opnieuw, na een tijd/ }).check();
    const minutes = page.getByLabel('Na hoeveel minuten?');
    await minutes.fill('een uur');
    await press(page, 'Bewaar');
    await page.getByText('Vul een heel getal in').waitFor();
    await minutes.fill('60');
    await page.getByRole('checkbox', { name: /^Passen op papier/ }).uncheck();
    await page.getByText('Let op: wie geen telefoon heeft').waitFor();
    await press(page, 'Bewaar');
    await page.getByText('Bewaard.').waitFor();
    const settings = { entry: { kind: 'again', afterSeconds: 3600 }, acceptStatic: false };
    expect((await gates()).settings).toEqual(settings);
    await press(page, 'Toon de code');
    const code = page.locator('#crew-code ~ div .gates__text');
    await code.waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, 'gates-settings-1280');
    const first = await code.textContent();
    await press(page, 'Vervang de code');
    await press(page, 'Ja, maak een nieuwe code');
    await expect.poll(() => code.textContent()).not.toBe(first);
    expect(await code.textContent()).toMatch(/^\d{3} \d{3}$/);
    await press(page, 'Verberg de code');
    await expect.poll(() => code.count()).toBe(0);
  });

  it('renews the key of the event, and lists the paper that has to be made again', PATIENT, async () => {
    const tickets = `/api/deployments/${EVENT}/tickets`;
    await console_.ask.organiser('POST', tickets, { rows: [{ reference: 'BALIE-7' }] });
    const found = await console_.ask.organiser<TicketPage>('POST', `${tickets}/search`, { query: 'BALIE-7' });
    const printPaper = () =>
      console_.ask.organiser('POST', `/api/desk/${EVENT}/tickets/${found.tickets[0]?.id}/paper-pass`);
    await printPaper();
    const page = await console_.open(PAGE, { viewport: { width: 1280, height: 900 } });
    await press(page, 'Vernieuw de sleutel…');
    await page.getByText('De ene pas op papier of als plaatje moet opnieuw').waitFor();
    await page.getByLabel('Na hoeveel uur?').fill('100');
    await press(page, 'Ja, vernieuw de sleutel');
    await page.getByText('Vul een heel getal in, van 1 tot 72.').waitFor();
    await page.getByText('Schrijf kort waarom.').waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(page, 'event-key-1280');
    await page.getByRole('radio', { name: /^Aan het einde/ }).check();
    await page.getByLabel('Reden').fill('De tablet van poort 2 is gestolen.');
    await page.keyboard.press('Enter');
    await page.getByText('Nummer 2, sinds').waitFor();
    await page.getByText('BALIE-7').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page)).toBe(0);
    await shot(page, 'event-key-list-390');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download de lijst (CSV)' }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toMatch(/\r\nBALIE-7,/);
    await printPaper();
    await page.reload();
    await page.getByText('Nummer 2, sinds').waitFor();
    expect(await page.getByText('BALIE-7').count()).toBe(0);
  });

  it('says how many came past, who twice, and whom crew let in', PATIENT, async () => {
    const { links, url } = console_.served;
    const push = async (lane: 'face' | 'regular', ...events: readonly object[]) => {
      const at = Math.floor(Date.now() / 1000);
      const answer = await fetch(`${url}/api/gate/events`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${links.gates[lane].split('#')[1]}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ events: events.map((event) => ({ id: randomUUID(), at, ...event })) }),
      });
      expect(answer.status).toBe(204);
    };
    const page = await console_.open(PAGE, { viewport: { width: 1280, height: 900 } });
    await page.getByText('Medewerkers hebben niemand zelf binnengelaten.').waitFor();
    const admitted = { kind: 'admitted', pass: 'ab'.repeat(16), ticket: null };
    await push('face', admitted, { ...admitted, pass: 'cd'.repeat(16) });
    await push('regular', admitted, { kind: 'override', of: null, pass: null, reason: 'phone-broken' });
    await page.reload();
    await page.getByText('Eén keer kwam iemand twee keer binnen').waitFor();
    await page.getByText('telefoon leeg of kapot: 1').waitFor();
    await page.getByText('Per kwartier in een tabel').click();
    const rows = await page.locator('table tbody tr').allInnerTexts();
    const totals = rows.map((row) => row.split(/\s+/).slice(1).map(Number));
    expect(totals.reduce((sum, [face = 0]) => sum + face, 0)).toBe(2);
    expect(totals.reduce((sum, [, regular = 0]) => sum + regular, 0)).toBe(2);
    expect(await violations(page)).toEqual([]);
    await shot(page, 'gates-traffic-1280');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page)).toBe(0);
    await shot(page, 'gates-traffic-390');
  });

  it('shows the DPO all but the codes', PATIENT, async () => {
    const entry = { kind: 'again', afterSeconds: 3600 } as const;
    await console_.ask.organiser('PUT', `${GATES}/policy`, { entry, acceptStatic: false });
    await console_.ask.organiser('POST', `${GATES}/crew-code`, {});
    const options = { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } } as const;
    const page = await console_.open(PAGE, options, 'dpo');
    await page.getByText('Again after 60 minutes').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await shot(page, 'gates-dpo-390');
    for (const name of ['Make a code', 'Save', 'Show the code', 'Replace the code'])
      expect(await page.getByRole('button', { name }).count(), name).toBe(0);
    await page.getByRole('button', { name: 'Withdraw this gate: Poort 1' }).waitFor();
  });
});
