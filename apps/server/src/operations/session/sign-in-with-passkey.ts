import { PasskeyOptions, PasskeySignIn, Session } from '@tenzij/contracts';
import { signInWithPasskey as proveAndBegin, signInOptions } from '../../auth/passkeys.ts';
import { SESSION_COOKIE, setSessionCookie, viewSession } from '../../auth/sessions.ts';
import type { Context } from '../../context.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

export function signInWithPasskey(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/session/passkey-options',
    config: { roles: ['public'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'readSignInOptions',
      summary: 'What a browser needs to sign in with a passkey',
      body: NoBody,
      response: { 200: PasskeyOptions, ...REFUSED },
    },
    handler: async () => ({ options: { ...(await signInOptions(context)) } }),
  });
  app.route({
    method: 'POST',
    url: '/api/session/passkey',
    config: { roles: ['public'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'signInWithPasskey',
      summary: 'Exchange the proof of a passkey for a session cookie',
      body: PasskeySignIn,
      response: { 200: Session, ...REFUSED },
    },
    handler: async (request, reply) => {
      const before = request.cookies[SESSION_COOKIE];
      const { token, session } = await proveAndBegin(context, request.body.response, before);
      setSessionCookie(context, reply, token, session.expires);
      return viewSession(session);
    },
  });
}
