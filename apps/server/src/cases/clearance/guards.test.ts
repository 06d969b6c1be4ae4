import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CaseWork, openCase } from '../../../test/case-work.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';

let server: TestServer;
let work: CaseWork;
beforeAll(async () => {
  server = await testServer({ publicUrl: () => 'http://localhost:4173' });
});
afterAll(() => server?.close());
beforeEach(async () => {
  work = await openCase(server);
  await work.ready();
});

const stateOf = async () => (await work.get('case')).json.clearance?.state ?? null;
const change = (action: string, as = work.organiser, reason = 'Rij loopt op') =>
  work.post('clearance-state', { action, reason }, as);

async function clear(): Promise<void> {
  await work.propose();
  await work.sign('organiser');
  expect((await work.sign('dpo')).json).toMatchObject({ cleared: true });
}

describe('a proposal that one of both signed', () => {
  it.each([
    ['pause', 'paused'],
    ['revoke', 'revoked'],
  ])('is withdrawn when the other decides to %s', async (action, state) => {
    await clear();
    await work.propose();
    await work.sign('dpo');
    const { proposal } = (await work.get('clearance-desk')).json;
    expect((await change(action, work.dpo)).status).toBe(204);
    expect((await work.get('clearance-desk')).json.proposal).toBeNull();
    const { db } = server.context;
    expect((await work.sign('organiser')).json.code).toBe('clearance.no-proposal');
    // Even if it were open still: it was made while the clearance stood otherwise.
    await db.query("update clearance_proposal set state = 'open' where proposal_id = $1", [proposal.id]);
    expect((await work.sign('organiser')).json).toMatchObject({
      code: 'clearance.changed-meanwhile',
      params: { fields: 'clearance' },
    });
    expect(await stateOf()).toBe(state);
  });
});
