import { GateBundle } from '@tenzij/contracts';
import { orThrow, softwareSigner } from '@tenzij/kernel';
import { openPass } from '@tenzij/pass';
import { describe, expect, it } from 'vitest';
import {
  type BundleOptions,
  bundleFor,
  DEPLOYMENT,
  keyOf,
  NOW,
  passOf,
  statementOf,
} from '../../test/deployment.ts';
import { createFakeStore } from '../../test/fake-store.ts';
import { createWorld, type World } from '../../test/world.ts';
import type { GateApi } from '../gate/ports.ts';
import { loadDeviceKey } from './device-key.ts';
import { forgetOverKeys, pair } from './pair.ts';

const UNTIL = NOW + 300;
const REPLACED: BundleOptions = { generation: 2, retired: [{ generation: 1, until: UNTIL }] };
const STRANGER = softwareSigner(new Uint8Array(32).fill(99));

/** A device that asks a server again and again, which answers with another bundle each time; `null`: it is away. */
async function device() {
  const store = createFakeStore();
  const key = orThrow(await loadDeviceKey(store));
  return {
    store,
    ask: async (options: BundleOptions | null) => {
      const bundle = async (deviceKey: string) =>
        options === null
          ? ({ kind: 'unreachable' } as const)
          : ({ kind: 'ok', value: await bundleFor(deviceKey, options) } as const);
      return pair({ bundle } as Partial<GateApi> as GateApi, store, key);
    },
    kept: async () => GateBundle.parse(await store.get('bundle')),
  };
}

describe('the event key that a gate holds', () => {
  it('gives way to a later one that its issuer vouches for, and is kept beside it while it holds', async () => {
    const { ask, kept } = await device();
    await ask({});
    const { holdings, online, said } = orThrow(await ask(REPLACED));
    expect([online, said, holdings.generation]).toEqual([true, null, 2]);
    expect(holdings.gateSecrets(UNTIL - 1)).toEqual([keyOf(2).secret, keyOf(1).secret]);
    expect(holdings.gateSecrets(UNTIL)).toEqual([keyOf(2).secret]);
    expect((await kept()).retiredKeys).toHaveLength(1);
    const restarted = orThrow(await ask(null));
    expect([restarted.online, restarted.holdings.generation]).toEqual([false, 2]);
    expect(restarted.holdings.gateSecrets(NOW)).toHaveLength(2);
  });

  it('invariant 10: once it is over it is gone from memory and from what is kept', async () => {
    const { ask, kept, store } = await device();
    const { holdings } = orThrow(await ask(REPLACED));
    const [, old = new Uint8Array()] = holdings.gateSecrets(NOW);
    await forgetOverKeys(store, holdings, UNTIL - 1);
    expect((await kept()).retiredKeys).toHaveLength(1);
    await forgetOverKeys(store, holdings, UNTIL);
    expect([old, holdings.gateSecrets(NOW)]).toEqual([new Uint8Array(32), [keyOf(2).secret]]);
    expect((await kept()).retiredKeys).toEqual([]);
    expect(orThrow(await ask(null)).holdings.gateSecrets(NOW)).toEqual([keyOf(2).secret]);
  });

  it('invariant 10: a gate that was lost before holds nothing that opens a pass sealed after', async () => {
    const { ask } = await device();
    const { holdings } = orThrow(await ask({}));
    const keys = { gateSecrets: holdings.gateSecrets(NOW), deployment: DEPLOYMENT };
    expect((await openPass(await passOf('anna', { generation: 1 }), keys)).ok).toBe(true);
    expect((await openPass(await passOf('anna', { generation: 2 }), keys)).ok).toBe(false);
  });

  const refused: readonly (readonly [string, () => Promise<BundleOptions>])[] = [
    ['an older one', async () => ({ generation: 1 })],
    ['one that nobody states anything of', async () => ({ generation: 3, keyStatement: null })],
    [
      'one that a stranger vouches for',
      async () => ({ generation: 3, keyStatement: await statementOf(3, STRANGER) }),
    ],
    ['the statement of another key', async () => ({ generation: 3, keyStatement: await statementOf(4) })],
    ['another of the same age', async () => ({ generation: 3, keyStatement: await statementOf(2) })],
    ['other issuer keys', async () => ({ generation: 3, issuerKeys: ['ab'.repeat(32)] })],
  ];
  it.each(refused)('invariant 9: is not given up for %s', async (_what, bundle) => {
    const { ask, kept } = await device();
    await ask({ generation: 2 });
    const { holdings, online, said } = orThrow(await ask(await bundle()));
    expect([online, said, holdings.generation]).toEqual([false, 'gate.keys-differ', 2]);
    expect((await kept()).keyStatement).toBe(await statementOf(2));
  });

  it('may be a later one at the first pairing, but none that nobody vouches for', async () => {
    const stranger = { generation: 2, keyStatement: await statementOf(2, STRANGER) };
    const first = await (await device()).ask(stranger);
    expect(first).toMatchObject({ ok: false, problem: { code: 'gate.key-unusable' } });
    const { holdings } = orThrow(await (await device()).ask({ generation: 4 }));
    expect(holdings.generation).toBe(4);
  });

  it('leaves out an old key that nobody vouches for', async () => {
    const { store } = await device();
    const key = orThrow(await loadDeviceKey(store));
    const bundle = async (deviceKey: string) => {
      const good = await bundleFor(deviceKey, { generation: 3, retired: [{ generation: 2, until: UNTIL }] });
      const [old] = good.retiredKeys;
      const keyStatement = await statementOf(2, STRANGER);
      const value = { ...good, retiredKeys: old ? [{ ...old, keyStatement }] : [] };
      return { kind: 'ok', value } as const;
    };
    const { holdings } = orThrow(await pair({ bundle } as Partial<GateApi> as GateApi, store, key));
    expect(holdings.gateSecrets(NOW)).toEqual([keyOf(3).secret]);
  });
});

