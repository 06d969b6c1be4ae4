import { issueClearance, readTrust, verifyClearance } from '@tenzij/dossier';
import { orThrow, softwareSigner, toBase64Url } from '@tenzij/kernel';
import { findDeployment, setClearance } from '@tenzij/store-sql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { ledgerEntries } from '../deployments/ledger.ts';
import { readRequired } from '../keys/key-store.ts';
import { SPECIMEN_KEYS, SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { startServer } from '../start.ts';
import { type Credentials, type TestServer, testServer } from '../testing/test-server.ts';
import { answer, COMMITMENT } from '../testing/visits.ts';
import { type Expiry, eraseExpired, startExpiry } from './expire-sealed.ts';

let server: TestServer;
let organiser: Credentials;
let began: number;
let expiry: Expiry | undefined;
let visitors = 0;
beforeAll(async () => {
  server = await testServer({ storage: 'sealed' });
  organiser = await server.signIn('organiser');
  began = server.time.now;
});
/** Before each test the server keeps a sealed template of two more visitors, and of nobody else. */
beforeEach(async () => {
  server.time.now = began;
  for (const number of [visitors + 1, visitors + 2]) {
    const as = server.visitor(number);
    await answer(server, as, true);
    const sealed = {
      locator: toBase64Url(new Uint8Array(16).fill(number)),
      ciphertext: toBase64Url(new Uint8Array(330).fill(number)),
    };
    const made = await server.call('POST', '/api/visit/face-pass', as, { commitment: COMMITMENT, sealed });
    expect(made.status).toBe(200);
  }
  visitors += 2;
});
afterEach(async () => {
  await expiry?.stop();
  expiry = undefined;
});
// Its database is closed by the server of the last test.
afterAll(() => server?.app.close());

async function held(): Promise<number> {
  const rows = await server.context.db.query(
    'select 1 as found from sealed_template where ciphertext is not null',
  );
  return rows.length;
}

/** What the ledger says was erased last, of nobody in particular, and how often it did. */
async function erasures(): Promise<{ times: number; last: unknown }> {
  const found: unknown[] = [];
  for await (const { kind, subject, body } of ledgerEntries(server.context.db, SPECIMEN_SCOPE))
    if (kind === 'erased' && subject === null) found.push(body);
  return { times: found.length, last: found.at(-1) };
}

async function expires(): Promise<number> {
  const [row] = await server.context.db.query<{ at: number }>('select max(expires) as at from pass');
  return row?.at ?? Number.NaN;
}

async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('sealed templates whose passes ran out', () => {
  it('are erased, and the ledger says how many and of nobody', async () => {
    const { context, time } = server;
    time.now = (await expires()) - 1;
    await eraseExpired(context);
    expect(await held()).toBe(2);
    // Without statistics each of tens of thousands would be held against every pass.
    const known = await context.db.query<{ name: string }>(
      `select distinct tablename as name from pg_stats where tablename in ('pass', 'sealed_template') order by 1`,
    );
    expect(known.map(({ name }) => name)).toEqual(['pass', 'sealed_template']);
    time.now += 1;
    await eraseExpired(context);
    expect(await held()).toBe(0);
    await eraseExpired(context);
    const last = { erased: ['server:sealed-template'], count: 2, because: 'expired' };
    expect(await erasures()).toEqual({ times: 1, last });
    time.now = began;
    const { json } = await server.call('GET', `/api/deployments/${SPECIMEN_SCOPE.deployment}`, organiser);
    expect(json.ledger).toMatchObject({ verifies: true });
  });

  it('are erased while the server runs, without anybody asking', async () => {
    const { context, time } = server;
    expiry = startExpiry(context, 5);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await held()).toBe(2);
    time.now = await expires();
    await waitFor(async () => (await held()) === 0);
  });

  it('stay when a look fails, which is logged without any of them, and go at the next', async () => {
    const { context, time, logged } = server;
    time.now = await expires();
    let fails = true;
    const db: typeof context.db = {
      ...context.db,
      query: (...given) => (fails ? Promise.reject(new Error('away')) : context.db.query(...given)),
      transaction: (work) => context.db.transaction(work),
    };
    expiry = startExpiry({ ...context, db }, 5);
    await waitFor(async () => logged.some((line) => line.includes('server.not-erased')));
    expect(await held()).toBe(2);
    fails = false;
    await waitFor(async () => (await held()) === 0);
  });
});

describe('sealed templates under another clearance', () => {
  it('are erased, all of them, once one is in force that has templates carried', async () => {
    const { context, time } = server;
    const row = await findDeployment(context.db, SPECIMEN_SCOPE);
    if (!row?.clearance) throw new Error('the specimen has no clearance');
    const before = orThrow(verifyClearance(row.clearance, orThrow(readTrust(row.trust)), time.now));
    const signer = async (role: keyof typeof SPECIMEN_KEYS) =>
      softwareSigner(await readRequired(context.keys, SPECIMEN_KEYS[role]));
    const signers = { controller: await signer('organiser'), dpo: await signer('dpo') };
    const carried = orThrow(await issueClearance({ ...before, storage: 'carried' }, signers));
    await eraseExpired(context);
    expect(await held()).toBe(2);
    await setClearance(context.db, SPECIMEN_SCOPE, carried);
    await eraseExpired(context);
    expect(await held()).toBe(0);
    expect((await erasures()).last).toMatchObject({ count: 2, because: 'other-storage' });
    await setClearance(context.db, SPECIMEN_SCOPE, row.clearance);
  });
});

// The last: that server closes the database.
describe('sealed templates that ran out while there was no server', () => {
  it('are erased when one starts', async () => {
    const late = (await expires()) + 3600;
    const running = await startServer({
      config: readConfig({ PORT: '0', TENZIJ_LOG: 'silent' }),
      overrides: { db: server.context.db, keys: server.context.keys, clock: () => late },
    });
    await waitFor(async () => (await held()) === 0);
    await running.close();
  });
});
