import type { Database, Scope } from '../database.ts';
import type { ClearanceChange, ClearanceState, DeploymentRow, Ended } from './deployments.ts';
import { ENDED, startRecords } from './deployments.ts';
import { EVENT_KEYS, type EventKeyRow } from './event-keys.ts';

/** A deployment as its organiser and DPO work on it, cleared or not. */
export interface CaseRow {
  readonly organisation: string;
  readonly organisationName: string;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly specimen: boolean;
  /** Made from an example to learn by; can't be cleared. */
  readonly exercise: boolean;
  /** The scenario it was made from. */
  readonly preset: string | null;
  readonly event: DeploymentRow['event'];
  readonly clearance: Uint8Array | null;
  readonly clearanceState: ClearanceState | null;
  readonly clearanceChange: ClearanceChange | null;
  readonly eventKeys: readonly EventKeyRow[];
  readonly ended: Ended | null;
  /** Epoch seconds. */
  readonly createdAt: number;
}

const COLUMNS = `d.organisation_id as organisation, o.name as "organisationName", d.deployment_id as id, d.name,
  d.kind, d.specimen, d.exercise, d.preset, d.event, d.clearance, d.clearance_state as "clearanceState",
  d.clearance_change as "clearanceChange", d.created_at as "createdAt", ${EVENT_KEYS}, ${ENDED}
  from deployment d join organisation o on o.organisation_id = d.organisation_id`;

/** Opens a case, with the start of its ledger and of its status list. */
export async function insertCase(
  db: Database,
  row: Pick<CaseRow, 'organisation' | 'id' | 'name' | 'kind' | 'specimen' | 'exercise' | 'preset' | 'event'>,
  now: number,
): Promise<void> {
  await db.query(
    `insert into deployment (organisation_id, deployment_id, name, kind, specimen, exercise, preset, event, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)`,
    [
      row.organisation,
      row.id,
      row.name,
      row.kind,
      row.specimen,
      row.exercise,
      row.preset,
      JSON.stringify(row.event),
      now,
    ],
  );
  await startRecords(db, { organisation: row.organisation, deployment: row.id });
}

export async function findCase(db: Database, scope: Scope): Promise<CaseRow | null> {
  const rows = await db.query<CaseRow>(
    `select ${COLUMNS} where d.organisation_id = $1 and d.deployment_id = $2`,
    [scope.organisation, scope.deployment],
  );
  return rows[0] ?? null;
}

export async function listCases(db: Database, organisation: string): Promise<readonly CaseRow[]> {
  return db.query<CaseRow>(
    `select ${COLUMNS} where d.organisation_id = $1 order by d.created_at, d.deployment_id`,
    [organisation],
  );
}

/**
 * Locks a case, so that whoever changes it follows one after the other. Visitors' rows that refer to it may
 * be written meanwhile: a lock on its key would wait for them, and they for the ledger that this one holds.
 */
export async function lockCase(tx: Database, scope: Scope): Promise<void> {
  await tx.query(
    'select 1 from deployment where organisation_id = $1 and deployment_id = $2 for no key update',
    [scope.organisation, scope.deployment],
  );
}

/** Changes what a case is called and when it is. */
export async function updateCase(
  db: Database,
  scope: Scope,
  { event, exercise }: Pick<CaseRow, 'event' | 'exercise'>,
): Promise<void> {
  await db.query(
    `update deployment set exercise = $3, event = case when notice is null then $4::jsonb else event end
     where organisation_id = $1 and deployment_id = $2`,
    [scope.organisation, scope.deployment, exercise, JSON.stringify(event)],
  );
}
