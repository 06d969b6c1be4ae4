import { sha256Hex } from '@tenzij/kernel';
import type { DeploymentRow, GateRow } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { sharedBundleOf } from '../gates/shared-bundle.ts';

export type TagParts = Pick<Context, 'db' | 'keys' | 'statusLists'>;

/** Changes when what every gate of the deployment is given does: names, clearance and its state, policy, keys. */
export async function tagOfDeployment(parts: TagParts, row: DeploymentRow): Promise<string> {
  const { clearanceState, eventKeys, ended } = row;
  return tagOf({ ...(await sharedBundleOf(parts, row)), clearanceState, eventKeys, ended: ended !== null });
}

/** Of one gate's bundle: what all of them are given, and who it is itself. */
export function tagOfBundle(deployment: string, { name, lane, kind }: GateRow): string {
  return tagOf([deployment, name, lane, kind]);
}

function tagOf(said: unknown): string {
  return sha256Hex(JSON.stringify(said)).slice(0, 24);
}
