import { NewPasskey, PasskeyOptions } from '@tenzij/contracts';
import { z } from 'zod';
import { ownSessionOf } from '../../auth/authorise.ts';
import { registerPasskey, registrationOptions } from '../../auth/passkeys.ts';
import type { Context } from '../../context.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

export function addPasskey(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/account/passkey-options',
    config: { roles: ['organiser', 'dpo', 'crew'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'readPasskeyOptions',
      summary: 'What a browser needs to make a passkey for whoever is signed in',
      body: NoBody,
      response: { 200: PasskeyOptions, ...REFUSED },
    },
    handler: async (request) => ({
      options: { ...(await registrationOptions(context, ownSessionOf(request))) },
    }),
  });
  app.route({
    method: 'POST',
    url: '/api/account/passkeys',
    config: { roles: ['organiser', 'dpo', 'crew'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'addPasskey',
      summary: 'Keep the passkey that a browser made',
      body: NewPasskey,
      response: { 204: z.undefined().describe('The passkey was kept'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const { label, response } = request.body;
      await registerPasskey(context, ownSessionOf(request), label, response);
      return reply.code(204).send();
    },
  });
}
