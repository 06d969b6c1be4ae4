import type { QueuesNow } from '@tenzij/contracts';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { exactDuration } from '../exact-duration.ts';
import { NL } from '../texts/nl.ts';
import type { ConsoleText } from '../use-console.ts';
import { curveOf, FRAME, limitOf, pausesOf, scaleOf, timeTicks, waitTicks } from './curves.ts';
import { durationText, largeOf } from './duration.ts';
import { leadOf, sureOf } from './lead.tsx';
import { alarmOf, courseOf, pausedSince, standingOf } from './standing.ts';

const intl = createIntl({ locale: 'nl', messages: NL });
const t: ConsoleText = (id, values) => String(intl.formatMessage({ id }, values));
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 19, minute)).toISOString();
const figure = (value: number, low = value, high: number | null = value) => ({ value, low, high });
const NO_STATE = {
  brokenSince: null,
  holdsSince: null,
  unmeasuredSince: null,
  pausesAt: null,
  resumesAt: null,
  watched: true,
};

const wait = (value: number) =>
  ({ known: true, method: 'cards', n: 40, p50: figure(value / 2), p90: figure(value) }) as const;
const lane = (value: number) => ({ wait: wait(value), inQueue: 12, gates: 2, admitted: 30 });

function now(changes: Partial<QueuesNow> = {}): QueuesNow {
  return {
    at: at(30),
    lanes: { face: lane(60), regular: lane(120) },
    parity: { outcome: 'holds', gap: figure(60, 20, 100), method: 'cards' },
    rule: { p90GapSeconds: 120, reason: 'Proef', terms: null },
    state: { ...NO_STATE, pauses: false, alarmed: false },
    advice: null,
    history: [],
    ...changes,
  };
}

const minute = (from: number, regular: number | null, pauses = false) => ({
  at: at(from),
  face: pauses ? null : figure(60, 40, 80),
  regular: regular === null ? null : figure(regular, regular - 20, null),
  gap: null,
  pauses,
});

describe('a wait in words', () => {
  it.each([
    [0, '0 seconden'],
    [2, '2 seconden'],
    [43, '45 seconden'],
    [58, '1 minuut'],
    [60, '1 minuut'],
    [83, '1 minuut en 20 seconden'],
    [-200, '3 minuten en 20 seconden'],
    [850, '14 minuten'],
  ])('%s seconds are %s', (seconds, words) => expect(durationText(seconds, t)).toBe(words));

  it.each([
    [-30, '-30 seconden'],
    [45, '45 seconden'],
    [600, '10 minuten'],
    [733, '12 minuten en 13 seconden'],
  ])('%s seconds to the second are %s', (seconds, words) => expect(exactDuration(t, seconds)).toBe(words));

  it.each([
    [3.2, { count: 4, unit: 'seconds' }],
    [43.4, { count: 45, unit: 'seconds' }],
    [58, { count: 1, unit: 'minutes' }],
    [100, { count: 1.5, unit: 'minutes' }],
    [840, { count: 14, unit: 'minutes' }],
  ])('%s seconds are one large number', (seconds, large) => expect(largeOf(seconds)).toEqual(large));
});

describe('the sentence', () => {
  const lead = (value: number) =>
    leadOf(now({ parity: { outcome: 'holds', gap: figure(value), method: 'cards' } }), t);

  it('says who waits longer, and by how much', () => {
    expect(lead(60)).toBe('Wie de gewone rij kiest wacht nu 1 minuut langer.');
    expect(lead(-60)).toBe('Wie de gewone rij kiest wacht nu 1 minuut korter.');
    expect(lead(9)).toBe('Wie de gewone rij kiest wacht nu ongeveer even lang.');
  });

  it('invariant 5: never says at most of what is only known to be at least so much', () => {
    const parity = { outcome: 'doubtful', gap: figure(240, 90, null), method: 'cards' } as const;
    expect(leadOf(now({ parity }), t)).toBe('Wie de gewone rij kiest wacht nu minstens 4 minuten langer.');
    const state = { ...NO_STATE, pauses: true, alarmed: false };
    const p90 = figure(240, 90, null);
    const regular = { ...lane(240), wait: { ...wait(240), p90 } };
    expect(leadOf(now({ state, parity, lanes: { face: lane(0), regular } }), t)).toBe(
      'De poorten met gezicht staan stil. In de gewone rij wacht minstens 1 op de 10 mensen nu 4 minuten of langer.',
    );
  });

  it('is followed by how sure that is, and that it is an estimate where it is', () => {
    expect(sureOf(now(), t)).toMatch(
      /^Met 95% zekerheid: tussen 20 seconden langer en 1 minuut en 40 seconden langer\./,
    );
    const estimate = { outcome: 'doubtful', gap: figure(60, -30, null), method: 'counts' } as const;
    expect(sureOf(now({ parity: estimate }), t)).toMatch(
      /^Met 95% zekerheid: hooguit 30 seconden korter\. Hoeveel langer, is nog niet te zeggen\. .* schatting, gemaakt uit tellingen\.$/,
    );
  });

  it('invents nothing where nothing is known', () => {
    const unmeasured = now({ parity: { outcome: 'unmeasured', reason: 'too-few', lane: 'regular' } });
    expect(leadOf(unmeasured, t)).toBe('Wij weten nu niet wie er langer wacht.');
    expect(sureOf(unmeasured, t)).toBe('Bij de gewone rij zijn te weinig mensen gemeten om iets te zeggen.');
  });

  it('is about the regular queue alone while the face lanes stand still', () => {
    const state = { ...NO_STATE, pauses: true, alarmed: false };
    const parity = { outcome: 'broken', gap: figure(240, 200, 300), method: 'cards' } as const;
    expect(leadOf(now({ state, parity, lanes: { face: lane(0), regular: lane(240) } }), t)).toBe(
      'De poorten met gezicht staan stil. Wie in de gewone rij staat wacht nu hooguit 4 minuten.',
    );
  });
});

