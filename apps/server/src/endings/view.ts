import type { DestructionView } from '@tenzij/contracts';
import { backupsInWords, gateInWords } from '@tenzij/dossier';
import { toHex, toIsoInstant } from '@tenzij/kernel';
import { deliveryTotals, findEnd, type Scope } from '@tenzij/store-sql';
import { caseOf } from '../cases/case-file.ts';
import { systemsLeft } from '../ticketing/forget.ts';
import { type IssuedCertificate, newestCertificate } from './certificate.ts';
import type { EndingParts } from './finish.ts';

/** How the end of an event stands: for who ends it, and who watches it being ended. */
export async function viewDestruction(context: EndingParts, scope: Scope): Promise<DestructionView> {
  const { name, specimen, event } = await caseOf(context.db, scope);
  const end = await findEnd(context.db, scope);
  const issued = await newestCertificate(context, scope);
  return {
    name,
    specimen,
    event: { ends: toIsoInstant(event.ends), isOver: context.clock() >= event.ends },
    state: issued ? 'ended' : end ? 'ending' : 'open',
    endedAt: end && toIsoInstant(end.endedAt),
    undelivered: await undelivered(context, scope, end !== null),
    certificate: issued && viewCertificate(issued),
  };
}

async function undelivered({ db }: EndingParts, scope: Scope, isEnded: boolean): Promise<number> {
  if (isEnded) {
    const left = (await systemsLeft(db, scope)).filter(({ because }) => because === 'ended');
    return left.reduce((sum, { admitted, annulled }) => sum + admitted + annulled, 0);
  }
  const pretix = await deliveryTotals(db, scope, 'pretix');
  const webhook = await deliveryTotals(db, scope, 'webhook');
  return pretix.waiting + webhook.waiting;
}

function viewCertificate({ certificate, key }: IssuedCertificate): DestructionView['certificate'] {
  const { number, issuedAt, keys, erased, gates, backups, ledger } = certificate;
  return {
    number,
    issuedAt: toIsoInstant(issuedAt),
    key: toHex(key.bytes),
    keysDestroyedAt: toIsoInstant(keys.destroyedAt),
    erased,
    gates: gates.map((gate) => ({
      id: gate.id,
      name: gate.name,
      lane: gate.lane,
      state: gate.state,
      confirmedAt: gate.confirmedAt === null ? null : toIsoInstant(gate.confirmedAt),
      text: { nl: gateInWords(gate, 'nl'), en: gateInWords(gate, 'en') },
    })),
    backups: { nl: backupsInWords(certificate, 'nl'), en: backupsInWords(certificate, 'en') },
    backupsStated: backups !== null,
    ledger,
  };
}
