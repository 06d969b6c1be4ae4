import { toIsoInstant } from '@tenzij/kernel';
import { isAnswer, type LedgerEntry } from '../ledger.ts';
import { withdrawalAct } from '../withdrawal-acts.ts';
import type { ConsentEvent, ConsentStatus } from './history.ts';
import { type RecordStatus, texts } from './types.ts';

const STATUS: Readonly<Record<ConsentStatus, string>> = {
  requested: 'dpv:ConsentRequested',
  refused: 'dpv:ConsentRefused',
  given: 'dpv:ConsentGiven',
  withdrawn: 'dpv:ConsentWithdrawn',
  expired: 'dpv:ConsentExpired',
  invalidated: 'dpv:ConsentInvalidated',
};

export const noticeId = (deployment: string, sha256: unknown) => `urn:tenzij:notice:${deployment}:${sha256}`;
export const processId = (deployment: string, purpose: string) =>
  `urn:tenzij:process:${deployment}:${purpose}`;

/** What happened, in DPV's terms. What an entry doesn't say is named as not recorded, never filled in. */
export function statusesOf(events: readonly ConsentEvent[], deployment: string): readonly RecordStatus[] {
  return events.map((event) => {
    const { status, at, purpose, entry } = event;
    const said = entry && isSaid(status) ? sayingsOf(entry) : {};
    const notice = entry && (status === 'requested' || isSaid(status)) ? noticeOf(entry, deployment) : {};
    const lacking = notRecorded(event);
    return {
      '@type': [STATUS[status], ...(status === 'given' ? ['dpv:ExplicitlyExpressedConsent'] : [])],
      'dpv:hasProcess': { '@id': processId(deployment, purpose) },
      ...(at !== null && { 'dpv:isIndicatedAtTime': toIsoInstant(at) }),
      ...said,
      ...notice,
      ...(entry && { 'tz:ledgerEntry': entry.sequence }),
      ...(lacking.length > 0 && { 'tz:notRecorded': lacking }),
    };
  });
}

function isSaid(status: ConsentStatus): boolean {
  return status === 'given' || status === 'refused' || status === 'withdrawn';
}

function noticeOf({ body }: LedgerEntry, deployment: string): Pick<RecordStatus, 'dpv:hasNotice'> {
  return typeof body.notice === 'string'
    ? { 'dpv:hasNotice': { '@id': noticeId(deployment, body.notice) } }
    : {};
}

const GIVERS = { visitor: 'dpv:DataSubject', guardian: 'dpv:GuardianOfDataSubject' } as const;

function sayingsOf(entry: LedgerEntry): Partial<RecordStatus> {
  const { giver, attested, desk, crew } = entry.body;
  const act = actOf(entry);
  return {
    ...(isGiver(giver) && { 'dpv:isIndicatedBy': { '@type': GIVERS[giver] } }),
    ...(act !== null && { 'dpv:hasIndicationMethod': act }),
    ...(typeof attested === 'string' && { 'tz:attested': attested }),
    ...(typeof desk === 'string' && { 'tz:deskPart': desk }),
    ...(typeof crew === 'string' && { 'tz:crewMember': crew }),
  };
}

/** The sentence somebody answered by, in the language of then; of a withdrawal the act, in both. */
function actOf(entry: LedgerEntry): NonNullable<RecordStatus['dpv:hasIndicationMethod']> | null {
  const { act } = entry.body;
  if (isAnswer(entry)) return typeof act === 'string' ? act : null;
  const words = withdrawalAct(act);
  return words && texts(words);
}

function isGiver(giver: unknown): giver is keyof typeof GIVERS {
  return giver === 'visitor' || giver === 'guardian';
}

function notRecorded({ status, at, entry }: ConsentEvent): readonly string[] {
  const time = at === null ? ['dpv:isIndicatedAtTime'] : [];
  if (!entry || !isSaid(status)) return time;
  const lacks = [
    ...(isGiver(entry.body.giver) ? [] : ['dpv:isIndicatedBy']),
    ...(actOf(entry) === null ? ['dpv:hasIndicationMethod'] : []),
  ];
  return [...time, ...lacks];
}
