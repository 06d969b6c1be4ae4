import type { LedgerDraft } from '@tenzij/consent';
import type { GateEvent } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import {
  type Database,
  findConnection,
  findGatePolicy,
  type GateRow,
  insertGateEvents,
  lockLedger,
  type NewGateEvent,
  referralCodes,
  type Scope,
  ticketsOfCodes,
  wasRegular,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import { codeHash } from '../ticketing/codes.ts';
import { openVault, SEALED } from '../ticketing/vault.ts';

type Override = Extract<GateEvent, { kind: 'override' }>;

/** Takes what a gate says happened, all or none; whoever follows hears of it at once. */
export async function takeGateEvents(
  { db, keys, clock, gateWatch }: Pick<Context, 'db' | 'keys' | 'clock' | 'gateWatch'>,
  gate: GateRow,
  events: readonly GateEvent[],
): Promise<void> {
  const overrides = events.filter((event) => event.kind === 'override');
  // Crew overrides where they see the person, and never what a camera said of a face.
  if (overrides.length > 0 && !(await wasRegular(db, gate))) throw new TenzijError('gate.override-lane');
  const now = clock();
  const isNew = await db.transaction(async (tx) => {
    const tickets = await ticketsOfCodes(tx, gate, events.flatMap(codeOf));
    const seal = await sealerFor(tx, keys, gate, events);
    const rows = events.map((event) => rowOf(event, tickets, seal));
    const fresh = await insertGateEvents(tx, gate, rows, { now, doubleWithin: await doubleWithin(tx, gate) });
    const drafts = await draftsOf(
      tx,
      gate,
      overrides.filter(({ id }) => fresh.includes(id)),
      now,
    );
    if (drafts.length > 0) await record(tx, gate, drafts);
    return fresh.length > 0;
  });
  if (isNew) gateWatch.wrote(gate);
}

/** What seals the codes that somebody went in with. */
type Seal = (code: string) => Uint8Array | null;

/**
 * Codes are kept for a ticket shop that is told of them. The ledger is locked before it is seen whether there is one:
 * an event that ends meanwhile has its key destroyed after this, or no shop.
 */
async function sealerFor(
  tx: Database,
  keys: Context['keys'],
  gate: GateRow,
  events: readonly GateEvent[],
): Promise<Seal> {
  if (events.every((event) => codeOf(event).length === 0)) return () => null;
  await lockLedger(tx, gate);
  if (!(await findConnection(tx, gate, 'pretix'))) return () => null;
  const vault = await openVault({ keys }, gate.deployment);
  return (code) => vault.seal(code, SEALED.code);
}

/** The hash of the code that somebody went in with, when it was one of another system. */
function codeOf(event: GateEvent): readonly string[] {
  return event.kind === 'admitted' && event.ticket !== null ? [codeHash(event.ticket)] : [];
}

/** Who may come in again after so long is no double then. */
export async function doubleWithin(tx: Database, scope: Scope): Promise<number | null> {
  return (await findGatePolicy(tx, scope)).entryAfterSeconds;
}

/** An event of which nothing but its kind is known. */
export const NOTHING = {
  pass: null,
  ticketCodeSha256: null,
  sealedTicketCode: null,
  ticket: null,
  code: null,
  reason: null,
  why: null,
  of: null,
} as const;

function rowOf(event: GateEvent, tickets: ReadonlyMap<string, string>, seal: Seal): NewGateEvent {
  const { id, at } = event;
  const row = { ...NOTHING, id, at };
  switch (event.kind) {
    case 'admitted': {
      const { kind, pass, ticket: code } = event;
      if (code === null) return { ...row, kind, pass };
      const ticketCodeSha256 = codeHash(code);
      const ticket = tickets.get(ticketCodeSha256) ?? null;
      return { ...row, kind, pass, ticketCodeSha256, sealedTicketCode: seal(code), ticket };
    }
    case 'referred':
      return { ...row, kind: event.kind, pass: event.pass, code: event.code };
    case 'annulled':
      return { ...row, kind: event.kind, of: event.of, why: event.why };
    case 'override':
      return { ...row, kind: event.kind, pass: event.pass, of: event.of, reason: event.reason };
  }
}

/** What the ledger keeps of overrides: that crew let somebody in and why, and not whom. */
async function draftsOf(
  tx: Database,
  gate: GateRow,
  overrides: readonly Override[],
  now: number,
): Promise<readonly LedgerDraft[]> {
  if (overrides.length === 0) return [];
  const codes = await referralCodes(
    tx,
    gate,
    overrides.flatMap(({ of }) => of ?? []),
  );
  return overrides.map(({ at, of, pass, reason }) => ({
    at: Math.floor(now),
    kind: 'admission-override',
    subject: null,
    body: {
      gate: gate.id,
      reason,
      referral: (of !== null && codes.get(of)) || null,
      passRead: pass !== null,
      happenedAt: at,
    },
  }));
}
