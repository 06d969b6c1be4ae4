import { CaseView, Id } from '@tenzij/contracts';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { viewCase } from '../../cases/case-view.ts';
import { loadCase } from '../../cases/load-case.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';

export function readCase(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/case',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readCase',
      summary: 'Where a deployment stands on the way to its clearance, and what happened last',
      params: z.object({ deployment: Id }),
      response: { 200: CaseView, ...REFUSED },
    },
    handler: async (request) => {
      const scope = scopeOf(request);
      return viewCase(context, scope, await loadCase(context, scope));
    },
  });
}
