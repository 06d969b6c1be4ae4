import { NoticeShown } from '@tenzij/contracts';
import { toBase64Url } from '@tenzij/kernel';
import { createApi } from '@tenzij/ui';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  clearanceBytes,
  type FakeServer,
  fakeServer,
  NOTICE,
  otherNotice,
  staffVisit,
} from '../../test/fixtures.ts';
import { fetchFrom, makePass, type TestPhone, testPhone } from '../../test/phone.ts';
import { routeNow } from './ground.ts';
import { createParent } from './parent.ts';

const NOW = 1_800_000_000;
const BY_LAW = { route: 'public-interest', verdict: 'UNLESS_PUBLIC_INTEREST' } as const;

let server: FakeServer;
let phone: TestPhone;

beforeEach(async () => {
  server = fakeServer(await staffVisit(NOW), () => phone.now);
  phone = testPhone(() => server, NOW);
});

const paths = () => server.requests.map(({ path }) => path);

async function withFacePass() {
  const journey = await phone.open();
  journey.chooseFace();
  await journey.goOnAfterNotice('nl');
  await makePass(journey);
  return journey;
}

describe('somebody who works there, by art. 29 UAVG', () => {
  it('invariant 6: is told why first, says nothing, and gets a face pass', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    expect(journey.current().screen.name).toBe('notice');
    phone.now += 40;
    await journey.goOnAfterNotice('nl');
    expect(journey.current().screen.name).toBe('selfie');
    await makePass(journey);
    expect(journey.current()).toMatchObject({ screen: { name: 'pass' }, held: { kind: 'face' } });
    expect(paths()).toEqual(['/api/visit/notice-shown', '/api/visit/face-pass']);
    expect(NoticeShown.parse(JSON.parse(server.requests[0]?.body ?? ''))).toEqual({
      noticeSha256: NOTICE.sha256,
      language: 'nl',
      shownAt: `${new Date(NOW * 1000).toISOString().slice(0, 19)}Z`,
    });
  });

  it('invariant 6: gets no template made before the server heard that the notice was shown', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    await makePass(journey);
    expect(journey.current().problem?.code).toBe('visit.notice-not-shown');
    server.down = true;
    await journey.goOnAfterNotice('nl');
    expect(journey.current()).toMatchObject({ screen: { name: 'notice' }, problem: { code: 'ui.offline' } });
    await makePass(journey);
    expect(journey.current()).toMatchObject({ made: null, held: null });
    expect(paths()).toEqual([]);
  });

  it('invariant 6: is brought back to what is told now when it changed while it was read', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    const { notice } = await otherNotice(NOW);
    const hashes = { dpia: 'ab'.repeat(32), notice: notice.sha256, assessment: 'cd'.repeat(32) };
    const clearance = toBase64Url(await clearanceBytes(NOW, { ...BY_LAW, hashes }));
    server.visit = { ...server.visit, notice, clearance };
    await journey.goOnAfterNotice('nl');
    expect(journey.current()).toMatchObject({
      screen: { name: 'notice' },
      visit: { notice: { sha256: notice.sha256 }, noticeShown: false },
      problem: { code: 'consent.other-notice' },
    });
    await journey.goOnAfterNotice('nl');
    expect(journey.current().screen.name).toBe('selfie');
  });

  it('invariant 7: guard staff-choice: takes the regular pass instead with one press, and nobody records a no', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    await journey.chooseRegular();
    expect(journey.current()).toMatchObject({ held: { kind: 'regular' }, remark: null });
    expect(paths()).toEqual(['/api/visit/regular-pass']);
  });

  it('invariant 7: erases the face pass later, and hears that a face went, not a consent', async () => {
    const journey = await withFacePass();
    await journey.chooseRegular();
    expect(journey.current()).toMatchObject({ held: { kind: 'regular' }, remark: 'face-undone' });
    journey.chooseFace();
    expect(journey.current().screen.name).toBe('selfie');
    await makePass(journey);
    await journey.withdraw();
    expect(journey.current()).toMatchObject({
      screen: { name: 'receipt', receipt: { receiptId: 'w-1' } },
      held: { kind: 'regular', carried: null },
    });
    expect(phone.wallet).toMatchObject({ held: { carried: null }, withdrawing: false });
    expect(paths()).not.toContain('/api/visit/consents');
  });

  it('cannot say yes or no where nothing is asked', async () => {
    const journey = await phone.open();
    journey.chooseFace();
    await journey.giveConsent({ language: 'nl' });
    expect(journey.current().screen.name).toBe('notice');
    expect(server.visit.consents).toEqual({});
    await makePass(journey);
    expect(journey.current().held).toBeNull();
  });

  it('invariant 1: is offered no face where the server names another ground than was signed', async () => {
    server.visit = { ...server.visit, route: 'consent' };
    const journey = await phone.open();
    journey.chooseFace();
    expect(journey.current()).toMatchObject({
      screen: { name: 'choice' },
      offer: { face: false, problem: { code: 'visitor.clearance-differs' } },
    });
    expect(routeNow(journey.current())).toBe('consent');
  });
});

it('a link for a parent or guardian asks nothing where a law stands in for consent', async () => {
  server.visit = { ...server.visit, pass: 'face' };
  const api = createApi({ token: 'guardian', fetch: fetchFrom(() => server, 'guardian') });
  const parent = createParent({ api, now: () => phone.now });
  await parent.open();
  expect(parent.current().screen).toBe('off');
});
