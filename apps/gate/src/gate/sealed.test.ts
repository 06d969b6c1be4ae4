import { toHex } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import {
  bundleFor,
  clearance,
  gateKey,
  NOW,
  passOf,
  referenceOf,
  sealedChange,
  statusList,
} from '../../test/deployment.ts';
import { createFakeTime } from '../../test/fake-time.ts';
import { createFakeStore, createWorld, type World } from '../../test/world.ts';

/** A face lane of a deployment that is cleared for sealed templates, with these people's at the server. */
async function sealedWorld(people: readonly string[], store = createFakeStore()): Promise<World> {
  const world = createWorld(store);
  world.bundle = { clearance: await clearance({ storage: 'sealed' }) };
  const sealed = world.sealed as Awaited<ReturnType<typeof sealedChange>>[];
  for (const person of people) sealed.push(await sealedChange(person));
  return world;
}

const sealedPass = (person: string, options = {}) => passOf(person, { ...options, storage: 'sealed' });

describe('a gate of a deployment with sealed templates', () => {
  it('invariant 9: fetches them all beforehand and admits with the network cut', async () => {
    const world = await sealedWorld(['Anna', 'Bram', 'Chris']);
    await world.open();
    await world.watch(3);
    expect(world.store.sealedTemplates.size).toBe(3);
    world.network = 'offline';
    world.inFront = { person: 'Chris' };
    await world.present([await sealedPass('Chris')], 'admit');
  });

  it('refers another face than the key opens, and wipes what it opened', async () => {
    const world = await sealedWorld(['Anna']);
    await world.open();
    await world.watch(3);
    world.inFront = { person: 'Bram' };
    await world.present([await sealedPass('Anna')], 'look');
    await world.time.pass(3);
    await world.until('refer');
    expect(world.code()).toBe('admission.no-match');
    expect(world.carriedTemplates.length).toBeGreaterThan(0);
    for (const { bytes } of world.carriedTemplates) expect(bytes.some((byte) => byte !== 0)).toBe(false);
  });

  it('refers who is not there yet, and admits them once their template came', async () => {
    const world = await sealedWorld([]);
    await world.open();
    world.inFront = { person: 'Anna' };
    await world.present([await sealedPass('Anna')], 'refer');
    expect(world.code()).toBe('pass.sealed-missing');
    expect(world.faceCalls).not.toContain('capture');
    (world.sealed as unknown[]).push(await sealedChange('Anna'));
    world.inView = [];
    await world.time.pass(5.4);
    await world.until('ready');
    await world.watch(7);
    await world.present([await sealedPass('Anna', { at: world.time.now(), showing: 1 })], 'admit');
  });

  it('drops what was erased, at the next sync', async () => {
    const world = await sealedWorld(['Anna', 'Bram']);
    await world.open();
    await world.watch(3);
    const { locator } = await sealedChange('Anna');
    (world.sealed as unknown[]).push({ locator, ciphertext: null });
    await world.watch(3);
    expect([...world.store.sealedTemplates.keys()]).toEqual([(await sealedChange('Bram')).locator]);
  });

  it('drops all of them once the server says that recognition is over, and fetches them anew after that', async () => {
    const world = await sealedWorld(['Anna', 'Bram']);
    await world.open();
    await world.watch(3);
    world.keepSealed = false;
    await world.watch(3);
    expect(world.store.sealedTemplates.size).toBe(0);
    world.keepSealed = true;
    await world.watch(3);
    expect(world.store.sealedTemplates.size).toBe(2);
  });

  it.each([
    ['its clearance is over', { validity: { notBefore: NOW - 10, expires: NOW + 20 } }, 30],
    ['another clearance carries templates', { storage: 'carried' as const }, 3],
  ])('holds none when %s, also without a network', async (_what, changes, seconds) => {
    const store = createFakeStore();
    const before = await sealedWorld(['Anna'], store);
    await before.open();
    await before.watch(3);
    expect(store.sealedTemplates.size).toBe(1);
    before.gate.stop();
    const world = createWorld(store);
    world.bundle = { clearance: await clearance({ storage: 'sealed', ...changes }) };
    (world.sealed as unknown[]).push(await sealedChange('Anna'));
    await world.open();
    world.network = 'offline';
    await world.watch(seconds);
    expect(store.sealedTemplates.size).toBe(0);
  });

  it('holds none once the event is over, which every pass expires with, also without a network', async () => {
    const ends = Date.parse((await bundleFor(toHex(gateKey.publicKey))).event.ends) / 1000;
    const store = createFakeStore();
    const validity = { notBefore: NOW - 10, expires: ends + 86_400 };
    const world = createWorld(store, createFakeTime(ends - 10));
    world.bundle = { clearance: await clearance({ storage: 'sealed', validity }), listIssuedAt: ends - 20 };
    (world.sealed as unknown[]).push(await sealedChange('Anna'));
    await world.open();
    await world.watch(3);
    expect(store.sealedTemplates.size).toBe(1);
    world.network = 'offline';
    await world.watch(9);
    expect(store.sealedTemplates.size).toBe(0);
  });

  it('asks for the status list between the pages of a long list', async () => {
    const people = Array.from({ length: 60 }, (_, number) => `Visitor ${number}`);
    const world = await sealedWorld(people);
    await world.open();
    const inGoes = [world.store.sealedTemplates.size];
    for (let go = 0; go < 8; go++) {
      await world.watch(2);
      inGoes.push(world.store.sealedTemplates.size);
    }
    expect(inGoes.at(-1)).toBe(people.length);
    const steps = inGoes.map((size, go) => size - (inGoes[go - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(people.length / 2);
  });

  const changed: [string, (held: Uint8Array) => unknown, string][] = [
    ['truncated', (held) => held.slice(0, -1), 'pass.sealed-cannot-open'],
    ['shorter than its tag', (held) => held.slice(0, 3), 'pass.sealed-cannot-open'],
    ['empty', () => new Uint8Array(), 'pass.sealed-cannot-open'],
    [
      'changed by a bit',
      (held) => held.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
      'pass.sealed-cannot-open',
    ],
    ['too long', () => new Uint8Array(100_000), 'pass.sealed-malformed'],
    ['no bytes at all', () => 'AAAA', 'pass.sealed-missing'],
  ];

  it.each(changed)(
    'refers a pass whose ciphertext is %s on its disk, and goes on',
    async (_what, change, code) => {
      const world = await sealedWorld(['Anna', 'Bram']);
      await world.open();
      await world.watch(3);
      const { locator } = await sealedChange('Anna');
      const held = world.store.sealedTemplates.get(locator) ?? new Uint8Array();
      world.store.sealedTemplates.set(locator, change(held) as Uint8Array);
      world.inFront = { person: 'Anna' };
      await world.present([await sealedPass('Anna')], 'refer');
      expect(world.code()).toBe(code);
      expect(world.faceCalls).not.toContain('capture');
      world.inView = [];
      await world.time.pass(5.4);
      await world.until('ready');
      world.inFront = { person: 'Bram' };
      await world.present([await sealedPass('Bram', { at: world.time.now(), showing: 1 })], 'admit');
    },
  );

  it('refers both when the ciphertexts of two passes were swapped', async () => {
    const world = await sealedWorld([]);
    const [anna, bram] = [await sealedChange('Anna'), await sealedChange('Bram')];
    (world.sealed as unknown[]).push(
      { ...anna, ciphertext: bram.ciphertext },
      { ...bram, ciphertext: anna.ciphertext },
    );
    await world.open();
    await world.watch(3);
    world.inFront = { person: 'Anna' };
    await world.present([await sealedPass('Anna')], 'refer');
    expect(world.code()).toBe('pass.sealed-cannot-open');
    world.inView = [];
    await world.time.pass(5.4);
    await world.until('ready');
    await world.present([await sealedPass('Bram', { at: world.time.now(), showing: 1 })], 'refer');
    expect(world.code()).toBe('pass.sealed-cannot-open');
  });

  it('admits at a gate that was paired after everybody had enrolled and some had withdrawn', async () => {
    const world = await sealedWorld(['Anna', 'Bram', 'Chris']);
    const { locator } = await sealedChange('Bram');
    (world.sealed as unknown[]).push({ locator, ciphertext: null });
    await world.open();
    await world.watch(3);
    expect(world.store.sealedTemplates.size).toBe(2);
    world.network = 'offline';
    world.inFront = { person: 'Chris' };
    await world.present([await sealedPass('Chris')], 'admit');
  });

  it('invariant 7: fetches nothing at a regular lane, which admits the same passes', async () => {
    const world = await sealedWorld(['Anna']);
    world.bundle = { ...world.bundle, lane: 'regular' };
    await world.open();
    await world.watch(3);
    expect(world.store.sealedTemplates.size).toBe(0);
    await world.present([await sealedPass('Anna')], 'admit');
  });

  it('refers a withdrawn pass even while it still holds the ciphertext', async () => {
    const world = await sealedWorld(['Anna']);
    await world.open();
    await world.watch(3);
    world.list = await statusList(world.time.now(), [0], undefined, world.bundle.clearance);
    await world.watch(3);
    world.inFront = { person: 'Anna' };
    await world.present([await sealedPass('Anna', { at: world.time.now() })], 'refer');
    expect(world.code()).toBe('pass.revoked');
    expect(world.store.sealedTemplates.size).toBe(1);
  });

  it('goes on when its disk is full: what it could not keep is referred', async () => {
    const world = await sealedWorld(['Anna']);
    await world.open();
    world.store.full = true;
    world.store.sealedTemplates.clear();
    await world.watch(3);
    await world.present([await sealedPass('Anna')], 'refer');
    expect(world.code()).toBe('pass.sealed-missing');
  });

  it('takes no ciphertext that is larger than any may be', async () => {
    const world = await sealedWorld(['Anna']);
    const { locator } = referenceOf('Bram');
    const hex = [...locator].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    (world.sealed as unknown[]).push({ locator: hex, ciphertext: 'A'.repeat(1000) });
    await world.open();
    await world.watch(3);
    expect(world.store.sealedTemplates.size).toBe(1);
  });
});
