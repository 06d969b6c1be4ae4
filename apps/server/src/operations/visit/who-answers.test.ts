import { consentAct } from '@tenzij/contracts';
import { toIsoInstant } from '@tenzij/kernel';
import { setClearanceState } from '@tenzij/store-sql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SPECIMEN_SCOPE } from '../../specimen/identity.ts';
import { type DeskVisitor, deskAnswers, deskVisitor, ledgerOf } from '../../testing/desk.ts';
import {
  CREW,
  type Credentials,
  DEPLOYMENT,
  type TestServer,
  testServer,
} from '../../testing/test-server.ts';
import { COMMITMENT } from '../../testing/visits.ts';

let server: TestServer;
let crew: Credentials;
let organiser: Credentials;
let visitor: DeskVisitor;
let guardian: Credentials;
beforeAll(async () => {
  server = await testServer();
  organiser = await server.signIn('organiser');
});
afterAll(() => server?.close());
beforeEach(async () => {
  crew = await server.signIn('crew');
  visitor = await deskVisitor(server);
  guardian = await bearerOf(server.call('POST', '/api/visit/guardian-link', visitor.phone));
});

async function bearerOf(asked: ReturnType<TestServer['call']>): Promise<Credentials> {
  const { json } = await asked;
  if (json.token === undefined) throw new Error(JSON.stringify(json));
  return { authorization: `Bearer ${json.token}` };
}
const kioskOf = () => bearerOf(visitor.ask('POST', '/kiosk', crew));
const codeOf = async (asked: ReturnType<TestServer['call']>) => {
  const { status, json } = await asked;
  return status === 200 ? 200 : json.code;
};

interface Saying {
  readonly given?: boolean;
  readonly attested?: string | null;
  /** Seconds ago. */
  readonly shown?: number;
  /** Other words than those on the screen. */
  readonly act?: string;
}

async function says(as: Credentials, saying: Saying = {}) {
  const { given = true, attested = '16-or-over', shown = 60 } = saying;
  const giver = attested === 'guardian' ? 'guardian' : 'visitor';
  const { notice, purposes } = (await server.call('GET', '/api/visit', as)).json;
  return server.call('POST', '/api/visit/consents', as, {
    noticeSha256: notice.sha256,
    answers: purposes.map(({ id }: { id: string }) => ({ purpose: id, given })),
    act: saying.act ?? consentAct(giver, given, 'nl'),
    language: 'nl',
    attested: given ? attested : null,
    shownAt: toIsoInstant(server.time.now - shown),
  });
}

const facePass = () => server.call('POST', '/api/visit/face-pass', visitor.phone, { commitment: COMMITMENT });
const withdraw = (as: Credentials) => server.call('POST', '/api/visit/withdrawal', as);
const kinds = async () => (await ledgerOf(server, visitor.id)).map(({ kind }) => kind);
const withdrawnBy = async () =>
  (await ledgerOf(server, visitor.id)).findLast(({ kind }) => kind === 'consent-withdrawn')?.body;

describe('what an answer is recorded with', () => {
  it('is the words on the screen: a yes in others isn’t taken, a no is', async () => {
    const act = 'Iemand met een naam en een nummer';
    expect(await codeOf(says(visitor.phone, { act }))).toBe('visit.other-words');
    expect(await kinds()).toEqual([]);
    expect(await codeOf(says(visitor.phone, { act, given: false }))).toBe(200);
    const [refused] = await ledgerOf(server, visitor.id);
    expect(refused?.body).toMatchObject({ act: consentAct('visitor', false, 'nl') });
  });

  it('is never a time before the notice was published; a clock some minutes behind is', async () => {
    expect(await codeOf(says(visitor.phone, { shown: 86_400 }))).toBe('visit.shown-too-early');
    expect(await kinds()).toEqual([]);
    expect(await codeOf(says(visitor.phone, { shown: 200 }))).toBe(200);
  });
});

