import { Id, NewReviewEntry, ReviewView } from '@tenzij/contracts';
import { isStale, mayAdd } from '@tenzij/dossier';
import { orThrow, TenzijError } from '@tenzij/kernel';
import { lockCase } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf, sessionOf } from '../../auth/authorise.ts';
import { loadCase } from '../../cases/load-case.ts';
import { isProse } from '../../cases/prose.ts';
import { viewReview } from '../../cases/review-view.ts';
import { say } from '../../cases/say.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

const Params = z.object({ deployment: Id });
const MAX_ENTRY_BYTES = 128 * 1024;

export function readReview(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/review',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readReview',
      summary: 'What the DPO said of a deployment, what was answered, and what is open',
      params: Params,
      response: { 200: ReviewView, ...REFUSED },
    },
    handler: async (request) => {
      const scope = scopeOf(request);
      return viewReview(await loadCase(context, scope));
    },
  });
}

export function addReviewEntry(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/review',
    bodyLimit: MAX_ENTRY_BYTES,
    config: { roles: ['organiser', 'dpo'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'addReviewEntry',
      summary: 'Advise, object, withdraw an objection (DPO), answer (organiser) or remark (both)',
      params: Params,
      body: NewReviewEntry,
      response: { 200: ReviewView, ...REFUSED },
    },
    handler: async (request) => {
      const { member, role } = sessionOf(request);
      const scope = scopeOf(request);
      if (!isProse(request.body)) throw new TenzijError('document.no-prose');
      return context.db.transaction(async (tx) => {
        await lockCase(tx, scope);
        const before = await loadCase(context, scope, tx);
        const draft = orThrow(mayAdd(request.body, role, before.review));
        const { dpia } = before.file;
        if (draft.target === 'overall' && draft.kind === 'advice' && dpia) {
          if (isStale(dpia, before.terms.now).length > 0) throw new TenzijError('review.version-outdated');
        }
        await say(context, tx, scope, member, draft);
        return viewReview(await loadCase(context, scope, tx));
      });
    },
  });
}
