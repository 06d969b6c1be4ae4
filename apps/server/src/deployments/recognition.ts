import { type Notice, noticeSha256 } from '@tenzij/consent';
import { checkSignatures, readTrust, verifyClearance } from '@tenzij/dossier';
import {
  type Clearance,
  type ClearanceContent,
  covers,
  type EpochSeconds,
  type Problem,
  type Result,
  type Route,
  refuse,
  type Storage,
} from '@tenzij/kernel';
import type { DeploymentRow } from '@tenzij/store-sql';

/** The deployment's clearance, both signatures and its validity checked now, unless it was stopped. */
export function clearanceOf(deployment: DeploymentRow, now: EpochSeconds): Result<Clearance> {
  if (deployment.ended) return refuse('ending.ended');
  if (!deployment.clearance) return refuse('clearance.missing');
  if (deployment.clearanceState !== 'in-force') return refuse(`clearance.${deployment.clearanceState}`);
  const trust = readTrust(deployment.trust);
  if (!trust.ok) return trust;
  const clearance = verifyClearance(deployment.clearance, trust.value, now);
  if (!clearance.ok) return clearance;
  const { mode, model } = clearance.value;
  return covers(clearance.value, { deployment: deployment.id, mode, modelId: model.id, now });
}

/**
 * Whether face passes may be made now: a clearance in force, for comparing one face to that of the pass its
 * owner carries, that rests on the notice visitors are shown. `reason` says what is in the way.
 */
export function recognitionOf(
  deployment: DeploymentRow,
  now: EpochSeconds,
): Result<Clearance, Problem<'visit.recognition-off'>> {
  const clearance = clearanceOf(deployment, now);
  if (!clearance.ok) return off(clearance.problem.code);
  const { mode, hashes, lanes } = clearance.value;
  if (mode !== 'verification') return off('clearance.other-mode');
  const { notice } = deployment;
  if (hashes.notice !== notice.sha256 || hashes.notice !== hashOf(notice)) return off('notice');
  return lanes.face > 0 ? clearance : off('lanes');
}

/** Where templates are by the clearance that was signed last, whenever it holds; `carried` without one. */
export function storageOf(deployment: DeploymentRow): Storage {
  return signedContent(deployment)?.storage ?? 'carried';
}

/** On what ground by the clearance that was signed last, whenever it holds; `consent` without one. */
export function routeOf(deployment: DeploymentRow): Route {
  return signedContent(deployment)?.route ?? 'consent';
}

/** What both signed last, whether or not that holds now; `null` without a clearance. */
export function signedContent({ clearance, trust }: DeploymentRow): ClearanceContent | null {
  const keys = readTrust(trust);
  const signed = clearance && keys.ok ? checkSignatures(clearance, keys.value) : null;
  return signed?.ok ? signed.value.content : null;
}

/**
 * Whether sealed templates can still be used: by a clearance in force, or by one that was paused. A gate that
 * hears otherwise drops all it has.
 */
export function keepsSealed(deployment: DeploymentRow, now: EpochSeconds): boolean {
  if (deployment.ended || !KEEPING.includes(deployment.clearanceState)) return false;
  const signed = signedClearance(deployment, now);
  return signed.ok && signed.value.storage === 'sealed' && now < signed.value.validity.expires;
}

const KEEPING: readonly DeploymentRow['clearanceState'][] = ['in-force', 'paused'];

function signedClearance({ clearance, trust }: DeploymentRow, now: EpochSeconds): Result<Clearance> {
  if (!clearance) return refuse('clearance.missing');
  const keys = readTrust(trust);
  return keys.ok ? verifyClearance(clearance, keys.value, now) : keys;
}

/** Of the texts that visitors are shown, whatever the row says their hash is. */
function hashOf({ version, items }: DeploymentRow['notice']): string {
  return noticeSha256({ version, items: items as Notice['items'] });
}

function off(reason: string) {
  return refuse('visit.recognition-off', { reason });
}
