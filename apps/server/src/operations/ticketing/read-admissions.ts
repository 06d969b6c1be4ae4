import { Readable } from 'node:stream';
import { Id } from '@tenzij/contracts';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { existing } from '../../cases/existing.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { attachment, fileName } from '../../papers/names.ts';
import { admissionsFile } from '../../ticketing/admissions-file.ts';

export function readAdmissionsFile(app: Api, { db }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/ticketing/admissions.csv',
    config: { roles: ['organiser'] },
    schema: {
      operationId: 'readAdmissionsFile',
      summary: 'Which tickets went in, when, by which lane and how, as CSV (RFC 4180); no names',
      params: z.object({ deployment: Id }),
      response: {
        200: { description: 'The admissions', content: { 'text/csv': { schema: z.any() } } },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const scope = await existing(db, scopeOf(request));
      return reply
        .header('content-disposition', attachment(fileName(scope.deployment, 'admissions', 'csv')))
        .type('text/csv; charset=utf-8; header=present')
        .send(Readable.from(admissionsFile(db, scope)));
    },
  });
}
