import { type IsoDate, orThrow } from '@tenzij/kernel';
import { assess, parseFacts } from '@tenzij/norms';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LIBRARY } from '../../../packages/norms/src/test/law.ts';
import { openAllDetails, overflow, violations } from '../../../tools/testing/page-checks.ts';
import { type Cases, casesOf, goOn, PHONE, radio, title } from './assessment-case.ts';
import { type ConsoleBrowser, openConsoleBrowser } from './console-browser.ts';

let console_: ConsoleBrowser;
let cases: Cases;
beforeAll(async () => {
  console_ = await openConsoleBrowser();
  cases = casesOf(console_);
});
afterEach(async () => {
  await console_?.closePages();
  expect(console_?.faults()).toEqual([]);
});
afterAll(() => console_?.close());

describe('an answer that two people give at once', () => {
  it('shows both versions, keeps what was typed, and lets the person choose', async () => {
    const id = await cases.create();
    const page = await cases.open(id, 'E1');
    await radio(page, 'Ja').check();
    await page.getByLabel('Toelichting').fill('Toestemming is ook de grondslag.');
    await cases.answer(id, 'E1', { value: 'no', reasoning: 'Er is nog niets vastgelegd.' });
    await goOn(page).click();
    await page.getByRole('heading', { name: 'Twee versies' }).waitFor();
    await page.getByText('Toestemming is ook de grondslag.').waitFor();
    await page.getByText('Er is nog niets vastgelegd.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bewaar mijn versie' }).click();
    await page.getByText('Geschiedenis: 2 versies').click();
    await page.locator('.history__version').first().getByText('Toestemming is ook').waitFor();
    expect(await radio(page, 'Ja').isChecked()).toBe(true);
  });
});

describe('an answer that cannot be saved now', () => {
  it('stays on the screen without a connection, and is there again after a reload', async () => {
    const page = await cases.open(await cases.create(), 'E1');
    await radio(page, 'Weet ik niet').check();
    await page.getByLabel('Toelichting').fill('Vraag het de jurist.');
    await page.context().setOffline(true);
    await goOn(page).click();
    await page.getByText('Er is geen verbinding.').first().waitFor();
    expect(await page.getByLabel('Toelichting').inputValue()).toBe('Vraag het de jurist.');
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('Wat u eerder typte en nog niet bewaarde, staat er weer.').waitFor();
    expect(await page.getByLabel('Toelichting').inputValue()).toBe('Vraag het de jurist.');
    await goOn(page).click();
    await title(page, /beginselen van artikel 5/).waitFor();
  });

  it('waits for whoever has to sign in again', async () => {
    const page = await cases.open(await cases.create(), 'E1');
    await radio(page, 'Nee').check();
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await goOn(page).click();
    await page.locator('main[data-screen=sign-in]').waitFor();
    await page.context().addCookies(cookies);
    await page.reload();
    await page.getByText('Wat u eerder typte en nog niet bewaarde, staat er weer.').waitFor();
    expect(await radio(page, 'Nee').isChecked()).toBe(true);
  });
});

