import { DocumentTerms } from '@tenzij/contracts';
import { TenzijError, toBase64Url, toHex } from '@tenzij/kernel';
import type { GateRow } from '@tenzij/store-sql';
import type { FastifyRequest } from 'fastify';
import { gateOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { publicKeysOf } from '../../deployments/public-keys.ts';
import { routeOf } from '../../deployments/recognition.ts';
import { gateTermsOf } from '../../gates/terms.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { groundReasons } from '../../visits/ground-reasons.ts';
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
      const { issuer } = await publicKeysOf(context.keys, deployment);
      const isByLaw = routeOf(deployment) === 'public-interest';
      return {
        specimen: deployment.specimen,
        gate: { id: gate.id, name: gate.name },
        organisation: deployment.organisationName,
        deployment: { id: deployment.id, name: deployment.name },
        clearance: deployment.clearance ? toBase64Url(deployment.clearance) : null,
        trust: { controller: [...deployment.trust.controller], dpo: [...deployment.trust.dpo] },
        issuerKeys: [toHex(issuer)],
        statusList: toBase64Url(statusList.bytes),
        policy: {
          statusListMaxAgeSeconds: policy.statusListMaxAgeSeconds,
          lookSeconds: policy.lookSeconds,
        },
        notice: DocumentTerms.shape.notice.parse(deployment.notice),
        reasons: isByLaw ? groundReasons(deployment, await context.library()) : [],
      };
    },
  });
}

/** The gate that asks, when it is one that compares with documents. */
export function documentGateOf(request: FastifyRequest): GateRow {
  const gate = gateOf(request);
  if (gate.kind !== 'document') throw new TenzijError('gate.other-kind', { kind: gate.kind });
  return gate;
}
