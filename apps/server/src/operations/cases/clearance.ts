import { ChangeClearance, ClearanceDesk, Id, SignedProposal, SignProposal } from '@tenzij/contracts';
import { orThrow, sha256Hex } from '@tenzij/kernel';
import { lockCase } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf, sessionOf } from '../../auth/authorise.ts';
import { changeClearanceState } from '../../cases/clearance/change-state.ts';
import { viewDesk } from '../../cases/clearance/desk-view.ts';
import { propose } from '../../cases/clearance/propose.ts';
import { signProposal } from '../../cases/clearance/sign.ts';
import { loadCase } from '../../cases/load-case.ts';
import type { Context } from '../../context.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

const Params = z.object({ deployment: Id });
const BOTH = ['organiser', 'dpo'] as const;

export function readClearanceDesk(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/clearance-desk',
    config: { roles: BOTH },
    schema: {
      operationId: 'readClearanceDesk',
      summary: 'What is to be signed, by whom, and what stands in the way of it',
      params: Params,
      response: { 200: ClearanceDesk, ...REFUSED },
    },
    handler: async (request) => {
      const session = sessionOf(request);
      const scope = scopeOf(request);
      return viewDesk(context, scope, session);
    },
  });
}

export function proposeClearance(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/clearance-proposal',
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'proposeClearance',
      summary: 'Freeze what controller and DPO are to sign; refused while anything stands in the way',
      params: Params,
      body: NoBody,
      response: { 200: ClearanceDesk, ...REFUSED },
    },
    handler: async (request) => {
      const session = sessionOf(request);
      const scope = scopeOf(request);
      await context.db.transaction(async (tx) => {
        await lockCase(tx, scope);
        const assessed = await loadCase(context, scope, tx);
        orThrow(await propose(context, tx, scope, assessed, session.member));
      });
      return viewDesk(context, scope, session);
    },
  });
}

export function signClearance(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/clearance-signature',
    config: { roles: BOTH, rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'signClearance',
      summary: 'Sign the proposal as controller or as DPO; with both signatures it is the clearance',
      params: Params,
      body: SignProposal,
      response: { 200: SignedProposal, ...REFUSED },
    },
    handler: async (request) => {
      const session = sessionOf(request);
      const scope = scopeOf(request);
      const { clearance } = await signProposal(context, scope, session, request.body);
      return { cleared: clearance !== null, sha256: clearance && sha256Hex(clearance) };
    },
  });
}

export function changeClearance(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/clearance-state',
    config: { roles: BOTH, rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'changeClearance',
      summary: 'Pause, resume or revoke the clearance, with a reason; the gates follow',
      params: Params,
      body: ChangeClearance,
      response: { 204: z.undefined().describe('It is done'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const session = sessionOf(request);
      const scope = scopeOf(request);
      await changeClearanceState(context, scope, session, request.body);
      return reply.code(204).send();
    },
  });
}
