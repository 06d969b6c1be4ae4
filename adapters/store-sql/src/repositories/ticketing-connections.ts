import type { Database, Scope } from '../database.ts';

export type TicketingKind = 'pretix' | 'webhook';

/** A connection with a ticketing system. What settings and cursor hold is for whoever speaks with it. */
export interface TicketingConnection extends Scope {
  readonly id: string;
  readonly kind: TicketingKind;
  readonly address: string;
  readonly secret: Uint8Array;
  readonly settings: unknown;
  readonly cursor: unknown;
  /** Epoch seconds, as are the others. */
  readonly connectedAt: number;
  /** When it is read next; `null`: nothing to read yet, or no more. */
  readonly dueAt: number | null;
  readonly attempts: number;
  /** When the last reading that came to its end began. */
  readonly syncedAt: number | null;
  /** Why the last reading didn't. */
  readonly code: string | null;
  readonly asked: number;
  readonly eventsTaken: number;
}

const COLUMNS = `organisation_id as organisation, deployment_id as deployment, connection_id as id, kind, address,
  secret, settings, cursor, connected_at as "connectedAt", due_at as "dueAt", attempts, synced_at as "syncedAt",
  code, asked, events_taken as "eventsTaken"`;
const MINE = 'organisation_id = $1 and deployment_id = $2';
const mine = ({ organisation, deployment }: Scope) => [organisation, deployment];

/** `false`, and nothing is kept, when there is one of this kind already. What gates did before is not told to it. */
export async function insertConnection(
  db: Database,
  row: Pick<TicketingConnection, 'organisation' | 'deployment' | 'id' | 'kind' | 'address' | 'secret'> & {
    readonly settings: object;
    readonly hookSha256: string | null;
  },
  now: number,
): Promise<boolean> {
  const { id, kind, address, secret, settings, hookSha256 } = row;
  const rows = await db.query(
    `insert into ticketing_connection (organisation_id, deployment_id, connection_id, kind, address, secret,
       settings, hook_sha256, connected_at, events_taken)
     select $1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, coalesce((select event_change from status_counter
       where ${MINE}), 0)
     on conflict (deployment_id, kind) do nothing returning 1 as done`,
    [...mine(row), id, kind, address, secret, JSON.stringify(settings), hookSha256, now],
  );
  return rows.length > 0;
}

export async function findConnection(
  db: Database,
  scope: Scope,
  kind: TicketingKind,
): Promise<TicketingConnection | null> {
  const rows = await db.query<TicketingConnection>(
    `select ${COLUMNS} from ticketing_connection where ${MINE} and kind = $3`,
    [...mine(scope), kind],
  );
  return rows[0] ?? null;
}

/** The same, and nobody else changes it until the transaction ends; `null` when it is another by now. */
export async function lockConnection(
  tx: Database,
  { organisation, deployment, kind, id }: Scope & Pick<TicketingConnection, 'kind' | 'id'>,
): Promise<TicketingConnection | null> {
  const rows = await tx.query<TicketingConnection>(
    `select ${COLUMNS} from ticketing_connection
     where ${MINE} and kind = $3 and connection_id = $4 for no key update`,
    [organisation, deployment, kind, id],
  );
  return rows[0] ?? null;
}

export async function listConnections(
  db: Database,
  kind: TicketingKind,
): Promise<readonly TicketingConnection[]> {
  return db.query<TicketingConnection>(
    `select ${COLUMNS} from ticketing_connection where kind = $1 order by deployment_id`,
    [kind],
  );
}

/** The next connections to read. Nobody else takes them for `lease` seconds. */
export async function takeDueConnections(
  db: Database,
  { now, lease, limit }: { readonly now: number; readonly lease: number; readonly limit: number },
): Promise<readonly TicketingConnection[]> {
  return db.query<TicketingConnection>(
    `update ticketing_connection set due_at = $1 + $2 where connection_id in (
       select connection_id from ticketing_connection where due_at <= $1 order by due_at limit $3
       for update skip locked) returning ${COLUMNS}`,
    [now, lease, limit],
  );
}

