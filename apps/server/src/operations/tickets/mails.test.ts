import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendDue } from '../../mail/send-due.ts';
import { FROM, type MailServerForTest, mailServer, readable } from '../../testing/mail-server.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';

const URL_OF = `/api/deployments/${DEPLOYMENT}/tickets`;

/** What the mail server answers to a recipient; tests set it. */
let refusal: { readonly responseCode: number } | null = null;
let post: MailServerForTest;
let server: TestServer;
let organiser: Credentials;
beforeAll(async () => {
  post = await mailServer({
    onRcptTo: (_to, _session, done) =>
      done(refusal && Object.assign(new Error('noor@voorbeeld.example?'), refusal)),
  });
  server = await testServer({ mailer: post.mailer() });
  organiser = await server.signIn('organiser');
});
afterAll(async () => {
  await server?.close();
  await post?.close();
});
beforeEach(() => {
  post.received.length = 0;
  refusal = null;
});

let count = 0;

/** A new ticket with an address of its own. */
async function newTicket(fields: object = {}) {
  const reference = `M-${++count}`;
  const email = `noor${count}@voorbeeld.example`;
  await server.call('POST', URL_OF, organiser, {
    rows: [{ reference, email, name: 'Noor Bakker', ...fields }],
  });
  return { reference, email, id: (await ticket(reference)).id as string };
}

async function ticket(reference: string) {
  const { json } = await server.call('POST', `${URL_OF}/search`, organiser, { query: reference });
  return json.tickets.find((one: { reference: string }) => one.reference === reference);
}

function queue(who: unknown) {
  return server.call('POST', `${URL_OF}/mails`, organiser, { who });
}

/** Sends until nothing is due any more. */
async function sendAll(): Promise<void> {
  const { mailer } = server.context;
  while (mailer && (await sendDue(server.context, mailer)).taken > 0);
}

