import { ok, type Problem, type Result } from '@tenzij/kernel';
import { purposeSha256 } from '../consent.ts';
import { appendEntry, isAnswer, type LedgerEntry } from '../ledger.ts';
import { type ExtractedEntry, isWholeEntry, verifyExtract } from '../ledger-extract.ts';
import { noticeSha256 } from '../notice.ts';
import { RECORD_KINDS, restsOn } from './build.ts';
import { consentHistory } from './history.ts';
import { type ReadRecord, readRecord } from './read.ts';
import { statusesOf } from './statuses.ts';
import { unknownTerms } from './terms.ts';
import type { RecordNotice, RecordProcess, RecordStatus } from './types.ts';

/** What is checked of a record, in the order of telling. */
export const RECORD_CHECKS = ['terms', 'entries', 'statuses', 'texts', 'chain', 'complete'] as const;
export type RecordCheckId = (typeof RECORD_CHECKS)[number];

/** What there can be to say of each check. */
export const RECORD_REASONS = {
  terms: ['unknown'],
  entries: ['order', 'not-theirs', 'hash', 'none'],
  statuses: ['differs'],
  texts: ['notices', 'notice', 'purpose', 'basis', 'not-held'],
  chain: ['no-ledger', 'broken', 'not-in-it'],
  complete: ['no-ledger', 'left-out', 'newer', 'links'],
} as const satisfies Readonly<Record<RecordCheckId, readonly string[]>>;

type Reason<Id extends RecordCheckId> = (typeof RECORD_REASONS)[Id][number];

/** `note`: nothing is wrong, and there is something that could not be seen. `failed` is never that. */
export interface RecordCheck {
  readonly id: RecordCheckId;
  readonly outcome: 'ok' | 'note' | 'failed';
  /** One of `RECORD_REASONS`; `null` when there is nothing to say. */
  readonly reason: string | null;
  readonly details: Readonly<Record<string, string | number>>;
}

export interface RecordVerification {
  /** Nothing failed. */
  readonly verifies: boolean;
  readonly checks: readonly RecordCheck[];
  readonly subject: string;
  readonly deployment: string;
  readonly specimen: boolean;
  /** What happened, as the record says it. */
  readonly statuses: readonly RecordStatus[];
}

/**
 * Verifies a record by itself: every hash, and that the statuses follow from the entries. With the deployment's
 * ledger, or an extract of it in which visitors' entries are links, also that each entry is in the chain at its
 * place; with the whole ledger that none about this person is left out.
 */
export function verifyRecord(
  content: unknown,
  ledger: readonly ExtractedEntry[] | null,
): Result<RecordVerification, Problem<'consent.not-a-record'>> {
  const reading = readRecord(content);
  if (!reading.ok) return reading;
  const { value } = reading;
  const checks = [
    checkTerms(value),
    checkEntries(value),
    checkStatuses(value),
    checkTexts(value),
    checkChain(value, ledger),
    checkComplete(value, ledger),
  ];
  const { subject, deployment, record } = value;
  return ok({
    verifies: checks.every(({ outcome }) => outcome !== 'failed'),
    checks,
    subject,
    deployment,
    specimen: record['tz:specimen'] === true,
    statuses: record['dpv:hasConsentStatus'],
  });
}

function checkTerms({ record }: ReadRecord): RecordCheck {
  const [term] = unknownTerms(record);
  return term === undefined ? fine('terms') : failed('terms', 'unknown', { term });
}

function checkEntries({ entries, subject }: ReadRecord): RecordCheck {
  let before = 0;
  for (const entry of entries) {
    const { sequence } = entry;
    if (sequence <= before) return failed('entries', 'order', { sequence });
    if (entry.subject !== subject && !(entry.subject === null && isOfDeployment(entry)))
      return failed('entries', 'not-theirs', { sequence });
    if (!saysItsHash(entry)) return failed('entries', 'hash', { sequence });
    before = sequence;
  }
  const own = entries.filter((entry) => entry.subject === subject);
  return own.length > 0 ? fine('entries', { count: own.length }) : failed('entries', 'none');
}

function isOfDeployment({ kind }: LedgerEntry): boolean {
  return RECORD_KINDS.some((one) => one === kind);
}

function saysItsHash({ sequence, previous, sha256, at, kind, subject, body }: LedgerEntry): boolean {
  try {
    const head = { sequence: sequence - 1, sha256: previous };
    return appendEntry(head, { at, kind, subject, body }).sha256 === sha256;
  } catch {
    // What can't be encoded was never hashed.
    return false;
  }
}

function checkStatuses({ record, entries, terms, created, deployment }: ReadRecord): RecordCheck {
  const derived = statusesOf(consentHistory(entries, terms, created), deployment);
  const said = record['dpv:hasConsentStatus'];
  const length = Math.max(derived.length, said.length);
  for (let index = 0; index < length; index++) {
    if (canonical(derived[index]) !== canonical(said[index]))
      return failed('statuses', 'differs', { number: index + 1 });
  }
  return fine('statuses', { count: length });
}

