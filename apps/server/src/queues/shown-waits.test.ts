import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { joinQueue } from '../testing/evening.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';
import { createShownWaits } from './shown-waits.ts';

const DAY = 86_400;
const QUARTER = 900;

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());
/** Another evening of the same event. */
beforeEach(() => {
  server.time.now = Math.ceil((server.time.now + 1) / DAY) * DAY;
});

const shown = async () => (await server.call('GET', '/api/visit/waits', server.visitor())).json.waits;
/** Half an hour in which everybody in this lane waits so long. */
const queueOf = (lane: 'face' | 'regular', wait: number) =>
  joinQueue(server, lane, { from: server.time.now, until: server.time.now + 2 * QUARTER, wait });

describe('the waiting times that a visitor chooses by', () => {
  it('guard parity: are those of both lanes, in whole minutes upwards, as long as they are of now', async () => {
    expect(await shown()).toBeNull();
    await queueOf('face', 50);
    await queueOf('regular', 130);
    server.time.now += 2 * QUARTER;
    const lane = { estimated: false };
    expect(await shown()).toEqual({
      face: { ...lane, half: 1, most: 1 },
      regular: { ...lane, half: 3, most: 3 },
    });
    server.time.now += 2 * QUARTER;
    expect(await shown()).toBeNull();
  });

  it('invariant 11: are of neither lane when one of them is not known', async () => {
    await queueOf('face', 50);
    server.time.now += 2 * QUARTER;
    expect(await shown()).toBeNull();
  });

  it('invariant 5: are none while a wait is only known to be at least so long', async () => {
    await queueOf('face', 50);
    // Nobody who joined was at the gate yet.
    await queueOf('regular', 3600);
    server.time.now += 2 * QUARTER;
    expect(await shown()).toBeNull();
  });

  it('are looked at once for everybody who asks in the same seconds', async () => {
    let looks = 0;
    const { db } = server.context;
    const counted: typeof db = {
      ...db,
      query: (sql, params) => {
        if (/from queue_reading/.test(sql)) looks += 1;
        return db.query(sql, params);
      },
    };
    let now = server.time.now;
    const waits = createShownWaits({ db: counted, clock: () => now });
    await Promise.all(Array.from({ length: 50 }, () => waits.read(SPECIMEN_SCOPE)));
    expect(looks).toBe(1);
    now += 20;
    await waits.read(SPECIMEN_SCOPE);
    expect(looks).toBe(2);
  });

  it('are asked for again after a look that failed', async () => {
    const { db } = server.context;
    let isDown = true;
    const failing: typeof db = {
      ...db,
      query: (sql, params) => (isDown ? Promise.reject(new Error('down')) : db.query(sql, params)),
    };
    const waits = createShownWaits({ db: failing, clock: () => server.time.now });
    await expect(waits.read(SPECIMEN_SCOPE)).rejects.toThrow('down');
    isDown = false;
    expect(await waits.read(SPECIMEN_SCOPE)).toBeNull();
  });
});
