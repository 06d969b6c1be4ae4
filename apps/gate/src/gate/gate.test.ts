import { orThrow, softwareSigner } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import {
  bundleFor,
  clearance,
  gateKey,
  LIST_MAX_AGE,
  LOOK_SECONDS,
  NOW,
  passOf,
  statusList,
} from '../../test/deployment.ts';
import { createWorld, type World } from '../../test/world.ts';
import { holdingsFrom } from '../pairing/holdings.ts';

async function openWorld(changes: Partial<World> = {}): Promise<World> {
  const world = Object.assign(createWorld(), changes);
  await world.open();
  return world;
}

describe('a face lane', () => {
  it('admits the person whose template the pass carries, and is ready again after two seconds', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    await world.present([await passOf('anna')], 'admit');
    expect(world.sounds).toEqual(['look', 'admit']);
    await world.time.pass(1.9);
    expect(world.screen()).toBe('admit');
    world.inView = [];
    await world.time.pass(0.2);
    await world.until('ready');
    expect(world.gate.get().crew).toMatchObject({ admitted: 1, referred: 0, lastCode: null, online: true });
  });

  it('shows where to look while it looks, and refers after three looks at somebody else', async () => {
    const world = await openWorld({ inFront: { person: 'bea' } });
    await world.present([await passOf('anna')], 'look');
    await world.time.pass(3);
    await world.until('refer');
    expect(world.code()).toBe('admission.no-match');
    expect(world.faceCalls.filter((call) => call === 'capture')).toHaveLength(3);
    expect(world.sounds).toEqual(['look', 'refer']);
  });

  it('takes another look when the first was at somebody else', async () => {
    const world = await openWorld({ inFront: { person: 'bea' } });
    await world.present([await passOf('anna')], 'look');
    world.inFront = { person: 'anna' };
    await world.time.pass(1);
    await world.until('admit');
  });

  it('refers when nobody can be seen before time is up', async () => {
    const world = await openWorld();
    await world.present([await passOf('anna')], 'look');
    await world.time.pass(LOOK_SECONDS - 0.5);
    expect(world.screen()).toBe('look');
    await world.time.pass(1);
    await world.until('refer');
    expect(world.code()).toBe('face.none');
  });

  it('refers a regular pass without looking', async () => {
    const world = await openWorld();
    await world.present([await passOf('anna', { kind: 'regular' })], 'refer');
    expect(world.code()).toBe('admission.regular-pass');
    expect(world.faceCalls).toEqual(['load']);
  });

  it('runs without models, and refers face passes', async () => {
    const world = await openWorld({ models: 'missing' });
    expect(world.gate.get().crew?.model).toBe('missing');
    await world.present([await passOf('anna')], 'refer');
    expect(world.code()).toBe('face.model-missing');
  });

  it('loads anew when another clearance asks for attack detection too, and frees what it had', async () => {
    const world = await openWorld();
    const passive = { card: 'a'.repeat(64), file: 'b'.repeat(64), minimum: 0.5 };
    world.bundle = { clearance: await clearance({ attackDetection: { passive, challenge: 'none' } }) };
    await world.time.pass(65);
    await until(world, () => world.faceCalls.length === 3);
    expect(world.faceCalls).toEqual(['load', 'load', 'release']);
  });

  it('loads a model that was missing once the server gives it', async () => {
    const world = await openWorld({ models: 'missing', inFront: { person: 'anna' } });
    world.models = 'there';
    await world.time.pass(65);
    await until(world, () => world.gate.get().crew?.model === 'ready');
    await world.present([await passOf('anna', { at: NOW + 65 })], 'admit');
  });
});

