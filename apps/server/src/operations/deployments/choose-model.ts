import { ChosenModel, Id, ModelChoice } from '@tenzij/contracts';
import type { Plan } from '@tenzij/dossier';
import { orThrow, sha256Hex, TenzijError } from '@tenzij/kernel';
import { findDeployment, ledgerHead, lockCase } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { bodyOf, readCaseFile } from '../../cases/case-file.ts';
import type { Context } from '../../context.ts';
import { clearanceOf } from '../../deployments/recognition.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { attackTerms } from '../../models/attack-choice.ts';
import { termsOfChoice } from '../../models/choice.ts';
import { clearSpecimen, write } from '../../specimen/clearance.ts';

export function chooseModel(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/model',
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'chooseModel',
      summary:
        'Clear a specimen deployment again, with another recogniser, false match rate or attack detection',
      params: z.object({ deployment: Id }),
      body: ModelChoice,
      response: { 200: ChosenModel, ...REFUSED },
    },
    handler: async (request) => {
      const { modelId, falseMatchRate, attackDetection } = request.body;
      const scope = scopeOf(request);
      return context.db.transaction(async (tx) => {
        await lockCase(tx, scope);
        const file = await readCaseFile(tx, scope);
        const plan = bodyOf<Plan>(file, 'plan');
        if (!file.row.specimen || !plan) throw new TenzijError('model.two-signatures-needed');
        const shown = await findDeployment(tx, scope);
        // What one of the two stopped isn't signed anew in their name; a first clearance is.
        if (shown?.clearance) orThrow(clearanceOf(shown, context.clock()));
        // What can't be cleared is refused before anything is written.
        const terms = orThrow(await termsOfChoice(context, modelId, falseMatchRate));
        orThrow(await attackTerms(context.modelFiles, attackDetection));
        const basedOn = file.documents.get('plan')?.revision ?? 0;
        const body: Plan = { ...plan, model: { id: modelId, falseMatchRate }, attackDetection };
        await write(context, tx, scope, { document: 'plan', basedOn, body });
        const cleared = orThrow(await clearSpecimen(context, tx, scope));
        const ledger = await ledgerHead(tx, scope);
        if (!ledger) throw new TenzijError('server.unexpected');
        return {
          clearance: { id: cleared.id, sha256: sha256Hex(cleared.bytes) },
          modelId,
          falseMatchRate,
          threshold: terms.model.threshold,
          attackDetection,
          ledger,
        };
      });
    },
  });
}
