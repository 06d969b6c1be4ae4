import { type QueueObservation, QueueObservations } from '@tenzij/contracts';
import { ok } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../testing/memory-storage.ts';
import { keptTaps, unsentOnDevice } from './kept-taps.ts';
import { createTaps, type Seen } from './taps.ts';

const EVENT = 'zomeravond';
let made = 0;

/** A page on a device, and a server that can be away; `open` opens it anew on the same device. */
function device(storage = memoryStorage()) {
  const server = {
    /** Ids in the order in which they came in first. */
    taken: [] as string[],
    takenBack: [] as string[],
    requests: [] as (readonly QueueObservation[])[],
    refuses: null as string | null,
    losesAnswers: false,
  };
  const answer = () => {
    const code = server.losesAnswers ? 'ui.offline' : server.refuses;
    return code === null ? ok(undefined) : ({ ok: false, problem: { code, params: {} } } as const);
  };
  const clock = { now: 1_800_000_000.7 };
  const open = () =>
    createTaps({
      api: {
        async observeQueues(deployment, observations, at) {
          expect(deployment).toBe(EVENT);
          expect(QueueObservations.safeParse({ observations, clock: at }).success).toBe(true);
          if (server.refuses === null) {
            server.requests.push(observations);
            const ids = observations.map(({ id }) => id);
            server.taken.push(...ids.filter((id) => !server.taken.includes(id)));
          }
          return answer();
        },
        async takeBackObservation(_, id) {
          if (server.refuses === null) server.takenBack.push(id);
          return answer();
        },
      },
      deployment: EVENT,
      kept: keptTaps(() => storage, EVENT),
      now: () => clock.now,
      newId: () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
    });
  return { storage, server, clock, open };
}
const card = (number: number): Seen => ({ kind: 'card', lane: 'face', card: number });
const joined: Seen = { kind: 'joined', lane: 'regular', people: 1 };
const states = (taps: ReturnType<typeof createTaps>) => taps.state.get().taps.map(({ state }) => state);
const ids = (taps: ReturnType<typeof createTaps>) => taps.state.get().taps.map(({ seen }) => seen.id);

