import type { GateEvent } from '@tenzij/contracts';
import type { Passage } from '@tenzij/turnstile';
import { beforeAll, describe, expect, it } from 'vitest';
import { passOf } from '../../test/deployment.ts';
import { createFakeTime, type FakeTime } from '../../test/fake-time.ts';
import { type Death, type Mortal, mortal } from '../../test/faults.ts';
import { createFakeStore, createWorld, type FakeStore, type World } from '../../test/world.ts';

const LANES = ['face', 'regular'] as const;
type Lane = (typeof LANES)[number];
type Opens = (() => Passage) | null;

/** A gate that was paired before, for each lane; every test has its own copy. */
const paired = new Map<Lane, { disk: FakeStore; at: number }>();

beforeAll(async () => {
  for (const lane of LANES) {
    const world = createWorld();
    world.bundle = { lane };
    await world.open();
    world.gate.stop();
    paired.set(lane, { disk: world.store, at: world.time.now() });
  }
});

interface Life {
  readonly page: Mortal;
  /** What visitors were shown, in order. */
  readonly shown: readonly string[];
}

/** A gate on this disk that dies as told, and to which Anna shows her pass. */
async function live(disk: FakeStore, time: FakeTime, death: Death | null, opens: Opens): Promise<Life> {
  const page = mortal(disk, death);
  const world = Object.assign(createWorld(page.store, time), {
    inFront: { person: 'anna' },
    network: 'offline' as const,
    turnstile: opens && page.turnstile(opens),
  });
  const shown: string[] = [];
  world.gate.subscribe(() => {
    if (!page.isDead() && shown.at(-1) !== world.screen()) shown.push(world.screen());
  });
  void world.gate.start();
  await eventually(world, () => page.isDead() || shown.includes('ready'));
  world.inView = [await passOf('anna', { at: time.now() })];
  await eventually(world, () => page.isDead() || shown.includes('admit') || shown.includes('refer'));
  await eventually(world, () => page.isDead() || shown.includes('refer') || shown.at(-1) === 'ready');
  world.gate.stop();
  return { page, shown };
}

async function eventually({ time, screen }: World, condition: () => boolean): Promise<void> {
  for (let step = 0; step < 300 && !condition(); step++) {
    await time.pass(0.2);
    // Signatures and ciphers take real time.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect([screen(), condition()]).toEqual([screen(), true]);
}

/** Every place to die in one transaction, each with the disk of then. */
async function twoLives(
  lane: Lane,
  opens: Opens,
  check: (first: Life, second: Life, disk: FakeStore) => void,
) {
  const { disk, at } = paired.get(lane) as { disk: FakeStore; at: number };
  const whole = await live(createFakeStore(disk), createFakeTime(at), null, opens);
  const calls = whole.page.calls();
  expect(calls).toBeGreaterThanOrEqual(opens ? 4 : 3);
  for (let call = 1; call <= calls; call++)
    for (const when of ['before', 'after'] as const) {
      const copy = createFakeStore(disk);
      const time = createFakeTime(at);
      const first = await live(copy, time, { at: call, when }, opens);
      expect(first.page.isDead()).toBe(true);
      const second = await live(copy, time, null, opens);
      check(first, second, copy);
    }
}

/** Each admission stands, or was taken back once; the counts are those of the events; nothing is left open. */
function standing(disk: FakeStore): string[] {
  const of = (kind: GateEvent['kind']) => disk.events.filter((event) => event.kind === kind);
  const annulled = of('annulled').map((event) => (event.kind === 'annulled' ? event.of : ''));
  const admitted = of('admitted').map(({ id }) => id);
  expect(new Set(disk.events.map(({ id }) => id)).size).toBe(disk.events.length);
  expect(new Set(annulled).size).toBe(annulled.length);
  for (const id of annulled) expect(admitted).toContain(id);
  const stand = admitted.filter((id) => !annulled.includes(id));
  const counts = { admitted: stand.length, referred: of('referred').length };
  expect(disk.values.get('counts-total')).toEqual(counts);
  expect([...disk.journal]).toEqual([]);
  expect(disk.passes.size).toBe(stand.length);
  return stand;
}

describe.each(LANES)('a page of a %s lane that is killed at each step of an admission', (lane) => {
  it('invariant 4: without a turnstile: nobody goes in twice, and whoever did has one event', async () => {
    let neverShown = 0;
    await twoLives(lane, null, (first, second, disk) => {
      const went = [first, second].filter(({ shown }) => shown.includes('admit')).length;
      const stand = standing(disk).length;
      expect(went).toBeLessThanOrEqual(1);
      if (went === stand) return;
      // Between the word that it opens and the screen: nobody can tell, and unknown is never yes.
      neverShown++;
      expect([went, stand, second.shown.at(-1)]).toEqual([0, 1, 'refer']);
    });
    expect(neverShown).toBe(1);
  });

  it('invariant 5: with a turnstile: it opens once at most, and only for an event that stands', async () => {
    await twoLives(
      lane,
      () => 'passed',
      (first, second, disk) => {
        const opened = [...first.page.opened, ...second.page.opened];
        expect(opened.length).toBeLessThanOrEqual(1);
        for (const id of opened) expect(standing(disk)).toContain(id);
      },
    );
  });

  it('when nobody passed, the pass can be shown again, unless the page died before it was told', async () => {
    await twoLives(
      lane,
      () => 'not-passed',
      (first, second, disk) => {
        const stand = standing(disk);
        const [mayHavePassed] = first.page.opened;
        // What stands is used: it opened, or was about to, and nobody heard how that ended.
        expect(stand.length).toBeLessThanOrEqual(1);
        if (stand.length === 1) expect(second.page.opened).toEqual([]);
        else expect(second.shown).toContain('admit');
        if (mayHavePassed !== undefined && stand.length === 1) expect(stand).toEqual([mayHavePassed]);
      },
    );
  });

  it('invariant 4: killed again while it settles: nobody goes in twice, and it settles after all', async () => {
    const { disk, at } = paired.get(lane) as { disk: FakeStore; at: number };
    for (const first of [1, 2, 3])
      for (const second of ['before', 'after'] as const) {
        const copy = createFakeStore(disk);
        const time = createFakeTime(at);
        const lives = [
          await live(copy, time, { at: first, when: 'after' }, null),
          await live(copy, time, { at: 1, when: second }, null),
          await live(copy, time, null, null),
        ];
        expect(lives.map(({ page }) => page.isDead())).toEqual([true, true, false]);
        const went = lives.filter(({ shown }) => shown.includes('admit')).length;
        expect(went).toBeLessThanOrEqual(1);
        expect(standing(copy).length).toBe(1);
      }
  });
});
