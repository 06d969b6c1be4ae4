import { EventKeyStanding, Id, OldPaperPage, ReplaceEventKey } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import { oldPaperPasses } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf, sessionOf } from '../../auth/authorise.ts';
import { caseOf } from '../../cases/case-file.ts';
import { existing } from '../../cases/existing.ts';
import type { Context } from '../../context.ts';
import { currentGeneration } from '../../event-keys/generations.ts';
import { replaceEventKey as replace } from '../../event-keys/replace.ts';
import { oldPaperFile, viewEventKeys, viewOldPaper } from '../../event-keys/views.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { attachment, fileName } from '../../papers/names.ts';
import { readPlace, writePlace } from '../../tickets/views.ts';

const PAGE = 100;
const params = z.object({ deployment: Id });

export function readEventKeys(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/event-keys',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readEventKeys',
      summary: 'How the keys of an event stand, and how many passes and gates have the current one',
      params,
      response: { 200: EventKeyStanding, ...REFUSED },
    },
    handler: (request) => viewEventKeys(context, scopeOf(request)),
  });
}

export function replaceEventKey(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/event-keys',
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'replaceEventKey',
      summary: 'Give an event a new key that passes are sealed to; phones follow, paper has to be made anew',
      params,
      body: ReplaceEventKey,
      response: { 200: EventKeyStanding, ...REFUSED },
    },
    handler: async (request) => {
      const scope = await existing(context.db, scopeOf(request));
      await replace(context, scope, sessionOf(request), request.body);
      return viewEventKeys(context, scope);
    },
  });
}

export function listOldPaper(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/event-keys/old-paper',
    config: { roles: ['organiser'] },
    schema: {
      operationId: 'listOldPaper',
      summary: 'Tickets whose pass on paper or as a picture is of an older key, a page at a time',
      params,
      querystring: z.object({ after: z.string().max(300).optional() }),
      response: { 200: OldPaperPage, ...REFUSED },
    },
    handler: async (request) => {
      const { db, clock } = context;
      const scope = await existing(db, scopeOf(request));
      const row = await caseOf(db, scope);
      const after = placeOf(request.query.after);
      const generation = currentGeneration(row);
      const found = await oldPaperPasses(db, scope, { generation, after, limit: PAGE + 1 });
      const page = found.slice(0, PAGE);
      const last = page.at(-1);
      return {
        passes: page.map((pass) => viewOldPaper(pass, row, clock())),
        next: found.length > PAGE && last ? writePlace({ id: last.ticket, reference: last.reference }) : null,
      };
    },
  });
}

export function readOldPaperFile(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/event-keys/old-paper.csv',
    config: { roles: ['organiser'] },
    schema: {
      operationId: 'readOldPaperFile',
      summary: 'The same tickets, all of them, as CSV (RFC 4180)',
      params,
      response: {
        200: { description: 'The tickets', content: { 'text/csv': { schema: z.string() } } },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const scope = await existing(context.db, scopeOf(request));
      return reply
        .header('content-disposition', attachment(fileName(scope.deployment, 'old-paper', 'csv')))
        .type('text/csv; charset=utf-8; header=present')
        .send(await oldPaperFile(context, scope));
    },
  });
}

function placeOf(after: string | undefined) {
  if (after === undefined) return null;
  const place = readPlace(after);
  if (!place) throw new TenzijError('server.invalid-request', { field: 'after' });
  return { ticket: place.id, reference: place.reference };
}
