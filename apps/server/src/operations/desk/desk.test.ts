import type { DeskPaper } from '@tenzij/contracts';
import { orThrow } from '@tenzij/kernel';
import { openPass, QUIET_ZONE, unverifiedClaims } from '@tenzij/pass';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readQr } from '../../../../../tests/support/read-qr.ts';
import { gateSecret } from '../../keys/key-store.ts';
import { createMailer } from '../../mail/mailer.ts';
import { linkFor } from '../../specimen/identity.ts';
import {
  ADDRESS,
  type DeskVisitor,
  deskAnswers,
  deskVisitor,
  ledgerOf,
  NAME,
  outsider,
  sessionOf,
} from '../../testing/desk.ts';
import {
  CREW,
  type Credentials,
  DEPLOYMENT,
  type TestServer,
  testServer,
} from '../../testing/test-server.ts';
import { enrol } from '../../testing/visits.ts';

let server: TestServer;
let crew: Credentials;
let organiser: Credentials;
let visitor: DeskVisitor;
beforeAll(async () => {
  server = await testServer();
  await signIn();
});
afterAll(() => server?.close());
beforeEach(async () => {
  visitor = await deskVisitor(server);
});

async function signIn(): Promise<void> {
  crew = await server.signIn('crew');
  organiser = await sessionOf(server, linkFor('organiser'));
}

/** What is so after the event. The sessions of before have ended then. */
async function afterTheEvent<T>(work: () => Promise<T>): Promise<T> {
  const before = server.time.now;
  server.time.now += 31 * 86_400;
  await signIn();
  const result = await work();
  server.time.now = before;
  await signIn();
  return result;
}

const search = (text: string, as = crew) =>
  server.call('POST', `/api/desk/${DEPLOYMENT}/search`, as, { text });
const record = async (given: boolean, changes: object = {}, as = crew) =>
  visitor.ask('POST', '/consents', as, { ...(await deskAnswers(server, visitor, crew, given)), ...changes });
const see = async () => (await visitor.ask('GET', '', crew)).json;

describe('a desk finds', () => {
  it('the events of its organisation that are not over, and whether recognition is in force', async () => {
    const { json } = await server.call('GET', '/api/desk', crew);
    expect(json.events).toMatchObject([{ id: DEPLOYMENT, recognition: true, specimen: true }]);
    const late = await afterTheEvent(() => server.call('GET', '/api/desk', crew));
    expect(late.json.events).toEqual([]);
  });

  it('a ticket by its very reference first, and by part of a name, in capitals or not', async () => {
    const other = await deskVisitor(server, `Anders ${visitor.reference}`);
    const byReference = (await search(visitor.reference.toLowerCase())).json;
    expect(byReference.tickets.map(({ id }: { id: string }) => id)).toEqual([visitor.id, other.id]);
    expect((await search('PERSOON onb')).json.tickets.length).toBeGreaterThan(0);
    expect((await search('%%%')).json.tickets).toEqual([]);
    expect((await search('___')).json.tickets).toEqual([]);
  });

  it('at most ten, and says that there are more', async () => {
    for (let count = 0; count < 11; count++) await deskVisitor(server, 'Veelvoorkomende Naam');
    const { json } = await search('veelvoorkomende');
    expect([json.tickets.length, json.more]).toEqual([10, true]);
  });

  it.each(['', 'ab', '  a ', 'x'.repeat(101)])('nothing for %j', async (text) => {
    expect((await search(text)).json.code).toBe('server.invalid-request');
  });

  it('no address: not in the list, and not with the ticket', async () => {
    const { text } = await visitor.ask('GET', '', crew);
    expect(text).toContain(NAME);
    expect(text).not.toContain(ADDRESS);
    expect((await search(ADDRESS)).json.tickets).toEqual([]);
    expect((await search(NAME)).text).not.toContain('@');
  });
});

describe('another organisation', () => {
  it.each(['crew', 'organiser'] as const)('has nothing of it in reach, as %s', async (role) => {
    const as = await outsider(server, role);
    expect((await server.call('GET', '/api/desk', as)).json.events).toEqual([]);
    expect((await search(visitor.reference, as)).json.code).toBe('server.deployment-unknown');
    const before = await ledgerOf(server, visitor.id);
    const good = await deskAnswers(server, visitor, crew, true);
    for (const [method, part, body] of [
      ['GET', '', undefined],
      ['POST', '/consents', good],
      ['POST', '/paper-pass', undefined],
      ['POST', '/withdrawal', undefined],
      ['POST', '/link', undefined],
      ['POST', '/kiosk', undefined],
    ] as const) {
      const { status, json } = await visitor.ask(method, part, as, body);
      expect([part, status, json.code]).toEqual([part, 404, 'desk.ticket-unknown']);
    }
    expect(await ledgerOf(server, visitor.id)).toEqual(before);
  });
});

