import type { FacePassRequest, SealedTemplate } from '@tenzij/contracts';
import {
  type Clearance,
  type EpochSeconds,
  fromBase64Url,
  ok,
  type Problem,
  type Result,
  refuse,
  TenzijError,
} from '@tenzij/kernel';
import { LOCATOR_LENGTH, MAX_SEALED_TEMPLATE_BYTES } from '@tenzij/pass';
import { type Database, insertSealed, referToSealed, type TicketRow } from '@tenzij/store-sql';

/** What a face pass comes with: a sealed template exactly when the clearance says so, and otherwise none. */
export function sealedFor(
  { storage }: Clearance,
  { sealed }: FacePassRequest,
): Result<SealedTemplate | null, Problem<'visit.storage-differs'>> {
  if ((storage === 'sealed') !== (sealed !== undefined)) return refuse('visit.storage-differs', { storage });
  return ok(sealed ?? null);
}

/** Keeps what came along for a pass that was just made, or has it refer to what its ticket has already. */
export async function keepSealed(
  tx: Database,
  ticket: TicketRow,
  statusIndex: number,
  sealed: SealedTemplate,
  now: EpochSeconds,
): Promise<void> {
  const locator = fromBase64Url(sealed.locator);
  const ciphertext = sealed.ciphertext === undefined ? undefined : fromBase64Url(sealed.ciphertext);
  if (locator?.length !== LOCATOR_LENGTH || ciphertext === null)
    throw new TenzijError('server.invalid-request');
  if (ciphertext && ciphertext.length > MAX_SEALED_TEMPLATE_BYTES)
    throw new TenzijError('server.invalid-request');
  const kept = ciphertext
    ? await insertSealed(tx, ticket, { locator, ciphertext, statusIndex }, now)
    : await referToSealed(tx, ticket, { locator, statusIndex });
  if (!kept) throw new TenzijError('visit.sealed-not-kept');
}
