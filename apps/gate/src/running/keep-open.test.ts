import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeTime, type FakeTime } from '../../test/fake-time.ts';
import type { GateState, Screen } from '../gate/state.ts';
import type { DeskState } from '../override/state.ts';
import { BACKOFF_SECONDS, createKeepOpen, type KeepOpen } from './keep-open.ts';
import { MOST_OPENINGS } from './resume.ts';

const problem = (code: string): Screen => ({ name: 'problem', problem: { code, params: {} } });
const READY: Screen = { name: 'ready' };

let time: FakeTime;
let kept: Map<string, string>;
let starts: number[];
let reloads: number;
/** What a start comes to. */
let outcome: Screen;
let show: (screen: Screen) => void;
let showDesk: (desk: DeskState) => void;
let touched: number;

function load(id = 'a'): { keep: KeepOpen; screen: () => string } {
  let state = { screen: { name: 'start', busy: 'no' }, desk: { name: 'closed' } } as GateState;
  let listener: () => void = () => undefined;
  show = (screen) => {
    state = { ...state, screen };
    listener();
  };
  showDesk = (desk) => {
    state = { ...state, desk };
    listener();
  };
  const keep = createKeepOpen({
    id,
    time,
    storage: { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) },
    lastTouched: () => touched,
    reload: () => reloads++,
    gate: {
      get: () => state,
      subscribe(next) {
        listener = next;
        return () => undefined;
      },
      async start() {
        starts.push(time.ticks());
        show({ name: 'start', busy: 'pairing' });
        show(outcome);
      },
      close: () => show({ name: 'start', busy: 'no' }),
      fail: (code) => show(problem(code)),
    },
  });
  return {
    keep,
    screen: () => (state.screen.name === 'problem' ? state.screen.problem.code : state.screen.name),
  };
}

beforeEach(() => {
  time = createFakeTime(1_800_000_000);
  kept = new Map();
  starts = [];
  reloads = 0;
  touched = Number.NEGATIVE_INFINITY;
  outcome = READY;
});

describe('a page that is loaded', () => {
  it('opens the gate that was open, without a press', () => {
    load().keep.open('ask');
    const again = load();
    again.keep.resume();
    expect(again.screen()).toBe('ready');
  });

  it('leaves a gate closed that was closed, or never opened', () => {
    const first = load();
    first.keep.resume();
    expect(first.screen()).toBe('start');
    first.keep.open('ask');
    first.keep.close();
    const again = load();
    again.keep.resume();
    expect(again.screen()).toBe('start');
    expect(starts).toHaveLength(1);
  });

  it('stays on the problem after five times in ten minutes, until a press', async () => {
    load().keep.open('ask');
    for (let times = 0; times < MOST_OPENINGS; times++) load().keep.resume();
    const last = load();
    last.keep.resume();
    expect(last.screen()).toBe('gate.keeps-stopping');
    await time.pass(300);
    expect(last.screen()).toBe('gate.keeps-stopping');
    last.keep.open('ask');
    expect(last.screen()).toBe('ready');
  });
});

describe('a problem', () => {
  it('is tried again by itself, less and less often, for as long as it takes', async () => {
    outcome = problem('gate.no-camera');
    load().keep.open('ask');
    await time.pass(400);
    const between = starts.slice(1).map((at, index) => Math.round(at - (starts[index] ?? 0)));
    expect(between.slice(0, BACKOFF_SECONDS.length)).toEqual([...BACKOFF_SECONDS]);
    expect(between.at(-1)).toBe(60);
    expect(reloads).toBe(0);
  });

  it('is left as it is while the crew is at it, and tried again after that', async () => {
    outcome = problem('gate.no-camera');
    load().keep.open('ask');
    showDesk({ name: 'code', said: null, waitUntil: null });
    await time.pass(100);
    expect(starts).toHaveLength(1);
    showDesk({ name: 'closed' });
    await time.pass(2);
    expect(starts).toHaveLength(2);
  });

  it('is the first one again after a minute without', async () => {
    outcome = problem('gate.no-camera');
    load().keep.open('ask');
    await time.pass(20);
    outcome = READY;
    await time.pass(70);
    expect(starts.length).toBeGreaterThan(3);
    await time.pass(61);
    const before = time.ticks();
    outcome = problem('gate.no-camera');
    show(outcome);
    await time.pass(2.5);
    expect((starts.at(-1) ?? 0) - before).toBe(2);
  });

  it('of the page itself loads it anew after three tries', async () => {
    outcome = problem('gate.scanner-failed');
    load().keep.open('ask');
    await time.pass(60);
    expect(starts).toHaveLength(4);
    expect(reloads).toBe(1);
  });

  it('goes on trying on a page that would not open by itself any more', async () => {
    load().keep.open('ask');
    for (let times = 0; times < MOST_OPENINGS; times++) load().keep.resume();
    outcome = problem('gate.scanner-failed');
    show(outcome);
    const before = starts.length;
    await time.pass(300);
    expect(reloads).toBe(0);
    expect(starts.length - before).toBeGreaterThan(4);
  });

  it.each(['gate.no-token', 'gate.keeps-stopping'])(
    'is not tried again when that is in vain: %s',
    async (code) => {
      outcome = problem(code);
      load().keep.open('ask');
      await time.pass(300);
      expect(starts).toHaveLength(1);
    },
  );

  it('is not tried again at a gate that was closed', async () => {
    outcome = problem('gate.no-camera');
    const { keep } = load();
    keep.open('ask');
    keep.close();
    await time.pass(300);
    expect(starts).toHaveLength(1);
  });
});

describe('a question to the crew', () => {
  it('is asked anew after a minute, because the server may have taken it back', async () => {
    outcome = { name: 'doubt', said: 'gate.not-known' };
    load().keep.open('ask');
    outcome = READY;
    await time.pass(70);
    expect(starts).toHaveLength(2);
  });

  it('is left alone while somebody is answering it', async () => {
    outcome = { name: 'doubt', said: 'gate.not-known' };
    load().keep.open('ask');
    await time.pass(50);
    touched = time.ticks();
    await time.pass(50);
    expect(starts).toHaveLength(1);
    await time.pass(120);
    expect(starts.length).toBeGreaterThan(1);
  });
});