describe('how it stands', () => {
  const unmeasured = { outcome: 'unmeasured', reason: 'nothing-seen', lane: 'face' } as const;
  const paused = { ...NO_STATE, pauses: true, alarmed: false };

  it('says what matters most first', () => {
    expect(standingOf(now({ rule: null, state: paused }))).toBe('no-rule');
    expect(standingOf(now({ state: paused, parity: unmeasured }))).toBe('paused');
    expect(standingOf(now({ parity: unmeasured }))).toBe('before');
    expect(standingOf(now({ parity: unmeasured, history: [minute(1, 60)] }))).toBe('unmeasured');
    expect(standingOf(now({ parity: unmeasured, state: { ...paused, pauses: false, alarmed: true } }))).toBe(
      'alarmed',
    );
    expect(standingOf(now())).toBe('holds');
    expect([alarmOf(now()), alarmOf(now({ state: paused }))]).toEqual([null, 'paused']);
    const unwatched = now({ state: { ...paused, watched: false } });
    expect([standingOf(unwatched), alarmOf(unwatched)]).toEqual(['unwatched', 'unwatched']);
  });

  it('knows since when it is paused, to the minute', () => {
    const history = [
      minute(1, 60),
      minute(2, 60, true),
      minute(3, 60),
      minute(4, 60, true),
      minute(5, 60, true),
    ];
    expect(pausedSince({ state: paused, history })).toBe(at(4));
    expect(pausedSince({ state: paused, history: history.slice(0, 3) })).toBe(at(3));
    expect(pausedSince({ state: paused, history: [] })).toBeNull();
    expect(pausedSince({ state: { ...paused, pauses: false }, history })).toBeNull();
  });
});

describe('the chart', () => {
  const history = [
    ...[0, 1, 2].map((one) => minute(one, 120)),
    minute(3, null),
    ...[6, 7].map((one) => minute(one, 240, true)),
    minute(8, 200),
  ];
  const scale = scaleOf(history, 60);

  it('breaks a curve where nothing was measured, and stays within its frame', () => {
    expect(curveOf(history, 'regular', scale).line.match(/M/g)).toHaveLength(2);
    const { line, band } = curveOf(history, 'regular', scale);
    const heights = [...`${line}${band}`.matchAll(/[ML][\d.]+ ([\d.-]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(FRAME.top);
    expect(Math.max(...heights)).toBeLessThanOrEqual(FRAME.bottom);
  });

  it('shows a pause as one bar from when it began to when it ended', () => {
    const [bar, ...more] = pausesOf(history, scale);
    expect(more).toEqual([]);
    expect([bar?.from, bar?.to]).toEqual([scale.x(Date.parse(at(6))), scale.x(Date.parse(at(8)))]);
  });

  it('draws the limit over the face queue, and over nothing while that stands still', () => {
    const heights = [...limitOf(history, 60, scale).matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) =>
      Number(y),
    );
    expect(heights[0]).toBeCloseTo(scale.y(120), 0);
    expect(heights.at(-2)).toBeCloseTo(scale.y(60), 0);
  });

  it('has round times and minutes, and few of them', () => {
    expect(waitTicks(scale)).toEqual([0, 60, 120, 180, 240]);
    expect(timeTicks(scale).map((one) => new Date(one).getUTCMinutes() % 2)).toEqual([0, 0, 0, 0, 0]);
  });

  it('ends with how it is now', () => {
    expect(courseOf(now()).length).toBe(0);
    expect(courseOf(now({ history })).at(-1)).toEqual({
      ...{ at: at(30), face: figure(60), regular: figure(120), gap: figure(60, 20, 100), pauses: false },
    });
  });
});
