import type { Database, Scope } from '../database.ts';

/** How one code of a ticketing system stands. What is `null` is not said. */
export interface TicketCode {
  /** SHA-256 of the code, hexadecimal. */
  readonly sha256: string;
  readonly holds: boolean;
  readonly revoked: boolean;
  readonly blocked: boolean;
  readonly used: boolean;
  readonly item: number | null;
  /** Epoch seconds. */
  readonly validFrom: number | null;
  readonly validUntil: number | null;
}

export interface TicketCodeRow extends TicketCode {
  /** Counted from 1 in each connection. */
  readonly change: number;
}

const COLUMNS = `sha256, holds, revoked, blocked, used, item, valid_from as "validFrom",
  valid_until as "validUntil", change`;
const MINE = 'organisation_id = $1 and deployment_id = $2';

/** Those of these codes that are known. */
export async function codesOf(
  db: Database,
  { organisation, deployment }: Scope,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, TicketCode>> {
  const rows = await db.query<TicketCode>(
    `select ${COLUMNS} from ticketing_code
     where ${MINE} and sha256 in (select jsonb_array_elements_text($3::jsonb))`,
    [organisation, deployment, JSON.stringify(hashes)],
  );
  return new Map(rows.map((row) => [row.sha256, row]));
}

/** Keeps how codes stand from now on, each under a number of its own. In a transaction that locked the connection. */
export async function putCodes(
  tx: Database,
  scope: Scope,
  connection: string,
  codes: readonly TicketCode[],
): Promise<void> {
  if (codes.length === 0) return;
  const [counted] = await tx.query<{ reached: number }>(
    `update ticketing_connection set code_change = code_change + $2 where connection_id = $1
     returning code_change as reached`,
    [connection, codes.length],
  );
  const base = (counted?.reached ?? 0) - codes.length;
  const rows = codes.map((code, index) => ({ ...code, change: base + index + 1 }));
  await tx.query(
    `insert into ticketing_code (organisation_id, deployment_id, sha256, holds, revoked, blocked, used, item,
       valid_from, valid_until, change)
     select $1, $2, c.sha256, c.holds, c.revoked, c.blocked, c.used, c.item, c."validFrom", c."validUntil", c.change
     from jsonb_to_recordset($3::jsonb) as c(sha256 text, holds boolean, revoked boolean, blocked boolean,
       used boolean, item bigint, "validFrom" double precision, "validUntil" double precision, change bigint)
     on conflict (deployment_id, sha256) do update set holds = excluded.holds, revoked = excluded.revoked,
       blocked = excluded.blocked, used = excluded.used, item = excluded.item, valid_from = excluded.valid_from,
       valid_until = excluded.valid_until, change = excluded.change`,
    [scope.organisation, scope.deployment, JSON.stringify(rows)],
  );
}

/** What changed of the codes after a change, oldest first. */
export async function codesAfter(
  db: Database,
  { organisation, deployment }: Scope,
  after: number,
  limit: number,
): Promise<readonly TicketCodeRow[]> {
  return db.query<TicketCodeRow>(
    `select ${COLUMNS} from ticketing_code where ${MINE} and change > $3 order by change limit $4`,
    [organisation, deployment, after, limit],
  );
}
