import { WithdrawalReceipt } from '@tenzij/contracts';
import { TenzijError, toIsoInstant } from '@tenzij/kernel';
import { linkOf, visitorOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { withdrawerBy } from '../../visits/answers.ts';
import { isOver } from '../../visits/event-over.ts';
import { issuePass } from '../../visits/issue-pass.ts';
import { formFor } from '../../visits/pass-form.ts';
import { forTicket } from '../../visits/ticket-work.ts';
import { erasedInWords, hadFaceOnPaper, lastErasure, withdrawAll } from '../../visits/withdrawal.ts';

export function withdraw(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/visit/withdrawal',
    config: { roles: ['visitor'], links: ['ticket', 'guardian', 'kiosk'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'withdraw',
      summary: 'Take back every consent: all is erased, and a regular pass comes in its place',
      body: NoBody,
      response: { 200: WithdrawalReceipt, ...REFUSED },
    },
    handler: (request) => {
      const ticket = visitorOf(request);
      return forTicket(context, ticket, async ({ tx, deployment, now }) => {
        // Asked again because the first answer got lost, it gives the same receipt.
        const by = withdrawerBy(request, 'withdrawal');
        const proof = (await withdrawAll({ tx, now }, ticket, by)) ?? (await lastErasure(tx, ticket));
        if (!proof) throw new TenzijError('visit.nothing-to-withdraw');
        // Taking back a yes never ends with the event; only the pass in its place does.
        // A pass is for the visitor to take: a guardian's link opens none.
        const isTheirs = linkOf(request) !== 'guardian';
        const wish = { kind: 'regular', form: formFor(request) } as const;
        const pass =
          isOver(deployment, now) || !isTheirs
            ? null
            : await issuePass(context, tx, deployment, ticket, wish, now);
        return {
          receiptId: `${deployment.id}-${proof.sequence}`,
          withdrawnAt: toIsoInstant(proof.at),
          erased: erasedInWords(proof),
          paper: await hadFaceOnPaper(tx, ticket),
          ledger: { sequence: proof.sequence, sha256: proof.sha256 },
          pass,
        };
      });
    },
  });
}
