import type { Database } from '@tenzij/store-sql';
import { expect, it } from 'vitest';
import { testDatabase } from './test-database.ts';
import { testServer } from './test-server.ts';

const count = async (database: Database, table: string) =>
  (await database.query<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count;

it('is lent to one at a time, and nothing of one is left for the next', async () => {
  const first = await testDatabase();
  const server = await testServer({ db: first });
  expect(await count(first, 'deployment')).toBeGreaterThan(0);
  const beside = await testDatabase();
  expect(await count(beside, 'deployment')).toBe(0);
  await server.close();
  await expect(first.query('select 1')).rejects.toThrow('closed');
  await beside.close();
  const next = await testDatabase();
  const tables = await next.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const filled: string[] = [];
  for (const { name } of tables) if ((await count(next, name)) !== 0) filled.push(name);
  expect(filled).toEqual(['migration']);
  // What is kept as given still can't be emptied out.
  await expect(next.script('truncate revision')).rejects.toThrow(/kept as given/);
  await next.close();
});

it.each(['create table left_behind (id text)', 'alter table revision disable trigger user'])(
  'is made anew after %s',
  async (change) => {
    const changed = await testDatabase();
    await changed.script(change);
    await changed.close();
    const next = await testDatabase();
    expect(
      await next.query(`select 1 from pg_class where relname = 'left_behind'
      union all select 1 from pg_trigger where tgenabled = 'D'`),
    ).toEqual([]);
    await next.close();
  },
);
