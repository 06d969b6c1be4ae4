import { FacePassRequest, SignedPass } from '@tenzij/contracts';
import { fromHex, orThrow, TenzijError } from '@tenzij/kernel';
import { FIRST_GENERATION } from '@tenzij/pass';
import { visitorOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { recognitionOf } from '../../deployments/recognition.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { checkGround } from '../../visits/ground.ts';
import { issuePass } from '../../visits/issue-pass.ts';
import { formFor } from '../../visits/pass-form.ts';
import { sealedFor } from '../../visits/sealed-template.ts';
import { forTicket } from '../../visits/ticket-work.ts';

export function issueFacePass(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/visit/face-pass',
    config: { roles: ['visitor'], links: ['ticket', 'kiosk'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'issueFacePass',
      summary:
        'Sign a pass over a salted commitment to a template that stays on the phone, or is sealed there',
      body: FacePassRequest,
      response: { 200: SignedPass, ...REFUSED },
    },
    handler: (request) => {
      const ticket = visitorOf(request);
      return forTicket(context, ticket, async ({ tx, deployment, now }) => {
        // Said first: that recognition is off too is only what follows.
        if (deployment.ended) throw new TenzijError('visit.event-over');
        const clearance = orThrow(recognitionOf(deployment, now));
        orThrow(await checkGround(tx, deployment, ticket, clearance));
        const sealed = orThrow(sealedFor(clearance, request.body));
        const form = formFor(request, request.body.form);
        const commitment = fromHex(request.body.commitment);
        const sealsFor = request.body.keyGeneration ?? FIRST_GENERATION;
        const wish = { kind: 'face', form, sealsFor, commitment, sealed, ...clearance.validity } as const;
        return issuePass(context, tx, deployment, ticket, wish, now);
      });
    },
  });
}
