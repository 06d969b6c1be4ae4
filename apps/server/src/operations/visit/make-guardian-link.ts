import { GuardianLink } from '@tenzij/contracts';
import { visitorOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

export function makeGuardianLink(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/visit/guardian-link',
    config: { roles: ['visitor'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'makeGuardianLink',
      summary: 'A link by which a parent or guardian answers for a visitor under 16, and nothing else',
      body: NoBody,
      response: { 200: GuardianLink, ...REFUSED },
    },
    handler: async (request) => ({ token: context.links.write('guardian', visitorOf(request).id) }),
  });
}
