import type { Withdrawer } from '@tenzij/consent';
import { DeskPaper, DeskWithdrawal } from '@tenzij/contracts';
import { TenzijError, toIsoInstant } from '@tenzij/kernel';
import type { FastifyRequest } from 'fastify';
import { crewOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { deskTicketOf, recordAct } from '../../desk/desk-ticket.ts';
import { paperPass } from '../../desk/paper-pass.ts';
import { type Api, NoBody, REFUSED } from '../../http/api.ts';
import { isOver } from '../../visits/event-over.ts';
import { forTicket } from '../../visits/ticket-work.ts';
import { erasedInWords, lastErasure, withdrawAll } from '../../visits/withdrawal.ts';
import { AT_DESK_LIMITED, TicketParams } from './desk-route.ts';

export function passAtDesk(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/desk/:deployment/tickets/:ticket/paper-pass',
    config: AT_DESK_LIMITED,
    schema: {
      operationId: 'issueDeskPaper',
      summary: 'A regular pass on paper; choosing it takes back any consent that was given',
      params: TicketParams,
      body: NoBody,
      response: { 200: DeskPaper, ...REFUSED },
    },
    handler: async (request) => {
      const ticket = await deskTicketOf(context, request);
      return forTicket(context, ticket, async (work) => {
        await recordAct(work, ticket, 'paper-pass', crewOf(request).member);
        await withdrawAll(work, ticket, askedOf(request, 'regular-pass'));
        return paperPass(context, work, ticket);
      });
    },
  });
  app.route({
    method: 'POST',
    url: '/api/desk/:deployment/tickets/:ticket/withdrawal',
    config: AT_DESK_LIMITED,
    schema: {
      operationId: 'withdrawAtDesk',
      summary: 'Take back every consent: all is erased, and a regular pass on paper comes in its place',
      params: TicketParams,
      body: NoBody,
      response: { 200: DeskWithdrawal, ...REFUSED },
    },
    handler: async (request) => {
      const ticket = await deskTicketOf(context, request);
      return forTicket(context, ticket, async (work) => {
        const { tx, deployment, now } = work;
        await recordAct(work, ticket, 'withdrawal', crewOf(request).member);
        // Asked again because the first answer got lost, it gives the same receipt.
        const by = askedOf(request, 'withdrawal');
        const proof = (await withdrawAll(work, ticket, by)) ?? (await lastErasure(tx, ticket));
        if (!proof) throw new TenzijError('visit.nothing-to-withdraw');
        return {
          receiptId: `${deployment.id}-${proof.sequence}`,
          withdrawnAt: toIsoInstant(proof.at),
          erased: erasedInWords(proof),
          ledger: { sequence: proof.sequence, sha256: proof.sha256 },
          paper: isOver(deployment, now) ? null : await paperPass(context, work, ticket),
        };
      });
    },
  });
}

/** Who stands at the desk is the visitor, or speaks for them: taking back asks nobody who they are. */
function askedOf(request: FastifyRequest, act: Withdrawer['act']): Withdrawer {
  return { giver: 'visitor', desk: 'oral', crew: crewOf(request).member, act };
}
