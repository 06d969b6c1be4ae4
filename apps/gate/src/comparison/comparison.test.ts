import type { ComparisonTerms } from '@tenzij/contracts';
import type { FaceFinder, Image } from '@tenzij/face/three-steps';
import { ok, refuse } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { bundleFor, clearance, NOW } from '../../test/deployment.ts';
import { createFakeStore } from '../../test/fake-store.ts';
import { createFakeTime, until } from '../../test/fake-time.ts';
import { comparisonTerms, ISSUER_SECRET, withdrawalNote } from '../../test/kinds.ts';
import type { Answer } from '../gate/ports.ts';
import { loadDeviceKey } from '../pairing/device-key.ts';
import { createKeepOpen } from '../running/keep-open.ts';
import { createComparison, IDLE_MS } from './comparison.ts';
import { createKeeper } from './keeper.ts';
import { openableOf } from './openable.ts';
import type { TermsAnswer } from './ports.ts';
import { createWithdrawal } from './withdrawal.ts';

const picture = (value = 7): Image => ({
  width: 100,
  height: 100,
  channels: 3,
  data: new Uint8Array(30_000).fill(value),
});
const isWiped = ({ data }: Image) => data.every((value) => value === 0);

/** A desk among fakes of network, disk and models; the texts and rules are real. */
function desk(terms: ComparisonTerms | null = comparisonTerms(NOW)) {
  const time = createFakeTime(NOW);
  const made: Image[] = [];
  const opened: string[] = [];
  const world = {
    answer: (terms ? { kind: 'ok', terms } : { kind: 'unreachable' }) as TermsAnswer,
    finds: true,
    time,
    made,
    opened,
    /** What the server has to show for a withdrawal. */
    note: null as Uint8Array | null,
    openElsewhere: false,
  };
  const revocationNote = async (): Promise<Answer<Uint8Array>> =>
    world.note ? { kind: 'ok', value: world.note } : { kind: 'unreachable' };
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  const store = createFakeStore();
  const finder: FaceFinder = {
    portray: async () => {
      if (!world.finds) return refuse('face.none');
      const image = picture(9);
      made.push(image);
      return ok({ image, confidence: 0.9 });
    },
    release: async () => undefined,
  };
  /** The page, loaded anew on the same device. */
  const load = () =>
    createComparison({
      fetchTerms: async () => world.answer,
      keeper: createKeeper('gate', storage),
      withdrawal: createWithdrawal({ revocationNote }, async () => store),
      takeAlone: async () => !world.openElsewhere,
      openFinder: async (card) => {
        opened.push(card);
        return ok(finder);
      },
      now: time.now,
      wait: time.wait,
    });
  return { comparison: load(), load, world, kept, store };
}

async function atWork(of: ReturnType<typeof desk>) {
  await of.comparison.open();
  of.comparison.begin();
  const [document, person] = [picture(), picture()];
  await of.comparison.take('document', document);
  await of.comparison.take('person', person);
  return { document, person };
}

describe('comparing by a person', () => {
  it('shows both, and either button only ends it: all is wiped, one more is counted', async () => {
    const of = desk();
    const { document, person } = await atWork(of);
    const { sides } = of.comparison.get();
    expect([sides.document.kind, sides.person.kind]).toEqual(['there', 'there']);
    expect([document, person].every(isWiped)).toBe(true);
    of.comparison.end();
    expect(of.comparison.get()).toMatchObject({
      screen: 'idle',
      count: 1,
      sides: { document: { kind: 'none' } },
    });
    expect(of.world.made.length).toBeGreaterThan(1);
    expect(of.world.made.every(isWiped)).toBe(true);
    expect(JSON.stringify([...of.kept])).not.toMatch(/same|unsure/);
  });

  it('wipes a picture that is taken anew, and one that comes in after the end', async () => {
    const of = desk();
    await atWork(of);
    const first = of.world.made.at(-1);
    await of.comparison.take('person', picture());
    expect(of.world.made.filter(isWiped)).toEqual([first]);
    const late = of.comparison.take('person', picture());
    of.comparison.end();
    await late;
    expect(of.world.made.every(isWiped)).toBe(true);
    const after = picture();
    await of.comparison.take('document', after);
    expect(isWiped(after)).toBe(true);
  });

  it('shows all of a picture in which no face is found', async () => {
    const of = desk();
    of.world.finds = false;
    await of.comparison.open();
    of.comparison.begin();
    await of.comparison.take('person', picture());
    const { person } = of.comparison.get().sides;
    expect(person).toMatchObject({ kind: 'there', picture: { kind: 'whole' } });
  });

  it('drops both when nobody does anything for a while, and counts nothing', async () => {
    const of = desk();
    await atWork(of);
    await of.world.time.pass(IDLE_MS / 1000 + 1);
    expect(of.comparison.get()).toMatchObject({ screen: 'idle', count: 0 });
    expect(of.world.made.every(isWiped)).toBe(true);
  });
});

