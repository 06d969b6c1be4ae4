import type { EpochSeconds, Purpose } from '@tenzij/kernel';
import { isAttested, purposeSha256 } from '../consent.ts';
import { isAnswer, type LedgerEntry } from '../ledger.ts';

/**
 * What happened to consent for one purpose. `expired`: the event is over. `invalidated`: the notice or the
 * sentence of the purpose is another than the one that was said yes to, or the purpose is no longer asked for.
 */
export type ConsentStatus = 'requested' | 'refused' | 'given' | 'withdrawn' | 'expired' | 'invalidated';

export interface ConsentEvent {
  readonly status: ConsentStatus;
  readonly purpose: string;
  /** `null`: not recorded. */
  readonly at: EpochSeconds | null;
  /** The entry it follows from; `null` when it follows from the terms or from time. */
  readonly entry: LedgerEntry | null;
}

/** What is asked now, and until when it can count. */
export interface ConsentTerms {
  readonly notice: { readonly sha256: string };
  readonly purposes: readonly Purpose[];
  readonly eventEnds: EpochSeconds;
}

/** How consent stands for one purpose; `none`: no answer that counts. Only `given` is a yes. */
export type ConsentStanding = Exclude<ConsentStatus, 'requested'> | 'none';

/**
 * All that happened to one person's consents, in order. `entries` are that person's, and the deployment's
 * `notice-published` and
 * `event-ended` as far as they are at hand, in the ledger's order: with those it shows when a yes ceased to
 * count; without, only that it did. A yes without a fitting attestation was asked for and never given.
 */
export function consentHistory(
  entries: readonly LedgerEntry[],
  terms: ConsentTerms,
  now: EpochSeconds,
): readonly ConsentEvent[] {
  const events: ConsentEvent[] = [];
  /** The yes that counts, for each purpose that has one. */
  const given = new Map<string, LedgerEntry>();
  const end = (
    status: ConsentStatus,
    at: EpochSeconds | null,
    cause: LedgerEntry | null,
    ended: string[],
  ) => {
    for (const purpose of ended) {
      given.delete(purpose);
      events.push({ status, purpose, at, entry: cause });
    }
  };
  const expire = (at: EpochSeconds, cause: LedgerEntry | null = null) =>
    end('expired', at, cause, [...given.keys()]);
  /** The organiser ended the event, whatever was planned. */
  let isEnded = false;
  for (const entry of entries) {
    if (entry.at >= terms.eventEnds) expire(terms.eventEnds);
    if (entry.kind === 'event-ended') {
      expire(entry.at, entry);
      isEnded = true;
    }
    if (entry.kind === 'notice-published') {
      end(
        'invalidated',
        entry.at,
        entry,
        [...given].filter(([, yes]) => differs(yes, entry)).map(([id]) => id),
      );
      continue;
    }
    const { purpose } = entry.body;
    if (typeof purpose !== 'string' || !isAct(entry)) continue;
    if (entry.kind !== 'consent-withdrawn') events.push(requestOf(entry, purpose));
    const status = statusOf(entry);
    if (status === null) continue;
    events.push({ status, purpose, at: entry.at, entry });
    if (status === 'given') given.set(purpose, entry);
    else given.delete(purpose);
    if (isEnded || entry.at >= terms.eventEnds) expire(entry.at);
  }
  end(
    'invalidated',
    null,
    null,
    [...given].filter(([id, yes]) => !isToTerms(id, yes, terms)).map(([id]) => id),
  );
  if (now >= terms.eventEnds) expire(terms.eventEnds);
  return events;
}

/**
 * How consent stands now for each purpose that is asked: what the last act that counts leaves of it. See
 * `consentHistory` for what `entries` are.
 */
export function consentStateAt(
  entries: readonly LedgerEntry[],
  terms: ConsentTerms,
  now: EpochSeconds,
): Readonly<Record<string, ConsentStanding>> {
  const standings = new Map<string, ConsentStanding>(terms.purposes.map(({ id }) => [id, 'none']));
  for (const { status, purpose } of consentHistory(entries, terms, now)) {
    if (status !== 'requested' && standings.has(purpose)) standings.set(purpose, status);
  }
  return Object.fromEntries(standings);
}

function isAct(entry: LedgerEntry): boolean {
  return isAnswer(entry) || entry.kind === 'consent-withdrawn';
}

function statusOf({ kind, body }: LedgerEntry): ConsentStatus | null {
  if (kind === 'consent-refused') return 'refused';
  if (kind === 'consent-withdrawn') return 'withdrawn';
  return isAttested(body) ? 'given' : null;
}

function requestOf(entry: LedgerEntry, purpose: string): ConsentEvent {
  const { shownAt } = entry.body;
  return { status: 'requested', purpose, at: typeof shownAt === 'number' ? shownAt : null, entry };
}

/** Whether what was published is another notice, or has another sentence for the purpose or none. */
function differs(yes: LedgerEntry, { body }: LedgerEntry): boolean {
  if (body.sha256 !== yes.body.notice) return true;
  const { purposeSha256: asked } = yes.body;
  return typeof asked === 'string' && Array.isArray(body.purposes) && !body.purposes.includes(asked);
}

/** Whether a yes is to what is asked now. Older entries name the notice only, which is all to compare then. */
function isToTerms(purpose: string, { body }: LedgerEntry, { notice, purposes }: ConsentTerms): boolean {
  const now = purposes.find(({ id }) => id === purpose);
  const { purposeSha256: asked } = body;
  const isSameSentence = asked === undefined || (now !== undefined && asked === purposeSha256(now));
  return now !== undefined && body.notice === notice.sha256 && isSameSentence;
}
