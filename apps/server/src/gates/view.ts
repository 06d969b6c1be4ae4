import type { GatesView, GateView } from '@tenzij/contracts';
import { type EpochSeconds, toIsoInstant } from '@tenzij/kernel';
import {
  findGatePolicy,
  type GateInvitationRow,
  type GateStateRow,
  type LaneChangeRow,
  listGateInvitations,
  listGateStates,
  listLaneChanges,
  type Scope,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { canPair } from './open-case.ts';
import { settingsOf } from './terms.ts';

/** A gate that is on asks something at least once a minute, and that it was seen is noted to the minute. */
const SEEN_LATELY_SECONDS = 180;

/** The gates of a deployment and how they decide: for its organiser and DPO. */
export async function viewGates(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  scope: Scope,
): Promise<GatesView> {
  const can = await canPair(db, scope);
  const now = clock();
  const policy = await findGatePolicy(db, scope);
  // The last one of each.
  const changes = new Map((await listLaneChanges(db, scope)).map((change) => [change.gate, change]));
  return {
    canPair: can,
    gates: (await listGateStates(db, scope)).map((row) => viewGate(row, changes.get(row.id), now)),
    invitations: (await listGateInvitations(db, scope, now)).map(viewInvitation),
    settings: settingsOf(policy),
    hasCrewCode: policy.crewCode !== null,
  };
}

function viewGate(row: GateStateRow, changed: LaneChangeRow | undefined, now: EpochSeconds): GateView {
  const { id, name, lane, kind, pairedAt, lastSeenAt, confirmedAt } = row;
  return {
    id,
    name,
    lane,
    kind,
    condition: conditionOf(row, now),
    key: keyAt(row),
    pairedAt: instant(pairedAt),
    lastSeenAt: instant(lastSeenAt),
    destroyedAt: instant(confirmedAt),
    laneChange: changed ? { at: toIsoInstant(changed.at), takenAt: instant(changed.takenAt) } : null,
    revoked:
      row.revokedAt === null
        ? null
        : { at: toIsoInstant(row.revokedAt), by: row.revokedBy, reason: row.revokedReason ?? '' },
  };
}

/** Only a gate that opens passes is ever given the key. */
function keyAt({ kind, deviceSha256, confirmedAt, keyIsReplaced }: GateStateRow): GateView['key'] {
  if (kind !== 'entrance' || deviceSha256 === null) return 'never-held';
  if (confirmedAt !== null) return 'destroyed';
  return keyIsReplaced ? 'replaced' : 'held';
}

function conditionOf(row: GateStateRow, now: EpochSeconds): GateView['condition'] {
  if (row.revokedAt !== null) return 'revoked';
  if (row.deviceSha256 === null) return 'waiting';
  if (row.confirmedAt !== null) return 'erased';
  const isLate = row.lastSeenAt === null || now - row.lastSeenAt > SEEN_LATELY_SECONDS;
  return isLate ? 'silent' : 'active';
}

function viewInvitation({ id, kind, lane, name, expiresAt, gate }: GateInvitationRow) {
  return { id, kind, lane, name, expires: toIsoInstant(expiresAt), gate };
}

function instant(at: EpochSeconds | null): string | null {
  return at === null ? null : toIsoInstant(at);
}
