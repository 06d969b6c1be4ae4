import { ok, type Problem, type Purpose, type Result, refuse } from '@tenzij/kernel';
import type { LedgerEntry } from '../ledger.ts';
import type { ConsentTerms } from './history.ts';
import type { ConsentRecord } from './types.ts';

/** What a record says of itself, as far as verifying needs it. */
export interface ReadRecord {
  readonly record: ConsentRecord;
  readonly subject: string;
  readonly deployment: string;
  readonly entries: readonly LedgerEntry[];
  readonly terms: ConsentTerms;
  readonly head: { readonly sequence: number; readonly sha256: string };
  /** When it was made. */
  readonly created: number;
}

/** Reads what somebody hands over as a record; whether what it says is true is `verifyRecord`'s to say. */
export function readRecord(content: unknown): Result<ReadRecord, Problem<'consent.not-a-record'>> {
  try {
    return ok(read(content as ConsentRecord));
  } catch {
    return refuse('consent.not-a-record');
  }
}

function read(record: ConsentRecord): ReadRecord {
  const { 'tz:proof': proof } = record;
  const { notice, purposes } = proof['tz:asked']['@value'];
  const { 'tz:ledgerEntry': sequence, 'tz:sha256': sha256 } = proof['tz:ledgerHead'];
  const read = {
    record,
    subject: record['dpv:hasDataSubject']['dct:identifier'],
    deployment: proof['tz:deployment']['dct:identifier'],
    entries: proof['tz:entries']['@value'].map(asEntry),
    terms: {
      notice: { sha256: notice },
      purposes: purposes.map(asPurpose),
      eventEnds: seconds(proof['tz:eventEnds']),
    },
    head: { sequence, sha256 },
    created: seconds(record['dct:created']),
  };
  const texts = [read.subject, read.deployment, notice, sha256];
  const isRead = record['@type'] === 'dpv:ConsentRecord' && texts.every((text) => typeof text === 'string');
  const lists = [record['dpv:hasNotice'], record['dpv:hasProcess'], record['dpv:hasConsentStatus']];
  return need(
    read,
    isRead &&
      lists.every(isListOfNodes) &&
      Number.isSafeInteger(sequence) &&
      typeof record['@context'] === 'object',
  );
}

function asEntry(entry: LedgerEntry): LedgerEntry {
  const { sequence, at, kind, subject, body, previous, sha256 } = entry;
  const numbers = [sequence, at].every(Number.isFinite);
  const texts = [kind, previous, sha256].every((text) => typeof text === 'string');
  const isBody = typeof body === 'object' && body !== null && !Array.isArray(body);
  return need(entry, numbers && texts && isBody && (subject === null || typeof subject === 'string'));
}

function asPurpose(purpose: Purpose): Purpose {
  const { id, nl, en } = purpose;
  return need(
    purpose,
    [id, nl, en].every((text) => typeof text === 'string'),
  );
}

function seconds(instant: string): number {
  const at = Date.parse(instant) / 1000;
  return need(at, typeof instant === 'string' && Number.isFinite(at));
}

function isListOfNodes(list: unknown): boolean {
  return Array.isArray(list) && list.every((node) => typeof node === 'object' && node !== null);
}

/** Throws where a record isn't what it has to be; `readRecord` says so. */
function need<T>(value: T, holds: boolean): T {
  if (!holds) throw new TypeError('not a record');
  return value;
}
