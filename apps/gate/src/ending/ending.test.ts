import { signEndNote } from '@tenzij/dossier';
import { softwareSigner, toHex } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { DEPLOYMENT, gateKey, keyOf, NOW, passOf, statusList } from '../../test/deployment.ts';
import { createFakeStore, createWorld, type World } from '../../test/world.ts';
import type { Said } from '../gate/state.ts';
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

/** Waits until the crew line says what the server said. */
async function said(world: World, code: Said | null): Promise<void> {
  for (let step = 0; step < 100 && world.gate.get().crew?.said !== code; step++) {
    await world.time.pass(2);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(world.gate.get().crew?.said).toBe(code);
}

/** Everything that could open a pass, or tell of anybody. */
function heldBy({ store }: World): string[] {
  return [
    ...store.values.keys(),
    ...store.passes.keys(),
    ...store.journal.keys(),
    ...store.sealedTemplates.keys(),
  ].sort();
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
    world.news.server = 'polling';
    await ended(world);
    await world.time.pass(1);
    expect(heldBy(world)).toEqual(['ended']);
    expect(world.batches).toMatchObject([{ admitted: 1, referred: 0 }]);
    expect(world.news.taken).toMatchObject([{ kind: 'admitted' }]);
    expect(world.store.events).toEqual([]);
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
  ])('invariant 9: goes on with what it holds on %s, and tells its crew', async (_what, forged) => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    world.ended = await forged();
    await said(world, 'gate.end-not-proven');
    expect(world.screen()).toBe('ready');
    await world.present([await passOf('anna', { at: world.time.now() })], 'admit');
    expect(heldBy(world)).toContain('bundle');
    expect(world.destroyed).toEqual([]);
  });

  it('goes on asking, and destroys its key as soon as the end is proven', async () => {
    const world = await openWorld();
    world.ended = 'said';
    await said(world, 'gate.end-not-proven');
    world.ended = await note();
    await ended(world);
    expect(heldBy(world)).toEqual(['ended']);
  });

  describe('after its key was renewed', () => {
    const hexOf = (generation: number) => toHex(keyOf(generation).publicKey);
    const noteOf = (current: number, ...earlier: number[]) =>
      signEndNote(
        {
          ...{ deployment: DEPLOYMENT, gateKey: hexOf(current), endedAt: NOW },
          ...(earlier.length > 0 && { earlier: earlier.map(hexOf) }),
        },
        softwareSigner(ISSUER),
      );
    const retired = [{ generation: 1, until: NOW + 7200 }];

    it.each([
      ['a gate that missed two renewals while it was offline', {}, () => noteOf(3, 1, 2)],
      ['a gate that missed one', { generation: 2, retired }, () => noteOf(3, 1, 2)],
      ['a gate that has the last', { generation: 2, retired }, () => noteOf(2, 1)],
      ['a server put back to before the renewal', { generation: 2, retired }, () => noteOf(1)],
    ])('invariant 10: is believed: %s', async (_which, bundle, signed) => {
      const world = await openWorld({ bundle });
      world.network = 'offline';
      await world.time.pass(10);
      world.ended = await signed();
      world.network = 'online';
      await ended(world);
      expect(heldBy(world)).toEqual(['ended']);
      expect(world.store.values.get('ended')).toMatchObject({ by: 'note' });
    });

    it('invariant 9: is not believed of keys that this gate never held', async () => {
      const world = await openWorld({ bundle: { generation: 2, retired } });
      world.ended = await noteOf(4, 3);
      await said(world, 'gate.end-not-proven');
      expect(heldBy(world)).toContain('bundle');
    });
  });

  it('believes the note also when the server doesn’t know it any more', async () => {
    const world = await openWorld();
    Object.assign(world, { known: false, ended: await note() });
    await ended(world);
    expect(heldBy(world)).toEqual(['ended']);
  });
});

describe('what the server says and doesn’t prove', () => {
  const OTHER = 'ee'.repeat(32);

  it.each([
    ['that it doesn’t know this gate', { known: false }, 'gate.not-known'],
    ['that the event was ended', { ended: 'said' }, 'gate.end-not-proven'],
    ['other keys', { bundle: { issuerKeys: [OTHER] } }, 'gate.keys-differ'],
  ] as const)('invariant 9: stops no gate and erases nothing: %s', async (_what, changes, code) => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    const before = world.store.values.get('bundle');
    Object.assign(world, changes);
    await said(world, code);
    expect(world.screen()).toBe('ready');
    await world.present([await passOf('anna', { at: world.time.now() })], 'admit');
    world.inView = [];
    expect(world.store.values.get('bundle')).toEqual(before);
    Object.assign(world, { known: true, ended: null, bundle: {} });
    await said(world, null);
  });

  it('asks the crew before it opens, which opens it all the same', async () => {
    const { store } = await openWorld();
    const world = createWorld(store);
    world.known = false;
    await world.open();
    expect([world.screen(), world.code()]).toEqual(['doubt', 'gate.not-known']);
    await world.open('open');
    expect(world.screen()).toBe('ready');
    expect(world.gate.get().crew?.said).toBe('gate.not-known');
  });

  it('lets the crew erase all it holds, and pair it again when the server knows it after all', async () => {
    const { store } = await openWorld();
    store.passes.set('a pass that was admitted', true);
    const world = createWorld(store);
    world.known = false;
    await world.open();
    await world.gate.erase();
    await world.until('ended');
    expect(world.gate.get().screen).toMatchObject({ by: 'crew' });
    expect(heldBy(world)).toEqual(['device-key', 'ended']);
    await world.open();
    expect(world.screen()).toBe('ended');
    world.known = true;
    await world.open();
    expect(heldBy(world)).toContain('bundle');
  });

  it('erases nothing where nobody was asked', async () => {
    const world = await openWorld();
    await world.gate.erase();
    expect(world.screen()).toBe('ready');
    expect(heldBy(world)).toContain('bundle');
  });

  it('goes on telling that its key is gone when it is answered that nobody knows it', async () => {
    const world = await openWorld();
    world.refusesDestroyed = true;
    world.ended = await note();
    await ended(world);
    expect(world.store.values.get('ended')).toMatchObject({ confirmed: false });
    world.refusesDestroyed = false;
    for (let step = 0; step < 60 && world.destroyed.length === 0; step++) await world.time.pass(20);
    expect(world.destroyed).toHaveLength(1);
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

  it.each([
    ['lists that it has already', () => statusList(NOW)],
    ['what is no list', () => Promise.resolve(new Uint8Array([60, 104, 116, 109, 108]))],
  ])('invariant 10: goes by its own clock when it is answered with %s', async (_what, answered) => {
    const world = await openWorld();
    setForward(world, ENDS + KEEP_KEY_SECONDS + 60);
    for (let step = 0; step < 150 && world.screen() !== 'ended'; step++) {
      world.list = await answered();
      world.bundle = { listIssuedAt: NOW };
      await world.time.pass(2);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    expect(world.screen()).toBe('ended');
  });

  it('keeps no key longer because its clock was set back, also over a reload', async () => {
    const world = await openWorld();
    world.network = 'offline';
    setForward(world, ENDS + KEEP_KEY_SECONDS - 100);
    await world.time.pass(40);
    world.time.setBack(30 * 24 * 3600);
    const again = createWorld(world.store, world.time);
    world.gate.stop();
    again.network = 'offline';
    await again.open();
    expect(again.screen()).toBe('ready');
    await again.time.pass(100);
    await again.until('ended');
    expect(heldBy(again)).toEqual(['device-key', 'ended']);
  });
});
