import { answerConsent, type Notice } from '@tenzij/consent';
import { ConsentAnswers, ConsentReceipt } from '@tenzij/contracts';
import { orThrow, TenzijError, toIsoInstant } from '@tenzij/kernel';
import { visitorOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import { recognitionOf } from '../../deployments/recognition.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { consentsToNotice } from '../../visits/consents.ts';
import { forTicket } from '../../visits/ticket-work.ts';
import { withdrawAll } from '../../visits/withdrawal.ts';

export function recordConsents(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/visit/consents',
    config: { roles: ['visitor'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'recordConsents',
      summary: 'Answer each purpose, yes or no, by one active act',
      body: ConsentAnswers,
      response: { 200: ConsentReceipt, ...REFUSED },
    },
    handler: (request) => {
      const ticket = visitorOf(request);
      return forTicket(context, ticket, async ({ tx, deployment, now }) => {
        // Nobody is asked to consent to what isn't allowed anyway.
        orThrow(recognitionOf(deployment, now));
        const at = Math.floor(now);
        const drafts = orThrow(
          answerConsent({
            ...request.body,
            subject: ticket.id,
            notice: deployment.notice as Notice,
            purposes: deployment.purposes,
            at,
          }),
        );
        // A no takes back the yes before it, with all that was made on it.
        if (request.body.answers.some(({ given }) => !given)) await withdrawAll(tx, deployment, ticket, now);
        const entry = (await record(tx, ticket, drafts)).at(-1);
        if (!entry) throw new TenzijError('server.unexpected');
        return {
          receiptId: `${deployment.id}-${entry.sequence}`,
          recordedAt: toIsoInstant(at),
          noticeSha256: deployment.notice.sha256,
          consents: await consentsToNotice(tx, deployment, ticket),
          ledger: { sequence: entry.sequence, sha256: entry.sha256 },
        };
      });
    },
  });
}
