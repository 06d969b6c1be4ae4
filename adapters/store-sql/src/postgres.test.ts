import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from './postgres.ts';
import { databaseContract } from './testing/contract.ts';
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
