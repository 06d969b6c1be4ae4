import { appendEntry, type LedgerDraft, type LedgerEntry } from '@tenzij/consent';
import {
  appendToLedger,
  type Database,
  readLedger,
  readLedgerOf,
  type Scope,
  type TicketRow,
} from '@tenzij/store-sql';

const PAGE = 500;

/** Appends drafts to a deployment's ledger, each linked to the entry before it. */
export async function record(
  tx: Database,
  scope: Scope,
  drafts: readonly LedgerDraft[],
): Promise<readonly LedgerEntry[]> {
  return appendToLedger(tx, scope, (head) => {
    const entries: LedgerEntry[] = [];
    for (const draft of drafts) entries.push(appendEntry(entries.at(-1) ?? head, draft));
    return entries;
  });
}

/** A deployment's whole ledger, in order, a page at a time. */
export async function* ledgerEntries(db: Database, scope: Scope): AsyncGenerator<LedgerEntry> {
  let after = 0;
  for (;;) {
    const page = (await readLedger(db, scope, after, PAGE)) as LedgerEntry[];
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.sequence;
  }
}

/** What was recorded about one ticket. */
export async function entriesOf(db: Database, ticket: TicketRow): Promise<readonly LedgerEntry[]> {
  return (await readLedgerOf(db, ticket, ticket.id)) as LedgerEntry[];
}
