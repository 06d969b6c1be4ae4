import type { Database, Scope } from '../database.ts';

interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

/** A deployment as it is kept. `receipt` is the assessment's; `notice` holds its items and hash. */
export interface DeploymentRow {
  readonly organisation: string;
  readonly organisationName: string;
  readonly id: string;
  readonly name: string;
  readonly specimen: boolean;
  /** Epoch seconds. */
  readonly event: {
    readonly name: string;
    readonly place: string;
    readonly starts: number;
    readonly ends: number;
  };
  readonly lanes: { readonly face: number; readonly regular: number };
  readonly purposes: readonly (Bilingual & { readonly id: string })[];
  readonly notice: {
    readonly version: number;
    readonly sha256: string;
    readonly items: readonly {
      readonly id: string;
      readonly question: Bilingual;
      readonly answer: Bilingual;
    }[];
  };
  /** The facts that were assessed, YAML. */
  readonly facts: string;
  readonly asOf: string;
  readonly receipt: unknown;
  readonly receiptSha256: string;
  readonly dpia: string;
  readonly clearance: Uint8Array | null;
  /** Ed25519 public keys, hexadecimal. */
  readonly trust: { readonly controller: readonly string[]; readonly dpo: readonly string[] };
}

const COLUMNS = `d.organisation_id as "organisation", o.name as "organisationName", d.deployment_id as "id",
  d.name, d.specimen, d.event, d.lanes, d.purposes, d.notice, d.facts, d.as_of as "asOf", d.receipt,
  d.receipt_sha256 as "receiptSha256", d.dpia, d.clearance, d.trust`;
const FROM = 'from deployment d join organisation o on o.organisation_id = d.organisation_id';

/** Stores a deployment, with the start of its ledger and of its status list. */
export async function insertDeployment(
  db: Database,
  row: Omit<DeploymentRow, 'organisationName'>,
  now: number,
): Promise<void> {
  await db.query(
    `insert into deployment (organisation_id, deployment_id, name, specimen, event, lanes, purposes, notice,
       facts, as_of, receipt, receipt_sha256, dpia, clearance, trust, created_at)
     values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7::jsonb, $8::jsonb, $9, $10, $11::jsonb, $12, $13, $14,
       $15::jsonb, $16)`,
    [
      row.organisation,
      row.id,
      row.name,
      row.specimen,
      JSON.stringify(row.event),
      JSON.stringify(row.lanes),
      JSON.stringify(row.purposes),
      JSON.stringify(row.notice),
      row.facts,
      row.asOf,
      JSON.stringify(row.receipt),
      row.receiptSha256,
      row.dpia,
      row.clearance,
      JSON.stringify(row.trust),
      now,
    ],
  );
  const scope = [row.organisation, row.id];
  await db.query(
    `insert into ledger_head (organisation_id, deployment_id, sequence, sha256) values ($1, $2, 0, repeat('0', 64))`,
    scope,
  );
  await db.query(
    'insert into status_counter (organisation_id, deployment_id, next_index) values ($1, $2, 0)',
    scope,
  );
}

/** Replaces the clearance; `null` takes it away. */
export async function setClearance(db: Database, scope: Scope, clearance: Uint8Array | null): Promise<void> {
  await db.query('update deployment set clearance = $3 where organisation_id = $1 and deployment_id = $2', [
    scope.organisation,
    scope.deployment,
    clearance,
  ]);
}

export async function findDeployment(db: Database, scope: Scope): Promise<DeploymentRow | null> {
  const rows = await db.query<DeploymentRow>(
    `select ${COLUMNS} ${FROM} where d.organisation_id = $1 and d.deployment_id = $2`,
    [scope.organisation, scope.deployment],
  );
  return rows[0] ?? null;
}

/** Whose deployment this is: for what is public and names a deployment only. */
export async function findScope(db: Database, deployment: string): Promise<Scope | null> {
  const rows = await db.query<Scope>(
    'select organisation_id as organisation, deployment_id as deployment from deployment where deployment_id = $1',
    [deployment],
  );
  return rows[0] ?? null;
}

export async function listDeployments(
  db: Database,
  organisation: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db.query(
    'select deployment_id as id, name from deployment where organisation_id = $1 order by created_at, deployment_id',
    [organisation],
  );
}
