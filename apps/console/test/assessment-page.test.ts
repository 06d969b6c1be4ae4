import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { type Cases, casesOf, goOn, radio, title, weighing } from './assessment-case.ts';
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

describe('the questions', () => {
  it('start at the first, count what is answered, and make the list shorter', async () => {
    const page = await cases.open(await cases.create(), '');
    // What follows by itself, and what the law fixes, has an answer from the start.
    await page.getByText('5 van 23 vragen hebben een antwoord').first().waitFor();
    await page.getByRole('link', { name: 'Begin met de eerste vraag' }).click();
    await title(page, /opsporen|op te sporen/).waitFor();
    await page.getByText('Vraag 1 van 23').waitFor();
    expect(await page.locator('.left__count').textContent()).toBe('9');
    await weighing(page).getByText('Kies een antwoord.').waitFor();
    await radio(page, 'Nee').check();
    await weighing(page).getByText('Dit antwoord telt mee zodra u het bewaart.').waitFor();
    await goOn(page).click();
    await title(page, /iets anders dan herkennen/).waitFor();
    await page.getByText('Eén punt van de lijst. Nog 8 te gaan.').waitFor();
    expect(await page.locator('.left__count').textContent()).toBe('8');
    // The next question starts where its text starts, for readers and the keyboard.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.getByRole('link', { name: 'Vorige vraag' }).click();
    await page.getByText('Laatst bewaard door').waitFor();
    expect(await radio(page, 'Nee').isChecked()).toBe(true);
  });

  it('invariant 5: take "I don’t know" for an answer that stays on the list', async () => {
    const page = await cases.open(await cases.create(), 'E1');
    await radio(page, 'Weet ik niet').check();
    await weighing(page).getByText('Het blijft op de lijst staan tot u het weet.').waitFor();
    await goOn(page).click();
    await title(page, /beginselen van artikel 5/).waitFor();
    expect(await page.locator('.left__count').textContent()).toBe('9');
    await page.getByRole('link', { name: 'Alle vragen', exact: true }).click();
    await page.locator('.line', { hasText: 'Grondslag uit artikel 6' }).getByText('weet ik niet').waitFor();
  });

  it('say why one is skipped, lead to what settled it, and can still be read', async () => {
    const id = await cases.create();
    await cases.answer(id, 'E0', { value: 'consent' });
    const page = await cases.open(id, 'P1');
    await page.getByText('Deze vraag hoeft niet').waitFor();
    await page.getByText('Een ramp voorkomen kan een algemeen belang zijn.').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await page.getByRole('link', { name: 'Ga naar E0: Welke uitzondering' }).click();
    await title(page, /Op welke uitzondering/).waitFor();
  });

  it('say from what an answer follows that nobody types', async () => {
    const page = await cases.open(await cases.create(), 'D1');
    await page.getByText('Dit antwoord volgt vanzelf').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    const link = page.getByRole('link', { name: 'Naar de DPIA' });
    expect(await link.getAttribute('href')).toMatch(/\/dpia$/);
  });

  it('explain the choices that decide the route', async () => {
    const page = await cases.open(await cases.create(), 'E0');
    const about = await radio(page, 'Geen van beide').getAttribute('aria-describedby');
    expect(await page.locator(`[id="${about}"]`).textContent()).toContain('De uitkomst is nee.');
    const sizes = await page
      .locator('.answer')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(new Set(sizes.map(Math.round)).size).toBe(1);
  });

  it('are all to be answered in an exercise', async () => {
    const page = await cases.open(await cases.create({ preset: 'g11-festival' }), 'D1');
    await page.getByRole('complementary', { name: 'Dit is een oefening' }).waitFor();
    expect(await page.getByRole('radio').count()).toBeGreaterThanOrEqual(3);
    await page.getByText('Een oefening wordt nooit vrijgegeven').waitFor();
  });

  it('can be answered with the keyboard alone', async () => {
    const page = await cases.open(await cases.create(), 'S0.1');
    await radio(page, 'Ja').waitFor();
    await tabTo(page, 'Ja');
    await page.keyboard.press('ArrowDown');
    expect(await radio(page, 'Nee').isChecked()).toBe(true);
    await tabTo(page, 'Bewaar en ga verder');
    await page.keyboard.press('Enter');
    await title(page, /iets anders dan herkennen/).waitFor();
  });
});

