import type { Database, Scope } from '../database.ts';

/** One entry as it is kept; what makes it part of a chain is the domain's business. */
export interface LedgerRow {
  readonly sequence: number;
  readonly at: number;
  readonly kind: string;
  readonly subject: string | null;
  readonly body: unknown;
  readonly previous: string;
  readonly sha256: string;
}

export interface LedgerHead {
  readonly sequence: number;
  readonly sha256: string;
}

const COLUMNS = 'sequence, at, kind, subject, body, previous, sha256';

/**
 * Appends the entries that `chain` makes to follow the head. The head stays locked until the transaction
 * ends, so that concurrent writers follow one after the other.
 */
export async function appendToLedger<Row extends LedgerRow>(
  tx: Database,
  scope: Scope,
  chain: (head: LedgerHead) => readonly Row[],
): Promise<readonly Row[]> {
  const entries = chain(await lockHead(tx, scope));
  for (const entry of entries) {
    await tx.query(
      `insert into ledger_entry (organisation_id, deployment_id, ${COLUMNS})
       values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)`,
      [
        scope.organisation,
        scope.deployment,
        entry.sequence,
        entry.at,
        entry.kind,
        entry.subject,
        JSON.stringify(entry.body),
        entry.previous,
        entry.sha256,
      ],
    );
  }
  const last = entries.at(-1);
  if (last) {
    await tx.query(
      'update ledger_head set sequence = $3, sha256 = $4 where organisation_id = $1 and deployment_id = $2',
      [scope.organisation, scope.deployment, last.sequence, last.sha256],
    );
  }
  return entries;
}

/**
 * Locks a deployment's ledger until the transaction ends. Whatever counts or revokes passes, or erases contacts,
 * takes this lock first, because most of it is recorded afterwards: taken in two orders, two writers would wait
 * for each other.
 */
export async function lockLedger(tx: Database, scope: Scope): Promise<void> {
  await lockHead(tx, scope);
}

async function lockHead(tx: Database, scope: Scope): Promise<LedgerHead> {
  const rows = await tx.query<LedgerHead>(
    'select sequence, sha256 from ledger_head where organisation_id = $1 and deployment_id = $2 for update',
    [scope.organisation, scope.deployment],
  );
  const head = rows[0];
  if (!head) throw new Error('a deployment has no ledger');
  return head;
}

/** Where the chain ends, kept apart from the entries: entries missing at the end show against it. */
export async function ledgerHead(db: Database, scope: Scope): Promise<LedgerHead | null> {
  const rows = await db.query<LedgerHead>(
    'select sequence, sha256 from ledger_head where organisation_id = $1 and deployment_id = $2',
    [scope.organisation, scope.deployment],
  );
  return rows[0] ?? null;
}

/** Entries after a sequence, in order, at most `limit` of them. */
export async function readLedger(
  db: Database,
  scope: Scope,
  after: number,
  limit: number,
): Promise<LedgerRow[]> {
  return db.query<LedgerRow>(
    `select ${COLUMNS} from ledger_entry
     where organisation_id = $1 and deployment_id = $2 and sequence > $3 order by sequence limit $4`,
    [scope.organisation, scope.deployment, after, limit],
  );
}

/** Everything that was recorded about one ticket, in order. */
export async function readLedgerOf(db: Database, scope: Scope, subject: string): Promise<LedgerRow[]> {
  return db.query<LedgerRow>(
    `select ${COLUMNS} from ledger_entry
     where organisation_id = $1 and deployment_id = $2 and subject = $3 order by sequence`,
    [scope.organisation, scope.deployment, subject],
  );
}

/** When a notice with this hash was first published, epoch seconds; `null` for one that never was. */
export async function noticePublishedAt(db: Database, scope: Scope, sha256: string): Promise<number | null> {
  const rows = await db.query<{ at: number }>(
    `select at from ledger_entry where organisation_id = $1 and deployment_id = $2 and subject is null
       and kind = 'notice-published' and body ->> 'sha256' = $3 order by sequence limit 1`,
    [scope.organisation, scope.deployment, sha256],
  );
  return rows[0]?.at ?? null;
}

/** What was recorded about the deployment itself, of some kinds, in order. */
export async function readDeploymentLedger(
  db: Database,
  scope: Scope,
  kinds: readonly string[],
): Promise<LedgerRow[]> {
  return db.query<LedgerRow>(
    `select ${COLUMNS} from ledger_entry
     where organisation_id = $1 and deployment_id = $2 and subject is null and $3::jsonb ? kind
     order by sequence`,
    [scope.organisation, scope.deployment, JSON.stringify(kinds)],
  );
}
