import { verifyRecord } from '@tenzij/consent';
import { ALL_ERRORS, consentAct } from '@tenzij/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ledgerEntries } from '../deployments/ledger.ts';
import { createMailer } from '../mail/mailer.ts';
import { SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { type DeskVisitor, deskAnswers, deskVisitor } from '../testing/desk.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../testing/test-server.ts';
import { COMMITMENT, DEVICE_KEY, enrol } from '../testing/visits.ts';

/** What is still done for an event that was ended before its time, and what isn't. */

const PATH = `/api/deployments/${DEPLOYMENT}`;
const ROW = { reference: 'A-1', name: 'Niemand Anders', email: 'niemand@voorbeeld.invalid' };
let server: TestServer;
let organiser: Credentials;
let crew: Credentials;
let visitor: DeskVisitor;
let key: Credentials;
let answers: Record<string, unknown>;
let kiosk: Credentials;

beforeAll(async () => {
  const nowhere = { host: '127.0.0.1', port: 9, secure: false, auth: null };
  const mailer = createMailer({ server: nowhere, from: 'post@voorbeeld.invalid' });
  server = await testServer({ mailer });
  organiser = await server.signIn('organiser');
  crew = await server.signIn('crew');
  visitor = await deskVisitor(server);
  answers = await deskAnswers(server, visitor, crew, true);
  const made = await server.call('POST', `${PATH}/api-keys`, organiser, { label: 'kassa' });
  key = { authorization: `Bearer ${made.json.key}` };
  const opened = await visitor.ask('POST', '/kiosk', crew, {});
  kiosk = { authorization: `Bearer ${opened.json.token}` };
  await enrol(server, server.visitor());
  const early = { name: '“Gezichtspas bij Lichtjes aan het Water”', early: '"alle passen stoppen nu"' };
  expect((await server.call('POST', `${PATH}/end`, organiser, { ...early, reason: 'Klaar.' })).status).toBe(
    200,
  );
});
afterAll(() => server?.close());

const refused: readonly [string, () => ReturnType<TestServer['call']>][] = [
  ['a list of tickets', () => server.call('POST', `${PATH}/tickets`, organiser, { rows: [ROW] })],
  ['a ticket of a ticketing system', () => server.call('POST', `${PATH}/tickets`, key, { rows: [ROW] })],
  ['letters with links', () => server.call('POST', `${PATH}/tickets/mails`, organiser, { who: 'not-sent' })],
  ['a yes on a phone', () => enrolAnswers(server.visitor(1))],
  ['a yes at a kiosk that was open', () => enrolAnswers(kiosk)],
  ['a yes at the desk', () => visitor.ask('POST', '/consents', crew, answers)],
  [
    'a face pass',
    () => server.call('POST', '/api/visit/face-pass', server.visitor(), { commitment: COMMITMENT }),
  ],
  ['a regular pass', () => server.call('POST', '/api/visit/regular-pass', server.visitor(1))],
  ['a pass on paper', () => visitor.ask('POST', '/paper-pass', crew)],
  ['a new kiosk', () => visitor.ask('POST', '/kiosk', crew, {})],
  [
    'the key of a gate',
    () => server.call('POST', '/api/gate/bundle', server.gate('face'), { deviceKey: DEVICE_KEY }),
  ],
];

async function enrolAnswers(as: Credentials) {
  const { json } = await server.call('GET', '/api/visit', as);
  const given = json.purposes.map(({ id }: { id: string }) => ({ purpose: id, given: true }));
  const { attested, language, shownAt } = answers;
  const body = {
    noticeSha256: json.notice.sha256,
    answers: given,
    act: consentAct('visitor', true, 'nl'),
    attested,
    language,
    shownAt,
  };
  return server.call('POST', '/api/visit/consents', as, body);
}

it.each(refused)('%s is refused, in words', async (_what, ask) => {
  const before = await server.context.db.query('select count(*) as count from ledger_entry');
  const { status, json } = await ask();
  expect([status >= 400 && status < 500, json.code]).toEqual([
    true,
    expect.stringMatching(/event-over|ended/),
  ]);
  expect(ALL_ERRORS[json.code as keyof typeof ALL_ERRORS]?.nl.what).toBeTruthy();
  expect(await server.context.db.query('select count(*) as count from ledger_entry')).toEqual(before);
});

it('a visitor sees that it was ended, what was held and is no more, and takes the record along', async () => {
  const as = server.visitor();
  const visit = (await server.call('GET', '/api/visit', as)).json;
  expect(visit).toMatchObject({ pass: 'none', clearance: null });
  expect(visit.ended).not.toBeNull();
  expect((await server.call('GET', '/api/visit/data', as)).status).toBe(200);
  const record = (await server.call('GET', '/api/visit/consent-record', as)).text;
  const ledger = [];
  for await (const entry of ledgerEntries(server.context.db, SPECIMEN_SCOPE)) ledger.push(entry);
  expect(verifyRecord(JSON.parse(record), ledger)).toMatchObject({ ok: true, value: { verifies: true } });
  expect((await server.call('GET', '/api/visit/consent-record.pdf?lang=nl', as)).status).toBe(200);
});

it('a lost link is asked for in vain, with the same answer as ever', async () => {
  const ask = (email: string) => server.call('POST', '/api/visit/lost-link', {}, { email });
  const known = await ask('proefpersoon@voorbeeld.invalid');
  const unknown = await ask('iemand-anders@voorbeeld.invalid');
  expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
  expect(known.status).toBe(202);
  expect(await server.context.db.query('select * from mail')).toEqual([]);
  expect(await server.context.db.query('select * from ticket_contact')).toEqual([]);
});
