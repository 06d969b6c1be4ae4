import { appendEntry, LEDGER_START, type LedgerDraft, type LedgerEntry, verifyLedger } from '@tenzij/consent';
import type { DeploymentView } from '@tenzij/contracts';
import {
  appendToLedger,
  type Database,
  ledgerHead,
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

/** Whether a deployment's ledger is whole, up to the head that is kept apart from its entries. */
export async function checkLedger(db: Database, scope: Scope): Promise<DeploymentView['ledger']> {
  const head = await ledgerHead(db, scope);
  const entries: LedgerEntry[] = [];
  // Only up to that head: entries may be added while these are read.
  for await (const entry of ledgerEntries(db, scope)) {
    if (entry.sequence <= (head?.sequence ?? 0)) entries.push(entry);
  }
  const sha256 = head?.sha256 ?? LEDGER_START;
  const check = verifyLedger(entries, sha256);
  const length = entries.length;
  return check.verifies
    ? { length, head: sha256, verifies: true, brokenAt: null }
    : { length, head: sha256, verifies: false, brokenAt: check.brokenAt };
}
