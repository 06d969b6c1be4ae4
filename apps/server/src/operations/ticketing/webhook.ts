import { randomUUID } from 'node:crypto';
import { CreatedWebhook, explain, Id, NewWebhook, WebhookTested } from '@tenzij/contracts';
import { TenzijError, toBase64Url, toHex, toIsoInstant } from '@tenzij/kernel';
import { insertConnection } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { caseOf } from '../../cases/case-file.ts';
import { existing } from '../../cases/existing.ts';
import type { Context } from '../../context.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { reachable } from '../../outside/addresses.ts';
import { connectionOf } from '../../ticketing/connect.ts';
import { forgetConnection } from '../../ticketing/forget.ts';
import { passOn } from '../../ticketing/pass-on.ts';
import { postWebhook } from '../../ticketing/tell-webhook.ts';
import { openVault, SEALED } from '../../ticketing/vault.ts';
import { isOver } from '../../visits/event-over.ts';

const Params = z.object({ deployment: Id });
const URL_OF = '/api/deployments/:deployment/ticketing/webhook';
const SECRET_BYTES = 32;
const ID_BYTES = 8;
/** For who sets a webhook up, not for who wants to send with ours. */
const TEST_LIMIT = { max: 5, timeWindow: '1 minute' } as const;

export function setWebhook(app: Api, context: Context): void {
  const { db, clock, random } = context;
  app.route({
    method: 'PUT',
    url: URL_OF,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'setWebhook',
      summary: 'Tell an address of who goes in from now on; the secret that signs it is shown this once',
      params: Params,
      body: NewWebhook,
      response: { 200: CreatedWebhook, ...REFUSED },
    },
    handler: async (request) => {
      const scope = await existing(db, scopeOf(request));
      if (isOver(await caseOf(db, scope), clock())) throw new TenzijError('mail.event-over');
      const { address } = request.body;
      if (!(await reachable(address, context.reach))) throw new TenzijError('webhook.address-unsafe');
      const secret = `tzw_${toBase64Url(random(SECRET_BYTES))}`;
      const vault = await openVault(context, scope.deployment);
      const id = `webhook-${toHex(random(ID_BYTES))}`;
      const row = { ...scope, id, kind: 'webhook', address, settings: {}, hookSha256: null } as const;
      const isNew = await insertConnection(db, { ...row, secret: vault.seal(secret, SEALED.hook) }, clock());
      if (!isNew) throw new TenzijError('ticketing.connected-already');
      return { secret };
    },
  });
}

export function testWebhook(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: `${URL_OF}/test`,
    config: { roles: ['organiser'], rateLimit: TEST_LIMIT },
    schema: {
      operationId: 'testWebhook',
      summary: 'Send one message now that is about nobody, and say whether it was taken',
      params: Params,
      body: NoBody,
      response: { 200: WebhookTested, ...REFUSED },
    },
    handler: async (request) => {
      const scope = await existing(context.db, scopeOf(request));
      const connection = await connectionOf(context, scope, 'webhook');
      const at = toIsoInstant(context.clock());
      const body = { id: randomUUID(), type: 'test', of: null, at, lane: null, ticket: null } as const;
      const problem = await postWebhook(context, connection, body);
      return { problem: problem && explain(problem) };
    },
  });
}

export function removeWebhook(app: Api, context: Context): void {
  const { db, clock } = context;
  app.route({
    method: 'DELETE',
    url: URL_OF,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'removeWebhook',
      summary: 'Pass on what waits as far as it goes, and tell that address of nobody any more',
      params: Params,
      body: NoBody,
      response: { 204: z.undefined().describe('It is gone'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const scope = await existing(db, scopeOf(request));
      await passOn(context, await connectionOf(context, scope, 'webhook'));
      const isGone = await db.transaction((tx) =>
        forgetConnection(tx, scope, 'webhook', 'disconnected', clock()),
      );
      if (!isGone) throw new TenzijError('ticketing.not-connected');
      return reply.code(204).send();
    },
  });
}
