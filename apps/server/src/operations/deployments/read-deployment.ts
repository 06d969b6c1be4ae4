import { DeploymentView, Id } from '@tenzij/contracts';
import { laneTotals, visitorTotals } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { viewAssessment } from '../../deployments/assessment-view.ts';
import { viewClearance } from '../../deployments/clearance-view.ts';
import { describeDeployment } from '../../deployments/views.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { deploymentOf } from '../../visits/ticket-work.ts';

const NO_GATES = { admitted: 0, referred: 0, gates: 0 };

export function readDeployment(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readDeployment',
      summary:
        'How a deployment stands now: assessment, clearance, lanes, visitors and ledger, checked again',
      params: z.object({ deployment: Id }),
      response: { 200: DeploymentView, ...REFUSED },
    },
    handler: async (request) => {
      const scope = scopeOf(request);
      const row = await deploymentOf(context.db, scope);
      const lanes = await laneTotals(context.db, scope);
      const { deployment, ...description } = describeDeployment(row);
      return {
        ...deployment,
        ...description,
        assessment: viewAssessment(row, await context.library()),
        clearance: viewClearance(row, context.clock()),
        lanes: { face: countsOf('face', lanes), regular: countsOf('regular', lanes) },
        visitors: { ...(await visitorTotals(context.db, scope)) },
        ledger: await context.ledgerChecks.read(scope),
      };
    },
  });
}

function countsOf(lane: 'face' | 'regular', totals: Awaited<ReturnType<typeof laneTotals>>) {
  const { admitted, referred, gates } = totals.find((total) => total.lane === lane) ?? NO_GATES;
  return { admitted, referred, gates };
}
