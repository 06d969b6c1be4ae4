import { type EpochSeconds, encodeCbor, sha256Hex, toCbor } from '@tenzij/kernel';

export type LedgerKind =
  | 'deployment-created'
  | 'exercise-adopted'
  | 'notice-published'
  | 'assessment-recorded'
  | 'dpia-finished'
  | 'review-recorded'
  | 'consultation-recorded'
  | 'clearance-proposed'
  | 'clearance-signed'
  | 'clearance-recorded'
  | 'clearance-paused'
  | 'clearance-resumed'
  | 'clearance-revoked'
  | 'clearance-voided'
  /** People in the regular lane began to be measurably worse off than the clearance permits. */
  | 'parity-broken'
  /** For as long as the clearance says, whether they are couldn't be measured. */
  | 'parity-unmeasured'
  /** A gate became one of the other lane: which, from which lane to which. */
  | 'lane-changed'
  | 'register-changed'
  | 'event-key-replaced'
  | 'event-ended'
  | 'keys-destroyed'
  | 'gate-key-destroyed'
  | 'gate-invited'
  | 'gate-invitation-withdrawn'
  | 'gate-paired'
  | 'gate-revoked'
  | 'gate-policy-changed'
  | 'crew-code-replaced'
  | 'backups-stated'
  /** Crew at a regular lane let somebody in: at which gate and why, not whom. */
  | 'admission-override'
  | 'consent-given'
  | 'consent-refused'
  /** Somebody said yes at a gate that compares with documents, before it looked: to which words, and nothing of whom. */
  | 'gate-consent'
  | 'consent-withdrawn'
  /** Where nobody is asked to consent (art. 29 UAVG): which notice somebody was shown, and when. At a gate that compares with documents of nobody. */
  | 'notice-shown'
  | 'erased'
  /** Its seller took a ticket back, or gave it again. */
  | 'ticket-withdrawn'
  | 'ticket-restored'
  /** A ticketing system was let go: how much of what gates did it was never told. */
  | 'ticketing-left'
  /** Somebody at a desk did something for a ticket: what, and the id of which member. */
  | 'desk-act';

/** Plain data: identifiers, hashes, texts that were shown. Never a biometric, a score, a name or an e-mail. */
export type LedgerBody = { readonly [key: string]: string | number | boolean | null | readonly string[] };

export interface LedgerDraft {
  readonly at: EpochSeconds;
  readonly kind: LedgerKind;
  /** The pseudonymous ticket it is about, or `null` when it is about the deployment. */
  readonly subject: string | null;
  readonly body: LedgerBody;
}

/** One link of the chain. `sha256` covers everything else in it, `previous` included. */
export interface LedgerEntry extends LedgerDraft {
  /** 1 for the first entry, then one more each. */
  readonly sequence: number;
  /** The hash of the entry before it; 64 zeros for the first. */
  readonly previous: string;
  readonly sha256: string;
}

/** Whether an entry is what somebody answered, yes or no, when they were asked. */
export function isAnswer({ kind }: Pick<LedgerEntry, 'kind'>): boolean {
  return kind === 'consent-given' || kind === 'consent-refused';
}

export const LEDGER_START = '0'.repeat(64);

/** The entry that follows `head`, or the first when there is none. */
export function appendEntry(
  head: Pick<LedgerEntry, 'sequence' | 'sha256'> | null,
  draft: LedgerDraft,
): LedgerEntry {
  const linked = {
    sequence: (head?.sequence ?? 0) + 1,
    at: draft.at,
    kind: draft.kind,
    subject: draft.subject,
    body: draft.body,
    previous: head?.sha256 ?? LEDGER_START,
  };
  return { ...linked, sha256: hashOf(linked) };
}

export type LedgerCheck =
  | { readonly verifies: true; readonly length: number; readonly head: string }
  | { readonly verifies: false; readonly brokenAt: number };

/**
 * Whether the chain is whole: every hash right, every link to the one before, none missing in between.
 * `brokenAt` is the sequence at which it first isn't. That entries are missing at the end shows only
 * against a head known from elsewhere: pass it as `expectedHead`.
 */
export function verifyLedger(entries: readonly LedgerEntry[], expectedHead?: string): LedgerCheck {
  let previous = LEDGER_START;
  let sequence = 0;
  for (const entry of entries) {
    sequence += 1;
    const { sha256, ...linked } = entry;
    const fits = entry.sequence === sequence && entry.previous === previous && hashOf(linked) === sha256;
    if (!fits) return { verifies: false, brokenAt: sequence };
    previous = sha256;
  }
  if (expectedHead !== undefined && previous !== expectedHead)
    return { verifies: false, brokenAt: sequence + 1 };
  return { verifies: true, length: sequence, head: previous };
}

function hashOf(linked: Omit<LedgerEntry, 'sha256'>): string {
  return sha256Hex(encodeCbor(toCbor(linked)));
}
