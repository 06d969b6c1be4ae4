import type { Locator, Page } from 'playwright-core';
import { JUDGEMENT, RISK_BODIES, SECTION_TEXTS } from '../../server/src/specimen/dpia.ts';
import { NOTICE_ANSWERS, PURPOSES } from '../../server/src/specimen/notice.ts';
import { festivalFacts } from '../../server/test/case-work.ts';
import { goOn, radio } from './assessment-case.ts';

/** What an organiser does with a case in the console, page by page, as a person does it: by label and role. */

const LEVELS = { low: 'Laag', medium: 'Midden', high: 'Hoog' } as const;
const VALUES: Readonly<Record<string, string>> = {
  yes: 'Ja',
  no: 'Nee',
  '1:1': 'Met één gezicht (1:1)',
  consent: 'Uitdrukkelijke toestemming',
};

/** Begins a deployment of one's own, and gives its id. */
export async function beginCase(page: Page, name: string): Promise<string> {
  await page.getByLabel('Naam van de inzet').fill(name);
  await page.getByRole('radio', { name: 'Evenement' }).check();
  await page.getByLabel('Naam van het evenement of de locatie').fill('Proefavond');
  await page.getByLabel('Plaats', { exact: true }).fill('Utrecht');
  await page.getByLabel('Begin', { exact: true }).fill('2090-06-01T10:00');
  await page.getByLabel('Einde', { exact: true }).fill('2090-06-01T22:00');
  await page.getByRole('button', { name: 'Begin deze inzet' }).click();
  await page.waitForURL(/#\/deployments\/inzet-/);
  return /deployments\/([^/]+)/.exec(page.url())?.[1] ?? '';
}

/** Goes to a page of the case. */
export async function goTo(page: Page, id: string, part: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/deployments/${id}/${part}`);
}

/** Answers the questions one after the other, as the festival does, until there is none left; how many it were. */
export async function answerQuestions(page: Page, id: string): Promise<number> {
  const facts = new Map<string, Fact>(await festivalFacts());
  await goTo(page, id, 'assessment');
  await page.getByRole('link', { name: 'Begin met de eerste vraag' }).click();
  for (let count = 0; ; count++) {
    await page.locator('.answering .answers, .outcome-page').waitFor();
    const question = /assessment\/(.+)$/.exec(page.url())?.[1] ?? '';
    const fact = facts.get(question);
    if (!fact) return count;
    await answer(page, fact);
    await page.waitForURL((url) => !url.hash.endsWith(`/assessment/${question}`));
  }
}

interface Fact {
  readonly value: string;
  readonly evidence?: readonly (string | object)[];
  readonly judgedBy?: string;
  readonly reasoning?: string;
}

async function answer(page: Page, { value, evidence, judgedBy, reasoning }: Fact): Promise<void> {
  await radio(page, VALUES[value] ?? value).check();
  const isAsked = async (part: string) => (await page.locator(part).count()) > 0;
  if (evidence?.length && (await isAsked('.evidence')))
    await page.getByLabel('Verwijzing').last().fill(String(evidence[0]));
  if (judgedBy && reasoning && (await isAsked('.judgement'))) {
    await page.getByLabel('Naam en functie van wie oordeelt').fill(judgedBy);
    await page.getByLabel('Waarom oordeelt deze persoon zo?').fill(reasoning);
  }
  await goOn(page).click();
}

export async function writePlan(page: Page, id: string): Promise<void> {
  await goTo(page, id, 'plan');
  await page.getByRole('button', { name: 'Voeg een doel toe' }).click();
  await page.getByLabel('Doel 1, in het Nederlands').fill(PURPOSES[0]?.nl ?? '');
  await page.getByLabel('Doel 1, in het Engels').fill(PURPOSES[0]?.en ?? '');
  await page.getByLabel('Gezichtspoorten', { exact: true }).fill('3');
  await page.getByLabel('Gewone poorten', { exact: true }).fill('3');
  await page.getByLabel('Hoeveel langer mag wachten in de gewone rij duren?').fill('60');
  await page.getByLabel('Waarom deze grens?').fill('Langer dan een minuut merkt iedereen.');
  await page.getByLabel(/voordat de gezichtspoorten vanzelf pauzeren/).fill('600');
  await page.getByLabel('Hoelang moet het weer goed gaan voordat ze verdergaan?').fill('300');
  await pick(page, 'Wat als het niet te meten is?', 'Alleen een melding');
  await page.getByLabel('Geldig vanaf').fill('2090-06-01T09:00');
  await page.getByLabel('Geldig tot').fill('2090-06-01T22:00');
  await page.getByLabel('Naam of afdeling').fill('Privacy');
  await page.getByLabel('E-mailadres').fill('privacy@example.org');
  await save(page);
  await page.getByRole('link', { name: 'Bekijk de metingen en kies een model' }).click();
  await page.getByRole('group', { name: 'Welk model?' }).getByRole('radio').first().check();
  await page
    .getByRole('group', { name: 'Hoe streng?' })
    .getByRole('radio', { name: /10\.000/ })
    .check();
  await page.getByRole('button', { name: 'Zet deze keuze in het plan' }).click();
  await page.getByText('De keuze staat in het plan').waitFor();
}

export async function writeNotice(page: Page, id: string): Promise<void> {
  await goTo(page, id, 'notice');
  for (const [item, { nl, en }] of Object.entries(NOTICE_ANSWERS)) {
    const group = page.getByRole('group', { name: new RegExp(`\\b${item}$`) });
    await group.getByLabel('Uw antwoord in het Nederlands').fill(nl);
    await group.getByLabel('Uw antwoord in het Engels').fill(en);
  }
  await save(page);
}

/** The sections that can't be filled in from the case, the seven risks and the conclusion; then a version. */
export async function writeDpia(page: Page, id: string): Promise<void> {
  for (const [section, text] of Object.entries(SECTION_TEXTS)) {
    await goTo(page, id, `dpia/${section}`);
    await page.getByRole('button', { name: 'Schrijf zelf een tekst' }).click();
    await page.getByLabel('Uw tekst').fill(text);
    await save(page);
  }
  for (const [risk, body] of RISK_BODIES) {
    await goTo(page, id, `dpia/risk-${risk}`);
    await writeRisk(page, body);
  }
  await goTo(page, id, 'dpia/conclusion');
  await pick(page, 'Blijft er een hoog risico over?', 'Nee');
  await page.getByLabel('Wie oordeelt? Naam en functie').fill(JUDGEMENT.judgedBy ?? '');
  await page.getByLabel('Waarom is dat het oordeel?').fill(JUDGEMENT.reasoning ?? '');
  await pick(page, 'Hebt u hun mening gevraagd?', 'Nee');
  await page.getByLabel('Wat zeiden zij, en wat deed u ermee?').fill(JUDGEMENT.views.text ?? '');
  await save(page);
  await goTo(page, id, 'dpia');
  await page.getByRole('button', { name: 'Ja, stel versie 1 vast' }).click();
  await page.getByText('Versie 1 is vastgesteld').waitFor();
}

async function writeRisk(page: Page, body: (typeof RISK_BODIES)[number][1]): Promise<void> {
  await page.getByLabel('Hoe speelt dit risico bij u?').fill(body.description ?? '');
  const own = page.getByRole('group', { name: 'Wat u zelf doet' });
  await own.getByRole('button', { name: 'Voeg een maatregel toe' }).click();
  await own.getByLabel('Maatregel 1', { exact: true }).fill(body.measures.own[0]?.text ?? '');
  await own.getByLabel('Wie zorgt ervoor?').fill(body.measures.own[0]?.who ?? '');
  await page.getByRole('group', { name: 'Wat de software afdwingt' }).getByRole('checkbox').first().check();
  for (const [part, heading] of [
    ['before', 'Zonder maatregelen'],
    ['after', 'Met deze maatregelen'],
  ] as const) {
    const block = page.getByRole('region', { name: heading });
    const estimate = body[part];
    await pick(block, 'Hoe groot is de kans?', LEVELS[estimate?.likelihood ?? 'low']);
    await pick(block, 'Hoe ernstig is het', LEVELS[estimate?.severity ?? 'low']);
    await block.getByLabel('Waarom?').fill(estimate?.why ?? '');
  }
  await pick(page, 'Hoe hoog is het risico dat overblijft?', LEVELS[body.residual?.level ?? 'low']);
  await page.getByLabel('Wie oordeelt? Naam en functie').fill(body.residual?.name ?? '');
  await page.getByLabel('Waarom is dat het oordeel?').fill(body.residual?.reasoning ?? '');
  await save(page);
}

async function pick(within: Page | Locator, group: string, name: string): Promise<void> {
  await within.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();
}

/** Presses save, and waits until the page says that it was kept. */
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByText('Bewaard. Door').waitFor();
}

/** The DPO's advice on the DPIA as it was finished. */
export async function advise(page: Page, id: string, opinion: 'Doorgaan' | 'Niet doorgaan'): Promise<void> {
  await goTo(page, id, 'review');
  const advice = page.getByRole('group', { name: 'Wat is uw advies?' });
  await advice.getByRole('radio', { name: new RegExp(`^${opinion}(?!,)`) }).check();
  await page.getByLabel('Uw advies, met uw redenen').fill('Gelezen en beoordeeld.');
  await page.getByRole('button', { name: 'Geef dit advies over versie' }).click();
  await page.getByText('Dit advies telt voor versie').waitFor();
}

/** Makes a passkey in one's account. */
export async function makePasskey(page: Page, label: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/account';
  });
  await page.getByLabel('Naam voor deze passkey').fill(label);
  await page.getByRole('button', { name: 'Maak een passkey' }).click();
}
