import { Session } from '@tenzij/contracts';
import { ownSessionOf } from '../../auth/authorise.ts';
import { viewSession } from '../../auth/sessions.ts';
import { type Api, REFUSED } from '../../http/api.ts';

export function readSession(app: Api): void {
  app.route({
    method: 'GET',
    url: '/api/session',
    config: { roles: ['organiser', 'dpo', 'crew'] },
    schema: {
      operationId: 'readSession',
      summary: 'Who is signed in, and until when',
      response: { 200: Session, ...REFUSED },
    },
    handler: async (request) => viewSession(ownSessionOf(request)),
  });
}
