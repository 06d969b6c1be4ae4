import type { DpiaCaseView } from '@tenzij/contracts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { focused, openAllDetails, overflow, tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { newDeployment, PLAN, writeDocument, writeWholeDpia } from './case-seed.ts';
import { type Ask, type ConsoleBrowser, openConsoleBrowser } from './console-browser.ts';

const PHONE = { width: 390, height: 844 };
const RISK = {
  title: null,
  description: 'Wie niet herkend wordt, gaat naar een andere poort.',
  before: { likelihood: 'medium', severity: 'high', why: 'Zonder gewone rij komt iemand er niet in.' },
  measures: {
    catalogue: ['regular-lane-always'],
    own: [{ text: 'Bij elke poort een gastheer', status: 'planned', who: 'Hoofd entree' }],
  },
  after: null,
  residual: null,
  dropped: false,
};

/** What a part shows once all of it is there; the others end with what was said of them. */
const SETTLED: Readonly<Record<string, string>> = {
  '': '.part-list',
  conclusion: '.save, .written',
  consultation: '#term',
  'new-risk': 'form',
  import: 'form',
  nowhere: '.tz-alert',
};

let console_: ConsoleBrowser;
let organiser: Ask;
beforeAll(async () => {
  console_ = await openConsoleBrowser();
  ({ organiser } = console_.ask);
});
afterEach(async () => {
  await console_?.closePages();
  expect(console_?.faults()).toEqual([]);
});
afterAll(() => console_?.close());

/** A deployment of one's own, and a page of its DPIA. */
async function begin(part = '', options: BrowserContextOptions = {}): Promise<{ id: string; page: Page }> {
  const id = await newDeployment(organiser, 'Lichtjesparade');
  return { id, page: await open(id, part, options) };
}

async function open(
  id: string,
  part = '',
  options: BrowserContextOptions = {},
  role: 'organiser' | 'dpo' = 'organiser',
): Promise<Page> {
  const page = await console_.open(`#/deployments/${id}/dpia${part && `/${part}`}`, options, role);
  await page.locator('#part').waitFor();
  return page;
}

