import { GatesView, Id, MadeGateInvitation, NewGateInvitation, RevokeGate } from '@tenzij/contracts';
import { z } from 'zod';
import { scopeOf, sessionOf } from '../../auth/authorise.ts';
import { existing } from '../../cases/existing.ts';
import type { Context } from '../../context.ts';
import { inviteGate as invite, withdrawInvitation } from '../../gates/invite.ts';
import { revokeGate as revoke } from '../../gates/revoke.ts';
import { viewGates } from '../../gates/view.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

const URL = '/api/deployments/:deployment/gates';
const params = z.object({ deployment: Id });

export function readGates(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: URL,
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readGates',
      summary: 'The gates of a deployment, how each is, and how they decide',
      params,
      response: { 200: GatesView, ...REFUSED },
    },
    handler: (request) => viewGates(context, scopeOf(request)),
  });
}

export function inviteGate(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: `${URL}/invitations`,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'inviteGate',
      summary: 'Make a code that pairs one gate, for fifteen minutes; it is shown this once',
      params,
      body: NewGateInvitation,
      response: { 200: MadeGateInvitation, ...REFUSED },
    },
    handler: (request) => invite(context, scopeOf(request), sessionOf(request), request.body),
  });
}

export function withdrawGateInvitation(app: Api, context: Context): void {
  app.route({
    method: 'DELETE',
    url: `${URL}/invitations/:invitation`,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'withdrawGateInvitation',
      summary: 'Take back a pairing code that was not used',
      params: z.object({ deployment: Id, invitation: Id }),
      body: NoBody,
      response: { 204: z.undefined().describe('It is done'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const scope = await existing(context.db, scopeOf(request));
      await withdrawInvitation(context, scope, request.params.invitation);
      return reply.code(204).send();
    },
  });
}

export function revokeGate(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: `${URL}/:gate/revocation`,
    config: { roles: ['organiser', 'dpo'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'revokeGate',
      summary: 'Withdraw a gate for good: its token stops, and what makes it erase itself is signed',
      params: z.object({ deployment: Id, gate: Id }),
      body: RevokeGate,
      response: { 200: GatesView, ...REFUSED },
    },
    handler: async (request) => {
      const scope = scopeOf(request);
      await revoke(context, scope, sessionOf(request), request.params.gate, request.body.reason);
      return viewGates(context, scope);
    },
  });
}
