import { Id } from '@tenzij/contracts';
import { orThrow, TenzijError } from '@tenzij/kernel';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { findModel } from '../../models/registry.ts';
import { readModelReport } from '../../models/report-file.ts';

const JSON_TYPE = 'application/json';

export function readReportFile(app: Api, { root }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/models/:model/report.json',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readReportFile',
      summary: "A model's evaluation report, byte for byte: its SHA-256 is what a clearance names",
      params: z.object({ model: Id }),
      response: {
        200: { description: 'The report', content: { [JSON_TYPE]: { schema: z.any() } } },
        ...REFUSED,
      },
    },
    handler: async ({ params }, reply) => {
      const model = await findModel(root, params.model);
      if (!model) throw new TenzijError('model.unknown', { model: params.model });
      const { bytes } = orThrow(await readModelReport(root, model));
      return reply
        .header('content-disposition', `attachment; filename="tenzij-evaluation-${model.card.id}.json"`)
        .type(JSON_TYPE)
        .send(Buffer.from(bytes));
    },
  });
}
