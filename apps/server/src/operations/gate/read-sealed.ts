import { SEALED_PAGE, SealedTemplates } from '@tenzij/contracts';
import { toBase64Url, toHex } from '@tenzij/kernel';
import { sealedAfter } from '@tenzij/store-sql';
import { z } from 'zod';
import { entranceOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { keepsSealed } from '../../deployments/recognition.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { deploymentOf } from '../../visits/ticket-work.ts';

/** Gates fetch them beforehand, and so need no network when a visitor comes. The keys are in the passes. */
export function readSealed(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/gate/sealed',
    config: { roles: ['gate'] },
    schema: {
      operationId: 'readSealedTemplates',
      summary: 'Sealed templates that came or went, a page at a time; nobody here can open them',
      querystring: z.object({ after: z.coerce.number().int().min(0).default(0) }),
      response: { 200: SealedTemplates, ...REFUSED },
    },
    handler: async (request) => {
      const gate = entranceOf(request);
      const { after } = request.query;
      const now = context.clock();
      if (gate.lane !== 'face' || !keepsSealed(await deploymentOf(context.db, gate), now))
        return { keep: false, changes: [], reached: after, more: false };
      const rows = await sealedAfter(context.db, gate, after, SEALED_PAGE + 1);
      const page = rows.slice(0, SEALED_PAGE);
      return {
        keep: true,
        changes: page.map(({ locator, ciphertext }) => ({
          locator: toHex(locator),
          ciphertext: ciphertext && toBase64Url(ciphertext),
        })),
        reached: page.at(-1)?.change ?? after,
        more: rows.length > page.length,
      };
    },
  });
}
