import type { Purpose } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answered,
  chain,
  EVENT_ENDS,
  noticeOf,
  PURPOSES,
  published,
  START,
  SUBJECT,
  withdrawn,
} from '../../test/material.ts';
import { mayEnrol } from '../consent.ts';
import type { LedgerDraft } from '../ledger.ts';
import { consentHistory, consentStateAt } from './history.ts';

const SENTENCES = PURPOSES as readonly [Purpose];
const [FIRST] = SENTENCES;
const OTHER: Purpose = { ...FIRST, en: 'Compare my face with my pass at the gate, and count me.' };

type Step =
  | { readonly do: 'yes' | 'no' | 'withdraw' | 'unattested' | 'old-yes' | 'end'; readonly after: number }
  | { readonly do: 'notice' | 'sentence'; readonly after: number };

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('yes', 'no', 'withdraw', 'unattested', 'old-yes', 'end', 'notice', 'sentence'),
  // Some sequences run past the end of the event.
  after: fc.integer({ min: 0, max: 20_000 }),
});
const steps = fc.array(step, { maxLength: 14 });

/** What a person and an organiser do, as ledger drafts, with what is asked at the end of it. */
function played(all: readonly Step[]) {
  const drafts: LedgerDraft[] = [];
  let [at, version, purpose] = [START, 1, FIRST];
  drafts.push(...published(at, noticeOf(version), [purpose]));
  for (const { do: what, after } of all) {
    at += after;
    const yes = answered({ at, given: true, notice: noticeOf(version), purposes: [purpose] });
    if (what === 'yes') drafts.push(...yes);
    if (what === 'no')
      drafts.push(...answered({ at, given: false, notice: noticeOf(version), purposes: [purpose] }));
    if (what === 'withdraw') drafts.push(...withdrawn(at));
    if (what === 'unattested')
      drafts.push(...yes.map((one) => ({ ...one, body: { ...one.body, attested: null } })));
    if (what === 'old-yes') {
      const { notice, noticeVersion, act, language } = yes[0]?.body ?? {};
      const body = { purpose: purpose.id, notice, noticeVersion, act, language } as LedgerDraft['body'];
      drafts.push({ at, kind: 'consent-given', subject: SUBJECT, body });
    }
    if (what === 'end') drafts.push({ at, kind: 'event-ended', subject: null, body: {} });
    if (what === 'notice') version += 1;
    if (what === 'sentence') purpose = purpose === FIRST ? OTHER : FIRST;
    if (what === 'notice' || what === 'sentence') drafts.push(...published(at, noticeOf(version), [purpose]));
  }
  const terms = { notice: noticeOf(version), purposes: [purpose], eventEnds: EVENT_ENDS };
  return { entries: chain(drafts), terms, now: at };
}

/** The same told by another rule: look at the last act that counts, and at what came after it. */
function expected(all: readonly Step[]): string {
  const acts = ['yes', 'no', 'withdraw', 'old-yes'];
  const last = all.findLastIndex(({ do: what }) => acts.includes(what));
  const act = all[last]?.do;
  if (act === undefined) return 'none';
  if (act === 'no') return 'refused';
  if (act === 'withdraw') return 'withdrawn';
  const timeAt = (index: number) => all.slice(0, index + 1).reduce((sum, { after }) => sum + after, START);
  const planned = all.findIndex((_, index) => timeAt(index) >= EVENT_ENDS);
  const ended = all.findIndex(({ do: what }) => what === 'end');
  const over = Math.min(...[planned, ended].map((index) => (index < 0 ? Number.POSITIVE_INFINITY : index)));
  // A yes of before sentences had a hash says nothing of the sentence.
  const changes = act === 'yes' ? ['notice', 'sentence'] : ['notice'];
  const changed = all.findIndex(({ do: what }, index) => index > last && changes.includes(what));
  if (last < over && changed >= 0 && changed < over) return 'invalidated';
  return over < all.length ? 'expired' : 'given';
}

describe('how consent stands', () => {
  it('invariant 6: is what the last act that counts says, in any order of yes, no, withdrawal, change and end', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { entries, terms, now } = played(all);
        const state = consentStateAt(entries, terms, now);
        expect(state).toEqual({ [FIRST.id]: expected(all) });
        expect(mayEnrol(state as never, terms.purposes).ok).toBe(expected(all) === 'given');
      }),
      { numRuns: 500 },
    );
  });

  it('invariant 6: is the same without what the deployment recorded, but for when it ended', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { entries, terms, now } = played(all);
        const own = entries.filter(({ subject }) => subject === SUBJECT);
        const counts = consentStateAt(own, terms, now)[FIRST.id] === 'given';
        // Only the deployment's entries tell of a sentence that is back to what it was, and of an early end.
        fc.pre(!all.some(({ do: what }) => what === 'sentence' || what === 'end'));
        expect(counts).toBe(expected(all) === 'given');
      }),
      { numRuns: 300 },
    );
  });

  it('invariant 6: a yes without the attestation that fits its giver never counts', () => {
    const [yes] = answered({ at: START, given: true });
    for (const attested of [null, 'guardian', 'yes', true]) {
      const body = { ...yes?.body, attested } as LedgerDraft['body'];
      const entries = chain([{ at: START, kind: 'consent-given', subject: SUBJECT, body }]);
      const terms = { notice: noticeOf(1), purposes: PURPOSES, eventEnds: EVENT_ENDS };
      expect(consentHistory(entries, terms, START).map(({ status }) => status)).toEqual(['requested']);
      expect(consentStateAt(entries, terms, START)).toEqual({ toegang: 'none' });
    }
  });

  it('tells when and by which entry a yes ceased to count', () => {
    const changed = [...published(START, noticeOf(1)), ...answered({ at: START + 9, given: true })];
    const entries = chain([...changed, ...published(START + 20, noticeOf(2))]);
    const terms = { notice: noticeOf(2), purposes: PURPOSES, eventEnds: EVENT_ENDS };
    expect(consentHistory(entries, terms, START + 30)).toMatchObject([
      { status: 'requested', at: START - 51 },
      { status: 'given', at: START + 9, entry: { sequence: 3 } },
      { status: 'invalidated', at: START + 20, entry: { kind: 'notice-published', sequence: 4 } },
    ]);
    const own = entries.filter(({ subject }) => subject !== null);
    expect(consentHistory(own, terms, START + 30).at(-1)).toMatchObject({
      status: 'invalidated',
      at: null,
      entry: null,
    });
  });

  it('ends a yes to a purpose that is no longer asked', () => {
    const entries = chain([...answered({ at: START, given: true })]);
    const terms = { notice: noticeOf(1), purposes: [], eventEnds: EVENT_ENDS };
    expect(consentHistory(entries, terms, START).at(-1)).toMatchObject({ status: 'invalidated' });
    expect(consentStateAt(entries, terms, START)).toEqual({});
  });

  it('lets the event end a yes, and a withdrawal follow it', () => {
    const entries = chain([...answered({ at: START, given: true }), ...withdrawn(EVENT_ENDS + 10)]);
    const terms = { notice: noticeOf(1), purposes: PURPOSES, eventEnds: EVENT_ENDS };
    expect(consentHistory(entries, terms, EVENT_ENDS + 20).map(({ status, at }) => [status, at])).toEqual([
      ['requested', START - 60],
      ['given', START],
      ['expired', EVENT_ENDS],
      ['withdrawn', EVENT_ENDS + 10],
    ]);
  });
});
