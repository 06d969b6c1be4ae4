import { GateInvitation, PairedGate, PairGate, ReadGateInvitation } from '@tenzij/contracts';
import type { Context } from '../../context.ts';
import { pairDevice, viewInvitation } from '../../gates/pair.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

const config = { roles: ['public' as const], rateLimit: WRITE_LIMIT };

export function readGateInvitation(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/gate/invitation',
    config,
    schema: {
      operationId: 'readGateInvitation',
      summary: 'What a pairing code is for, and what it leaves to be chosen at the gate',
      body: ReadGateInvitation,
      response: { 200: GateInvitation, ...REFUSED },
    },
    handler: (request) => viewInvitation(context, request.body.code),
  });
}

export function pairGate(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/gate/pair',
    config,
    schema: {
      operationId: 'pairGate',
      summary:
        'Pair a device as a gate with a code that works once; the same device again gets the same gate',
      body: PairGate,
      response: { 200: PairedGate, ...REFUSED },
    },
    handler: (request) => pairDevice(context, request.body),
  });
}
