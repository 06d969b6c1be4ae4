import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { gatePicture, writeFakeCamera } from '../../../tools/testing/fake-camera.ts';
import { openAllDetails, overflow, violations } from '../../../tools/testing/page-checks.ts';
import { pauseByRule } from '../../server/src/cases/clearance/rule-state.ts';
import { SPECIMEN_SCOPE } from '../../server/src/specimen/identity.ts';
import { DEPLOYMENT } from '../../server/src/testing/test-server.ts';
import { type CaseWork, openCase } from '../../server/test/case-work.ts';
import { PHONE } from './assessment-case.ts';
import { type ServedCases, serveCases } from './served-cases.ts';

const PATIENT = 90_000;
const ENGLISH_DARK: BrowserContextOptions = { locale: 'en-GB', colorScheme: 'dark', viewport: PHONE };

let cases: ServedCases;
let work: CaseWork;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenzij-desk-'));
  const fakeVideo = join(folder, 'gate.y4m');
  await writeFakeCamera(fakeVideo, [{ picture: await gatePicture(null, null), seconds: 1 }]);
  cases = await serveCases(['gate'], { fakeVideo });
  work = await openCase(cases.server);
}, 2 * PATIENT);
afterEach(() => expect(cases?.faults()).toEqual([]));
afterAll(async () => {
  await cases?.close();
  await rm(folder, { recursive: true, force: true });
});

async function desk(id: string, as = work.organiser, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await cases.open(await cases.person(as, options), `#/deployments/${id}/clearance`);
  await page.locator('.desk :is(#obstacles, #proposal, #verify)').first().waitFor();
  return page;
}

async function isUsable(page: Page): Promise<void> {
  await openAllDetails(page);
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
}

it('gets shorter as points are settled, each with the page where that is', { timeout: PATIENT }, async () => {
  const page = await desk(work.id);
  const left = page.locator('#obstacles ~ .standing');
  const before = Number(/\d+/.exec((await left.textContent()) ?? '')?.[0]);
  const links = await page
    .locator('.obstacles__one a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links).toEqual([
    `#/deployments/${work.id}/assessment/outcome`,
    `#/deployments/${work.id}/plan`,
    `#/models/${work.id}`,
    `#/deployments/${work.id}/assessment/B4`,
    `#/deployments/${work.id}/notice`,
    `#/deployments/${work.id}/dpia`,
  ]);
  await work.notice();
  await page.reload();
  await left.getByText(`Nog ${before - 9} punten`).waitFor();
  await isUsable(page);
  await isUsable(await desk(work.id, work.dpo, ENGLISH_DARK));
});

it('shows every part of what is signed, from the bytes that are signed', { timeout: PATIENT }, async () => {
  await work.ready();
  const proposed = await work.propose();
  const page = await desk(work.id);
  await page.getByText('Informatie voor bezoekers: hetzelfde als wat hier nu ligt').waitFor();
  for (const what of ['Toetsing', 'DPIA', 'Meetrapport van het model', 'Modelkaart'])
    await page.getByText(`${what}: hetzelfde als wat hier nu ligt`).waitFor();
  const { payload } = proposed.json.proposal;
  const content = JSON.parse((await page.locator('.proposal__raw').textContent()) ?? '');
  const shown = (await page.locator('.proposal > section').allTextContents()).join(' ');
  const texts = leaves(content).filter((leaf) => typeof leaf === 'string' && !CODES.has(leaf));
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((text) => !shown.includes(String(text)))).toEqual([]);
  expect(shown).toContain(String(content.model.threshold).replace('.', ','));
  expect(Buffer.from(payload, 'base64url').includes(content.hashes.dpia)).toBe(true);
  await isUsable(page);
  await isUsable(await desk(work.id, work.dpo, ENGLISH_DARK));
});

/** What is shown in words instead. */
const CODES = new Set(['consent', 'verification', 'carried', 'none', 'alarm']);

function leaves(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
}

