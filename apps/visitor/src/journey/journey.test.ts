import { noticeSha256 } from '@tenzij/consent';
import { consentAct, type Visit } from '@tenzij/contracts';
import { clearedModel, DEFAULT_MODEL, SHIPPED_MODELS } from '@tenzij/face';
import {
  type ClearanceContent,
  ok,
  type Result,
  refuse,
  type Template,
  templateByteLength,
  toBase64Url,
  toHex,
} from '@tenzij/kernel';
import { gateKeyPair, openPass, passQr } from '@tenzij/pass';
import { createApi } from '@tenzij/ui';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  clearanceBytes,
  DEPLOYMENT,
  type FakeServer,
  fakeServer,
  GATE,
  NOTICE,
  TEMPLATE,
  visitOf,
} from '../../test/fixtures.ts';
import { createJourney, type JourneyControl } from './journey.ts';
import type { MakeTemplate, Wallet, WalletStore } from './model.ts';
import { pauseIn } from './offer.ts';
import { isOffNow, isOutdated } from './renewing.ts';
import { showing } from './showing.ts';

const NOW = 1_800_000_000;

interface Phone {
  wallet: Wallet | null;
  now: number;
  /** Nothing more can be kept on it. */
  full: boolean;
  /** Every template that was made on it. */
  made: number;
  /** Every salt that was drawn on it. */
  readonly salts: Uint8Array[];
  /** What hears of changes, per page that is open. */
  readonly pages: (() => void)[];
}

let server: FakeServer;
let phone: Phone;

beforeEach(async () => {
  phone = { wallet: null, now: NOW, full: false, made: 0, salts: [], pages: [] };
  server = fakeServer(visitOf(NOW, await clearanceBytes(NOW)), () => phone.now);
});

function openPage(ticket: string | null = 'ticket') {
  let hear = () => {};
  phone.pages.push(() => hear());
  const page = phone.pages.length - 1;
  const keep = (wallet: Wallet | null) => {
    phone.wallet = wallet;
    for (const [other, tell] of phone.pages.entries()) if (other !== page) tell();
  };
  const store: WalletStore = {
    get: async () => ok(phone.wallet),
    put: async (wallet) => {
      if (phone.full) return refuse('store.unavailable');
      keep(wallet);
      return ok(true);
    },
    erase: async () => {
      keep(null);
      return ok(true);
    },
    update: async (change) => {
      keep(change(phone.wallet));
      return ok(phone.wallet);
    },
    onChangeElsewhere: (listener) => {
      hear = listener;
    },
  };
  const fetch = async (path: unknown, init?: RequestInit) => {
    if (server.down) throw new TypeError('no network');
    return Response.json(await server.answer(String(path), String(init?.body ?? '')));
  };
  const api = createApi({ token: 'ticket', fetch: fetch as typeof globalThis.fetch });
  const randomBytes = (length: number) => {
    const salt = new Uint8Array(length).fill(7);
    phone.salts.push(salt);
    return salt;
  };
  return createJourney({ ticket, api, store, now: () => phone.now, randomBytes });
}

/** With bytes of its own: a template without a pass is wiped. */
function fresh(template: Template): Template {
  return { ...template, bytes: template.bytes.slice() };
}

async function makeTemplate(): Promise<Result<typeof TEMPLATE>> {
  phone.made += 1;
  return ok(fresh(TEMPLATE));
}

/** The selfie, the second look and the press that keeps it. */
async function enrol(journey: JourneyControl, make: MakeTemplate) {
  await journey.makeTemplate(make);
  await journey.keepTemplate();
}

async function withFacePass() {
  const journey = openPage();
  await journey.open();
  journey.chooseFace();
  await journey.giveConsent({ language: 'nl' });
  await enrol(journey, makeTemplate);
  return journey;
}

const paths = () => server.requests.map(({ path }) => path);

