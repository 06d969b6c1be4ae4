import type { ReviewView } from '@tenzij/contracts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overflow, tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { newDeployment, PLAN, writeDocument, writeWholeDpia } from './case-seed.ts';
import { type Ask, type ConsoleBrowser, openConsoleBrowser } from './console-browser.ts';

const PHONE = { width: 390, height: 844 };

let console_: ConsoleBrowser;
let organiser: Ask;
let dpo: Ask;
beforeAll(async () => {
  console_ = await openConsoleBrowser();
  ({ organiser, dpo } = console_.ask);
});
afterEach(async () => {
  await console_?.closePages();
  expect(console_?.faults()).toEqual([]);
});
afterAll(() => console_?.close());

async function begin(): Promise<string> {
  return newDeployment(organiser, 'Lichtjesparade');
}

async function desk(
  id: string,
  role: 'organiser' | 'dpo',
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await console_.open(`#/deployments/${id}/review`, options, role);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  return page;
}

const say = (ask: Ask, id: string, entry: object) =>
  ask<ReviewView>('POST', `/api/deployments/${id}/review`, entry);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const OBJECTION = {
  target: 'dpia:gate-layout',
  kind: 'objection',
  text: 'Eén gewone poort is te weinig.\n\nWie nee zegt, wacht dan langer.',
};

