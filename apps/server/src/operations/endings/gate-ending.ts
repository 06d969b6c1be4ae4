import { GateDestroyed, Id } from '@tenzij/contracts';
import { END_NOTE_TYPE } from '@tenzij/dossier';
import { TenzijError } from '@tenzij/kernel';
import { findScope } from '@tenzij/store-sql';
import { z } from 'zod';
import { gateOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { confirmGate } from '../../endings/confirm.ts';
import { endNoteOf } from '../../endings/end.ts';
import { type Api, REFUSED } from '../../http/api.ts';

export function readEndNote(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/end-note',
    config: { roles: ['public'] },
    schema: {
      operationId: 'readEndNote',
      summary: 'That an event was ended, signed with its own issuer key before that was destroyed',
      params: z.object({ deployment: Id }),
      response: {
        200: { description: 'The note, as a COSE_Sign1', content: { [END_NOTE_TYPE]: { schema: z.any() } } },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const scope = await findScope(context.db, request.params.deployment);
      if (!scope) throw new TenzijError('server.deployment-unknown');
      return reply.type(END_NOTE_TYPE).send(Buffer.from(await endNoteOf(context.db, scope)));
    },
  });
}

export function confirmDestroyed(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/gate/destroyed',
    config: { roles: ['gate'] },
    schema: {
      operationId: 'confirmGateDestroyed',
      summary: 'Say that this gate erased the event key and all it held; said again it changes nothing',
      body: GateDestroyed,
      response: { 204: z.undefined().describe('Recorded'), ...REFUSED },
    },
    handler: async (request, reply) => {
      await confirmGate(context, gateOf(request), Date.parse(request.body.destroyedAt) / 1000);
      return reply.code(204).send();
    },
  });
}
