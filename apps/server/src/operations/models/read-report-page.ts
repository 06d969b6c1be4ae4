import { Id } from '@tenzij/contracts';
import { orThrow, TenzijError } from '@tenzij/kernel';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { STAND_ALONE_POLICY } from '../../http/stand-alone-page.ts';
import { findModel } from '../../models/registry.ts';
import { readModelReport } from '../../models/report-file.ts';
import { reportPage } from '../../models/report-page.ts';

export function readReportPage(app: Api, { root }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/models/:model/report',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readReportPage',
      summary: "A model's evaluation report, as a page to read",
      params: z.object({ model: Id }),
      querystring: z.object({ lang: z.enum(['nl', 'en']).default('nl') }),
      response: {
        200: { description: 'The report', content: { 'text/html': { schema: z.any() } } },
        ...REFUSED,
      },
    },
    handler: async ({ params, query }, reply) => {
      const model = await findModel(root, params.model);
      if (!model) throw new TenzijError('model.unknown', { model: params.model });
      const page = await reportPage(model, orThrow(await readModelReport(root, model)), query.lang);
      return reply
        .header('content-security-policy', STAND_ALONE_POLICY)
        .type('text/html; charset=utf-8')
        .send(page);
    },
  });
}
