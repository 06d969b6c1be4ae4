import { consentAct } from '@tenzij/contracts';
import { fromBase64Url, orThrow } from '@tenzij/kernel';
import { unverifiedClaims } from '@tenzij/pass';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DeskVisitor, deskVisitor, ledgerOf } from '../../testing/desk.ts';
import { CREW, type Credentials, type TestServer, testServer } from '../../testing/test-server.ts';

let server: TestServer;
let crew: Credentials;
let visitor: DeskVisitor;
beforeAll(async () => {
  server = await testServer();
  crew = await server.signIn('crew');
});
afterAll(() => server?.close());
beforeEach(async () => {
  visitor = await deskVisitor(server);
});

describe('a kiosk', () => {
  const open = async (): Promise<Credentials> => {
    const { json } = await visitor.ask('POST', '/kiosk', crew);
    return { authorization: `Bearer ${json.token}` };
  };
  const answerAt = (as: Credentials, changes: object = {}) =>
    server.call('GET', '/api/visit', as).then(({ json }) =>
      server.call('POST', '/api/visit/consents', as, {
        noticeSha256: json.notice.sha256,
        answers: json.purposes.map(({ id }: { id: string }) => ({ purpose: id, given: true })),
        act: consentAct('visitor', true, 'nl'),
        language: 'nl',
        attested: '16-or-over',
        shownAt: '2026-11-22T11:59:00Z',
        ...changes,
      }),
    );

  it('acts for its one ticket; a yes is recorded as assisted, with who opened it', async () => {
    const kiosk = await open();
    expect((await answerAt(kiosk)).status).toBe(200);
    expect(await ledgerOf(server, visitor.id)).toMatchObject([
      { kind: 'desk-act', body: { act: 'kiosk-opened', crew: CREW } },
      { kind: 'consent-given', body: { desk: 'assisted', giver: 'visitor', crew: CREW } },
    ]);
    await answerAt(kiosk, { attested: 'guardian', act: consentAct('guardian', true, 'nl') });
    expect((await ledgerOf(server, visitor.id)).at(-1)).toMatchObject({
      body: { desk: 'assisted', giver: 'guardian', attested: 'guardian', crew: CREW },
    });
  });

  it('makes passes on paper only', async () => {
    const kiosk = await open();
    await answerAt(kiosk);
    for (const [path, body] of [
      ['/api/visit/face-pass', { commitment: 'c0'.repeat(32), form: 'live' }],
      ['/api/visit/regular-pass', { form: 'live' }],
    ] as const) {
      const { json } = await server.call('POST', path, kiosk, body);
      expect(json.form).toBe('paper');
      expect(orThrow(unverifiedClaims(fromBase64Url(json.claims) ?? new Uint8Array())).static).toBe(true);
    }
  });

  it('ends after ten minutes', async () => {
    const kiosk = await open();
    const before = server.time.now;
    const statuses: number[] = [];
    for (const seconds of [599, 600]) {
      server.time.now = before + seconds;
      statuses.push((await server.call('GET', '/api/visit', kiosk)).status);
    }
    server.time.now = before;
    expect(statuses).toEqual([200, 401]);
  });

  it('that counts for nothing says so of its link, on a device where crew is signed in as well', async () => {
    const kiosk = { ...(await open()), ...crew };
    server.time.now += 600;
    const { json } = await server.call('GET', '/api/visit', kiosk);
    server.time.now -= 600;
    expect(json.code).toBe('server.link-invalid');
  });

  it('opens no other ticket, lasts no longer and names nobody else, whatever is changed in its token', async () => {
    const other = await deskVisitor(server);
    const token = (await open()).authorization?.replace('Bearer ', '') ?? '';
    const [ticket = '', expires = '', member = '', mac = ''] = token.split('.');
    expect([ticket, member]).toEqual([visitor.id, CREW]);
    for (const parts of [
      [other.id, expires, member, mac],
      [ticket, String(Number(expires) + 600), member, mac],
      [ticket, expires, 'voorbeeld-organisator', mac],
      [ticket, expires, member, mac.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))],
      [ticket, mac],
      [ticket, expires, member],
    ]) {
      const as = { authorization: `Bearer ${parts.join('.')}` };
      expect((await server.call('GET', '/api/visit', as)).status).toBe(401);
    }
  });

  it('is not the visitor’s own link: what is theirs alone stays out of reach', async () => {
    const kiosk = await open();
    for (const path of ['/api/visit/guardian-link', '/api/visit/erasure'])
      expect((await server.call('POST', path, kiosk)).json.code).toBe('server.role-not-allowed');
    for (const path of ['/api/visit/data', '/api/visit/consent-record', '/api/visit/consent-record.pdf'])
      expect((await server.call('GET', path, kiosk)).json.code).toBe('server.role-not-allowed');
    expect((await visitor.ask('GET', '', kiosk)).status).toBe(403);
  });
});