describe('whether it may run', () => {
  const none = (code: string) => comparisonTerms(NOW, { basis: { kind: 'none', code, params: {} } });

  it.each(['comparison.not-assessed', 'comparison.other-mode', 'case.exercise', 'ending.ended'])(
    'invariant 5: not with %s, and no model is loaded',
    async (code) => {
      const of = desk(none(code));
      await of.comparison.open();
      expect(of.comparison.get()).toMatchObject({ screen: 'off', problem: { code } });
      expect(of.world.opened).toEqual([]);
    },
  );

  it('invariant 9: goes on with the network cut, until what was heard is too old; then everything is dropped', async () => {
    const of = desk();
    await atWork(of);
    of.world.answer = { kind: 'unreachable' };
    await of.world.time.pass(60);
    of.comparison.begin();
    expect(of.comparison.get()).toMatchObject({ screen: 'work', online: false });
    await of.world.time.pass(3600);
    expect(of.comparison.get()).toMatchObject({ screen: 'off', problem: { code: 'comparison.too-old' } });
    expect(of.world.made.every(isWiped)).toBe(true);
    of.world.answer = { kind: 'ok', terms: comparisonTerms(of.world.time.now()) };
    await of.comparison.open();
    expect(of.comparison.get().screen).toBe('idle');
  });

  it('stops at once when the server says so, and drops what is on the screen', async () => {
    const of = desk();
    await atWork(of);
    of.world.answer = { kind: 'ok', terms: none('comparison.not-assessed') };
    await of.world.time.pass(61);
    expect(of.comparison.get()).toMatchObject({
      screen: 'off',
      problem: { code: 'comparison.not-assessed' },
    });
    expect(of.world.made.every(isWiped)).toBe(true);
  });

  it('without a network and never told, it is off', async () => {
    const of = desk(null);
    await of.comparison.open();
    expect(of.comparison.get()).toMatchObject({ screen: 'off', problem: { code: 'gate.not-paired' } });
  });

  const REFUSED: TermsAnswer = { kind: 'refused', problem: { code: 'gate.refused', params: {} } };
  const keyOf = async ({ store }: ReturnType<typeof desk>) => {
    const key = await loadDeviceKey(store);
    return key.ok ? key.value.publicKey : '';
  };

  it('is off at once when its own server refuses it, also over a reload, and erases nothing unproven', async () => {
    const of = desk();
    await keyOf(of);
    await atWork(of);
    of.world.answer = REFUSED;
    await of.world.time.pass(61);
    expect(of.comparison.get()).toMatchObject({ screen: 'off', problem: REFUSED.problem });
    expect(of.world.made.every(isWiped)).toBe(true);
    of.world.answer = { kind: 'unreachable' };
    const again = of.load();
    await again.open();
    expect(again.get()).toMatchObject({ screen: 'off', problem: REFUSED.problem });
    of.world.answer = { kind: 'ok', terms: comparisonTerms(of.world.time.now()) };
    await again.open();
    expect(again.get()).toMatchObject({ screen: 'idle', problem: null });
    expect(of.store.values.size).toBe(1);
  });

  it('erases all it holds once a note proves that it was withdrawn, for good', async () => {
    const of = desk();
    const deviceKey = await keyOf(of);
    await atWork(of);
    of.comparison.end();
    Object.assign(of.world, { answer: REFUSED, note: await withdrawalNote(deviceKey) });
    await of.world.time.pass(61);
    await until(() => of.store.values.size === 0, 'its key goes');
    expect(of.comparison.get()).toMatchObject({ screen: 'withdrawn', count: 0 });
    expect(of.world.made.every(isWiped)).toBe(true);
    expect([...of.kept.keys()]).toEqual(['tenzij.comparison.gate.withdrawn']);
    of.world.answer = { kind: 'ok', terms: comparisonTerms(of.world.time.now()) };
    const again = of.load();
    await again.open();
    expect(again.get().screen).toBe('withdrawn');
  });

  it('erases a key that the disk keeps back as soon as it gives way, also over a reload, and says no sooner that it did', async () => {
    const of = desk();
    const deviceKey = await keyOf(of);
    await atWork(of);
    const { wipe } = of.store;
    of.store.wipe = () => Promise.reject(new Error('disk'));
    Object.assign(of.world, { answer: REFUSED, note: await withdrawalNote(deviceKey) });
    await of.world.time.pass(61);
    await until(() => of.comparison.get().screen === 'withdrawn', 'it is proven');
    expect(of.comparison.get().isErased).toBe(false);
    of.comparison.close();
    const again = of.load();
    await again.open();
    await of.world.time.pass(11);
    expect(again.get()).toMatchObject({ screen: 'withdrawn', isErased: false });
    expect(of.store.values.size).toBe(1);
    of.store.wipe = wipe;
    await of.world.time.pass(11);
    expect(of.store.values.size).toBe(0);
    expect(again.get()).toMatchObject({ screen: 'withdrawn', isErased: true });
  });

  it('tries again while it stays open', async () => {
    const of = desk();
    const deviceKey = await keyOf(of);
    const { wipe } = of.store;
    of.store.wipe = () => Promise.reject(new Error('disk'));
    Object.assign(of.world, { answer: REFUSED, note: await withdrawalNote(deviceKey) });
    of.kept.set('tenzij.comparison.gate.terms', JSON.stringify(comparisonTerms(NOW)));
    const again = of.load();
    await again.open();
    expect(again.get()).toMatchObject({ screen: 'withdrawn', isErased: false });
    of.store.wipe = wipe;
    await of.world.time.pass(11);
    expect([of.store.values.size, again.get().isErased]).toEqual([0, true]);
  });

  it.each([
    ['that another key signed', {}, new Uint8Array(32).fill(9)],
    ['about another gate', { gate: 'gate-2' }, ISSUER_SECRET],
    ['about another device', { deviceKeySha256: 'ab'.repeat(32) }, ISSUER_SECRET],
  ])('erases nothing on a note %s', async (_what, changes, secret) => {
    const of = desk();
    const deviceKey = await keyOf(of);
    await atWork(of);
    Object.assign(of.world, { answer: REFUSED, note: await withdrawalNote(deviceKey, changes, secret) });
    await of.world.time.pass(61);
    await until(() => of.comparison.get().screen === 'off', 'it is off');
    expect(of.store.values.size).toBe(1);
    expect([...of.kept.keys()]).toContain('tenzij.comparison.gate.terms');
  });

  it('serves nobody while it is open in another window, and opens by itself when that is closed', async () => {
    const of = desk();
    of.world.openElsewhere = true;
    let reloads = 0;
    const keepOpen = createKeepOpen({
      gate: openableOf(of.comparison),
      id: 'gate',
      storage: { getItem: () => null, setItem: () => undefined },
      time: of.world.time,
      lastTouched: () => 0,
      reload: () => reloads++,
    });
    keepOpen.open('ask');
    await of.world.time.pass(1);
    expect(of.comparison.get()).toMatchObject({ screen: 'off', problem: { code: 'gate.open-elsewhere' } });
    expect([...of.kept]).toEqual([]);
    of.world.openElsewhere = false;
    await of.world.time.pass(10);
    expect([of.comparison.get().screen, reloads]).toEqual(['idle', 0]);
  });

  it('opens by itself after a power cut when its crew had it open, and stays shut when they closed it', async () => {
    const of = desk();
    const kept = new Map<string, string>();
    const loadPage = () => {
      const comparison = of.load();
      const keepOpen = createKeepOpen({
        gate: openableOf(comparison),
        id: 'gate',
        storage: {
          getItem: (key) => kept.get(key) ?? null,
          setItem: (key, text) => void kept.set(key, text),
        },
        time: of.world.time,
        lastTouched: () => 0,
        reload: () => undefined,
      });
      return { comparison, keepOpen };
    };
    const first = loadPage();
    first.keepOpen.resume();
    expect(first.comparison.get().screen).toBe('start');
    first.keepOpen.open('ask');
    await of.world.time.pass(1);
    first.comparison.close();
    const second = loadPage();
    second.keepOpen.resume();
    await of.world.time.pass(1);
    expect(second.comparison.get().screen).toBe('idle');
    second.keepOpen.close();
    const third = loadPage();
    third.keepOpen.resume();
    await of.world.time.pass(1);
    expect(third.comparison.get().screen).toBe('start');
  });

  const cleared = async (
    mode: 'human-comparison' | 'verification',
    changes: Partial<ComparisonTerms> = {},
  ) => {
    const { trust } = await bundleFor('09'.repeat(32));
    const basis = { kind: 'clearance', clearance: await clearance({ mode }), trust } as const;
    return desk(comparisonTerms(NOW, { specimen: true, basis, ...changes }));
  };

  it('under a clearance for it, with the models that it names', async () => {
    const of = await cleared('human-comparison');
    await of.comparison.open();
    expect(of.comparison.get()).toMatchObject({ screen: 'idle', basis: 'clearance' });
    expect(of.world.opened).toEqual(['e'.repeat(64)]);
  });

  it.each([
    ['for passes', () => cleared('verification'), 'clearance.other-mode'],
    [
      'of another deployment',
      () => cleared('human-comparison', { deployment: { id: 'other', name: 'Other' } }),
      'clearance.other-deployment',
    ],
    [
      'signed by nobody who is trusted',
      () =>
        cleared('human-comparison', {
          basis: {
            kind: 'clearance',
            clearance: 'AAAA',
            trust: { controller: ['0'.repeat(64)], dpo: ['1'.repeat(64)] },
          },
        }),
      'cose.malformed',
    ],
  ])('invariant 1: not under a clearance %s', async (_what, open, code) => {
    const of = await open();
    await of.comparison.open();
    expect(of.comparison.get()).toMatchObject({ screen: 'off', problem: { code } });
    expect(of.world.opened).toEqual([]);
  });
});
