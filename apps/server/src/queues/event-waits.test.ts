import type { LedgerEntry, LedgerKind } from '@tenzij/consent';
import { expect, it } from 'vitest';
import { rulePausesIn } from './event-waits.ts';

const RULE = 'parity-rule';

/** `pausedBy`: who pauses after it. */
const told = (at: number, kind: LedgerKind, ...pausedBy: string[]): LedgerEntry => {
  return { sequence: at, at, kind, subject: null, body: { pausedBy }, previous: '', sha256: '' };
};
const pauses = (...happened: LedgerEntry[]) =>
  rulePausesIn({ waiting: null, minutes: [], happened }, { starts: 0, ends: 1000 }).map(({ from, until }) => [
    from,
    until,
  ]);

it('invariant 7: the rule’s own pauses are told, from when it paused until it let the face lanes go on', () => {
  expect(
    pauses(
      told(100, 'clearance-paused', RULE),
      told(150, 'clearance-paused', RULE, 'dpo'),
      told(200, 'clearance-paused', 'dpo'),
      told(250, 'clearance-resumed'),
      told(300, 'clearance-paused', 'organiser'),
      told(400, 'clearance-resumed'),
      told(500, 'clearance-paused', RULE),
      told(600, 'clearance-resumed'),
    ),
  ).toEqual([
    [100, 200],
    [500, 600],
  ]);
});

it('a pause that nobody ended lasts until the event did, or until there was another clearance or none', () => {
  expect(pauses(told(100, 'clearance-paused', RULE))).toEqual([[100, 1000]]);
  for (const kind of ['clearance-revoked', 'clearance-voided', 'clearance-recorded', 'event-ended'] as const)
    expect(pauses(told(100, 'clearance-paused', RULE), told(250, kind))).toEqual([[100, 250]]);
  expect(pauses(told(1200, 'clearance-paused', RULE))).toEqual([[1200, 1200]]);
});
