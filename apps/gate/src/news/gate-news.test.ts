import { sha256, sha256Hex, toHex, utf8 } from '@tenzij/kernel';
import { afterEach, describe, expect, it } from 'vitest';
import { NOW, passOf, statusList } from '../../test/deployment.ts';
import { until } from '../../test/fake-time.ts';
import { createWorld, type World } from '../../test/world.ts';

let world: World;
afterEach(() => world.gate.stop());

/** A gate whose server tells of the others. */
async function openWorld(changes: Partial<World> = {}): Promise<World> {
  world = Object.assign(createWorld(), changes);
  world.news.server = 'works';
  await world.open();
  await world.time.pass(3);
  return world;
}

const code = () => world.code();
/** What all passes of this person share. */
const keyOf = (person: string) => toHex(sha256(utf8(`pass of ${person}`)).slice(0, 16));

describe('a gate that hears of the others', () => {
  it('refuses a pass that another gate admitted, and takes it again when that was annulled', async () => {
    await openWorld({ bundle: { lane: 'regular' } });
    const key = sha256Hex(keyOf('anna'));
    world.news.told.push({ kind: 'admitted', key, at: NOW });
    await world.news.send();
    await world.present([await passOf('anna', { at: NOW + 3 })], 'refer');
    expect(code()).toBe('pass.already-used');
    world.news.told.push({ kind: 'annulled', key, at: NOW + 1 });
    await world.news.send();
    world.inView = [];
    await world.watch(12);
    await world.present([await passOf('anna', { at: NOW + 15 })], 'admit');
  });

  it('tells the server of its own admissions at once', async () => {
    await openWorld({ bundle: { lane: 'regular' } });
    await world.present([await passOf('anna', { at: NOW + 3 })], 'admit');
    await until(() => world.news.taken.length > 0, 'told');
    expect(world.news.taken).toMatchObject([{ kind: 'admitted', pass: keyOf('anna'), ticket: null }]);
    await until(() => world.store.events.length === 0, 'forgotten');
  });

  it('fetches the list as soon as it hears that it changed, and not while it did not', async () => {
    await openWorld({ bundle: { lane: 'regular' } });
    world.list = await statusList(NOW + 2, [0]);
    await world.time.pass(10);
    expect(world.list).not.toBeNull();
    world.news.list = 'list-2';
    await world.news.send();
    await until(() => world.list === null, 'asked for the list');
    await world.present([await passOf('anna', { at: NOW + 13 })], 'refer');
    expect(code()).toBe('pass.revoked');
  });

  it('fetches the list every half minute at least', async () => {
    await openWorld();
    world.list = await statusList(NOW + 2);
    for (let go = 0; go < 3; go++) {
      await world.time.pass(10);
      await world.news.send();
    }
    await until(() => world.list === null, 'asked for the list');
  });

  it('hears within five seconds that a pass was withdrawn where no stream can be had', async () => {
    await openWorld({ bundle: { lane: 'regular' } });
    world.news.server = 'polling';
    world.news.breakOff();
    await world.time.pass(20);
    world.list = await statusList(NOW + 20, [0]);
    world.news.list = 'list-2';
    await world.time.pass(2.1);
    await until(() => world.list === null, 'asked for the list');
  });

  it('fetches the bundle as soon as it hears that it changed, and once', async () => {
    await openWorld({ bundle: { lane: 'regular' } });
    const before = world.bundlesAsked;
    world.news.bundle = 'bundle-2';
    await world.news.send();
    await until(() => world.bundlesAsked === before + 1, 'asked for the bundle');
    await world.time.pass(20);
    expect(world.bundlesAsked).toBe(before + 1);
  });

  it('asks at once what is the matter when the server does not know it any more', async () => {
    await openWorld();
    const before = world.bundlesAsked;
    world.news.server = 'refuses';
    world.news.breakOff();
    await world.time.pass(3);
    await until(() => world.bundlesAsked === before + 1, 'asked');
    await world.time.pass(30);
    expect(world.bundlesAsked).toBe(before + 1);
  });

  it('stays online for its crew while it follows, and says so when it does no more', async () => {
    await openWorld();
    await world.time.pass(6);
    expect(world.gate.get().crew?.online).toBe(true);
    world.network = 'offline';
    world.news.breakOff();
    await world.time.pass(3);
    expect(world.gate.get().crew?.online).toBe(false);
  });
});