describe('consent at a desk', () => {
  it('guard consent-ledger: given aloud, is recorded with who was there, and no name', async () => {
    const { status, json } = await record(true);
    expect(status).toBe(200);
    expect(json.consents).toMatchObject([
      { state: 'given', giver: 'visitor', desk: 'oral', crew: 'Sam van de balie' },
    ]);
    const [entry] = await ledgerOf(server, visitor.id);
    expect(entry).toMatchObject({
      kind: 'consent-given',
      body: {
        giver: 'visitor',
        attested: '16-or-over',
        desk: 'oral',
        crew: CREW,
        shownAt: server.time.now - 90,
        act: expect.stringContaining('voorgelezen'),
      },
    });
    expect(JSON.stringify(entry)).not.toMatch(/Sam|Proefpersoon|@/);
    expect(server.logged.join('')).not.toMatch(/Sam van|Proefpersoon|@voorbeeld/);
  });

  it('on its screen, by a parent or guardian, is recorded as that', async () => {
    expect((await record(true, { way: 'assisted', attested: 'guardian' })).status).toBe(200);
    expect(await ledgerOf(server, visitor.id)).toMatchObject([
      { body: { desk: 'assisted', giver: 'guardian', attested: 'guardian', crew: CREW } },
    ]);
  });

  it('by an organiser in the place of crew is under their own id', async () => {
    expect((await record(true, {}, organiser)).status).toBe(200);
    expect(await ledgerOf(server, visitor.id)).toMatchObject([{ body: { crew: 'voorbeeld-organisator' } }]);
  });

  it('counts for nothing without what was said of age; a no needs none', async () => {
    expect((await record(true, { attested: null })).json.code).toBe('consent.not-attested');
    expect(await ledgerOf(server, visitor.id)).toEqual([]);
    expect((await record(false)).json.consents).toMatchObject([{ state: 'refused', desk: 'oral' }]);
  });

  it.each([
    ['a member of their own choice', { crew: 'voorbeeld-fg' }],
    ['a giver of their own choice', { giver: 'guardian' }],
    ['an act of their own words', { act: 'knikte' }],
    ['no way', { way: null }],
    ['a template', { template: [1, 2] }],
  ])('takes no %s', async (_what, changes) => {
    expect((await record(true, changes)).json.code).toBe('server.invalid-request');
    expect(await ledgerOf(server, visitor.id)).toEqual([]);
  });

  it('to another notice than the one in force is refused', async () => {
    expect((await record(true, { noticeSha256: '00'.repeat(32) })).json.code).toBe('consent.other-notice');
  });

  it('a no takes back what was made on a yes', async () => {
    await enrol(server, visitor.phone);
    await record(false);
    expect(await see()).toMatchObject({ pass: 'none', consents: [{ state: 'refused' }] });
  });
});

describe('withdrawal at a desk', () => {
  it('invariant 6: guard withdrawal: revokes, erases, gives a receipt and a regular pass on paper', async () => {
    await enrol(server, visitor.phone);
    const { json } = await visitor.ask('POST', '/withdrawal', crew);
    expect(json).toMatchObject({
      ledger: { sha256: expect.any(String) },
      paper: { reference: visitor.reference },
    });
    expect(json.erased.length).toBeGreaterThan(0);
    expect(await see()).toMatchObject({ pass: 'regular', consents: [{ state: 'withdrawn' }] });
    expect((await ledgerOf(server, visitor.id)).map(({ kind }) => kind)).toEqual([
      'consent-given',
      'desk-act',
      'consent-withdrawn',
      'erased',
    ]);
    expect(await ledgerOf(server, visitor.id)).toContainEqual({
      kind: 'desk-act',
      body: { act: 'withdrawal', crew: CREW },
    });
    const again = await visitor.ask('POST', '/withdrawal', crew);
    expect(again.json.receiptId).toBe(json.receiptId);
  });

  it('has nothing to take back where nothing was given, and records nothing', async () => {
    expect((await visitor.ask('POST', '/withdrawal', crew)).json.code).toBe('visit.nothing-to-withdraw');
    expect(await ledgerOf(server, visitor.id)).toEqual([]);
  });

  it('has nothing to take back where only the name was erased: it records nothing and leaves the pass', async () => {
    await visitor.ask('POST', '/paper-pass', crew);
    await server.call('POST', '/api/visit/erasure', visitor.phone);
    const passes = () =>
      server.context.db.query('select cti, revoked_at from pass where ticket_id = $1', [visitor.id]);
    const before = await Promise.all([passes(), ledgerOf(server, visitor.id)]);
    expect((await visitor.ask('POST', '/withdrawal', crew)).json.code).toBe('visit.nothing-to-withdraw');
    expect(await Promise.all([passes(), ledgerOf(server, visitor.id)])).toEqual(before);
  });

  it('works after the event, without a pass', async () => {
    await record(true);
    const [withdrawn, ...refused] = await afterTheEvent(async () => [
      await visitor.ask('POST', '/withdrawal', crew),
      await visitor.ask('POST', '/paper-pass', crew),
      await visitor.ask('POST', '/kiosk', crew),
    ]);
    expect([withdrawn?.status, withdrawn?.json.paper]).toEqual([200, null]);
    expect(refused.map(({ json }) => json.code)).toEqual(['visit.event-over', 'visit.event-over']);
  });
});