describe('who took a yes back', () => {
  const PHONE = { giver: 'visitor', desk: null, crew: null };
  const AT_DESK = { giver: 'visitor', crew: CREW };

  it.each<[string, () => Promise<unknown>, object]>([
    ['by the ticket’s link', () => withdraw(visitor.phone), { ...PHONE, act: 'withdrawal' }],
    ['a parent or guardian', () => withdraw(guardian), { ...PHONE, giver: 'guardian', act: 'withdrawal' }],
    [
      'by choosing the regular pass',
      () => server.call('POST', '/api/visit/regular-pass', visitor.phone),
      { ...PHONE, act: 'regular-pass' },
    ],
    [
      'by erasing everything',
      () => server.call('POST', '/api/visit/erasure', visitor.phone),
      { ...PHONE, act: 'erasure' },
    ],
    ['by a no after all', () => says(visitor.phone, { given: false }), { ...PHONE, act: 'refusal' }],
    [
      'on the desk’s device',
      async () => withdraw(await kioskOf()),
      { ...AT_DESK, desk: 'assisted', act: 'withdrawal' },
    ],
    [
      'by asking at the desk',
      () => visitor.ask('POST', '/withdrawal', crew),
      { ...AT_DESK, desk: 'oral', act: 'withdrawal' },
    ],
    [
      'by a regular pass at the desk',
      () => visitor.ask('POST', '/paper-pass', crew),
      { ...AT_DESK, desk: 'oral', act: 'regular-pass' },
    ],
  ])('is in the ledger and in the record: %s', async (_, takeBack, by) => {
    await says(visitor.phone);
    await takeBack();
    expect(await withdrawnBy()).toEqual({ purpose: 'toegang', ...by });
    const { text } = await server.call('GET', '/api/visit/consent-record', visitor.phone);
    const statuses: Record<string, unknown>[] = JSON.parse(text)['dpv:hasConsentStatus'];
    const told = statuses.find(({ '@type': type }) => String(type).includes('Withdrawn'));
    expect(told).toHaveProperty(['dpv:hasIndicationMethod', 0, '@value']);
    expect(told).not.toHaveProperty('tz:notRecorded');
  });

  it('is recorded for a purpose that is no longer asked, too', async () => {
    await says(visitor.phone);
    const { db } = server.context;
    const [row] = await db.query<{ purposes: object[] }>('select purposes from deployment');
    const set = 'update deployment set purposes = $1::jsonb';
    try {
      await db.query(set, [JSON.stringify([{ id: 'anders', nl: 'Iets anders', en: 'Something else' }])]);
      expect((await withdraw(visitor.phone)).status).toBe(200);
    } finally {
      await db.query(set, [JSON.stringify(row?.purposes)]);
    }
    expect(await withdrawnBy()).toMatchObject({ purpose: 'toegang' });
  });
});

