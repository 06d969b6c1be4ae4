import type { Database, Scope } from '../database.ts';
import { lockLedger } from './ledger.ts';
import type { TicketRow } from './tickets.ts';

const MINE = 'organisation_id = $1 and deployment_id = $2';

/**
 * Keeps a sealed template for the pass at this place of the status list. Says `false`, and keeps nothing, when
 * its locator was ever used in this deployment. Revoking the last pass that refers to it erases it.
 */
export async function insertSealed(
  tx: Database,
  ticket: TicketRow,
  sealed: { readonly locator: Uint8Array; readonly ciphertext: Uint8Array; readonly statusIndex: number },
  now: number,
): Promise<boolean> {
  const rows = await tx.query(
    `with counted as (update status_counter set sealed_change = sealed_change + 1
       where ${MINE} returning sealed_change)
     insert into sealed_template (organisation_id, deployment_id, locator, ticket_id, ciphertext, created_at, change)
     select $1, $2, $3::bytea, $4, $5::bytea, $6, sealed_change from counted
     on conflict (deployment_id, locator) do nothing returning 1 as done`,
    [ticket.organisation, ticket.deployment, sealed.locator, ticket.id, sealed.ciphertext, now],
  );
  return rows.length > 0 && referToSealed(tx, ticket, sealed);
}

/** Has the pass at this place refer to what the ticket has sealed under that locator; `false` when it has none. */
export async function referToSealed(
  tx: Database,
  ticket: TicketRow,
  { locator, statusIndex }: { readonly locator: Uint8Array; readonly statusIndex: number },
): Promise<boolean> {
  const rows = await tx.query(
    `update pass set sealed_locator = $4::bytea
     where ${MINE} and ticket_id = $3 and status_index = $5 and revoked_at is null
       and exists (select 1 from sealed_template s where s.deployment_id = $2 and s.locator = $4::bytea
         and s.ticket_id = $3 and s.ciphertext is not null) returning 1 as done`,
    [ticket.organisation, ticket.deployment, ticket.id, locator, statusIndex],
  );
  return rows.length > 0;
}

/** When each sealed template of this ticket came, epoch seconds, and how many bytes it has. */
export async function sealedOf(
  db: Database,
  ticket: TicketRow,
): Promise<readonly { readonly createdAt: number; readonly bytes: number }[]> {
  return db.query<{ createdAt: number; bytes: number }>(
    `select created_at as "createdAt", octet_length(ciphertext) as bytes from sealed_template
     where ${MINE} and ticket_id = $3 order by change`,
    [ticket.organisation, ticket.deployment, ticket.id],
  );
}

/** Whether the server holds a sealed template of this ticket. */
export async function hasSealed(db: Database, ticket: TicketRow): Promise<boolean> {
  return (await sealedOf(db, ticket)).length > 0;
}

export interface SealedChangeRow {
  /** Counted from 1 in each deployment. */
  readonly change: number;
  /** 16 bytes. */
  readonly locator: Uint8Array;
  /** `null` once it was erased. */
  readonly ciphertext: Uint8Array | null;
}

/** What came or went after a change, oldest first. */
export async function sealedAfter(
  db: Database,
  scope: Scope,
  after: number,
  limit: number,
): Promise<readonly SealedChangeRow[]> {
  return db.query<SealedChangeRow>(
    `select change, locator, ciphertext from sealed_template
     where ${MINE} and change > $3 order by change limit $4`,
    [scope.organisation, scope.deployment, after, limit],
  );
}

/** No pass that refers to it still holds at `$1`. */
const EXPIRED = `s.ciphertext is not null and not exists (select 1 from pass p
  where p.deployment_id = s.deployment_id and p.sealed_locator = s.locator
    and p.revoked_at is null and p.expires > $1)`;

/** Deployments that hold a sealed template, and whether one of them is of no pass that still holds at `now`. */
export async function sealedScopes(
  db: Database,
  now: number,
): Promise<readonly (Scope & { readonly anyExpired: boolean })[]> {
  return db.query<Scope & { anyExpired: boolean }>(
    `select s.organisation_id as organisation, s.deployment_id as deployment, bool_or(${EXPIRED}) as "anyExpired"
     from sealed_template s where s.ciphertext is not null group by 1, 2 order by 1, 2`,
    [now],
  );
}

/**
 * Erases what no pass refers to that still holds at `now`, epoch seconds, or all there is. Gates are told as of
 * a withdrawal. Gives how many were erased.
 */
export async function eraseExpiredSealed(tx: Database, scope: Scope, now: number | 'all'): Promise<number> {
  await lockLedger(tx, scope);
  const gone = now === 'all' ? 's.ciphertext is not null and $1::double precision is null' : EXPIRED;
  const erased = await tx.query(
    `with gone as (select s.locator, row_number() over (order by s.change) as n from sealed_template s
         where s.organisation_id = $2 and s.deployment_id = $3 and ${gone}),
       counted as (update status_counter set sealed_change = sealed_change + (select count(*) from gone)
         where organisation_id = $2 and deployment_id = $3 and exists (select 1 from gone)
         returning sealed_change - (select count(*) from gone) as base)
     update sealed_template t set ticket_id = null, ciphertext = null, created_at = null,
       change = counted.base + gone.n
     from gone, counted where t.deployment_id = $3 and t.locator = gone.locator and t.ciphertext is not null
     returning 1 as done`,
    [now === 'all' ? null : now, scope.organisation, scope.deployment],
  );
  return erased.length;
}
