import { DESK_SEARCH, DeskEvents, DeskHits, DeskSearch, DeskTicket } from '@tenzij/contracts';
import { findDeployment, listCases, searchDeskTickets } from '@tenzij/store-sql';
import { crewOf, deskScopeOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { recognitionOf, routeOf } from '../../deployments/recognition.ts';
import { describeDeployment } from '../../deployments/views.ts';
import { deskTicketOf } from '../../desk/desk-ticket.ts';
import { viewDeskTicket } from '../../desk/ticket-view.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { isOver } from '../../visits/event-over.ts';
import { deploymentOf } from '../../visits/ticket-work.ts';
import { AT_DESK, AT_DESK_LIMITED, EventParams, TicketParams } from './desk-route.ts';

/** What a desk looks up. */
export function findAtDesk(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/desk',
    config: AT_DESK,
    schema: {
      operationId: 'readDesk',
      summary: 'The events of the organisation that visitors can see and that are not over',
      response: { 200: DeskEvents, ...REFUSED },
    },
    handler: async (request) => ({ events: await eventsOf(context, crewOf(request).organisation) }),
  });
  app.route({
    method: 'POST',
    url: '/api/desk/:deployment/search',
    config: AT_DESK_LIMITED,
    schema: {
      operationId: 'searchDeskTickets',
      summary: 'Tickets of an event by reference or name; at least 3 characters, at most 10 tickets',
      params: EventParams,
      body: DeskSearch,
      response: { 200: DeskHits, ...REFUSED },
    },
    handler: async (request) => {
      const scope = deskScopeOf(request);
      await deploymentOf(context.db, scope);
      const { most } = DESK_SEARCH;
      const wish = { text: request.body.text, limit: most + 1 };
      const found = await searchDeskTickets(context.db, scope, wish);
      return { tickets: found.slice(0, most), more: found.length > most };
    },
  });
  app.route({
    method: 'GET',
    url: '/api/desk/:deployment/tickets/:ticket',
    config: AT_DESK_LIMITED,
    schema: {
      operationId: 'readDeskTicket',
      summary: 'One ticket: which pass, how consent stands for each purpose and how it came to',
      params: TicketParams,
      response: { 200: DeskTicket, ...REFUSED },
    },
    handler: async (request) => viewDeskTicket(context, await deskTicketOf(context, request)),
  });
}

async function eventsOf({ db, clock }: Context, organisation: string): Promise<DeskEvents['events']> {
  const now = clock();
  const events: DeskEvents['events'] = [];
  for (const { id } of await listCases(db, organisation)) {
    const row = await findDeployment(db, { organisation, deployment: id });
    if (!row || isOver(row, now)) continue;
    const { deployment, event, specimen } = describeDeployment(row);
    const route = routeOf(row);
    events.push({ ...deployment, event, specimen, recognition: recognitionOf(row, now).ok, route });
  }
  return events;
}
