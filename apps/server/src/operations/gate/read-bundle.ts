import { GateBundle, GateBundleRequest } from '@tenzij/contracts';
import { fromHex, sha256Hex, TenzijError, toBase64Url } from '@tenzij/kernel';
import { type DeploymentRow, type GateRow, noteGateKey, noteLaneTaken, pairGate } from '@tenzij/store-sql';
import { entranceOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { currentGeneration } from '../../event-keys/generations.ts';
import { keysForGate } from '../../event-keys/keys-for-gate.ts';
import { sharedBundleOf } from '../../gates/shared-bundle.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { deploymentOf } from '../../visits/ticket-work.ts';

export function readBundle(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/gate/bundle',
    config: { roles: ['gate'] },
    schema: {
      operationId: 'readGateBundle',
      summary: 'All a gate needs to work with the network cut, its key sealed to this device',
      body: GateBundleRequest,
      response: { 200: GateBundle, ...REFUSED },
    },
    handler: async (request) => {
      // A gate that opens no passes gets no key that could.
      const gate = entranceOf(request);
      const { id, name, lane, kind } = gate;
      const deployment = await deploymentOf(context.db, gate);
      if (deployment.ended) throw new TenzijError('gate.event-ended');
      const keys = await keysForGate(context, deployment, request.body.deviceKey);
      await pair(context, deployment, gate, request.body.deviceKey);
      await noteGateKey(context.db, gate, currentGeneration(deployment));
      await noteLaneTaken(context.db, gate, context.clock());
      const statusList = await context.statusLists.read(gate);
      return {
        ...(await sharedBundleOf(context, deployment)),
        ...keys,
        gate: { id, name, lane, kind },
        statusList: toBase64Url(statusList.bytes),
      };
    },
  });
}

/**
 * The first device that uses a gate's link is the only one that gets the key. A specimen admits nobody for
 * real, and whoever tries it opens its gates in one browser after another: there a new device replaces the
 * one before it, after a restart as well.
 */
async function pair({ db, clock }: Context, { specimen }: DeploymentRow, gate: GateRow, deviceKey: string) {
  const how = { replace: specimen, now: Math.floor(clock()) };
  const paired = await pairGate(db, gate, sha256Hex(fromHex(deviceKey)), how);
  if (paired) return;
  const { ended } = await deploymentOf(db, gate);
  throw new TenzijError(ended ? 'gate.event-ended' : 'gate.paired-elsewhere');
}
