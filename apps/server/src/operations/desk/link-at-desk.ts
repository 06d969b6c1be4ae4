import { DeskKiosk, DeskTicket } from '@tenzij/contracts';
import { TenzijError, toIsoInstant } from '@tenzij/kernel';
import { queueLinks } from '@tenzij/store-sql';
import { crewOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { deskTicketOf, recordAct } from '../../desk/desk-ticket.ts';
import { viewDeskTicket } from '../../desk/ticket-view.ts';
import { type Api, NoBody, REFUSED } from '../../http/api.ts';
import { isOver } from '../../visits/event-over.ts';
import { forTicket } from '../../visits/ticket-work.ts';
import { AT_DESK_LIMITED, TicketParams } from './desk-route.ts';

/** How long a kiosk acts for one ticket: for reading, choosing and a look at the camera. */
const KIOSK_SECONDS = 600;

export function linkAtDesk(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/desk/:deployment/tickets/:ticket/link',
    config: AT_DESK_LIMITED,
    schema: {
      operationId: 'sendDeskLink',
      summary: "Send the visitor's link again, to the address on the ticket, which the desk is not told",
      params: TicketParams,
      body: NoBody,
      response: { 200: DeskTicket, ...REFUSED },
    },
    handler: async (request) => {
      const ticket = await deskTicketOf(context, request);
      if (!ticket.hasAddress) throw new TenzijError('desk.no-address');
      if (context.mailer === null) throw new TenzijError('desk.mail-off');
      await forTicket(context, ticket, async (work) => {
        await queueLinks(work.tx, ticket, [ticket.id], work.now);
        await recordAct(work, ticket, 'link-sent', crewOf(request).member);
      });
      return viewDeskTicket(context, await deskTicketOf(context, request));
    },
  });
  app.route({
    method: 'POST',
    url: '/api/desk/:deployment/tickets/:ticket/kiosk',
    config: AT_DESK_LIMITED,
    schema: {
      operationId: 'openKiosk',
      summary: "A token that opens the visitor's page on the desk's own device, for this ticket, ten minutes",
      params: TicketParams,
      body: NoBody,
      response: { 200: DeskKiosk, ...REFUSED },
    },
    handler: async (request) => {
      const ticket = await deskTicketOf(context, request);
      const { member } = crewOf(request);
      const now = await forTicket(context, ticket, async (work) => {
        if (isOver(work.deployment, work.now)) throw new TenzijError('visit.event-over');
        await recordAct(work, ticket, 'kiosk-opened', member);
        return Math.floor(work.now);
      });
      const expires = now + KIOSK_SECONDS;
      const token = context.links.writeKiosk({ ticket: ticket.id, crew: member, expires });
      return { token, expires: toIsoInstant(expires) };
    },
  });
}
