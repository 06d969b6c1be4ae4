import { ErasureReceipt } from '@tenzij/contracts';
import { TenzijError, toIsoInstant } from '@tenzij/kernel';
import { currentPass, eraseHolder } from '@tenzij/store-sql';
import { visitorOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import { routeOf } from '../../deployments/recognition.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { withdrawerBy } from '../../visits/answers.ts';
import { ERASED_AT_GATES, ERASED_OF_HOLDER, keptOn } from '../../visits/erasure-words.ts';
import { isOver } from '../../visits/event-over.ts';
import { issuePass } from '../../visits/issue-pass.ts';
import { forTicket } from '../../visits/ticket-work.ts';
import { erasedInWords, hadFaceOnPaper, withdrawAll } from '../../visits/withdrawal.ts';

export function eraseData(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/visit/erasure',
    config: { roles: ['visitor'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'eraseData',
      summary: 'Withdraw consent and erase name, address and mails; the ticket stays valid',
      body: NoBody,
      response: { 200: ErasureReceipt, ...REFUSED },
    },
    handler: (request) => {
      const ticket = visitorOf(request);
      return forTicket(context, ticket, async ({ tx, deployment, now }) => {
        const hadFace = (await currentPass(tx, ticket))?.kind === 'face';
        const withdrawn = await withdrawAll({ tx, now }, ticket, withdrawerBy(request, 'erasure'));
        const had = await eraseHolder(tx, ticket, now);
        const gone = { ...(had.holder && ERASED_OF_HOLDER), ...(had.gateEvents && ERASED_AT_GATES) };
        const erased = Object.keys(gone);
        const draft = { at: Math.floor(now), kind: 'erased', subject: ticket.id, body: { erased } } as const;
        const entry = (await record(tx, ticket, [draft])).at(-1);
        if (!entry) throw new TenzijError('server.unexpected');
        const isNext = hadFace && !isOver(deployment, now);
        const wish = { kind: 'regular', form: 'live' } as const;
        return {
          receiptId: `${deployment.id}-${entry.sequence}`,
          erasedAt: toIsoInstant(entry.at),
          erased: [...(withdrawn ? erasedInWords(withdrawn) : []), ...Object.values(gone)],
          kept: keptOn(routeOf(deployment)),
          paper: await hadFaceOnPaper(tx, ticket),
          ledger: { sequence: entry.sequence, sha256: entry.sha256 },
          pass: isNext ? await issuePass(context, tx, deployment, ticket, wish, now) : null,
        };
      });
    },
  });
}
