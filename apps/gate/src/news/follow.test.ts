import type { GateNews } from '@tenzij/contracts';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeNews } from '../../test/fake-news.ts';
import { createFakeTime } from '../../test/fake-time.ts';
import { createNews } from './follow.ts';

let stopped = false;
afterEach(() => {
  stopped = true;
});

const news = (key: number): GateNews => ({ kind: 'admitted', key: `${key}`.padStart(64, '0'), at: key });

/** A gate that follows, and asks every two seconds as `keepInSync` does. */
function openGate() {
  stopped = false;
  const time = createFakeTime(0);
  const network = { online: true };
  const server = createFakeNews(() => network.online);
  server.server = 'works';
  const memory = { learned: [] as GateNews[], at: 0, full: false };
  let back = 0;
  const follow = createNews({
    api: server.api,
    memory: {
      cursor: async () => memory.at,
      async learn(more, cursor) {
        if (memory.full) throw new Error('disk full');
        memory.learned.push(...more);
        memory.at = cursor;
      },
    },
    time,
    chance: () => 0.5,
    onBack: () => {
      back++;
    },
  });
  const told: boolean[] = [];
  void follow.follow(() => stopped);
  void (async () => {
    while (!stopped) {
      told.push(await follow.ask());
      await follow.wait(2000);
    }
  })();
  return { time, network, server, memory, follow, told, back: () => back };
}

describe('news of the others', () => {
  it('comes over the stream at once, and nobody asks for it meanwhile', async () => {
    const gate = openGate();
    await gate.time.pass(10);
    const asked = gate.server.polls;
    gate.server.told.push(news(1), news(2));
    await gate.server.send();
    expect(gate.memory.learned).toEqual([news(1), news(2)]);
    for (let go = 0; go < 4; go++) {
      await gate.time.pass(15);
      await gate.server.send();
    }
    expect([gate.server.polls, gate.server.streams]).toEqual([asked, 1]);
    expect(gate.told.at(-1)).toBe(true);
  });

  it('is asked for every two seconds where no stream can be had', async () => {
    const gate = openGate();
    gate.server.server = 'polling';
    await gate.time.pass(30);
    gate.server.told.push(news(1));
    await gate.time.pass(2);
    expect(gate.memory.learned).toEqual([news(1)]);
    const asked = gate.server.polls;
    await gate.time.pass(60);
    expect(gate.server.polls - asked).toBe(30);
  });

  it('is asked for while a stream is silent, which counts as dead after 25 seconds', async () => {
    const gate = openGate();
    gate.server.server = 'silent';
    await gate.time.pass(0);
    gate.server.told.push(news(1));
    await gate.time.pass(4);
    expect(gate.memory.learned).toEqual([news(1)]);
    await gate.time.pass(16);
    expect(gate.server.streams).toBe(1);
    await gate.time.pass(10);
    expect(gate.server.streams).toBe(2);
  });

  it('comes over a stream again as soon as one can be had', async () => {
    const gate = openGate();
    gate.server.server = 'polling';
    await gate.time.pass(120);
    gate.server.server = 'works';
    await gate.time.pass(65);
    const asked = gate.server.polls;
    gate.server.told.push(news(1));
    await gate.server.send();
    expect(gate.memory.learned).toEqual([news(1)]);
    await gate.time.pass(10);
    expect(gate.server.polls).toBe(asked);
  });

  it('is all there after a stream that broke off, and nothing twice', async () => {
    const gate = openGate();
    await gate.time.pass(5);
    gate.server.told.push(news(1));
    await gate.server.send();
    gate.server.breakOff();
    gate.server.told.push(news(2), news(3));
    await gate.time.pass(3);
    expect(gate.memory.learned).toEqual([news(1), news(2), news(3)]);
  });

  it('is paged through after a day without network', async () => {
    const gate = openGate();
    gate.server.page = 7;
    await gate.time.pass(5);
    gate.network.online = false;
    gate.server.breakOff();
    await gate.time.pass(24 * 3600);
    expect(gate.told.at(-1)).toBe(false);
    gate.server.told.push(...Array.from({ length: 500 }, (_, index) => news(index)));
    gate.network.online = true;
    await gate.time.pass(120);
    expect(gate.memory.learned).toEqual(gate.server.told);
    expect(gate.back()).toBe(2);
  });

  it('is asked for again when the disk was full, and that the list changed counts at once', async () => {
    const gate = openGate();
    await gate.time.pass(5);
    gate.memory.full = true;
    gate.server.told.push(news(1));
    gate.server.list = 'list-2';
    await gate.server.send();
    expect(gate.follow.tags()?.list).toBe('list-2');
    await gate.time.pass(10);
    gate.memory.full = false;
    await gate.time.pass(60);
    expect(gate.memory.learned).toEqual([news(1)]);
  });

  it('begins anew with a server that was put back to before', async () => {
    const gate = openGate();
    gate.server.told.push(news(1), news(2));
    await gate.time.pass(5);
    expect(gate.memory.at).toBe(2);
    gate.server.told.splice(0, 2, news(9));
    gate.server.breakOff();
    await gate.time.pass(5);
    expect([gate.memory.at, gate.memory.learned.at(-1)]).toEqual([1, news(9)]);
  });

  it('says that the server does not know this gate, until it does', async () => {
    const gate = openGate();
    gate.server.server = 'refuses';
    await gate.time.pass(5);
    expect([gate.follow.isRefused(), gate.told.at(-1)]).toEqual([true, false]);
    gate.server.server = 'works';
    await gate.time.pass(65);
    expect([gate.follow.isRefused(), gate.told.at(-1)]).toEqual([false, true]);
  });

  it('wakes who waits when a tag changes, and lets them wait when not', async () => {
    const gate = openGate();
    await gate.time.pass(9);
    const turns = gate.told.length;
    gate.server.told.push(news(1));
    await gate.server.send();
    await gate.time.pass(0);
    expect(gate.told).toHaveLength(turns);
    gate.server.bundle = 'bundle-2';
    await gate.server.send();
    await gate.time.pass(0);
    expect(gate.told).toHaveLength(turns + 1);
  });
});
