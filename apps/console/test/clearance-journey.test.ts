import { explain } from '@tenzij/contracts';
import { readTrust, verifyClearance } from '@tenzij/dossier';
import { orThrow } from '@tenzij/kernel';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tabTo, violations } from '../../../tools/testing/page-checks.ts';
import { createSignInLink } from '../../server/src/auth/sessions.ts';
import { JUDGEMENT, RISK_BODIES } from '../../server/src/specimen/dpia.ts';
import { linkFor } from '../../server/src/specimen/identity.ts';
import { type CaseWork, openCase } from '../../server/test/case-work.ts';
import { type VirtualAuthenticator, withAuthenticator } from './authenticators.ts';
import {
  advise,
  answerQuestions,
  beginCase,
  goTo,
  makePasskey,
  writeDpia,
  writeNotice,
  writePlan,
} from './case-actions.ts';
import { type ServedCases, serveCases } from './served-cases.ts';

const PATIENT = 180_000;

let cases: ServedCases;
let organiser: Page;
let dpo: Page;
const devices = {} as Record<'organiser' | 'dpo', VirtualAuthenticator>;

beforeAll(async () => {
  cases = await serveCases();
  organiser = await signIn('organiser');
  dpo = await signIn('dpo');
  devices.organiser = await withAuthenticator(organiser);
  devices.dpo = await withAuthenticator(dpo);
}, PATIENT);
afterEach(() => expect(cases?.faults()).toEqual([]));
afterAll(() => cases?.close());

/** By a link of their own, each in a browser of their own. */
async function signIn(role: 'organiser' | 'dpo'): Promise<Page> {
  const token = await createSignInLink(cases.server.context, linkFor(role));
  const page = await cases.open(await cases.person({}), `#sign-in=${token}`);
  await page.getByText(/^U bent aangemeld als/).waitFor();
  return page;
}

it('leads two people from the first question to a clearance, and back to a pause', {
  timeout: PATIENT,
}, async () => {
  await organiser.evaluate(() => {
    location.hash = '#/new';
  });
  const id = await beginCase(organiser, 'Gezichtspas bij de proefavond');
  await goTo(organiser, id, 'clearance');
  await organiser.getByText('Als deze lijst leeg is, kunt u hier de vrijgave voorleggen.').waitFor();
  expect(await organiser.getByRole('button', { name: 'Leg de vrijgave voor' }).count()).toBe(0);

  expect(await answerQuestions(organiser, id)).toBeGreaterThan(20);
  await writePlan(organiser, id);
  await writeNotice(organiser, id);
  await writeDpia(organiser, id);

  await goTo(dpo, id, 'clearance');
  await dpo.getByText('De FG heeft nog geen advies gegeven over deze DPIA.').waitFor();
  await dpo.getByRole('link', { name: 'Naar de beoordeling' }).click();
  await advise(dpo, id, 'Doorgaan');

  await goTo(organiser, id, 'clearance');
  await organiser.getByText('Er staat niets meer in de weg.').waitFor();
  await organiser.getByRole('button', { name: 'Leg de vrijgave voor' }).click();
  await organiser.getByText('U hebt nog geen passkey').waitFor();
  await organiser.getByRole('link', { name: 'Maak een passkey bij uw account' }).click();
  await makePasskey(organiser, 'Laptop');
  await organiser.getByText('De passkey is toegevoegd.').waitFor();
  await makePasskey(dpo, 'Telefoon');
  await dpo.getByText('De passkey is toegevoegd.').waitFor();

  await goTo(organiser, id, 'clearance');
  await organiser.getByRole('button', { name: 'Onderteken als verwerkingsverantwoordelijke' }).click();
  await organiser.getByText('U hebt dit voorstel ondertekend.').waitFor();
  await goTo(dpo, id, 'clearance');
  await dpo.getByText('ondertekend', { exact: true }).waitFor();
  await dpo.getByText('wacht op u').waitFor();
  await dpo.getByRole('button', { name: 'Onderteken als FG' }).click();
  await dpo.getByText('Ondertekend. Gezichtsherkenning kan aan').first().waitFor();
  await dpo.getByText('Deze browser heeft beide handtekeningen nagerekend. Zij kloppen.').waitFor();
  await dpo.getByText('Dit is uw passkey: Telefoon.').waitFor();

  // What anybody gets with the two addresses is enough, without this server.
  const [download] = await Promise.all([
    dpo.waitForEvent('download'),
    dpo.getByRole('link', { name: 'Download de vrijgave' }).click(),
  ]);
  const bytes = await readDownload(await download.createReadStream());
  const trust = orThrow(
    readTrust(await (await dpo.request.get(`${cases.url}/api/deployments/${id}/trust`)).json()),
  );
  const during = Date.parse('2090-06-01T12:00:00Z') / 1000;
  expect(orThrow(verifyClearance(bytes, trust, during))).toMatchObject({
    specimen: false,
    deployment: { id, name: 'Gezichtspas bij de proefavond' },
    lanes: { face: 3, regular: 3 },
  });
  const changed = bytes.slice();
  changed[bytes.length - 1] = (changed[bytes.length - 1] ?? 0) ^ 1;
  expect(verifyClearance(changed, trust, during).ok).toBe(false);

  await dpo.getByRole('button', { name: 'Pauzeer gezichtsherkenning' }).click();
  await dpo.getByLabel('Reden').fill('De rijen lopen uiteen.');
  await dpo.getByRole('button', { name: 'Ja, pauzeer nu' }).click();
  await dpo.getByText('Gepauzeerd. Gezichtsherkenning staat uit.').waitFor();
  await goTo(organiser, id, 'clearance');
  await organiser.reload();
  await organiser.getByText('De reden: De rijen lopen uiteen.').waitFor();
  await organiser.getByText('Alleen wie pauzeerde kan laten doorgaan').waitFor();
  expect(await organiser.getByRole('button', { name: 'Laat doorgaan' }).count()).toBe(0);
  await dpo.getByRole('button', { name: 'Laat doorgaan' }).click();
  await dpo.getByLabel('Reden').fill('De rijen zijn weer gelijk.');
  await dpo.getByRole('button', { name: 'Ja, laat doorgaan' }).click();
  await dpo.getByText('Ondertekend. Gezichtsherkenning kan aan').first().waitFor();
});

