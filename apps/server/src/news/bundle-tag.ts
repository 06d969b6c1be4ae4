import { sha256Hex, toHex } from '@tenzij/kernel';
import type { DeploymentRow, GateRow } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { publicKeysOf } from '../deployments/public-keys.ts';
import { describeDeployment } from '../deployments/views.ts';

export type TagParts = Pick<Context, 'db' | 'keys' | 'clock' | 'statusLists'>;

/** Changes when what any gate of the deployment is given does: names, clearance and its state, policy, keys. */
export async function tagOfDeployment({ keys }: TagParts, row: DeploymentRow): Promise<string> {
  const { issuer, gate } = await publicKeysOf(keys, row);
  const said = {
    ...describeDeployment(row),
    clearance: row.clearance && sha256Hex(row.clearance),
    state: row.clearanceState,
    trust: row.trust,
    issuer: toHex(issuer),
    gate: toHex(gate),
    ended: row.ended !== null,
  };
  return shorten(JSON.stringify(said));
}

/** Of one gate's bundle: what all of them are given, and who it is itself. */
export function tagOfBundle(deployment: string, gate: GateRow): string {
  return shorten(JSON.stringify([deployment, gate]));
}

function shorten(text: string): string {
  return sha256Hex(text).slice(0, 24);
}