describe('a visitor', () => {
  it('without a ticket in the link is told so, and nothing is asked of the server', async () => {
    const journey = openPage(null);
    await journey.open();
    expect(journey.current().screen.name).toBe('no-link');
  });

  it('gets the regular pass with one press', async () => {
    const journey = openPage();
    await journey.open();
    expect(journey.current().screen.name).toBe('choice');
    await journey.chooseRegular();
    expect(journey.current()).toMatchObject({ screen: { name: 'pass' }, held: { kind: 'regular' } });
    expect(paths()).toEqual(['/api/visit/regular-pass']);
    expect(server.requests[0]?.body).toBe('{}');
  });

  it('who chooses the face pass gives consent, then makes a template, then has a pass a gate can open', async () => {
    const journey = await withFacePass();
    const { held } = journey.current();
    if (!held) throw new Error('no pass');
    expect(held.carried?.template).toEqual(TEMPLATE);
    expect(paths()).toEqual(['/api/visit/consents', '/api/visit/face-pass']);
    expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({
      act: consentAct('visitor', true, 'nl'),
      language: 'nl',
      answers: [{ purpose: 'entry', given: true }],
    });
    const text = await showing(held, NOW, new Uint8Array(32).fill(1));
    expect(passQr(text).size).toBe(89);
  });

  it('whose request fails stays where they are, and can press again', async () => {
    const journey = openPage();
    await journey.open();
    server.down = true;
    await journey.chooseRegular();
    expect(journey.current()).toMatchObject({ screen: { name: 'choice' }, problem: { code: 'ui.offline' } });
    server.down = false;
    await journey.chooseRegular();
    expect(journey.current()).toMatchObject({ screen: { name: 'pass' }, problem: null });
  });

  it('whose phone fails in a way nobody foresaw is told, and can still press', async () => {
    const journey = openPage();
    await journey.open();
    journey.chooseFace();
    await journey.giveConsent({ language: 'nl' });
    await enrol(journey, () => Promise.reject(new Error('out of memory')));
    expect(journey.current()).toMatchObject({ busy: false, problem: { code: 'visitor.unexpected' } });
    await journey.chooseRegular();
    expect(journey.current().held?.kind).toBe('regular');
  });

  it('who presses twice asks once', async () => {
    const journey = openPage();
    await journey.open();
    await Promise.all([journey.chooseRegular(), journey.chooseRegular()]);
    expect(paths()).toEqual(['/api/visit/regular-pass']);
  });

  it('guard choice-kept: who still prefers the regular pass after saying yes leaves no consent behind', async () => {
    const journey = openPage();
    await journey.open();
    journey.chooseFace();
    await journey.giveConsent({ language: 'nl' });
    await journey.chooseRegular();
    expect(journey.current()).toMatchObject({ held: { kind: 'regular' }, remark: 'consent-undone' });
    expect(journey.current().visit?.consents).toEqual({});
  });
});