describe('two at once', () => {
  it('the same yes twice is one yes; shown again it is another', async () => {
    const [one, other] = await Promise.all([says(visitor.phone), says(visitor.phone)]);
    expect(one.json.receiptId).toBe(other.json.receiptId);
    expect(await kinds()).toEqual(['consent-given']);
    await says(visitor.phone, { shown: 30 });
    expect(await kinds()).toEqual(['consent-given', 'consent-given']);
  });

  it('the same yes after a withdrawal is a yes of its own', async () => {
    await says(visitor.phone);
    await withdraw(visitor.phone);
    await says(visitor.phone);
    expect(await kinds()).toEqual(['consent-given', 'consent-withdrawn', 'erased', 'consent-given']);
  });

  it('two withdrawals are one, with one receipt', async () => {
    await says(visitor.phone);
    await facePass();
    const [one, other] = await Promise.all([withdraw(visitor.phone), withdraw(guardian)]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(one.json.receiptId).toBe(other.json.receiptId);
    expect(await kinds()).toEqual(['consent-given', 'consent-withdrawn', 'erased']);
  });

  it('invariant 6: a withdrawal beside a face pass leaves no face pass, whichever is first', async () => {
    for (const order of ['enrol', 'withdraw'] as const) {
      await says(visitor.phone, { shown: order === 'enrol' ? 50 : 40 });
      const both =
        order === 'enrol'
          ? [facePass, () => withdraw(visitor.phone)]
          : [() => withdraw(visitor.phone), facePass];
      await Promise.all(both.map((act) => act()));
      const { json } = await server.call('GET', '/api/visit', visitor.phone);
      expect([json.pass, json.consents]).toEqual(['regular', { toegang: 'withdrawn' }]);
    }
  });
});

describe('links', () => {
  const status = async (token: string) =>
    (await server.call('GET', '/api/visit', { authorization: `Bearer ${token}` })).status;

  it('that are forged, cut short or of another kind open nothing', async () => {
    const token = visitor.phone.authorization?.replace('Bearer ', '') ?? '';
    const [id, mac = ''] = token.split('.');
    const forged = [
      `${id}.${'A'.repeat(22)}`,
      `${id}.${mac.slice(0, -1)}`,
      `andere-ticket.${mac}`,
      `${id}.`,
      '..',
    ];
    for (const one of forged) expect(await status(one), one).toBe(401);
    const { links } = server.context;
    const [gate] = links.write('gate', visitor.id).split(' ');
    expect(await status(gate ?? '')).toBe(401);
    expect(await status(token)).toBe(200);
  });
});

/** Every way to say yes, and to take it back or see what is held. */
async function everything(kiosk: Credentials) {
  const oral = await deskAnswers(server, visitor, crew, true);
  const yes = {
    visitor: await codeOf(says(visitor.phone)),
    guardian: await codeOf(says(guardian, { attested: 'guardian' })),
    kiosk: await codeOf(says(kiosk)),
    kioskGuardian: await codeOf(says(kiosk, { attested: 'guardian' })),
    desk: await codeOf(visitor.ask('POST', '/consents', crew, oral)),
    facePass: await codeOf(facePass()),
  };
  const rights = {
    no: await codeOf(says(visitor.phone, { given: false })),
    withdraw: await codeOf(withdraw(visitor.phone)),
    guardian: await codeOf(withdraw(guardian)),
    kiosk: await codeOf(withdraw(kiosk)),
    desk: await codeOf(visitor.ask('POST', '/withdrawal', crew)),
    data: await codeOf(server.call('GET', '/api/visit/data', visitor.phone)),
    record: (await server.call('GET', '/api/visit/consent-record', visitor.phone)).status,
    paper: (await server.call('GET', '/api/visit/consent-record.pdf', visitor.phone)).status,
    erase: await codeOf(server.call('POST', '/api/visit/erasure', visitor.phone)),
  };
  return { yes, rights, withdrawn: (await kinds()).filter((kind) => kind === 'consent-withdrawn').length };
}

const refusing = (code: string) => ({
  yes: { visitor: code, guardian: code, kiosk: code, kioskGuardian: code, desk: code, facePass: code },
  rights: {
    no: 200,
    withdraw: 200,
    guardian: 200,
    kiosk: 200,
    desk: 200,
    data: 200,
    record: 200,
    paper: 200,
    erase: 200,
  },
  withdrawn: 1,
});

describe('while recognition may not run', () => {
  beforeEach(async () => {
    await says(visitor.phone);
    await facePass();
  });

  it.each(['paused', 'revoked', 'void'] as const)(
    'invariant 6: guard dpo-pause: takes no yes while %s, and every right stays',
    async (state) => {
      const { db } = server.context;
      const change = { by: 'organiser', reason: 'test', at: server.time.now } as const;
      const kiosk = await kioskOf();
      await setClearanceState(db, SPECIMEN_SCOPE, state, change);
      try {
        expect(await everything(kiosk)).toEqual(refusing('visit.recognition-off'));
      } finally {
        await setClearanceState(db, SPECIMEN_SCOPE, 'in-force', change);
      }
    },
  );

  it('invariant 6: takes no yes once the time of the event is over, whatever the clearance still allows', async () => {
    const { db } = server.context;
    const kiosk = await kioskOf();
    const [row] = await db.query<{ event: { ends: number } }>('select event from deployment');
    const set = `update deployment set event = jsonb_set(event, '{ends}', to_jsonb($1::bigint))`;
    await db.query(set, [server.time.now]);
    try {
      expect(await everything(kiosk)).toEqual(refusing('visit.event-over'));
    } finally {
      await db.query(set, [row?.event.ends ?? 0]);
    }
  });

  // Last: an ended event stays ended.
  it('invariant 6, invariant 10: takes no yes after the organiser ended it, and every right stays', async () => {
    const kiosk = await kioskOf();
    const { name } = (await server.call('GET', '/api/visit', visitor.phone)).json.deployment;
    const ended = await server.call('POST', `/api/deployments/${DEPLOYMENT}/end`, organiser, {
      name,
      reason: 'Het terrein is ontruimd.',
      early: 'alle passen stoppen nu',
    });
    expect(ended.json.state).toBe('ended');
    expect(await everything(kiosk)).toEqual(refusing('visit.event-over'));
  });
});
