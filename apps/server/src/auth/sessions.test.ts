import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkFor } from '../specimen/identity.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';
import { createSignInLink } from './sessions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());

const tokenOf = (role: 'organiser' | 'dpo') => server.links.console[role].split('#sign-in=')[1] ?? '';
const signIn = (token: string) => server.call('POST', '/api/session', {}, { token });
const sessionAs = (cookie: string) => server.call('GET', '/api/session', { cookie });

describe('signing in', () => {
  it('works once per link', async () => {
    expect(await signIn(tokenOf('dpo'))).toMatchObject({ status: 200, json: { role: 'dpo' } });
    expect(await signIn(tokenOf('dpo'))).toMatchObject({
      status: 401,
      json: { code: 'server.sign-in-link-invalid' },
    });
  });

  it('gives a cookie that scripts and other sites cannot use, until it ends', async () => {
    const signedIn = await signIn(tokenOf('organiser'));
    const setCookie = String(signedIn.headers['set-cookie']);
    expect(setCookie).toMatch(/HttpOnly/);
    expect(setCookie).toMatch(/SameSite=Strict/);
    const cookie = setCookie.split(';')[0] ?? '';
    expect(await sessionAs(cookie)).toMatchObject({ status: 200, json: { role: 'organiser' } });
    server.time.now += 12 * 3600 - 1;
    expect((await sessionAs(cookie)).status).toBe(200);
    server.time.now += 1;
    expect(await sessionAs(cookie)).toMatchObject({ status: 401, json: { code: 'server.sign-in-needed' } });
  });

  it('keeps hashes of tokens only', async () => {
    const kept = JSON.stringify(await server.context.db.query('select * from session, sign_in_link'));
    expect(kept).not.toContain(tokenOf('organiser'));
  });

  it('is over after signing out', async () => {
    const token = await createSignInLink(server.context, linkFor('dpo'));
    const cookie = String((await signIn(token)).headers['set-cookie']).split(';')[0] ?? '';
    const out = await server.call('DELETE', '/api/session', { cookie });
    expect(out.status).toBe(204);
    expect(String(out.headers['set-cookie'])).toMatch(/tenzij_session=;/);
    expect((await sessionAs(cookie)).status).toBe(401);
  });

  it('ends the session the browser had, once the link is known to work', async () => {
    const link = () => createSignInLink(server.context, linkFor('dpo'));
    const first = String((await signIn(await link())).headers['set-cookie']).split(';')[0] ?? '';
    const over = (token: string) => server.call('POST', '/api/session', { cookie: first }, { token });
    expect((await over('a'.repeat(43))).status).toBe(401);
    expect((await sessionAs(first)).status).toBe(200);
    const second = String((await over(await link())).headers['set-cookie']).split(';')[0] ?? '';
    expect([(await sessionAs(first)).status, (await sessionAs(second)).status]).toEqual([401, 200]);
  });

  it('does not work with a link that has expired', async () => {
    const token = await createSignInLink(server.context, linkFor('dpo'));
    server.time.now += 12 * 3600;
    expect((await signIn(token)).status).toBe(401);
  });
});
