import { orThrow, toHex } from '@tenzij/kernel';
import { openPass } from '@tenzij/pass';
import { createApi } from '@tenzij/ui';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  clearanceBytes,
  DEPLOYMENT,
  eventKey,
  type FakeServer,
  fakeServer,
  gateOf,
  STRANGER,
  visitOf,
} from '../../test/fixtures.ts';
import { fetchFrom, makePass, type TestPhone, testPhone } from '../../test/phone.ts';
import { needsNewPaper } from './event-key.ts';
import { followKey } from './hearing-key.ts';
import { createJourney } from './journey.ts';
import { memoryWallet } from './memory-wallet.ts';
import type { HeldPass } from './model.ts';
import { showing } from './showing.ts';
import { isWallet } from './wallet.ts';

const NOW = 1_800_000_000;
const SEED = new Uint8Array(32).fill(5);

let server: FakeServer;
let phone: TestPhone;
beforeEach(async () => {
  server = fakeServer(visitOf(NOW, await clearanceBytes(NOW)), () => phone.now);
  phone = testPhone(() => server, NOW);
});

async function replaceKey(generation = 2, signer = undefined as typeof STRANGER | undefined) {
  server.visit = { ...server.visit, ...(await eventKey(generation, signer)) };
}

/** Which of the event's keys opens a text. */
async function openedBy(text: string): Promise<number[]> {
  const opened: number[] = [];
  for (const generation of [1, 2, 3]) {
    const gateSecrets = [gateOf(generation).secret];
    if ((await openPass(text, { gateSecrets, deployment: DEPLOYMENT.id })).ok) opened.push(generation);
  }
  return opened;
}
const shown = async (held: HeldPass | null) =>
  openedBy(await showing(held ?? (undefined as never), NOW, SEED));

describe('a pass on a phone, when the event key is replaced', () => {
  it('invariant 3: is sealed to the new key from then on, while it is on the screen', async () => {
    const journey = await phone.withFacePass();
    expect(await shown(journey.current().held)).toEqual([1]);
    await replaceKey();
    await journey.hearKey();
    const { held, offer, visit } = journey.current();
    expect(await shown(held)).toEqual([2]);
    expect([offer?.face, visit?.gateKey]).toEqual([true, toHex(gateOf(2).publicKey)]);
    // The face itself did not change.
    expect(held?.carried?.template.bytes.some((byte) => byte !== 0)).toBe(true);
  });

  it('is so on opening as well, and then without a network', async () => {
    await phone.withFacePass();
    await replaceKey();
    const journey = await phone.open();
    expect(await shown(journey.current().held)).toEqual([2]);
    expect(isWallet(phone.wallet)).toBe(true);
    server.down = true;
    const offline = await phone.open();
    expect(offline.current()).toMatchObject({ screen: { name: 'pass' }, offer: { face: true } });
    expect(await shown(offline.current().held)).toEqual([2]);
  });

  it('a regular pass goes along, without a clearance too', async () => {
    server.visit = { ...server.visit, clearance: null };
    const journey = await phone.open();
    await journey.chooseRegular();
    await replaceKey();
    await journey.hearKey();
    expect(await shown(journey.current().held)).toEqual([2]);
    expect(await shown((await phone.open()).current().held)).toEqual([2]);
  });

  it('stays with a face pass while recognition is paused: the regular lane has to open it', async () => {
    const journey = await phone.withFacePass();
    server.visit = { ...server.visit, clearance: null };
    await replaceKey();
    await journey.hearKey();
    expect(await shown(journey.current().held)).toEqual([2]);
  });

  it('goes along where another tab heard of it', async () => {
    const journey = await phone.withFacePass();
    const { held } = journey.current();
    const other = await phone.open();
    await replaceKey();
    await other.hearKey();
    const seen: (HeldPass | null | undefined)[] = [];
    const context = {
      current: () => ({ ...journey.current(), held }),
      set: (change: { held?: HeldPass | null }) => void seen.push(change.held),
    };
    followKey(context, phone.wallet);
    expect(await shown(seen[0] ?? null)).toEqual([2]);
    followKey({ ...context, current: () => other.current() }, phone.wallet);
    expect(seen).toHaveLength(1);
  });

  const refused: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a stranger vouches for', () => replaceKey(3, STRANGER)],
    [
      'nobody states anything of',
      async () => {
        server.visit = { ...server.visit, ...(await eventKey(3)), keyStatement: null };
      },
    ],
    [
      'is stated of another',
      async () => {
        const { keyStatement } = await eventKey(3);
        server.visit = { ...server.visit, gateKey: toHex(gateOf(4).publicKey), keyStatement };
      },
    ],
    ['is an older one', () => replaceKey(1)],
  ];
  it.each(refused)('invariant 3: takes no key that %s, held or on opening', async (_what, offer) => {
    await replaceKey();
    const journey = await phone.withFacePass();
    expect(await shown(journey.current().held)).toEqual([2]);
    await offer();
    await journey.hearKey();
    expect(await shown(journey.current().held)).toEqual([2]);
    expect(await shown((await phone.open()).current().held)).toEqual([2]);
  });

  it('invariant 3: does not go back to a replaced key, however well that is vouched for', async () => {
    await replaceKey(3);
    const journey = await phone.withFacePass();
    await replaceKey(2);
    await journey.hearKey();
    expect(await shown(journey.current().held)).toEqual([3]);
    expect(await shown((await phone.open()).current().held)).toEqual([3]);
  });

  it('invariant 1: makes no face pass for a key that nobody vouches for, and no regular one either', async () => {
    await replaceKey(2, STRANGER);
    const journey = await phone.open();
    expect(journey.current().offer).toMatchObject({
      face: false,
      problem: { code: 'visitor.clearance-differs' },
    });
    await journey.chooseRegular();
    expect(journey.current()).toMatchObject({
      held: null,
      problem: { code: 'pass.gate-key-not-vouched' },
    });
  });
});

