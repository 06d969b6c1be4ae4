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

describe('a signature', () => {
  it('counts no more once its signer is out', async () => {
    const { db } = server.context;
    await work.propose();
    await work.sign('dpo');
    await db.query("update member set removed_at = 1 where member_id = 'voorbeeld-fg'");
    await db.query(
      `insert into member (organisation_id, member_id, name, role, created_at)
       values ('proefweide', 'fg-2', 'Ander', 'dpo', 0) on conflict do nothing`,
    );
    const { json } = await work.sign('organiser');
    await db.query("update member set removed_at = null where member_id = 'voorbeeld-fg'");
    await db.query("delete from member where member_id = 'fg-2'");
    expect(json).toMatchObject({ code: 'clearance.signer-gone', params: { role: 'dpo' } });
    expect(await stateOf()).toBeNull();
  });

  it('takes its proposal along when its passkey is taken out', async () => {
    await work.propose();
    await work.sign('dpo');
    const { passkeys } = (await work.get('clearance-desk', work.dpo)).json;
    for (const { credentialId } of passkeys) {
      const url = `/api/account/passkeys?credential=${encodeURIComponent(credentialId)}`;
      expect((await server.call('DELETE', url, work.dpo)).status).toBe(204);
    }
    expect((await work.get('clearance-desk')).json.proposal).toBeNull();
  });

  it('is refused from another page of the same site', async () => {
    await work.propose();
    const elsewhere = { origin: 'http://localhost:9999' };
    expect((await work.sign('dpo', elsewhere)).json.code).toBe('passkey.not-verified');
  });

  it.each([
    ['notice', '{notice,items,0,answer,nl}'],
    ['facts', '{facts}'],
    ['hash of the DPIA', '{dpiaSha256}'],
  ])('is not given under a proposal whose %s somebody changed in the database', async (_name, path) => {
    await work.propose();
    await server.context.db.query(
      `update clearance_proposal set basis = jsonb_set(basis, $2::text[], '"anders"') where deployment_id = $1`,
      [work.id, path],
    );
    expect((await work.sign('dpo')).json.code).toBe('clearance.receipt-differs');
  });

  it('is not given under other terms that somebody put in the database with their hash', async () => {
    await work.propose();
    const { db } = server.context;
    await db.query(
      `update clearance_proposal set payload = payload || '\\x00'::bytea,
       sha256 = encode(sha256(payload || '\\x00'::bytea), 'hex') where deployment_id = $1`,
      [work.id],
    );
    expect((await work.sign('dpo')).json.code).toBe('clearance.receipt-differs');
  });
});

it('is not laid before both while it would hold at no moment of the event', async () => {
  const starts = server.time.now + 30 * 86_400;
  await work.plan({ validity: { notBefore: starts - 7200, expires: starts } });
  const { obstacles } = (await work.get('clearance-desk')).json;
  expect(obstacles.map(({ code }: { code: string }) => code)).toContain('plan.validity-apart');
});
