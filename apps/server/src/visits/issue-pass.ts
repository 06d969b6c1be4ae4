import type { SignedPass } from '@tenzij/contracts';
import { type EpochSeconds, softwareSigner, TenzijError, toBase64Url, toHex } from '@tenzij/kernel';
import { issueClaims } from '@tenzij/pass';
import { type Database, type DeploymentRow, insertPass, revokePass, type TicketRow } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { deploymentSecrets } from '../keys/key-store.ts';

/** What a new pass holds: a commitment to the template, or nothing of a face. */
export type PassWish =
  | { readonly kind: 'regular' }
  | {
      readonly kind: 'face';
      readonly commitment: Uint8Array;
      readonly notBefore: EpochSeconds;
      readonly expires: EpochSeconds;
    };

/**
 * Signs a new pass for a ticket, in a transaction that locked the ticket. The one it had is revoked and its
 * commitment erased. Both carry the ticket's one pass id: it is by that that a gate admits a ticket once.
 */
export async function issuePass(
  { links, keys }: Context,
  tx: Database,
  deployment: DeploymentRow,
  ticket: TicketRow,
  wish: PassWish,
  now: EpochSeconds,
): Promise<SignedPass> {
  const { starts, ends } = deployment.event;
  if (now >= ends) throw new TenzijError('visit.event-over');
  const passId = links.passId(ticket);
  const commitment = wish.kind === 'face' ? wish.commitment : null;
  const validity =
    wish.kind === 'face'
      ? { notBefore: Math.max(starts, wish.notBefore), expires: Math.min(ends, wish.expires) }
      : { notBefore: starts, expires: ends };
  const issuedAt = Math.floor(now);
  await revokePass(tx, ticket, now);
  const row = { cti: toHex(passId), kind: wish.kind, commitment, issuedAt, ...validity };
  const statusIndex = await insertPass(tx, ticket, row);
  const { issuer } = await deploymentSecrets(keys, deployment.id);
  const claims = await issueClaims(
    {
      issuer: deployment.organisation,
      deployment: deployment.id,
      ...validity,
      issuedAt,
      passId,
      commitment,
      static: false,
      statusIndex,
    },
    softwareSigner(issuer),
  );
  return { kind: wish.kind, claims: toBase64Url(claims) };
}