describe('a clearance that is not in force any more', () => {
  it('invariant 1: guard dpo-pause: refers without looking from the next list on, and says so to crew and visitors', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    world.list = await statusList(NOW + 1, [], undefined, null);
    await world.time.pass(3);
    await until(world, () => world.gate.get().crew?.model === 'paused');
    await world.present([await passOf('anna')], 'refer');
    expect(world.code()).toBe('admission.clearance-not-in-force');
    expect(world.faceCalls).toEqual(['load']);
  });

  it('is taken up again once the list names it again', async () => {
    const world = await openWorld({ inFront: { person: 'anna' }, bundle: { inForce: null } });
    expect(world.gate.get().crew?.model).toBe('paused');
    world.list = await statusList(NOW + 1);
    await world.time.pass(3);
    await until(world, () => world.gate.get().crew?.model === 'ready');
    await world.present([await passOf('anna')], 'admit');
  });

  it('guard regular-lane: leaves the regular lane open', async () => {
    const world = await openWorld({ bundle: { lane: 'regular', inForce: null } });
    expect(world.gate.get().crew?.model).toBe('not-needed');
    await world.present([await passOf('anna')], 'admit');
  });

  it('is replaced at once by the one that the list names instead', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    const next = await clearance({ id: 'clearance-2' });
    world.list = await statusList(NOW + 1, [], undefined, next);
    world.bundle = { clearance: next, listIssuedAt: NOW + 1 };
    await world.time.pass(4);
    await until(world, () => world.gate.get().crew?.model === 'ready');
    await world.present([await passOf('anna')], 'admit');
  });

  it('is not asked for again and again when the server has no other', async () => {
    const world = await openWorld();
    world.list = await statusList(NOW + 1, [], undefined, await clearance({ id: 'clearance-2' }));
    await world.time.pass(20);
    expect(world.bundlesAsked).toBe(2);
    expect(world.gate.get().crew?.model).toBe('paused');
  });

  it('is not trusted on an old list of before: with the network cut it says what the last list said', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    world.list = await statusList(NOW + 1, [], undefined, null);
    await world.time.pass(3);
    await until(world, () => world.gate.get().crew?.model === 'paused');
    world.list = await statusList(NOW);
    await world.time.pass(3);
    world.network = 'offline';
    await world.present([await passOf('anna')], 'refer');
    expect(world.code()).toBe('admission.clearance-not-in-force');
  });
});

describe('a regular lane', () => {
  it('admits any valid pass without loading or calling face code, also without a clearance', async () => {
    const world = await openWorld({ bundle: { lane: 'regular', clearance: null } });
    expect(world.gate.get().crew?.model).toBe('not-needed');
    await world.present([await passOf('anna')], 'admit');
    expect(world.faceCalls).toEqual([]);
  });
});

describe('a clearance that says something else than the server', () => {
  const OTHER_KEY = 'e'.repeat(64);
  const held = { current: gateKey.secret, generation: 1, retired: [] };
  const signedKeys = async () => holdingsFrom(await bundleFor(OTHER_KEY), held).clearance(NOW);

  it.each([
    ['the specimen', async () => ({ specimen: false })],
    ['the deployment', async () => ({ deployment: { id: 'another', name: 'Festival' } })],
    ['the gate key', async () => ({ keys: { ...orThrow(await signedKeys()).keys, gate: OTHER_KEY } })],
    ['the issuer key', async () => ({ keys: { ...orThrow(await signedKeys()).keys, issuer: OTHER_KEY } })],
  ])('invariant 1: about %s opens no face code, and leaves the regular lane open', async (_what, changes) => {
    const differs = await clearance(await changes());
    const world = await openWorld({ bundle: { clearance: differs }, inFront: { person: 'anna' } });
    await world.present([await passOf('anna')], 'refer');
    expect(world.code()).toBe('gate.clearance-differs');
    expect(world.faceCalls).toEqual([]);
    const regular = await openWorld({ bundle: { lane: 'regular', clearance: differs } });
    await regular.present([await passOf('anna')], 'admit');
  });

  it.each([
    [true, true, true],
    [true, false, true],
    [false, true, true],
    [false, false, false],
  ])('is a specimen when either says so: server %s, clearance %s', async (specimen, signed, shown) => {
    const bundle = { specimen, clearance: await clearance({ specimen: signed }) };
    const world = await openWorld({ bundle });
    expect(world.gate.get().place?.specimen).toBe(shown);
  });
});

