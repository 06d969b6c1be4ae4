import { readTrust, verifyClearance } from '@tenzij/dossier';
import { type Clearance, type Clock, type Result, refuse } from '@tenzij/kernel';
import type { ConsoleApi } from '../console-api.ts';

/**
 * What steps 4 and 5 take on this page: the deployment's clearance, verified here and now, and a specimen.
 * A real one is there for visitors at the gate, not for trying out.
 */
export async function fetchPermit(
  api: Pick<ConsoleApi, 'clearance' | 'trust'>,
  deployment: string | null,
  now: Clock,
): Promise<Result<Clearance>> {
  if (deployment === null) return refuse('clearance.missing');
  const bytes = await api.clearance(deployment);
  if (!bytes.ok) return bytes;
  const trust = await api.trust(deployment);
  if (!trust.ok) return trust;
  const keys = readTrust(trust.value);
  if (!keys.ok) return keys;
  const clearance = verifyClearance(bytes.value, keys.value, now());
  if (!clearance.ok) return clearance;
  if (clearance.value.deployment.id !== deployment) return refuse('clearance.other-deployment');
  return clearance.value.specimen ? clearance : refuse('machine.specimen-only');
}
