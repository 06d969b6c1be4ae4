import { NoticeRecorded, NoticeShown } from '@tenzij/contracts';
import { kioskCrewOf, linkOf, visitorOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { answererBy } from '../../visits/answers.ts';
import { recordNoticeShown } from '../../visits/ground.ts';
import { forTicket } from '../../visits/ticket-work.ts';

export function recordNoticeShownTo(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/visit/notice-shown',
    config: { roles: ['visitor'], links: ['ticket', 'kiosk'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'recordNoticeShown',
      summary: 'Where nobody is asked to consent: that this person was shown the notice',
      body: NoticeShown,
      response: { 204: NoticeRecorded.describe('Recorded'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const ticket = visitorOf(request);
      const by = answererBy(linkOf(request), kioskCrewOf(request), null);
      await forTicket(context, ticket, (work) => recordNoticeShown(work, ticket, { ...request.body, ...by }));
      return reply.code(204).send();
    },
  });
}
