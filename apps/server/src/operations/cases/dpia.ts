import { DpiaCaseView, FinishDpia, FinishedDpia, Id } from '@tenzij/contracts';
import { finishDpia } from '@tenzij/dossier';
import { orThrow, TenzijError } from '@tenzij/kernel';
import { insertDpiaVersion, lockCase } from '@tenzij/store-sql';
import { z } from 'zod';
import { sessionOf } from '../../auth/authorise.ts';
import { voidIfChanged } from '../../cases/clearance/voiding.ts';
import { dpiaDocumentsOf, viewDpia } from '../../cases/dpia-case-view.ts';
import { dpiaInput } from '../../cases/dpia-input.ts';
import { loadCase } from '../../cases/load-case.ts';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
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
      const scope = { organisation: sessionOf(request).organisation, deployment: request.params.deployment };
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
      const { organisation, member, name } = sessionOf(request);
      const scope = { organisation, deployment: request.params.deployment };
      const now = Math.floor(context.clock());
      return context.db.transaction(async (tx) => {
        await lockCase(tx, scope);
        const assessed = await loadCase(context, scope, tx);
        if (assessed.file.row.exercise) throw new TenzijError('case.exercise');
        const version = orThrow(
          finishDpia({
            input: await dpiaInput(context, assessed),
            documents: dpiaDocumentsOf(assessed),
            version: (assessed.file.dpia?.version ?? 0) + 1,
            languages: ['nl', 'en'],
            by: { memberId: member, name },
            now,
          }),
        );
        const { sha256 } = version;
        await insertDpiaVersion(tx, scope, { version: version.version, body: version, sha256, member }, now);
        const body = { version: version.version, sha256, by: member };
        await record(tx, scope, [{ at: now, kind: 'dpia-finished', subject: null, body }]);
        await voidIfChanged(context, tx, scope, request.body?.voidsClearance === true);
        return { version: version.version, sha256 };
      });
    },
  });
}
