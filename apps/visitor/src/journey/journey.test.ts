import { ok, type Result, refuse } from '@tenzij/kernel';
import { openPass, sealPass } from '@tenzij/pass';
import { createApi } from '@tenzij/ui';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  clearanceBytes,
  DEPLOYMENT,
  type FakeServer,
  fakeServer,
  GATE,
  TEMPLATE,
  visitOf,
} from '../../test/fixtures.ts';
import { createJourney } from './journey.ts';
import type { Wallet, WalletStore } from './model.ts';
import { sealedQr } from './showing.ts';

const NOW = 1_800_000_000;
const ACT = 'Ja, gebruik mijn gezicht bij de poort';

interface Phone {
  wallet: Wallet | null;
  now: number;
  /** Every template that was made on it. */
  made: number;
}

let server: FakeServer;
let phone: Phone;

beforeEach(async () => {
  phone = { wallet: null, now: NOW, made: 0 };
  server = fakeServer(visitOf(NOW, await clearanceBytes(NOW)), () => phone.now);
});

function openPage(ticket: string | null = 'ticket') {
  const store: WalletStore = {
    get: async () => ok(phone.wallet),
    put: async (wallet) => {
      phone.wallet = wallet;
      return ok(true);
    },
    erase: async () => {
      phone.wallet = null;
      return ok(true);
    },
  };
  const fetch = async (path: unknown, init?: RequestInit) => {
    if (server.down) throw new TypeError('no network');
    return Response.json(await server.answer(String(path), String(init?.body ?? '')));
  };
  const api = createApi({ token: 'ticket', fetch: fetch as typeof globalThis.fetch });
  const randomBytes = (length: number) => new Uint8Array(length).fill(7);
  return createJourney({ ticket, api, store, now: () => phone.now, randomBytes });
}

async function makeTemplate(): Promise<Result<typeof TEMPLATE>> {
  phone.made += 1;
  return ok(TEMPLATE);
}

async function withFacePass() {
  const journey = openPage();
  await journey.open();
  journey.chooseFace();
  await journey.giveConsent(ACT, 'nl');
  await journey.enrol(makeTemplate);
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
    const { held, visit } = journey.current();
    if (!held || !visit) throw new Error('no pass');
    expect(held.carried?.template).toEqual(TEMPLATE);
    expect(paths()).toEqual(['/api/visit/consents', '/api/visit/face-pass']);
    expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({
      act: ACT,
      language: 'nl',
      answers: [{ purpose: 'entry', given: true }],
    });
    const qr = await sealedQr(held, visit, NOW, new Uint8Array(32).fill(1));
    expect(qr.size).toBe(105);
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
    await journey.giveConsent(ACT, 'nl');
    await journey.enrol(() => Promise.reject(new Error('out of memory')));
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

  it('who still prefers the regular pass after saying yes leaves no consent behind', async () => {
    const journey = openPage();
    await journey.open();
    journey.chooseFace();
    await journey.giveConsent(ACT, 'nl');
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
    await journey.enrol(makeTemplate);
    expect(phone.made).toBe(0);
  });

  it('invariant 3: what is sent holds the commitment and nothing of the template or the salt', async () => {
    await withFacePass();
    expect(server.requests.at(-1)?.body).toMatch(/^\{"commitment":"[0-9a-f]{64}"\}$/);
  });

  it('invariant 6: no template is made before consent is recorded, nor when recording fails', async () => {
    const journey = openPage();
    await journey.open();
    journey.chooseFace();
    await journey.enrol(makeTemplate);
    server.down = true;
    await journey.giveConsent(ACT, 'nl');
    await journey.enrol(makeTemplate);
    expect(phone.made).toBe(0);
    expect(journey.current().screen.name).toBe('notice');
  });

  it('invariant 6: withdrawing erases the face from the phone before the server is told', async () => {
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

describe('opening the link again', () => {
  it('shows the pass that the phone keeps, also without a network, and it seals anew', async () => {
    await withFacePass();
    server.down = true;
    const journey = openPage();
    await journey.open();
    const { held, visit, screen, remark } = journey.current();
    expect({ screen, remark }).toEqual({ screen: { name: 'pass' }, remark: 'offline-pass' });
    if (!held || !visit) throw new Error('no pass');
    const seal = (at: number) => sealedQr(held, visit, at, new Uint8Array(32).fill(at % 251));
    expect((await seal(NOW)).modules).not.toEqual((await seal(NOW + 30)).modules);
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

  it('shows why an unknown link does not work', async () => {
    const journey = openPage();
    server.answer = () => Promise.reject(new TypeError('no network'));
    await journey.open();
    expect(journey.current().screen).toMatchObject({ name: 'problem', problem: { code: 'ui.offline' } });
  });
});

it('a showing opens with the gate key, fresh and with the template in it', async () => {
  const journey = await withFacePass();
  const { held } = journey.current();
  if (!held) throw new Error('no pass');
  const content = { claims: held.claims, carried: held.carried, shownAt: NOW };
  const to = { gateKey: GATE.publicKey, deployment: DEPLOYMENT.id };
  const text = await sealPass(content, to, new Uint8Array(32).fill(3));
  const opened = await openPass(text, { gateSecret: GATE.secret, deployment: DEPLOYMENT.id });
  expect(opened).toMatchObject(ok({ shownAt: NOW, carried: { template: TEMPLATE } }));
  expect(await openPass(text, { gateSecret: GATE.secret, deployment: 'other' })).toEqual(
    refuse('pass.cannot-open'),
  );
});
