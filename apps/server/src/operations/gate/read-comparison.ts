import { ComparisonTerms } from '@tenzij/contracts';
import { TenzijError, toHex, toIsoInstant } from '@tenzij/kernel';
import { gateOf } from '../../auth/authorise.ts';
import { caseOf } from '../../cases/case-file.ts';
import type { Context } from '../../context.ts';
import { comparisonOf } from '../../deployments/comparison.ts';
import { publicKeysOf } from '../../deployments/public-keys.ts';
import { STATUS_LIST_MAX_AGE_SECONDS } from '../../deployments/status-lists.ts';
import { type Api, REFUSED } from '../../http/api.ts';

/** A gate where people compare opens no passes: it gets no key of the event, and needs no clearance of its own. */
export function readComparison(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/gate/comparison',
    config: { roles: ['gate'] },
    schema: {
      operationId: 'readComparisonTerms',
      summary: 'Whether crew may compare faces at this gate now, and what faces are found with',
      response: { 200: ComparisonTerms, ...REFUSED },
    },
    handler: async (request) => {
      const gate = gateOf(request);
      if (gate.kind !== 'human-comparison') throw new TenzijError('gate.other-kind', { kind: gate.kind });
      const row = await caseOf(context.db, gate);
      const { issuer } = await publicKeysOf(context.keys, row);
      return {
        specimen: row.specimen,
        gate: { id: gate.id, name: gate.name },
        organisation: row.organisationName,
        deployment: { id: row.id, name: row.name },
        at: toIsoInstant(context.clock()),
        maxAgeSeconds: STATUS_LIST_MAX_AGE_SECONDS,
        issuerKeys: [toHex(issuer)],
        ...(await comparisonOf(context, gate)),
      };
    },
  });
}
