import { signEndNote } from '@tenzij/dossier';
import { softwareSigner, toHex } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { DEPLOYMENT, gateKey, NOW, passOf, statusList } from '../../test/deployment.ts';
import { createFakeStore, createWorld, type World } from '../../test/world.ts';
import { type Ended, KEEP_KEY_SECONDS } from './ending.ts';

const ISSUER = new Uint8Array(32).fill(1);
const ENDS = Date.UTC(2027, 0, 15, 23) / 1000;
const note = (issuer = ISSUER, deployment = DEPLOYMENT, key = gateKey.publicKey) =>
  signEndNote({ deployment, gateKey: toHex(key), endedAt: NOW }, softwareSigner(issuer));

async function openWorld(changes: Partial<World> = {}): Promise<World> {
  const world = Object.assign(createWorld(), changes);
  await world.open();
  return world;
}

async function ended(world: World): Promise<void> {
  for (let step = 0; step < 100 && world.screen() !== 'ended'; step++) {
    await world.time.pass(2);
    // What the gate does takes real time, on a busy machine too.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await world.until('ended');
}

/** Everything that could open a pass, or tell of anybody. */
function heldBy({ store }: World): string[] {
  return [...store.values.keys(), ...store.hashes, ...store.sealedTemplates.keys()].sort();
}

/** Time that passes at once: what waits goes on waiting as long as it did. */
function setForward({ time }: World, to: number): void {
  time.setBack(time.now() - to);
}

describe('when an event was ended', () => {
  it('invariant 10: destroys its key and all it held, sends what it counted, and says so', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    await world.present([await passOf('anna')], 'admit');
    world.inView = [];
    expect(heldBy(world)).toContain('bundle');
    world.ended = await note();
    await ended(world);
    await world.time.pass(1);
    expect(heldBy(world)).toEqual(['ended']);
    expect(world.batches).toMatchObject([{ admitted: 1, referred: 0 }]);
    expect(world.destroyed).toHaveLength(1);
    expect(world.faceCalls).toContain('release');
    expect(world.store.values.get('ended')).toMatchObject({ by: 'note', confirmed: true });
  });

  it('stays ended after a reload, and tells the server once it can', async () => {
    const store = createFakeStore();
    const world = createWorld(store);
    await world.open();
    world.ended = await note();
    await ended(world);
    await world.time.pass(1);
    const before = store.values.get('ended') as Ended;
    // The page was closed before the server heard of it.
    store.values.set('ended', { ...before, confirmed: false });
    const again = createWorld(store);
    again.network = 'offline';
    await again.open();
    expect(again.screen()).toBe('ended');
    expect(again.gate.get().place).toMatchObject({ gate: 'Poort 1', specimen: true });
    again.network = 'online';
    await again.time.pass(21);
    expect(again.destroyed).toEqual([before.destroyedAt]);
    expect(heldBy(again)).toEqual(['ended']);
  });

  it.each([
    ['nothing to prove it', async () => 'said' as const],
    ['a note of another key', () => note(new Uint8Array(32).fill(9))],
    ['a note about another deployment', () => note(ISSUER, 'een-ander')],
    ['a note about another gate key', () => note(ISSUER, DEPLOYMENT, new Uint8Array(32).fill(8))],
  ])('keeps its key on %s, and lets nobody through meanwhile', async (_what, forged) => {
    const world = await openWorld();
    world.ended = await forged();
    await world.time.pass(75);
    await world.until('problem');
    expect(world.code()).toBe('gate.end-not-proven');
    expect(heldBy(world)).toContain('bundle');
    expect(world.destroyed).toEqual([]);
    // It was a mistake, or a lie: the crew starts the gate again.
    world.ended = null;
    await world.open();
    expect(world.screen()).toBe('ready');
  });

  it('goes on asking, and destroys its key as soon as the end is proven', async () => {
    const world = await openWorld();
    world.ended = 'said';
    await world.time.pass(75);
    await world.until('problem');
    world.ended = await note();
    await ended(world);
    expect(heldBy(world)).toEqual(['ended']);
  });
});

describe('a gate without a network', () => {
  it('invariant 10: keeps its key until a day after the end by its own clock, and then destroys it', async () => {
    const world = await openWorld();
    world.network = 'offline';
    setForward(world, ENDS + KEEP_KEY_SECONDS - 10);
    await world.time.pass(5);
    expect(heldBy(world)).toContain('bundle');
    await world.time.pass(20);
    await world.until('ended');
    expect(heldBy(world)).toEqual(['device-key', 'ended']);
    world.network = 'online';
    await world.time.pass(11);
    expect(world.destroyed).toHaveLength(1);
  });

  it('believes the server over its own clock while there is one, and can be paired again', async () => {
    const world = await openWorld();
    world.list = await statusList(NOW + 5);
    setForward(world, ENDS + KEEP_KEY_SECONDS + 60);
    await world.time.pass(5);
    expect(world.screen()).not.toBe('ended');
    world.network = 'offline';
    await ended(world);
    world.network = 'online';
    await world.open();
    expect(heldBy(world)).toContain('bundle');
  });
});
