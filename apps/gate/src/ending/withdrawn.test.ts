import { signEndNote, signRevocationNote } from '@tenzij/dossier';
import { fromHex, sha256Hex, softwareSigner, toHex } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { DEPLOYMENT, gateKey, NOW, passOf } from '../../test/deployment.ts';
import { createFakeStore, createWorld, type World } from '../../test/world.ts';
import type { GateApi } from '../gate/ports.ts';
import type { NewsApi } from '../news/ports.ts';
import { loadDeviceKey } from '../pairing/device-key.ts';
import { tellIfUnheard } from './ending.ts';

const ISSUER = new Uint8Array(32).fill(1);
const GATE = 'gate-1';

/** A gate that is open and admitted one person. */
async function openWorld(store = createFakeStore()): Promise<World> {
  const world = createWorld(store);
  await world.open();
  world.inFront = { person: 'anna' };
  await world.present([await passOf('anna')], 'admit');
  world.inView = [];
  return world;
}

async function keyOf({ store }: World): Promise<string> {
  const key = await loadDeviceKey(store);
  return key.ok ? key.value.publicKey : '';
}

async function note(world: World, changes: object = {}, issuer = ISSUER): Promise<Uint8Array> {
  const deviceKeySha256 = sha256Hex(fromHex(await keyOf(world)));
  const says = { deployment: DEPLOYMENT, gate: GATE, deviceKeySha256, revokedAt: NOW, ...changes };
  return signRevocationNote(says, softwareSigner(issuer));
}

/** Waits until something holds, while the gate goes on. */
async function until(world: World, holds: () => boolean): Promise<void> {
  for (let step = 0; step < 100 && !holds(); step++) {
    await world.time.pass(2);
    // What the gate does takes real time, on a busy machine too.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(holds()).toBe(true);
}

const heldBy = ({ store }: World) => [...store.values.keys(), ...store.sealedTemplates.keys()].sort();

describe('when a gate was withdrawn', () => {
  it('destroys its keys and all it held, and says so with what it had left to report', async () => {
    const world = await openWorld();
    world.network = 'offline';
    await world.time.pass(10);
    world.inFront = { person: 'bert' };
    await world.present([await passOf('bert', { at: world.time.now() })], 'admit');
    const deviceKey = await keyOf(world);
    Object.assign(world, { known: false, withdrawn: await note(world), network: 'online' });
    await until(world, () => world.farewells.length > 0);
    expect(world.gate.get().screen).toEqual({ name: 'ended', by: 'withdrawn' });
    expect(world.farewells[0]).toMatchObject({ deviceKey, counts: { referred: 0 } });
    const told = world.batches.concat(world.farewells.flatMap(({ counts }) => counts ?? []));
    expect(told.reduce((sum, { admitted }) => sum + admitted, 0)).toBe(2);
    await until(world, () => (world.store.values.get('ended') as { confirmed: boolean }).confirmed);
    expect(heldBy(world)).toEqual(['ended']);
    expect(await world.store.queued(10)).toEqual([]);
    expect(await world.store.remembered()).toEqual([]);
    expect(world.destroyed).toEqual([]);
  });

  it('destroys its keys also while its events can’t be erased, which goes on until it can', async () => {
    const store = createFakeStore();
    const { dequeue } = store;
    let keepsBack = true;
    store.dequeue = (ids) => (keepsBack ? Promise.reject(new Error('disk')) : dequeue(ids));
    const world = await openWorld(store);
    Object.assign(world, { known: false, withdrawn: await note(world) });
    await until(world, () => world.screen() === 'ended');
    expect(heldBy(world)).not.toContain('bundle');
    expect(heldBy(world)).not.toContain('device-key');
    expect(await world.store.queued(10)).not.toEqual([]);
    keepsBack = false;
    await until(world, () => (world.store.values.get('ended') as { confirmed: boolean }).confirmed);
    expect(await world.store.queued(10)).toEqual([]);
  });

  it('stays withdrawn after a reload, also when a server knows it again', async () => {
    const world = await openWorld();
    Object.assign(world, { known: false, withdrawn: await note(world) });
    await until(world, () => world.screen() === 'ended');
    const again = createWorld(world.store);
    await again.open();
    expect(again.gate.get().screen).toEqual({ name: 'ended', by: 'withdrawn' });
    expect(again.bundlesAsked).toBe(0);
  });

  it('hears of it when it is started, before it asks the crew anything', async () => {
    const world = await openWorld();
    const again = createWorld(world.store);
    Object.assign(again, { known: false, withdrawn: await note(world) });
    world.gate.stop();
    await again.open();
    expect(again.gate.get().screen).toEqual({ name: 'ended', by: 'withdrawn' });
  });

  const endNote = () =>
    signEndNote(
      { deployment: 'een-ander', gateKey: toHex(gateKey.publicKey), endedAt: NOW },
      softwareSigner(ISSUER),
    );
  it.each<[string, (world: World) => Promise<Uint8Array>]>([
    ['a note that another key signed', (world) => note(world, {}, new Uint8Array(32).fill(9))],
    ['a note about another gate', (world) => note(world, { gate: 'gate-2' })],
    ['a note about another deployment', (world) => note(world, { deployment: 'een-ander' })],
    ['a note about another device', (world) => note(world, { deviceKeySha256: 'ab'.repeat(32) })],
    ['a note that an event was ended', endNote],
    ['half a note', async (world) => (await note(world)).slice(0, 60)],
  ])('invariant 9: goes on with what it holds on %s, and tells its crew', async (_what, forged) => {
    const world = await openWorld();
    Object.assign(world, { known: false, withdrawn: await forged(world) });
    await until(world, () => world.gate.get().crew?.said === 'gate.not-known');
    expect(heldBy(world)).toContain('bundle');
    expect(world.farewells).toEqual([]);
    world.inFront = { person: 'bert' };
    await world.present([await passOf('bert', { at: world.time.now() })], 'admit');
  });
});

describe('when the crew takes a gate away', () => {
  it('erases what it holds at once and tells the server', async () => {
    const world = await openWorld();
    world.gate.stop();
    const again = createWorld(world.store);
    await again.open('erase');
    expect(again.gate.get().screen).toEqual({ name: 'ended', by: 'crew' });
    await until(again, () => again.destroyed.length > 0);
    expect(heldBy(again)).toEqual(['device-key', 'ended']);
  });

  it('is told also once the device is another gate, or none', async () => {
    const world = await openWorld();
    world.gate.stop();
    const again = createWorld(world.store);
    again.network = 'offline';
    await again.open('erase');
    again.gate.stop();
    const heard: number[] = [];
    const api = {
      counts: async () => ({ kind: 'ok', value: null }),
      destroyed: async (at: number) => ({ kind: 'ok', value: heard.push(at) }),
    } as unknown as GateApi;
    const news = { events: async () => ({ kind: 'ok', value: null }) } as unknown as NewsApi;
    const telling = { api, news, time: again.time, newId: () => crypto.randomUUID(), chance: () => 0 };
    await tellIfUnheard(telling, world.store);
    await tellIfUnheard(telling, world.store);
    expect(heard).toHaveLength(1);
  });

  it('also one that never got a key', async () => {
    const store = createFakeStore();
    const world = createWorld(store);
    world.network = 'offline';
    await world.open('erase');
    expect(world.gate.get().screen).toEqual({ name: 'ended', by: 'crew' });
    expect([...store.values.keys()]).toEqual([]);
  });
});
