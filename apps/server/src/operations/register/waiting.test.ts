import { findDeployment, listGates, readDeploymentLedger } from '@tenzij/store-sql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SPECIMEN_SCOPE } from '../../specimen/identity.ts';
import { joinQueue, passTime, signParity } from '../../testing/evening.ts';
import { DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';

/** What the public register says of how long people waited. */

const TERMS = { afterSeconds: 300, resumeSeconds: 300, unmeasured: 'alarm' } as const;
let server: TestServer;
let start: number;
beforeEach(async () => {
  server = await testServer({ publicUrl: () => 'http://localhost:4173' });
  start = server.time.now;
  await signParity(server, { p90GapSeconds: 60, terms: TERMS });
});
afterEach(() => server?.close());

const entry = async () => (await server.call('GET', '/api/register.json')).json.entries[0].entry;
const page = async (language: string) =>
  (await server.call('GET', `/register/${DEPLOYMENT}?lang=${language}`)).text;

async function untilOver(): Promise<void> {
  const row = await findDeployment(server.context.db, SPECIMEN_SCOPE);
  server.time.now = row?.event.ends ?? 0;
}

/** For twenty minutes the regular lane takes four minutes, after that half a minute. */
async function evening(): Promise<void> {
  await joinQueue(server, 'face', { from: start, until: start + 3600, wait: 20, every: 20 });
  await joinQueue(server, 'regular', { from: start, until: start + 1200, wait: 240, every: 20 });
  await joinQueue(server, 'regular', { from: start + 1200, until: start + 3600, wait: 30, every: 20 });
}

it('invariant 11: tells nothing while the event goes on, and after it that nothing was measured', async () => {
  expect((await entry()).waiting).toEqual({
    measured: false,
    reason: expect.objectContaining({ nl: 'Na het evenement staat hier hoe lang mensen wachtten.' }),
  });
  await untilOver();
  const { waiting } = await entry();
  expect(waiting.measured).toBe(false);
  expect(waiting.reason.en).toMatch(/^Not measured: /);
  expect(await page('nl')).toContain('Niet gemeten: op het evenement');
});

it('invariant 7: tells after the event what people waited in each lane, and that the rule paused', async () => {
  await evening();
  await passTime(server, 3600, 60);
  expect((await entry()).waiting.measured).toBe(false);
  await untilOver();
  const { waiting } = await entry();
  expect(waiting).toMatchObject({
    measured: true,
    from: start,
    face: { known: true, method: 'cards', n: 180, p50: { value: 20 }, p90: { value: 20 } },
    // A third of the people waited for four minutes.
    regular: { known: true, method: 'cards', n: 180, p50: { value: 30 }, p90: { value: 240 } },
    gap: { value: 220 },
    pauses: { times: 1 },
  });
  expect(waiting.gap.low).toBeGreaterThan(200);
  expect(waiting.unmeasured).toBeLessThan(0.2);
  const told = ['clearance-paused', 'clearance-resumed'];
  const [paused, resumed] = await readDeploymentLedger(server.context.db, SPECIMEN_SCOPE, told);
  expect(waiting.pauses.seconds).toBe((resumed?.at ?? 0) - (paused?.at ?? 0));
  expect(await page('nl')).toContain('De gezichtspoorten zijn 1 keer vanzelf gepauzeerd');
  expect(await page('en')).toContain('Nine in ten people waited at most 4 minutes');
  const { text } = await server.call('GET', '/api/register.json');
  for (const { id } of await listGates(server.context.db, SPECIMEN_SCOPE)) expect(text).not.toContain(id);
  const csv = (await server.call('GET', '/api/register.csv')).text.trimEnd();
  expect(csv).toMatch(new RegExp(`,cards,180,30,30,\\d+,240,.*,1,${waiting.pauses.seconds}$`));
});

it('keeps what was measured when the event is ended, and the DPIA says it', async () => {
  await evening();
  server.time.now += 3600;
  const organiser = await server.signIn('organiser');
  const early = { name: '“Gezichtspas bij Lichtjes aan het Water”', early: '"alle passen stoppen nu"' };
  const ended = await server.call('POST', `/api/deployments/${DEPLOYMENT}/end`, organiser, {
    ...early,
    reason: 'Klaar.',
  });
  expect(ended.status).toBe(200);
  expect((await entry()).waiting).toMatchObject({ measured: true, gap: { value: 220 } });
  const { sections } = (await server.call('GET', `/api/deployments/${DEPLOYMENT}/dpia`, organiser)).json;
  const layout = sections.find(({ id }: { id: string }) => id === 'gate-layout');
  expect(layout.filled.text.nl).toContain(
    'Gewone rij: negen van de tien mensen wachtten hoogstens 240 seconden',
  );
});

it('invariant 11: says of a lane that was hardly measured that it isn’t known', async () => {
  await joinQueue(server, 'regular', { from: start, until: start + 3600, wait: 30, every: 20 });
  await joinQueue(server, 'face', { from: start, until: start + 60, wait: 5, every: 20 });
  await passTime(server, 60);
  await untilOver();
  const { waiting } = await entry();
  expect(waiting).toMatchObject({ measured: true, face: { known: false }, gap: null, unmeasured: 1 });
  expect(await page('en')).toContain('Too little was measured of this lane to say anything of it.');
});