/** Has a connection read as soon as possible. `hook`: the hash of the address that was called. */
export async function askForReading(
  db: Database,
  which: { readonly hook: string } | (Scope & { readonly kind: TicketingKind }),
): Promise<boolean> {
  const rows =
    'hook' in which
      ? await db.query(`${ASK} where hook_sha256 = $1 ${ASKED}`, [which.hook])
      : await db.query(`${ASK} where ${MINE} and kind = $3 ${ASKED}`, [...mine(which), which.kind]);
  return rows.length > 0;
}

/** Who is being read right now is read again after it; who has nothing to read yet is left alone. */
const ASK = `update ticketing_connection set asked = asked + 1,
  due_at = case when due_at is null then null else 0 end`;
const ASKED = 'returning 1 as done';

/** Keeps how far its lists were read. */
export async function moveCursor(
  tx: Database,
  of: Pick<TicketingConnection, 'id'>,
  cursor: object,
): Promise<void> {
  await tx.query('update ticketing_connection set cursor = $2::jsonb where connection_id = $1', [
    of.id,
    JSON.stringify(cursor),
  ]);
}

/** What it is set to from now on. */
export async function setConnection(
  tx: Database,
  of: Pick<TicketingConnection, 'id'>,
  settings: object,
): Promise<void> {
  await tx.query('update ticketing_connection set settings = $2::jsonb where connection_id = $1', [
    of.id,
    JSON.stringify(settings),
  ]);
}

/** Reads it from the beginning, as soon as possible. */
export async function readAnew(tx: Database, of: Pick<TicketingConnection, 'id'>): Promise<void> {
  await tx.query(
    `update ticketing_connection set cursor = '{}'::jsonb, due_at = 0, asked = asked + 1, attempts = 0,
       synced_at = null, code = null where connection_id = $1`,
    [of.id],
  );
}

/** What came of a reading. */
export type ReadingEnd =
  | { readonly began: number; readonly next: number }
  | { readonly code: string; readonly next: number | null };

/** Keeps what came of a reading, and when the next one is: at once when it was asked for meanwhile. */
export async function endReading(
  db: Database,
  { id, asked }: Pick<TicketingConnection, 'id' | 'asked'>,
  end: ReadingEnd,
): Promise<void> {
  if ('code' in end) {
    await db.query(
      'update ticketing_connection set due_at = $2, attempts = attempts + 1, code = $3 where connection_id = $1',
      [id, end.next, end.code],
    );
    return;
  }
  await db.query(
    `update ticketing_connection set due_at = case when asked > $2 then 0 else $3::double precision end, attempts = 0,
       synced_at = $4, code = null where connection_id = $1`,
    [id, asked, end.next, end.began],
  );
}

export async function eventsTaken(
  tx: Database,
  of: Pick<TicketingConnection, 'id'>,
  change: number,
): Promise<void> {
  await tx.query('update ticketing_connection set events_taken = $2 where connection_id = $1', [
    of.id,
    change,
  ]);
}

const OF_PRETIX = ['ticketing_position', 'ticketing_code', 'ticketing_refusal'] as const;

/** Forgets a connection with all that came of it but the tickets. `false` when there was none. */
export async function deleteConnection(tx: Database, scope: Scope, kind: TicketingKind): Promise<boolean> {
  const gone = await tx.query(
    `delete from ticketing_connection where ${MINE} and kind = $3 returning 1 as done`,
    [...mine(scope), kind],
  );
  // Without a connection nothing came of one.
  if (gone.length === 0) return false;
  await tx.query(`delete from ticketing_delivery where ${MINE} and kind = $3`, [...mine(scope), kind]);
  if (kind === 'pretix')
    for (const table of OF_PRETIX) await tx.query(`delete from ${table} where ${MINE}`, mine(scope));
  return true;
}

/** Forgets all of a deployment that has ended. */
export async function eraseTicketing(tx: Database, scope: Scope): Promise<void> {
  for (const kind of ['pretix', 'webhook'] as const) await deleteConnection(tx, scope, kind);
}
