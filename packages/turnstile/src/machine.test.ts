import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createMachine,
  type Effect,
  type Input,
  KEPT_SECONDS,
  type Limits,
  type MachineState,
  standingOf,
  step,
} from './machine.ts';
import { REASONS, readWhy, type Settled, settledBy } from './passage.ts';

const LIMITS: Limits = { opening: 3, passing: 8, closing: 3 };
const IDS = ['a', 'b', 'c'];

/** A machine, its clock, and all that came of it. */
class Run {
  state: MachineState = createMachine();
  now = 1000;
  readonly done: Effect[] = [];

  feed(...inputs: readonly Input[]): this {
    for (const input of inputs) {
      const next = step(this.state, input, LIMITS, this.now);
      this.state = next.state;
      this.done.push(...next.effects);
    }
    return this;
  }

  /** Lets time go by, tick by tick. */
  pass(seconds: number): this {
    for (let passed = 0; passed < seconds; passed += 0.5) {
      this.now += 0.5;
      this.feed({ kind: 'tick' });
    }
    return this;
  }

  answer(id: string): Settled | undefined {
    return this.state.kept.get(id)?.settled;
  }

  count(wanted: Effect['do'], id?: string): number {
    return this.done.filter(
      (one) => one.do === wanted && (id === undefined || ('id' in one && one.id === id)),
    ).length;
  }
}

const report = (kind: 'connected' | 'lost'): Input => ({ kind: 'report', report: { kind } });
const alarm = (on: boolean): Input => ({ kind: 'report', report: { kind: 'alarm', on } });
const fault = (on: boolean): Input => ({ kind: 'report', report: { kind: 'fault', on } });
const went = (kind: 'passed' | 'not-passed', id: string | null = null): Input => ({
  kind: 'report',
  report: { kind, id },
});
const ask = (id: string): Input => ({ kind: 'ask', id });
const annul = (id: string): Input => ({ kind: 'annul', id });
const opened = (id: string, answer: 'opened' | 'refused' | 'unknown' = 'opened'): Input => ({
  kind: 'opened',
  id,
  answer,
});
const closed = (id: string, confirmed = true): Input => ({ kind: 'closed', id, confirmed });
const modeSet = (mode: 'normal' | 'free', confirmed = true): Input => ({ kind: 'mode-set', mode, confirmed });

function ready(): Run {
  return new Run().feed(report('connected'), modeSet('normal'));
}

