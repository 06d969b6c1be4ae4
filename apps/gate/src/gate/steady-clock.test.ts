import { describe, expect, it } from 'vitest';
import { createFakeStore } from '../../test/world.ts';
import { loadSteadyClock } from './steady-clock.ts';

describe('the steady clock', () => {
  it('goes on from the newest time when the device is set back', async () => {
    let device = 1000;
    const clock = await loadSteadyClock(createFakeStore(), () => device);
    expect(clock.now()).toBe(1000);
    device = 400;
    expect(clock.now()).toBe(1000);
    device = 450;
    expect(clock.now()).toBe(1050);
  });

  it('remembers the newest time over a reload', async () => {
    const store = createFakeStore();
    await (await loadSteadyClock(store, () => 1000)).keep();
    expect((await loadSteadyClock(store, () => 400)).now()).toBe(1000);
  });

  it('believes the device again once the server confirms the time, also after a reload', async () => {
    const store = createFakeStore();
    let device = 90_000;
    const clock = await loadSteadyClock(store, () => device);
    await clock.keep();
    device = 1000;
    clock.confirm(990);
    expect(clock.now()).toBe(1000);
    await clock.keep();
    expect((await loadSteadyClock(store, () => device)).now()).toBe(1000);
  });

  it('is never behind a list the server just issued', async () => {
    const clock = await loadSteadyClock(createFakeStore(), () => 1000);
    clock.confirm(1060);
    expect(clock.now()).toBe(1060);
  });

  it('works on with a full disk', async () => {
    const store = Object.assign(createFakeStore(), { full: true });
    const clock = await loadSteadyClock(store, () => 1000);
    await clock.keep();
    expect(clock.now()).toBe(1000);
  });
});
