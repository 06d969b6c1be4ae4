import type { Database } from '../database.ts';

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
}

export async function insertOrganisation(db: Database, row: OrganisationRow, now: number): Promise<void> {
  await db.query('insert into organisation (organisation_id, name, created_at) values ($1, $2, $3)', [
    row.id,
    row.name,
    now,
  ]);
}

export async function findOrganisation(db: Database, id: string): Promise<OrganisationRow | null> {
  const rows = await db.query<OrganisationRow>(
    'select organisation_id as id, name from organisation where organisation_id = $1',
    [id],
  );
  return rows[0] ?? null;
}

export async function listOrganisations(db: Database): Promise<readonly OrganisationRow[]> {
  return db.query<OrganisationRow>(
    'select organisation_id as id, name from organisation order by created_at, organisation_id',
  );
}

/** Whether anything was ever set up here. */
export async function isEmpty(db: Database): Promise<boolean> {
  return (await db.query('select 1 from organisation limit 1')).length === 0;
}
