import { Visit } from '@tenzij/contracts';
import { toBase64Url, toHex, toIsoInstant } from '@tenzij/kernel';
import { currentPass, type Ended } from '@tenzij/store-sql';
import { visitorOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { publicKeysOf } from '../../deployments/public-keys.ts';
import { recognitionOf, storageOf } from '../../deployments/recognition.ts';
import { describeDeployment } from '../../deployments/views.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { answersToNotice } from '../../visits/consents.ts';
import { privacyContact } from '../../visits/privacy-contact.ts';
import { deploymentOf } from '../../visits/ticket-work.ts';

export function readVisit(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/visit',
    config: { roles: ['visitor'], links: ['ticket', 'guardian', 'kiosk'] },
    schema: {
      operationId: 'readVisit',
      summary: "All a visitor's phone needs: the notice, the purposes, the clearance, how consent stands",
      response: { 200: Visit, ...REFUSED },
    },
    handler: async (request) => {
      const ticket = visitorOf(request);
      const deployment = await deploymentOf(context.db, ticket);
      const recognition = recognitionOf(deployment, context.clock());
      const keys = await publicKeysOf(context.keys, deployment);
      const clearance = recognition.ok ? deployment.clearance : null;
      return {
        ...describeDeployment(deployment),
        ...endOf(deployment.ended),
        lanes: deployment.lanes,
        notice: Visit.shape.notice.parse(deployment.notice),
        purposes: [...deployment.purposes],
        clearance: clearance ? toBase64Url(clearance) : null,
        trust: { controller: [...deployment.trust.controller], dpo: [...deployment.trust.dpo] },
        issuerKeys: [toHex(keys.issuer)],
        gateKey: toHex(keys.gate),
        storage: storageOf(deployment, context.clock()),
        ...(await answersToNotice(context.db, deployment, ticket)),
        privacyContact: await privacyContact(context.db, ticket),
        pass: (await currentPass(context.db, ticket))?.kind ?? ('none' as const),
      };
    },
  });
}

function endOf(ended: Ended | null): Pick<Visit, 'ended' | 'keysDestroyed'> {
  if (!ended) return {};
  const { at, keysDestroyedAt } = ended;
  return {
    ended: toIsoInstant(at),
    ...(keysDestroyedAt !== null && { keysDestroyed: toIsoInstant(keysDestroyedAt) }),
  };
}
