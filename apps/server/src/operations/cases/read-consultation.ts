import { ConsultationView, Id } from '@tenzij/contracts';
import { type Consultation, consultationState } from '@tenzij/dossier';
import { toIsoDate } from '@tenzij/kernel';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { bodyOf } from '../../cases/case-file.ts';
import { loadCase } from '../../cases/load-case.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';

const NONE = {
  due: null,
  dueUnknown: 'not-received' as const,
  extendableUntil: null,
  extension: 'none' as const,
  suspendedDays: 0,
  overdue: false,
  adviceReceived: false,
};

export function readConsultation(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/consultation',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readConsultation',
      summary: 'How the prior consultation of the authority stands; silence is never approval',
      params: z.object({ deployment: Id }),
      response: { 200: ConsultationView, ...REFUSED },
    },
    handler: async (request) => {
      const scope = scopeOf(request);
      const { file, facts } = await loadCase(context, scope);
      const held = bodyOf<Consultation>(file, 'consultation');
      const state = held ? consultationState(held, toIsoDate(context.clock())) : NONE;
      const { value: needed, outcome } = facts.facts.D3 ?? {};
      return {
        ...state,
        // Advice on another version of the DPIA is there, and settles nothing.
        adviceReceived: state.adviceReceived && (needed !== 'yes' || outcome !== undefined),
        needed: needed === 'yes' || needed === 'no' ? needed : ('unknown' as const),
      };
    },
  });
}
