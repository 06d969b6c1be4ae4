import { setTimeout as rest } from 'node:timers/promises';
import { type Database, lockLedger, lockTicket, openPostgres } from '@tenzij/store-sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findPostgres,
  POSTGRES_MISSING,
  startPostgres,
  type TemporaryPostgres,
} from '../../../../adapters/store-sql/src/testing/temporary-postgres.ts';
import { change, place } from '../../../../adapters/ticketing-pretix/test/pretix-server/index.ts';
import { connect, openShopServer, type ShopServer } from '../../test/pretix.ts';
import { DEPLOYMENT } from '../testing/test-server.ts';

const bin = findPostgres();

describe.skipIf(bin === null)(`reading on PostgreSQL (${bin === null ? POSTGRES_MISSING : bin})`, () => {
  let postgres: TemporaryPostgres;
  let shop: ShopServer;
  beforeAll(async () => {
    postgres = await startPostgres(bin ?? '', ['deadlock_timeout=200ms']);
    shop = await openShopServer({ db: await openPostgres(await postgres.createDatabase()) });
  });
  afterAll(async () => {
    await shop?.close();
    await postgres?.stop();
  });

  it('waits for the visitors of an order that is cancelled, whichever is busy, before it records anything', async () => {
    const order = place(shop.pretix.shop, { positions: [{}, {}, {}] });
    await connect(shop);
    await shop.read();
    const { db } = shop.server.context;
    const ids = await Promise.all([1, 2, 3].map((n) => shop.ticketOf(`${order.code}-${n}`)));
    const tickets = ids.flatMap((id) => id ?? []);
    for (const ticket of tickets) await shop.pass(ticket);
    for (const busy of tickets) {
      change(shop.pretix.shop, order, { status: order.status === 'p' ? 'c' : 'p' });
      shop.server.time.now += 200;
      let reading = Promise.resolve();
      // As a visitor's own change does: the ticket first, and then what is recorded.
      await db.transaction(async (tx) => {
        const scope = { organisation: 'proefweide', deployment: DEPLOYMENT };
        await lockTicket(tx, { ...scope, id: busy });
        reading = shop.read();
        await untilWaiting(db);
        await lockLedger(tx, scope);
      });
      await reading;
    }
    expect((await shop.ask('GET', '')).json.pretix).toMatchObject({
      reading: { problem: null },
      tickets: { holding: 0, ended: 3 },
    });
  });
});

/** Until somebody waits for another's lock. */
async function untilWaiting(db: Database): Promise<void> {
  while ((await db.query("select 1 from pg_stat_activity where wait_event_type = 'Lock'")).length === 0)
    await rest(20);
}

describe('a reading that something unforeseen stopped', () => {
  let shop: ShopServer;
  beforeAll(async () => {
    shop = await openShopServer();
  });
  afterAll(() => shop?.close());

  it('says so, and is tried again soon', async () => {
    place(shop.pretix.shop);
    await connect(shop);
    const { db } = shop.server.context;
    await db.script(
      `create function fail() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
       create trigger broken before insert on ticketing_position for each row execute function fail();`,
    );
    await expect(shop.read()).rejects.toThrow('broken');
    expect((await shop.ask('GET', '')).json.pretix.reading.problem.code).toBe('server.unexpected');
    await db.script('drop trigger broken on ticketing_position');
    shop.server.time.now += 31;
    await shop.read();
    expect((await shop.ask('GET', '')).json.pretix).toMatchObject({
      reading: { problem: null },
      tickets: { holding: 1 },
    });
  });
});
