import { DocumentTerms, type GateConsent, GateConsents } from '@tenzij/contracts';
import { TenzijError, toBase64Url } from '@tenzij/kernel';
import { type GateRow, insertGateConsents } from '@tenzij/store-sql';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { gateOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import { gateTermsOf } from '../../gates/terms.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { deploymentOf } from '../../visits/ticket-work.ts';

export function readDocumentTerms(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/gate/document',
    config: { roles: ['gate'] },
    schema: {
      operationId: 'readDocumentTerms',
      summary: 'All a gate needs that compares faces with documents; no key is in it',
      response: { 200: DocumentTerms, ...REFUSED },
    },
    handler: async (request) => {
      const gate = documentGateOf(request);
      const deployment = await deploymentOf(context.db, gate);
      const { policy } = await gateTermsOf(context.db, gate);
      const statusList = await context.statusLists.read(gate);
      return {
        specimen: deployment.specimen,
        gate: { id: gate.id, name: gate.name },
        organisation: deployment.organisationName,
        deployment: { id: deployment.id, name: deployment.name },
        clearance: deployment.clearance ? toBase64Url(deployment.clearance) : null,
        trust: { controller: [...deployment.trust.controller], dpo: [...deployment.trust.dpo] },
        statusList: toBase64Url(statusList.bytes),
        policy: {
          statusListMaxAgeSeconds: policy.statusListMaxAgeSeconds,
          lookSeconds: policy.lookSeconds,
        },
        notice: DocumentTerms.shape.notice.parse(deployment.notice),
      };
    },
  });
}

/** The proof that each look was agreed to: how often, to which words and when. Whose yes it was isn't known here. */
export function recordGateConsents(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/gate/consents',
    config: { roles: ['gate'] },
    schema: {
      operationId: 'recordGateConsents',
      summary: 'Record in the ledger that people said yes at a gate; the same yes again changes nothing',
      body: GateConsents,
      response: { 204: z.undefined().describe('Recorded'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const gate = documentGateOf(request);
      const { consents } = request.body;
      await context.db.transaction(async (tx) => {
        const ids = consents.map(({ id }) => id);
        const fresh = new Set(await insertGateConsents(tx, gate, ids));
        const drafts = consents
          .filter(({ id }, index) => fresh.has(id) && ids.indexOf(id) === index)
          .map((consent) => draftOf(gate, consent));
        if (drafts.length > 0) await record(tx, gate, drafts);
      });
      return reply.code(204).send();
    },
  });
}

function documentGateOf(request: FastifyRequest): GateRow {
  const gate = gateOf(request);
  if (gate.kind !== 'document') throw new TenzijError('gate.other-kind', { kind: gate.kind });
  return gate;
}

function draftOf(gate: GateRow, { id, at, noticeSha256, clearanceSha256, purposes }: GateConsent) {
  const body = { gate: gate.id, consent: id, notice: noticeSha256, clearance: clearanceSha256, purposes };
  return { at, kind: 'gate-consent' as const, subject: null, body };
}
