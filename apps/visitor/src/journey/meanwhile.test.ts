import { ok } from '@tenzij/kernel';
import { createApi } from '@tenzij/ui';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  clearanceBytes,
  type FakeServer,
  fakeServer,
  otherNotice,
  Refusal,
  TEMPLATE,
  visitOf,
} from '../../test/fixtures.ts';
import { fetchFrom, makePass, type TestPhone, testPhone } from '../../test/phone.ts';
import { clockAhead } from './clock.ts';
import { isFaceFirst } from './first.ts';
import { offerOf } from './offer.ts';
import { createParent } from './parent.ts';

/** What changes between two presses: at the server, in another tab, in the phone's clock. */

const NOW = 1_800_000_000;
const YES = { language: 'nl' } as const;

let server: FakeServer;
let phone: TestPhone;
beforeEach(async () => {
  server = fakeServer(visitOf(NOW, await clearanceBytes(NOW)), () => phone.now);
  phone = testPhone(() => server, NOW);
});

const paths = () => server.requests.map(({ path }) => path);

async function publishOtherNotice(): Promise<void> {
  server.visit = { ...server.visit, ...(await otherNotice(NOW)) };
}

describe('a yes to what is no longer asked', () => {
  it('screen C5: brings the words of now, with why, and counts once they were shown', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    await publishOtherNotice();
    phone.now += 60;
    await journey.giveConsent(YES);
    expect(journey.current()).toMatchObject({
      screen: { name: 'notice', shownAt: NOW + 60 },
      visit: { notice: { version: 2 } },
      problem: { code: 'consent.other-notice' },
    });
    await journey.giveConsent(YES);
    expect(journey.current().screen.name).toBe('selfie');
  });

  it('invariant 6: makes no face pass on a yes that was taken back elsewhere, and starts from the choice', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    await journey.giveConsent(YES);
    server.visit = { ...server.visit, consents: { entry: 'withdrawn' } };
    await makePass(journey);
    expect(journey.current()).toMatchObject({
      screen: { name: 'choice' },
      held: null,
      made: null,
      problem: { code: 'consent.not-given' },
    });
    journey.chooseFace();
    expect(journey.current().screen.name).toBe('notice');
  });

  it('is told when recognition was paused meanwhile, and only the regular pass is left', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    server.visit = { ...server.visit, clearance: null };
    await journey.giveConsent(YES);
    expect(journey.current()).toMatchObject({
      screen: { name: 'choice' },
      offer: { face: false },
      problem: { code: 'visit.recognition-off' },
    });
    await journey.chooseRegular();
    expect(journey.current().held?.kind).toBe('regular');
  });

  it('leads to no selfie while recognition is off, when the page is opened again', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    await journey.giveConsent(YES);
    expect((await phone.open()).current().remark).toBe('consent-stands');
    server.visit = { ...server.visit, clearance: null };
    expect((await phone.open()).current()).toMatchObject({ screen: { name: 'choice' }, remark: null });
  });

  it('of a guardian brings them the words of now as well', async () => {
    const api = createApi({ token: 'g', fetch: fetchFrom(() => server, 'guardian') });
    const parent = createParent({ api, now: () => phone.now });
    await parent.open();
    await publishOtherNotice();
    await parent.answer(true, YES);
    expect(parent.current()).toMatchObject({
      screen: 'question',
      visit: { notice: { version: 2 } },
      problem: { code: 'consent.other-notice' },
    });
    await parent.answer(true, YES);
    expect(parent.current().screen).toBe('given');
  });
});

describe('a ticket that is withdrawn', () => {
  /** What is open on the phone doesn't know yet; the next press hears it. */
  function withdrawTicket(): void {
    server.visit = { ...server.visit, withdrawn: true };
    const { answer } = server;
    server.answer = async (path, body) =>
      path === '/api/visit/regular-pass' ? new Refusal('visit.ticket-withdrawn') : answer(path, body);
  }

  it('while its page is open is told with the next press', async () => {
    const journey = await phone.open();
    withdrawTicket();
    await journey.chooseRegular();
    expect(journey.current()).toMatchObject({ screen: { name: 'ticket-withdrawn' }, held: null });
  });

  it('leaves no face on the phone from the press on that tells so', async () => {
    const journey = await phone.withFacePass();
    const { carried } = journey.current().held ?? {};
    expect(phone.wallet?.held?.carried).not.toBeNull();
    withdrawTicket();
    await journey.chooseRegular();
    expect(journey.current()).toMatchObject({ screen: { name: 'ticket-withdrawn' }, held: null });
    expect(phone.wallet).toBeNull();
    expect(carried?.template.bytes.every((byte) => byte === 0)).toBe(true);
  });

  it('asks nothing of a parent any more, who can still take back a yes', async () => {
    server.visit = { ...server.visit, withdrawn: true };
    const parent = createParent({
      api: createApi({ token: 'g', fetch: fetchFrom(() => server, 'guardian') }),
      now: () => phone.now,
    });
    await parent.open();
    expect(parent.current()).toMatchObject({
      screen: 'problem',
      problem: { code: 'visit.ticket-withdrawn' },
    });
    server.visit = { ...server.visit, consents: { entry: 'given' } };
    await parent.open();
    expect(parent.current().screen).toBe('standing');
  });
});

