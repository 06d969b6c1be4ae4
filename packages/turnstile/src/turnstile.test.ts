import { describe, expect, it } from 'vitest';
import type { DeviceReport, Mode, OpenAnswer, TurnstileDevice } from './device.ts';
import type { Kept } from './machine.ts';
import { type Settled, settledBy } from './passage.ts';
import { type RunningTurnstile, runTurnstile } from './turnstile.ts';

interface Scene {
  readonly turnstile: RunningTurnstile;
  readonly told: string[];
  readonly written: [string, Settled | null][];
  readonly report: (report: DeviceReport) => void;
  /** What the device answers when it is asked to open. */
  openAnswer: () => Promise<OpenAnswer>;
  disk: () => Promise<void>;
  /** Whether the device confirms its mode. */
  confirms: boolean;
  /** Lets so much time pass, tick by tick. */
  pass(seconds: number): Promise<void>;
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

async function scene(kept: ReadonlyMap<string, Kept> = new Map()): Promise<Scene> {
  let time = 1000;
  let tick: () => void = () => undefined;
  let report: (report: DeviceReport) => void = () => undefined;
  const told: string[] = [];
  const device: TurnstileDevice = {
    start: (listener) => {
      report = listener;
    },
    open: (id) => {
      told.push(`open ${id}`);
      return made.openAnswer();
    },
    close: async (id) => {
      told.push(`close ${id}`);
      return true;
    },
    mode: async (mode: Mode) => {
      told.push(mode);
      return made.confirms;
    },
    stop: async () => {
      told.push('stop');
    },
  };
  const made: Scene = {
    told,
    written: [],
    report: (one) => report(one),
    openAnswer: async () => 'opened',
    disk: async () => undefined,
    confirms: true,
    async pass(seconds) {
      for (let passed = 0; passed < seconds; passed += 0.1) {
        time += 0.1;
        tick();
        await settle();
      }
    },
    turnstile: runTurnstile({
      device,
      kept,
      limits: { opening: 3, passing: 8, closing: 3 },
      now: () => time,
      wait: () =>
        new Promise((resolve) => {
          tick = resolve;
        }),
      log: {
        async write(id, _at, settled) {
          await made.disk();
          made.written.push([id, settled]);
        },
      },
    }),
  };
  made.report({ kind: 'connected' });
  await settle();
  return made;
}

describe('a running turnstile', () => {
  it('writes a passage down before it opens, and its answer before it is given', async () => {
    const { turnstile, told, written, report } = await scene();
    expect(turnstile.standing()).toBe('ready');
    const answer = turnstile.letThrough('a');
    expect([told, written]).toEqual([['normal'], []]);
    await settle();
    expect([told, written]).toEqual([['normal', 'open a'], [['a', null]]]);
    expect(turnstile.find('a')).toEqual({ settled: null });
    report({ kind: 'passed', id: null });
    expect(turnstile.find('a')).toEqual({ settled: null });
    expect(await answer).toEqual(settledBy('passed'));
    expect(written).toEqual([
      ['a', null],
      ['a', settledBy('passed')],
    ]);
    expect(turnstile.find('a')).toEqual({ settled: settledBy('passed') });
    expect(turnstile.find('b')).toBeUndefined();
  });

  it('opens once for an id that is asked for more than once', async () => {
    const { turnstile, told, report } = await scene();
    const answers = [turnstile.letThrough('a'), turnstile.letThrough('a')];
    await settle();
    report({ kind: 'not-passed', id: 'a' });
    answers.push(turnstile.letThrough('a'));
    expect(await Promise.all(answers)).toEqual(Array(3).fill(settledBy('turned-back')));
    expect(told.filter((word) => word.startsWith('open'))).toHaveLength(1);
  });

  it('never opens for what was under way when it stopped before', async () => {
    const kept = new Map([['a', { at: 990, settled: settledBy('restarted') }]]);
    const { turnstile, told } = await scene(kept);
    expect(await turnstile.letThrough('a')).toEqual({ passage: 'unknown', why: 'restarted' });
    expect(told).toEqual(['normal']);
  });

  it('does not open for what it cannot write down', async () => {
    const made = await scene();
    made.disk = () => Promise.reject(new Error('full'));
    expect(await made.turnstile.letThrough('a')).toEqual(settledBy('refused'));
    expect(made.told).toEqual(['normal']);
  });

  it('does not open when the alarm came while it wrote', async () => {
    const made = await scene();
    let go: () => void = () => undefined;
    made.disk = () =>
      new Promise((resolve) => {
        go = resolve;
      });
    const answer = made.turnstile.letThrough('a');
    const finish = go;
    made.report({ kind: 'alarm', on: true });
    finish();
    go();
    await settle();
    go();
    expect(await answer).toEqual(settledBy('alarm'));
    expect(made.told).toEqual(['normal', 'free']);
  });

  it('closes by itself when nobody goes, and says so', async () => {
    const { turnstile, told, pass } = await scene();
    const answer = turnstile.letThrough('a');
    await pass(8.5);
    expect(await answer).toEqual(settledBy('too-late'));
    expect(told).toEqual(['normal', 'open a', 'close a']);
  });

  it('closes what a slow device opens after all', async () => {
    const made = await scene();
    let say: (answer: OpenAnswer) => void = () => undefined;
    made.openAnswer = () =>
      new Promise((resolve) => {
        say = resolve;
      });
    const answer = made.turnstile.letThrough('a');
    await made.pass(4);
    expect(await answer).toEqual(settledBy('silent'));
    say('opened');
    await settle();
    expect(made.told).toEqual(['normal', 'open a', 'close a', 'close a']);
  });

  it('tells who listens how it is, each change once', async () => {
    const { turnstile, report, pass } = await scene();
    const heard: string[] = [];
    const stop = turnstile.subscribe((standing) => heard.push(standing));
    report({ kind: 'alarm', on: true });
    report({ kind: 'alarm', on: true });
    report({ kind: 'alarm', on: false });
    await pass(0.2);
    stop();
    report({ kind: 'lost' });
    expect(heard).toEqual(['alarm', 'lost', 'ready']);
  });

  it('is left closed when it stops, with an answer for who stands there', async () => {
    const { turnstile, told } = await scene();
    const answer = turnstile.letThrough('a');
    await settle();
    expect(await turnstile.stop()).toBe('normal');
    expect(await answer).toEqual(settledBy('annulled'));
    expect(told).toEqual(['normal', 'open a', 'close a', 'normal', 'stop']);
  });

  it('is left free when it stops in an alarm', async () => {
    const { turnstile, told, report } = await scene();
    report({ kind: 'alarm', on: true });
    expect(await turnstile.stop()).toBe('free');
    expect(told).toEqual(['normal', 'free', 'free', 'stop']);
  });

  it('says when it stops that the device confirmed nothing', async () => {
    const made = await scene();
    made.confirms = false;
    expect(await made.turnstile.stop()).toBeNull();
  });
});
