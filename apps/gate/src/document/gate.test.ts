import type { DocumentTerms, GateConsent, GateNoticeShown } from '@tenzij/contracts';
import { compare, isMatch } from '@tenzij/face';
import {
  type ClearanceContent,
  fromBase64Url,
  ok,
  type Result,
  refuse,
  sha256Hex,
  type Template,
} from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { MODEL, NOW, statusList, templateOf } from '../../test/deployment.ts';
import { createFakeStore, type FakeStore } from '../../test/fake-store.ts';
import { createFakeTime, until } from '../../test/fake-time.ts';
import { documentClearance, documentTerms, ISSUER_SECRET, NOTICE, withdrawalNote } from '../../test/kinds.ts';
import { loadDeviceKey } from '../pairing/device-key.ts';
import { createKeepOpen } from '../running/keep-open.ts';
import { createDocumentGate, type DocumentGate } from './gate.ts';
import { openableOf } from './openable.ts';
import type { DocumentApi, DocumentEye, TermsAnswer } from './ports.ts';

/** A gate among fakes of camera, engine, network, disk and clock; clearance, list, comparison and decision are real. */
interface World {
  readonly gate: DocumentGate;
  readonly store: FakeStore;
  readonly time: ReturnType<typeof createFakeTime>;
  /** Whose photo is on the document, and who stands before the camera. */
  document: string | { readonly problem: string };
  person: string | { readonly problem: string };
  terms: TermsAnswer;
  list: Uint8Array | null;
  online: boolean;
  /** In the order in which they happened. */
  readonly log: string[];
  readonly templates: Template[];
  /** What the server has to show for a withdrawal. */
  note: Uint8Array | null;
  openElsewhere: boolean;
  /** How often the terms were asked. */
  asked: number;
  /** What it waits for before it takes a yes. */
  taking: () => Promise<void>;
  /** How long its camera takes to open. */
  opening: () => Promise<void>;
  /** The yeses that it can't take, by id, and how often it was sent any. */
  readonly untakable: Set<string>;
  requests: number;
  readonly sent: GateConsent[];
  readonly shown: GateNoticeShown[];
  readonly counted: { admitted: number; referred: number };
}

async function open(changes: Partial<DocumentTerms> = {}, cleared?: string): Promise<World> {
  const world = await closed(changes, cleared);
  await world.gate.open();
  return world;
}

async function closed(changes: Partial<DocumentTerms> = {}, cleared?: string): Promise<World> {
  const text = cleared ?? (await documentClearance(NOW));
  const time = createFakeTime(NOW);
  const store = createFakeStore();
  const world: Omit<World, 'gate'> = {
    note: null,
    openElsewhere: false,
    asked: 0,
    taking: async () => undefined,
    opening: async () => undefined,
    shown: [],
    store,
    time,
    document: 'anna',
    person: 'anna',
    terms: { kind: 'ok', terms: await documentTerms(NOW, text, changes) },
    list: null,
    online: true,
    log: [],
    templates: [],
    untakable: new Set(),
    requests: 0,
    sent: [],
    counted: { admitted: 0, referred: 0 },
  };
  return Object.assign(world, { gate: load(world) });
}

/** The page of this gate, loaded (anew) on the same device. */
function load(world: Omit<World, 'gate'>): DocumentGate {
  let ids = world.sent.length;
  const { store, time } = world;
  return createDocumentGate({
    api: apiOf(world),
    openStore: async () => store,
    takeAlone: async () => !world.openElsewhere,
    device: {
      load: async () => {
        world.log.push('models');
        return ok({
          openEye: async () => {
            await world.opening();
            return ok(eyeOf(world));
          },
          release: async () => undefined,
        });
      },
    },
    sounds: {
      look: () => undefined,
      admit: () => undefined,
      refer: () => undefined,
      became: () => undefined,
    },
    time,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    drawSide: () => 'left',
  });
}

