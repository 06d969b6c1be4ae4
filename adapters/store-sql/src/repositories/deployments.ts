import type { Database, Scope } from '../database.ts';
import { EVENT_KEYS, type EventKeyRow } from './event-keys.ts';

interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

export type ClearanceState = 'in-force' | 'paused' | 'revoked' | 'void';

/** Who can hold a clearance paused: each of its two people, and its own rule for equal treatment. */
export type Pauser = 'organiser' | 'dpo' | 'parity-rule';

/**
 * What the rule paused or went on by: how much longer nine in ten people in the regular lane wait than in the face
 * lane with its 95 % interval, the threshold, and for how long it was so, all in whole seconds. `null`: not known.
 */
export type ParityFigures = {
  readonly gapSeconds: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: 'cards' | 'counts' | null;
  /** Waits that it was measured from, in both lanes together. */
  readonly n: number | null;
  readonly p90GapSeconds: number;
  readonly forSeconds: number;
};

/** Who changed the state of a clearance last, and why. */
export interface ClearanceChange {
  readonly by: Pauser;
  /** In somebody's own words; empty when the rule did it. */
  readonly reason: string;
  /** Epoch seconds. */
  readonly at: number;
  /** For a paused one: each that paused; it goes on once none is left. */
  readonly pausedBy?: readonly Pauser[];
  /** While the rule pauses, or was the last to let it go on. */
  readonly figures?: ParityFigures;
  /** For a void one: what differs from what was signed. */
  readonly changed?: readonly string[];
}

/** `at`: epoch seconds. */
export interface Ended {
  readonly at: number;
  readonly issuerKey: string;
  readonly gateKey: string;
  /** Epoch seconds; `null` while the server may still have the keys. */
  readonly keysDestroyedAt: number | null;
  /** Gate keys that were replaced before, oldest first. */
  readonly earlierGateKeys: readonly string[];
}

/**
 * A deployment as visitors and gates know it: from its first clearance on. `receipt` is the assessment's;
 * `notice` holds its items and hash.
 */
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
  /** Only a clearance that is `in-force` lets recognition run; `null` without one. */
  readonly clearanceState: ClearanceState | null;
  readonly clearanceChange: ClearanceChange | null;
  /** Gate keys that took the place of the first one, in order of generation. */
  readonly eventKeys: readonly EventKeyRow[];
  /** When the event was ended, with the public halves (hex) of the keys it had; `null` while it goes on. */
  readonly ended: Ended | null;
  /** Public keys, as clearances name them. */
  readonly trust: { readonly controller: readonly string[]; readonly dpo: readonly string[] };
}

/** Of the deployment `d`. */
export const ENDED = `(select json_build_object('at', e.ended_at, 'issuerKey', e.issuer_key, 'gateKey', e.gate_key,
      'keysDestroyedAt', e.keys_destroyed_at, 'earlierGateKeys', e.earlier_gate_keys)
    from deployment_end e where e.organisation_id = d.organisation_id and e.deployment_id = d.deployment_id) as ended`;

const COLUMNS = `d.organisation_id as "organisation", o.name as "organisationName", d.deployment_id as "id",
  d.name, d.specimen, d.event, d.lanes, d.purposes, d.notice, d.facts, d.as_of as "asOf", d.receipt,
  d.receipt_sha256 as "receiptSha256", d.dpia, d.clearance, d.clearance_state as "clearanceState",
  d.clearance_change as "clearanceChange", d.trust, ${EVENT_KEYS}, ${ENDED}`;
const FROM = 'from deployment d join organisation o on o.organisation_id = d.organisation_id';

export type NewDeployment = Omit<
  DeploymentRow,
  'organisationName' | 'clearanceState' | 'clearanceChange' | 'eventKeys' | 'ended'
>;

/** Stores a deployment, with the start of its ledger and of its status list. */
export async function insertDeployment(db: Database, row: NewDeployment, now: number): Promise<void> {
  await db.query(
    `insert into deployment (organisation_id, deployment_id, name, specimen, event, lanes, purposes, notice,
       facts, as_of, receipt, receipt_sha256, dpia, clearance, clearance_state, trust, created_at)
     values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7::jsonb, $8::jsonb, $9, $10, $11::jsonb, $12, $13, $14,
       $15, $16::jsonb, $17)`,
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
      row.clearance ? 'in-force' : null,
      JSON.stringify(row.trust),
      now,
    ],
  );
  await startRecords(db, { organisation: row.organisation, deployment: row.id });
}

/** The start of a deployment's ledger and of its status list. */
export async function startRecords(db: Database, { organisation, deployment }: Scope): Promise<void> {
  const scope = [organisation, deployment];
  await db.query(
    `insert into ledger_head (organisation_id, deployment_id, sequence, sha256) values ($1, $2, 0, repeat('0', 64))`,
    scope,
  );
  await db.query(
    'insert into status_counter (organisation_id, deployment_id, next_index) values ($1, $2, 0)',
    scope,
  );
}

/** Replaces the clearance by one that is in force; `null` takes it away. */
export async function setClearance(db: Database, scope: Scope, clearance: Uint8Array | null): Promise<void> {
  await db.query(
    `update deployment set clearance = $3, clearance_state = $4, clearance_change = null
     where organisation_id = $1 and deployment_id = $2`,
    [scope.organisation, scope.deployment, clearance, clearance ? 'in-force' : null],
  );
}

/** Pauses, resumes, revokes or voids the clearance there is. */
export async function setClearanceState(
  db: Database,
  scope: Scope,
  state: ClearanceState,
  change: ClearanceChange,
): Promise<void> {
  await db.query(
    `update deployment set clearance_state = $3, clearance_change = $4::jsonb
     where organisation_id = $1 and deployment_id = $2 and clearance is not null`,
    [scope.organisation, scope.deployment, state, JSON.stringify(change)],
  );
}

/** What a deployment is cleared with, or shown with while it isn't: all that visitors and gates see. */
export type Cleared = Pick<
  DeploymentRow,
  | 'event'
  | 'lanes'
  | 'purposes'
  | 'notice'
  | 'facts'
  | 'asOf'
  | 'receipt'
  | 'receiptSha256'
  | 'dpia'
  | 'trust'
> & { readonly clearance: Uint8Array | null };

export async function clearDeployment(db: Database, scope: Scope, cleared: Cleared): Promise<void> {
  await db.query(
    `update deployment set event = $3::jsonb, lanes = $4::jsonb, purposes = $5::jsonb, notice = $6::jsonb,
       facts = $7, as_of = $8, receipt = $9::jsonb, receipt_sha256 = $10, dpia = $11, trust = $12::jsonb,
       clearance = $13, clearance_state = $14, clearance_change = null
     where organisation_id = $1 and deployment_id = $2`,
    [
      scope.organisation,
      scope.deployment,
      JSON.stringify(cleared.event),
      JSON.stringify(cleared.lanes),
      JSON.stringify(cleared.purposes),
      JSON.stringify(cleared.notice),
      cleared.facts,
      cleared.asOf,
      JSON.stringify(cleared.receipt),
      cleared.receiptSha256,
      cleared.dpia,
      JSON.stringify(cleared.trust),
      cleared.clearance,
      cleared.clearance ? 'in-force' : null,
    ],
  );
}

/** A deployment that was cleared at least once; others have no notice for visitors yet. */
export async function findDeployment(db: Database, scope: Scope): Promise<DeploymentRow | null> {
  const rows = await db.query<DeploymentRow>(
    `select ${COLUMNS} ${FROM}
     where d.organisation_id = $1 and d.deployment_id = $2 and d.notice is not null`,
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
