import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';
import { record } from './ledger.ts';
import { createLedgerChecks, type LedgerChecks } from './ledger-checks.ts';

const ADDED = 1200;

let server: TestServer;
let checks: LedgerChecks;
beforeEach(async () => {
  server = await testServer();
  await append(ADDED);
  checks = createLedgerChecks(server.context);
});
afterEach(() => server?.close());

async function append(count: number): Promise<void> {
  const draft = { at: 1, kind: 'erased', subject: null, body: {} } as const;
  await server.context.db.transaction((tx) => record(tx, SPECIMEN_SCOPE, Array(count).fill(draft)));
}

async function tamper(sql: string): Promise<void> {
  await server.context.db.query('alter table ledger_entry disable trigger user');
  await server.context.db.query(sql);
}

const read = () => checks.read(SPECIMEN_SCOPE);

/** After which sequences entries were read while `work` ran. */
async function readsDuring(work: () => Promise<unknown>): Promise<unknown[]> {
  const query = vi.spyOn(server.context.db, 'query');
  await work();
  const reads = query.mock.calls.filter(([sql]) => /from ledger_entry/.test(sql));
  query.mockRestore();
  return reads.map(([, params]) => params?.[2]);
}

describe('checking a ledger', () => {
  it('reads the whole chain once, a page at a time, and then only what was added', async () => {
    expect(await readsDuring(() => Promise.all([read(), read()]))).toEqual([0, 500, 1000]);
    expect(await readsDuring(read)).toEqual([]);
    await append(2);
    expect(await readsDuring(read)).toEqual([9 + ADDED]);
    expect(await read()).toMatchObject({ length: 11 + ADDED, verifies: true, brokenAt: null });
  });

  it('lets others have a turn between pages', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await read();
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });

  it('notices an old entry that was changed, within a minute and without waiting for it', async () => {
    await read();
    await tamper("update ledger_entry set body = '{}' where sequence = 2");
    server.time.now += 59;
    expect(await read()).toMatchObject({ verifies: true });
    server.time.now += 1;
    await read();
    await vi.waitFor(
      async () => expect(await read()).toMatchObject({ verifies: false, brokenAt: 2 }),
      15_000,
    );
  });

  it('notices at once an added entry that does not fit, and a head that went back', async () => {
    await read();
    await append(3);
    await tamper(`update ledger_entry set at = 2 where sequence = ${10 + ADDED}`);
    expect(await read()).toMatchObject({ verifies: false, brokenAt: 10 + ADDED });
    checks = createLedgerChecks(server.context);
    await tamper(`update ledger_entry set at = 1 where sequence = ${10 + ADDED}`);
    expect(await read()).toMatchObject({ verifies: true });
    await tamper('update ledger_head set sequence = 100');
    expect(await read()).toMatchObject({ verifies: false, brokenAt: 101 });
  });
});