function apiOf(world: Omit<World, 'gate'>): DocumentApi {
  return {
    async terms() {
      world.asked++;
      return world.online ? world.terms : { kind: 'unreachable' };
    },
    statusList: async () => (world.online ? { kind: 'ok', value: world.list } : { kind: 'unreachable' }),
    async consents(consents) {
      await world.taking();
      if (!world.online) return { kind: 'unreachable' };
      if (world.terms.kind === 'refused') return { kind: 'refused' };
      world.requests++;
      if (consents.some(({ id }) => world.untakable.has(id))) return { kind: 'invalid' };
      world.sent.push(...consents);
      return { kind: 'ok' };
    },
    async noticesShown(shown) {
      if (!world.online) return { kind: 'unreachable' };
      world.shown.push(...shown);
      return { kind: 'ok' };
    },
    revocationNote: async () =>
      world.online && world.note ? { kind: 'ok', value: world.note } : { kind: 'unreachable' },
    async counts({ admitted, referred }) {
      if (!world.online) return { kind: 'unreachable' };
      world.counted.admitted += admitted;
      world.counted.referred += referred;
      return { kind: 'ok', value: null };
    },
  };
}

function eyeOf(world: Omit<World, 'gate'>): DocumentEye {
  world.log.push('camera');
  const template = (of: World['person']): Result<Template> => {
    if (typeof of !== 'string') return refuse(of.problem);
    const made = templateOf(of);
    world.templates.push(made);
    return ok(made);
  };
  return {
    modelId: MODEL.id,
    async document() {
      world.log.push('document');
      return template(world.document);
    },
    async capture() {
      world.log.push('capture');
      const made = template(world.person);
      return made.ok
        ? ok({ template: made.value, head: { box: { x: 0, y: 0, width: 9, height: 9 }, turn: 0 } })
        : made;
    },
    follow: async () => refuse('face.none'),
    matches(live, carried, clearance, use) {
      const comparison = compare(live, carried, clearance, use);
      return comparison.ok ? ok(isMatch(comparison.value, clearance)) : comparison;
    },
    release: async () => undefined,
    close() {
      world.log.push('closed');
    },
  };
}

const screenOf = ({ gate }: World) => gate.get().screen;
const isWiped = ({ bytes }: Template) => bytes.every((byte) => byte === 0);

/** From the two ways in to the result, with the crew's press on the document. */
async function pass(world: World): Promise<void> {
  world.gate.begin();
  void world.gate.agree('nl');
  await until(() => world.log.includes('camera'), 'the camera opens');
  world.gate.takeDocument();
  for (let i = 0; i < 200 && !['admit', 'refer'].includes(screenOf(world).name); i++)
    await world.time.pass(0.5);
}

describe('a gate that compares with documents', () => {
  it('admits who is on the document; the yes comes first, and all is wiped', async () => {
    const world = await open();
    expect(screenOf(world).name).toBe('ready');
    expect(world.log).toEqual(['models']);
    await pass(world);
    expect(screenOf(world)).toEqual({ name: 'admit' });
    expect(world.log).toEqual(['models', 'camera', 'document', 'capture', 'closed']);
    expect(world.templates).toHaveLength(2);
    expect(world.templates.every(isWiped)).toBe(true);
    await world.time.pass(5);
    expect(world.sent).toEqual([
      expect.objectContaining({ noticeSha256: NOTICE.sha256, purposes: ['access'] }),
    ]);
    await world.time.pass(20);
    expect(world.counted).toEqual({ admitted: 1, referred: 0 });
    expect(screenOf(world).name).toBe('ready');
  });

  it.each([
    ['somebody else', { person: 'boris' }, 'admission.no-match'],
    ['nobody before the camera', { person: { problem: 'face.none' } }, 'face.none'],
    ['a photo of a face before the camera', { person: { problem: 'face.not-live' } }, 'face.not-live'],
    ['a document without a face on it', { document: { problem: 'face.none' } }, 'face.none'],
    ['a model that fails', { document: { problem: 'face.model-failed' } }, 'face.model-failed'],
  ])('invariant 4: refers %s, and all is wiped', async (_what, changes, code) => {
    const world = Object.assign(await open(), changes);
    await pass(world);
    expect(screenOf(world)).toEqual({ name: 'refer', code });
    expect(world.templates.every(isWiped)).toBe(true);
    expect(world.log.at(-1)).toBe('closed');
    expect(world.gate.get()).toMatchObject({ admitted: 0, lastCode: code });
  });

  it('looks at no document before the crew pressed, and tells what to do when it can’t be used', async () => {
    const world = await open();
    world.gate.begin();
    void world.gate.agree('nl');
    await world.time.pass(3);
    expect(world.log).toEqual(['models', 'camera']);
    world.document = { problem: 'face.quality-closer' };
    world.gate.takeDocument();
    await world.time.pass(1);
    expect(screenOf(world)).toEqual({ name: 'document', instruction: 'closer' });
    expect(world.log.filter((what) => what === 'document')).toHaveLength(1);
  });

  it('refers who finds no document in time', async () => {
    const world = await open();
    world.gate.begin();
    void world.gate.agree('nl');
    await world.time.pass(61);
    expect(screenOf(world)).toEqual({ name: 'refer', code: 'face.none' });
    expect(world.log).toEqual(['models', 'camera', 'closed']);
  });
});

