import { explain, Id, TicketingAnswerAct, TicketingAnswers, TicketRefusals } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import { answersToSee, askAgain, listRefusals, markSeen } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { existing } from '../../cases/existing.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { viewAnswer } from '../../ticketing/view.ts';

const Params = z.object({ deployment: Id });
const URL_OF = '/api/deployments/:deployment/ticketing';
const LIMIT = 100;

export function readTicketRefusals(app: Api, { db }: Context): void {
  app.route({
    method: 'GET',
    url: `${URL_OF}/refusals`,
    config: { roles: ['organiser'] },
    schema: {
      operationId: 'readTicketRefusals',
      summary: 'Tickets of the other system that were not taken over, or without their name or address',
      params: Params,
      response: { 200: TicketRefusals, ...REFUSED },
    },
    handler: async (request) => {
      const rows = await listRefusals(db, await existing(db, scopeOf(request)), LIMIT);
      return {
        refusals: rows.map(({ reference, field, code }) => ({
          reference,
          field,
          problem: explain({ code, params: {} }),
        })),
      };
    },
  });
}

export function readTicketingAnswers(app: Api, { db }: Context): void {
  app.route({
    method: 'GET',
    url: `${URL_OF}/answers`,
    config: { roles: ['organiser'] },
    schema: {
      operationId: 'readTicketingAnswers',
      summary: 'What the other systems said of admissions, where somebody should look',
      params: Params,
      response: { 200: TicketingAnswers, ...REFUSED },
    },
    handler: async (request) => {
      const scope = await existing(db, scopeOf(request));
      const [pretix, webhook] = await Promise.all([
        answersToSee(db, scope, 'pretix', LIMIT),
        answersToSee(db, scope, 'webhook', LIMIT),
      ]);
      const rows = [...pretix, ...webhook].sort((one, other) => other.change - one.change);
      return { answers: rows.slice(0, LIMIT).map(viewAnswer) };
    },
  });
}

export function actOnTicketingAnswer(app: Api, { db, clock }: Context): void {
  app.route({
    method: 'POST',
    url: `${URL_OF}/answers`,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'actOnTicketingAnswer',
      summary: 'Pass an admission on again, or take its answer off the list',
      params: Params,
      body: TicketingAnswerAct,
      response: { 204: z.undefined().describe('It is done'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const { act, event, kind } = request.body;
      const key = { ...(await existing(db, scopeOf(request))), event, kind };
      const isDone = await (act === 'seen' ? markSeen : askAgain)(db, key, clock());
      if (!isDone) throw new TenzijError('ticketing.answer-unknown');
      return reply.code(204).send();
    },
  });
}
