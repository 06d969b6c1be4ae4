import type { Database, Scope } from '../database.ts';

/** How the gates of a deployment decide, as its organiser set it. */
export interface GatePolicyRow {
  /** `null`: a pass admits once; else again, when so many seconds went by since it last did. */
  readonly entryAfterSeconds: number | null;
  /** Whether paper and pictures are taken, which don't show when they were made. */
  readonly acceptStatic: boolean;
  readonly crewCode: CrewCodeRow | null;
}

/** The code itself, six digits, and what gates check it against: PBKDF2-SHA-256. */
export interface CrewCodeRow {
  readonly code: string;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly hash: Uint8Array;
}

const DEFAULT: GatePolicyRow = { entryAfterSeconds: null, acceptStatic: true, crewCode: null };

type Columns = Omit<GatePolicyRow, 'crewCode'> & {
  readonly [Key in keyof CrewCodeRow]: CrewCodeRow[Key] | null;
};

/** The policy that was set, or that of a deployment where nobody set anything. */
export async function findGatePolicy(db: Database, scope: Scope): Promise<GatePolicyRow> {
  const rows = await db.query<Columns>(
    `select entry_after_seconds as "entryAfterSeconds", accept_static as "acceptStatic", crew_code as code,
       crew_salt as salt, crew_iterations as iterations, crew_hash as hash
     from gate_policy where organisation_id = $1 and deployment_id = $2`,
    [scope.organisation, scope.deployment],
  );
  if (!rows[0]) return DEFAULT;
  const { entryAfterSeconds, acceptStatic, code, salt, iterations, hash } = rows[0];
  const isSet = code !== null && salt !== null && iterations !== null && hash !== null;
  return { entryAfterSeconds, acceptStatic, crewCode: isSet ? { code, salt, iterations, hash } : null };
}

export async function setGatePolicy(
  db: Database,
  scope: Scope,
  { entryAfterSeconds, acceptStatic }: Omit<GatePolicyRow, 'crewCode'>,
): Promise<void> {
  await db.query(
    `insert into gate_policy (organisation_id, deployment_id, entry_after_seconds, accept_static)
     values ($1, $2, $3, $4) on conflict (organisation_id, deployment_id)
     do update set entry_after_seconds = excluded.entry_after_seconds, accept_static = excluded.accept_static`,
    [scope.organisation, scope.deployment, entryAfterSeconds, acceptStatic],
  );
}

/** Replaces the crew's code. */
export async function setCrewCode(
  db: Database,
  scope: Scope,
  { code, salt, iterations, hash }: CrewCodeRow,
): Promise<void> {
  await db.query(
    `insert into gate_policy (organisation_id, deployment_id, crew_code, crew_salt, crew_iterations, crew_hash)
     values ($1, $2, $3, $4, $5, $6) on conflict (organisation_id, deployment_id)
     do update set crew_code = excluded.crew_code, crew_salt = excluded.crew_salt,
       crew_iterations = excluded.crew_iterations, crew_hash = excluded.crew_hash`,
    [scope.organisation, scope.deployment, code, salt, iterations, hash],
  );
}
