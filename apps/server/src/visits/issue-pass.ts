import type { PassForm, SealedTemplate, SignedPass } from '@tenzij/contracts';
import { type EpochSeconds, softwareSigner, TenzijError, toBase64Url, toHex } from '@tenzij/kernel';
import { issueClaims } from '@tenzij/pass';
import {
  currentPass,
  type Database,
  type DeploymentRow,
  insertPass,
  isWithdrawn,
  revokePasses,
  type TicketRow,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { currentGeneration } from '../event-keys/generations.ts';
import { issuerSecret } from '../keys/key-store.ts';
import { keepSealed } from './sealed-template.ts';
import { deploymentOf } from './ticket-work.ts';

/** What a new pass holds, a commitment to the template or nothing of a face, and where it is kept. */
export type PassWish = {
  readonly form: PassForm;
  /** Of the gate key that a phone will seal paper to; absent where the server itself seals it. */
  readonly sealsFor?: number;
} & (
  | { readonly kind: 'regular' }
  | {
      readonly kind: 'face';
      readonly commitment: Uint8Array;
      /** Where the clearance says that templates are sealed. */
      readonly sealed: SealedTemplate | null;
      readonly notBefore: EpochSeconds;
      readonly expires: EpochSeconds;
    }
);

/**
 * Signs a new pass for a ticket, in a transaction that locked the ticket. What it replaces is
 * revoked. All carry the ticket's one pass id: it is by that that a gate admits a ticket once.
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
  if (deployment.ended || now >= ends) throw new TenzijError('visit.event-over');
  if (await isWithdrawn(tx, ticket)) throw new TenzijError('visit.ticket-withdrawn');
  const passId = links.passId(ticket);
  const commitment = wish.kind === 'face' ? wish.commitment : null;
  const validity =
    wish.kind === 'face'
      ? { notBefore: Math.max(starts, wish.notBefore), expires: Math.min(ends, wish.expires) }
      : { notBefore: starts, expires: ends };
  const issuedAt = Math.floor(now);
  await revokeReplaced(tx, ticket, wish, now);
  const { kind, form } = wish;
  // The commitment is signed and given back, not kept: nothing here ever asks for it again.
  const row = { cti: toHex(passId), kind, form, issuedAt, ...validity };
  const statusIndex = await insertPass(tx, ticket, row);
  if (form === 'paper') await checkKey(tx, ticket, wish);
  if (wish.kind === 'face' && wish.sealed) await keepSealed(tx, ticket, statusIndex, wish.sealed, now);
  const issuer = await issuerSecret(keys, deployment.id);
  const claims = await issueClaims(
    {
      issuer: deployment.organisation,
      deployment: deployment.id,
      ...validity,
      issuedAt,
      passId,
      commitment,
      static: form === 'paper',
      statusIndex,
    },
    softwareSigner(issuer),
  );
  return { kind, form, claims: toBase64Url(claims) };
}

/**
 * Paper stays sealed to one key. Asked after the pass was stored, when nobody can replace the current key: none is
 * ever made for an older one.
 */
async function checkKey(tx: Database, ticket: TicketRow, { sealsFor }: PassWish): Promise<void> {
  const current = currentGeneration(await deploymentOf(tx, ticket));
  if (sealsFor !== undefined && sealsFor < current) throw new TenzijError('visit.key-replaced');
}

/** Paper comes beside the pass on the phone when both are of one kind. Every other pass replaces all. */
async function revokeReplaced(tx: Database, ticket: TicketRow, { kind, form }: PassWish, now: EpochSeconds) {
  const isBeside = form === 'paper' && (await currentPass(tx, ticket))?.kind === kind;
  await revokePasses(tx, ticket, now, isBeside ? form : 'any');
}
