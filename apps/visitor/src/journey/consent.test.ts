import type { Visit } from '@tenzij/contracts';
import { createApi } from '@tenzij/ui';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  clearanceBytes,
  type FakeServer,
  fakeServer,
  NOTICE,
  otherNotice,
  visitOf,
} from '../../test/fixtures.ts';
import { fetchFrom, makePass, type TestPhone, testPhone } from '../../test/phone.ts';
import { changesBetween } from './changes.ts';
import { guardianSaid } from './guarding.ts';
import { guardianAddress, readLink } from './link.ts';
import { createParent } from './parent.ts';

const NOW = 1_800_000_000;
const YES = { language: 'nl' } as const;
const NO = { language: 'nl' } as const;

let server: FakeServer;
let phone: TestPhone;

beforeEach(async () => {
  server = fakeServer(visitOf(NOW, await clearanceBytes(NOW)), () => phone.now);
  phone = testPhone(() => server, NOW);
});

const paths = () => server.requests.map(({ path }) => path);
const bodyOf = (path: string) => JSON.parse(server.requests.find((one) => one.path === path)?.body ?? 'null');

describe('consent', () => {
  it('screen C6, C8: says by what words, when the notice was shown, and that the visitor is 16 or over', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    phone.now += 90;
    await journey.giveConsent(YES);
    expect(bodyOf('/api/visit/consents')).toMatchObject({
      ...YES,
      noticeSha256: NOTICE.sha256,
      attested: '16-or-over',
      shownAt: `${new Date(NOW * 1000).toISOString().slice(0, 19)}Z`,
    });
  });

  it('screen C1, C8: records a no, and gives the regular pass in the same press', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    await journey.refuseConsent(NO);
    expect(paths()).toEqual(['/api/visit/consents', '/api/visit/regular-pass']);
    expect(bodyOf('/api/visit/consents')).toMatchObject({
      attested: null,
      answers: [{ purpose: 'entry', given: false }],
    });
    expect(journey.current()).toMatchObject({ held: { kind: 'regular' }, remark: 'refused' });
  });

  it('half done without a network is not done: the page says so and goes on from there', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    server.down = true;
    await journey.giveConsent(YES);
    expect(journey.current()).toMatchObject({ screen: { name: 'notice' }, problem: { code: 'ui.offline' } });
    server.down = false;
    await journey.giveConsent(YES);
    expect(journey.current().screen.name).toBe('selfie');
  });

  it('given before the page was closed still counts, and is not asked for twice', async () => {
    const before = await phone.open();
    before.chooseFace();
    await before.giveConsent(YES);
    const after = await phone.open();
    expect(after.current()).toMatchObject({ screen: { name: 'choice' }, remark: 'consent-stands' });
    after.chooseFace();
    expect(after.current().screen.name).toBe('selfie');
    await makePass(after);
    expect(after.current().held?.kind).toBe('face');
  });

  it('of a guardian who is at the desk is said to be theirs, a no as well', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    await journey.giveConsent({ ...YES, byGuardian: true });
    journey.back();
    expect(bodyOf('/api/visit/consents')).toMatchObject({ attested: 'guardian' });
    expect(bodyOf('/api/visit/consents')).not.toHaveProperty('byGuardian');
  });

  it('pressed twice at once is recorded once', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    await Promise.all([journey.giveConsent(YES), journey.giveConsent(YES), journey.refuseConsent(NO)]);
    expect(paths()).toEqual(['/api/visit/consents']);
  });

  it('cannot be given where the notice is not shown', async () => {
    const journey = await phone.open();
    await journey.giveConsent(YES);
    expect(journey.current().problem?.code).toBe('consent.not-given');
    expect(paths()).toEqual([]);
  });
});

