import { type EpochSeconds, ok, type Result, toIsoInstant } from '@tenzij/kernel';
import { askPretix, type PretixAccess, type PretixParts, refusalOf } from './http.ts';
import type { PretixProblem } from './problems.ts';
import { RedeemAnswer, type RedeemReason } from './schemas.ts';

/** How often one call asks. Who has a queue of their own tries again later, with the same keys. */
interface Sending {
  readonly idempotencyKey: string;
  readonly attempts?: number;
}

interface Redemption extends Sending {
  readonly organizer: string;
  readonly list: number;
  readonly secret: string;
  /** The same for one admission, for good: pretix makes one check-in of it, also a year later. */
  readonly nonce: string;
  /** When somebody went in. */
  readonly at: EpochSeconds;
}

/** What pretix made of it. `incomplete`, `exchange`: it wants more of somebody than a gate can ask. */
type RedeemOutcome = 'ok' | 'incomplete' | 'exchange' | RedeemReason;

/** Checks a ticket in. */
export async function redeem(
  parts: PretixParts,
  access: PretixAccess,
  { organizer, list, secret, nonce, at, ...sending }: Redemption,
): Promise<Result<RedeemOutcome, PretixProblem>> {
  const asked = await askPretix(parts, access, {
    method: 'POST',
    path: `/api/v1/organizers/${encodeURIComponent(organizer)}/checkinrpc/redeem/`,
    body: {
      secret,
      source_type: 'barcode',
      lists: [list],
      type: 'entry',
      force: false,
      ignore_unpaid: false,
      nonce,
      datetime: toIsoInstant(at),
      questions_supported: false,
      answers: {},
    },
    ...sending,
  });
  if (!asked.ok) return asked;
  const answer = RedeemAnswer.safeParse(asked.value.body);
  if (!answer.success) return refusalOf(asked.value);
  const { status, reason } = answer.data;
  return ok(status === 'error' ? (reason ?? 'error') : status);
}

interface Annulment extends Sending {
  readonly organizer: string;
  readonly list: number;
  /** Of the check-in that is taken back. */
  readonly nonce: string;
  /** When it turned out that nobody went in: at most 15 minutes after. */
  readonly at: EpochSeconds;
  /** Shown to pretix' users. */
  readonly why: string;
}

/**
 * Takes a check-in back. `refused`: pretix takes none back of another device, after 15 minutes, that failed, or a
 * second time, and says the same of all of these; `unknown`: it has no such check-in.
 */
export async function annul(
  parts: PretixParts,
  access: PretixAccess,
  { organizer, list, nonce, at, why, ...sending }: Annulment,
): Promise<Result<'ok' | 'refused' | 'unknown', PretixProblem>> {
  const asked = await askPretix(parts, access, {
    method: 'POST',
    path: `/api/v1/organizers/${encodeURIComponent(organizer)}/checkinrpc/annul/`,
    body: { lists: [list], nonce, datetime: toIsoInstant(at), error_explanation: why },
    ...sending,
  });
  if (!asked.ok) return asked;
  const { status } = asked.value;
  if (status === 200) return ok('ok');
  if (status === 400) return ok('refused');
  return status === 404 ? ok('unknown') : refusalOf(asked.value);
}