describe('the person’s own yes', () => {
  it('invariant 6: is kept before a camera opens; where it can’t be, nothing is looked at', async () => {
    const world = await open();
    world.store.full = true;
    world.gate.begin();
    void world.gate.agree('nl');
    await world.time.pass(1);
    expect(screenOf(world)).toEqual({ name: 'refer', code: 'gate.failed' });
    expect(world.log).toEqual(['models']);
  });

  it('invariant 6: is not there by itself: no press, no camera, and the notice goes away', async () => {
    const world = await open();
    void world.gate.agree('nl');
    expect(screenOf(world).name).toBe('ready');
    world.gate.begin();
    await world.time.pass(119);
    expect(screenOf(world).name).toBe('notice');
    await world.time.pass(2);
    expect(screenOf(world).name).toBe('ready');
    expect(world.log).toEqual(['models']);
    expect(world.sent).toEqual([]);
  });

  const NEWER = { ...NOTICE, items: [...NOTICE.items], sha256: 'e0'.repeat(32) };
  /** Another notice was signed for, with the same models, and this gate has heard of it. */
  async function sayOtherwise(world: World, changes: Partial<ClearanceContent> = {}): Promise<string> {
    const hashes = { dpia: 'd'.repeat(64), notice: NEWER.sha256, assessment: 'd'.repeat(64) };
    const cleared = await documentClearance(NOW, { id: 'clearance-2', hashes, ...changes });
    world.terms = { kind: 'ok', terms: await documentTerms(NOW, cleared, { notice: NEWER }) };
    world.list = await statusList(NOW + 5, [], undefined, cleared);
    const hasHeard = () => JSON.stringify(world.store.values.get('document-terms')).includes(cleared);
    for (let i = 0; i < 60 && !hasHeard(); i++) await world.time.pass(1);
    expect(hasHeard()).toBe(true);
    return sha256Hex(fromBase64Url(cleared) ?? new Uint8Array());
  }

  it.each([
    ['yes', {}, 'consents-to-send'],
    [
      'press where nobody is asked',
      { route: 'public-interest', verdict: 'UNLESS_PUBLIC_INTEREST' },
      'notices-to-send',
    ],
  ] as const)(
    'invariant 6: a %s is to the words that were read, not to newer ones',
    async (_what, route, kept) => {
      const world = await open({}, await documentClearance(NOW, route));
      world.gate.begin();
      const newer = await sayOtherwise(world, route);
      expect([screenOf(world).name, world.gate.get().terms?.notice.sha256]).toEqual([
        'notice',
        NOTICE.sha256,
      ]);
      void world.gate.agree('nl');
      await world.time.pass(1);
      expect(screenOf(world)).toEqual({ name: 'changed' });
      expect([world.log, world.store.values.get(kept)]).toEqual([['models'], undefined]);
      await world.time.pass(5);
      expect(screenOf(world).name).toBe('ready');
      world.gate.begin();
      expect(world.gate.get().terms?.notice.sha256).toBe(NEWER.sha256);
      void world.gate.agree('nl');
      await until(() => world.log.includes('camera'), 'the camera opens');
      expect(world.store.values.get(kept)).toEqual([
        expect.objectContaining({ noticeSha256: NEWER.sha256, clearanceSha256: newer }),
      ]);
    },
  );

  it('invariant 6: terms that only came again change nothing for who reads them', async () => {
    const world = await open();
    world.gate.begin();
    await world.time.pass(63);
    expect(world.asked).toBe(2);
    void world.gate.agree('nl');
    await until(() => world.log.includes('camera'), 'the camera opens');
  });

  it('invariant 6: goes through a passage with what was said yes to; where that no longer holds it refers', async () => {
    const world = await open();
    let openCamera: () => void = () => undefined;
    world.opening = () =>
      new Promise((resolve) => {
        openCamera = resolve;
      });
    world.gate.begin();
    void world.gate.agree('nl');
    await sayOtherwise(world);
    expect(world.log).toEqual(['models']);
    openCamera();
    await until(() => screenOf(world).name === 'refer', 'it decides');
    expect(world.templates).toEqual([]);
    expect(screenOf(world)).toEqual({ name: 'refer', code: 'admission.clearance-not-in-force' });
  });

  it('is taken back by one press, at any moment before the decision', async () => {
    const world = await open();
    world.gate.begin();
    void world.gate.agree('nl');
    await until(() => world.log.includes('camera'), 'the camera opens');
    world.gate.stop();
    expect(screenOf(world).name).toBe('ready');
    await world.time.pass(1);
    expect(world.log.at(-1)).toBe('closed');
    await world.time.pass(20);
    expect([screenOf(world).name, world.gate.get().referred]).toEqual(['ready', 0]);
    expect(world.templates.every(isWiped)).toBe(true);
  });

  it('waits on this device for the network, and is sent once', async () => {
    const world = await open();
    world.online = false;
    await pass(world);
    expect(screenOf(world)).toEqual({ name: 'admit' });
    await world.time.pass(30);
    expect(world.sent).toEqual([]);
    expect(JSON.stringify([...(world.store.values.get('consents-to-send') as object[])])).not.toMatch(
      /anna|name/,
    );
    world.online = true;
    await world.time.pass(30);
    expect(world.sent).toHaveLength(1);
    expect(world.store.values.get('consents-to-send')).toEqual([]);
  });

  it('is kept aside where the server can’t take it, and keeps nothing else waiting', async () => {
    const world = await open();
    const consents = Array.from({ length: 9 }, (_, index) => ({
      id: `00000000-0000-4000-8000-1${String(index).padStart(11, '0')}`,
      at: NOW + index,
      noticeSha256: NOTICE.sha256,
      clearanceSha256: 'ab'.repeat(32),
      purposes: ['access'],
    }));
    const [third, eighth] = [consents[2] as GateConsent, consents[7] as GateConsent];
    for (const { id } of [third, eighth]) world.untakable.add(id);
    world.gate.close();
    world.store.values.set('consents-to-send', consents);
    const again = { ...world, gate: load(world) };
    world.asked = 0;
    await again.gate.open();
    const left = () => world.store.values.get('consents-to-send');
    for (let i = 0; i < 25; i++) await world.time.pass(2);
    expect(left()).toEqual([third, eighth]);
    expect(world.sent.map(({ id }) => id)).toEqual(
      consents.map(({ id }) => id).filter((id) => !world.untakable.has(id)),
    );
    // It goes on asking for nothing: neither the terms nor that these be taken.
    const { requests } = world;
    for (let i = 0; i < 3; i++) await world.time.pass(2);
    expect([world.asked, world.requests, screenOf(again).name]).toEqual([1, requests, 'ready']);
    again.gate.begin();
    void again.gate.agree('nl');
    await until(() => world.log.includes('camera'), 'the camera opens');
    for (let i = 0; i < 3; i++) await world.time.pass(2);
    expect(world.sent).toHaveLength(8);
    expect(left()).toEqual([third, eighth]);
    // After a reload they are tried again.
    again.gate.close();
    world.untakable.clear();
    const later = { ...world, gate: load(world) };
    await later.gate.open();
    for (let i = 0; i < 3; i++) await world.time.pass(2);
    expect(left()).toEqual([]);
  });

  it('isn’t lost when another is on its way to the server', async () => {
    const world = await open();
    let take: () => void = () => undefined;
    world.taking = () =>
      new Promise((resolve) => {
        take = resolve;
      });
    await pass(world);
    await world.time.pass(10);
    const { id } = (world.store.values.get('consents-to-send') as GateConsent[])[0] as GateConsent;
    // The second is kept while the first is with the server, and while what came of that is being written.
    const { put } = world.store;
    const slow = () => new Promise((resolve) => setTimeout(resolve, 5));
    world.store.put = (key, value) => slow().then(() => put(key, value));
    world.gate.begin();
    take();
    void world.gate.agree('nl');
    await until(() => world.log.filter((what) => what === 'camera').length === 2, 'the camera opens again');
    world.taking = async () => undefined;
    world.gate.stop();
    for (let i = 0; i < 10; i++) {
      await world.time.pass(2);
      await slow();
    }
    expect(world.sent.map((one) => one.id)).toEqual([id, expect.not.stringMatching(id)]);
  });
});

