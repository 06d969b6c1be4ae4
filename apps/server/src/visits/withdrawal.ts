import { consentStates, type LedgerEntry, type Withdrawer, withdrawConsent } from '@tenzij/consent';
import type { Bilingual } from '@tenzij/contracts';
import {
  currentPass,
  type Database,
  hasSealed,
  passesOf,
  revokePasses,
  type TicketRow,
} from '@tenzij/store-sql';
import { entriesOf, record } from '../deployments/ledger.ts';
import type { TicketWork } from './ticket-work.ts';

/** What was ever erased here, by the name the ledger gives it, in words. */
const ERASED: Readonly<Record<string, Bilingual>> = {
  // Of before: no commitment is kept any more, and receipts of then stay as they were.
  'server:commitment': {
    nl: 'De controlewaarde (hash) van uw template, op de server',
    en: 'The check value (hash) of your template, on the server',
  },
  'server:sealed-template': {
    nl: 'Uw versleutelde gezicht, op de server en bij alle poorten met een netwerk',
    en: 'Your encrypted face, on the server and at every gate that has a network',
  },
  'server:face-pass': {
    nl: 'De geldigheid van uw gezichtspas, ook op papier, bij alle poorten',
    en: 'The validity of your face pass, on paper too, at every gate',
  },
};

/**
 * Takes back every consent of a ticket, in a transaction that locked it: recorded per purpose, with who did it,
 * and the face pass revoked in every form. A yes to a purpose that is no longer asked for is taken back as well.
 * The server keeps nothing else of a face; the phone erases the rest. Answers the entry that proves it, or `null`
 * when there is nothing to take back.
 */
export async function withdrawAll(
  { tx, now }: Pick<TicketWork, 'tx' | 'now'>,
  ticket: TicketRow,
  by: Withdrawer,
): Promise<LedgerEntry | null> {
  const entries = await entriesOf(tx, ticket);
  const states = consentStates(entries, answeredIn(entries));
  const hasFacePass = (await currentPass(tx, ticket))?.kind === 'face';
  if (!hasFacePass && !Object.values(states).includes('given')) return null;
  const isSealed = await hasSealed(tx, ticket);
  if (hasFacePass) await revokePasses(tx, ticket, now);
  const erased = hasFacePass ? [...(isSealed ? ['server:sealed-template'] : []), 'server:face-pass'] : [];
  const drafts = withdrawConsent({ subject: ticket.id, states, by, erased, at: Math.floor(now) });
  return (await record(tx, ticket, drafts)).at(-1) ?? null;
}

function answeredIn(entries: readonly LedgerEntry[]): { readonly id: string }[] {
  return entries.flatMap(({ body }) => (typeof body.purpose === 'string' ? [{ id: body.purpose }] : []));
}

/** The last proof that a withdrawal erased this ticket's data: for somebody whose first answer got lost. */
export async function lastErasure(tx: Database, ticket: TicketRow): Promise<LedgerEntry | null> {
  const entries = await entriesOf(tx, ticket);
  // A name and an address can be erased without a yes or a face pass to take back: that proves no withdrawal.
  const isOfWithdrawal = (entry: LedgerEntry, before: LedgerEntry | undefined) =>
    before?.kind === 'consent-withdrawn' || erasedInWords(entry).length > 0;
  return (
    entries.findLast(
      (entry, index) => entry.kind === 'erased' && isOfWithdrawal(entry, entries[index - 1]),
    ) ?? null
  );
}

/** Whether a face pass was ever made on paper or as a picture: nobody but who holds that can erase it. */
export async function hadFaceOnPaper(tx: Database, ticket: TicketRow): Promise<boolean> {
  return (await passesOf(tx, ticket)).some(({ kind, form }) => kind === 'face' && form === 'paper');
}

/** What an erasure's entry says was erased, for people. */
export function erasedInWords({ body }: LedgerEntry): Bilingual[] {
  const names = Array.isArray(body.erased) ? body.erased : [];
  return names.flatMap((name) => ERASED[String(name)] ?? []);
}
