import type { GateNews } from '@tenzij/contracts';
import { sha256Hex } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFakeStore, type FakeStore } from '../../test/world.ts';
import { loadAdmittedPasses } from './memory.ts';
import { createTurns } from './turns.ts';

const ANNA = 'aa'.repeat(16);
const key = sha256Hex(ANNA);
const load = (store: FakeStore) => loadAdmittedPasses(store, createTurns());
const admitted = (at: number): GateNews => ({ kind: 'admitted', key, at });
const annulled = (at: number): GateNews => ({ kind: 'annulled', key, at });

/** The same, of a server that says which admission. */
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const admittedAs = (n: number, at: number): GateNews => ({ ...admitted(at), kind: 'admitted', id: uuid(n) });
const annulledAs = (n: number, at: number): GateNews => ({ ...annulled(at), kind: 'annulled', of: uuid(n) });

/** As the journal does it. */
async function admitHere(store: FakeStore, passes: Awaited<ReturnType<typeof load>>, at: number | null) {
  const { kept, take } = passes.after(key, at);
  await store.record({ events: [], remember: [[key, kept]] });
  take();
}

describe('what a gate remembers of passes', () => {
  it('takes what an earlier version of the page kept to be used, nobody knows when', async () => {
    const store = createFakeStore({ passes: new Map<string, unknown>([[key, true]]) });
    expect((await load(store)).lastAdmitted(ANNA)).toBe('unknown');
    store.passes.set(key, { damaged: 1 });
    expect((await load(store)).lastAdmitted(ANNA)).toBe('unknown');
  });

  it('learns what other gates did, also over a reload', async () => {
    const store = createFakeStore();
    const passes = await load(store);
    await passes.learn([admitted(100)], 7);
    expect(passes.lastAdmitted(ANNA)).toBe(100);
    const again = await load(store);
    expect([again.lastAdmitted(ANNA), await again.cursor()]).toEqual([100, 7]);
    await again.learn([annulled(101)], 8);
    expect((await load(store)).lastAdmitted(ANNA)).toBeNull();
  });

  it('keeps what this gate did itself, whatever others take back', async () => {
    const store = createFakeStore();
    const passes = await load(store);
    await passes.learn([admitted(100)], 1);
    await admitHere(store, passes, 90);
    await passes.learn([annulled(101)], 2);
    expect(passes.lastAdmitted(ANNA)).toBe(90);
    await admitHere(store, passes, null);
    expect((await load(store)).lastAdmitted(ANNA)).toBeNull();
  });

  it('frees a pass by one annulment of one of two admissions elsewhere no more than halfway', async () => {
    const passes = await load(createFakeStore());
    await passes.learn([admitted(100), admitted(105), annulled(110)], 3);
    expect(passes.lastAdmitted(ANNA)).toBe(100);
  });

  it('keeps two admissions of one second apart, and an annulment takes back the one it is of', async () => {
    const passes = await load(createFakeStore());
    await passes.learn([admittedAs(1, 100), admittedAs(2, 100), annulledAs(1, 104)], 3);
    expect(passes.lastAdmitted(ANNA)).toBe(100);
    await passes.learn([annulledAs(2, 104)], 4);
    expect(passes.lastAdmitted(ANNA)).toBeNull();
  });

  it('takes back the older of two when that is the one', async () => {
    const passes = await load(createFakeStore());
    await passes.learn([admittedAs(1, 100), admittedAs(2, 130), annulledAs(1, 140)], 3);
    expect(passes.lastAdmitted(ANNA)).toBe(130);
  });

  it('hears by name what an earlier server told without, and counts it once', async () => {
    const passes = await load(createFakeStore());
    await passes.learn([admitted(100), annulled(110), admitted(120)], 3);
    await passes.learn([admittedAs(1, 100), annulledAs(1, 110), admittedAs(2, 120)], 4);
    expect(passes.lastAdmitted(ANNA)).toBe(120);
    await passes.learn([annulledAs(2, 125)], 5);
    expect(passes.lastAdmitted(ANNA)).toBeNull();
  });

  it.each([
    [
      'named',
      [admittedAs(1, 100), annulledAs(1, 110), admittedAs(2, 120), admittedAs(3, 120), annulledAs(3, 140)],
    ],
    ['not named', [admitted(100), annulled(110), admitted(120), admitted(130), annulled(140)]],
  ] as const)('ends up the same in whatever order and however often it is told: %s', async (_, told) => {
    const order = fc.shuffledSubarray([...told, ...told], { minLength: 10, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 9 }), async (news, split) => {
        const passes = await load(createFakeStore());
        await passes.learn(news.slice(0, split), 1);
        await passes.learn(news.slice(split), 2);
        expect(passes.lastAdmitted(ANNA)).toBe(120);
      }),
      { numRuns: 50 },
    );
  });

  it('never forgets that a pass was admitted elsewhere, however much is told of it', async () => {
    const passes = await load(createFakeStore());
    const much = Array.from({ length: 50 }, (_, i) => [admitted(200 + 2 * i), annulled(201 + 2 * i)]).flat();
    await passes.learn([admitted(100), ...much], 1);
    expect(passes.lastAdmitted(ANNA)).toBe(100);
  });

  it('learns nothing that can’t be kept', async () => {
    const store = createFakeStore();
    const passes = await load(store);
    store.full = true;
    await expect(passes.learn([admitted(100)], 5)).rejects.toThrow();
    expect([passes.lastAdmitted(ANNA), await passes.cursor()]).toEqual([null, 0]);
  });

  it('knows for half an hour which gate referred somebody', async () => {
    const store = createFakeStore();
    const passes = await load(store);
    await passes.learn([{ kind: 'referred', key, at: 1000, gate: 'Poort 1' }], 1);
    const again = await load(store);
    expect(again.referredElsewhere(ANNA, 1900)).toEqual({ at: 1000, gate: 'Poort 1' });
    expect(again.referredElsewhere(ANNA, 2800)).toBeNull();
    expect(again.lastAdmitted(ANNA)).toBeNull();
  });
});