describe('what is said of a part', () => {
  it('an objection is made with the keyboard, answered by the organiser, and both stay as given', async () => {
    const id = await begin();
    const page = await console_.open(`#/deployments/${id}/dpia/gate-layout`, {}, 'dpo');
    await page.getByText('Hierover is nog niets gezegd.').waitFor();
    await tabTo(page, 'Reageer');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Een bezwaar' }).check();
    await page.getByLabel('Uw tekst').fill(OBJECTION.text);
    await tabTo(page, 'Maak dit bezwaar');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Uw tekst is toegevoegd.').waitFor();
    await page.locator('.entry--objection').getByText('nog geen antwoord: houdt de vrijgave tegen').waitFor();

    const theirs = await desk(id, 'organiser');
    const top = theirs.getByRole('region', { name: 'Dit houdt de vrijgave tegen' });
    await top.getByRole('link', { name: 'DPIA: Indeling van de poorten' }).waitFor();
    await theirs.getByText('Er is 1 bezwaar zonder antwoord. Beantwoord het.').waitFor();
    expect(await violations(theirs)).toEqual([]);
    await press(theirs, 'Beantwoord dit bezwaar');
    await press(theirs, 'Plaats dit antwoord');
    await theirs.getByText('Schrijf eerst uw tekst.').waitFor();
    await theirs.getByLabel('Uw antwoord').fill('Er komen drie gewone poorten.');
    await press(theirs, 'Plaats dit antwoord');
    await top.waitFor({ state: 'detached' });

    await page.reload();
    const thread = page.locator('.entry--objection').first();
    await thread.getByText('Wie nee zegt, wacht dan langer.').waitFor();
    await thread.getByText('Er komen drie gewone poorten.').waitFor();
    await thread.getByText('beantwoord', { exact: true }).waitFor();
    expect(
      await page
        .locator('.thread')
        .getByRole('button', { name: /Beantwoord|Vul/ })
        .count(),
    ).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it('an objection is withdrawn by the DPO, with the reason beside it', async () => {
    const id = await begin();
    await say(dpo, id, OBJECTION);
    const page = await desk(id, 'dpo');
    await page.getByText('1 bezwaar van u wacht op een antwoord.').waitFor();
    await press(page, 'Trek dit bezwaar in');
    await page.getByLabel('Waarom trekt u het in?').fill('Er komen er drie.');
    await press(page, 'Ja, trek het bezwaar in');
    await page.locator('.blocking').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'DPIA: Indeling van de poorten' }).click();
    await page.locator('.entry--objection').getByText('Er komen er drie.').waitFor();
    await page.locator('.entry--objection').getByText('ingetrokken', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Trek dit bezwaar in' }).count()).toBe(0);
  });

  it('the organiser makes remarks, and has no say in advice or objections', async () => {
    const id = await begin();
    const page = await console_.open(`#/deployments/${id}/dpia/data`);
    await page.locator('.thread').getByRole('button', { name: 'Reageer' }).click();
    expect(await page.locator('.thread').getByRole('radio').count()).toBe(0);
    await page.locator('.thread').getByLabel('Uw tekst').fill('Dit is alles wat wij hebben.');
    await press(page, 'Plaats deze opmerking');
    await page.locator('.entry--comment').getByText('Dit is alles wat wij hebben.').waitFor();
  });
});

describe('advice on the whole', () => {
  it('waits for a finished version', async () => {
    const id = await begin();
    const page = await desk(id, 'dpo');
    await page.getByText('Een advies over het geheel gaat altijd over een vastgestelde versie').waitFor();
    expect(await page.locator('.overall').getByRole('radio').count()).toBe(0);
  });

  it('is one of three with reasons; "do not proceed" stops the clearance; a new version needs a new one', async () => {
    const id = await begin();
    await writeWholeDpia(organiser, id);
    await organiser('POST', `/api/deployments/${id}/dpia/versions`, {});
    const page = await desk(id, 'dpo');
    await page.getByText('Geef advies over versie 1 van de DPIA.').waitFor();
    const overall = page.getByRole('region', { name: 'Advies over het geheel' });
    expect(await overall.getByRole('radio', { checked: true }).count()).toBe(0);
    await press(page, 'Geef dit advies over versie 1');
    await overall.getByText('Kies een van de drie.').waitFor();
    await overall.getByRole('radio', { name: 'Niet doorgaan', exact: false }).check();
    await overall.getByLabel('Uw advies, met uw redenen').fill('De gewone rij is te lang.');
    await press(page, 'Geef dit advies over versie 1');
    const top = page.getByRole('region', { name: 'Dit houdt de vrijgave tegen' });
    await top.getByText('De gewone rij is te lang.').waitFor();
    expect(await violations(page)).toEqual([]);
    await overall.getByRole('radio', { name: 'Doorgaan, mits', exact: false }).check();
    await overall.getByLabel('Uw advies, met uw redenen').fill('Met drie gewone poorten.');
    const open = overall.getByLabel('Wat mag hiervan in het openbare register staan?');
    await open.fill('De FG vraagt meer gewone poorten.');
    await press(page, 'Geef dit advies over versie 1');
    await top.waitFor({ state: 'detached' });
    await overall.getByText('Dit advies telt voor versie 1.', { exact: false }).waitFor();
    await overall.getByText('Voor het openbare register: De FG vraagt meer gewone poorten.').waitFor();
    expect(await open.inputValue()).toBe('');
    await page.getByText('Er is advies over deze versie, en er staat geen bezwaar open.').waitFor();

    await writeDocument(organiser, id, 'plan', { ...PLAN, lanes: { face: 5, regular: 2 } }, 2);
    await page.reload();
    await page.getByText('Wacht met uw advies op de nieuwe versie.', { exact: false }).waitFor();
    expect(await page.locator('.overall').getByRole('radio').count()).toBe(0);
  }, 60_000);
});

describe('what changed', () => {
  it('is everything by others since the DPO last said to have seen it', async () => {
    const id = await begin();
    await writeDocument(organiser, id, 'dpia:interests', { text: 'Een keuze.', basedOnFilled: null });
    const context: BrowserContextOptions = {};
    const page = await desk(id, 'dpo', context);
    const news = page.getByRole('region', { name: 'Wat er veranderd is' });
    await news.getByRole('link', { name: 'DPIA: Belangen: revisie 1' }).waitFor();
    await press(page, 'Ik heb dit gezien');
    await news.getByText('Genoteerd.', { exact: false }).waitFor();
    await page.reload();
    await news.getByText('Er is niets veranderd.').waitFor();
    // A moment later: the list goes by the second.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await writeDocument(organiser, id, 'dpia:rights', { text: 'Bij de balie.', basedOnFilled: null });
    await say(organiser, id, { target: 'plan', kind: 'comment', text: 'De tijden staan er nu in.' });
    await page.reload();
    await news.getByRole('link', { name: 'DPIA: Rechten van betrokkenen: revisie 1' }).waitFor();
    await news.getByRole('link', { name: 'Opmerking: Plan' }).waitFor();
    expect(await news.getByRole('link').count()).toBe(2);
  });
});

it.each([
  { locale: 'nl-NL', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { locale: 'en-GB', colorScheme: 'dark', viewport: PHONE },
] as const)('fits the window without accessibility faults ($locale, $colorScheme)', async (options) => {
  const id = await begin();
  await say(dpo, id, OBJECTION);
  const long = 'Onvoorstelbaarlangwoordzonderspaties'.repeat(6);
  await say(dpo, id, { target: 'dpia:data', kind: 'advice', text: long });
  for (const role of ['dpo', 'organiser'] as const) {
    const page = await desk(id, role, options);
    await page.locator('.news').waitFor();
    expect([role, await violations(page), await overflow(page)]).toEqual([role, [], 0]);
  }
  const part = await console_.open(`#/deployments/${id}/dpia/data`, options, 'dpo');
  await part.locator('.entry').waitFor();
  await part.locator('.thread').getByRole('button').last().click();
  expect([await violations(part), await overflow(part)]).toEqual([[], 0]);
});
