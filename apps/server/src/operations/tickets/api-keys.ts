import { ApiKeys, CreatedApiKey, Id, NewApiKey } from '@tenzij/contracts';
import { TenzijError, toBase64Url, toHex } from '@tenzij/kernel';
import { deleteApiKey, insertApiKey, listApiKeys } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { API_KEY_PREFIX } from '../../auth/principal.ts';
import { hashToken } from '../../auth/sessions.ts';
import { existing } from '../../cases/existing.ts';
import type { Context } from '../../context.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { viewApiKey } from '../../tickets/views.ts';

const KEY_BYTES = 32;
const ID_BYTES = 8;
const URL = '/api/deployments/:deployment/api-keys';

export function createApiKey(app: Api, { db, clock, random }: Context): void {
  app.route({
    method: 'POST',
    url: URL,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'createApiKey',
      summary: 'Make a key with which a ticketing system posts tickets; it is shown this once',
      params: z.object({ deployment: Id }),
      body: NewApiKey,
      response: { 200: CreatedApiKey, ...REFUSED },
    },
    handler: async (request) => {
      const scope = await existing(db, scopeOf(request));
      const key = `${API_KEY_PREFIX}${toBase64Url(random(KEY_BYTES))}`;
      const { label } = request.body;
      const row = { ...scope, id: `key-${toHex(random(ID_BYTES))}`, label, createdAt: Math.floor(clock()) };
      await insertApiKey(db, row, hashToken(key));
      return { ...viewApiKey({ ...row, lastUsedAt: null }), key };
    },
  });
}

export function readApiKeys(app: Api, { db }: Context): void {
  app.route({
    method: 'GET',
    url: URL,
    config: { roles: ['organiser'] },
    schema: {
      operationId: 'readApiKeys',
      summary: 'The keys of ticketing systems: what they are for and when they were last used',
      params: z.object({ deployment: Id }),
      response: { 200: ApiKeys, ...REFUSED },
    },
    handler: async (request) => {
      const keys = await listApiKeys(db, await existing(db, scopeOf(request)));
      return { keys: keys.map(viewApiKey) };
    },
  });
}

export function removeApiKey(app: Api, { db }: Context): void {
  app.route({
    method: 'DELETE',
    url: `${URL}/:key`,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'removeApiKey',
      summary: 'Take a key back: it works no more from this moment',
      params: z.object({ deployment: Id, key: Id }),
      body: NoBody,
      response: { 204: z.undefined().describe('It is done'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const scope = await existing(db, scopeOf(request));
      if (!(await deleteApiKey(db, scope, request.params.key))) throw new TenzijError('apikey.unknown');
      return reply.code(204).send();
    },
  });
}
