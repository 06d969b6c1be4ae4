import { ChosenModel, Id, ModelChoice } from '@tenzij/contracts';
import { orThrow, sha256Hex, TenzijError } from '@tenzij/kernel';
import { setClearance } from '@tenzij/store-sql';
import { z } from 'zod';
import { sessionOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import { clearanceOf } from '../../deployments/recognition.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { attackTerms } from '../../models/attack-choice.ts';
import { termsOfChoice } from '../../models/choice.ts';
import { reissueSpecimen } from '../../specimen/clearance.ts';
import { deploymentOf } from '../../visits/ticket-work.ts';

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
      const { modelId, falseMatchRate, attackDetection: asked } = request.body;
      const scope = { organisation: sessionOf(request).organisation, deployment: request.params.deployment };
      const now = Math.floor(context.clock());
      return context.db.transaction(async (tx) => {
        const row = await deploymentOf(tx, scope);
        const clearance = orThrow(clearanceOf(row, now));
        if (!row.specimen || !clearance.specimen) throw new TenzijError('model.two-signatures-needed');
        const terms = orThrow(await termsOfChoice(context, modelId, falseMatchRate));
        const attackDetection = orThrow(await attackTerms(context.modelFiles, asked));
        const { id, bytes } = await reissueSpecimen(context, clearance, { ...terms, attackDetection });
        const sha256 = sha256Hex(bytes);
        await setClearance(tx, scope, bytes);
        const body = { sha256, dpia: clearance.hashes.dpia };
        const [entry] = await record(tx, scope, [
          { at: now, kind: 'clearance-recorded', subject: null, body },
        ]);
        if (!entry) throw new TenzijError('server.unexpected');
        return {
          clearance: { id, sha256 },
          modelId,
          falseMatchRate,
          threshold: terms.model.threshold,
          attackDetection: asked,
          ledger: { sequence: entry.sequence, sha256: entry.sha256 },
        };
      });
    },
  });
}
