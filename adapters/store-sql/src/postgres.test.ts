import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, readMigrations } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { lockCase } from './repositories/cases.ts';
import { appendToLedger, type LedgerHead, ledgerHead } from './repositories/ledger.ts';
import { databaseContract } from './testing/contract.ts';
import { NOW, newDeployment } from './testing/fixtures.ts';
import {
  findPostgres,
  POSTGRES_MISSING,
  startPostgres,
  type TemporaryPostgres,
} from './testing/temporary-postgres.ts';

const bin = findPostgres();

describe.skipIf(bin === null)(`PostgreSQL (${bin === null ? POSTGRES_MISSING : bin})`, () => {
  let postgres: TemporaryPostgres;
  beforeAll(async () => {
    postgres = await startPostgres(bin ?? '');
  });
  afterAll(() => postgres?.stop());

  databaseContract(async () => openPostgres(await postgres.createDatabase()));

  it('lets a visitor record something while a case is being changed', async () => {
    const db = await openPostgres(await postgres.createDatabase());
    await migrate(db, await readMigrations());
    const ticket = await newDeployment(db);
    const [visitorHolds, caseHolds] = [signal(), signal()];
    // The visitor has the ledger, the DPO has the case; each then needs what the other has.
    const visitor = db.transaction(async (tx) => {
      await tx.query('select 1 from ledger_head where deployment_id = $1 for update', [ticket.deployment]);
      visitorHolds.give();
      await caseHolds.given;
      await appendToLedger(tx, ticket, oneMore);
    });
    const dpo = db.transaction(async (tx) => {
      await visitorHolds.given;
      await lockCase(tx, ticket);
      caseHolds.give();
      await appendToLedger(tx, ticket, oneMore);
    });
    await Promise.all([visitor, dpo]);
    expect((await ledgerHead(db, ticket))?.sequence).toBe(2);
    await db.close();
  });

  it('says so when the server goes away', async () => {
    const other = await startPostgres(bin ?? '');
    const db = await openPostgres(await other.createDatabase());
    // Several connections are open, one of them in use.
    await Promise.all(Array.from({ length: 5 }, () => db.query('select pg_sleep(0.1)')));
    const working = db.transaction((tx) => tx.query('select pg_sleep(60)'));
    const stopped = expect(working).rejects.toMatchObject({ code: 'store.database-unreachable' });
    await other.stop();
    await stopped;
    await expect(db.query('select 1')).rejects.toMatchObject({ code: 'store.database-unreachable' });
    await expect(db.transaction((tx) => tx.query('select 1'))).rejects.toMatchObject({
      code: 'store.database-unreachable',
    });
    await db.close();
  });
});

describe('PostgreSQL that cannot be reached', () => {
  it('is refused at once, without saying where it is', async () => {
    const opening = openPostgres('postgres://somebody:secret@127.0.0.1:1/tenzij');
    await expect(opening).rejects.toMatchObject({ code: 'store.database-unreachable', params: {} });
  });

  it('is refused when the address is not one', async () => {
    await expect(openPostgres('not an address')).rejects.toMatchObject({
      code: 'store.database-unreachable',
    });
  });
});

function oneMore({ sequence, sha256 }: LedgerHead) {
  const entry = { at: NOW, kind: 'erased', subject: null, body: {}, previous: sha256 };
  return [{ ...entry, sequence: sequence + 1, sha256: `${sequence + 1}`.repeat(64) }];
}

function signal() {
  let give = () => {};
  const given = new Promise<void>((done) => {
    give = done;
  });
  return { given, give };
}
