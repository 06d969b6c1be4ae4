import { toHex } from '@tenzij/kernel';
import type { Database, Scope } from '../database.ts';

/** Which ticket of ours a position of an order is. */
export interface TicketPosition {
  readonly position: number;
  readonly order: string;
  readonly ticket: string;
  /** What its QR code holds, sealed. */
  readonly secret: Uint8Array;
  readonly secretSha256: string;
  /** Whether its seller says that it admits. */
  readonly holds: boolean;
}

/** A position, or part of it, that was not taken over. */
export interface TicketRefusal {
  readonly reference: string;
  readonly field: string;
  readonly code: string;
}

const COLUMNS = `position_id as position, order_code as "order", ticket_id as ticket, secret,
  secret_sha256 as "secretSha256", holds`;
const MINE = 'organisation_id = $1 and deployment_id = $2';
const mine = ({ organisation, deployment }: Scope) => [organisation, deployment];

/** The positions of these orders that are known. */
export async function positionsOfOrders(
  db: Database,
  scope: Scope,
  orders: readonly string[],
): Promise<readonly TicketPosition[]> {
  return db.query<TicketPosition>(
    `select ${COLUMNS} from ticketing_position
     where ${MINE} and order_code in (select jsonb_array_elements_text($3::jsonb)) order by position_id`,
    [...mine(scope), JSON.stringify(orders)],
  );
}

/** The position that is this ticket. After a change of hands a ticket may have been two: the one that holds. */
export async function positionOfTicket(
  db: Database,
  scope: Scope,
  ticket: string,
): Promise<TicketPosition | null> {
  const rows = await db.query<TicketPosition>(
    `select ${COLUMNS} from ticketing_position where ${MINE} and ticket_id = $3
     order by holds desc, position_id limit 1`,
    [...mine(scope), ticket],
  );
  return rows[0] ?? null;
}

/** The tickets that have these codes, by the SHA-256 of the code. */
export async function ticketsOfCodes(
  db: Database,
  scope: Scope,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ sha256: string; ticket: string }>(
    `select secret_sha256 as sha256, ticket_id as ticket from ticketing_position
     where ${MINE} and secret_sha256 in (select jsonb_array_elements_text($3::jsonb))`,
    [...mine(scope), JSON.stringify(hashes)],
  );
  return new Map(rows.map(({ sha256, ticket }) => [sha256, ticket]));
}

/** Keeps positions as they are from now on, all of them in one statement. */
export async function putPositions(
  tx: Database,
  scope: Scope,
  positions: readonly TicketPosition[],
): Promise<void> {
  const rows = positions.map((row) => ({ ...row, secret: toHex(row.secret) }));
  await tx.query(
    `insert into ticketing_position (organisation_id, deployment_id, position_id, order_code, ticket_id, secret,
       secret_sha256, holds)
     select $1, $2, p.position, p."order", p.ticket, decode(p.secret, 'hex'), p."secretSha256", p.holds
     from jsonb_to_recordset($3::jsonb) as p(position bigint, "order" text, ticket text, secret text,
       "secretSha256" text, holds boolean)
     on conflict (deployment_id, position_id) do update set order_code = excluded.order_code,
       ticket_id = excluded.ticket_id, secret = excluded.secret, secret_sha256 = excluded.secret_sha256,
       holds = excluded.holds`,
    [...mine(scope), JSON.stringify(rows)],
  );
}

/** Says of positions that they admit no more. */
export async function positionsEnded(
  tx: Database,
  scope: Scope,
  positions: readonly number[],
): Promise<void> {
  await tx.query(
    `update ticketing_position set holds = false
     where ${MINE} and position_id in (select value::bigint from jsonb_array_elements_text($3::jsonb))`,
    [...mine(scope), JSON.stringify(positions)],
  );
}

/** The ids of tickets by the organiser's own number. */
export async function ticketsByReference(
  db: Database,
  scope: Scope,
  references: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ reference: string; id: string }>(
    `select reference, ticket_id as id from ticket
     where ${MINE} and reference in (select jsonb_array_elements_text($3::jsonb))`,
    [...mine(scope), JSON.stringify(references)],
  );
  return new Map(rows.map(({ reference, id }) => [reference, id]));
}

/** Keeps what is wrong with these references now: what was wrong before is forgotten. */
export async function putRefusals(
  tx: Database,
  scope: Scope,
  references: readonly string[],
  refusals: readonly TicketRefusal[],
): Promise<void> {
  await tx.query(
    `delete from ticketing_refusal
     where ${MINE} and reference in (select jsonb_array_elements_text($3::jsonb))`,
    [...mine(scope), JSON.stringify(references)],
  );
  for (const { reference, field, code } of refusals)
    await tx.query(
      `insert into ticketing_refusal (organisation_id, deployment_id, reference, field, code)
       values ($1, $2, $3, $4, $5)`,
      [...mine(scope), reference, field, code],
    );
}

export async function listRefusals(
  db: Database,
  scope: Scope,
  limit: number,
): Promise<readonly TicketRefusal[]> {
  return db.query<TicketRefusal>(
    `select reference, field, code from ticketing_refusal where ${MINE} order by reference limit $3`,
    [...mine(scope), limit],
  );
}

export interface TicketingTotals {
  /** Positions that are tickets here and admit. */
  readonly tickets: number;
  /** Those that were, and admit no more. */
  readonly ended: number;
  readonly refused: number;
}

export async function ticketingTotals(db: Database, scope: Scope): Promise<TicketingTotals> {
  const rows = await db.query<TicketingTotals>(
    `select count(*) filter (where holds) as tickets, count(*) filter (where not holds) as ended,
       (select count(*) from ticketing_refusal where ${MINE}) as refused
     from ticketing_position where ${MINE}`,
    mine(scope),
  );
  return rows[0] ?? { tickets: 0, ended: 0, refused: 0 };
}
