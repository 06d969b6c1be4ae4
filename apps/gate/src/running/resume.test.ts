import { describe, expect, it } from 'vitest';
import {
  closed,
  MOST_OPENINGS,
  opened,
  type Running,
  readRunning,
  WITHIN_SECONDS,
  whenLoaded,
} from './resume.ts';

const NOW = 1_800_000_000;
const kept = (running: Running) => readRunning(JSON.stringify(running));

/** Loads the page again and again, so many seconds apart. */
function loads(times: number, every: number): string[] {
  let running = opened('a');
  return Array.from({ length: times }, (_, load) => {
    const next = whenLoaded(kept(running), 'a', NOW + load * every);
    running = next.running;
    return next.act;
  });
}

describe('a gate whose page is loaded again', () => {
  it('is open when the crew had opened it, and closed when they had closed it', () => {
    expect(whenLoaded(kept(opened('a')), 'a', NOW).act).toBe('open');
    expect(whenLoaded(kept(closed()), 'a', NOW).act).toBe('wait');
    expect(whenLoaded(readRunning(null), 'a', NOW).act).toBe('wait');
  });

  it('waits for a press when it is another gate than was open', () => {
    expect(whenLoaded(kept(opened('a')), 'b', NOW).act).toBe('wait');
  });

  it('opens by itself five times in ten minutes, and then stays on its problem', () => {
    expect(loads(MOST_OPENINGS + 2, 20)).toEqual([
      ...Array(MOST_OPENINGS).fill('open'),
      'stay-shut',
      'stay-shut',
    ]);
    expect(new Set(loads(50, WITHIN_SECONDS / 4))).toEqual(new Set(['open']));
  });

  it('counts anew after a press', () => {
    let running = opened('a');
    for (let load = 0; load < MOST_OPENINGS; load++) running = whenLoaded(running, 'a', NOW).running;
    expect(whenLoaded(running, 'a', NOW).act).toBe('stay-shut');
    expect(whenLoaded(opened('a'), 'a', NOW).act).toBe('open');
  });

  it('gets out of staying shut by itself once ten minutes went by', () => {
    let running = opened('a');
    for (let load = 0; load < MOST_OPENINGS; load++) running = whenLoaded(running, 'a', NOW + load).running;
    expect(whenLoaded(running, 'a', NOW + WITHIN_SECONDS + MOST_OPENINGS).act).toBe('open');
  });

  it.each([
    '',
    '{',
    'null',
    '7',
    '{"gate":7,"openings":[]}',
    '{"gate":"a"}',
    '{"gate":"a","openings":["x",null]}',
  ])('invariant 5: takes %s for a gate that was closed, or opened at no known time', (text) => {
    const running = readRunning(text);
    expect(running.openings).toEqual([]);
    expect([null, 'a']).toContain(running.gate);
  });
});
