import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answered,
  chain,
  EVENT_ENDS,
  factsOf,
  noticeOf,
  PURPOSES,
  published,
  START,
  SUBJECT,
  withdrawn,
} from '../../test/material.ts';
import { appendEntry, type LedgerEntry, verifyLedger } from '../ledger.ts';
import { extractEntry } from '../ledger-extract.ts';
import { consentRecord } from './build.ts';
import { unknownTerms } from './terms.ts';
import type { ConsentRecord } from './types.ts';
import { type RecordCheck, verifyRecord } from './verify.ts';

/** A ledger in which this person gave and withdrew, and another person gave meanwhile. */
const LEDGER = chain([
  ...published(START, noticeOf(1)),
  ...answered({ at: START + 10, given: true }),
  ...answered({ at: START + 20, given: true, subject: 'somebody-else' }),
  ...withdrawn(START + 30),
  ...answered({ at: START + 40, given: false }),
  ...published(START + 50, noticeOf(2)),
  ...answered({ at: START + 60, given: true, notice: noticeOf(2), giver: 'guardian', desk: 'oral' }),
]);
const FACTS = factsOf(LEDGER, { notice: noticeOf(2), earlier: { notices: [noticeOf(1)], purposes: [] } });

function recordOf(facts = FACTS): ConsentRecord {
  const record = consentRecord(facts);
  if (!record.ok) throw new Error(record.problem.code);
  return JSON.parse(JSON.stringify(record.value));
}

const RECORD = recordOf();

function checksOf(record: unknown, ledger: Parameters<typeof verifyRecord>[1] = LEDGER) {
  const verified = verifyRecord(record, ledger);
  if (!verified.ok) throw new Error(verified.problem.code);
  const told = ({ outcome, reason }: RecordCheck) => (reason === null ? outcome : `${outcome}: ${reason}`);
  return {
    verifies: verified.value.verifies,
    ...Object.fromEntries(verified.value.checks.map((check) => [check.id, told(check)])),
  };
}

function entriesOf(record: ConsentRecord): readonly LedgerEntry[] {
  return record['tz:proof']['tz:entries']['@value'];
}

/** The record with other entries in its proof. */
function withEntries(entries: readonly unknown[], record = RECORD): unknown {
  const proof = { ...record['tz:proof'], 'tz:entries': { '@type': '@json', '@value': entries } };
  return { ...record, 'tz:proof': proof };
}

