import { ImportedDpia } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import type { FastifyError } from 'fastify';
import { scopeOf, sessionOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { importDpia } from '../../papers/import-dpia.ts';
import { Params } from './paper-routes.ts';

const MEGABYTES = 1;

/** The file is read as the text that it is: what is wrong with it is said of it, not of a request. */
export function importDpiaForm(app: Api, context: Context): void {
  app.register(async (scoped: Api) => {
    scoped.removeContentTypeParser('application/json');
    scoped.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    // What is thrown here goes on to the handler that answers every refusal.
    scoped.setErrorHandler((error: FastifyError) => {
      throw error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
        ? new TenzijError('dossier.import-too-large', { megabytes: MEGABYTES })
        : error;
    });
    scoped.route({
      method: 'POST',
      url: '/api/deployments/:deployment/dpia/import',
      bodyLimit: MEGABYTES * 1024 * 1024,
      config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
      schema: {
        operationId: 'importDpia',
        summary: "Take over a file of the Dutch government's DPIA form, where nothing is written yet",
        params: Params,
        response: { 200: ImportedDpia, ...REFUSED },
      },
      handler: async (request) => {
        const { member } = sessionOf(request);
        const scope = scopeOf(request);
        return importDpia(context, scope, member, typeof request.body === 'string' ? request.body : '');
      },
    });
  });
}