describe('what the gate looks at', () => {
  it('invariant 1: without a clearance in force no face code is loaded or called', async () => {
    for (const none of [null, await clearance({ validity: { notBefore: NOW - 9, expires: NOW - 5 } })]) {
      const world = await openWorld({ bundle: { clearance: none }, inFront: { person: 'anna' } });
      await world.present([await passOf('anna')], 'refer');
      expect(world.code()).toBe(none === null ? 'clearance.missing' : 'clearance.expired');
      expect(world.faceCalls).toEqual([]);
    }
  });

  it('invariant 1: a clearance that expires while the gate is open ends the looking', async () => {
    const expires = NOW + 30;
    const short = await clearance({ validity: { notBefore: NOW - 9, expires } });
    const world = await openWorld({ bundle: { clearance: short }, inFront: { person: 'anna' } });
    await world.time.pass(31);
    await world.present([await passOf('anna', { at: NOW + 31 })], 'refer');
    expect(world.code()).toBe('clearance.expired');
    expect(world.faceCalls).toEqual(['load']);
  });

  it('invariant 2: guard own-pass: it calls face code only after a pass opened it, and wipes the live template', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    await world.time.pass(10);
    await world.present(['https://example.org/', 'TZ1:NONSENSE'], 'refer');
    expect(world.faceCalls).toEqual(['load']);
    await world.time.pass(9);
    await world.until('ready');
    await world.present([await passOf('anna', { at: NOW + 19 })], 'admit');
    expect(world.faceCalls).toEqual(['load', 'capture']);
    expect(world.liveTemplates.flatMap((live) => [...live.bytes]).some((value) => value !== 0)).toBe(false);
  });

  it.each([
    ['a match', 'anna', 0.1, 'admit'],
    ['no match', 'bea', 3, 'refer'],
  ])('wipes the carried template after %s', async (_what, person, seconds, outcome) => {
    const world = await openWorld({ inFront: { person } });
    await world.present([await passOf('anna')], outcome === 'admit' ? 'admit' : 'look');
    await world.time.pass(seconds);
    await world.until(outcome);
    expect(world.carriedTemplates.length).toBeGreaterThan(0);
    expect(world.carriedTemplates.flatMap((it) => [...it.bytes]).some((value) => value !== 0)).toBe(false);
  });

  it('wipes the carried template when the engine hangs, and lets a late look match nothing', async () => {
    const world = await openWorld({ inFront: 'hangs' });
    await world.present([await passOf('anna')], 'look');
    await world.time.pass(LOOK_SECONDS + 6);
    await world.until('refer');
    world.finishHanging('anna');
    await until(world, () => world.carriedTemplates.length === 1);
    expect(world.carriedTemplates[0]?.bytes.every((value) => value === 0)).toBe(true);
  });

  it('invariant 3: it sends the network nothing but counts', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    await world.present([await passOf('anna')], 'admit');
    await world.time.pass(12);
    await until(world, () => world.batches.length === 1);
    expect(Object.keys(world.batches[0] ?? {}).sort()).toEqual(['admitted', 'batch', 'referred']);
  });
});

describe('invariant 4: every error and every timeout is a referral', () => {
  it.each([
    ['the engine throws', { inFront: 'throws' as const }, 0.1, 'admission.unexpected'],
    ['the engine hangs', { inFront: 'hangs' as const }, LOOK_SECONDS + 6, 'gate.timed-out'],
    ['the model fails', { inFront: { problem: 'face.model-failed' } }, 0.1, 'face.model-failed'],
    ['two people stand there', { inFront: { problem: 'face.several' } }, LOOK_SECONDS + 1, 'face.several'],
  ])('invariant 4: %s', async (_what, changes, seconds, code) => {
    const world = await openWorld(changes);
    world.inView = [await passOf('anna')];
    await world.time.pass(0.2);
    await until(world, () => world.screen() !== 'ready');
    await world.time.pass(seconds);
    await world.until('refer');
    expect(world.code()).toBe(code);
    expect(world.store.passes.size).toBe(0);
  });

  it('invariant 4: the disk is full, so the pass cannot be remembered', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    world.store.full = true;
    await world.present([await passOf('anna')], 'refer');
    expect(world.code()).toBe('gate.failed');
  });

  it('invariant 4: a look that ends after the gate gave up admits nobody', async () => {
    const world = await openWorld({ inFront: 'hangs' });
    await world.present([await passOf('anna')], 'look');
    await world.time.pass(LOOK_SECONDS + 6);
    await world.until('refer');
    world.finishHanging('anna');
    await world.time.pass(0.1);
    expect(world.screen()).toBe('refer');
    expect(world.store.passes.size).toBe(0);
  });

  it.each([
    ['not a pass', async () => 'https://example.org/', 'pass.not-a-pass'],
    ['a screenshot of two minutes ago', () => passOf('anna', { at: NOW - 120 }), 'pass.stale'],
    ['a withdrawn pass', () => passOf('anna', { statusIndex: 7 }), 'pass.revoked'],
  ])('invariant 4: %s', async (_what, text, code) => {
    const world = await openWorld({ inFront: { person: 'anna' }, list: await statusList(NOW + 1, [7]) });
    await world.time.pass(2.1);
    await world.present([await text()], 'refer');
    expect(world.code()).toBe(code);
    expect(world.faceCalls).toEqual(['load']);
  });
});

