import { Session, SignIn } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import { SESSION_COOKIE, setSessionCookie, startSession, viewSession } from '../../auth/sessions.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

export function signIn(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/session',
    config: { roles: ['public'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'signIn',
      summary: 'Exchange the token of a one-time sign-in link for a session cookie',
      body: SignIn,
      response: { 200: Session, ...REFUSED },
    },
    handler: async (request, reply) => {
      const before = request.cookies[SESSION_COOKIE];
      const started = await startSession(context, request.body.token, before);
      if (!started) throw new TenzijError('server.sign-in-link-invalid');
      setSessionCookie(context, reply, started.token, started.session.expires);
      return viewSession(started.session);
    },
  });
}
