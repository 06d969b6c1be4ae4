import { appendEntry, LEDGER_START, type LedgerCheck, type LedgerEntry } from './ledger.ts';

/** An entry of a visitor's without what it says: enough to see that the chain goes on. */
export interface LedgerLink {
  readonly sequence: number;
  readonly previous: string;
  readonly sha256: string;
}

export type ExtractedEntry = LedgerEntry | LedgerLink;

/** What may leave the server of an entry: all of what is about the deployment, the link of all else. */
export function extractEntry(entry: LedgerEntry): ExtractedEntry {
  const { sequence, previous, sha256 } = entry;
  return entry.subject === null ? entry : { sequence, previous, sha256 };
}

export function isWholeEntry(entry: ExtractedEntry): entry is LedgerEntry {
  return 'body' in entry;
}

/**
 * Whether an extract is one chain: every link follows the one before, and every entry that says something has
 * the hash of what it says. What a link stands for can't be checked. Nothing missing at the end shows here.
 */
export function verifyExtract(entries: readonly ExtractedEntry[]): LedgerCheck {
  let previous = LEDGER_START;
  let sequence = 0;
  for (const entry of entries) {
    sequence += 1;
    const follows = entry.sequence === sequence && entry.previous === previous;
    if (!follows || !(isWholeEntry(entry) ? saysItsHash(entry) : /^[0-9a-f]{64}$/.test(entry.sha256)))
      return { verifies: false, brokenAt: sequence };
    previous = entry.sha256;
  }
  return { verifies: true, length: sequence, head: previous };
}

function saysItsHash({ sequence, previous, sha256, at, kind, subject, body }: LedgerEntry): boolean {
  const again = appendEntry({ sequence: sequence - 1, sha256: previous }, { at, kind, subject, body });
  return again.sha256 === sha256;
}
