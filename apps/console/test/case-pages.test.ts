import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { focused, overflow, tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { type ConsoleBrowser, openConsoleBrowser } from './console-browser.ts';

const PHONE = { width: 390, height: 844 };
const SPECIMEN = '#/deployments/lichtjes-aan-het-water';
/** Longer than a browser that shares its processor takes. */
const PATIENT = 60_000;

let console_: ConsoleBrowser;
/** The address of a deployment of one's own. */
let own: string;

beforeAll(async () => {
  console_ = await openConsoleBrowser();
  const page = await console_.open('#/new');
  own = await begin(page, 'Hoofdingang');
  await console_.closePages();
}, 4 * PATIENT);
afterEach(async () => {
  await console_?.closePages();
  expect(console_?.faults()).toEqual([]);
});
afterAll(() => console_?.close());

describe('a new deployment', () => {
  it('says what is wrong beside each field, and loses nothing that was typed', {
    timeout: PATIENT,
  }, async () => {
    const page = await console_.open('#/new', { viewport: PHONE });
    await page.getByRole('button', { name: 'Begin deze inzet' }).click();
    await page.getByText('Kies wat het is.').waitFor();
    const first = await page.locator('[aria-invalid=true]').first().getAttribute('id');
    expect(first).not.toBeNull();
    await expect.poll(() => focused(page)).toBe(first);
    await page.getByLabel('Naam van de inzet').fill('Achteringang');
    await page.getByRole('radio', { name: 'Evenement', exact: true }).check();
    await page.getByLabel('Naam van het evenement of de locatie').fill('Voorbeeldfestival');
    await page.getByLabel('Plaats').fill('Groningen');
    await page.getByLabel('Begin', { exact: true }).fill('2020-07-01T13:00');
    await page.getByLabel('Einde', { exact: true }).fill('2020-07-01T23:00');
    await page.getByText('Dit is al voorbij. Kies een einde dat nog komt.').waitFor();
    await page.getByLabel('Begin', { exact: true }).fill('2099-07-01T13:00');
    await page.getByLabel('Einde', { exact: true }).fill('2099-07-01T12:00');
    await page.getByText('Het einde is niet na het begin.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.reload();
    expect(await page.getByLabel('Plaats').inputValue()).toBe('Groningen');
    expect(await page.getByLabel('Einde', { exact: true }).inputValue()).toBe('2099-07-01T12:00');
  });

  it('can be an example, which is an exercise until it is made one’s own', { timeout: PATIENT }, async () => {
    const page = await console_.open('#/new');
    const cards = page.locator('.card');
    await cards.first().waitFor();
    expect(await cards.count()).toBe(15);
    await page.getByRole('button', { name: 'Open als oefening Festival met toestemming' }).click();
    await page.locator('main[data-screen=deployment]').getByText('Dit is een oefening').first().waitFor();
    const dpo = await console_.open(new URL(page.url()).hash, {}, 'dpo');
    await dpo.getByText('Een oefening kan nooit worden vrijgegeven.').waitFor();
    expect(await dpo.getByRole('button', { name: 'Maak er mijn eigen inzet van' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Maak er mijn eigen inzet van' }).click();
    await page.getByText('D1, D2 en D3: uit de DPIA').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ja, maak er mijn eigen inzet van' }).click();
    await page
      .getByText(/Nog \d stappen naar de vrijgave/)
      .first()
      .waitFor();
    expect(await page.locator('.exercise').count()).toBe(0);
  });

  it('is listed with how it stands', { timeout: PATIENT }, async () => {
    const page = await console_.open('#/', { viewport: PHONE });
    const item = page.getByRole('listitem').filter({ hasText: 'Hoofdingang' });
    await item.getByText('nog geen vrijgave').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Lichtjes' })
      .getByText('vrijgave van kracht')
      .waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});

describe('the plan', () => {
  it('is written with the keyboard, kept in a history, and read by the DPO', {
    timeout: 2 * PATIENT,
  }, async () => {
    const page = await console_.open(`${own}/plan`);
    await page.getByRole('button', { name: 'Voeg een doel toe' }).waitFor();
    await tabTo(page, 'Voeg een doel toe');
    await page.keyboard.press('Enter');
    await page.getByLabel('Doel 1, in het Nederlands').fill('Mijn gezicht gebruiken bij de poort.');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('Schrijf dit doel in beide talen, of haal het weg.').waitFor();
    await page.getByLabel('Doel 1, in het Engels').fill('Use my face at the gate.');
    await page.getByLabel('Gezichtspoorten', { exact: true }).fill('4');
    await page.getByLabel('Gewone poorten').fill('nul');
    await page.getByText('Vul een heel getal in van 1 tot en met 999.').waitFor();
    await page.getByLabel('Gewone poorten').fill('2');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByRole('status').getByText('Bewaard. Door').waitFor();
    await page.getByText('Geschiedenis: 2 versies').click();
    await page.locator('.history__version').first().getByText('Gewone poorten').waitFor();
    expect(await violations(page)).toEqual([]);

    const dpo = await console_.open(`${own}/plan`, { viewport: PHONE }, 'dpo');
    await dpo.getByText('U leest mee.').waitFor();
    expect(await dpo.getByLabel('Gezichtspoorten', { exact: true }).getAttribute('readonly')).not.toBeNull();
    expect(await dpo.getByRole('button', { name: 'Bewaar' }).count()).toBe(0);
    expect(await violations(dpo)).toEqual([]);
    expect(await overflow(dpo)).toBe(0);
  });

  it('keeps what is typed over a reload and an ended session', { timeout: PATIENT }, async () => {
    const page = await console_.open(`${own}/plan`);
    const place = page.getByLabel('Plaats');
    await place.fill('Ergens anders');
    await page.reload();
    await page.getByText('Wat u eerder typte en nog niet bewaarde, staat er weer.').waitFor();
    expect(await place.inputValue()).toBe('Ergens anders');
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.locator('main[data-screen=sign-in]').getByText('Wat u typte, staat er dan nog.').waitFor();
    await page.context().addCookies(cookies);
    await page.reload();
    await place.waitFor();
    expect(await place.inputValue()).toBe('Ergens anders');
    await page.getByRole('button', { name: 'Verwerp wat ik typte' }).click();
    expect(await place.inputValue()).toBe('Groningen');
  });

  it('shows both versions when two people changed it, and each can be kept', {
    timeout: 2 * PATIENT,
  }, async () => {
    const first = await console_.open(`${own}/plan`);
    const second = await console_.open(`${own}/plan`);
    for (const [page, place, name] of [
      [first, 'Assen', 'Team A'],
      [second, 'Zwolle', 'Team B'],
    ] as const) {
      await page.getByLabel('Plaats').fill(place);
      await page.getByLabel('Naam of afdeling').fill(name);
      await page.getByLabel('E-mailadres').fill('privacy@example.org');
    }
    await first.getByRole('button', { name: 'Bewaar' }).click();
    await first.getByText('Bewaard. Door').waitFor();
    await second.getByRole('button', { name: 'Bewaar' }).click();
    await second.getByRole('heading', { name: 'Twee versies' }).waitFor();
    await second.getByText('Zwolle').waitFor();
    await second.getByText('Assen').waitFor();
    expect(await violations(second)).toEqual([]);
    await second.getByRole('button', { name: 'Kies per onderdeel' }).click();
    await second
      .getByRole('group', { name: 'Plaats' })
      .getByRole('radio', { name: /Versie van/ })
      .check();
    await second.getByRole('button', { name: 'Ga verder met deze keuze' }).click();
    expect(await second.getByLabel('Plaats').inputValue()).toBe('Assen');
    expect(await second.getByLabel('Naam of afdeling').inputValue()).toBe('Team B');
    await second.getByRole('button', { name: 'Bewaar' }).click();
    await second.getByText('Bewaard. Door').waitFor();
    await first.reload();
    await first.getByLabel('Naam of afdeling').waitFor();
    expect(await first.getByLabel('Naam of afdeling').inputValue()).toBe('Team B');
  });

  it('takes the recogniser that is chosen among the models', { timeout: 2 * PATIENT }, async () => {
    const page = await console_.open(`#/models/${own.split('/').at(-1)}`);
    await page.locator('.options').getByRole('radio').first().check();
    await page
      .getByRole('radio', { name: /^1 op de 100 / })
      .first()
      .check();
    await page.getByRole('button', { name: 'Zet deze keuze in het plan' }).click();
    await page.getByRole('status').getByText('De keuze staat in het plan').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Naar het plan' }).click();
    await page.getByText(/één genoeg op elkaar/).waitFor();
  });
});

describe('the notice', () => {
  it('asks nine questions with their source, and shows what the visitor reads', {
    timeout: PATIENT,
  }, async () => {
    const page = await console_.open(`${own}/notice`, { viewport: PHONE });
    const item = page.getByRole('group', { name: /^Wie is verantwoordelijk/ });
    await item.getByText('Waarom dit hier moet staan').click();
    await item.getByText(/^Bron:/).waitFor();
    await item.getByLabel('Uw antwoord in het Nederlands').fill('Stichting Voorbeeld.');
    await item.getByLabel('Uw antwoord in het Engels').fill('Voorbeeld Foundation.');
    await page.getByText('1 van de 9 vragen beantwoord in beide talen').waitFor();
    const phone = page.locator('.phone');
    await phone.getByText('Wie is verantwoordelijk?').click();
    await phone.getByText('Stichting Voorbeeld.').waitFor();
    await page.getByRole('button', { name: 'In het Engels' }).click();
    await phone.getByText('Voorbeeld Foundation.').waitFor();
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('Bewaard is versie 1.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});

describe('a clearance', () => {
  it('is warned about before a change makes it void, and nothing changes until then', {
    timeout: PATIENT,
  }, async () => {
    const page = await console_.open(`${SPECIMEN}/plan`);
    await page.getByLabel('Gewone poorten').fill('97');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    const warning = page.getByRole('region', { name: 'Met deze wijziging vervalt de vrijgave' });
    await warning.getByText('Poorten', { exact: true }).waitFor();
    await warning.getByText('Vraag de FG opnieuw om advies.').waitFor();
    expect(await violations(page)).toEqual([]);
    await warning.getByRole('button', { name: 'Laat de vrijgave zoals zij is' }).click();
    await page.getByText('Nog niet bewaard.').waitFor();
  });

  it('is paused with a reason, and only whoever paused lets it go on', { timeout: 2 * PATIENT }, async () => {
    const dpo = await console_.open(SPECIMEN, { viewport: PHONE }, 'dpo');
    await dpo.getByRole('button', { name: 'Pauzeer gezichtsherkenning' }).click();
    await dpo.getByRole('button', { name: 'Ja, pauzeer nu' }).click();
    await dpo.getByText('Schrijf op waarom.').waitFor();
    await dpo.getByLabel('Reden').fill('De gewone rij loopt vol.');
    await dpo.getByRole('button', { name: 'Ja, pauzeer nu' }).click();
    await dpo.getByText('Gepauzeerd. Gezichtsherkenning staat uit.').waitFor();
    expect(await violations(dpo)).toEqual([]);
    expect(await overflow(dpo)).toBe(0);

    const organiser = await console_.open(SPECIMEN);
    await organiser.getByText('De reden: De gewone rij loopt vol.').waitFor();
    await organiser.getByText('Alleen wie pauzeerde kan laten doorgaan').waitFor();
    expect(await organiser.getByRole('button', { name: 'Laat doorgaan' }).count()).toBe(0);

    await dpo.getByRole('button', { name: 'Laat doorgaan' }).click();
    await dpo.getByLabel('Reden').fill('De rij is weer kort.');
    await dpo.getByRole('button', { name: 'Ja, laat doorgaan' }).click();
    await dpo.getByText('Van kracht. Gezichtsherkenning mag aan.').waitFor();
  });

  it('shows the DPO what changed since they looked', { timeout: PATIENT }, async () => {
    const organiser = await console_.open(`${own}/plan`);
    await organiser.getByLabel('Plaats').fill('Emmen');
    await organiser.getByRole('button', { name: 'Bewaar' }).click();
    await organiser.getByText('Bewaard. Door').waitFor();
    const dpo = await console_.open(own, {}, 'dpo');
    const changes = dpo.getByRole('region', { name: 'Veranderd sinds u hier keek' });
    await changes.getByRole('link', { name: 'Plan' }).waitFor();
    await dpo.reload();
    await changes.getByText('Anderen hebben niets gewijzigd sinds').waitFor();
    expect(await violations(dpo)).toEqual([]);
  });
});

/** Begins a deployment of one's own; its address. */
async function begin(page: Page, name: string): Promise<string> {
  await page.getByLabel('Naam van de inzet').fill(name);
  await page.getByRole('radio', { name: 'Evenement', exact: true }).check();
  await page.getByLabel('Naam van het evenement of de locatie').fill('Voorbeeldfestival');
  await page.getByLabel('Plaats').fill('Groningen');
  await page.getByLabel('Begin', { exact: true }).fill('2099-07-01T13:00');
  await page.getByLabel('Einde', { exact: true }).fill('2099-07-01T23:00');
  await page.getByRole('button', { name: 'Begin deze inzet' }).click();
  await page.locator('main[data-screen=deployment]').getByText('Wat op u wacht').waitFor();
  return new URL(page.url()).hash;
}
