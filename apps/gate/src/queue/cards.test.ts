import { QUEUE_CARD_PREFIX, queueCardText } from '@tenzij/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEPLOYMENT, NOW, passOf, statusList } from '../../test/deployment.ts';
import { until } from '../../test/fake-time.ts';
import { createFakeStore, createWorld, type World } from '../../test/world.ts';
import { NOTE_MS } from './cards.ts';

async function openWorld(changes: Partial<World> = {}, store = createFakeStore()): Promise<World> {
  const world = Object.assign(createWorld(store), changes);
  world.news.server = 'works';
  await world.open();
  return world;
}
const card = (number: number, deployment = DEPLOYMENT) => queueCardText({ deployment, card: number });
const kept = (world: World) => [...world.store.cardReadings.values()].map((reading) => reading.card);
const told = (world: World) => world.news.cards.map((reading) => reading.card);
const note = (world: World) => world.gate.get().cardNote;

describe('a queue card at a gate', () => {
  it('is recorded with the time, told to the server and noted, and the gate stays ready', async () => {
    const world = await openWorld();
    world.inView = [card(27)];
    await world.watch(0.5);
    expect([world.screen(), note(world)]).toEqual(['ready', { is: 'read', card: 27 }]);
    await until(() => kept(world).length === 0, 'the server has it');
    expect(world.news.cards).toMatchObject([{ card: 27 }]);
    const [{ at = 0 } = {}] = world.news.cards;
    expect(at).toBeGreaterThanOrEqual(NOW);
    expect(at).toBeLessThanOrEqual(NOW + 1);
    expect(world.news.cardsClock).toBe(at);
    world.inView = [];
    await world.watch(NOTE_MS / 1000);
    expect(note(world)).toBeNull();
  });

  it.each([
    ['a face lane', {}],
    ['a face lane that is paused', { bundle: { inForce: null } }],
    ['a regular lane', { bundle: { lane: 'regular' } }],
  ] as const)('invariant 4: never admits or refers: %s', async (_, changes) => {
    const world = await openWorld({ inFront: { person: 'anna' }, ...changes });
    for (const texts of [[card(1)], [card(2), card(3)], [card(4, 'een-ander-feest')], [card(9999)]]) {
      world.inView = texts;
      await world.watch(1);
      expect(world.screen()).toBe('ready');
    }
    expect(told(world)).toEqual([1, 2, 3, 9999]);
    expect(world.gate.get().crew).toMatchObject({ admitted: 0, referred: 0, lastCode: null });
    expect(world.sounds).toEqual([]);
    expect(world.store.events).toEqual([]);
    expect(world.faceCalls).not.toContain('capture');
  });

  it('may be shown before a pass, after it, or beside it', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    world.inView = [card(5)];
    await world.watch(0.5);
    await world.present([card(5), await passOf('anna')], 'admit');
    world.inView = [card(6)];
    await world.time.pass(2.2);
    await world.until('ready');
    await world.watch(1);
    expect(told(world)).toEqual([5, 6]);
    expect(world.gate.get().crew).toMatchObject({ admitted: 1, referred: 0 });
  });

  it('leaves a referral on the screen, and does not begin one', async () => {
    const world = await openWorld();
    await world.present(['https://example.org'], 'refer');
    world.inView = [card(8)];
    await world.time.pass(0.5);
    expect([world.screen(), told(world)]).toEqual(['refer', [8]]);
    expect(world.gate.get().crew?.referred).toBe(1);
  });

  it('counts once while it is in view, and again when it comes back later', async () => {
    const world = await openWorld();
    world.inView = [card(3)];
    await world.watch(45);
    world.inView = [];
    await world.watch(10);
    world.inView = [card(3)];
    await world.watch(5);
    expect(told(world)).toEqual([3]);
    world.inView = [];
    await world.watch(40);
    world.inView = [card(3)];
    await world.watch(1);
    expect(told(world)).toEqual([3, 3]);
  });

  it('of another event is said to be so, and kept nowhere', async () => {
    const world = await openWorld();
    world.inView = [card(3, 'een-ander-feest')];
    await world.watch(1);
    expect([world.screen(), note(world), told(world)]).toEqual(['ready', { is: 'other' }, []]);
  });

  it('is kept without network, also over a reload, until the server has it, and counts once', async () => {
    const before = await openWorld();
    before.network = 'offline';
    before.inView = [card(11)];
    await before.watch(1);
    before.inView = [card(12)];
    await before.watch(1);
    before.gate.stop();
    expect(kept(before)).toEqual([11, 12]);
    const world = await openWorld({}, createFakeStore(before.store));
    world.news.losesAnswers = true;
    await world.watch(5);
    expect(told(world)).toEqual([11, 12]);
    world.news.losesAnswers = false;
    await world.watch(120);
    expect([told(world), kept(world)]).toEqual([[11, 12], []]);
  });

  it('stays in memory while the disk is full, and is written with the next', async () => {
    const world = await openWorld();
    world.network = 'offline';
    world.store.full = true;
    world.inView = [card(1)];
    await world.watch(1);
    world.store.full = false;
    world.inView = [card(2)];
    await world.watch(1);
    expect(kept(world)).toEqual([1, 2]);
  });

  it('is dropped with all else where the gate is erased', async () => {
    const world = await openWorld();
    world.network = 'offline';
    world.inView = [card(1)];
    await world.watch(1);
    expect(kept(world)).toEqual([1]);
    await world.gate.start('erase');
    await world.until('ended');
    expect(kept(world)).toEqual([]);
  });

  it('that is malformed is referred as any unknown code is', async () => {
    const tail = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom(
        '',
        ':',
        `${DEPLOYMENT}:`,
        `${DEPLOYMENT}:0`,
        `${DEPLOYMENT}:007`,
        `${DEPLOYMENT}:10000`,
      ),
      fc.constantFrom(
        `${DEPLOYMENT}:1 `,
        `${DEPLOYMENT}:-1`,
        `${DEPLOYMENT}:1\n`,
        'Zomer:1',
        'a:'.repeat(5000),
      ),
    );
    const isWell = /^[a-z0-9][a-z0-9-]{0,63}:[1-9]\d{0,3}$/;
    const world = await openWorld();
    world.network = 'offline';
    let referred = 0;
    await fc.assert(
      fc.asyncProperty(
        tail.filter((text) => !isWell.test(text)),
        async (text) => {
          await world.present([QUEUE_CARD_PREFIX + text], 'refer');
          world.inView = [];
          await world.time.pass(6);
          await world.until('ready');
          expect(world.gate.get().crew?.referred).toBe(++referred);
          expect([kept(world), note(world)]).toEqual([[], null]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is read while a status list names no clearance any more', async () => {
    const world = await openWorld();
    world.list = await statusList(NOW + 1, [], undefined, null);
    await world.watch(3);
    world.inView = [card(44)];
    await world.watch(1);
    expect(told(world)).toEqual([44]);
  });
});