describe('where a law stands in for consent', () => {
  const ROUTE = { route: 'public-interest', verdict: 'UNLESS_PUBLIC_INTEREST' } as const;
  const openByLaw = async () => open({}, await documentClearance(NOW, ROUTE));

  it('invariant 6: that the notice was shown is kept before a camera opens, and no consent is recorded', async () => {
    const world = await openByLaw();
    expect(world.gate.get().asked?.route).toBe('public-interest');
    world.online = false;
    await pass(world);
    expect(screenOf(world)).toEqual({ name: 'admit' });
    expect(world.store.values.get('notices-to-send')).toEqual([
      expect.objectContaining({ noticeSha256: NOTICE.sha256, language: 'nl' }),
    ]);
    world.online = true;
    await world.time.pass(30);
    expect(world.shown).toHaveLength(1);
    expect(Object.keys(world.shown[0] ?? {}).sort()).toEqual([
      'at',
      'clearanceSha256',
      'id',
      'language',
      'noticeSha256',
    ]);
    expect([world.sent, world.store.values.get('notices-to-send')]).toEqual([[], []]);
  });

  it('invariant 6: where that can’t be kept, nothing is looked at', async () => {
    const world = await openByLaw();
    world.store.full = true;
    world.gate.begin();
    void world.gate.agree('nl');
    await world.time.pass(1);
    expect(screenOf(world)).toEqual({ name: 'refer', code: 'gate.failed' });
    expect(world.log).toEqual(['models']);
  });
});

