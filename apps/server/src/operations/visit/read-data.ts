import { type OwnLedgerEntry, VisitData } from '@tenzij/contracts';
import { type EpochSeconds, TenzijError, toIsoInstant } from '@tenzij/kernel';
import { eventsOf, holderOf, mailsOf, type PassOfTicket, passesOf, sealedOf } from '@tenzij/store-sql';
import { visitorOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { entriesOf } from '../../deployments/ledger.ts';
import { type Api, REFUSED } from '../../http/api.ts';

/** Where somebody went in past a scanner of the ticket shop. */
const SHOP = 'pretix';

export function readData(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/visit/data',
    config: { roles: ['visitor'] },
    schema: {
      operationId: 'readVisitData',
      summary: 'All that the server holds about one ticket and who has it',
      response: { 200: VisitData, ...REFUSED },
    },
    handler: async (request) => {
      const ticket = visitorOf(request);
      const { db, clock } = context;
      const now = clock();
      const holder = await holderOf(db, ticket);
      if (!holder) throw new TenzijError('server.link-invalid');
      const { reference, createdAt, contact } = holder;
      const passes = await passesOf(db, ticket);
      const mails = await mailsOf(db, ticket);
      const sealed = await sealedOf(db, ticket);
      const events = await eventsOf(db, ticket);
      const entries = await entriesOf(db, ticket);
      return {
        madeAt: toIsoInstant(now),
        ticket: { id: ticket.id, reference, createdAt: toIsoInstant(createdAt) },
        contact: contact && { ...contact },
        mails: mails.map((mail) => ({ ...mail, at: toIsoInstant(mail.at) })),
        passes: passes.map((pass) => passView(pass, now)),
        sealed: sealed.map(({ createdAt, bytes }) => ({ keptAt: toIsoInstant(createdAt), bytes })),
        gates: events.map(({ kind, gate, at }) => ({ kind, gate: gate ?? SHOP, at: toIsoInstant(at) })),
        ledger: entries.map(({ sequence, at, kind, body, sha256 }) => ({
          sequence,
          at: toIsoInstant(at),
          kind,
          body: { ...body } as OwnLedgerEntry['body'],
          sha256,
        })),
      };
    },
  });
}

function passView(pass: PassOfTicket, now: EpochSeconds): VisitData['passes'][number] {
  const { kind, form, issuedAt, notBefore, expires, revokedAt } = pass;
  const unrevoked = now < expires ? ('in-use' as const) : ('expired' as const);
  return {
    kind,
    form,
    state: revokedAt === null ? unrevoked : 'revoked',
    issuedAt: toIsoInstant(issuedAt),
    validFrom: toIsoInstant(notBefore),
    expires: toIsoInstant(expires),
    revokedAt: revokedAt === null ? null : toIsoInstant(revokedAt),
  };
}
