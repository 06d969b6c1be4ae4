import { openPostgres } from '@tenzij/store-sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findPostgres,
  POSTGRES_MISSING,
  startPostgres,
  type TemporaryPostgres,
} from '../../../../../adapters/store-sql/src/testing/temporary-postgres.ts';
import { letCrowdChoose, letCrowdWithdrawSealed } from '../../testing/crowd.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';

const bin = findPostgres();

describe.skipIf(bin === null)(`visits on PostgreSQL (${bin === null ? POSTGRES_MISSING : bin})`, () => {
  let postgres: TemporaryPostgres;
  let server: TestServer;
  beforeAll(async () => {
    postgres = await startPostgres(bin ?? '');
    server = await testServer({ db: await openPostgres(await postgres.createDatabase()) });
  });
  afterAll(async () => {
    await server?.close();
    await postgres?.stop();
  });

  it('keep one whole ledger while many choose at once, over several connections', async () => {
    expect(await letCrowdChoose(server)).toMatchObject({
      failed: 0,
      ledger: { verifies: true },
      doublePasses: [],
    });
  });

  it('are all taken back when many do so at once, by phone and at the desk', async () => {
    const db = await openPostgres(await postgres.createDatabase());
    const sealed = await testServer({ db, storage: 'sealed' });
    expect(await letCrowdWithdrawSealed(sealed)).toMatchObject({
      failed: 0,
      ledger: { verifies: true },
      ciphertexts: [],
    });
    await sealed.close();
  });

  it('say so when the database goes away', async () => {
    await postgres.stop();
    const { status, json } = await server.call('GET', '/api/visit', server.visitor());
    expect([status, json.code]).toEqual([503, 'store.database-unreachable']);
  });
});