describe('whether it may run', () => {
  it.each(['verification', 'human-comparison'] as const)(
    'invariant 1: not under a clearance for %s; no model is loaded',
    async (mode) => {
      const world = await open({}, await documentClearance(NOW, { mode }));
      expect(screenOf(world)).toEqual({ name: 'off' });
      expect(world.log).toEqual([]);
      world.gate.begin();
      expect(screenOf(world)).toEqual({ name: 'off' });
    },
  );

  it('invariant 1: not with another notice than was signed for', async () => {
    const world = await open({ notice: { ...NOTICE, items: [...NOTICE.items], sha256: 'e0'.repeat(32) } });
    expect(screenOf(world)).toEqual({ name: 'off' });
    expect(world.gate.get().lastCode).toBe('gate.clearance-differs');
  });

  it('invariant 9: off as soon as the newest list no longer names the clearance', async () => {
    const world = await open();
    world.list = await statusList(NOW + 5, [], undefined, null);
    await world.time.pass(6);
    expect(screenOf(world)).toEqual({ name: 'off' });
    expect(world.gate.get().lastCode).toBe('admission.clearance-not-in-force');
    // Nothing to fetch: 200 gates that are off leave the server alone.
    world.asked = 0;
    await world.time.pass(50);
    expect(world.asked).toBeLessThanOrEqual(1);
  });

  it('fetches at once what the newest list names in its place', async () => {
    const world = await open();
    const purposes = [{ id: 'vip', nl: 'Eregasten', en: 'Guests of honour' }];
    const cleared = await documentClearance(NOW, { id: 'clearance-2', purposes });
    world.terms = { kind: 'ok', terms: await documentTerms(NOW, cleared) };
    world.list = await statusList(NOW + 5, [], undefined, cleared);
    await world.time.pass(6);
    expect(world.gate.get().asked?.purpose.id).toBe('vip');
  });

  it('invariant 9: with the network cut it admits until the list is too old, and then refers', async () => {
    const world = await open();
    world.online = false;
    await world.time.pass(500);
    await pass(world);
    expect(screenOf(world)).toEqual({ name: 'admit' });
    await world.time.pass(200);
    world.log.length = 0;
    await pass(world);
    expect(screenOf(world)).toEqual({ name: 'refer', code: 'pass.status-too-old' });
    expect(world.log).toEqual(['camera', 'closed']);
  });

  it('opens again without a network from what it kept', async () => {
    const first = await open();
    const again = await open();
    expect(first.store.values.has('document-terms')).toBe(true);
    for (const [key, value] of first.store.values) again.store.values.set(key, value);
    again.online = false;
    await again.gate.open();
    expect(screenOf(again).name).toBe('ready');
    expect(again.gate.get().online).toBe(false);
  });
});

