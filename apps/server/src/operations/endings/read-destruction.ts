import { DestructionView, Id } from '@tenzij/contracts';
import { DESTRUCTION_TYPE, destructionPaper } from '@tenzij/dossier';
import { toHex } from '@tenzij/kernel';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { certificateOf } from '../../endings/certificate.ts';
import { viewDestruction } from '../../endings/view.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { attachment, fileName } from '../../papers/names.ts';
import { paperPdf } from '../../papers/pdf.ts';
import { PAPER_LIMIT } from '../papers/paper-routes.ts';

const params = z.object({ deployment: Id });
const ROLES = { roles: ['organiser', 'dpo'] } as const;

export function readDestruction(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/destruction',
    config: ROLES,
    schema: {
      operationId: 'readDestruction',
      summary: 'How the end of an event stands: what was erased, and which gates confirmed',
      params,
      response: { 200: DestructionView, ...REFUSED },
    },
    handler: (request) => viewDestruction(context, scopeOf(request)),
  });
}

export function readDestructionCose(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/destruction.cose',
    config: ROLES,
    schema: {
      operationId: 'readDestructionCose',
      summary: 'The newest certificate of destruction, signed with the key of this server’s register',
      params,
      response: {
        200: {
          description: 'The certificate, as a COSE_Sign1',
          content: { [DESTRUCTION_TYPE]: { schema: z.any() } },
        },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const { signed } = await certificateOf(context, scopeOf(request));
      const name = fileName(request.params.deployment, 'destruction', 'cose');
      reply.header('content-disposition', attachment(name));
      return reply.type(DESTRUCTION_TYPE).send(Buffer.from(signed));
    },
  });
}

export function readDestructionPdf(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/destruction.pdf',
    config: { ...ROLES, rateLimit: PAPER_LIMIT },
    schema: {
      operationId: 'readDestructionPdf',
      summary: 'The newest certificate of destruction, to read or print, as PDF',
      params,
      querystring: z.object({ lang: z.enum(['nl', 'en']).default('nl') }),
      response: {
        200: { description: 'The paper', content: { 'application/pdf': { schema: z.any() } } },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const { lang } = request.query;
      const { certificate, key } = await certificateOf(context, scopeOf(request));
      const paper = destructionPaper(certificate, toHex(key.bytes), lang);
      const name = fileName(request.params.deployment, 'destruction', 'pdf', lang);
      reply.header('content-disposition', attachment(name));
      return reply
        .type('application/pdf')
        .send(Buffer.from(await paperPdf(paper, Math.floor(context.clock()))));
    },
  });
}