/** The text in a printed code, as a camera reads it. */
async function readCode({ side, path }: DeskPaper['qr']): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 6}"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`;
  return readQr(await sharp(Buffer.from(svg)).png().toBuffer());
}

describe('a regular pass from a desk', () => {
  it('invariant 7: guard regular-lane: comes on paper at once, asks nothing, and is in the ledger', async () => {
    const { status, json } = await visitor.ask('POST', '/paper-pass', crew);
    expect(status).toBe(200);
    const gate = await gateSecret(server.context.keys, DEPLOYMENT, 1);
    const opened = orThrow(
      await openPass(await readCode(json.qr), { gateSecrets: [gate], deployment: DEPLOYMENT }),
    );
    expect(opened).toMatchObject({ carried: null, shownAt: null });
    expect(orThrow(unverifiedClaims(opened.claims))).toMatchObject({ static: true, commitment: null });
    const rows = await server.context.db.query('select kind, form from pass where ticket_id = $1', [
      visitor.id,
    ]);
    expect(rows).toEqual([{ kind: 'regular', form: 'paper' }]);
    expect(await ledgerOf(server, visitor.id)).toEqual([
      { kind: 'desk-act', body: { act: 'paper-pass', crew: CREW } },
    ]);
  });
});

describe('the link once more', () => {
  it('is not sent where the server sends no mail, or there is no address, and nothing says it was', async () => {
    expect((await visitor.ask('POST', '/link', crew)).json.code).toBe('desk.mail-off');
    const without = await deskVisitor(server, null);
    expect((await without.ask('POST', '/link', crew)).json.code).toBe('desk.no-address');
    expect(await ledgerOf(server, without.id)).toEqual([]);
  });

  it('waits for its turn once, under the id of who asked, and its address is in no answer', async () => {
    // Nothing is handed in here: that is what a server that runs does.
    const nowhere = { host: '127.0.0.1', port: 9, secure: false, auth: null };
    const mailer = createMailer({ server: nowhere, from: 'post@voorbeeld.invalid' });
    const mailing = await testServer({ mailer });
    const as = await mailing.signIn('crew');
    const asker = await deskVisitor(mailing);
    for (let twice = 0; twice < 2; twice++) {
      const { status, text, json } = await asker.ask('POST', '/link', as);
      expect([status, json.mail.state]).toEqual([200, 'queued']);
      expect(text).not.toContain('@');
    }
    const mails = await mailing.context.db.query('select kind from mail where ticket_id = $1', [asker.id]);
    const acts = await ledgerOf(mailing, asker.id);
    await mailing.close();
    expect(mails).toEqual([{ kind: 'link' }]);
    expect(acts[0]).toEqual({ kind: 'desk-act', body: { act: 'link-sent', crew: CREW } });
  });
});

describe('a desk where templates are sealed', () => {
  it('gives a regular pass in the small code that face passes have there', async () => {
    const sealed = await testServer({ storage: 'sealed' });
    const as = await sealed.signIn('crew');
    const { json } = await (await deskVisitor(sealed)).ask('POST', '/paper-pass', as);
    const text = await readCode(json.qr);
    await sealed.close();
    expect([text.slice(0, 4), json.qr.side]).toEqual(['TZ2:', 73 + 2 * QUIET_ZONE]);
  });
});
