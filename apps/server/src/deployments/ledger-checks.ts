import { setImmediate } from 'node:timers/promises';
import { appendEntry, LEDGER_START, type LedgerEntry } from '@tenzij/consent';
import type { DeploymentView } from '@tenzij/contracts';
import type { Clock } from '@tenzij/kernel';
import { type Database, type LedgerHead, ledgerHead, readLedger, type Scope } from '@tenzij/store-sql';

/** Entries hashed before anything else gets a turn: tens of milliseconds. */
const PAGE = 500;
/** How old the last check of the whole chain may be before the next begins. */
const CHECK_AGAIN_SECONDS = 60;
const START: LedgerHead = { sequence: 0, sha256: LEDGER_START };

/**
 * Whether ledgers are whole, up to the head that is kept apart from their entries. A console asks every few
 * seconds, so entries that were checked aren't read again each time: only those that were added. The whole
 * chain is checked at the first question, whenever the head isn't where it can have grown to, and behind
 * the scenes when the last time was a minute ago. An old entry that was changed shows after that.
 */
export interface LedgerChecks {
  read(scope: Scope): Promise<DeploymentView['ledger']>;
}

/** How far a chain was followed; `brokenAt` is the sequence at which it isn't whole. */
interface Followed {
  readonly to: LedgerHead;
  readonly brokenAt: number | null;
}

interface Checked extends Followed {
  /** When the check of the whole chain began. */
  readonly wholeAt: number;
}

export function createLedgerChecks({
  db,
  clock,
}: {
  readonly db: Database;
  readonly clock: Clock;
}): LedgerChecks {
  const known = new Map<string, Checked>();
  const running = new Map<string, Promise<Checked>>();

  async function checkWhole(scope: Scope): Promise<Checked> {
    const wholeAt = clock();
    const head = await headOf(db, scope);
    const checked = { ...(await follow(db, scope, START, head)), wholeAt };
    known.set(scope.deployment, checked);
    return checked;
  }

  /** One check of the whole chain at a time for each deployment. */
  function whole(scope: Scope): Promise<Checked> {
    const started =
      running.get(scope.deployment) ?? checkWhole(scope).finally(() => running.delete(scope.deployment));
    running.set(scope.deployment, started);
    return started;
  }

  async function checkAdded(scope: Scope, checked: Checked, head: LedgerHead): Promise<Checked> {
    const extended = { ...(await follow(db, scope, checked.to, head)), wholeAt: checked.wholeAt };
    // A check of the whole chain that ended meanwhile knows better.
    const latest = known.get(scope.deployment);
    if (latest !== undefined && latest !== checked) return latest;
    known.set(scope.deployment, extended);
    return extended;
  }

  async function current(scope: Scope, head: LedgerHead): Promise<Checked> {
    const checked = known.get(scope.deployment);
    if (!checked) return whole(scope);
    const age = clock() - checked.wholeAt;
    // Not awaited: it can take seconds. If it fails, the next question starts it again.
    if (age < 0 || age >= CHECK_AGAIN_SECONDS) whole(scope).catch(() => {});
    if (checked.brokenAt !== null) return checked;
    if (head.sequence > checked.to.sequence) return checkAdded(scope, checked, head);
    return isSame(head, checked.to) ? checked : whole(scope);
  }

  return {
    read: async (scope) => {
      const head = await headOf(db, scope);
      const { brokenAt } = await current(scope, head);
      const kept = { length: head.sequence, head: head.sha256 };
      return brokenAt === null
        ? { ...kept, verifies: true, brokenAt: null }
        : { ...kept, verifies: false, brokenAt };
    },
  };
}

async function headOf(db: Database, scope: Scope): Promise<LedgerHead> {
  return (await ledgerHead(db, scope)) ?? START;
}

/** Follows the chain from an entry that fits up to a head; entries added after that head aren't read. */
async function follow(db: Database, scope: Scope, from: LedgerHead, head: LedgerHead): Promise<Followed> {
  let to = from;
  while (to.sequence < head.sequence) {
    const limit = Math.min(PAGE, head.sequence - to.sequence);
    const page = (await readLedger(db, scope, to.sequence, limit)) as LedgerEntry[];
    for (const entry of page) {
      if (!continues(to, entry)) return { to, brokenAt: to.sequence + 1 };
      to = { sequence: entry.sequence, sha256: entry.sha256 };
    }
    if (page.length < limit) return { to, brokenAt: to.sequence + 1 };
    await setImmediate();
  }
  return { to, brokenAt: isSame(to, head) ? null : to.sequence + 1 };
}

function continues(last: LedgerHead, { sequence, previous, sha256, ...draft }: LedgerEntry): boolean {
  const expected = appendEntry(last, draft);
  return expected.sequence === sequence && expected.previous === previous && expected.sha256 === sha256;
}

function isSame(one: LedgerHead, other: LedgerHead): boolean {
  return one.sequence === other.sequence && one.sha256 === other.sha256;
}