/** JSON with its keys in order, so that two readers of one value compare alike. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** What was shown has the hash that the entries name, and so has what recognition rested on. */
function checkTexts({ record, entries, subject }: ReadRecord): RecordCheck {
  const own = entries.filter((entry) => entry.subject === subject);
  const shown = new Set(own.flatMap(({ body }) => (typeof body.notice === 'string' ? [body.notice] : [])));
  const notices = record['dpv:hasNotice'];
  if (notices.length !== shown.size) return failed('texts', 'notices');
  for (const notice of notices) {
    const { 'dct:hasVersion': version, 'tz:sha256': sha256 } = notice;
    if (!shown.has(sha256) || !isText(notice)) return failed('texts', 'notice', { version });
  }
  const sentences = record['dpv:hasProcess'];
  const other = sentences.find((process) => !isSentence(process, own));
  if (other) return failed('texts', 'purpose', { purpose: String(other['dct:identifier']) });
  const basis = restsOn(entries, subject);
  const said = Object.fromEntries(Object.keys(basis).map((key) => [key, record[key as keyof typeof record]]));
  if (canonical(basis) !== canonical(said)) return failed('texts', 'basis');
  const lacking = notices.filter((notice) => !notice['tz:questionsAndAnswers']).length;
  return lacking === 0 ? fine('texts') : note('texts', 'not-held', { count: lacking });
}

function isText({ 'dct:hasVersion': version, 'tz:sha256': sha256, ...notice }: RecordNotice): boolean {
  const text = notice['tz:questionsAndAnswers'];
  try {
    return !text || noticeSha256({ version, items: text['@value'] }) === sha256;
  } catch {
    // No items of a notice: nobody was shown that.
    return false;
  }
}

/** Whether a purpose is one that was answered, in the words that the last answer names by hash. */
function isSentence(process: RecordProcess, own: readonly LedgerEntry[]): boolean {
  const { 'dct:identifier': id, 'dct:description': said } = process;
  const asked = own.findLast((entry) => entry.body.purpose === id && isAnswer(entry))?.body.purposeSha256;
  if (typeof asked !== 'string') return own.some(({ body }) => body.purpose === id);
  if (process['tz:sha256'] !== asked) return false;
  const [nl, en] = ['nl', 'en'].map(
    (language) => said?.find((one) => one['@language'] === language)?.['@value'],
  );
  return !said || (nl !== undefined && en !== undefined && purposeSha256({ id, nl, en }) === asked);
}

function checkChain({ entries, head }: ReadRecord, ledger: readonly ExtractedEntry[] | null): RecordCheck {
  if (!ledger) return note('chain', 'no-ledger');
  const chain = verifyExtract(ledger);
  if (!chain.verifies) return failed('chain', 'broken', { sequence: chain.brokenAt });
  for (const { sequence, sha256 } of [...entries, head]) {
    // An empty ledger ends at 0, before its first entry.
    if (sequence > 0 && ledger[sequence - 1]?.sha256 !== sha256)
      return failed('chain', 'not-in-it', { sequence });
  }
  return fine('chain', { length: chain.length });
}

function checkComplete(
  { entries, subject, head }: ReadRecord,
  ledger: readonly ExtractedEntry[] | null,
): RecordCheck {
  if (!ledger) return note('complete', 'no-ledger');
  const held = new Set(entries.map(({ sequence }) => sequence));
  const others = ledger.filter(({ sequence }) => !held.has(sequence));
  const theirs = others.filter((entry) => isWholeEntry(entry) && isAbout(entry, subject));
  const omitted = theirs.find(({ sequence }) => sequence <= head.sequence);
  if (omitted) return failed('complete', 'left-out', { sequence: omitted.sequence });
  if (theirs.length > 0) return note('complete', 'newer', { count: theirs.length });
  const links = others.filter((entry) => !isWholeEntry(entry)).length;
  return links === 0 ? fine('complete') : note('complete', 'links', { count: links });
}

function isAbout(entry: LedgerEntry, subject: string): boolean {
  return entry.subject === subject || (entry.subject === null && isOfDeployment(entry));
}

function fine(id: RecordCheckId, details: RecordCheck['details'] = {}): RecordCheck {
  return { id, outcome: 'ok', reason: null, details };
}

function note<Id extends RecordCheckId>(
  id: Id,
  reason: Reason<Id>,
  details: RecordCheck['details'] = {},
): RecordCheck {
  return { id, outcome: 'note', reason, details };
}

function failed<Id extends RecordCheckId>(
  id: Id,
  reason: Reason<Id>,
  details: RecordCheck['details'] = {},
): RecordCheck {
  return { id, outcome: 'failed', reason, details };
}
