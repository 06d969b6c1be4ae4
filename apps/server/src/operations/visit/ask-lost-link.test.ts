import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from '@tenzij/store-sql';
import { openPGlite, prepareBlankDatabase } from '@tenzij/store-sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Api } from '../../http/api.ts';
import { sendDue } from '../../mail/send-due.ts';
import { type MailServerForTest, mailServer, readable } from '../../testing/mail-server.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';

const URL_OF = `/api/deployments/${DEPLOYMENT}/tickets`;
const KNOWN = 'noor@voorbeeld.example';

let post: MailServerForTest;
let server: TestServer;
let organiser: Credentials;
/** Every statement that was run. */
const statements: string[] = [];
beforeAll(async () => {
  post = await mailServer();
  const db = await openPGlite({ blank: await prepareBlankDatabase() });
  server = await testServer({ db: watched(db), mailer: post.mailer() });
  organiser = await server.signIn('organiser');
  const row = { email: KNOWN, name: 'Noor Bakker', language: 'en' };
  const rows = [
    { ...row, reference: 'A-1' },
    { ...row, reference: 'A-2' },
  ];
  await server.call('POST', URL_OF, organiser, { rows });
});
afterAll(async () => {
  await server?.close();
  await post?.close();
});

function watched(db: Database): Database {
  return {
    ...db,
    query: (sql, params) => {
      statements.push(sql);
      return db.query(sql, params);
    },
  };
}

/** Asks for a lost link, from another place each time, and waits until what was asked is done. */
let host = 0;
async function ask(email: string, app: Api = server.app) {
  statements.length = 0;
  const answer = await app.inject({
    method: 'POST',
    url: '/api/visit/lost-link',
    remoteAddress: `192.0.2.${++host}`,
    payload: { email },
  });
  for (let wait = 0; wait < 50 && statements.length === 0; wait++) await turn();
  await server.context.db.query('select 1');
  const headers = Object.keys(answer.headers).filter((name) => !name.startsWith('x-ratelimit'));
  return { status: answer.statusCode, text: answer.payload, headers, did: statements.slice(0, -1) };
}

async function mailed(): Promise<readonly string[]> {
  post.received.length = 0;
  while ((await sendDue(server.context, post.mailer())).taken > 0);
  return post.received.map(readable);
}

describe('a lost link', () => {
  it('is mailed for every ticket with the address, in capitals or not, and shown to nobody', async () => {
    const { status, text } = await ask('NOOR@voorbeeld.example');
    expect([status, text]).toEqual([202, '']);
    const mails = await mailed();
    expect(mails).toHaveLength(2);
    const tokens = mails.map((mail) => /\/visit\/#(\S+)/.exec(mail)?.[1] ?? '');
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens)
      expect((await server.call('GET', '/api/visit', { authorization: `Bearer ${token}` })).status).toBe(200);
  });

  it('is answered alike and by the same work, whether or not the address is known', async () => {
    server.time.now += 301;
    const [known, unknown] = [await ask(KNOWN), await ask('niemand@voorbeeld.example')];
    expect(known.did).toHaveLength(1);
    expect(unknown).toEqual(known);
  });

  it('isn’t sent a second time within five minutes', async () => {
    await mailed();
    server.time.now += 299;
    await ask(KNOWN);
    expect(await mailed()).toEqual([]);
    server.time.now += 2;
    await ask(KNOWN);
    expect(await mailed()).toHaveLength(2);
  });

  it('is for events that aren’t over', async () => {
    const before = server.time.now;
    server.time.now += 40 * 86_400;
    await ask(KNOWN);
    expect(await mailed()).toEqual([]);
    server.time.now = before;
  });

  it('can be asked for a few times a minute from one place', async () => {
    const app = await buildApp(server.context);
    const asked = async () =>
      (await app.inject({ method: 'POST', url: '/api/visit/lost-link', payload: { email: 'x@y.example' } }))
        .statusCode;
    const statuses = [];
    for (let time = 0; time < 6; time++) statuses.push(await asked());
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    await app.close();
  });

  it('logs no address', () => {
    expect(server.logged.join('')).toContain('/api/visit/lost-link');
    expect(server.logged.join('')).not.toMatch(/noor|niemand|@/i);
  });
});

it('answers before it looks anything up, and says nothing of what goes wrong then', async () => {
  const db: Database = { ...server.context.db, query: () => Promise.reject(new Error(KNOWN)) };
  const app = await buildApp({ ...server.context, db });
  expect(await ask(KNOWN, app)).toMatchObject({ status: 202, text: '' });
  await app.close();
  expect(server.logged.at(-1)).toContain('"failure"');
  expect(server.logged.join('')).not.toContain(KNOWN);
});
