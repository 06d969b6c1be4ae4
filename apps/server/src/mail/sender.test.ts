import { queueUnsent } from '@tenzij/store-sql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { startServer } from '../start.ts';
import { type MailServerForTest, mailServer } from '../testing/mail-server.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';
import { takeIn } from '../tickets/import.ts';

const ROW = { reference: 'A-1', email: 'noor@voorbeeld.example' };

let server: TestServer;
let post: MailServerForTest | undefined;
beforeEach(async () => {
  server = await testServer();
  await takeIn(server.context, SPECIMEN_SCOPE, [ROW]);
  await queueUnsent(server.context.db, SPECIMEN_SCOPE, { now: server.time.now, limit: 10 });
});
afterEach(async () => {
  await server?.close();
  await post?.close();
});

/** The same data under a server that listens, and that leaves the database open when it stops. */
function start(mail: MailServerForTest) {
  const { db, keys, clock } = server.context;
  const overrides = { db: { ...db, close: async () => {} }, keys, clock, mailer: mail.mailer() };
  return startServer({ config: readConfig({ PORT: '0', TENZIJ_LOG: 'silent' }), overrides });
}

function mails() {
  return server.context.db.query<{ sent: boolean; code: string | null; attempts: number }>(
    'select sent_at is not null as sent, code, attempts from mail',
  );
}

it('sends what waits when the server starts, and writes it down before the server has stopped', async () => {
  let arrived = () => {};
  const first = new Promise<void>((done) => {
    arrived = done;
  });
  post = await mailServer({
    onData: (stream, _session, done) => {
      stream.resume().on('end', () => {
        done();
        arrived();
      });
    },
  });
  const running = await start(post);
  await first;
  await running.close();
  expect(await mails()).toEqual([{ sent: true, code: null, attempts: 1 }]);
});

it('stops with the server while the mail server says nothing, and tries again another time', async () => {
  let asked = () => {};
  const silence = new Promise<void>((done) => {
    asked = done;
  });
  post = await mailServer({ onRcptTo: () => asked() });
  const running = await start(post);
  await silence;
  await running.close();
  expect(await mails()).toEqual([{ sent: false, code: 'mail.no-answer', attempts: 1 }]);
});
