import { ChangeClearance, ClearanceDesk, Id, SignedProposal, SignProposal } from '@tenzij/contracts';
import { orThrow, sha256Hex, TenzijError } from '@tenzij/kernel';
import { insertProposal, lockCase } from '@tenzij/store-sql';
import { z } from 'zod';
import { sessionOf } from '../../auth/authorise.ts';
import { changeClearanceState } from '../../cases/clearance/change-state.ts';
import { viewDesk } from '../../cases/clearance/desk-view.ts';
import { obstaclesOf } from '../../cases/clearance/obstacles.ts';
import { proposalOf } from '../../cases/clearance/proposal.ts';
import { signProposal } from '../../cases/clearance/sign.ts';
import { loadCase } from '../../cases/load-case.ts';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
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
      const scope = { organisation: session.organisation, deployment: request.params.deployment };
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
      const { organisation, member } = session;
      const scope = { organisation, deployment: request.params.deployment };
      const now = Math.floor(context.clock());
      await context.db.transaction(async (tx) => {
        await lockCase(tx, scope);
        const assessed = await loadCase(context, scope, tx);
        const obstacles = await obstaclesOf(tx, assessed, now);
        if (obstacles.length > 0) throw new TenzijError('clearance.obstacles', { count: obstacles.length });
        const { id, prepared, basis } = orThrow(await proposalOf(context, assessed));
        const { payload, sha256 } = prepared;
        await insertProposal(tx, scope, { id, payload, sha256, basis, member }, now);
        const body = { proposal: sha256, by: member };
        await record(tx, scope, [{ at: now, kind: 'clearance-proposed', subject: null, body }]);
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
      const scope = { organisation: session.organisation, deployment: request.params.deployment };
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
      const scope = { organisation: session.organisation, deployment: request.params.deployment };
      await changeClearanceState(context, scope, session, request.body);
      return reply.code(204).send();
    },
  });
}
