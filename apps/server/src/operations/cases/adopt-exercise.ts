import { type AnswerBody, Id } from '@tenzij/contracts';
import { DERIVED_CONDITIONS } from '@tenzij/dossier';
import { type EpochSeconds, TenzijError } from '@tenzij/kernel';
import {
  type Database,
  insertRevision,
  latestRevisions,
  lockCase,
  type Scope,
  updateCase,
} from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf, sessionOf } from '../../auth/authorise.ts';
import { isAnswerKey, unshown } from '../../cases/answers.ts';
import { caseOf } from '../../cases/case-file.ts';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

export function adoptExercise(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/adoption',
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'adoptExercise',
      summary: `Make an exercise a deployment of one's own; its answers to ${DERIVED_CONDITIONS.join(', ')} no longer count, and all others lose their evidence and judgements, which the example made up`,
      params: z.object({ deployment: Id }),
      body: NoBody,
      response: { 204: z.undefined().describe('It is a deployment of one’s own now'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const { member } = sessionOf(request);
      const scope = scopeOf(request);
      await context.db.transaction(async (tx) => {
        await lockCase(tx, scope);
        const row = await caseOf(tx, scope);
        if (!row.exercise) throw new TenzijError('case.no-exercise');
        await updateCase(tx, scope, { event: row.event, exercise: false });
        const now = Math.floor(context.clock());
        await keepAnswersOnly(tx, scope, member, now);
        const body = { deployment: row.id, preset: row.preset };
        await record(tx, scope, [{ at: now, kind: 'exercise-adopted', subject: null, body }]);
      });
      return reply.code(204).send();
    },
  });
}

/** A new version of every answer without what was made up to show it. The earlier ones stay in its history. */
async function keepAnswersOnly(tx: Database, scope: Scope, member: string, now: EpochSeconds): Promise<void> {
  for (const { document, revision, body } of await latestRevisions(tx, scope)) {
    if (!isAnswerKey(document)) continue;
    const answer = unshown(body as AnswerBody);
    await insertRevision(tx, scope, { document, basedOn: revision, body: answer, member }, now);
  }
}