describe('screen C5: a notice that changed after the yes', () => {
  it('is shown before the face pass, with what is different, and asks again', async () => {
    await phone.withFacePass();
    server.visit = { ...server.visit, ...(await otherNotice(NOW)) };
    const journey = await phone.open();
    const { visit, agreed, screen } = journey.current();
    expect(screen.name).toBe('changed');
    if (!visit || !agreed) throw new Error('nothing to compare');
    expect(changesBetween(agreed, visit)).toMatchObject([
      { id: 'I6', before: { nl: 'Een antwoord.' }, after: { nl: 'Twee dagen.' } },
    ]);
    journey.showPass();
    expect(journey.current().screen.name).toBe('changed');
    journey.renew();
    await makePass(journey);
    expect(server.requests.filter(({ path }) => path === '/api/visit/face-pass').length).toBe(1);
    journey.chooseFace();
    expect(journey.current().screen.name).toBe('notice');
    await journey.giveConsent(YES);
    await makePass(journey);
    expect(journey.current()).toMatchObject({ screen: { name: 'pass' }, held: { kind: 'face' } });
    const again = await phone.open();
    expect(again.current().screen.name).toBe('pass');
  });

  it('is told when the server revoked the pass for it; a yes taken back elsewhere erases the face instead', async () => {
    await phone.withFacePass();
    server.visit = { ...server.visit, ...(await otherNotice(NOW)), pass: 'none' };
    expect((await phone.open()).current().screen.name).toBe('changed');
    server.visit = { ...server.visit, consents: { entry: 'withdrawn' } };
    const journey = await phone.open();
    expect(journey.current()).toMatchObject({ screen: { name: 'choice' }, remark: 'revoked-elsewhere' });
    expect(phone.wallet).toBeNull();
  });

  it('keeps the face pass hidden without a network too, and remembers what was agreed to', async () => {
    await phone.withFacePass();
    server.visit = { ...server.visit, ...(await otherNotice(NOW)) };
    await phone.open();
    server.down = true;
    const journey = await phone.open();
    expect(journey.current()).toMatchObject({
      screen: { name: 'changed' },
      agreed: { notice: { version: 1 } },
    });
  });

  it('invariant 7: is one press away from the regular pass, and then the face is gone', async () => {
    await phone.withFacePass();
    server.visit = { ...server.visit, ...(await otherNotice(NOW)) };
    const journey = await phone.open();
    await journey.chooseRegular();
    expect(journey.current()).toMatchObject({ screen: { name: 'pass' }, held: { kind: 'regular' } });
    expect(phone.wallet?.held?.carried).toBeNull();
  });

  it('names a purpose that was added, changed or dropped', () => {
    const before = { notice: server.visit.notice, purposes: [{ id: 'a', nl: 'A', en: 'A' }] };
    const after = { notice: server.visit.notice, purposes: [{ id: 'b', nl: 'B', en: 'B' }] };
    expect(changesBetween(before, after)).toMatchObject([
      { id: 'a', before: { nl: 'A' }, after: null },
      { id: 'b', before: null, after: { nl: 'B' } },
    ]);
  });
});

describe('a visitor under 16', () => {
  const guardian = () =>
    createParent({
      api: createApi({ token: 'g', fetch: fetchFrom(() => server, 'guardian') }),
      now: () => NOW,
    });

  async function asked() {
    const journey = await phone.open();
    journey.chooseFace();
    await journey.askGuardian();
    const { screen } = journey.current();
    if (screen.name !== 'guardian') throw new Error(screen.name);
    return { journey, asked: screen.asked };
  }

  it('hears the guardian’s yes, and goes on to the selfie', async () => {
    const { journey, asked: before } = await asked();
    await journey.hearGuardian();
    expect(guardianSaid(journey.current().visit as Visit, before)).toBeNull();
    const parent = guardian();
    await parent.open();
    await parent.answer(true, YES);
    expect(parent.current().screen).toBe('given');
    expect(bodyOf('/api/visit/consents').attested).toBe('guardian');
    await journey.hearGuardian();
    expect(guardianSaid(journey.current().visit as Visit, before)).toBe('yes');
    journey.chooseFace();
    expect(journey.current().screen.name).toBe('selfie');
  });

  it('hears the guardian’s no, also after a no before it', async () => {
    const first = await phone.open();
    first.chooseFace();
    await first.refuseConsent(NO);
    const { journey, asked: before } = await asked();
    await journey.hearGuardian();
    expect(guardianSaid(journey.current().visit as Visit, before)).toBeNull();
    const parent = guardian();
    await parent.open();
    await parent.answer(false, NO);
    await journey.hearGuardian();
    expect(guardianSaid(journey.current().visit as Visit, before)).toBe('no');
    const again = await asked();
    await again.journey.hearGuardian();
    expect(guardianSaid(again.journey.current().visit as Visit, again.asked)).toBeNull();
  });

  it('tells a guardian whose yes it is, who can take back either', async () => {
    const yes = { consents: { entry: 'given' as const } };
    const parent = guardian();
    for (const [answered, screen] of [
      [{ giver: 'guardian', sequence: 1 }, 'given'],
      [{ giver: 'visitor', sequence: 2 }, 'standing'],
      [null, 'standing'],
    ] as const) {
      server.visit = { ...server.visit, ...yes, answered };
      await parent.open();
      expect(parent.current().screen).toBe(screen);
    }
    await parent.withdraw();
    expect(parent.current().screen).toBe('withdrawn');
  });

  it('has a guardian who can take it back, once or twice, and who is told when that fails', async () => {
    const parent = guardian();
    await parent.open();
    await parent.answer(true, YES);
    server.down = true;
    await parent.withdraw();
    expect(parent.current()).toMatchObject({ screen: 'given', problem: { code: 'ui.offline' } });
    server.down = false;
    await Promise.all([parent.withdraw(), parent.withdraw()]);
    expect(parent.current().screen).toBe('withdrawn');
    expect(paths().filter((path) => path === '/api/visit/withdrawal')).toHaveLength(1);
  });

  it('is asked for nothing while recognition is off', async () => {
    server.visit = { ...server.visit, clearance: null };
    const parent = guardian();
    await parent.open();
    expect(parent.current().screen).toBe('off');
  });
});

