import type { DeskPaper } from '@tenzij/contracts';
import { fromBase64Url, toIsoInstant } from '@tenzij/kernel';
import { passQr, passQrSvgPath, QUIET_ZONE, sealPass } from '@tenzij/pass';
import type { DeskTicketRow } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { publicKeysOf } from '../deployments/public-keys.ts';
import { recognitionOf } from '../deployments/recognition.ts';
import { describeDeployment } from '../deployments/views.ts';
import { issuePass } from '../visits/issue-pass.ts';
import { deploymentOf, type TicketWork } from '../visits/ticket-work.ts';

const EPHEMERAL_BYTES = 32;

/**
 * A regular pass on paper, in a transaction that locked the ticket. The server can seal it, as there is nothing
 * of a face in it: only claims, which it signed itself.
 */
export async function paperPass(
  context: Context,
  { tx, deployment, now }: TicketWork,
  ticket: DeskTicketRow,
): Promise<DeskPaper> {
  const wish = { kind: 'regular', form: 'paper' } as const;
  const signed = await issuePass(context, tx, deployment, ticket, wish, now);
  const claims = fromBase64Url(signed.claims);
  if (!claims) throw new Error('claims that were signed are no base64url');
  // Written like the face passes of its event, so that nobody sees which it is.
  const recognition = recognitionOf(deployment, now);
  const isApart = recognition.ok && recognition.value.storage === 'sealed';
  const part = isApart ? { sealed: null } : { carried: null };
  // Read anew: nobody replaces the key from here on, and it may have been just before.
  const { gate } = await publicKeysOf(context.keys, await deploymentOf(tx, ticket));
  const text = await sealPass(
    { claims, shownAt: null, ...part },
    { gateKey: gate, deployment: deployment.id },
    context.random(EPHEMERAL_BYTES),
  );
  const qr = passQr(text);
  return {
    reference: ticket.reference,
    event: describeDeployment(deployment).event,
    issuedAt: toIsoInstant(Math.floor(now)),
    qr: { side: qr.size + 2 * QUIET_ZONE, path: passQrSvgPath(qr) },
  };
}
