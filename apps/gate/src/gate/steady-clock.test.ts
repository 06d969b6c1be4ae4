import { describe, expect, it } from 'vitest';
import { createFakeStore } from '../../test/world.ts';
import { loadSteadyClock } from './steady-clock.ts';

const START = 1_800_000_000;
const DAY = 86_400;
const HOUR = 3600;

/** A device of which the clock can be set, and that can sleep; and a server of which the clock is right. */
async function createDesk({ ahead = 0, store = createFakeStore() } = {}) {
  let awake = 0;
  let asleep = 0;
  let device = START + ahead;
  const open = () => loadSteadyClock(store, { now: () => device, ticks: () => awake });
  const desk = {
    store,
    open,
    clock: await open(),
    real: () => START + awake + asleep,
    pass(seconds: number) {
      awake += seconds;
      device += seconds;
    },
    sleep(seconds: number) {
      asleep += seconds;
      device += seconds;
    },
    set(seconds: number) {
      device += seconds;
    },
    /** The device stands still, its clock and all. */
    freeze(seconds: number) {
      asleep += seconds;
    },
    /** A list that comes `late` seconds after it was issued. */
    hear(late = 0) {
      desk.clock.hear({ issuedAt: Math.floor(desk.real() - late), maxAge: 10 });
    },
    /** How far the gate's time is ahead of the real one. */
    off: () => desk.clock.now() - desk.real(),
  };
  return desk;
}

describe('the steady clock by itself', () => {
  it('goes on from the newest time when the device is set back', async () => {
    const desk = await createDesk();
    desk.clock.now();
    for (const seconds of [600, DAY, HOUR]) {
      desk.set(-seconds);
      desk.pass(50);
      expect(desk.off()).toBe(0);
      expect(desk.clock.latest()).toBe(desk.real());
    }
  });

  it.each([5, HOUR, DAY])(
    'counts a jump ahead of %d seconds as time, because it may have slept',
    async (jump) => {
      const desk = await createDesk();
      desk.set(jump);
      expect(desk.off()).toBe(jump);
      expect(desk.clock.latest()).toBe(desk.real() + jump);
      expect(desk.clock.drift()).toEqual({ known: false, why: 'jumped' });
      const sleeper = await createDesk();
      sleeper.sleep(jump);
      expect(sleeper.off()).toBe(0);
    },
  );

  it('remembers the newest time over a reload, and does not know it when the clock went back meanwhile', async () => {
    const desk = await createDesk();
    await desk.clock.keep();
    desk.set(-600);
    const again = await desk.open();
    expect(again.latest()).toBe(START);
    expect(again.sure()).toBe(false);
    expect(again.drift()).toEqual({ known: false, why: 'set-back' });
    again.hear({ issuedAt: START + 20, maxAge: 10 });
    expect(again.sure()).toBe(true);
  });

  it('is sure of the time after a reload that took a while', async () => {
    const desk = await createDesk();
    await desk.clock.keep();
    desk.pass(900);
    expect((await desk.open()).sure()).toBe(true);
    expect((await desk.open()).now()).toBe(START + 900);
  });

  it('reads what a gate of before kept', async () => {
    const store = createFakeStore();
    await store.put('newest-time', START + 500);
    const { clock } = await createDesk({ store });
    expect(clock.now()).toBe(START + 500);
    expect(clock.sure()).toBe(false);
  });

  it('works on with a full disk', async () => {
    const desk = await createDesk({ store: Object.assign(createFakeStore(), { full: true }) });
    await desk.clock.keep();
    expect(desk.off()).toBe(0);
  });
});

