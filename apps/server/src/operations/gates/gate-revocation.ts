import { GateFarewell, Id } from '@tenzij/contracts';
import { REVOCATION_NOTE_TYPE } from '@tenzij/dossier';
import { fromHex, sha256Hex, TenzijError } from '@tenzij/kernel';
import { findRevocationNote, insertCounts } from '@tenzij/store-sql';
import { z } from 'zod';
import { gateOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { confirmGate } from '../../endings/confirm.ts';
import { revokedDevice } from '../../gates/revoke.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

export function readRevocation(app: Api, { db }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/gates/:gate/revocation-note',
    config: { roles: ['public'] },
    schema: {
      operationId: 'readGateRevocation',
      summary: 'That a gate was withdrawn, signed with its deployment’s issuer key',
      params: z.object({ deployment: Id, gate: Id }),
      response: {
        200: {
          description: 'The note, as a COSE_Sign1',
          content: { [REVOCATION_NOTE_TYPE]: { schema: z.any() } },
        },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const { deployment, gate } = request.params;
      const note = await findRevocationNote(db, deployment, gate);
      if (!note) throw new TenzijError('gate.not-revoked');
      return reply.type(REVOCATION_NOTE_TYPE).send(Buffer.from(note));
    },
  });
}

export function bidFarewell(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/gate/farewell',
    config: { roles: ['gate'], revokedGates: true, rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'bidGateFarewell',
      summary: 'Say that this withdrawn gate erased all it held, with what it still had to report',
      body: GateFarewell,
      response: { 204: z.undefined().describe('Recorded'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const gate = gateOf(request);
      const { deviceKey, destroyedAt, counts } = request.body;
      const { confirmedAt } = await revokedDevice(context.db, gate, sha256Hex(fromHex(deviceKey)));
      // Said again it changes nothing: after this nobody counts for a gate that is gone.
      if (confirmedAt === null && counts)
        await insertCounts(context.db, gate, { ...counts, gate: gate.id }, context.clock());
      await confirmGate(context, gate, Date.parse(destroyedAt) / 1000);
      return reply.code(204).send();
    },
  });
}
