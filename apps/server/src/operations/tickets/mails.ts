import { randomUUID } from 'node:crypto';
import {
  explain,
  Id,
  MailRequest,
  MailRequestResult,
  MailStanding,
  TestMail,
  TestMailResult,
} from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import {
  type Database,
  findCase,
  findDeployment,
  mailTotals,
  queueLinks,
  queueUnsent,
  refreshStatistics,
  type Scope,
} from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { existing } from '../../cases/existing.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { testLetter } from '../../mail/letters.ts';
import { isOver } from '../../visits/event-over.ts';

const Params = z.object({ deployment: Id });
/** A thousand ids. */
const MAX_BODY = 80 * 1024;
/** How many mails are queued at a time: others get their turn in between. */
const QUEUED_AT_ONCE = 2000;
/** For who sets a mail server up, not for who wants to send with ours. */
const TEST_LIMIT = { max: 5, timeWindow: '1 minute' } as const;

export function queueMails(app: Api, { db, clock, mailer }: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/tickets/mails',
    bodyLimit: MAX_BODY,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'queueMails',
      summary: 'Queue links to be mailed: to everybody who has none yet, or to these tickets',
      params: Params,
      body: MailRequest,
      response: { 200: MailRequestResult, ...REFUSED },
    },
    handler: async (request) => {
      const scope = await existing(db, scopeOf(request));
      if (!mailer) throw new TenzijError('mail.not-configured');
      const deployment = await findDeployment(db, scope);
      if (!deployment) throw new TenzijError('mail.not-shown');
      if (isOver(deployment, clock())) throw new TenzijError('mail.event-over');
      const { who } = request.body;
      if (who === 'not-sent')
        return { queued: await queueAll(db, scope, clock()), withoutAddress: 0, waiting: 0 };
      const chosen = [...new Set(who)];
      return db.transaction(async (tx) => {
        const { known, queued, withoutAddress } = await queueLinks(tx, scope, chosen, clock());
        if (known < chosen.length) throw new TenzijError('ticket.unknown');
        return { queued, withoutAddress, waiting: known - queued - withoutAddress };
      });
    },
  });
}

/** The link of everybody who has none yet. */
async function queueAll(db: Database, scope: Scope, now: number): Promise<number> {
  await refreshStatistics(db);
  for (let queued = 0; ; ) {
    const count = await queueUnsent(db, scope, { now, limit: QUEUED_AT_ONCE });
    queued += count;
    if (count < QUEUED_AT_ONCE) return queued;
  }
}

export function readMailStanding(app: Api, { db, mailer }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/tickets/mail',
    config: { roles: ['organiser'] },
    schema: {
      operationId: 'readMailStanding',
      summary: 'Whether this server can send mail, and how many mails wait, went or failed',
      params: Params,
      response: { 200: MailStanding, ...REFUSED },
    },
    handler: async (request) => {
      const { notSent, withoutAddress, ...counts } = await mailTotals(
        db,
        await existing(db, scopeOf(request)),
      );
      return { from: mailer?.from ?? null, counts, notSent, withoutAddress };
    },
  });
}

export function sendTestMail(app: Api, { db, mailer }: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/tickets/mail/test',
    config: { roles: ['organiser'], rateLimit: TEST_LIMIT },
    schema: {
      operationId: 'sendTestMail',
      summary: 'Send one test mail now, and say whether the mail server took it',
      params: Params,
      body: TestMail,
      response: { 200: TestMailResult, ...REFUSED },
    },
    handler: async (request) => {
      const found = await findCase(db, scopeOf(request));
      if (!found) throw new TenzijError('server.deployment-unknown');
      if (!mailer) throw new TenzijError('mail.not-configured');
      const code = await mailer.send(testLetter(request.body.to, found.organisationName), randomUUID());
      return { accepted: code === null, problem: code && explain({ code, params: {} }) };
    },
  });
}
