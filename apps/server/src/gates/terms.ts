import type { CrewCode, GatePolicy, GateSettings } from '@tenzij/contracts';
import { toBase64Url } from '@tenzij/kernel';
import { isStaffKind } from '@tenzij/norms';
import { type Database, findCase, findGatePolicy, type GatePolicyRow, type Scope } from '@tenzij/store-sql';
import { STATUS_LIST_MAX_AGE_SECONDS } from '../deployments/status-lists.ts';

/** What a deployment's organiser settled for its gates, as a bundle says it. */
export interface GateTerms {
  readonly staff: boolean;
  readonly policy: GatePolicy;
  readonly crewCode: CrewCode | null;
}

export async function gateTermsOf(db: Database, scope: Scope): Promise<GateTerms> {
  const row = await findGatePolicy(db, scope);
  const { crewCode } = row;
  const { entry, acceptStatic } = settingsOf(row);
  return {
    staff: isStaffKind((await findCase(db, scope))?.kind ?? ''),
    policy: {
      // A phone seals its pass every 30 seconds; twice that leaves time to hold it up, and no more. Who has no phone
      // comes with paper, which shows no time: a copy of it can't be told from the original, and the first one to
      // be admitted is the only one.
      showing: { maxAgeSeconds: 60, maxSkewSeconds: 60, acceptStatic },
      statusListMaxAgeSeconds: STATUS_LIST_MAX_AGE_SECONDS,
      lookSeconds: 10,
      entry,
    },
    crewCode: crewCode && {
      salt: toBase64Url(crewCode.salt),
      iterations: crewCode.iterations,
      hash: toBase64Url(crewCode.hash),
    },
  };
}

export function settingsOf({ entryAfterSeconds, acceptStatic }: GatePolicyRow): GateSettings {
  const entry: GateSettings['entry'] =
    entryAfterSeconds === null ? { kind: 'once' } : { kind: 'again', afterSeconds: entryAfterSeconds };
  return { entry, acceptStatic };
}
