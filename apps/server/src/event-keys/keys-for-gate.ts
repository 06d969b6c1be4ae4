import { GATE_KEY_INFO, type GateBundle } from '@tenzij/contracts';
import { fromHex, toBase64Url, toIsoInstant } from '@tenzij/kernel';
import type { DeploymentRow } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { gateSecret } from '../keys/key-store.ts';
import { sealToDevice } from '../keys/seal-to-device.ts';
import { currentGeneration, retiredGenerations } from './generations.ts';

/** The event's keys as a gate gets them: the current one and those that still open passes, sealed to its device. */
export async function keysForGate(
  { keys, clock }: Pick<Context, 'keys' | 'clock'>,
  deployment: Pick<DeploymentRow, 'id' | 'eventKeys'>,
  deviceKey: string,
): Promise<Pick<GateBundle, 'sealedGateKey' | 'keyStatement' | 'retiredKeys'>> {
  const device = fromHex(deviceKey);
  const sealed = async (generation: number) => {
    const secret = await gateSecret(keys, deployment.id, generation);
    return toBase64Url(await sealToDevice(secret, device, GATE_KEY_INFO));
  };
  const retired = retiredGenerations(deployment).filter(({ until }) => clock() < until);
  return {
    sealedGateKey: await sealed(currentGeneration(deployment)),
    keyStatement: statementText(deployment.eventKeys.at(-1)?.statement ?? null),
    retiredKeys: await Promise.all(
      retired.map(async ({ generation, statement, until }) => ({
        sealedGateKey: await sealed(generation),
        keyStatement: statementText(statement),
        until: toIsoInstant(until),
      })),
    ),
  };
}

function statementText(statement: string | null): string | null {
  return statement === null ? null : toBase64Url(fromHex(statement));
}