describe('a turnstile', () => {
  it('opens for one passage, and tells that somebody passed', () => {
    const run = ready().feed(ask('a'), opened('a'), went('passed'));
    expect(run.answer('a')).toEqual({ passage: 'passed', why: 'passed' });
    expect(run.done).toEqual([
      { do: 'mode', mode: 'normal' },
      { do: 'open', id: 'a' },
      { do: 'settle', id: 'a', settled: { passage: 'passed', why: 'passed' } },
    ]);
  });

  it('closes when nobody went in time, and only then says that nobody did', () => {
    const run = ready().feed(ask('a'), opened('a')).pass(LIMITS.passing);
    expect(run.count('close', 'a')).toBe(1);
    expect(run.answer('a')).toBeUndefined();
    expect(run.feed(closed('a')).answer('a')).toEqual({ passage: 'not-passed', why: 'too-late' });
  });

  it('takes who goes through while it closes as passed', () => {
    const run = ready().feed(ask('a'), opened('a'), annul('a'), went('passed', 'a'), closed('a'));
    expect(run.answer('a')?.passage).toBe('passed');
  });

  it('answers what the device says of a passage it knows, and not of another', () => {
    const run = ready().feed(ask('a'), opened('a'), went('passed', 'b'));
    expect(run.answer('a')).toBeUndefined();
    expect(run.feed(went('not-passed', 'a')).answer('a')).toEqual({
      passage: 'not-passed',
      why: 'turned-back',
    });
  });

  it('closes on an annulment, and says why', () => {
    const run = ready().feed(ask('a'), opened('a'), annul('a'), annul('a'), closed('a'));
    expect(run.count('close')).toBe(1);
    expect(run.answer('a')).toEqual({ passage: 'not-passed', why: 'annulled' });
  });

  it('never opens for what was annulled before it was asked for', () => {
    const run = ready().feed(annul('a'), ask('a'));
    expect(run.count('open')).toBe(0);
    expect(run.answer('a')).toEqual({ passage: 'not-passed', why: 'annulled' });
  });

  it('lets one person through at a time', () => {
    const run = ready().feed(ask('a'), ask('b'));
    expect(run.answer('b')).toEqual({ passage: 'not-passed', why: 'busy' });
    expect(run.count('open')).toBe(1);
  });

  it('says that nobody passed when the device refused to open', () => {
    expect(ready().feed(ask('a'), opened('a', 'refused')).answer('a')).toEqual({
      passage: 'not-passed',
      why: 'refused',
    });
  });

  it('does not know when the device stays silent, and waits until it is surely closed', () => {
    const run = ready().feed(ask('a')).pass(LIMITS.opening);
    expect(run.count('close', 'a')).toBe(1);
    run.feed(closed('a', false));
    expect(run.answer('a')).toEqual({ passage: 'unknown', why: 'silent' });
    expect(standingOf(run.state)).toBe('lost');
    expect(run.feed(ask('b')).count('open')).toBe(1);
    expect(standingOf(run.feed(modeSet('normal')).state)).toBe('ready');
  });

  it('closes what opens after nobody waited for it any more', () => {
    const run = ready()
      .feed(ask('a'))
      .pass(LIMITS.opening + LIMITS.closing);
    expect(run.answer('a')?.passage).toBe('unknown');
    const before = run.count('close');
    expect(run.feed(opened('a')).count('close')).toBe(before + 1);
  });

  it('does not know what became of a passage when the connection is lost', () => {
    const run = ready().feed(ask('a'), opened('a'), report('lost'));
    expect(run.answer('a')).toEqual({ passage: 'unknown', why: 'lost' });
    expect(run.feed(ask('b')).answer('b')).toEqual({ passage: 'not-passed', why: 'not-ready' });
    expect(run.count('open')).toBe(1);
    run.feed(report('connected'));
    expect(run.done.at(-1)).toEqual({ do: 'mode', mode: 'normal' });
    expect(standingOf(run.state)).toBe('lost');
  });

  it('does not know what became of a passage when the device breaks in it, and opens for nobody else', () => {
    const run = ready().feed(ask('a'), opened('a'), fault(true), ask('b'));
    expect([run.answer('a'), run.answer('b')]).toEqual([settledBy('fault'), settledBy('not-ready')]);
    expect(run.count('open', 'b')).toBe(0);
    expect(standingOf(run.state)).toBe('fault');
    expect(standingOf(run.feed(fault(false), modeSet('normal')).state)).toBe('ready');
  });

  it('is told to stay free while the alarm is on, again and again until it confirms, and closed after it', () => {
    const run = ready().feed(ask('a'), opened('a'), alarm(true));
    expect(run.answer('a')).toEqual({ passage: 'unknown', why: 'alarm' });
    expect(run.count('close')).toBe(0);
    const told = () => run.done.filter((one) => one.do === 'mode' && one.mode === 'free').length;
    expect(told()).toBe(1);
    run.pass(3);
    expect(told()).toBe(4);
    run.feed(modeSet('free')).pass(3);
    expect(told()).toBe(4);
    expect(run.feed(ask('b'), annul('a')).answer('b')).toEqual({ passage: 'unknown', why: 'alarm' });
    run.feed(alarm(false));
    expect(run.done.at(-1)).toEqual({ do: 'mode', mode: 'normal' });
    expect(standingOf(run.state)).toBe('lost');
    expect(standingOf(run.feed(modeSet('normal')).state)).toBe('ready');
  });

  it('stays free when the connection is lost in an alarm, and is told so when it is back', () => {
    const run = ready().feed(alarm(true), report('lost'));
    expect(standingOf(run.state)).toBe('alarm');
    run.feed(report('connected'));
    expect(run.done.at(-1)).toEqual({ do: 'mode', mode: 'free' });
  });

  it('does not take a late word about another mode for an answer', () => {
    const run = ready().feed(alarm(true), modeSet('normal'));
    expect(run.state.mode.confirmed).toBe(false);
  });

  it('forgets an answer after an hour, not before', () => {
    const run = ready().feed(ask('a'), opened('a'), went('passed'));
    run.now += KEPT_SECONDS;
    run.feed({ kind: 'tick' });
    expect(run.answer('a')?.passage).toBe('passed');
    run.now += 1;
    expect(run.feed({ kind: 'tick' }).answer('a')).toBeUndefined();
  });

  it('reads the reasons it writes, and no others', () => {
    for (const [passage, reasons] of Object.entries(REASONS))
      for (const why of reasons) expect(settledBy(readWhy(why) ?? 'lost')).toEqual({ passage, why });
    expect(readWhy('toString')).toBeNull();
  });
});

/** Anything that can happen, in any order, also what a broken device would say. */
const anything: fc.Arbitrary<Input> = (() => {
  const id = fc.constantFrom(...IDS);
  const maybeId = fc.option(id, { nil: null });
  return fc.oneof(
    id.map(ask),
    id.map(annul),
    fc.tuple(id, fc.constantFrom('opened', 'refused', 'unknown')).map((args) => opened(...args)),
    fc.tuple(id, fc.boolean()).map((args) => closed(...args)),
    fc.tuple(fc.constantFrom('normal', 'free'), fc.boolean()).map((args) => modeSet(...args)),
    fc.tuple(fc.constantFrom('passed', 'not-passed'), maybeId).map((args) => went(...args)),
    fc.constantFrom(report('connected'), report('lost')),
    fc.boolean().map(alarm),
    fc.boolean().map(fault),
  );
})();