describe('invariants on the phone', () => {
  it('invariant 1: without a valid clearance the face pass is not offered and its screens stay shut', async () => {
    server.visit = { ...server.visit, clearance: null };
    const journey = openPage();
    await journey.open();
    journey.chooseFace();
    expect(journey.current()).toMatchObject({ screen: { name: 'choice' }, offer: { face: false } });
    await enrol(journey, makeTemplate);
    expect(phone.made).toBe(0);
  });

  it('invariant 1: a pause that the server tells of makes no clearance invalid, nor an absent one valid', async () => {
    const { clearance } = server.visit;
    const offerWith = async (visit: Partial<Visit>) => {
      server.visit = { ...server.visit, ...visit };
      const journey = openPage();
      await journey.open();
      return journey.current().offer;
    };
    expect(await offerWith({ pausedBy: 'rule' })).toMatchObject({ face: true });
    const paused = await offerWith({ clearance: null });
    expect([paused?.face, pauseIn(paused)?.code]).toEqual([false, 'visitor.paused-by-rule']);
    expect(pauseIn(await offerWith({ pausedBy: 'people' }))?.code).toBe('visitor.paused-by-people');
    const missing = await offerWith({ pausedBy: undefined });
    expect(missing).toMatchObject({ face: false, problem: { code: 'clearance.missing' } });
    expect([pauseIn(missing), pauseIn(await offerWith({ clearance }))]).toEqual([null, null]);
  });

  it('invariant 3: what is sent holds the commitment and nothing of the template or the salt', async () => {
    await withFacePass();
    expect(server.requests.at(-1)?.body).toMatch(/^\{"commitment":"[0-9a-f]{64}"\}$/);
  });

  it('invariant 2: a template without a pass is wiped, and so is its salt', async () => {
    const journey = openPage();
    await journey.open();
    journey.chooseFace();
    await journey.giveConsent({ language: 'nl' });
    const template = fresh(TEMPLATE);
    server.down = true;
    await enrol(journey, async () => ok(template));
    expect(journey.current()).toMatchObject({ held: null, problem: { code: 'ui.offline' } });
    const left = [template.bytes, phone.salts.at(-1) ?? new Uint8Array(1).fill(1)];
    expect(left.every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
  });

  it('invariant 6: guards consent-first, consent-ledger: no template is made before consent is recorded, nor when recording fails', async () => {
    const journey = openPage();
    await journey.open();
    journey.chooseFace();
    await enrol(journey, makeTemplate);
    server.down = true;
    await journey.giveConsent({ language: 'nl' });
    await enrol(journey, makeTemplate);
    expect(phone.made).toBe(0);
    expect(journey.current().screen.name).toBe('notice');
  });

  it('invariant 6: guard withdrawal: withdrawing erases the face from the phone before the server is told', async () => {
    const journey = await withFacePass();
    server.down = true;
    await journey.withdraw();
    expect(phone.wallet).toMatchObject({ held: null, withdrawing: true });
    expect(journey.current()).toMatchObject({ held: null, screen: { name: 'receipt', receipt: null } });
  });

  it('invariant 6: after a withdrawal there is a receipt and a regular pass, and no face', async () => {
    const journey = await withFacePass();
    await journey.withdraw();
    expect(journey.current()).toMatchObject({
      screen: { name: 'receipt', receipt: { receiptId: 'w-1' } },
      held: { kind: 'regular', carried: null },
    });
    expect(phone.wallet).toMatchObject({ held: { carried: null }, withdrawing: false });
  });
});

describe('a face is sealed to the gate of the clearance that was verified for it', () => {
  const OTHER = gateKeyPair(new Uint8Array(32).fill(44));

  it('and to no other, whatever key and deployment a later visit names', async () => {
    await withFacePass();
    const deployment = { id: 'elsewhere', name: 'Elsewhere' };
    server.visit = { ...server.visit, gateKey: toHex(OTHER.publicKey), deployment, clearance: null };
    const journey = openPage();
    await journey.open();
    const { held } = journey.current();
    if (!held?.carried) throw new Error('no face pass');
    const text = await showing(held, NOW, new Uint8Array(32).fill(5));
    for (const { id } of [deployment, DEPLOYMENT]) {
      const opened = await openPass(text, { gateSecrets: [OTHER.secret], deployment: id });
      expect(opened).toEqual(refuse('pass.cannot-open'));
    }
    expect(await openPass(text, { gateSecrets: [GATE.secret], deployment: DEPLOYMENT.id })).toMatchObject({
      ok: true,
    });
  });
});

describe('a face pass on the phone when recognition was paused', () => {
  it('invariant 7: stays, leads to the regular lane, and counts again after the pause', async () => {
    await withFacePass();
    const { clearance } = server.visit;
    server.visit = { ...server.visit, clearance: null, pausedBy: 'rule' };
    const paused = openPage();
    await paused.open();
    const { held, offer } = paused.current();
    expect(pauseIn(offer)?.code).toBe('visitor.paused-by-rule');
    expect(paused.current()).toMatchObject({
      screen: { name: 'pass' },
      held: { kind: 'face' },
      problem: null,
    });
    expect(isOffNow(held, offer)).toBe(true);
    server.visit = { ...server.visit, clearance };
    const resumed = openPage();
    await resumed.open();
    expect(resumed.current()).toMatchObject({ screen: { name: 'pass' }, held: { kind: 'face' } });
    expect(isOffNow(resumed.current().held, resumed.current().offer)).toBe(false);
  });

  it('is taken back as ever', async () => {
    await withFacePass();
    server.visit = { ...server.visit, clearance: null };
    const journey = openPage();
    await journey.open();
    await journey.withdraw();
    expect(journey.current()).toMatchObject({
      screen: { name: 'receipt' },
      held: { kind: 'regular', carried: null },
    });
  });
});

describe('two tabs', () => {
  /** A page whose request to the server hangs until it is let go. */
  function hangingPage() {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const answer = server.answer;
    const visit = { ...server.visit };
    server.answer = async (path, body) => {
      if (path !== '/api/visit') return answer(path, body);
      server.answer = answer;
      await held;
      return visit;
    };
    const journey = openPage();
    return { journey, opened: journey.open(), letGo };
  }

  it('invariant 6: an answer from before a withdrawal in another tab brings no face back', async () => {
    const first = await withFacePass();
    phone.pages.length = 0;
    const { journey, opened, letGo } = hangingPage();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(journey.current().held?.carried).not.toBeNull();
    phone.pages.length = 0;
    await first.withdraw();
    letGo();
    await opened;
    expect(phone.wallet).toMatchObject({ held: { kind: 'regular', carried: null } });
    expect(journey.current()).toMatchObject({ held: { kind: 'regular', carried: null } });
  });

  it('invariant 6: nor when the server has not heard of that withdrawal', async () => {
    const first = await withFacePass();
    const { journey, opened, letGo } = hangingPage();
    await new Promise((resolve) => setTimeout(resolve, 0));
    phone.pages.length = 0;
    server.down = true;
    await first.withdraw();
    letGo();
    await opened;
    expect(phone.wallet).toMatchObject({ held: null, withdrawing: true });
    expect(journey.current()).toMatchObject({ held: null, screen: { name: 'receipt' } });
  });

  it('invariant 6: a withdrawal takes the face out of the other tab at once', async () => {
    const first = await withFacePass();
    const second = openPage();
    await second.open();
    expect(second.current().held?.kind).toBe('face');
    server.down = true;
    await first.withdraw();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(second.current()).toMatchObject({ held: null, screen: { name: 'receipt' } });
    expect(phone.wallet).toMatchObject({ held: null, withdrawing: true });
  });

  it('a pass that another tab has just got is not erased by an answer from before it', async () => {
    const { journey, opened, letGo } = hangingPage();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await withFacePass();
    letGo();
    await opened;
    expect(phone.wallet?.held?.kind).toBe('face');
    expect(journey.current()).toMatchObject({ held: { kind: 'face' }, screen: { name: 'pass' } });
  });
});

describe('opening the link again', () => {
  it('shows the pass that the phone keeps, also without a network, and it seals anew', async () => {
    await withFacePass();
    server.down = true;
    const journey = openPage();
    await journey.open();
    const { held, screen, remark } = journey.current();
    expect({ screen, remark }).toEqual({ screen: { name: 'pass' }, remark: 'offline-pass' });
    if (!held) throw new Error('no pass');
    const seal = (at: number) => showing(held, at, new Uint8Array(32).fill(at % 251));
    expect(await seal(NOW)).not.toBe(await seal(NOW + 30));
  });

  it('reports a withdrawal that the server has not heard of', async () => {
    const first = await withFacePass();
    server.down = true;
    await first.withdraw();
    server.down = false;
    const journey = openPage();
    await journey.open();
    expect(journey.current()).toMatchObject({ screen: { name: 'receipt', receipt: { receiptId: 'w-1' } } });
    expect(phone.wallet?.withdrawing).toBe(false);
  });

  it('erases a face whose pass is over or was revoked elsewhere', async () => {
    await withFacePass();
    server.visit = { ...server.visit, pass: 'regular' };
    const revoked = openPage();
    await revoked.open();
    expect(revoked.current()).toMatchObject({ screen: { name: 'choice' }, remark: 'revoked-elsewhere' });
    expect(phone.wallet).toBeNull();

    await withFacePass();
    phone.now = NOW + 40_000;
    server.down = true;
    await openPage().open();
    expect(phone.wallet).toBeNull();
  });

  it('erases a face that is over before the server answers, however long that takes', async () => {
    await withFacePass();
    phone.now = NOW + 40_000;
    const answer = server.answer;
    let isKeptWhileAsking: boolean | null = null;
    server.answer = (path, body) => {
      isKeptWhileAsking = phone.wallet !== null;
      return answer(path, body);
    };
    const journey = openPage();
    await journey.open();
    expect(isKeptWhileAsking).toBe(false);
    expect(journey.current()).toMatchObject({ screen: { name: 'choice' }, held: null, remark: 'expired' });
  });

  it('erases a face that expires while its page is open, in memory as well, and not a moment sooner', async () => {
    const journey = await withFacePass();
    const { held } = journey.current();
    const carried = held?.carried;
    phone.now = (held?.expires ?? 0) - 1;
    await journey.expire();
    expect(journey.current().screen.name).toBe('pass');
    expect(phone.wallet).not.toBeNull();
    phone.now += 1;
    await journey.expire();
    expect(journey.current()).toMatchObject({ screen: { name: 'choice' }, held: null, remark: 'expired' });
    expect(phone.wallet).toBeNull();
    const left = [...(carried?.template.bytes ?? [1]), ...(carried?.salt ?? [1])];
    expect(left.every((byte) => byte === 0)).toBe(true);
  });

  it('tells at once that the ticket was withdrawn, before anything is chosen, and erases the face', async () => {
    await withFacePass();
    server.visit = { ...server.visit, pass: 'none', withdrawn: true };
    const journey = openPage();
    await journey.open();
    expect(journey.current()).toMatchObject({
      screen: { name: 'ticket-withdrawn' },
      held: null,
      problem: null,
    });
    expect(phone.wallet).toBeNull();
    journey.chooseFace();
    journey.showRights();
    journey.back();
    expect(journey.current().screen.name).toBe('ticket-withdrawn');
    server.visit = { ...server.visit, withdrawn: false };
    await journey.open();
    expect(journey.current().screen.name).toBe('choice');
  });

  it('shows why an unknown link does not work', async () => {
    const journey = openPage();
    server.answer = () => Promise.reject(new TypeError('no network'));
    await journey.open();
    expect(journey.current().screen).toMatchObject({ name: 'problem', problem: { code: 'ui.offline' } });
  });
});

describe('a face pass whose recogniser was replaced', () => {
  const another = SHIPPED_MODELS[1] ?? DEFAULT_MODEL;
  const RENEWED = {
    modelId: another.id,
    bytes: new Uint8Array(templateByteLength(another.template)).fill(5),
  };

  /** The phone with a face pass, opened after the organiser had another recogniser cleared. */
  async function outdated(changes: Partial<ClearanceContent> = {}, visit: Partial<Visit> = {}) {
    await withFacePass();
    const bytes = await clearanceBytes(NOW, { model: clearedModel(another, 0.6), ...changes });
    server.visit = { ...server.visit, clearance: toBase64Url(bytes), ...visit };
    const journey = openPage();
    await journey.open();
    return journey;
  }

  it('is noticed on opening, and stays until the new one is there', async () => {
    const journey = await outdated();
    const { held, offer, screen } = journey.current();
    expect({ screen, outdated: isOutdated(held, offer) }).toEqual({
      screen: { name: 'pass' },
      outdated: true,
    });
    journey.renew();
    expect(journey.current().screen.name).toBe('selfie');
    server.down = true;
    await enrol(journey, async () => ok(fresh(RENEWED)));
    expect(phone.wallet?.held?.carried?.template).toEqual(TEMPLATE);
    server.down = false;
    await enrol(journey, async () => ok(fresh(RENEWED)));
    expect(phone.wallet?.held?.carried?.template).toEqual(RENEWED);
    const after = journey.current();
    expect(isOutdated(after.held, after.offer)).toBe(false);
    // The yes was to the same notice and purposes, so it was asked for once.
    expect(paths()).toEqual(['/api/visit/consents', '/api/visit/face-pass', '/api/visit/face-pass']);
  });

  const [entry] = visitOf(NOW, null).purposes;
  const reworded = [{ id: 'entry', nl: 'Mij overal herkennen', en: entry?.en ?? '' }];
  const notice = { version: 2, items: [...NOTICE.items] };
  const sha256 = noticeSha256(notice);
  const hashes = { dpia: '00'.repeat(32), notice: sha256, assessment: '00'.repeat(32) };

  it.each<[string, Partial<ClearanceContent>, Partial<Visit>]>([
    ['a purpose reads otherwise', { purposes: reworded }, { purposes: reworded }],
    ['there is another notice', { hashes }, { notice: { ...notice, sha256 } }],
    ['the server knows of no yes', {}, { consents: { entry: 'none' } }],
  ])('asks for consent again when %s', async (_, changes, visit) => {
    const journey = await outdated(changes, visit);
    journey.renew();
    expect(journey.current()).toMatchObject({ screen: { name: 'notice' }, held: { kind: 'face' } });
    await enrol(journey, makeTemplate);
    expect(phone.made).toBe(1);
    expect(phone.wallet?.held?.carried?.template).toEqual(TEMPLATE);
  });

  it('gives way to the regular pass in one press, and the face is gone', async () => {
    const journey = await outdated();
    await journey.chooseRegular();
    expect(journey.current()).toMatchObject({ held: { kind: 'regular' }, remark: 'consent-undone' });
    expect(phone.wallet?.held?.carried).toBeNull();
  });

  it('leaves no face on a phone that keeps nothing more', async () => {
    const journey = await outdated();
    phone.full = true;
    await journey.chooseRegular();
    expect(phone.wallet).toBeNull();
  });

  it('is not asked for while the recogniser is the same', async () => {
    const journey = await withFacePass();
    const { held, offer } = journey.current();
    expect(isOutdated(held, offer)).toBe(false);
    journey.renew();
    expect(journey.current().screen.name).toBe('pass');
  });
});

it('a showing opens with the gate key, fresh and with the template in it', async () => {
  const journey = await withFacePass();
  const { held } = journey.current();
  if (!held) throw new Error('no pass');
  const text = await showing(held, NOW, new Uint8Array(32).fill(3));
  const opened = await openPass(text, { gateSecrets: [GATE.secret], deployment: DEPLOYMENT.id });
  expect(opened).toMatchObject(ok({ shownAt: NOW, carried: { template: TEMPLATE } }));
  expect(await openPass(text, { gateSecrets: [GATE.secret], deployment: 'other' })).toEqual(
    refuse('pass.cannot-open'),
  );
});
