import { type DeskAnswers, DeskAnswers as DeskAnswersBody, DeskTicket } from '@tenzij/contracts';
import { crewOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { deskTicketOf } from '../../desk/desk-ticket.ts';
import { viewDeskTicket } from '../../desk/ticket-view.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { recordAnswers } from '../../visits/answers.ts';
import { forTicket } from '../../visits/ticket-work.ts';
import { AT_DESK_LIMITED, TicketParams } from './desk-route.ts';

/** What the person did, as the ledger keeps it: nobody at the desk words it otherwise. */
const ACTS: Readonly<Record<DeskAnswers['way'], Readonly<Record<DeskAnswers['language'], string>>>> = {
  oral: {
    nl: 'Antwoordde hardop aan de balie, nadat de informatie was voorgelezen',
    en: 'Answered aloud at the desk, after the information was read out',
  },
  assisted: {
    nl: 'Drukte zelf op het scherm van de balie',
    en: 'Pressed the screen of the desk themselves',
  },
};

export function answerAtDesk(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/desk/:deployment/tickets/:ticket/consents',
    config: AT_DESK_LIMITED,
    schema: {
      operationId: 'recordDeskConsents',
      summary: 'Record what a visitor, or a parent or guardian, answered to each purpose at the desk',
      params: TicketParams,
      body: DeskAnswersBody,
      response: { 200: DeskTicket, ...REFUSED },
    },
    handler: async (request) => {
      const { way, ...answers } = request.body;
      const ticket = await deskTicketOf(context, request);
      await forTicket(context, ticket, async (work) => {
        await recordAnswers(work, ticket, {
          ...answers,
          act: ACTS[way][answers.language],
          giver: answers.attested === 'guardian' ? 'guardian' : 'visitor',
          desk: way,
          crew: crewOf(request).member,
        });
      });
      return viewDeskTicket(context, ticket);
    },
  });
}
