import { AssessmentView, Id } from '@tenzij/contracts';
import { toIsoDate } from '@tenzij/kernel';
import { PROPOSALS } from '@tenzij/norms';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { assessCase } from '../../cases/assess-case.ts';
import { viewAssessment } from '../../cases/assessment-view.ts';
import { readCaseFile } from '../../cases/case-file.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';

export function readAssessment(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/assessment',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readAssessment',
      summary: 'The questions with their answers, the verdict so far, and what stands in the way',
      params: z.object({ deployment: Id }),
      querystring: z.object({ proposals: z.enum(PROPOSALS).default('applied') }),
      response: { 200: AssessmentView, ...REFUSED },
    },
    handler: async (request) => {
      const scope = scopeOf(request);
      const file = await readCaseFile(context.db, scope);
      const asOf = toIsoDate(context.clock());
      const assessed = await assessCase(context, file, asOf, request.query.proposals);
      return viewAssessment(assessed, await context.library());
    },
  });
}