interface Moment {
  readonly input: Input;
  readonly seconds: number;
}

const moments: fc.Arbitrary<readonly Moment[]> = fc.array(
  fc.record({ input: anything, seconds: fc.constantFrom(0, 0, 0.5, 2, 9) }),
  { maxLength: 60 },
);

/** Runs them on a turnstile that is ready, and looks after each. */
function everyMoment(look: (run: Run, before: MachineState, fresh: readonly Effect[], input: Input) => void) {
  fc.assert(
    fc.property(moments, (all) => {
      const run = ready();
      for (const { input, seconds } of all) {
        for (const one of [{ kind: 'tick' } as const, input]) {
          if (one.kind === 'tick') run.now += seconds;
          const before = run.state;
          const done = run.done.length;
          run.feed(one);
          look(run, before, run.done.slice(done), one);
        }
      }
    }),
    { numRuns: 2000 },
  );
}

describe('whatever happens, a turnstile', () => {
  it('opens at most once for an id, and for one at a time', () => {
    everyMoment((run, before, fresh) => {
      for (const id of IDS) expect(run.count('open', id)).toBeLessThanOrEqual(1);
      if (fresh.some((effect) => effect.do === 'open')) {
        expect(before.underway).toBeNull();
        expect(standingOf(before)).toBe('ready');
      }
    });
  });

  it('never answers an id otherwise than it did', () => {
    everyMoment((run, before) => {
      for (const [id, { settled }] of before.kept) expect(run.answer(id)).toEqual(settled);
      for (const id of IDS) expect(run.count('settle', id)).toBeLessThanOrEqual(1);
    });
  });

  it('says `passed` only on the word of the device', () => {
    everyMoment((_run, before, fresh, input) => {
      const passed = fresh.find((effect) => effect.do === 'settle' && effect.settled.passage === 'passed');
      if (!passed) return;
      expect(input).toMatchObject({ kind: 'report', report: { kind: 'passed' } });
      expect(before.underway).not.toBeNull();
    });
  });

  it('says `not-passed` only when it is certain that it is closed', () => {
    everyMoment((run, _before, fresh, input) => {
      for (const effect of fresh) {
        if (effect.do !== 'settle' || effect.settled.passage !== 'not-passed') continue;
        const never = run.count('open', effect.id) === 0;
        const refused = input.kind === 'opened' && input.answer === 'refused';
        const back = input.kind === 'report' && input.report.kind === 'not-passed';
        const confirmed = input.kind === 'closed' && input.confirmed && run.count('close', effect.id) > 0;
        expect(never || refused || back || confirmed).toBe(true);
      }
    });
  });

  it('locks nobody in or out while the alarm is on, and lets nobody through by name', () => {
    everyMoment((run, before, fresh, input) => {
      if (!run.state.alarm) return;
      expect(run.state.underway).toBeNull();
      expect(fresh.filter(({ do: what }) => what === 'open' || what === 'close')).toEqual([]);
      expect(fresh.filter((effect) => effect.do === 'mode' && effect.mode === 'normal')).toEqual([]);
      if (input.kind === 'ask' && !before.kept.has(input.id))
        expect(run.answer(input.id)).toEqual({ passage: 'unknown', why: 'alarm' });
    });
  });

  it('is told its mode until it confirms, whenever it can be reached', () => {
    fc.assert(
      fc.property(moments, fc.boolean(), (all, on) => {
        const run = ready();
        for (const { input, seconds } of all) run.feed(input).pass(seconds);
        run.feed(report('connected'), alarm(on), fault(!on)).feed(fault(on), fault(false));
        const told = run.count('mode');
        run.pass(1.5);
        if (!run.state.mode.confirmed) expect(run.count('mode')).toBeGreaterThan(told);
        run.feed(modeSet(on ? 'free' : 'normal'));
        expect(standingOf(run.state)).toBe(on ? 'alarm' : 'ready');
      }),
      { numRuns: 500 },
    );
  });

  it('answers everybody, within its limits', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const run = ready();
        const asked = new Set<string>();
        for (const { input, seconds } of all) {
          run.feed(input).pass(seconds);
          if (input.kind === 'ask') asked.add(input.id);
        }
        run.pass(LIMITS.opening + LIMITS.passing + LIMITS.closing + 1.5);
        for (const id of asked) expect(run.answer(id)).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});