describe('rights', () => {
  it('screen C9: erase everything: the face from the phone first, the rest at the server, a regular pass left', async () => {
    const journey = await phone.withFacePass();
    journey.showRights();
    await journey.eraseAll();
    expect(journey.current()).toMatchObject({
      screen: { name: 'erased', erasedHere: true },
      held: { kind: 'regular' },
    });
    expect(phone.wallet?.held?.carried).toBeNull();
  });

  it('screen C9: without a network erase the face all the same, and report it later', async () => {
    const journey = await phone.withFacePass();
    journey.showRights();
    server.down = true;
    await journey.eraseAll();
    expect(phone.wallet).toMatchObject({ held: null, withdrawing: true, erasing: true });
    const waiting = { held: null, screen: { name: 'receipt', receipt: null, erasing: true } };
    expect(journey.current()).toMatchObject(waiting);
    expect((await phone.open()).current()).toMatchObject(waiting);
    server.down = false;
    await journey.reportWithdrawal();
    expect(journey.current()).toMatchObject({
      held: { kind: 'regular' },
      screen: { name: 'erased', receipt: { receiptId: 'e-1' } },
    });
    expect(phone.wallet).toMatchObject({ held: { kind: 'regular' }, withdrawing: false });
    expect(phone.wallet).not.toHaveProperty('erasing');
  });

  it('screen C9: without a network and without a face, say that nothing was erased', async () => {
    const journey = await phone.open();
    await journey.chooseRegular();
    journey.showRights();
    server.down = true;
    await journey.eraseAll();
    expect(journey.current()).toMatchObject({
      screen: { name: 'rights' },
      held: { kind: 'regular' },
      problem: { code: 'visitor.not-erased' },
    });
  });

  it('screen C9: after a withdrawal that waits, keep the wish to have everything erased with it', async () => {
    const journey = await phone.withFacePass();
    server.down = true;
    await journey.withdraw();
    journey.showRights();
    await journey.eraseAll();
    journey.showRights();
    await journey.withdraw();
    server.down = false;
    const again = await phone.open();
    expect(again.current().screen).toMatchObject({ name: 'erased', receipt: { receiptId: 'e-1' } });
    expect(server.requests.map(({ path }) => path)).not.toContain('/api/visit/withdrawal');
  });

  it('lead back to where they were opened, and the notice to the pass or the choice', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    journey.showRights();
    expect(journey.back()).toBe(true);
    expect(journey.current().screen.name).toBe('notice');
    journey.showNoticeText();
    expect([journey.back(), journey.back(), journey.back()]).toEqual([true, true, false]);
    expect(journey.current().screen.name).toBe('choice');
  });
});

describe('the link', () => {
  it.each([
    ['', { kind: 'none' }],
    ['#', { kind: 'none' }],
    ['#guardian=', { kind: 'none' }],
    ['#abc.def', { kind: 'visitor', token: 'abc.def' }],
    ['#guardian=abc.def', { kind: 'guardian', token: 'abc.def' }],
    ['#kiosk=abc.def', { kind: 'kiosk', token: 'abc.def' }],
  ])('%j is read', (fragment, link) => {
    expect(readLink(fragment)).toEqual(link);
  });

  it('of a guardian is what is read back', () => {
    const { hash } = new URL(guardianAddress('https://example.com/visit/', 'abc.def'));
    expect(readLink(hash)).toEqual({ kind: 'guardian', token: 'abc.def' });
  });
});