describe('a gate with a replaced event key', () => {
  async function openWorld(bundle: BundleOptions): Promise<World> {
    const world = createWorld();
    world.bundle = bundle;
    world.inFront = { person: 'anna' };
    await world.open();
    return world;
  }

  /** What the gate does takes real time as well. */
  async function aWhile(world: World): Promise<void> {
    await world.watch(0.25);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }

  it('invariant 1: has its clearance in force, which names the first, and admits by the new one', async () => {
    const world = await openWorld(REPLACED);
    expect(world.gate.get().crew?.model).toBe('ready');
    await world.present([await passOf('anna', { generation: 2 })], 'admit');
  });

  it('admits by the old one while that holds', async () => {
    const world = await openWorld(REPLACED);
    await world.present([await passOf('anna', { generation: 1 })], 'admit');
  });

  it('asks for the newer one as soon as a pass of it is shown, and for passes of nobody’s not all the time', async () => {
    const world = await openWorld({});
    await world.watch(12);
    world.bundle = REPLACED;
    const asked = world.bundlesAsked;
    await world.present([await passOf('anna', { at: world.time.now(), generation: 2 })], 'refer');
    expect(world.code()).toBe('pass.cannot-open');
    world.inView = [];
    const keys = () => (world.store.values.get('bundle') as GateBundle).retiredKeys.length;
    for (let step = 0; step < 100 && keys() === 0; step++) await aWhile(world);
    expect(world.bundlesAsked).toBe(asked + 1);
    await aWhile(world);
    await world.watch(4);
    await world.present([await passOf('anna', { at: world.time.now(), generation: 2, showing: 1 })], 'admit');
    world.inView = [];
    await world.watch(5);
    for (let showing = 2; showing < 8; showing++) {
      const at = world.time.now();
      await world.present([await passOf('anna', { at, generation: 4, showing })], 'refer');
      await world.watch(2);
    }
    world.inView = [];
    const times = world.bundlesAsked - asked - 1;
    expect([times >= 1, times <= 2]).toEqual([true, true]);
  });

  it('asks for the newer one also when a pass of it is shown just after what it holds was fetched', async () => {
    const world = await openWorld({});
    await world.watch(1);
    world.bundle = REPLACED;
    const asked = world.bundlesAsked;
    await world.present([await passOf('anna', { at: world.time.now(), generation: 2 })], 'refer');
    world.inView = [];
    await world.watch(7);
    expect(world.bundlesAsked).toBe(asked);
    await world.watch(8);
    expect(world.bundlesAsked).toBe(asked + 1);
  });

  it('invariant 4: refers a pass of a key that is over, and says how a new one is had', async () => {
    const world = await openWorld({ generation: 2, retired: [{ generation: 1, until: NOW }] });
    await world.present([await passOf('anna', { generation: 1 })], 'refer');
    expect(world.code()).toBe('pass.cannot-open');
    expect(world.faceCalls).toEqual(['load']);
  });
});