describe('a withdrawal that the server has yet to hear of', () => {
  it('invariant 6: lets nobody go on to the selfie on the old yes, now or after the page was closed', async () => {
    const journey = await phone.withFacePass();
    server.down = true;
    await journey.withdraw();
    journey.showRights();
    journey.chooseFace();
    expect(journey.current()).toMatchObject({ screen: { name: 'receipt', receipt: null } });
    await makePass(journey);
    expect(journey.current().made).toBeNull();

    const again = await phone.open();
    again.showRights();
    server.down = false;
    again.chooseFace();
    expect(again.current().screen.name).toBe('receipt');
    await again.reportWithdrawal();
    again.showPass();
    again.chooseFace();
    expect(again.current().screen.name).toBe('notice');
  });

  it('invariant 6: stays when a face pass comes in that another tab was making', async () => {
    const one = await phone.open();
    one.chooseFace();
    await one.giveConsent(YES);
    await one.makeTemplate(async () => ok({ ...TEMPLATE, bytes: TEMPLATE.bytes.slice() }));
    const other = await phone.open();
    const answer = server.answer;
    // The other tab withdraws without a network, after the server signed this tab's pass.
    server.answer = async (path, body, giver) => {
      const signed = await answer(path, body, giver);
      if (path === '/api/visit/face-pass') {
        server.down = true;
        await other.withdraw();
        server.down = false;
      }
      return signed;
    };
    await one.keepTemplate();
    expect(phone.wallet).toMatchObject({ held: null, withdrawing: true });
    expect(one.current()).toMatchObject({ held: null, screen: { name: 'receipt', receipt: null } });
    await one.reportWithdrawal();
    expect(paths().at(-1)).toBe('/api/visit/withdrawal');
    expect(one.current()).toMatchObject({
      held: { kind: 'regular' },
      screen: { receipt: { receiptId: 'w-1' } },
    });
  });
});

describe('the order of the two passes', () => {
  it('screen C1: is drawn per ticket, stays the same for it, and is even over many', () => {
    const tickets = Array.from({ length: 2000 }, (_, number) => `ticket-${number}`);
    for (const id of tickets.slice(0, 50)) {
      const first = isFaceFirst(`${id}.AAAAAAAAAAAAAAAAAAAAAA`);
      expect(isFaceFirst(`${id}.1800000600.crew.AAAAAAAAAAAAAAAAAAAAAA`)).toBe(first);
    }
    const face = tickets.filter((id) => isFaceFirst(`${id}.mac`)).length;
    // Five standard deviations of a fair coin.
    expect(Math.abs(face - 1000)).toBeLessThan(112);
  });
});

describe('the phone’s clock', () => {
  const at = (date: number) => new Date(date * 1000).toUTCString();

  it.each([
    ['right', 0, 0],
    ['a few seconds off', 8, 0],
    ['a day ahead', 86_400, 86_400],
    ['a day behind', -86_400, -86_400],
  ])('%s is known from an answer of the server', (_, off, ahead) => {
    const clock = { sent: NOW + off, received: NOW + off + 1 };
    expect(clockAhead(at(NOW), clock)).toBe(ahead);
  });

  it('is not known from an answer without a time, or one that took long', () => {
    expect(clockAhead(null, { sent: NOW, received: NOW })).toBeNull();
    expect(clockAhead('yesterday', { sent: NOW, received: NOW })).toBeNull();
    expect(clockAhead(at(NOW), { sent: NOW, received: NOW + 11 })).toBeNull();
    expect(clockAhead(at(NOW), { sent: NOW, received: NOW - 1 })).toBeNull();
  });

  it('invariant 1: has to agree that the clearance is in force, whatever time the server says', async () => {
    const visit = visitOf(NOW, await clearanceBytes(NOW));
    const own = (ahead: number) => ({ now: () => NOW, ownNow: () => NOW + ahead });
    expect(offerOf(visit, own(3600)).face).toBe(true);
    for (const ahead of [2 * 86_400, -2 * 86_400])
      expect(offerOf(visit, own(ahead))).toMatchObject({
        face: false,
        problem: { code: 'visitor.clock-wrong' },
      });
  });
});

describe('an answer that gets lost on its way back', () => {
  it('of a yes: nothing opens, and the same press goes on from there', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    server.losing = '/api/visit/consents';
    await journey.giveConsent(YES);
    expect(journey.current()).toMatchObject({ screen: { name: 'notice' }, problem: { code: 'ui.offline' } });
    await journey.giveConsent(YES);
    expect(journey.current().screen.name).toBe('selfie');
    const [one, other] = server.requests;
    // The same body, so that the server sees one answer.
    expect(one?.body).toBe(other?.body);
  });

  it('of a face pass: no face stays here, and a new selfie gives a pass', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    await journey.giveConsent(YES);
    server.losing = '/api/visit/face-pass';
    await makePass(journey);
    expect(journey.current()).toMatchObject({ held: null, made: null, problem: { code: 'ui.offline' } });
    expect(phone.wallet).toBeNull();
    await makePass(journey);
    expect(journey.current()).toMatchObject({ screen: { name: 'pass' }, held: { kind: 'face' } });
  });
});
