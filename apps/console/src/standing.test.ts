import { describe, expect, it } from 'vitest';
import { ledgerBreak, ledgerStanding, VERDICT_TONES, verdictStanding } from './standing.ts';
import { SAMPLE_REASON, SAMPLE_VIEW } from './testing/sample-view.ts';

const { assessment, ledger } = SAMPLE_VIEW;

describe('verdictStanding', () => {
  it('is met for an "unless" verdict with nothing in its way', () => {
    expect(verdictStanding(assessment)).toBe('met');
    expect(verdictStanding({ ...assessment, verdict: 'UNLESS_PUBLIC_INTEREST' })).toBe('met');
  });

  it('invariant 5: something unknown, or a verdict we do not know, never looks like yes', () => {
    const others = [
      { ...assessment, unknown: [SAMPLE_REASON] },
      { ...assessment, failing: [SAMPLE_REASON] },
      { ...assessment, verdict: 'HOUSEHOLD' },
      { ...assessment, verdict: 'UNLESS_SOMETHING_NEW' },
    ];
    const standings = others.map(verdictStanding);
    expect(standings).toEqual(['unknown', 'failing', 'other', 'other']);
    expect(standings.map((standing) => VERDICT_TONES[standing])).not.toContain('ok');
  });

  it('invariant 8: a verdict that does not replay is not trusted, whatever it says', () => {
    expect(verdictStanding({ ...assessment, replays: false })).toBe('not-replayed');
    expect(VERDICT_TONES['not-replayed']).toBe('error');
  });
});

describe('the ledger', () => {
  it('is intact only when it verifies and nothing is broken', () => {
    expect(ledgerStanding(ledger)).toBe('intact');
    expect(ledgerStanding({ ...ledger, verifies: false })).toBe('broken');
    expect(ledgerStanding({ ...ledger, brokenAt: 3 })).toBe('broken');
  });

  it('breaks at an entry, at its end, or somewhere', () => {
    const broken = { ...ledger, verifies: false, length: 10 };
    expect(ledgerBreak({ ...broken, brokenAt: 10 })).toEqual({ where: 'entry', entry: 10 });
    expect(ledgerBreak({ ...broken, brokenAt: 11 })).toEqual({ where: 'end' });
    expect(ledgerBreak({ ...broken, brokenAt: null })).toEqual({ where: 'somewhere' });
  });
});
