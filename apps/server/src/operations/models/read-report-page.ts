import { ALL_ERRORS, Id, isErrorCode } from '@tenzij/contracts';
import type { EvaluationReport } from '@tenzij/evaluation';
import { type Language, orThrow, TenzijError } from '@tenzij/kernel';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { findModel } from '../../models/registry.ts';
import { readModelReport } from '../../models/report-file.ts';

/** The page stands by itself: its own style, and nothing else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

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
      const { report, sha256 } = orThrow(await readModelReport(root, model));
      // What draws the plots takes a while to load, and a server that starts has no use for it.
      const { renderReport } = await import('@tenzij/evaluation/report');
      const page = renderReport(report, query.lang, {
        modelName: model.card.name,
        reportSha256: sha256,
        reasons: reasonsOf(report, query.lang),
      });
      return reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(page);
    },
  });
}

/** What each code means that an image failed with. */
function reasonsOf({ failures }: EvaluationReport, language: Language): Record<string, string> {
  const codes = new Set(failures.map(({ reason }) => reason));
  return Object.fromEntries(
    [...codes].flatMap((code) => (isErrorCode(code) ? [[code, ALL_ERRORS[code][language].what]] : [])),
  );
}