it('takes no signature for a hash that isn’t that of the bytes', { timeout: PATIENT }, async () => {
  const page = await desk(work.id);
  await page.route('**/clearance-desk', async (route) => {
    const answer = await (await route.fetch()).json();
    const sha256 = '00'.repeat(32);
    await route.fulfill({ json: { ...answer, proposal: { ...answer.proposal, sha256 } } });
  });
  await page.reload();
  await page.getByText('De hash hoort niet bij dit voorstel.').waitFor();
  expect(
    await page.getByRole('button', { name: 'Onderteken als verwerkingsverantwoordelijke' }).count(),
  ).toBe(0);
  await page.unrouteAll({ behavior: 'wait' });
});

it('says where a passkey comes from, and where none can be used', { timeout: PATIENT }, async () => {
  const page = await desk(work.id);
  const answerWith = async (changes: object) => {
    await page.unrouteAll({ behavior: 'wait' });
    await page.route('**/clearance-desk', async (route) => {
      await route.fulfill({ json: { ...(await (await route.fetch()).json()), ...changes } });
    });
    await page.reload();
  };
  await answerWith({ passkeys: [] });
  const link = page.getByRole('link', { name: 'Maak een passkey bij uw account' });
  expect(await link.getAttribute('href')).toBe('#/account');
  await answerWith({ rpId: null });
  await page.getByText('Op dit adres werken toegangssleutels (passkeys) niet.').waitFor();
  await answerWith({ rpId: 'beheer.example.org' });
  await page.getByRole('button', { name: 'Onderteken als verwerkingsverantwoordelijke' }).click();
  await page.getByRole('alert').getByText('Uw passkey hoort bij beheer.example.org').waitFor();
  await page.unrouteAll({ behavior: 'wait' });
});

it('says what has to be done again when a change made it void, and why', { timeout: PATIENT }, async () => {
  await work.sign('organiser');
  await work.sign('dpo');
  await isUsable(await desk(work.id));
  const plan = (await work.get('documents')).json.documents.find(
    ({ document }: { document: string }) => document === 'plan',
  ).body;
  const saved = await work.save(
    'plan',
    { ...plan, lanes: { face: 3, regular: 2 } },
    { voidsClearance: true },
  );
  expect(saved.status).toBe(200);
  const page = await desk(work.id);
  const steps = page.locator('.redo__step');
  expect(await steps.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
    `#/deployments/${work.id}/assessment/C3`,
    `#/deployments/${work.id}/dpia/gate-layout`,
    `#/deployments/${work.id}/review`,
  ]);
  await steps.first().getByText('Poorten: Of wie nee zegt slechter af is').waitFor();
  await isUsable(page);
  await isUsable(await desk(work.id, work.dpo, ENGLISH_DARK));
});

it('signs a specimen with its own keys, and marks them', { timeout: PATIENT }, async () => {
  const { server } = cases;
  await server.call('POST', `/api/deployments/${DEPLOYMENT}/clearance-proposal`, work.organiser, {});
  const page = await desk(DEPLOYMENT);
  await page.getByText('Voorbeeld, niet voor echte bezoekers').waitFor();
  const press = page.getByRole('button', { name: 'Onderteken met de sleutel van het voorbeeld' });
  await press.click();
  await page.getByText('U hebt dit voorstel ondertekend.').waitFor();
  const other = await desk(DEPLOYMENT, work.dpo);
  await other
    .getByRole('list', { name: 'Handtekeningen' })
    .getByText('Softwaresleutel van het voorbeeld')
    .waitFor();
  await isUsable(other);
  await other.getByRole('button', { name: 'Onderteken met de sleutel van het voorbeeld' }).click();
  await other.getByText('Zij kloppen.').waitFor();
});

