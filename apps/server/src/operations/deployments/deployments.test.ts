import { verifyLedger } from '@tenzij/consent';
import { DeploymentView, Notice } from '@tenzij/contracts';
import { readTrust, verifyClearance } from '@tenzij/dossier';
import { orThrow, readKey, sha256Hex } from '@tenzij/kernel';
import { verifyStatusList } from '@tenzij/pass';
import { findDeployment, setClearance, setClearanceState } from '@tenzij/store-sql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openCase } from '../../../test/case-work.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';
import { answer, enrol } from '../../testing/visits.ts';

const URL_OF = `/api/deployments/${DEPLOYMENT}`;
const SCOPE = { organisation: 'proefweide', deployment: DEPLOYMENT };

let server: TestServer;
let organiser: Credentials;
beforeAll(async () => {
  server = await testServer();
  organiser = await server.signIn('organiser');
});
afterAll(() => server?.close());

async function view(): Promise<DeploymentView> {
  const { json } = await server.call('GET', URL_OF, organiser);
  return DeploymentView.parse(json);
}

describe('the specimen', () => {
  it('is lawful by its own facts, cleared twice over, and says that it is a specimen', async () => {
    const deployment = await view();
    expect(deployment).toMatchObject({
      specimen: true,
      assessment: { verdict: 'UNLESS_CONSENT', failing: [], unknown: [], replays: true },
      clearance: {
        state: 'in-force',
        mode: 'verification',
        storage: 'carried',
        evaluation: { computed: true, falseMatchRate: 1e-4 },
      },
      visitors: { tickets: 20, facePasses: 0, regularPasses: 0, withdrawn: 0 },
      ledger: { length: 9, verifies: true, brokenAt: null },
    });
  });

  it('has every decision in its ledger, in order', async () => {
    const { text, headers } = await server.call('GET', `${URL_OF}/ledger`, organiser);
    expect(headers['content-type']).toBe('application/jsonl');
    const entries = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries.slice(0, 9).map(({ kind }) => kind)).toEqual([
      'deployment-created',
      'dpia-finished',
      'review-recorded',
      'clearance-proposed',
      'clearance-signed',
      'clearance-signed',
      'notice-published',
      'assessment-recorded',
      'clearance-recorded',
    ]);
    expect(verifyLedger(entries)).toMatchObject({ verifies: true });
  });
});

describe('what anybody can read of a deployment', () => {
  it('is enough to verify the clearance, and the notice it names', async () => {
    const { bytes } = await server.call('GET', `${URL_OF}/clearance`);
    const { json: trust } = await server.call('GET', `${URL_OF}/trust`);
    const clearance = verifyClearance(bytes, orThrow(readTrust(trust)), server.time.now);
    const { json: notice } = await server.call('GET', `${URL_OF}/notice`);
    expect(clearance).toMatchObject({ ok: true, value: { hashes: { notice: notice.sha256 } } });
    expect(Notice.parse(notice).items).toHaveLength(9);
  });

  it('leaves recognition off when another notice stands where the signed one was, whatever its hash says', async () => {
    const { db } = server.context;
    const [kept] = await db.query<{ notice: object }>(
      'select notice from deployment where notice is not null',
    );
    const shown = async () => (await server.call('GET', '/api/visit', server.visitor())).json.clearance;
    expect(await shown()).not.toBeNull();
    await db.query(`update deployment set notice = jsonb_set(notice, '{items,0,answer,nl}', '"anders"')`);
    expect(await shown()).toBeNull();
    await db.query('update deployment set notice = $1::jsonb', [JSON.stringify(kept?.notice)]);
  });

  it('says so where there is no clearance or no such deployment', async () => {
    const row = await findDeployment(server.context.db, SCOPE);
    await setClearance(server.context.db, SCOPE, null);
    expect(await server.call('GET', `${URL_OF}/clearance`)).toMatchObject({
      status: 404,
      json: { code: 'clearance.missing' },
    });
    await setClearance(server.context.db, SCOPE, row?.clearance ?? null);
    for (const part of ['notice', 'clearance', 'trust', 'status-list']) {
      expect(await server.call('GET', `/api/deployments/nowhere/${part}`)).toMatchObject({
        status: 404,
        json: { code: 'server.deployment-unknown' },
      });
    }
  });
});

