import { GuardianLink } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import { visitorOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { routeOf } from '../../deployments/recognition.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { deploymentOf } from '../../visits/ticket-work.ts';

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
    handler: async (request) => {
      const ticket = visitorOf(request);
      const deployment = await deploymentOf(context.db, ticket);
      if (routeOf(deployment) === 'public-interest') throw new TenzijError('visit.no-guardian');
      return { token: context.links.write('guardian', ticket.id) };
    },
  });
}
