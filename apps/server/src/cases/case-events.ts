import type { LedgerEntry, LedgerKind } from '@tenzij/consent';
import type { CaseView } from '@tenzij/contracts';
import { type Database, readDeploymentLedger, type Scope } from '@tenzij/store-sql';

/** `at`: epoch seconds. */
export type Recent = Omit<CaseView['recent'][number], 'at'> & { readonly at: number };

const KINDS: readonly LedgerKind[] = [
  'parity-broken',
  'parity-unmeasured',
  'lane-changed',
  'clearance-paused',
  'clearance-resumed',
];

/** The newest few: a busy night must not push out what people wrote. */
const MOST = 10;

/** What happened on the night that nobody wrote down: lanes that changed, and what the rule for equal treatment did. */
export async function eventsOf(db: Database, scope: Scope): Promise<readonly Recent[]> {
  const entries = (await readDeploymentLedger(db, scope, KINDS)) as unknown as LedgerEntry[];
  const events = entries.flatMap(({ at, kind, body }) => {
    const what = whatOf(kind, body);
    return what === null ? [] : [{ at, by: null, what: `event:${what}` }];
  });
  return events.slice(-MOST).reverse();
}

/** What people paused stands at the clearance itself, with their reason. */
function whatOf(kind: LedgerKind, { by, pausedBy, gate, to }: LedgerEntry['body']): string | null {
  if (kind === 'lane-changed') return `lane-${String(to)}:${String(gate)}`;
  if (kind === 'parity-broken' || kind === 'parity-unmeasured') return kind;
  if (by !== 'parity-rule') return null;
  return Array.isArray(pausedBy) && pausedBy.includes(by) ? 'rule-paused' : 'rule-resumed';
}