describe('the DPO', () => {
  it('reads an answer with its history, changes nothing, and objects where it stands', async () => {
    const id = await cases.create();
    await cases.answer(id, 'E1', { value: 'yes', evidence: [{ kind: 'text', text: 'register, regel 12' }] });
    const page = await cases.open(id, 'E1', {}, 'dpo');
    await page.getByText('register, regel 12').waitFor();
    await page.getByText('Geschiedenis: 1 versie').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await goOn(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Reageer' }).click();
    await page.getByRole('radio', { name: /bezwaar/i }).check();
    await page.getByLabel(/tekst/i).fill('Regel 12 gaat over kaartverkoop.');
    await page.locator('.write-entry button[type=submit]').click();
    await page.locator('.entry--objection').getByText('Regel 12 gaat over kaartverkoop.').waitFor();
    expect(await violations(page)).toEqual([]);

    const organiser = await cases.open(id, '');
    await organiser
      .locator('.line', { hasText: 'Grondslag uit artikel 6' })
      .getByText('1 open bezwaar')
      .waitFor();
    await organiser
      .getByRole('link', { name: /Grondslag uit artikel 6/ })
      .first()
      .click();
    const objection = organiser.locator('.entry--objection');
    await objection.getByText('Regel 12 gaat over kaartverkoop.').waitFor();
    await objection.getByRole('button', { name: /antwoord/i }).click();
    await objection.getByRole('textbox').fill('Het moet regel 13 zijn.');
    await objection.locator('button[type=submit]').click();
    await objection.getByText('Het moet regel 13 zijn.').waitFor();
  });
});

describe('the outcome', () => {
  it('says what is met and what comes beside it, with and without the proposed act', async () => {
    const id = await cases.create({ preset: 'g06-port-facility' });
    await cases.answer(id, 'P8', { value: 'no' }, 1);
    const page = await cases.open(id, 'outcome');
    await page.locator('.verdict__title').getByText('Nee', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Wat niet klopt (1)' }).waitFor();
    const beside = page.getByRole('region', { name: 'Naast de twee bronnen' });
    await beside.getByText('EDPB-advies 11/2024').first().waitFor();
    await page.getByRole('checkbox', { name: 'Vergelijk zonder het voorstel' }).check();
    await page.locator('.verdict__title').getByText('Nee, tenzij').waitFor();
    await page.getByText('U ziet nu de uitkomst zonder het voorstel.').waitFor();
    await page.getByText('De uitkomst is anders.').waitFor();
    await page.getByRole('region', { name: 'Met en zonder het wetsvoorstel' }).getByText('P8').waitFor();
  });

  it('gives the facts that lead to the same receipt', async () => {
    const page = await cases.open(await cases.create({ preset: 'g11-festival' }), 'outcome');
    const link = page.getByRole('link', { name: 'Download de feiten' });
    const file = await page.request.get(console_.served.url + (await link.getAttribute('href')));
    const facts = parseFacts(await file.text(), 'facts.yaml');
    if (!facts.ok) throw new Error(JSON.stringify(facts.problems));
    const command = (await page.locator('.command__text').textContent()) ?? '';
    const asOf = /--as-of (\S+)$/.exec(command)?.[1] as IsoDate;
    const again = orThrow(assess(facts.value, LIBRARY, asOf));
    await page
      .locator('.hash__full', { hasText: again.receipt.sha256 })
      .first()
      .waitFor({ state: 'attached' });
  });

  it.each(['html', 'pdf'])('gives a report to take along as %s', async (kind) => {
    const page = await cases.open(await cases.create({ preset: 'g11-festival' }), 'outcome');
    const link = page.locator(`a[href*="assessment-report.${kind}"]`);
    const report = await page.request.get(console_.served.url + (await link.getAttribute('href')));
    expect([report.status(), report.headers()['content-type']]).toEqual([200, expect.stringContaining(kind)]);
  });
});

describe('every page of the assessment', () => {
  const LOOKS = [
    { locale: 'nl-NL', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
    { locale: 'en-GB', colorScheme: 'dark', viewport: PHONE },
  ] as const;
  const PAGES = ['', 'C1', 'P1', 'E0', 'outcome'].flatMap((part) => LOOKS.map((look) => ({ part, look })));
  it.each(PAGES)('has no accessibility faults and fits ($part, $look.locale)', async ({ part, look }) => {
    const page = await cases.open(await cases.create({ preset: 'g12-nine-to-one' }), part, look);
    await openAllDetails(page);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  it('folds the list on a phone into a line at the bottom edge', async () => {
    const page = await cases.open(await cases.create(), 'S0.1', { viewport: PHONE });
    const line = page.locator('.side-line__summary');
    expect(await line.textContent()).toBe('Nog 9 punten te gaan');
    const box = await line.boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBeLessThanOrEqual(PHONE.height);
    await line.click();
    await page.getByRole('link', { name: /DPIA vóór de start/ }).click();
    await title(page, /vóór de start een DPIA/).waitFor();
  });
});
