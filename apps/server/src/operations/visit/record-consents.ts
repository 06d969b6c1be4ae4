import { ConsentAnswers, ConsentReceipt, consentAct } from '@tenzij/contracts';
import { TenzijError, toIsoInstant } from '@tenzij/kernel';
import { kioskCrewOf, linkOf, visitorOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { answererBy, recordAnswers } from '../../visits/answers.ts';
import { consentsToNotice } from '../../visits/consents.ts';
import { forTicket } from '../../visits/ticket-work.ts';

export function recordConsents(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/visit/consents',
    config: { roles: ['visitor'], links: ['ticket', 'guardian', 'kiosk'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'recordConsents',
      summary: 'Answer each purpose, yes or no, by one active act',
      body: ConsentAnswers,
      response: { 200: ConsentReceipt, ...REFUSED },
    },
    handler: (request) => {
      const ticket = visitorOf(request);
      const by = answererBy(linkOf(request), kioskCrewOf(request), request.body.attested);
      const given = request.body.answers.every((one) => one.given);
      const act = consentAct(by.giver, given, request.body.language);
      // A page of before may have said something else. Its yes is no proof of this; its no is a no.
      if (given && request.body.act !== act) throw new TenzijError('visit.other-words');
      return forTicket(context, ticket, async (work) => {
        const { tx, deployment } = work;
        const entry = await recordAnswers(work, ticket, { ...request.body, ...by, act });
        return {
          receiptId: `${deployment.id}-${entry.sequence}`,
          recordedAt: toIsoInstant(entry.at),
          noticeSha256: deployment.notice.sha256,
          consents: await consentsToNotice(tx, deployment, ticket),
          ledger: { sequence: entry.sequence, sha256: entry.sha256 },
        };
      });
    },
  });
}