describe('a consent record', () => {
  it('guard consent-ledger: holds every status in order, with time, act, giver and notice', () => {
    const short = RECORD['dpv:hasConsentStatus'].map(({ '@type': [type], 'dpv:isIndicatedAtTime': at }) => [
      type,
      at,
    ]);
    const time = (after: number) => new Date((START + after) * 1000).toISOString().replace('.000', '');
    expect(short).toEqual([
      ['dpv:ConsentRequested', time(-50)],
      ['dpv:ConsentGiven', time(10)],
      ['dpv:ConsentWithdrawn', time(30)],
      ['dpv:ConsentRequested', time(-20)],
      ['dpv:ConsentRefused', time(40)],
      ['dpv:ConsentRequested', time(0)],
      ['dpv:ConsentGiven', time(60)],
    ]);
    expect(RECORD['dpv:hasConsentStatus'].at(-1)).toMatchObject({
      '@type': ['dpv:ConsentGiven', 'dpv:ExplicitlyExpressedConsent'],
      'dpv:isIndicatedBy': { '@type': 'dpv:GuardianOfDataSubject' },
      'dpv:hasIndicationMethod': 'Ja, gebruik mijn gezicht bij de poort',
      'tz:attested': 'guardian',
      'tz:deskPart': 'oral',
      'tz:crewMember': 'member-7',
      'tz:ledgerEntry': 10,
    });
    expect(RECORD['dpv:hasConsentStatus'][2]).toMatchObject({
      'dpv:isIndicatedBy': { '@type': 'dpv:DataSubject' },
      'dpv:hasIndicationMethod': [
        { '@language': 'nl', '@value': 'Trok de toestemming in' },
        { '@language': 'en', '@value': 'Withdrew the consent' },
      ],
      'tz:ledgerEntry': 5,
    });
  });

  it('tells whose withdrawal it was, and through which member of the crew', () => {
    const by = { giver: 'guardian', desk: 'oral', crew: 'member-7', act: 'regular-pass' } as const;
    const ledger = chain([
      ...published(START, noticeOf(1)),
      ...answered({ at: START + 10, given: true, giver: 'guardian' }),
      ...withdrawn(START + 30, SUBJECT, by),
    ]);
    const record = recordOf(factsOf(ledger));
    const status = record['dpv:hasConsentStatus'].at(-1);
    expect(status).toMatchObject({
      'dpv:isIndicatedBy': { '@type': 'dpv:GuardianOfDataSubject' },
      'tz:deskPart': 'oral',
      'tz:crewMember': 'member-7',
    });
    expect(status).not.toHaveProperty('tz:notRecorded');
    expect(checksOf(record, ledger).verifies).toBe(true);
    // Somebody else's name put on it in the record is seen.
    const swapped = JSON.parse(JSON.stringify(record).replaceAll('member-7', 'member-8'));
    expect(checksOf(swapped, ledger)).toMatchObject({ verifies: false, entries: 'failed: hash' });
  });

  it('has each text that was shown, and never a newer one in its place', () => {
    const versions = (record: ConsentRecord) =>
      record['dpv:hasNotice'].map((notice) => [notice['dct:hasVersion'], 'tz:questionsAndAnswers' in notice]);
    expect(versions(RECORD)).toEqual([
      [1, true],
      [2, true],
    ]);
    const lost = recordOf({ ...FACTS, earlier: { notices: [], purposes: [] } });
    expect(versions(lost)).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(JSON.stringify(lost)).not.toContain('versie 1');
    expect(checksOf(lost)).toMatchObject({ verifies: true, texts: 'note: not-held' });
  });

  it('uses no term that is not in its context and in the list', () => {
    expect(unknownTerms(RECORD)).toEqual([]);
    expect(unknownTerms({ ...RECORD, 'dpv:hasPurpose': { '@id': 'dpv:Fun' } } as ConsentRecord)).toEqual([
      'dpv:Fun',
    ]);
    const { dpv: _, ...context } = RECORD['@context'];
    expect(unknownTerms({ ...RECORD, '@context': context })).toContain('dpv:hasNotice');
  });

  it('names nobody but the controller', () => {
    expect(JSON.stringify(RECORD)).not.toContain('somebody-else');
    expect(entriesOf(RECORD).every(({ subject }) => subject === SUBJECT || subject === null)).toBe(true);
    expect(JSON.stringify(entriesOf(RECORD))).not.toContain('@');
  });

  it('is not made of nothing', () => {
    const nobody = consentRecord(factsOf(LEDGER, { subject: 'nobody' }));
    expect(nobody).toMatchObject({ ok: false, problem: { code: 'consent.no-record' } });
  });

  it('says what older entries do not', () => {
    const body = {
      purpose: 'toegang',
      notice: noticeOf(1).sha256,
      noticeVersion: 1,
      act: 'Ja',
      language: 'nl',
    };
    const ledger = chain([{ at: START, kind: 'consent-given', subject: SUBJECT, body }]);
    const record = recordOf(factsOf(ledger));
    expect(record['dpv:hasConsentStatus']).toMatchObject([
      { 'tz:notRecorded': ['dpv:isIndicatedAtTime'] },
      {
        '@type': ['dpv:ConsentGiven', 'dpv:ExplicitlyExpressedConsent'],
        'tz:notRecorded': ['dpv:isIndicatedBy'],
      },
    ]);
    expect(checksOf(record, ledger)).toMatchObject({ verifies: true, complete: 'ok' });
  });

  it('ends in expired once the event is over', () => {
    const after = recordOf({ ...FACTS, now: EVENT_ENDS });
    expect(after['dpv:hasConsentStatus'].at(-1)?.['@type']).toEqual(['dpv:ConsentExpired']);
    expect(checksOf(after).verifies).toBe(true);
  });
});

