import { deleteSession } from '@tenzij/store-sql';
import { z } from 'zod';
import { clearSessionCookie, hashToken, SESSION_COOKIE } from '../../auth/sessions.ts';
import type { Context } from '../../context.ts';
import { type Api, NoBody, REFUSED } from '../../http/api.ts';

export function signOut(app: Api, context: Context): void {
  app.route({
    method: 'DELETE',
    url: '/api/session',
    config: { roles: ['organiser', 'dpo', 'crew'] },
    schema: {
      operationId: 'signOut',
      summary: 'End the session',
      body: NoBody,
      response: { 204: z.undefined().describe('The session has ended'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE];
      if (token !== undefined) await deleteSession(context.db, hashToken(token));
      clearSessionCookie(context, reply);
      return reply.code(204).send();
    },
  });
}
