import type { LedgerDraft } from '@tenzij/consent';
import type { GateEvent } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import {
  type Database,
  type GateRow,
  insertGateEvents,
  type NewGateEvent,
  referralCodes,
  ticketsOfCodes,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import { gateTermsOf } from '../gates/terms.ts';
import { codeHash } from '../ticketing/codes.ts';

type Override = Extract<GateEvent, { kind: 'override' }>;

/** Takes what a gate says happened, all or none; whoever follows hears of it at once. */
export async function takeGateEvents(
  { db, clock, gateWatch }: Pick<Context, 'db' | 'clock' | 'gateWatch'>,
  gate: GateRow,
  events: readonly GateEvent[],
): Promise<void> {
  const overrides = events.filter((event) => event.kind === 'override');
  // Crew overrides where they see the person, and never what a camera said of a face.
  if (gate.lane !== 'regular' && overrides.length > 0) throw new TenzijError('gate.override-lane');
  const now = clock();
  const isNew = await db.transaction(async (tx) => {
    const tickets = await ticketsOfCodes(tx, gate, events.flatMap(codeOf));
    const rows = events.map((event) => ({
      ...rowOf(event),
      ticket: codeOf(event).map((code) => tickets.get(code) ?? null)[0] ?? null,
    }));
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

/** The hash of the code that somebody went in with, when it was one of another system. */
function codeOf(event: GateEvent): readonly string[] {
  return event.kind === 'admitted' && event.ticket !== null ? [codeHash(event.ticket)] : [];
}

/** Who may come in again after so long is no double then. */
async function doubleWithin(tx: Database, gate: GateRow): Promise<number | null> {
  const { entry } = (await gateTermsOf(tx, gate)).policy;
  return entry.kind === 'once' ? null : entry.afterSeconds;
}

const NOTHING = { pass: null, ticketCode: null, ticket: null, code: null, reason: null, why: null, of: null };

function rowOf(event: GateEvent): NewGateEvent {
  const { id, at } = event;
  const row = { ...NOTHING, id, at };
  switch (event.kind) {
    case 'admitted':
      return { ...row, kind: event.kind, pass: event.pass, ticketCode: event.ticket };
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
