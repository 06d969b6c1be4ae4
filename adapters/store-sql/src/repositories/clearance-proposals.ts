import type { Database, Scope } from '../database.ts';
import type { CaseRole } from './members.ts';

/** What was laid before controller and DPO to sign. */
export interface ProposalRow {
  readonly id: string;
  /** The clearance's content as canonical CBOR: the bytes that are signed. */
  readonly payload: Uint8Array;
  readonly sha256: string;
  /** The documents it rests on, as they were. */
  readonly basis: unknown;
  readonly member: string;
  /** Epoch seconds. */
  readonly at: number;
}

export interface SignatureRow {
  readonly role: CaseRole;
  readonly member: string;
  /** The public key, as clearances name it. */
  readonly trustKey: string;
  /** One signature of the COSE_Sign. */
  readonly entry: Uint8Array;
  readonly at: number;
}

const COLUMNS = 'proposal_id as id, payload, sha256, basis, member_id as member, at';

/** Lays a new proposal before both; one that was open is withdrawn. */
export async function insertProposal(
  db: Database,
  scope: Scope,
  row: Omit<ProposalRow, 'at'>,
  now: number,
): Promise<void> {
  await withdrawProposal(db, scope);
  await db.query(
    `insert into clearance_proposal
       (organisation_id, deployment_id, proposal_id, payload, sha256, basis, member_id, at, state)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, 'open')`,
    [
      scope.organisation,
      scope.deployment,
      row.id,
      row.payload,
      row.sha256,
      JSON.stringify(row.basis),
      row.member,
      now,
    ],
  );
}

/** The proposal that waits for signatures, locked until the transaction ends. */
export async function openProposal(db: Database, scope: Scope): Promise<ProposalRow | null> {
  const rows = await db.query<ProposalRow>(
    `select ${COLUMNS} from clearance_proposal
     where organisation_id = $1 and deployment_id = $2 and state = 'open' for update`,
    [scope.organisation, scope.deployment],
  );
  return rows[0] ?? null;
}

export async function withdrawProposal(db: Database, scope: Scope): Promise<void> {
  await setState(db, scope, 'withdrawn');
}

/** Withdraws every open proposal that this person signed; with `trustKey`, only what that key signed. */
export async function withdrawSignedBy(db: Database, member: string, trustKey?: string): Promise<void> {
  await db.query(
    `update clearance_proposal p set state = 'withdrawn' where p.state = 'open' and exists (
       select 1 from clearance_signature s where s.proposal_id = p.proposal_id and s.member_id = $1
         and ($2::text is null or s.trust_key = $2))`,
    [member, trustKey ?? null],
  );
}

export async function closeProposal(db: Database, scope: Scope): Promise<void> {
  await setState(db, scope, 'cleared');
}

async function setState(db: Database, scope: Scope, state: 'withdrawn' | 'cleared'): Promise<void> {
  await db.query(
    `update clearance_proposal set state = $3
     where organisation_id = $1 and deployment_id = $2 and state = 'open'`,
    [scope.organisation, scope.deployment, state],
  );
}

/** The proposal that led to the clearance there is, with both signatures. */
export async function clearedProposal(db: Database, scope: Scope): Promise<ProposalRow | null> {
  const rows = await db.query<ProposalRow>(
    `select ${COLUMNS} from clearance_proposal
     where organisation_id = $1 and deployment_id = $2 and state = 'cleared' order by at desc limit 1`,
    [scope.organisation, scope.deployment],
  );
  return rows[0] ?? null;
}

/** Keeps a signature; `false` when this role, person or key has signed already. */
export async function insertSignature(db: Database, proposal: string, row: SignatureRow): Promise<boolean> {
  const rows = await db.query(
    `insert into clearance_signature (organisation_id, proposal_id, role, member_id, trust_key, entry, at)
     select organisation_id, proposal_id, $2, $3, $4, $5, $6 from clearance_proposal where proposal_id = $1
     on conflict do nothing returning role`,
    [proposal, row.role, row.member, row.trustKey, row.entry, row.at],
  );
  return rows.length > 0;
}

export async function signaturesOf(db: Database, proposal: string): Promise<readonly SignatureRow[]> {
  return db.query<SignatureRow>(
    `select role, member_id as member, trust_key as "trustKey", entry, at from clearance_signature
     where proposal_id = $1 order by role desc`,
    [proposal],
  );
}
