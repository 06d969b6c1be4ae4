import { findCase, latestRevision } from '@tenzij/store-sql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCase } from '../cases/load-case.ts';
import { predictedWaits } from '../cases/predicted-waits.ts';
import { DEPLOYMENT, type TestServer, testServer } from '../testing/test-server.ts';
import { SPECIMEN_SCOPE } from './identity.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());

it('the specimen has a plan of its lanes that agrees with its plan, and meets the rule in it', async () => {
  const { db } = server.context;
  const { plan } = (await loadCase(server.context, SPECIMEN_SCOPE, db)).terms;
  const body = (await latestRevision(db, SPECIMEN_SCOPE, 'lanes'))?.body as { lanes: unknown };
  expect(body.lanes).toEqual(plan?.lanes);
  const limits = { p90GapSeconds: plan?.parity?.p90GapSeconds, reason: plan?.parity?.reason };
  expect(predictedWaits(body, plan?.parity ?? null)?.rule).toMatchObject({
    limits,
    met: true,
    certain: true,
  });
});

it('was cleared on a DPIA that quotes it', async () => {
  expect((await findCase(server.context.db, SPECIMEN_SCOPE))?.clearance).not.toBeNull();
  const dpo = await server.signIn('dpo');
  const { json } = await server.call('GET', `/api/deployments/${DEPLOYMENT}/dpia`, dpo);
  expect(json.version.changed).toEqual([]);
  const layout = json.sections.find(({ id }: { id: string }) => id === 'gate-layout');
  expect(JSON.stringify(layout)).toContain('Volgens deze voorspelling voldoet de indeling aan de regel');
});