describe('when its server takes it no more', () => {
  const REFUSED: TermsAnswer = { kind: 'refused', problem: { code: 'gate.refused', params: {} } };
  const keyOf = async ({ store }: World) => {
    const key = await loadDeviceKey(store);
    return key.ok ? key.value.publicKey : '';
  };

  it('invariant 1: makes no template more, erases nothing unproven, and goes on when it is taken again', async () => {
    const world = await open();
    const { terms } = world;
    world.terms = REFUSED;
    await world.time.pass(63);
    expect(screenOf(world)).toEqual({ name: 'off' });
    expect(world.gate.get()).toMatchObject({ said: REFUSED.problem, lastCode: 'gate.refused' });
    world.gate.begin();
    void world.gate.agree('nl');
    await world.time.pass(3);
    expect(world.templates).toEqual([]);
    expect(world.store.values.has('document-terms')).toBe(true);
    // Also over a reload, without a network.
    world.online = false;
    const again = { ...world, gate: load(world) };
    await again.gate.open();
    expect(screenOf(again)).toEqual({ name: 'off' });
    Object.assign(world, { online: true, terms });
    await world.time.pass(63);
    expect(screenOf(again)).toEqual({ name: 'ready' });
    expect(again.gate.get().said).toBeNull();
  });

  it('hears of it with the first yes that it sends, and stops who is before the camera', async () => {
    const world = await open();
    world.terms = REFUSED;
    world.gate.begin();
    void world.gate.agree('nl');
    await until(() => world.log.includes('camera'), 'the camera opens');
    await world.time.pass(3);
    expect(screenOf(world)).toEqual({ name: 'off' });
    await world.time.pass(1);
    expect(world.log.at(-1)).toBe('closed');
    expect([world.templates, world.gate.get().referred]).toEqual([[], 0]);
  });

  it('erases all that it holds once a note proves that it was withdrawn, for good', async () => {
    const world = await open();
    const deviceKey = await keyOf(world);
    await pass(world);
    Object.assign(world, { terms: REFUSED, note: await withdrawalNote(deviceKey) });
    await world.time.pass(63);
    await until(() => world.store.values.size === 1, 'it holds nothing');
    expect([...world.store.values]).toEqual([['withdrawn', true]]);
    expect(world.gate.get()).toMatchObject({ screen: { name: 'withdrawn' }, terms: null, asked: null });
    const again = { ...world, gate: load(world) };
    Object.assign(world, { terms: { kind: 'ok', terms: await documentTerms(NOW, null) } });
    await again.gate.open();
    expect(again.gate.get()).toMatchObject({ screen: { name: 'withdrawn' }, isErased: true });
  });

  it('hears of it at a start, before it opens anything; a disk that keeps something back is tried again', async () => {
    const world = await open();
    const deviceKey = await keyOf(world);
    world.gate.close();
    Object.assign(world, { terms: REFUSED, note: await withdrawalNote(deviceKey) });
    const { wipe } = world.store;
    world.store.wipe = () => Promise.reject(new Error('disk'));
    const again = { ...world, gate: load(world) };
    void again.gate.open();
    await until(() => screenOf(again).name === 'withdrawn', 'it hears');
    expect(world.store.values.has('document-terms')).toBe(true);
    expect(again.gate.get().isErased).toBe(false);
    world.store.wipe = wipe;
    for (let i = 0; i < 5 && !again.gate.get().isErased; i++) await world.time.pass(11);
    expect(again.gate.get().isErased).toBe(true);
    expect([...world.store.values]).toEqual([['withdrawn', true]]);
  });

  it.each([
    ['that another key signed', {}, new Uint8Array(32).fill(9)],
    ['about another gate', { gate: 'gate-2' }, ISSUER_SECRET],
    ['about another device', { deviceKeySha256: 'ab'.repeat(32) }, ISSUER_SECRET],
    ['about another deployment', { deployment: 'een-ander' }, ISSUER_SECRET],
  ])('erases nothing on a note %s', async (_what, changes, secret) => {
    const world = await open();
    const deviceKey = await keyOf(world);
    Object.assign(world, { terms: REFUSED, note: await withdrawalNote(deviceKey, changes, secret) });
    await world.time.pass(63);
    await until(() => screenOf(world).name === 'off', 'it is off');
    expect([...world.store.values.keys()]).toEqual(expect.arrayContaining(['document-terms', 'device-key']));
  });
});

