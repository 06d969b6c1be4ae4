import type { Database, Scope } from '../database.ts';

/** Takes note of the ids of these yeses, and answers those that were new. */
export async function insertGateConsents(
  tx: Database,
  { organisation, deployment }: Scope,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `insert into gate_consent (organisation_id, deployment_id, consent_id)
     select $1, $2, value::uuid from jsonb_array_elements_text($3::jsonb) as value
     on conflict do nothing returning consent_id as id`,
    [organisation, deployment, JSON.stringify(ids)],
  );
  return rows.map(({ id }) => id);
}

/** The same of showings of the notice. */
export async function insertGateNotices(
  tx: Database,
  { organisation, deployment }: Scope,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `insert into gate_notice (organisation_id, deployment_id, shown_id)
     select $1, $2, value::uuid from jsonb_array_elements_text($3::jsonb) as value
     on conflict do nothing returning shown_id as id`,
    [organisation, deployment, JSON.stringify(ids)],
  );
  return rows.map(({ id }) => id);
}
