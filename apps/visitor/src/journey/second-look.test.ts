import { ok, type Template } from '@tenzij/kernel';
import { openPass } from '@tenzij/pass';
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
import { memoryWallet } from './memory-wallet.ts';
import type { Outside, WalletStore } from './model.ts';

/** What was made of the selfie, before and after the visitor's press; on paper; and on a desk's device. */

const NOW = 1_800_000_000;
const SAID = { language: 'nl' } as const;

let server: FakeServer;
let template: Template;
let draws: number;
let store: WalletStore;

beforeEach(async () => {
  server = fakeServer(visitOf(NOW, await clearanceBytes(NOW)), () => NOW);
  template = { ...TEMPLATE, bytes: TEMPLATE.bytes.slice() };
  draws = 0;
  store = memoryWallet();
});

async function agreed(changes: Partial<Outside> = {}) {
  const fetch = async (path: unknown, init?: RequestInit) => {
    if (server.down) throw new TypeError('no network');
    return Response.json(await server.answer(String(path), String(init?.body ?? '')));
  };
  const randomBytes = (length: number) => new Uint8Array(length).fill(++draws);
  const api = createApi({ token: 'ticket', fetch: fetch as typeof globalThis.fetch });
  const journey = createJourney({ ticket: 'ticket', api, store, now: () => NOW, randomBytes, ...changes });
  await journey.open();
  journey.chooseFace();
  await journey.giveConsent(SAID);
  return journey;
}

async function enrolled(changes: Partial<Outside> = {}) {
  const journey = await agreed(changes);
  await journey.makeTemplate(async () => ok(template));
  await journey.keepTemplate();
  return journey;
}

const paths = () => server.requests.map(({ path }) => path);
const isWiped = () => template.bytes.every((value) => value === 0);
const atGate = (text: string) => openPass(text, { gateSecrets: [GATE.secret], deployment: DEPLOYMENT.id });

describe('what was made of a selfie', () => {
  it('is shown first: nothing is sent, kept or in a pass before the press', async () => {
    const journey = await agreed();
    await journey.makeTemplate(async () => ok(template));
    expect(journey.current()).toMatchObject({ screen: { name: 'selfie' }, held: null, busy: false });
    expect(journey.current().made).toBe(template);
    expect([paths(), (await store.get()).ok && (await store.get())]).toEqual([
      ['/api/visit/consents'],
      ok(null),
    ]);
    await journey.keepTemplate();
    expect(journey.current()).toMatchObject({ screen: { name: 'pass' }, made: null, held: { kind: 'face' } });
    expect(journey.current().held?.carried?.template.bytes).toEqual(TEMPLATE.bytes);
  });

  it('invariant 6: is not made at all without a yes', async () => {
    const journey = await agreed();
    journey.back();
    let asked = false;
    await journey.makeTemplate(async () => {
      asked = true;
      return ok(template);
    });
    expect([asked, journey.current().problem?.code]).toEqual([false, 'consent.not-given']);
  });

  it.each<[string, (journey: Awaited<ReturnType<typeof agreed>>) => unknown]>([
    ['who takes another selfie', (journey) => journey.dropTemplate()],
    ['who goes back', (journey) => journey.back()],
    ['who takes the regular pass after all', (journey) => journey.chooseRegular()],
    [
      'whose network is lost at the press',
      (journey) => {
        server.down = true;
        return journey.keepTemplate();
      },
    ],
  ])('invariant 2: is overwritten for somebody %s', async (_, act) => {
    const journey = await agreed();
    await journey.makeTemplate(async () => ok(template));
    expect(isWiped()).toBe(false);
    await act(journey);
    expect([isWiped(), journey.current().made]).toEqual([true, null]);
    expect(paths()).not.toContain('/api/visit/face-pass');
  });
});

describe('a pass on paper', () => {
  it('is a pass of its own over the same face, which shows no time, and the one on the phone stays', async () => {
    const journey = await enrolled();
    const text = await journey.paperText();
    const opened = text.ok ? await atGate(text.value) : text;
    expect(opened).toMatchObject({ ok: true, value: { shownAt: null, carried: { template: TEMPLATE } } });
    const { held } = journey.current();
    expect(held?.paper).not.toEqual(held?.claims);
    expect(server.requests.at(-1)?.body).toMatch(/^\{"commitment":"[0-9a-f]{64}","form":"paper"\}$/);
  });

  it('is signed once: asked for again, without a network too, it is the same one under a fresh seal', async () => {
    const journey = await enrolled();
    const first = await journey.paperText();
    server.down = true;
    const second = await journey.paperText();
    if (!first.ok || !second.ok) throw new Error('no paper');
    expect(second.value).not.toBe(first.value);
    const [one, other] = [await atGate(first.value), await atGate(second.value)];
    expect(one.ok && other.ok && other.value.claims).toEqual(one.ok && one.value.claims);
  });

  it('is taken only when it says that it is one', async () => {
    const journey = await enrolled();
    const { answer } = server;
    server.answer = (path, body) => answer(path, body.replace('"paper"', '"live"'));
    expect(await journey.paperText()).toMatchObject({
      ok: false,
      problem: { code: 'pass.showing-mismatch' },
    });
    expect(journey.current().held?.paper).toBeUndefined();
  });

  it('says what went wrong without a network, and leaves the pass as it is', async () => {
    const journey = await enrolled();
    server.down = true;
    expect(await journey.paperText()).toMatchObject({ ok: false, problem: { code: 'ui.offline' } });
    expect(journey.current()).toMatchObject({
      screen: { name: 'pass' },
      held: { kind: 'face' },
      busy: false,
    });
  });
});

describe('a desk’s device', () => {
  it('asks for paper, and holds nothing else', async () => {
    const journey = await enrolled({ form: 'paper' });
    const { held } = journey.current();
    expect(held?.paper).toBe(held?.claims);
    const asked = paths().length;
    const text = await journey.paperText();
    expect(text.ok && (await atGate(text.value))).toMatchObject({ ok: true, value: { shownAt: null } });
    expect(paths()).toHaveLength(asked);
  });

  it('invariant 2: overwrites the face and lets go of everything when it is wiped', async () => {
    const journey = await enrolled({ form: 'paper' });
    const salt = journey.current().held?.carried?.salt;
    journey.wipe('press');
    expect([isWiped(), salt?.every((value) => value === 0)]).toEqual([true, true]);
    expect(await store.get()).toEqual(ok(null));
    const { screen, ...rest } = journey.current();
    expect(screen).toEqual({ name: 'wiped', by: 'press' });
    expect(Object.values(rest).filter(Boolean)).toEqual([]);
  });

  it('takes nothing in that was still under way when it was wiped', async () => {
    const journey = await agreed({ form: 'paper' });
    await journey.makeTemplate(async () => ok(template));
    const keeping = journey.keepTemplate();
    journey.wipe('time');
    await keeping;
    expect(journey.current()).toMatchObject({
      screen: { name: 'wiped', by: 'time' },
      held: null,
      visit: null,
    });
    expect([await store.get(), isWiped()]).toEqual([ok(null), true]);
  });
});
