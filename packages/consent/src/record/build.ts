import { ok, type Problem, type Result, refuse, toIsoInstant } from '@tenzij/kernel';
import { isAnswer, type LedgerEntry } from '../ledger.ts';
import { consentHistory } from './history.ts';
import { noticesShown } from './notices.ts';
import { processesOf } from './processes.ts';
import { statusesOf } from './statuses.ts';
import { CONTEXT } from './terms.ts';
import type { ConsentRecord, RecordFacts, RecordProof } from './types.ts';

const RIGHTS = ['A7-3', 'A13', 'A15', 'A16', 'A17', 'A18', 'A20', 'A77'];

/** Entries about the deployment that a person's record rests on too. */
export const RECORD_KINDS = [
  'notice-published',
  'clearance-recorded',
  'event-ended',
] as const satisfies readonly LedgerEntry['kind'][];

/** One person's consent record, with its whole history and proof; refused while nothing was asked of them. */
export function consentRecord(facts: RecordFacts): Result<ConsentRecord, Problem<'consent.no-record'>> {
  const { subject, deployment, controller, page, now, entries } = facts;
  const processes = processesOf(facts);
  if (processes.length === 0) return refuse('consent.no-record');
  const { notice, purposes, eventEnds } = facts;
  const history = consentHistory(entries, { notice, purposes, eventEnds }, now);
  const { contact } = controller;
  return ok({
    '@context': CONTEXT,
    '@id': `urn:tenzij:consent-record:${deployment.id}:${subject}`,
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': `${deployment.id}-${subject}`,
    'dct:conformsTo': { '@id': 'dpv-27560:record-eu-gdpr' },
    'dct:created': toIsoInstant(now),
    'tz:specimen': facts.specimen,
    'dpv:hasDataSubject': {
      '@id': `urn:tenzij:ticket:${deployment.id}:${subject}`,
      '@type': 'dpv:DataSubject',
      'dct:identifier': subject,
    },
    'dpv:hasDataController': {
      '@type': 'dpv:DataController',
      'dpv:hasName': controller.name,
      ...(contact
        ? { 'dpv:hasContact': `${contact.name} <${contact.email}>` }
        : { 'tz:notRecorded': ['dpv:hasContact'] }),
    },
    'dpv:hasAuthority': {
      '@type': 'dpv:DataProtectionAuthority',
      'dpv:hasName': 'Autoriteit Persoonsgegevens',
      'dpv:hasAddress': 'Postbus 93374, 2509 AJ Den Haag',
      'dpv:hasContact': 'https://autoriteitpersoonsgegevens.nl',
    },
    'dpv:hasJurisdiction': { '@id': 'loc:NL' },
    'dpv:hasApplicableLaw': { '@id': 'eu:law-GDPR' },
    'dpv:hasLegalBasis': [{ '@id': 'eu-gdpr:A6-1-a-explicit-consent' }, { '@id': 'eu-gdpr:A9-2-a' }],
    'dpv:hasNotice': noticesShown(facts),
    'dpv:hasProcess': processes,
    'dpv:hasConsentControl': {
      '@type': ['dpv:ProvideConsent', 'dpv:WithdrawConsent'],
      'dpv:isExercisedAt': page,
    },
    'dpv:hasRight': RIGHTS.map((right) => ({ '@id': `eu-gdpr:${right}` })),
    ...restsOn(entries, subject),
    'dpv:hasConsentStatus': statusesOf(history, deployment.id),
    'tz:proof': proofOf(facts),
  });
}

/** The DPIA and the clearance that stood when this person last answered, by hash. */
export function restsOn(entries: readonly LedgerEntry[], subject: string) {
  const last = entries.findLast((entry) => entry.subject === subject && isAnswer(entry))?.sequence ?? 0;
  const cleared = entries.findLast(({ kind, sequence }) => kind === 'clearance-recorded' && sequence < last);
  const of = (sha256: unknown) =>
    typeof sha256 === 'string' ? { 'tz:sha256': sha256 } : { 'tz:notRecorded': ['tz:sha256'] };
  return {
    'dpv:hasImpactAssessment': { '@type': 'dpv:DPIA', ...of(cleared?.body.dpia) },
    'tz:clearance': of(cleared?.body.sha256),
  };
}

function proofOf({ deployment, eventEnds, notice, purposes, head, entries }: RecordFacts): RecordProof {
  return {
    'tz:deployment': { 'dct:identifier': deployment.id, 'dct:title': deployment.name },
    'tz:eventEnds': toIsoInstant(eventEnds),
    'tz:asked': { '@type': '@json', '@value': { notice: notice.sha256, purposes } },
    'tz:ledgerHead': { 'tz:ledgerEntry': head.sequence, 'tz:sha256': head.sha256 },
    'tz:entries': { '@type': '@json', '@value': entries },
  };
}