describe('evidence', () => {
  async function ready(part = 'C5') {
    const id = await cases.create();
    await cases.answer(id, 'E0', { value: 'consent' });
    const page = await cases.open(id, part);
    await radio(page, 'Ja').check();
    return page;
  }
  const pick = (page: Page, name: string, mimeType: string, text: string | Buffer) =>
    page.getByLabel('Kies een bestand').setInputFiles({ name, mimeType, buffer: Buffer.from(text) });

  it('is what an answer lacks until there is some; a reference that was typed is added when saved', async () => {
    const page = await ready();
    await weighing(page).getByText('Het mist nog').waitFor();
    await weighing(page).getByText('bewijs', { exact: true }).waitFor();
    await page.getByLabel('Verwijzing').last().fill('schermen v5');
    await goOn(page).click();
    await title(page, /eigen handeling/).waitFor();
    await page.getByRole('link', { name: 'Vorige vraag' }).click();
    await page.getByRole('list', { name: 'Bewijs bij dit antwoord' }).getByText('schermen v5').waitFor();
    await page.locator('.question__where').getByText('klopt', { exact: true }).waitFor();
  });

  it('can be a link, if it is one', async () => {
    const page = await ready();
    await radio(page, 'Link').check();
    await page.getByLabel('Wat is het?').fill('Poortenplan');
    await page.getByLabel('Adres van de pagina').fill('example.org');
    await page.getByRole('button', { name: 'Zet bij het bewijs' }).click();
    await page.getByText('Dit is geen adres van een webpagina.').waitFor();
    await goOn(page).click();
    await page.getByText('U typte bewijs dat nog niet op de lijst staat.').waitFor();
    await page.getByLabel('Adres van de pagina').fill('https://example.org/plan');
    await page.getByRole('button', { name: 'Zet bij het bewijs' }).click();
    await page.getByRole('link', { name: 'Poortenplan' }).waitFor();
    await page.getByRole('button', { name: 'Haal weg: Poortenplan' }).click();
    await page.getByText('Weggehaald: Poortenplan.').waitFor();
  });

  it('can be a document, kept under its hash and given back', async () => {
    const page = await ready();
    await radio(page, 'Bestand').check();
    await pick(page, 'plan.txt', 'text/plain', 'Negen poorten, waarvan drie gewone.');
    await page.getByText('Toegevoegd: plan.txt.').waitFor();
    const link = page.getByRole('link', { name: 'plan.txt' });
    const text = await page.evaluate(
      async (href) => (await fetch(href)).text(),
      (await link.getAttribute('href')) ?? '',
    );
    expect(text).toBe('Negen poorten, waarvan drie gewone.');
    await goOn(page).click();
    await title(page, /eigen handeling/).waitFor();
  });

  it.each([
    ['a picture', 'gezicht.jpg', 'image/jpeg', 'x', 'Dit soort bestand nemen wij niet aan'],
    ['nothing', 'leeg.txt', 'text/plain', '', 'Dit bestand is leeg.'],
    ['more than five megabytes', 'groot.pdf', 'application/pdf', '%PDF-', 'Dit bestand is te groot.'],
  ])('is not sent when it is %s, and nothing typed is lost', async (what, name, type, text, said) => {
    const page = await ready();
    await page.getByLabel('Toelichting').fill('Per doel een eigen schakelaar.');
    await radio(page, 'Bestand').check();
    const sent: string[] = [];
    page.on('request', (request) => request.url().includes('/evidence?') && sent.push(request.url()));
    await pick(page, name, type, what.startsWith('more') ? text.padEnd(5 * 1024 * 1024 + 1) : text);
    await page.getByText(`${name} is niet toegevoegd`).waitFor();
    await page.getByText(said).waitFor();
    expect(sent).toEqual([]);
    expect(await page.getByLabel('Toelichting').inputValue()).toBe('Per doel een eigen schakelaar.');
    expect(await violations(page)).toEqual([]);
  });

  it('is refused by its bytes when its name hides what it is', async () => {
    const page = await ready();
    await radio(page, 'Bestand').check();
    await pick(page, 'plan.pdf', 'application/pdf', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]));
    await page.getByText('plan.pdf is niet toegevoegd').waitFor();
    await page.getByText('Foto’s en andere beelden horen hier nooit.').waitFor();
  });
});

describe('an open norm', () => {
  it('counts when a named person judged it, with a reason', async () => {
    const id = await cases.create();
    await cases.answer(id, 'E0', { value: 'consent' });
    const page = await cases.open(id, 'C1');
    await radio(page, 'Ja').check();
    await page.getByText('De wet geeft hier geen grens of getal.').waitFor();
    await page.getByLabel('Verwijzing').last().fill('DPIA, hoofdstuk 3');
    await page.getByRole('button', { name: 'Zet bij het bewijs' }).click();
    await weighing(page).getByText('de naam van wie oordeelt').waitFor();
    await page.getByLabel('Naam en functie van wie oordeelt').fill('De FG');
    await page.getByLabel('Waarom oordeelt deze persoon zo?').fill('Geen korting voor wie ja zegt.');
    await weighing(page).getByText('Dit antwoord telt mee zodra u het bewaart.').waitFor();
    await page.getByRole('button', { name: 'Bewaar en stop' }).click();
    await title(page, 'Toetsing').waitFor();
    const line = page.locator('.line', { hasText: 'Vrije keuze' });
    await line.getByText('klopt', { exact: true }).waitFor();
  });

  it('asks for the places where the rule wants them named', async () => {
    const page = await cases.open(await cases.create({ preset: 'g06-port-facility' }), 'P8');
    const places = page.getByLabel('Voor welke plaatsen geldt dit?');
    await places.fill(' \n');
    await weighing(page).getByText('de plaatsen', { exact: true }).waitFor();
    await places.fill('regelkamer\n\nkade 4');
    await weighing(page).getByText('Dit antwoord telt mee').waitFor();
    await goOn(page).click();
    await page.getByText('Uw antwoord is bewaard.').waitFor();
  });
});
