import { Visit } from '@tenzij/contracts';
import { toIsoInstant } from '@tenzij/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskAnswers, deskVisitor } from '../../testing/desk.ts';
import { becomeStaff } from '../../testing/staff.ts';
import { type Credentials, type TestServer, testServer } from '../../testing/test-server.ts';
import { answer, COMMITMENT, withdrawal } from '../../testing/visits.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await becomeStaff(server);
});
afterAll(() => server?.close());

const visitOf = async (as: Credentials) => Visit.parse((await server.call('GET', '/api/visit', as)).json);
const facePass = (as: Credentials) =>
  server.call('POST', '/api/visit/face-pass', as, { commitment: COMMITMENT });

async function shown(as: Credentials, changes: object = {}) {
  const { notice } = await visitOf(as);
  const body = { noticeSha256: notice.sha256, language: 'nl', shownAt: toIsoInstant(server.time.now - 60) };
  return server.call('POST', '/api/visit/notice-shown', as, { ...body, ...changes });
}

async function kindsOf(as: Credentials): Promise<readonly string[]> {
  const { json } = await server.call('GET', '/api/visit/data', as);
  return json.ledger.map(({ kind }: { kind: string }) => kind);
}

describe('staff, by art. 29 UAVG', () => {
  it('guard places: are told why: each condition that was assessed, who judged it, and for which places', async () => {
    const visit = await visitOf(server.visitor(0));
    expect(visit).toMatchObject({ staff: true, route: 'public-interest', noticeShown: false });
    expect(visit.reasons.map(({ condition }) => condition)).toEqual([
      'E1',
      'E2',
      'P1',
      'P2',
      'P3',
      'P4',
      'P5',
      'P6',
      'P7',
      'P8',
      'D2',
    ]);
    const byId = Object.fromEntries(visit.reasons.map((reason) => [reason.condition, reason]));
    expect(byId.P1).toMatchObject({
      reasoning: 'Een ongeval of aanslag treft ook mensen buiten het terrein.',
      judgedBy: 'FG van het bedrijf',
    });
    expect(byId.P2?.judgedBy).toBeNull();
    expect(byId.P7?.answer).toBe('no');
    expect(byId.D2).toMatchObject({
      answer: 'yes',
      reasoning: 'De FG las de DPIA zonder opdracht van de directie.',
    });
    expect(byId.P8?.places).toEqual(['controlekamer']);
  });

  it('invariant 6: get no face pass before they were shown the notice of now', async () => {
    const visitor = server.visitor(1);
    expect(await facePass(visitor)).toMatchObject({ status: 409, json: { code: 'visit.notice-not-shown' } });
    expect(await shown(visitor, { noticeSha256: '00'.repeat(32) })).toMatchObject({
      json: { code: 'consent.other-notice' },
    });
    expect((await facePass(visitor)).status).toBe(409);
    expect((await shown(visitor)).status).toBe(204);
    expect((await visitOf(visitor)).noticeShown).toBe(true);
    expect((await facePass(visitor)).status).toBe(200);
  });

  it('invariant 6: are asked for no consent, and none is recorded', async () => {
    const visitor = server.visitor(2);
    for (const given of [true, false]) {
      expect(await answer(server, visitor, given)).toMatchObject({
        json: { code: 'visit.consent-not-asked' },
      });
    }
    await shown(visitor);
    await shown(visitor);
    await facePass(visitor);
    expect(await kindsOf(visitor)).toEqual(['notice-shown']);
    expect(await server.call('POST', '/api/visit/guardian-link', visitor)).toMatchObject({
      json: { code: 'visit.no-guardian' },
    });
  });

  it('invariant 7: can stop: the face pass ends, a regular pass comes, and nothing is called a withdrawal of consent', async () => {
    const visitor = server.visitor(3);
    await shown(visitor);
    await facePass(visitor);
    expect(await withdrawal(server, visitor)).toMatchObject({
      status: 200,
      json: { pass: { kind: 'regular' } },
    });
    expect(await kindsOf(visitor)).toEqual(['notice-shown', 'erased']);
    expect((await visitOf(visitor)).pass).toBe('regular');
  });

  it('asking for a consent record says why there is none, and erasing speaks of none', async () => {
    const visitor = server.visitor(4);
    await shown(visitor);
    await facePass(visitor);
    for (const path of ['/api/visit/consent-record', '/api/visit/consent-record.pdf']) {
      expect(await server.call('GET', path, visitor)).toMatchObject({
        status: 404,
        json: { code: 'visit.no-consent-here' },
      });
    }
    const { json } = await server.call('POST', '/api/visit/erasure', visitor);
    const words = JSON.stringify([json.erased, json.kept]);
    expect(words).toContain('dat u de uitleg kreeg');
    expect(words).not.toMatch(/toestemming|consent|intrekken/);
    expect((await kindsOf(visitor)).filter((kind) => kind.startsWith('consent'))).toEqual([]);
  });
});

it('a desk is told that nobody is asked to consent, and its answers are refused', async () => {
  const crew = await server.signIn('crew');
  const visitor = await deskVisitor(server);
  const { json } = await visitor.ask('GET', '', crew);
  expect(json).toMatchObject({ route: 'public-interest', recognition: true });
  const answers = await deskAnswers(server, visitor, crew, true);
  expect(await visitor.ask('POST', '/consents', crew, answers)).toMatchObject({
    json: { code: 'visit.consent-not-asked' },
  });
  expect((await visitor.ask('POST', '/paper-pass', crew)).status).toBe(200);
});

it('a desk’s kiosk says for them that the notice was shown', async () => {
  const crew = await server.signIn('crew');
  const visitor = await deskVisitor(server);
  const kiosk = (await visitor.ask('POST', '/kiosk', crew)).json.token;
  const person = { authorization: `Bearer ${kiosk}` };
  expect((await shown(person)).status).toBe(204);
  expect((await facePass(person)).json).toMatchObject({ kind: 'face', form: 'paper' });
});

it('where consent is asked, that the notice was shown is no ground', async () => {
  const festival = await testServer();
  const visitor = festival.visitor(0);
  const { json } = await festival.call('GET', '/api/visit', visitor);
  expect(json).toMatchObject({ staff: false, route: 'consent', reasons: [] });
  const body = {
    noticeSha256: json.notice.sha256,
    language: 'nl',
    shownAt: toIsoInstant(festival.time.now - 60),
  };
  expect(await festival.call('POST', '/api/visit/notice-shown', visitor, body)).toMatchObject({
    json: { code: 'consent.not-given' },
  });
  const pass = await festival.call('POST', '/api/visit/face-pass', visitor, { commitment: COMMITMENT });
  expect(pass).toMatchObject({ json: { code: 'consent.not-given' } });
  await festival.close();
});

it('invariant 6: are asked for no consent either once the clearance has expired', async () => {
  const visitor = server.visitor(5);
  const year = 366 * 86_400;
  server.time.now += year;
  try {
    expect(await visitOf(visitor)).toMatchObject({ route: 'public-interest', clearance: null });
    expect(await answer(server, visitor, true)).toMatchObject({ json: { code: 'visit.consent-not-asked' } });
  } finally {
    server.time.now -= year;
  }
});