describe('the steady clock beside the server', () => {
  it.each([-DAY, -HOUR, -600])('goes by the server at once when it is %d seconds off', async (ahead) => {
    const desk = await createDesk({ ahead });
    desk.hear();
    expect(Math.abs(desk.off())).toBeLessThan(10);
    expect(desk.clock.drift()).toMatchObject({ known: true, corrected: true });
    const { seconds, plusMinus } = desk.clock.drift() as { seconds: number; plusMinus: number };
    expect(Math.abs(seconds - ahead)).toBeLessThanOrEqual(plusMinus);
  });

  it.each([DAY, HOUR, 600])('goes back %d seconds only when lists keep coming', async (ahead) => {
    const desk = await createDesk({ ahead });
    desk.hear();
    expect(desk.off()).toBe(ahead);
    desk.pass(30);
    desk.hear(3);
    expect(Math.abs(desk.off())).toBeLessThan(10);
    expect(desk.clock.latest()).toBe(desk.real() + ahead);
    expect(desk.clock.drift()).toMatchObject({ known: true, corrected: true });
  });

  it('leaves a clock alone that is nearly right', async () => {
    const desk = await createDesk({ ahead: 40 });
    for (let list = 0; list < 5; list++) {
      desk.hear();
      desk.pass(30);
    }
    expect(desk.off()).toBe(40);
    expect(desk.clock.drift()).toMatchObject({ known: true, corrected: false });
  });

  it('is never behind a list that was issued', async () => {
    const desk = await createDesk({ ahead: -30 });
    desk.hear();
    expect(desk.off()).toBe(0);
    desk.clock.atLeast(START + 50);
    expect(desk.clock.now()).toBe(START + 50);
  });

  it('gets surer with every list', async () => {
    const desk = await createDesk({ ahead: 100 });
    const widths = [0, 4, 8].map((late) => {
      desk.pass(30);
      desk.hear(late);
      const drift = desk.clock.drift();
      return drift.known ? drift.plusMinus : Number.NaN;
    });
    expect(widths[2]).toBeLessThan(widths[0] as number);
  });

  it('believes the device again once it was put right, in both directions', async () => {
    for (const ahead of [-600, DAY]) {
      const desk = await createDesk({ ahead });
      desk.hear();
      desk.pass(30);
      desk.hear();
      desk.set(-ahead);
      desk.pass(1);
      expect(Math.abs(desk.off())).toBeLessThan(10);
      desk.pass(30);
      desk.hear();
      expect(desk.off()).toBe(0);
      expect(desk.clock.latest()).toBe(desk.real());
    }
  });

  it.each([-DAY, -HOUR, HOUR, DAY])(
    'finds the time again after the clock jumped by %d seconds',
    async (jump) => {
      const desk = await createDesk();
      desk.hear();
      desk.set(jump);
      for (let list = 0; list < 3; list++) {
        desk.pass(30);
        desk.hear();
      }
      expect(Math.abs(desk.off())).toBeLessThan(10);
    },
  );

  it('finds the time again after the device stood still', async () => {
    const desk = await createDesk();
    desk.hear();
    desk.freeze(900);
    expect(desk.off()).toBe(-900);
    desk.pass(30);
    desk.hear();
    expect(Math.abs(desk.off())).toBeLessThan(10);
  });

  it('keeps the correction over a reload', async () => {
    const desk = await createDesk({ ahead: -600 });
    desk.hear();
    await desk.clock.keep();
    desk.pass(200);
    expect(Math.abs((await desk.open()).now() - desk.real())).toBeLessThan(10);
  });

  it('is not moved by lists that were held up on their way', async () => {
    const desk = await createDesk();
    desk.hear();
    for (let list = 1; list < 10; list++) {
      desk.pass(30);
      desk.hear(600 + list);
    }
    expect(desk.off()).toBe(0);
    expect(desk.clock.drift()).toMatchObject({ corrected: false });
  });

  it('keeps the latest that it can be, whatever lists are brought to a gate that just opened', async () => {
    const desk = await createDesk();
    for (let list = 0; list < 5; list++) {
      desk.pass(30);
      desk.hear(1800);
    }
    expect(desk.clock.latest()).toBe(desk.real());
    desk.clock.agree();
    const drift = desk.clock.drift();
    expect(drift.known && desk.clock.latest() - desk.clock.now()).toBeCloseTo(
      drift.known ? drift.plusMinus : 0,
    );
    expect(drift.known && drift.plusMinus).toBeGreaterThan(0);
  });
});