const dpiaOf = (ask: Ask, id: string) => ask<DpiaCaseView>('GET', `/api/deployments/${id}/dpia`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const saved = (page: Page) => page.getByRole('status').getByText('Bewaard. Door').waitFor();

describe('the pages of a DPIA', () => {
  it.each([
    { locale: 'nl-NL', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
    { locale: 'en-GB', colorScheme: 'dark', viewport: PHONE },
  ] as const)(
    'have no accessibility faults and fit the window ($locale, $colorScheme)',
    async (options) => {
      const { id } = await begin();
      const title =
        'Kinderen zonder eigen telefoon die met hun ouders of verzorgers meekomen naar het evenement';
      await writeDocument(organiser, id, 'dpia-risk:exclusion', RISK);
      await writeDocument(organiser, id, 'dpia-risk:own-1a2b', { ...RISK, title });
      const text = 'Bezoekers willen een echte keuze.';
      await writeDocument(organiser, id, 'dpia:interests', { text, basedOnFilled: 'a'.repeat(64) });
      const sent = [{ what: 'DPIA', evidence: ['Map 3'] }];
      const record = { sentAt: '2025-01-06', receivedAt: '2025-01-07', sent, outcome: 'pending' };
      await writeDocument(organiser, id, 'consultation', record);
      const look = async (page: Page, part: string) => {
        await page.goto(`${console_.served.url}/console/#/deployments/${id}/dpia${part && `/${part}`}`);
        await page
          .locator(SETTLED[part] ?? '.thread .nl-button')
          .first()
          .waitFor();
        await openAllDetails(page);
        expect([part, await violations(page), await overflow(page)]).toEqual([part, [], 0]);
      };
      const page = await open(id, '', options);
      const parts = ['', 'interests', 'free-consent', 'risk-own-1a2b', 'conclusion', 'consultation'];
      for (const part of [...parts, 'new-risk', 'import', 'nowhere']) await look(page, part);
      const theirs = await open(id, '', options, 'dpo');
      for (const part of ['interests', 'risk-exclusion', 'consultation']) await look(theirs, part);
    },
    240_000,
  );

  it('move the focus to the heading of the part that somebody goes to', async () => {
    const { page } = await begin();
    await page.getByRole('link', { name: 'Vrije toestemming' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Vrije toestemming' }).waitFor();
    await expect.poll(() => focused(page)).toBe('part');
    await page.getByText('Centraal volgens de minister').waitFor();
  });
});

describe('a section', () => {
  it('is taken over, edited and saved with the keyboard, and the list gets shorter', async () => {
    const { id, page } = await begin('technique');
    const before = (await dpiaOf(organiser, id)).lacks.length;
    await page.locator('.filled').getByText('Ingevuld uit wat bekend is').waitFor();
    await tabTo(page, 'Neem deze tekst over en pas hem aan');
    await page.keyboard.press('Enter');
    await page.getByLabel('Uw tekst').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('In vijf stappen. ');
    await tabTo(page, 'Bewaar');
    await page.keyboard.press('Enter');
    await saved(page);
    await page.locator('.dpia-part__head').getByText('eigen tekst').waitFor();
    const after = await dpiaOf(organiser, id);
    expect(after.sections.find((section) => section.id === 'technique')?.own?.text).toMatch(
      /^In vijf stappen/,
    );
    expect(after.lacks.length).toBe(before - 1);
    await page.getByRole('link', { name: 'Naar het overzicht van de DPIA' }).click();
    await page
      .locator('.needs__number')
      .getByText(String(before - 1), { exact: true })
      .waitFor();
  });

  it('shows both texts when what was filled in changed, and is right again after a second look', async () => {
    const { id } = await begin();
    const text = 'Bezoekers willen een echte keuze.';
    await writeDocument(organiser, id, 'dpia:interests', { text, basedOnFilled: 'a'.repeat(64) });
    const page = await open(id, 'interests');
    await page.getByText('De ingevulde tekst is veranderd nadat u uw tekst schreef').waitFor();
    await expect.poll(() => page.getByLabel('Uw tekst').inputValue()).toBe(text);
    await page.locator('.filled').waitFor();
    await press(page, 'Mijn tekst klopt nog');
    await press(page, 'Bewaar');
    await saved(page);
    await page.getByText('De ingevulde tekst is veranderd').waitFor({ state: 'detached' });
  });

  it('is not saved without a text', async () => {
    const { id, page } = await begin('interests');
    await press(page, 'Schrijf zelf een tekst');
    await press(page, 'Bewaar');
    await page.getByText('Schrijf eerst uw tekst.').waitFor();
    expect((await dpiaOf(organiser, id)).sections.every(({ own }) => own === null)).toBe(true);
  });
});

describe('a risk', () => {
  it('is judged by a person: half an estimate is refused where it is, a whole one kept', async () => {
    const { id } = await begin();
    await writeDocument(organiser, id, 'dpia-risk:exclusion', RISK);
    const page = await open(id, 'risk-exclusion');
    await page.getByText('De software rekent dit niet uit.').waitFor();
    const after = page.getByRole('region', { name: 'Met deze maatregelen' });
    await after.getByRole('group', { name: 'Hoe groot is de kans?' }).getByLabel('Laag').check();
    await press(page, 'Bewaar');
    await page.getByRole('alert').getByText('2 velden zijn nog niet goed. Er is niets bewaard.').waitFor();
    expect(await after.getByText('Kies hoe ernstig het is.').count()).toBe(1);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')))
      .toBe('true');
    await page.keyboard.press('Space');
    await after.getByLabel('Waarom?').fill('De gewone rij is er altijd.');
    await page.getByLabel('Er is altijd een gewone poort.', { exact: false }).check();
    const left = page.getByRole('region', { name: 'Wat overblijft' });
    await left.getByLabel('Laag').check();
    await left.getByLabel('Wie oordeelt?', { exact: false }).fill('S. Bakker, privacyadviseur');
    await left.getByLabel('Waarom is dat het oordeel?').fill('Wie niet herkend wordt, loopt drie meter om.');
    await press(page, 'Bewaar');
    await saved(page);
    await page.locator('.dpia-part__head').getByText('oordeel: laag').waitFor();
    const risk = (await dpiaOf(organiser, id)).risks.find((known) => known.id === 'exclusion');
    expect(risk?.body?.residual?.name).toBe('S. Bakker, privacyadviseur');
  });

  it('gives the proof of every measure that the software enforces', async () => {
    const { page } = await begin('risk-exclusion');
    const measures = page.locator('.measure');
    await measures.first().getByText('Waar is dat bewezen?').click();
    await measures.first().getByText('Regel 4 uit ARCHITECTURE.md').waitFor();
    await measures.first().getByText('packages/admission/src/decide.test.ts').waitFor();
  });

  it('of one’s own is added and dropped, and what was written stays in the history', async () => {
    const { id, page } = await begin('new-risk');
    await press(page, 'Voeg dit risico toe');
    await page.getByText('Geef het risico een naam.').waitFor();
    await page.getByLabel('Hoe heet dit risico?').fill('Regen');
    await page.getByLabel('Hoe speelt dit risico bij u?').fill('Dan ziet de camera minder.');
    await press(page, 'Voeg dit risico toe');
    await page.getByRole('heading', { level: 1, name: 'Regen' }).waitFor();
    const own = (await dpiaOf(organiser, id)).risks.find((risk) => risk.own);
    await press(page, 'Haal dit risico van de lijst');
    await press(page, 'Ja, haal het van de lijst');
    await page.getByRole('heading', { level: 1, name: 'DPIA' }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Regen' }).count()).toBe(0);
    const path = `/api/deployments/${id}/documents/dpia-risk%3A${own?.id}/history`;
    const { documents } = await organiser<{ documents: unknown[] }>('GET', path);
    expect(documents.length).toBe(2);
  });
});

it('two people at once: both versions are shown, one is chosen, and both are kept', async () => {
  const { id, page } = await begin('conclusion');
  await page.getByLabel('Wie oordeelt?', { exact: false }).fill('S. Bakker');
  const theirs = {
    highRiskRemains: 'no',
    judgedBy: 'M. de Wit',
    reasoning: 'Alles is klein.',
    views: { sought: 'unknown', text: null },
  };
  await writeDocument(organiser, id, 'dpia-judgement', theirs);
  await press(page, 'Bewaar');
  const conflict = page.getByRole('region', { name: 'Twee versies' });
  await conflict.getByText('M. de Wit').first().waitFor();
  await conflict.getByText('S. Bakker').first().waitFor();
  await conflict.getByText('Wie oordeelt? Naam en functie').waitFor();
  expect(await violations(page)).toEqual([]);
  await press(page, 'Bewaar mijn versie');
  await saved(page);
  await page.getByText('Geschiedenis: 2 versies').click();
  await page.locator('.history').getByText('M. de Wit').first().waitFor();
});

describe('a version', () => {
  it('is finished once nothing lacks; after a change of the plan it says that it is about something else', async () => {
    const { id, page } = await begin();
    await page.getByText('Dit kan als er niets meer ontbreekt.').waitFor();
    expect(await page.getByRole('button', { name: /stel versie/ }).count()).toBe(0);
    await writeWholeDpia(organiser, id);
    await page.reload();
    await page.getByText('Er ontbreekt niets meer.').waitFor();
    await page.getByText('De FG adviseert over deze versie.', { exact: false }).waitFor();
    await press(page, 'Ja, stel versie 1 vast');
    await page.getByRole('status').getByText('Versie 1 is vastgesteld').waitFor();
    expect((await dpiaOf(organiser, id)).version?.version).toBe(1);
    await page.getByText('De tekst is sindsdien niet veranderd.').waitFor();
    expect(await page.getByRole('button', { name: /stel versie/ }).count()).toBe(0);
    await writeDocument(organiser, id, 'plan', { ...PLAN, lanes: { face: 5, regular: 1 } }, 2);
    await page.reload();
    const stale = page.locator('.version .tz-alert');
    await stale.getByText('Versie 1 gaat niet meer over wat u nu van plan bent').waitFor();
    await stale.getByText('de opzet').waitFor();
    await stale.getByText('De FG moet daarover opnieuw adviseren.', { exact: false }).waitFor();
    expect(await violations(page)).toEqual([]);
  }, 60_000);
});

describe('prior consultation', () => {
  it('puts dates in the wrong order at their own field, and saves nothing', async () => {
    const { id, page } = await begin('consultation');
    await page.getByLabel('Wanneer hebt u het verzoek gestuurd?').fill('2026-08-05');
    await page.getByLabel('Wat hebt u gestuurd? (1)').fill('DPIA versie 1');
    await page.getByLabel('Wanneer heeft de AP het ontvangen?').fill('2026-08-01');
    await press(page, 'Bewaar');
    await page.getByText('De AP kan het niet ontvangen hebben vóór u het stuurde.').waitFor();
    const { documents } = await organiser<{ documents: { document: string }[] }>(
      'GET',
      `/api/deployments/${id}/documents`,
    );
    expect(documents.map(({ document }) => document)).not.toContain('consultation');
    await page.getByLabel('Wanneer heeft de AP het ontvangen?').fill('2026-08-07');
    await press(page, 'Bewaar');
    await saved(page);
  });

  it('says plainly that a term is over, and that silence is no approval', async () => {
    const { id } = await begin();
    const sent = [{ what: 'DPIA', evidence: [] }];
    const record = { sentAt: '2025-01-06', receivedAt: '2025-01-07', sent, outcome: 'pending' };
    await writeDocument(organiser, id, 'consultation', record);
    const page = await open(id, 'consultation');
    await page.getByText('De termijn is voorbij').waitFor();
    await page
      .getByText('De AP had uiterlijk op 4 maart 2025 moeten antwoorden.', { exact: false })
      .waitFor();
    expect(await page.getByText('Zwijgen is geen goedkeuring.').count()).toBe(2);
    await page.locator('.dpia-part__head').getByText('over de datum').waitFor();
    await page.getByRole('radio', { name: 'Een schriftelijk advies', exact: false }).check();
    await press(page, 'Bewaar');
    await page.getByText('Vul in op welke dag u de uitkomst kreeg.').waitFor();
    await page.getByLabel('Op welke dag?').fill('2025-02-20');
    await press(page, 'Bewaar');
    await page.getByText('Noem de brief. Alleen een schriftelijk antwoord telt.').waitFor();
    await page.getByLabel('De brief: datum en kenmerk').fill('Brief van 20 februari 2025, z2025-00123');
    await press(page, 'Bewaar');
    await page.getByText('Het advies van de AP is ontvangen').waitFor();
    await page.getByText('De termijn is voorbij').waitFor({ state: 'detached' });
  });
});

describe('an import', () => {
  const upload = async (page: Page, text: string) => {
    const buffer = Buffer.from(text);
    await page.getByLabel('Kies het bestand', { exact: false }).setInputFiles({
      name: 'dpia.json',
      mimeType: 'application/json',
      buffer,
    });
    await press(page, 'Neem de antwoorden over');
  };
  const says = (value: string) => ({ value, lastEditedAt: '2026-01-01T00:00:00Z' });

  it('takes the answers of a form, leaves what was written here, and says which', async () => {
    const { id } = await begin();
    await writeDocument(organiser, id, 'dpia:interests', { text: 'Van ons.', basedOnFilled: null });
    const page = await open(id, 'import');
    const metadata = { urn: 'urn:nl:dpia:3.0', createdAt: '2026-01-01T00:00:00Z' };
    const answers = { '9.2': says('De cao.'), '7.2': says('Uit het formulier.') };
    await upload(page, JSON.stringify({ metadata, answers }));
    const outcome = page.getByRole('region', { name: 'De DPIA is overgenomen' });
    await outcome.getByRole('link', { name: 'Juridisch en beleidsmatig kader' }).waitFor();
    await outcome.getByText('Vraag 7.2').waitFor();
    expect(await violations(page)).toEqual([]);
    const { sections } = await dpiaOf(organiser, id);
    const own = (section: string) => sections.find((known) => known.id === section)?.own?.text;
    expect([own('framework'), own('interests')]).toEqual(['De cao.', 'Van ons.']);
  });

  it.each([
    ['{"metadata":{"urn":"urn:nl:prescan:1.0"},"answers":{}}', 'Het bestand is van een ander formulier'],
    ['[]', 'Het bestand is niet van het DPIA-formulier'],
    ['%PDF-1.7', 'Dit is geen JSON-bestand.'],
    [`"${'a'.repeat(1024 * 1024)}"`, 'Dit bestand is te groot'],
  ])('refuses in words what is no such form: %#', async (text, refusal) => {
    const { id, page } = await begin('import');
    await press(page, 'Neem de antwoorden over');
    await page.getByText('Kies eerst een bestand.').waitFor();
    await upload(page, text);
    await page.getByRole('alert').getByText(refusal, { exact: false }).waitFor();
    expect((await dpiaOf(organiser, id)).sections.every(({ own }) => own === null)).toBe(true);
  });
});

it('the DPO reads every part and changes none', async () => {
  const { id } = await begin();
  await writeDocument(organiser, id, 'dpia-risk:exclusion', RISK);
  const page = await open(id, '', {}, 'dpo');
  const goTo = (part: string) =>
    page.evaluate((hash) => location.assign(hash), `#/deployments/${id}/dpia/${part}`);
  for (const part of ['technique', 'risk-exclusion', 'conclusion', 'consultation']) {
    await goTo(part);
    await page.getByText('De organisator schrijft de DPIA.', { exact: false }).waitFor();
    await page.waitForLoadState('networkidle');
    const controls = page.locator('.dpia-part').locator('input, textarea, button:not(.thread *)');
    expect([part, await controls.count()]).toEqual([part, 0]);
    await page.getByRole('link', { name: 'Naar het overzicht van de DPIA' }).click();
    await page.locator('.part-list').first().waitFor();
  }
  for (const part of ['new-risk', 'import']) {
    await goTo(part);
    await page.getByText('Dit deel van de DPIA is er niet.').waitFor();
  }
});