describe('a deployment at the console', () => {
  it('counts visitors as they choose', async () => {
    await enrol(server, server.visitor(0));
    await server.call('POST', '/api/visit/regular-pass', server.visitor(1));
    await enrol(server, server.visitor(2));
    await server.call('POST', '/api/visit/withdrawal', server.visitor(2));
    expect((await view()).visitors).toEqual({ tickets: 20, facePasses: 1, regularPasses: 2, withdrawn: 1 });
  });

  it('invariant 8: says so when the stored facts no longer give the stored receipt', async () => {
    const { db } = server.context;
    const [kept] = await db.query<{ facts: string }>('select facts from deployment');
    const facts = kept?.facts ?? '';
    await db.query('update deployment set facts = $1', [
      facts.replace(/( {2}C1:\n {4}value: )"?yes"?/, '$1no'),
    ]);
    expect((await view()).assessment).toMatchObject({ verdict: 'NO', replays: false });
    await db.query('update deployment set facts = $1', [facts]);
    expect((await view()).assessment.replays).toBe(true);
  });

  it('invariant 5: shows an unanswered question as unknown, never as yes', async () => {
    const { db } = server.context;
    const [kept] = await db.query<{ facts: string }>('select facts from deployment');
    const facts = kept?.facts ?? '';
    await db.query('update deployment set facts = $1', [facts.replace(/^ {2}C5:\n(?: {4}.*\n)+/m, '')]);
    const { assessment } = await view();
    expect(assessment.verdict).toBe('NO_UNKNOWN');
    expect(assessment.unknown.map(({ id }) => id)).toContain('C5');
    await db.query('update deployment set facts = $1', [facts]);
  });

  it('says why a clearance does not hold', async () => {
    const { db } = server.context;
    const [kept] = await db.query<{ clearance: Uint8Array }>('select clearance from deployment');
    await setClearance(db, SCOPE, new Uint8Array([1, 2, 3]));
    expect((await view()).clearance).toMatchObject({ state: 'refused', code: 'cose.malformed' });
    await setClearance(db, SCOPE, null);
    expect((await view()).clearance).toEqual({ state: 'none' });
    await setClearance(db, SCOPE, kept?.clearance ?? null);
  });

  it('notices a ledger that somebody changed who can switch its triggers off', async () => {
    const tampered = await testServer();
    const { db } = tampered.context;
    await answer(tampered, tampered.visitor(), true);
    await db.query('alter table ledger_entry disable trigger user');
    const as = await tampered.signIn('dpo');
    const ledger = async () => (await tampered.call('GET', URL_OF, as)).json.ledger;
    const brokenAMinuteLater = async (brokenAt: number) => {
      tampered.time.now += 60;
      await vi.waitFor(
        async () => expect(await ledger()).toMatchObject({ verifies: false, brokenAt }),
        15_000,
      );
    };
    expect(await ledger()).toMatchObject({ verifies: true, length: 10 });
    await db.query('delete from ledger_entry where sequence > 9');
    await brokenAMinuteLater(10);
    await db.query('delete from ledger_entry where sequence = 3');
    await brokenAMinuteLater(3);
    await db.query("update ledger_entry set body = '{}' where sequence = 2");
    await brokenAMinuteLater(2);
    await tampered.close();
  });
});

describe('the status list', () => {
  const list = (etag = '') => server.call('GET', `${URL_OF}/status-list`, { 'if-none-match': etag });

  it('is the same until something changes, and is signed anew while it does not', async () => {
    server.time.now += 100;
    const first = await list();
    expect(first.headers['content-type']).toBe('application/statuslist+cwt');
    const etag = String(first.headers.etag);
    server.time.now += 10;
    expect(await list(etag)).toMatchObject({ status: 304, text: '' });
    server.time.now += 30;
    const again = await list(etag);
    expect(again.status).toBe(200);
    expect(again.headers.etag).not.toBe(etag);
  });

  it('shows a replaced pass within seconds', async () => {
    const visitor = server.visitor(9);
    await server.call('POST', '/api/visit/regular-pass', visitor);
    server.time.now += 1;
    const etag = String((await list()).headers.etag);
    await server.call('POST', '/api/visit/regular-pass', visitor);
    server.time.now += 1;
    expect((await list(etag)).status).toBe(200);
  });

  it('guard dpo-pause: names the clearance in force, and none within a second of a pause', async () => {
    const { db } = server.context;
    const sha256 = sha256Hex((await findDeployment(db, SCOPE))?.clearance ?? '');
    const named = async () => {
      server.time.now += 1;
      const { issuerKeys } = (await server.call('GET', '/api/visit', server.visitor())).json;
      const keys = issuerKeys.map((key: string) => orThrow(readKey(key)));
      const expected = { subject: DEPLOYMENT, now: server.time.now, maxAgeSeconds: 60 };
      return orThrow(verifyStatusList((await list()).bytes, keys, expected)).clearance;
    };
    expect(await named()).toBe(sha256);
    for (const state of ['paused', 'revoked', 'void'] as const) {
      await setClearanceState(db, SCOPE, state, { by: 'dpo', reason: 'test', at: server.time.now });
      expect(await named(), state).toBeNull();
    }
    await setClearanceState(db, SCOPE, 'in-force', { by: 'dpo', reason: 'test', at: server.time.now });
    expect(await named()).toBe(sha256);
  });

  it('is made once for all that ask at the same time, and made again after that failed', async () => {
    const { db } = server.context;
    server.time.now += 100;
    const query = vi.spyOn(db, 'query').mockImplementation(() => Promise.reject(new Error('away')));
    await expect(server.context.statusLists.read(SCOPE)).rejects.toThrow('away');
    query.mockRestore();
    const asked = vi.spyOn(db, 'query');
    const lists = await Promise.all(Array.from({ length: 5 }, () => server.context.statusLists.read(SCOPE)));
    expect(new Set(lists.map(({ etag }) => etag)).size).toBe(1);
    expect(asked.mock.calls.filter(([sql]) => /revoked_at is not null/.test(sql))).toHaveLength(2);
    asked.mockRestore();
  });

  it('of an unknown deployment is not there', async () => {
    const { status, json } = await server.call('GET', '/api/deployments/nergens/status-list');
    expect([status, json.code]).toEqual([404, 'server.deployment-unknown']);
  });
});

/** Last: it leaves another deployment behind. */
describe('what nobody can read', () => {
  it('is whether there is a deployment that was never cleared', async () => {
    const { id } = await openCase(server);
    for (const part of ['notice', 'clearance', 'trust', 'status-list']) {
      expect(await server.call('GET', `/api/deployments/${id}/${part}`), part).toMatchObject({
        status: 404,
        json: { code: 'server.deployment-unknown' },
      });
    }
  });
});