/** A case with all there has to be, up to and including the advice; written behind the screens. */
async function readyCase(): Promise<CaseWork> {
  const work = await openCase(cases.server);
  await work.ready();
  return work;
}

/** The clearance page, asked anew, as somebody who comes to it finds it. */
async function desk(page: Page, { id }: Pick<CaseWork, 'id'>): Promise<Page> {
  await goTo(page, id, 'clearance');
  await page.reload();
  await page.locator('.desk :is(#obstacles, #proposal)').first().waitFor();
  return page;
}

const propose = (page: Page) => page.getByRole('button', { name: 'Leg de vrijgave voor' });
const signAs = (page: Page, whom: string) => page.getByRole('button', { name: `Onderteken als ${whom}` });
const isCleared = async (work: CaseWork) => (await work.get('case')).json.clearance !== null;

describe('stops before a clearance', { timeout: PATIENT }, () => {
  beforeAll(async () => {
    // They have one each after the journey; without it, they make one now.
    for (const [page, device] of [
      [organiser, devices.organiser],
      [dpo, devices.dpo],
    ] as const) {
      if ((await device.held()).length > 0) continue;
      await makePasskey(page, 'Apparaat');
      await page.getByText('De passkey is toegevoegd.').waitFor();
    }
  });

  it.each<[string, (work: CaseWork) => Promise<unknown>, string, string]>([
    [
      'a verdict that is no',
      (work) => work.save('answer:C1', { value: 'no', evidence: [] }),
      'De antwoorden leiden tot de uitkomst nee.',
      'assessment/outcome',
    ],
    [
      'a DPIA about another plan',
      (work) => work.plan({ lanes: { face: 9, regular: 1 } }),
      'De DPIA (versie 1) gaat over een eerdere opzet.',
      'dpia',
    ],
    [
      'advice not to proceed',
      (work) => work.advise('do-not-proceed'),
      'De FG adviseert om niet door te gaan.',
      'review',
    ],
    ['a high risk that remains', highRisk, 'Stilte telt niet als advies.', 'dpia/consultation'],
  ])('%s', async (_what, change, text, place) => {
    const work = await readyCase();
    await change(work);
    const page = await desk(organiser, work);
    const point = page.locator('.obstacles__one', { hasText: text });
    await point.waitFor();
    expect(await point.getByRole('link').getAttribute('href')).toBe(`#/deployments/${work.id}/${place}`);
    expect(await propose(page).count()).toBe(0);
    expect((await work.propose()).json.code).toBe('clearance.obstacles');
  });

  it('no DPIA', async () => {
    const work = await openCase(cases.server);
    await work.answerAll();
    await work.plan();
    await work.notice();
    const page = await desk(organiser, work);
    await page.getByText('Er is nog geen afgeronde DPIA.', { exact: true }).waitFor();
    expect(await propose(page).count()).toBe(0);
  });

  it('an objection, until it is answered', async () => {
    const work = await readyCase();
    await goTo(dpo, work.id, 'review');
    const said = { target: 'plan', kind: 'objection', text: 'De rijen zijn niet berekend.' };
    const { json } = await work.post('review', said, work.dpo);
    const page = await desk(organiser, work);
    await page.getByText('Nog 1 punt', { exact: true }).first().waitFor();
    await page.getByRole('link', { name: 'Naar de beoordeling' }).click();
    await page.getByRole('heading', { name: 'Dit houdt de vrijgave tegen' }).waitFor();
    const answer = { target: 'plan', kind: 'answer', text: 'Zie het plan.', replyTo: json.entries.at(-1).id };
    expect((await work.post('review', answer)).status).toBe(200);
    await propose(await desk(organiser, work)).waitFor();
  });

  it('somebody who stops at their device: it says so, and the proposal is still there', async () => {
    const work = await readyCase();
    await work.propose();
    const page = await desk(organiser, work);
    await devices.organiser.recognises(false);
    await signAs(page, 'verwerkingsverantwoordelijke').click();
    await page.getByRole('alert').getByText('U bent gestopt, of het duurde te lang.').waitFor();
    await devices.organiser.recognises(true);
    await tabTo(page, 'Onderteken als verwerkingsverantwoordelijke');
    await page.keyboard.press('Enter');
    await page.getByText('U hebt dit voorstel ondertekend.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await isCleared(work)).toBe(false);
  });

  it('one person twice, and one passkey for two', async () => {
    const work = await readyCase();
    await work.propose();
    await work.sign('organiser');
    const page = await desk(organiser, work);
    await page.getByText('U hebt dit voorstel ondertekend.').waitFor();
    expect(await signAs(page, 'verwerkingsverantwoordelijke').count()).toBe(0);
    // The same person, whom somebody gave the other role in the database.
    const { db } = cases.server.context;
    const role = (to: string) =>
      db.query('update member set role = $1 where member_id = $2', [to, linkFor('organiser').member]);
    await role('dpo');
    try {
      await signAs(await desk(organiser, work), 'FG').click();
      await page.getByRole('alert').getByText(explained('clearance.same-person')).waitFor();
    } finally {
      await role('organiser');
    }

    // The DPO borrows the organiser's passkey: theirs it can't become, and signing with it is refused.
    await devices.dpo.take(await devices.organiser.held());
    const theirs = (await cases.server.call('GET', '/api/account', work.organiser)).json.passkeys;
    await dpo.route('**/clearance-desk', async (route) => {
      const answer = await (await route.fetch()).json();
      await route.fulfill({ json: { ...answer, passkeys: theirs } });
    });
    await signAs(await desk(dpo, work), 'FG').click();
    await dpo.getByRole('alert').getByText('Deze passkey kennen wij niet.').waitFor();
    await dpo.unrouteAll({ behavior: 'wait' });
    expect(await isCleared(work)).toBe(false);
  });

  it.each<[string, string, string, string]>([
    [
      'the receipt',
      "basis = jsonb_set(basis, '{receipt,verdict}', '\"NO\"')",
      explained('clearance.receipt-differs'),
      'on the server',
    ],
    ['the payload', "payload = payload || '\\x00'::bytea", 'Dit voorstel is niet helemaal te lezen.', 'here'],
  ])('%s changed in the database', async (_what, change, text, where) => {
    const work = await readyCase();
    await work.propose();
    await cases.server.context.db.query(`update clearance_proposal set ${change} where deployment_id = $1`, [
      work.id,
    ]);
    const page = await desk(dpo, work);
    if (where === 'here') expect(await signAs(page, 'FG').count()).toBe(0);
    else await signAs(page, 'FG').click();
    await page.getByText(text).first().waitFor();
    expect(await isCleared(work)).toBe(false);
  });

  it('something that was written after the proposal, which both can see', async () => {
    const work = await readyCase();
    await work.propose();
    const page = await desk(dpo, work);
    await signAs(page, 'FG').waitFor();
    await work.save('answer:E1', { value: 'yes', evidence: [{ kind: 'text', text: 'regel 13' }] });
    await signAs(page, 'FG').click();
    await page.getByRole('alert').getByText('Er is iets veranderd sinds dit voorstel is gemaakt').waitFor();
    await desk(dpo, work);
    await page.getByText('Het voorstel gaat niet over wat hier nu ligt').waitFor();
    expect(await signAs(page, 'FG').count()).toBe(0);
    await desk(organiser, work);
    await organiser.getByText('Een nieuw voorstel in plaats van dit').click();
    await organiser.getByRole('button', { name: 'Ja, leg een nieuw voorstel voor' }).click();
    await signAs(organiser, 'verwerkingsverantwoordelijke').waitFor();
  });
});

async function highRisk(work: CaseWork): Promise<void> {
  const [id, body] = RISK_BODIES[0] ?? [];
  const residual = { level: 'high', name: 'Organisator', reasoning: 'Blijft hoog.' };
  await work.save(`dpia-risk:${id}`, { ...body, residual });
  await work.save('dpia-judgement', { ...JUDGEMENT, highRiskRemains: 'yes' });
  await work.post('dpia/versions', {});
  await work.advise();
}

function explained(code: string): string {
  return explain({ code, params: {} }).text.nl.what;
}

async function readDownload(stream: AsyncIterable<Buffer>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}