describe('a pass on paper, when the event key is replaced', () => {
  it('has to be made anew, and is then for the new key', async () => {
    const journey = await phone.withFacePass();
    expect(await openedBy(orThrow(await journey.paperText()))).toEqual([1]);
    await replaceKey();
    await journey.hearKey();
    const { held } = journey.current();
    expect(held && needsNewPaper(held)).toBe(true);
    expect(await openedBy(orThrow(await journey.paperText()))).toEqual([2]);
    const asked = server.requests
      .filter(({ body }) => body.includes('paper'))
      .map(({ body }) => JSON.parse(body));
    expect(asked.map(({ keyGeneration }) => keyGeneration)).toEqual([undefined, 2]);
    const again = journey.current().held;
    expect(again && needsNewPaper(again)).toBe(false);
    expect(isWallet(phone.wallet)).toBe(true);
    // Asked for again, it is the same paper.
    const before = server.requests.length;
    expect(await openedBy(orThrow(await journey.paperText()))).toEqual([2]);
    expect(server.requests).toHaveLength(before);
  });

  it.each(['face', 'regular'] as const)(
    'of a %s pass is never made for the old one, also when the phone had not heard yet',
    async (kind) => {
      const journey = kind === 'face' ? await phone.withFacePass() : await phone.open();
      if (kind === 'regular') await journey.chooseRegular();
      await replaceKey();
      expect(await openedBy(orThrow(await journey.paperText()))).toEqual([2]);
      expect(await shown(journey.current().held)).toEqual([2]);
    },
  );

  it.each(['face', 'regular'] as const)(
    'of a %s pass at a kiosk is for the new key, without a second selfie',
    async (kind) => {
      const journey = createJourney({
        ticket: 'ticket',
        api: createApi({ token: 'ticket', fetch: fetchFrom(() => server) }),
        store: memoryWallet(),
        form: 'paper',
        now: () => phone.now,
        randomBytes: (length) => new Uint8Array(length).fill(7),
      });
      await journey.open();
      if (kind === 'face') {
        journey.chooseFace();
        await journey.giveConsent({ language: 'nl' });
      }
      await replaceKey();
      if (kind === 'face') await makePass(journey);
      else await journey.chooseRegular();
      expect(journey.current()).toMatchObject({ screen: { name: 'pass' }, held: { kind } });
      expect(await openedBy(orThrow(await journey.paperText()))).toEqual([2]);
    },
  );
});