describe('taps at the tail of a queue', () => {
  it('are sent at once, in order, and named once', async () => {
    const { server, open } = device();
    const taps = open();
    taps.tap(card(27));
    taps.tap(joined);
    await taps.send();
    expect([states(taps), server.taken]).toEqual([['sent', 'sent'], ids(taps)]);
    expect(taps.state.get()).toMatchObject({ outbox: 'idle', next: { face: 28, regular: 501 } });
    expect(server.requests.flat()[0]).toMatchObject({ kind: 'card', card: 27, at: 1_800_000_000 });
  });

  it('wait without a network, survive a reload, and then go in order, each once', async () => {
    const { server, open } = device();
    server.refuses = 'ui.offline';
    const before = open();
    for (let number = 1; number <= 230; number++) before.tap(card(number));
    await before.send();
    expect(before.state.get()).toMatchObject({ outbox: 'offline' });
    const tapped = ids(before);
    const taps = open();
    expect(ids(taps)).toEqual(tapped);
    server.refuses = null;
    server.losesAnswers = true;
    await taps.send();
    server.losesAnswers = false;
    await taps.send();
    expect(server.taken).toEqual(tapped);
    expect(server.requests.map(({ length }) => length)).toEqual([200, 200, 30]);
    expect(taps.state.get()).toMatchObject({ outbox: 'idle', next: { face: 231 } });
  });

  it('are forgotten once sent, but for the last ten', async () => {
    const { storage, open } = device();
    const taps = open();
    for (let number = 1; number <= 30; number++) taps.tap(card(number));
    await taps.send();
    expect(taps.state.get().taps.map(({ seen }) => seen.kind === 'card' && seen.card)).toEqual(
      Array.from({ length: 10 }, (_, index) => index + 21),
    );
    expect(unsentOnDevice(() => storage)).toBe(0);
  });

  it('that were never sent are undone without a word, and the card is next again', async () => {
    const { server, open } = device();
    const taps = open();
    taps.tap(joined);
    // The first is on its way.
    taps.tap(card(3));
    taps.undo(ids(taps)[1] ?? '');
    expect([states(taps), taps.state.get().next.face]).toEqual([['tried'], 3]);
    await taps.send();
    expect([server.taken.length, server.takenBack]).toEqual([1, []]);
  });

  it.each(['sent', 'lost on the way'])(
    'are taken back at the server where it may have them: %s',
    async (how) => {
      const { server, open } = device();
      server.losesAnswers = how !== 'sent';
      const taps = open();
      taps.tap(card(3));
      await taps.send();
      const [id = ''] = ids(taps);
      server.refuses = 'ui.offline';
      taps.undo(id);
      await taps.send();
      const again = open();
      expect(states(again)).toEqual(['taken-back']);
      server.refuses = null;
      server.losesAnswers = false;
      await again.send();
      expect([server.takenBack, states(again)]).toEqual([[id], []]);
    },
  );

  it('leave the next card where it is when others went out since', async () => {
    const taps = device().open();
    taps.tap(card(3));
    taps.tap(card(4));
    taps.undo(ids(taps)[0] ?? '');
    expect(taps.state.get().next.face).toBe(5);
    taps.setNext('face', 9999);
    taps.tap(card(9999));
    expect(taps.state.get().next.face).toBe(1);
  });

  it('go to the queue that this device was at, also over a reload', () => {
    const { open } = device();
    open().setLane('face');
    expect(open().state.get().lane).toBe('face');
  });

  it('stay where somebody has to sign in first, and go after that', async () => {
    const { storage, server, open } = device();
    server.refuses = 'server.sign-in-needed';
    const taps = open();
    taps.tap(joined);
    await taps.send();
    expect([taps.state.get().outbox, unsentOnDevice(() => storage)]).toEqual(['signed-out', 1]);
    server.refuses = null;
    await taps.send();
    expect([taps.state.get().outbox, server.taken.length]).toEqual(['idle', 1]);
  });

  it.each(['server.too-many-requests', 'server.unexpected'])(
    'are nobody’s to throw away while the server answers %s, and go after that',
    async (code) => {
      const { server, open } = device();
      server.refuses = code;
      const taps = open();
      taps.tap(card(1));
      await taps.send();
      expect([taps.state.get().outbox, states(taps)]).toEqual(['sending', ['tried']]);
      server.refuses = null;
      await taps.send();
      expect([taps.state.get().outbox, server.taken.length]).toEqual(['idle', 1]);
    },
  );

  it('that the server can not take stay until somebody throws them away', async () => {
    const { server, open } = device();
    const taps = open();
    taps.tap(card(1));
    await taps.send();
    server.refuses = 'queue.event-ended';
    taps.tap(card(2));
    await taps.send();
    expect(taps.state.get()).toMatchObject({ outbox: 'refused', problem: { code: 'queue.event-ended' } });
    taps.discard();
    expect([states(taps), taps.state.get().outbox]).toEqual([['sent'], 'idle']);
  });

  it('of two tabs of one device are all kept', async () => {
    const { server, open } = device();
    const [one, other] = [open(), open()];
    one.tap(card(1));
    other.tap(card(2));
    one.tap(card(3));
    await Promise.all([one.send(), other.send()]);
    other.reread();
    expect([server.taken.length, states(other)]).toEqual([3, ['sent', 'sent', 'sent']]);
  });

  it('last as long as the page where the browser keeps nothing, which is said', async () => {
    const storage = new Proxy(memoryStorage(), {
      get: () => () => {
        throw new Error('blocked');
      },
    });
    const { server, open } = device(storage);
    const taps = open();
    taps.tap(card(1));
    await taps.send();
    expect([taps.state.get().survives, server.taken.length, states(taps)]).toEqual([false, 1, ['sent']]);
  });

  it.each(['', '{', '[]', '{"taps":[{},null],"next":{"face":0}}', 'null'])(
    'begin anew where %j was kept',
    (kept) => {
      const storage = memoryStorage();
      storage.setItem(`tenzij.queue-taps:${EVENT}`, kept);
      expect(device(storage).open().state.get()).toMatchObject({
        taps: [],
        next: { face: 1, regular: 501 },
        lane: 'regular',
      });
    },
  );
});