describe('verifying a consent record', () => {
  it('finds nothing wrong, and says what it could not see', () => {
    const all = { verifies: true, terms: 'ok', entries: 'ok', statuses: 'ok', texts: 'ok' };
    expect(checksOf(RECORD)).toEqual({ ...all, chain: 'ok', complete: 'ok' });
    expect(checksOf(RECORD, null)).toEqual({ ...all, chain: 'note: no-ledger', complete: 'note: no-ledger' });
    const extract = LEDGER.map(extractEntry);
    expect(checksOf(RECORD, extract)).toEqual({ ...all, chain: 'ok', complete: 'note: links' });
  });

  it('guard consent-ledger: finds any entry that was changed, removed, added or moved', () => {
    const entries = entriesOf(RECORD);
    const at = fc.nat({ max: entries.length - 1 });
    const damage = fc.oneof(
      at.map((index) => entries.map((one, i) => (i === index ? { ...one, at: one.at + 1 } : one))),
      at.map((index) => entries.map((one, i) => (i === index ? { ...one, kind: 'erased', body: {} } : one))),
      at.map((index) => entries.filter((_, i) => i !== index)),
      at.map((index) => [...entries.slice(0, index + 1), ...entries.slice(index)]),
      fc
        .tuple(at, at)
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => {
          const moved = [...entries];
          [moved[a], moved[b]] = [moved[b] as LedgerEntry, moved[a] as LedgerEntry];
          return moved;
        }),
      // Made up anew with a hash of its own, in the place of the one that is in the ledger.
      at.map((index) =>
        entries.map((one, i) => {
          const head = { sequence: one.sequence - 1, sha256: one.previous };
          return i === index ? appendEntry(head, { ...one, at: one.at + 1 }) : one;
        }),
      ),
    );
    fc.assert(fc.property(damage, (changed) => !checksOf(withEntries(changed)).verifies));
  });

  it('guard consent-ledger: finds any entry of the ledger that was changed, removed or moved', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: LEDGER.length - 1 }),
        fc.constantFrom('change', 'remove', 'move'),
        (index, how) => {
          const one = LEDGER[index] as LedgerEntry;
          const others = LEDGER.filter((_, i) => i !== index);
          const moved = index === 0 ? [...others, one] : [one, ...others];
          const changed = LEDGER.map((entry) => (entry === one ? { ...entry, at: entry.at + 1 } : entry));
          const ledger = { change: changed, remove: others, move: moved }[how];
          expect(verifyLedger(ledger, LEDGER.at(-1)?.sha256).verifies).toBe(false);
          expect(checksOf(RECORD, ledger).verifies).toBe(false);
        },
      ),
    );
  });

  it('finds what was left out of the record, by the whole ledger only', () => {
    const withoutLast = recordOf({ ...FACTS, entries: FACTS.entries.slice(0, -1) });
    expect(checksOf(withoutLast)).toMatchObject({ verifies: false, complete: 'failed: left-out' });
    expect(checksOf(withoutLast, LEDGER.map(extractEntry))).toMatchObject({
      verifies: true,
      complete: 'note: links',
    });
  });

  it('says that something was recorded since', () => {
    const later = [...LEDGER];
    for (const draft of withdrawn(START + 90)) later.push(appendEntry(later.at(-1) as LedgerEntry, draft));
    expect(checksOf(RECORD, later)).toMatchObject({ verifies: true, complete: 'note: newer' });
  });

  it.each<[string, (record: ConsentRecord) => unknown, object]>([
    [
      'another status',
      (record) => ({ ...record, 'dpv:hasConsentStatus': record['dpv:hasConsentStatus'].slice(0, 2) }),
      { statuses: 'failed: differs' },
    ],
    [
      'another text of a notice',
      (record) => JSON.parse(JSON.stringify(record).replace('versie 1', 'versie 9')),
      { texts: 'failed: notice' },
    ],
    [
      'another sentence of a purpose',
      (record) => ({
        ...record,
        'dpv:hasProcess': JSON.parse(
          JSON.stringify(record['dpv:hasProcess']).replace(PURPOSES[0]?.nl ?? '', 'Iets anders.'),
        ),
      }),
      { texts: 'failed: purpose' },
    ],
    [
      'another DPIA',
      (record) => ({
        ...record,
        'dpv:hasImpactAssessment': { '@type': 'dpv:DPIA', 'tz:sha256': '00'.repeat(32) },
      }),
      { texts: 'failed: basis' },
    ],
    [
      'another head',
      (record) => ({
        ...record,
        'tz:proof': {
          ...record['tz:proof'],
          'tz:ledgerHead': { 'tz:ledgerEntry': 9, 'tz:sha256': '00'.repeat(32) },
        },
      }),
      { chain: 'failed: not-in-it' },
    ],
  ])('finds %s', (_what, change, finding) => {
    expect(checksOf(change(RECORD))).toMatchObject({ verifies: false, ...finding });
  });

  it('refuses what is no record, whatever it is', () => {
    const { 'tz:proof': _, ...unproven } = RECORD;
    const junk = [null, 7, 'text', [], {}, unproven, withEntries([null]), withEntries([{ sequence: 'x' }])];
    for (const one of junk)
      expect(verifyRecord(one, null)).toMatchObject({ ok: false, problem: { code: 'consent.not-a-record' } });
    fc.assert(fc.property(fc.jsonValue(), (value) => !verifyRecord(value, null).ok));
  });
});
