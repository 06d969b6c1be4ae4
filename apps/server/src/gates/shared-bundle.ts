import type { GateBundle } from '@tenzij/contracts';
import { toBase64Url, toHex } from '@tenzij/kernel';
import type { DeploymentRow } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { publicKeysOf } from '../deployments/public-keys.ts';
import { describeDeployment } from '../deployments/views.ts';
import { ticketingForGate } from '../ticketing/gate-tickets.ts';
import { gateTermsOf } from './terms.ts';

type SharedBundle = Omit<
  GateBundle,
  'gate' | 'sealedGateKey' | 'keyStatement' | 'retiredKeys' | 'statusList'
>;

/** What is the same in the bundle of every gate, and is no key: gates fetch theirs anew when any of it changes. */
export async function sharedBundleOf(
  { db, keys }: Pick<Context, 'db' | 'keys'>,
  deployment: DeploymentRow,
): Promise<SharedBundle> {
  const { id, name, organisation, trust } = deployment;
  const { issuer } = await publicKeysOf(keys, deployment);
  const scope = { organisation, deployment: id };
  const { staff, policy, crewCode } = await gateTermsOf(db, scope);
  return {
    ...describeDeployment(deployment),
    deployment: { id, name, staff },
    // As signed, in force or not: the gate checks it at every decision.
    clearance: deployment.clearance ? toBase64Url(deployment.clearance) : null,
    trust: { controller: [...trust.controller], dpo: [...trust.dpo] },
    issuerKeys: [toHex(issuer)],
    crewCode,
    ticketing: await ticketingForGate({ db }, scope),
    policy,
  };
}