it('stops an open face gate by a pause, and starts it again', { timeout: PATIENT }, async () => {
  const context = await cases.person({}, { permissions: ['camera'] });
  const gate = await context.newPage();
  await gate.goto(cases.url + cases.server.links.gates.face);
  await gate.getByRole('button', { name: 'Start deze poort' }).click();
  await gate.locator('main[data-screen=ready]').waitFor();
  const paused = gate.getByText('herkenning: gepauzeerd of uit, iedereen gaat naar de gewone rij');
  expect(await paused.count()).toBe(0);

  const page = await desk(DEPLOYMENT);
  await page.getByRole('button', { name: 'Pauzeer gezichtsherkenning' }).click();
  await page.getByRole('button', { name: 'Ja, pauzeer nu' }).click();
  await page.getByText('Schrijf op waarom.').waitFor();
  await page.getByLabel('Reden').fill('De rijen lopen uiteen.');
  await page.getByRole('button', { name: 'Ja, pauzeer nu' }).click();
  await page.getByText('Gepauzeerd. Gezichtsherkenning staat uit.').waitFor();
  await paused.waitFor({ timeout: PATIENT });
  await gate.getByText('Deze poort kijkt nu niet naar gezichten.').waitFor();

  await page.getByRole('button', { name: 'Laat doorgaan' }).click();
  await page.getByLabel('Reden').fill('De rijen zijn weer gelijk.');
  await page.getByRole('button', { name: 'Ja, laat doorgaan' }).click();
  await page.getByText('Van kracht.').first().waitFor();
  await paused.waitFor({ state: 'detached', timeout: PATIENT });
});

it('invariant 7: says by what its own rule pauses it, and lets nobody go on', {
  timeout: PATIENT,
}, async () => {
  const { context } = cases.server;
  const measured = { gapSeconds: 140, low: 95, high: null, method: 'cards', n: 61 } as const;
  const about = { p90GapSeconds: 60, forSeconds: 600 };
  expect(await pauseByRule(context, SPECIMEN_SCOPE, { ...measured, ...about })).toBe(true);
  const page = await desk(DEPLOYMENT, work.dpo, ENGLISH_DARK);
  await page
    .getByText('nine in ten people waited up to 2 minutes and 20 seconds longer', { exact: false })
    .waitFor();
  await page
    .getByText('from 61 waits. With 95% confidence the difference is 1 minute and 35 seconds to unknown')
    .waitFor();
  await page.getByText('Nobody can before that.', { exact: false }).waitFor();
  expect(await page.getByRole('button', { name: 'Let it go on' }).count()).toBe(0);
  await isUsable(page);
  await page.getByRole('button', { name: 'Pause it yourself as well' }).click();
  await page.getByLabel('Reason').fill('The queue reaches the street.');
  await page.getByRole('button', { name: 'Yes, pause now' }).click();
  await page.getByText('The rule for equal treatment pauses as well.').waitFor();
  await page.getByRole('button', { name: 'Let it go on' }).click();
  await page.getByText('Recognition stays off for as long as another').waitFor();
});

it('condition C4: names the judgement that a deployment for staff lacks, and where to give it', {
  timeout: PATIENT,
}, async () => {
  const at = (days: number) => new Date((cases.server.time.now + days * 86_400) * 1000).toISOString();
  const event = { name: 'Stadionpersoneel', place: 'Zwolle', starts: at(30), ends: at(31) };
  const staff = await openCase(cases.server, { name: 'Ingang personeel', kind: 'staff', event });
  await staff.ready();
  await staff.save('answer:W1', { value: 'yes', evidence: [{ kind: 'text', text: 'afspraak met de OR' }] });
  const answer = { value: 'no', evidence: [], reasoning: 'Wie nee zegt, houdt hetzelfde werk.' };
  await staff.save('answer:C4', answer);
  const page = await desk(staff.id, staff.organiser);
  const obstacle = page.locator('.obstacles__one').filter({ hasText: 'Vraag C4 staat in de weg' });
  await obstacle.getByText('Laat iemand oordelen').waitFor();
  expect(await obstacle.locator('a').getAttribute('href')).toBe(`#/deployments/${staff.id}/assessment/C4`);
  await isUsable(page);
  await staff.save('answer:C4', { ...answer, judgedBy: 'A. de Wit, FG' });
  await page.reload();
  await page.locator('.desk :is(#obstacles, #proposal)').first().waitFor();
  expect(await obstacle.count()).toBe(0);
});
