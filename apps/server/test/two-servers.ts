import { openPostgres } from '@tenzij/store-sql';
import { afterAll, beforeAll, describe } from 'vitest';
import {
  findPostgres,
  POSTGRES_MISSING,
  startPostgres,
  type TemporaryPostgres,
} from '../../../adapters/store-sql/src/testing/temporary-postgres.ts';
import { memoryKeyStore } from '../src/testing/memory-key-store.ts';
import { type TestServer, testServer } from '../src/testing/test-server.ts';

const bin = findPostgres();

/** Tests of two servers with one database and the same keys; there are two once a test runs. */
export function describeTwoServers(tests: (servers: readonly [TestServer, TestServer]) => void): void {
  describe.skipIf(bin === null)(
    `two servers on one PostgreSQL (${bin === null ? POSTGRES_MISSING : bin})`,
    () => {
      let postgres: TemporaryPostgres;
      const servers: TestServer[] = [];
      beforeAll(async () => {
        postgres = await startPostgres(bin ?? '');
        const url = await postgres.createDatabase();
        const keys = memoryKeyStore();
        for (let number = 0; number < 2; number++)
          servers.push(await testServer({ db: await openPostgres(url), keys }));
      });
      afterAll(async () => {
        for (const server of servers) await server.close();
        await postgres?.stop();
      });
      tests(servers as unknown as readonly [TestServer, TestServer]);
    },
  );
}
