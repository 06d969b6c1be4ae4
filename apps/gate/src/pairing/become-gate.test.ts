import type { PairGate } from '@tenzij/contracts';
import { ok, type Problem, refuse } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { createFakeStore, type FakeStore } from '../../test/world.ts';
import { becomeGateWith, brokenOff, codeIn } from './become-gate.ts';
import { loadDeviceKey } from './device-key.ts';
import { DEVICE_STORE, leaveGate, leftOf, storeNameOf, tokenOf } from './this-device.ts';
import { whichGate } from './which-gate.ts';

const CODE = '7K3MX9PQ2RTV';
const TOKEN = 'gate-1.abcdefghijklmnopqrstuv';
const PAIRED = ok({ token: TOKEN, kind: 'entrance' } as const);
const ATTEMPT = { code: CODE, name: 'Poort Noord', lane: 'regular' } as const;

/** A device, and a server that pairs one key a code. */
function createDevice() {
  const stores = new Map<string, FakeStore>();
  const asked: PairGate[] = [];
  const device = {
    stores,
    asked,
    /** What happens to the next answers. */
    fate: [] as ('lost' | 'crash' | Problem)[],
    openStore: async (name: string) => {
      const store = stores.get(name) ?? createFakeStore();
      stores.set(name, store);
      return store;
    },
    api: {
      invitation: async () => refuse('ui.offline'),
      pair: async (request: PairGate) => {
        const first = asked.find(({ code }) => code === request.code);
        asked.push(request);
        const fate = device.fate.shift();
        if (fate === 'crash') return new Promise<never>(() => undefined);
        if (fate === 'lost') return refuse('ui.offline');
        if (fate) return { ok: false as const, problem: fate };
        if (first && first.deviceKey !== request.deviceKey) return refuse('gate.code-used');
        return PAIRED;
      },
    },
    which: (fragment = '') => whichGate(fragment, device.openStore),
  };
  return device;
}

describe('a device that becomes a gate', () => {
  it('keeps the key that it was paired with and the token, and nothing of the code', async () => {
    const device = createDevice();
    expect(await device.which()).toEqual({ kind: 'none', code: null });
    expect(await becomeGateWith(device, ATTEMPT)).toEqual(PAIRED);
    expect(device.asked).toMatchObject([ATTEMPT]);
    const own = await device.openStore(storeNameOf(TOKEN));
    const key = await loadDeviceKey(own);
    expect(key.ok && key.value.publicKey).toBe(device.asked[0]?.deviceKey);
    expect([...((await device.openStore(DEVICE_STORE)) as FakeStore).values]).toEqual([['token', TOKEN]]);
    expect(await device.which()).toEqual({ kind: 'gate', token: TOKEN });
    expect(await brokenOff(device)).toBeNull();
  });

  it.each(['lost', 'crash'] as const)('asks again with the same key when the answer was %s', async (fate) => {
    const device = createDevice();
    device.fate = [fate];
    void becomeGateWith(device, ATTEMPT);
    await expect.poll(() => device.asked.length).toBe(1);
    // The page is opened anew.
    const again = await brokenOff(device);
    expect(again).toEqual(ATTEMPT);
    expect(await becomeGateWith(device, again ?? ATTEMPT)).toEqual(PAIRED);
    expect(device.asked[1]).toEqual(device.asked[0]);
    expect(await device.which()).toEqual({ kind: 'gate', token: TOKEN });
  });

  it('goes on after the power went between its key and its token', async () => {
    const device = createDevice();
    const first = await device.openStore(DEVICE_STORE);
    const { wipe } = first;
    const powerless: typeof wipe = async (keep) => {
      if ('token' in keep) throw new Error('the power went');
      await wipe(keep);
    };
    Object.assign(first, { wipe: powerless });
    await expect(becomeGateWith(device, ATTEMPT)).rejects.toThrow('power');
    expect(await tokenOf(first)).toBeNull();
    Object.assign(first, { wipe });
    expect(await becomeGateWith(device, ATTEMPT)).toEqual(PAIRED);
    expect(new Set(device.asked.map(({ deviceKey }) => deviceKey)).size).toBe(1);
  });

  it('forgets what the server refused, and begins another code with another key', async () => {
    const device = createDevice();
    device.fate = [{ code: 'gate.code-expired', params: {} }];
    expect(await becomeGateWith(device, ATTEMPT)).toMatchObject({ problem: { code: 'gate.code-expired' } });
    expect(await brokenOff(device)).toBeNull();
    device.fate = [{ code: 'server.too-many-requests', params: {} }];
    await becomeGateWith(device, ATTEMPT);
    expect(await brokenOff(device)).toEqual(ATTEMPT);
    await becomeGateWith(device, { ...ATTEMPT, code: '0'.repeat(12) });
    const [refused, busy, other] = device.asked.map(({ deviceKey }) => deviceKey);
    expect(new Set([refused, busy, other]).size).toBe(3);
  });
});

describe('a device that was another gate', () => {
  it('knows which, until it is another no more', async () => {
    const device = createDevice();
    await becomeGateWith(device, ATTEMPT);
    const store = await device.openStore(DEVICE_STORE);
    await leaveGate(store, TOKEN);
    expect(await device.which()).toEqual({ kind: 'none', code: null });
    device.fate = [{ code: 'gate.code-expired', params: {} }];
    await becomeGateWith(device, ATTEMPT);
    expect(await leftOf(store)).toBe(TOKEN);
    await becomeGateWith(device, { ...ATTEMPT, code: '1'.repeat(12) });
    expect([await leftOf(store), await tokenOf(store)]).toEqual([TOKEN, TOKEN]);
  });
});

describe('what a page is', () => {
  it('a token in the address goes before what the device was', async () => {
    const device = createDevice();
    await becomeGateWith(device, ATTEMPT);
    expect(await device.which('#gate-2.x')).toEqual({ kind: 'gate', token: 'gate-2.x' });
    expect(await device.which('#')).toEqual({ kind: 'gate', token: TOKEN });
  });

  it('a code finds a device that is none, and not one that still is another gate', async () => {
    const device = createDevice();
    expect(await device.which(`#pair=${CODE}`)).toEqual({ kind: 'none', code: CODE });
    expect(await device.which('#pair=half')).toEqual({ kind: 'none', code: null });
    await becomeGateWith(device, ATTEMPT);
    expect(await device.which(`#pair=${CODE}`)).toEqual({ kind: 'taken' });
    await (await device.openStore(storeNameOf(TOKEN))).put('ended', { by: 'crew' });
    expect(await device.which(`#pair=${CODE}`)).toEqual({ kind: 'none', code: CODE });
  });
});

describe('a code', () => {
  it.each([
    ['https://poort.voorbeeld.nl/gate/#pair=7K3MX9PQ2RTV', CODE],
    ['#pair=7k3m-x9pq-2rtv', CODE],
    ['7k3m x9pq 2rtv', CODE],
    ['7K3M-X9PQ-2RTV', CODE],
    ['OiL0-1111-0000', '011011110000'],
    ['https://poort.voorbeeld.nl/visit/#t123.abc', null],
    ['7K3M-X9PQ-2RT', null],
    ['7K3M-X9PQ-2RTU', null],
    ['', null],
  ])('is read from %j', (text, code) => {
    expect(codeIn(text)).toBe(code);
  });
});