describe('links', () => {
  it('go to everybody who has none yet, each in their own language, and work', async () => {
    const [nl, en] = [await newTicket(), await newTicket({ language: 'en' })];
    await newTicket({ email: '' });
    const before = await server.call('GET', `${URL_OF}/mail`, organiser);
    expect(before.json).toMatchObject({ from: FROM, notSent: 2, withoutAddress: 21 });
    expect((await queue('not-sent')).json).toEqual({ queued: 2, withoutAddress: 0, waiting: 0 });
    expect((await queue('not-sent')).json).toEqual({ queued: 0, withoutAddress: 0, waiting: 0 });
    expect((await ticket(nl.reference)).mail).toMatchObject({ state: 'queued', kind: 'link', attempts: 0 });
    await sendAll();
    const mails = new Map(post.received.map((mail) => [mail.to.join(), readable(mail)]));
    expect([...mails.keys()].sort()).toEqual([nl.email, en.email].sort());
    expect(mails.get(nl.email)).toContain('Deze link is alleen van u');
    expect(mails.get(en.email)).toContain('This link is yours alone');
    expect(mails.get(en.email)).toMatch(/^Reply-To: privacy@proefweide\.example$/m);
    const token = /\/visit\/#(\S+)/.exec(mails.get(en.email) ?? '')?.[1];
    expect((await server.call('GET', '/api/visit', { authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await ticket(nl.reference)).mail).toMatchObject({ state: 'sent', attempts: 1, code: null });
    const { json } = await server.call('GET', `${URL_OF}/mail`, organiser);
    expect(json).toMatchObject({ counts: { queued: 0, sent: 2, failed: 0 }, notSent: 0 });
  });

  it('go again to who is chosen, and say who has no address', async () => {
    const [one, none] = [await newTicket(), await newTicket({ email: '' })];
    expect((await queue([one.id, none.id])).json).toEqual({ queued: 1, withoutAddress: 1, waiting: 0 });
    expect((await queue([one.id, one.id])).json).toEqual({ queued: 0, withoutAddress: 0, waiting: 1 });
    const unknown = await queue([one.id, 'nobody']);
    expect([unknown.status, unknown.json.code]).toEqual([404, 'ticket.unknown']);
    await sendAll();
    expect(post.received).toHaveLength(1);
  });

  it('that the mail server can’t take now are tried again, later and later, and given up', async () => {
    const { reference, id } = await newTicket();
    await queue([id]);
    refusal = { responseCode: 451 };
    await sendAll();
    const pauses: number[] = [];
    for (let now = server.time.now; (await ticket(reference)).mail.state === 'queued'; ) {
      const [row] = await server.context.db.query<{ next: number }>(
        'select next_at as next from mail where ticket_id = $1',
        [id],
      );
      pauses.push((row?.next ?? 0) - now);
      server.time.now = (row?.next ?? 0) - 1;
      expect((await sendDue(server.context, post.mailer())).taken).toBe(0);
      now = server.time.now += 1;
      await sendAll();
    }
    expect(pauses).toEqual([60, 300, 900, 3600, 10_800]);
    expect((await ticket(reference)).mail).toMatchObject({ state: 'failed', attempts: 6, code: 'mail.busy' });
    expect(post.received).toEqual([]);
  });

  it('wait a while, all of them, when the mail server takes nobody’s mail now', async () => {
    const ids = [(await newTicket()).id, (await newTicket()).id];
    await queue(ids);
    refusal = { responseCode: 452 };
    expect(await sendDue(server.context, post.mailer())).toEqual({ taken: 2, serverFailed: true });
    const one = await newTicket();
    await queue([one.id]);
    refusal = null;
    expect(await sendDue(server.context, post.mailer())).toEqual({ taken: 1, serverFailed: false });
    server.time.now += 60;
    await sendAll();
    expect(post.received).toHaveLength(3);
  });

  it('that come through at a later try keep no trace of the first', async () => {
    const { reference, id } = await newTicket();
    await queue([id]);
    refusal = { responseCode: 421 };
    await sendAll();
    refusal = null;
    server.time.now += 60;
    await sendAll();
    expect((await ticket(reference)).mail).toMatchObject({ state: 'sent', attempts: 2, code: null });
    expect(post.received).toHaveLength(1);
  });

  it('to an address that nobody knows are not tried again', async () => {
    const { reference, id } = await newTicket();
    await queue([id]);
    refusal = { responseCode: 550 };
    await sendAll();
    const { mail } = await ticket(reference);
    expect(mail).toMatchObject({ state: 'failed', attempts: 1, code: 'mail.address-refused' });
  });

  it('of a server that stopped halfway go out again, to be recognised by their Message-ID', async () => {
    const { id } = await newTicket();
    await queue([id]);
    const broken = {
      ...server.context,
      // The mail goes out, and then nothing can be written down any more.
      db: {
        ...server.context.db,
        query: (sql: string, params?: never[]) =>
          sql.startsWith('update mail set sent_at')
            ? Promise.reject(new Error('stopped'))
            : server.context.db.query(sql, params),
      } as typeof server.context.db,
    };
    await expect(sendDue(broken, post.mailer())).rejects.toThrow('stopped');
    await sendAll();
    expect(post.received).toHaveLength(1);
    server.time.now += 600;
    await sendAll();
    const ids = post.received.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('a test mail', () => {
  it('says that it went, or why not, without the mail server’s own words', async () => {
    const test = () => server.call('POST', `${URL_OF}/mail/test`, organiser, { to: 'sam@voorbeeld.example' });
    expect((await test()).json).toEqual({ accepted: true, problem: null });
    expect(post.received.map(({ to }) => to)).toEqual([['sam@voorbeeld.example']]);
    refusal = { responseCode: 550 };
    const refused = await test();
    expect(refused.json).toMatchObject({ accepted: false, problem: { code: 'mail.address-refused' } });
    expect(refused.text).not.toContain('@');
  });
});

it('logs no address and no name', () => {
  expect(server.logged.length).toBeGreaterThan(10);
  expect(server.logged.join('')).not.toMatch(/noor|sam@|voorbeeld\.example/i);
});

describe('a server without a mail server', () => {
  it('says so, and queues nothing', async () => {
    const silent = await testServer();
    const as = await silent.signIn('organiser');
    expect((await silent.call('GET', `${URL_OF}/mail`, as)).json.from).toBeNull();
    const asked = [
      await silent.call('POST', `${URL_OF}/mails`, as, { who: 'not-sent' }),
      await silent.call('POST', `${URL_OF}/mail/test`, as, { to: 'sam@voorbeeld.example' }),
      await silent.call('POST', '/api/visit/lost-link', {}, { email: 'sam@voorbeeld.example' }),
    ];
    expect(asked.map(({ json }) => json.code)).toEqual(Array(3).fill('mail.not-configured'));
    await silent.close();
  });
});
