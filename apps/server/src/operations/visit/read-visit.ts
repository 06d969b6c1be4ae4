import { wasShown } from '@tenzij/consent';
import { Visit } from '@tenzij/contracts';
import { toBase64Url, toHex, toIsoInstant } from '@tenzij/kernel';
import { isStaffKind } from '@tenzij/norms';
import {
  currentPass,
  type DeploymentRow,
  type Ended,
  findCase,
  isWithdrawn,
  type TicketRow,
} from '@tenzij/store-sql';
import { visitorOf } from '../../auth/authorise.ts';
import { pausedBy } from '../../cases/clearance/standing.ts';
import type { Context } from '../../context.ts';
import { entriesOf } from '../../deployments/ledger.ts';
import { publicKeysOf } from '../../deployments/public-keys.ts';
import { recognitionOf, routeOf, storageOf } from '../../deployments/recognition.ts';
import { describeDeployment } from '../../deployments/views.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { answersToNotice } from '../../visits/consents.ts';
import { groundReasons } from '../../visits/ground-reasons.ts';
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
        ...whosePause(deployment),
        trust: { controller: [...deployment.trust.controller], dpo: [...deployment.trust.dpo] },
        issuerKeys: [toHex(keys.issuer)],
        gateKey: toHex(keys.gate),
        keyStatement: keys.statement && toBase64Url(keys.statement),
        storage: storageOf(deployment),
        ...(await groundView(context, deployment, ticket)),
        ...(await answersToNotice(context.db, deployment, ticket)),
        privacyContact: await privacyContact(context.db, ticket),
        ...((await isWithdrawn(context.db, ticket)) && { withdrawn: true }),
        pass: (await currentPass(context.db, ticket))?.kind ?? ('none' as const),
      };
    },
  });
}

async function groundView(
  { db, library }: Context,
  deployment: DeploymentRow,
  ticket: TicketRow,
): Promise<Pick<Visit, 'staff' | 'route' | 'reasons' | 'noticeShown'>> {
  const scope = { organisation: deployment.organisation, deployment: deployment.id };
  const staff = isStaffKind((await findCase(db, scope))?.kind ?? '');
  const route = routeOf(deployment);
  if (route === 'consent') return { staff, route, reasons: [], noticeShown: false };
  const noticeShown = wasShown(await entriesOf(db, ticket), deployment.notice.sha256);
  return { staff, route, reasons: groundReasons(deployment, await library()), noticeShown };
}

/** What a visitor is told of a pause. It ends only when everybody who paused lets it go on. */
function whosePause(deployment: DeploymentRow): Pick<Visit, 'pausedBy'> {
  const pausing = deployment.ended ? [] : pausedBy(deployment);
  if (pausing.length === 0) return {};
  return { pausedBy: pausing.every((one) => one === 'parity-rule') ? 'rule' : 'people' };
}

function endOf(ended: Ended | null): Pick<Visit, 'ended' | 'keysDestroyed'> {
  if (!ended) return {};
  const { at, keysDestroyedAt } = ended;
  return {
    ended: toIsoInstant(at),
    ...(keysDestroyedAt !== null && { keysDestroyed: toIsoInstant(keysDestroyedAt) }),
  };
}
