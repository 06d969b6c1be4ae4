import type { Database, Scope } from '../database.ts';

/** A deployment of this server that is to be in the public register. */
export interface ListedDeployment extends Scope {
  /** Changes when anything does that the register says of it. */
  readonly version: string;
}

/** What chose to be listed by its latest choice, and was cleared. */
export async function listedDeployments(db: Database): Promise<readonly ListedDeployment[]> {
  return db.query<ListedDeployment>(
    `select d.organisation_id as organisation, d.deployment_id as deployment,
       md5(jsonb_build_array(o.name, d.name, d.event, encode(sha256(d.clearance), 'hex'), d.clearance_state,
         d.clearance_change, r.revision,
         (select max(revision) from revision p where p.deployment_id = d.deployment_id and p.document = 'plan'),
         (select max(sequence) from review_entry e where e.deployment_id = d.deployment_id),
         (select ended_at from deployment_end e where e.deployment_id = d.deployment_id)
       )::text) as version
     from deployment d
       join organisation o on o.organisation_id = d.organisation_id
       join revision r on r.deployment_id = d.deployment_id and r.document = 'register'
     where d.clearance is not null and not d.exercise and r.body->'listed' = 'true'::jsonb
       and r.revision = (select max(revision) from revision l
         where l.deployment_id = d.deployment_id and l.document = 'register')
     order by d.deployment_id`,
  );
}

/** When the clearance there is was recorded; epoch seconds. */
export async function clearedAt(db: Database, scope: Scope): Promise<number | null> {
  const rows = await db.query<{ at: number | null }>(
    `select max(at) as at from ledger_entry
     where organisation_id = $1 and deployment_id = $2 and kind = 'clearance-recorded'`,
    [scope.organisation, scope.deployment],
  );
  return rows[0]?.at ?? null;
}

/** An entry of another server, as it was signed. */
export interface AddedEntryRow {
  readonly organisation: string;
  /** The Ed25519 key that signed it, hexadecimal. */
  readonly key: string;
  /** The deployment's id on its own server. */
  readonly deployment: string;
  readonly signed: Uint8Array;
  /** Epoch seconds. */
  readonly issuedAt: number;
  readonly at: number;
}

const COLUMNS = `organisation_id as organisation, server_key as key, entry_deployment as deployment, signed,
  issued_at as "issuedAt", at`;

/** Keeps an entry in place of an older one of the same deployment; `false` when there is a newer one. */
export async function putAddedEntry(
  db: Database,
  row: AddedEntryRow & { readonly member: string },
): Promise<boolean> {
  const rows = await db.query(
    `insert into register_entry (organisation_id, server_key, entry_deployment, signed, issued_at, member_id, at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (organisation_id, server_key, entry_deployment) do update
       set signed = excluded.signed, issued_at = excluded.issued_at, member_id = excluded.member_id, at = excluded.at
       where register_entry.issued_at <= excluded.issued_at
     returning 1`,
    [row.organisation, row.key, row.deployment, row.signed, row.issuedAt, row.member, row.at],
  );
  return rows.length > 0;
}

export async function addedEntriesOf(db: Database, organisation: string): Promise<readonly AddedEntryRow[]> {
  return db.query<AddedEntryRow>(
    `select ${COLUMNS} from register_entry where organisation_id = $1 order by at desc, entry_deployment`,
    [organisation],
  );
}

/** Every entry of another server, once: the newest of each deployment, whichever organisation added it. */
export async function allAddedEntries(db: Database): Promise<readonly AddedEntryRow[]> {
  return db.query<AddedEntryRow>(
    `select distinct on (server_key, entry_deployment) ${COLUMNS} from register_entry
     order by server_key, entry_deployment, issued_at desc`,
  );
}

/** `false` when there was none. */
export async function removeAddedEntry(
  db: Database,
  { organisation, key, deployment }: Pick<AddedEntryRow, 'organisation' | 'key' | 'deployment'>,
): Promise<boolean> {
  const rows = await db.query(
    `delete from register_entry
     where organisation_id = $1 and server_key = $2 and entry_deployment = $3 returning 1`,
    [organisation, key, deployment],
  );
  return rows.length > 0;
}
