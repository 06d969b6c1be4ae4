import { z } from 'zod';
import { sessionOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { makeDossier } from '../../papers/dossier.ts';
import { archiveName, attachment } from '../../papers/names.ts';
import { Params } from './paper-routes.ts';

const ZIP = 'application/zip';

export function readDossier(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/dossier.zip',
    // A dozen papers are made for it.
    config: { roles: ['organiser', 'dpo'], rateLimit: { max: 12, timeWindow: '1 minute' } },
    schema: {
      operationId: 'readDossier',
      summary: 'Everything a clearance rests on in one archive, which anybody can verify without this server',
      params: Params,
      response: {
        200: { description: 'The dossier', content: { [ZIP]: { schema: z.any() } } },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const { deployment } = request.params;
      const scope = { organisation: sessionOf(request).organisation, deployment };
      const bytes = await makeDossier(context, scope);
      return reply
        .header('content-disposition', attachment(archiveName(deployment)))
        .type(ZIP)
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
  });
}
