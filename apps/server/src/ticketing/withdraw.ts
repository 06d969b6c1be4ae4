import type { EpochSeconds } from '@tenzij/kernel';
import {
  currentPass,
  type Database,
  deleteUnusedTicket,
  forgetContact,
  lockTicket,
  markRestored,
  markWithdrawn,
  releaseReference,
  revokePasses,
  type TicketRow,
  type WithdrawnBy,
  wasMailed,
} from '@tenzij/store-sql';
import { record } from '../deployments/ledger.ts';

/** Why a ticket admits no more: cancelled, not paid or withdrawn; blocked by its seller; or given another code. */
export type Because = 'cancelled' | 'blocked' | 'replaced';

/**
 * Takes a ticket out of use because its seller did: its passes are revoked and nobody makes others, and the ledger
 * says so. What the visitor answered stays, as proof. One that nothing was made of and nobody was sent is deleted.
 * `blocked` may pass: who has it stays known.
 */
export async function withdrawTicket(
  tx: Database,
  ticket: TicketRow,
  because: Because,
  now: EpochSeconds,
): Promise<void> {
  await lockTicket(tx, ticket);
  if (because !== 'blocked') {
    if (!(await wasMailed(tx, ticket)) && (await deleteUnusedTicket(tx, ticket))) return;
    await forgetContact(tx, ticket);
  }
  if (because === 'replaced') await releaseReference(tx, ticket);
  await takeBack(tx, ticket, { because, by: 'shop' }, now);
}

/** The same because its organiser did: for good, whatever its seller says, and so never deleted. */
export async function withdrawForGood(tx: Database, ticket: TicketRow, now: EpochSeconds): Promise<void> {
  await lockTicket(tx, ticket);
  await forgetContact(tx, ticket);
  await takeBack(tx, ticket, { because: 'cancelled', by: 'organiser' }, now);
}

async function takeBack(
  tx: Database,
  ticket: TicketRow,
  { because, by }: { readonly because: Because; readonly by: WithdrawnBy },
  now: EpochSeconds,
): Promise<void> {
  if (!(await markWithdrawn(tx, ticket, by, now))) return;
  const pass = await currentPass(tx, ticket);
  await revokePasses(tx, ticket, now);
  const body = { because, pass: pass?.kind ?? 'none' };
  await record(tx, ticket, [{ at: Math.floor(now), kind: 'ticket-withdrawn', subject: ticket.id, body }]);
}

/** Puts a ticket in use again that its seller took back. The visitor makes a new pass. */
export async function restoreTicket(tx: Database, ticket: TicketRow, now: EpochSeconds): Promise<void> {
  await lockTicket(tx, ticket);
  if (!(await markRestored(tx, ticket))) return;
  await record(tx, ticket, [{ at: Math.floor(now), kind: 'ticket-restored', subject: ticket.id, body: {} }]);
}
