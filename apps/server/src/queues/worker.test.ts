import { queueHistoryIn, readLedger } from '@tenzij/store-sql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { describeTwoServers } from '../../test/two-servers.ts';
import { SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { joinQueue, signParity } from '../testing/evening.ts';
import { listen, openStream } from '../testing/gate-streams.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';
import { holdAll, startParity } from './worker.ts';

const TERMS = { afterSeconds: 300, resumeSeconds: 300, unmeasured: 'alarm' } as const;
/** A regular lane that takes four minutes, and a face lane that takes twenty seconds. */
async function unequalQueues(server: TestServer): Promise<void> {
  const { now } = server.time;
  await joinQueue(server, 'face', { from: now, until: now + 3600, wait: 20 });
  await joinQueue(server, 'regular', { from: now, until: now + 3600, wait: 240 });
}

describeTwoServers((servers) => {
  it('invariant 7: pause the face lanes once, and gates at both hear of it', async () => {
    const [one, other] = servers;
    await signParity(one, { p90GapSeconds: 60, terms: TERMS });
    await unequalQueues(one);
    const stream = await openStream(await listen(other.app), other.gate('face'));
    await stream.until((got) => got.length > 0);
    const before = stream.got.at(-1);
    const { db } = one.context;
    const told = async () =>
      (await readLedger(db, SPECIMEN_SCOPE, 0, 1000))
        .map(({ kind }) => kind)
        .filter((kind) => /^(parity|clearance-paused)/.test(kind));
    for (let minute = 0; minute < 30; minute++) {
      one.time.now += 60;
      // Their clocks differ a little.
      other.time.now = one.time.now + 1;
      await Promise.all(servers.map(({ context }) => holdAll(context)));
      if ((await told()).includes('clearance-paused')) break;
    }
    expect(await told()).toEqual(['parity-broken', 'clearance-paused']);
    await stream.until((got) => got.at(-1)?.list !== before?.list && got.at(-1)?.bundle !== before?.bundle);
    stream.close();
    await stream.over;
  });
});

describe('the looks of a server at its queues', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
  });
  afterAll(() => server?.close());

  const points = async () => {
    const { db } = server.context;
    return (await queueHistoryIn(db, SPECIMEN_SCOPE, { from: 0, until: 10 ** 10 })).length;
  };

  it('go on after something went wrong, say so in its log, and end with it', async () => {
    const { db } = server.context;
    await unequalQueues(server);
    await db.script(
      `create function fail() returns trigger language plpgsql as $$ begin raise exception 'kaart 27'; end $$;
       create trigger broken before insert on queue_history for each row execute function fail();`,
    );
    const worker = startParity(server.context, 5);
    await vi.waitFor(() => expect(server.logged.join()).toContain('server.parity-not-held'), 15_000);
    expect(server.logged.join()).not.toContain('kaart 27');
    await db.script('drop trigger broken on queue_history; drop function fail();');
    server.time.now += 60;
    await vi.waitFor(async () => expect(await points()).toBe(1), 15_000);
    await worker.stop();
    server.time.now += 60;
    expect(await points()).toBe(1);
    await holdAll(server.context);
    expect(await points()).toBe(2);
  });
});
