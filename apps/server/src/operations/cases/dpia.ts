import { DpiaCaseView, FinishDpia, FinishedDpia, Id } from '@tenzij/contracts';
import { orThrow, TenzijError } from '@tenzij/kernel';
import { lockCase } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf, sessionOf } from '../../auth/authorise.ts';
import { voidIfChanged } from '../../cases/clearance/voiding.ts';
import { viewDpia } from '../../cases/dpia-case-view.ts';
import { finishVersion } from '../../cases/finish-dpia.ts';
import { loadCase } from '../../cases/load-case.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

const Params = z.object({ deployment: Id });

export function readDpia(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/dpia',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readDpia',
      summary: 'The DPIA as it stands: what is filled in, what people wrote, what is lacking',
      params: Params,
      response: { 200: DpiaCaseView, ...REFUSED },
    },
    handler: async (request) => {
      const scope = scopeOf(request);
      return viewDpia(context, await loadCase(context, scope));
    },
  });
}

export function finishDpiaVersion(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/dpia/versions',
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'finishDpia',
      summary: 'Freeze the DPIA as a version, on which the DPO advises',
      params: Params,
      body: FinishDpia,
      response: { 200: FinishedDpia, ...REFUSED },
    },
    handler: async (request) => {
      const { member, name } = sessionOf(request);
      const scope = scopeOf(request);
      return context.db.transaction(async (tx) => {
        await lockCase(tx, scope);
        const assessed = await loadCase(context, scope, tx);
        if (assessed.file.row.exercise) throw new TenzijError('case.exercise');
        const { version, sha256 } = orThrow(
          await finishVersion(context, tx, scope, assessed, { memberId: member, name }),
        );
        await voidIfChanged(context, tx, scope, request.body?.voidsClearance === true);
        return { version, sha256 };
      });
    },
  });
}