describe('without a network', () => {
  it('invariant 9: keeps deciding on what it holds, and refers once the list is too old', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    world.network = 'offline';
    await world.time.pass(LIST_MAX_AGE - 20);
    await world.present([await passOf('anna', { at: world.time.now() })], 'admit');
    expect(world.gate.get().crew?.online).toBe(false);
    world.inView = [];
    await world.time.pass(30);
    world.inFront = { person: 'bea' };
    await world.present([await passOf('bea', { at: world.time.now() })], 'refer');
    expect(world.code()).toBe('pass.status-too-old');
  });

  it('invariant 9: opens again after a reload with what is kept on the device', async () => {
    const first = await openWorld({ inFront: { person: 'anna' } });
    await first.present([await passOf('anna')], 'admit');
    first.gate.stop();
    const second = Object.assign(createWorld(first.store, first.time), { network: 'offline' as const });
    await second.open();
    await second.present([await passOf('anna', { showing: 2 })], 'refer');
    expect(second.code()).toBe('pass.already-used');
    second.inView = [];
    await second.time.pass(8);
    second.inFront = { person: 'bea' };
    await second.present([await passOf('bea', { at: second.time.now() })], 'admit');
    expect(second.gate.get().crew?.admitted).toBe(2);
  });

  it.each([
    ['stays open', 'pass.status-too-old'],
    // Nobody can tell how long it was away.
    ['is reloaded', 'admission.no-status-list'],
  ])(
    'invariant 9: takes no old list for a young one when its clock is set back and it %s',
    async (then, code) => {
      const first = await openWorld({ inFront: { person: 'anna' } });
      first.network = 'offline';
      await first.time.pass(LIST_MAX_AGE + 30);
      first.time.setBack(LIST_MAX_AGE);
      let world = first;
      if (then === 'is reloaded') {
        first.gate.stop();
        world = Object.assign(createWorld(first.store, first.time), { network: 'offline' as const });
        await world.open();
      }
      await world.present([await passOf('anna', { at: world.time.now() })], 'refer');
      expect(world.code()).toBe(code);
    },
  );

  it('says so when it was never paired', async () => {
    const world = await openWorld({ network: 'offline' });
    expect(world.code()).toBe('gate.not-paired');
  });

  it('keeps a signed list over a forged or an older one', async () => {
    const world = await openWorld();
    world.list = await statusList(NOW + 3);
    await world.time.pass(4);
    expect(world.gate.get().crew?.listIssuedAt).toBe(NOW + 3);
    world.list = await statusList(NOW + 5, [], softwareSigner(new Uint8Array(32).fill(9)));
    await world.time.pass(2);
    world.list = await statusList(NOW + 1);
    await world.time.pass(2);
    expect(world.gate.get().crew?.listIssuedAt).toBe(NOW + 3);
  });

  it('refreshes its bundle as soon as the network is back', async () => {
    const world = await openWorld({ bundle: { clearance: null }, inFront: { person: 'anna' } });
    world.network = 'offline';
    await world.time.pass(4);
    world.bundle = {};
    world.network = 'online';
    await world.time.pass(4);
    await until(world, () => world.gate.get().crew?.model === 'ready');
    expect(world.faceCalls).toEqual(['load']);
  });

  it('sends a batch of counts until it is accepted, under one id', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    await world.time.pass(1);
    await world.present([await passOf('anna')], 'admit');
    world.network = 'offline';
    await world.time.pass(30);
    expect(world.batches).toEqual([]);
    world.network = 'online';
    await world.time.pass(30);
    expect(world.batches).toMatchObject([{ admitted: 1, referred: 0 }]);
  });
});

describe('a pass that stays in view', () => {
  it('does not start again, also when the phone seals it anew', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    await world.present([await passOf('anna')], 'admit');
    for (const showing of [0, 1, 2]) {
      world.inView = [await passOf('anna', { showing })];
      await world.watch(10);
    }
    expect(world.screen()).toBe('ready');
    expect(world.sounds).toEqual(['look', 'admit']);
  });

  it('does not keep the next visitor waiting', async () => {
    const world = await openWorld({ inFront: { person: 'anna' } });
    const anna = await passOf('anna');
    await world.present([anna], 'admit');
    world.inFront = { person: 'bea' };
    world.inView = [anna, await passOf('bea')];
    await world.watch(2);
    await until(world, () => world.gate.get().crew?.admitted === 2);
    expect(world.screen()).toBe('admit');
  });

  it('counts as a new showing once it was taken away', async () => {
    const world = await openWorld({ inFront: { problem: 'face.model-failed' } });
    const anna = await passOf('anna');
    await world.present([anna], 'refer');
    world.inView = [];
    await world.watch(5.2);
    await world.until('ready');
    await world.watch(2);
    world.inFront = { person: 'anna' };
    await world.present([anna], 'admit');
  });
});

describe('what the crew must mend', () => {
  it.each([
    [{ camera: { code: 'gate.no-camera' as const, params: {} } }, 'gate.no-camera'],
    [{ camera: 'breaks' as const }, 'gate.scanner-failed'],
    [{ known: false }, 'gate.not-known'],
  ])('%o', async (changes, code) => {
    const world = await openWorld(changes);
    await world.until('problem');
    expect(world.code()).toBe(code);
  });

  it('starts again from a problem', async () => {
    const world = await openWorld({ camera: { code: 'gate.no-camera', params: {} } });
    world.camera = 'works';
    await world.gate.start();
    await world.until('ready');
  });
});

async function until(world: World, condition: () => boolean): Promise<void> {
  for (let i = 0; i < 1000 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(condition(), world.screen()).toBe(true);
}