describe('its page', () => {
  it('serves nobody while the gate is open in another window, and touches nothing', async () => {
    const world = await open();
    const before = structuredClone([...world.store.values]);
    const second = { ...world, gate: load(world) };
    world.openElsewhere = true;
    await second.gate.open();
    expect(screenOf(second)).toEqual({
      name: 'problem',
      problem: expect.objectContaining({ code: 'gate.open-elsewhere' }),
    });
    expect([...world.store.values]).toEqual(before);
    expect(world.log).toEqual(['models']);
  });

  it('opens by itself after a power cut when its crew had it open, and not before they did', async () => {
    const world = await closed();
    const kept = new Map<string, string>();
    const loadPage = () => {
      const gate = load(world);
      const keepOpen = createKeepOpen({
        gate: openableOf(gate),
        id: 'gate',
        storage: {
          getItem: (key) => kept.get(key) ?? null,
          setItem: (key, text) => void kept.set(key, text),
        },
        time: world.time,
        lastTouched: () => 0,
        reload: () => undefined,
      });
      keepOpen.resume();
      return { gate, keepOpen };
    };
    const first = loadPage();
    await world.time.pass(1);
    expect(first.gate.get().screen.name).toBe('start');
    first.keepOpen.open('ask');
    await world.time.pass(1);
    first.gate.close();
    // The network went as well: what was kept serves.
    world.online = false;
    const second = loadPage();
    await world.time.pass(1);
    expect(second.gate.get().screen.name).toBe('ready');
  });

  it('goes on trying after a problem', async () => {
    const world = await closed();
    world.online = false;
    const keepOpen = createKeepOpen({
      gate: openableOf(world.gate),
      id: 'gate',
      storage: { getItem: () => null, setItem: () => undefined },
      time: world.time,
      lastTouched: () => 0,
      reload: () => undefined,
    });
    keepOpen.open('ask');
    await world.time.pass(1);
    expect(screenOf(world)).toMatchObject({ name: 'problem', problem: { code: 'gate.not-paired' } });
    world.online = true;
    await world.time.pass(10);
    expect(screenOf(world).name).toBe('ready');
  });
});
