import type { ReviewEntryView, ReviewView } from '@tenzij/contracts';
import { describe, expect, it } from 'vitest';
import { waitingFor } from './waiting.ts';

function advice(opinion: ReviewEntryView['opinion']): ReviewEntryView {
  return {
    id: 'advice',
    at: '2026-11-01T10:00:00Z',
    by: { id: 'fg', name: 'F. Groen', role: 'dpo' },
    target: 'overall',
    kind: 'advice',
    opinion,
    text: 'Zo is het goed.',
    publicText: null,
    replyTo: null,
    dpiaVersion: 1,
    standing: null,
  };
}

const OBJECTION: ReviewEntryView = {
  ...advice(null),
  id: 'objection',
  target: 'plan',
  kind: 'objection',
  standing: 'open',
};
const REVIEW: ReviewView = { entries: [], dpiaVersion: 1, dpiaCurrent: true, overall: null, blocks: [] };
const ADVISED: ReviewView = { ...REVIEW, entries: [advice('proceed')], overall: 'advice' };

const told = (role: 'organiser' | 'dpo', review: ReviewView) =>
  waitingFor(role, review).map(({ what, mine }) => `${what}${mine ? ' (mine)' : ''}`);

describe('what waits', () => {
  it('is the advice, for the DPO; the organiser waits for it', () => {
    expect(told('dpo', REVIEW)).toEqual(['advise (mine)']);
    expect(told('organiser', REVIEW)).toEqual(['advice-awaited']);
  });

  it('is a version to advise on, when there is none', () => {
    expect(told('organiser', { ...REVIEW, dpiaVersion: null, dpiaCurrent: false })).toEqual([
      'no-version (mine)',
    ]);
    expect(told('dpo', { ...REVIEW, dpiaVersion: null, dpiaCurrent: false })).toEqual(['no-version']);
  });

  it('starts with open objections, which the organiser answers', () => {
    const review = { ...ADVISED, entries: [...ADVISED.entries, OBJECTION] };
    expect(told('organiser', review)).toEqual(['answer-objections (mine)']);
    expect(told('dpo', review)).toEqual(['objections-open']);
  });

  it('is a new version, when the plans changed since', () => {
    expect(told('organiser', { ...ADVISED, dpiaCurrent: false })).toEqual(['version-stale (mine)']);
  });

  it('is another advice, when this one is not to proceed', () => {
    const review = { ...ADVISED, entries: [advice('do-not-proceed')] };
    expect(told('organiser', review)).toEqual(['do-not-proceed (mine)']);
    expect(told('dpo', review)).toEqual(['do-not-proceed']);
  });

  it('is nothing, once there is advice and no objection', () => {
    expect(told('dpo', ADVISED)).toEqual(['nothing']);
  });
});
