import { TenzijError } from '@tenzij/kernel';
import type { Database, Scope } from '../database.ts';
import { lockLedger } from './ledger.ts';
import type { TicketRow } from './tickets.ts';

/** `live` on a phone, which seals it anew all the time; `paper` printed or kept as a picture. */
export type PassForm = 'live' | 'paper';

export interface PassRow {
  /** 16 bytes, hexadecimal; the same in all passes of one ticket. */
  readonly cti: string;
  readonly kind: 'face' | 'regular';
  readonly form: PassForm;
  readonly statusIndex: number;
  readonly issuedAt: number;
  readonly notBefore: number;
  readonly expires: number;
}

/**
 * Stores a pass at the next free place of the status list, and says which place that is. Which gate key is the
 * current one then, it keeps too: that changes only once this transaction is done.
 */
export async function insertPass(
  tx: Database,
  ticket: TicketRow,
  pass: Omit<PassRow, 'statusIndex'>,
): Promise<number> {
  await lockLedger(tx, ticket);
  const rows = await tx.query<{ index: number }>(
    `update status_counter set next_index = next_index + 1
     where organisation_id = $1 and deployment_id = $2 and not closed returning next_index - 1 as index`,
    [ticket.organisation, ticket.deployment],
  );
  const index = rows[0]?.index;
  // Ended while this pass was being made: the counter is locked, so that no pass escapes the end.
  if (index === undefined) throw new TenzijError('visit.event-over');
  await tx.query(
    `insert into pass (organisation_id, deployment_id, cti, ticket_id, kind, form, status_index,
       issued_at, not_before, expires, key_generation) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
       (select coalesce(max(generation), 1) from event_key where organisation_id = $1 and deployment_id = $2))`,
    [
      ticket.organisation,
      ticket.deployment,
      pass.cti,
      ticket.id,
      pass.kind,
      pass.form,
      index,
      pass.issuedAt,
      pass.notBefore,
      pass.expires,
    ],
  );
  return index;
}

/** Which kind of pass this ticket has in use, in whatever form: all that are in use are of one kind. */
export async function currentPass(
  db: Database,
  ticket: TicketRow,
): Promise<{ readonly kind: 'face' | 'regular' } | null> {
  const rows = await db.query<{ kind: 'face' | 'regular' }>(
    `select kind from pass
     where organisation_id = $1 and deployment_id = $2 and ticket_id = $3 and revoked_at is null`,
    [ticket.organisation, ticket.deployment, ticket.id],
  );
  return rows[0] ?? null;
}

/** Revokes what this ticket has in use, in one form or in any. */
export async function revokePasses(
  tx: Database,
  ticket: TicketRow,
  now: number,
  form: PassForm | 'any' = 'any',
): Promise<void> {
  await lockLedger(tx, ticket);
  await tx.query(
    `update pass set revoked_at = $4
     where organisation_id = $1 and deployment_id = $2 and ticket_id = $3 and revoked_at is null
       and $5 in ('any', form)`,
    [ticket.organisation, ticket.deployment, ticket.id, now, form],
  );
}

/** Revokes every face pass of a deployment that is in use, and answers how many there were. */
export async function revokeFacePasses(tx: Database, scope: Scope, now: number): Promise<number> {
  await lockLedger(tx, scope);
  const rows = await tx.query(
    `update pass set revoked_at = $3 where organisation_id = $1 and deployment_id = $2
       and kind = 'face' and revoked_at is null returning 1`,
    [scope.organisation, scope.deployment, now],
  );
  return rows.length;
}

/** How far the status list reaches, and how many of its places are revoked: it changed when these did. */
export async function statusVersion(
  db: Database,
  scope: Scope,
): Promise<{ readonly size: number; readonly revoked: number }> {
  const rows = await db.query<{ size: number; revoked: number }>(
    `select next_index as size, (select count(*) from pass p where p.organisation_id = s.organisation_id
       and p.deployment_id = s.deployment_id and p.revoked_at is not null) as revoked
     from status_counter s where organisation_id = $1 and deployment_id = $2`,
    [scope.organisation, scope.deployment],
  );
  return rows[0] ?? { size: 0, revoked: 0 };
}

export async function revokedIndices(db: Database, scope: Scope): Promise<readonly number[]> {
  const rows = await db.query<{ index: number }>(
    `select status_index as index from pass
     where organisation_id = $1 and deployment_id = $2 and revoked_at is not null`,
    [scope.organisation, scope.deployment],
  );
  return rows.map(({ index }) => index);
}

export interface VisitorTotals {
  readonly tickets: number;
  /** Tickets with such a pass in use, in whatever form. */
  readonly facePasses: number;
  readonly regularPasses: number;
  /** Tickets whose consent was withdrawn at least once. */
  readonly withdrawn: number;
}

export async function visitorTotals(db: Database, scope: Scope): Promise<VisitorTotals> {
  const mine = 'organisation_id = $1 and deployment_id = $2';
  const rows = await db.query<VisitorTotals>(
    `select (select count(*) from ticket where ${mine}) as "tickets",
       (select count(distinct ticket_id) from pass
        where ${mine} and revoked_at is null and kind = 'face') as "facePasses",
       (select count(distinct ticket_id) from pass
        where ${mine} and revoked_at is null and kind = 'regular') as "regularPasses",
       (select count(distinct subject) from ledger_entry where ${mine} and kind = 'consent-withdrawn') as "withdrawn"`,
    [scope.organisation, scope.deployment],
  );
  return rows[0] ?? { tickets: 0, facePasses: 0, regularPasses: 0, withdrawn: 0 };
}
