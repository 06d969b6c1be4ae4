import { RegularPassRequest, SignedPass } from '@tenzij/contracts';
import { FIRST_GENERATION } from '@tenzij/pass';
import { visitorOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { withdrawerBy } from '../../visits/answers.ts';
import { issuePass } from '../../visits/issue-pass.ts';
import { formFor } from '../../visits/pass-form.ts';
import { forTicket } from '../../visits/ticket-work.ts';
import { withdrawAll } from '../../visits/withdrawal.ts';

export function issueRegularPass(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/visit/regular-pass',
    config: { roles: ['visitor'], links: ['ticket', 'kiosk'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'issueRegularPass',
      summary: 'Sign a regular pass; choosing it takes back any consent that was given',
      body: RegularPassRequest,
      response: { 200: SignedPass, ...REFUSED },
    },
    handler: (request) => {
      const ticket = visitorOf(request);
      return forTicket(context, ticket, async ({ tx, deployment, now }) => {
        await withdrawAll({ tx, now }, ticket, withdrawerBy(request, 'regular-pass'));
        const sealsFor = request.body?.keyGeneration ?? FIRST_GENERATION;
        const wish = { kind: 'regular', form: formFor(request, request.body?.form), sealsFor } as const;
        return issuePass(context, tx, deployment, ticket, wish, now);
      });
    },
  });
}
