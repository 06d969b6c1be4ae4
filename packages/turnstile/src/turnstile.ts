import type { Clock, EpochSeconds } from '@tenzij/kernel';
import type { Mode, TurnstileDevice } from './device.ts';
import {
  createMachine,
  type Effect,
  type Input,
  type Kept,
  type Limits,
  type MachineState,
  modeOf,
  type Standing,
  standingOf,
  step,
} from './machine.ts';
import type { Settled } from './passage.ts';

/** How often limits are looked at. */
const TICK_MS = 100;

/** Where passages are written down, so that a restart opens none of them again. */
export interface PassageLog {
  /** On disk when it resolves; rejects when it can't be. `null`: asked for, and not answered yet. */
  write(id: string, at: EpochSeconds, settled: Settled | null): Promise<void>;
}

export interface TurnstileParts {
  readonly device: TurnstileDevice;
  readonly log: PassageLog;
  readonly limits: Limits;
  /** Never goes back. */
  readonly now: Clock;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** The answers of before a restart. */
  readonly kept: ReadonlyMap<string, Kept>;
}

export interface RunningTurnstile {
  /** Opens for one passage and answers when it ended. The same id opens once and is always answered the same. */
  letThrough(id: string): Promise<Settled>;
  /** Takes a passage back, and answers how it ended: somebody may have gone through before. */
  annul(id: string): Promise<Settled>;
  /** Of a passage that was asked for: its answer, or `null` while it goes on. */
  find(id: string): { readonly settled: Settled | null } | undefined;
  standing(): Standing;
  /** Calls back with every change of the standing. Returns the way to stop that. */
  subscribe(listener: (standing: Standing) => void): () => void;
  /**
   * Closes what is open, leaves the turnstile closed, or free while the alarm is on, and lets go of it. Tells what the
   * device confirmed; `null`: nothing.
   */
  stop(): Promise<Mode | null>;
}

/** Runs the machine on a device. */
export function runTurnstile(parts: TurnstileParts): RunningTurnstile {
  const { device, log, limits, now, wait } = parts;
  const listeners = new Set<(standing: Standing) => void>();
  const waiting = new Map<string, ((settled: Settled) => void)[]>();
  /** Answers that are not on disk yet: nobody hears what a crash could still change. */
  const writing = new Set<string>();
  let state: MachineState = createMachine(parts.kept);
  let stopped = false;

  function feed(input: Input): void {
    const before = standingOf(state);
    const next = step(state, input, limits, now());
    state = next.state;
    for (const effect of next.effects) carryOut(effect);
    const standing = standingOf(state);
    if (standing !== before) for (const listener of listeners) listener(standing);
  }

  function carryOut(effect: Effect): void {
    switch (effect.do) {
      case 'open':
        void open(effect.id);
        return;
      case 'close':
        void device.close(effect.id).then((confirmed) => feed({ kind: 'closed', id: effect.id, confirmed }));
        return;
      case 'mode': {
        const { mode } = effect;
        void device.mode(mode).then((confirmed) => feed({ kind: 'mode-set', mode, confirmed }));
        return;
      }
      case 'settle':
        void settle(effect.id, effect.settled);
    }
  }

  /** What can't be written down first isn't opened for: after a restart it would be opened for again. */
  async function open(id: string): Promise<void> {
    const written = await log.write(id, now(), null).then(
      () => true,
      () => false,
    );
    const { underway } = state;
    if (underway?.id !== id || underway.phase !== 'opening') return;
    feed({ kind: 'opened', id, answer: written ? await device.open(id) : 'refused' });
  }

  /** An answer that can't be written down is `unknown` after a restart, which is never more than this one. */
  async function settle(id: string, settled: Settled): Promise<void> {
    writing.add(id);
    await log.write(id, now(), settled).catch(() => undefined);
    writing.delete(id);
    for (const resolve of waiting.get(id) ?? []) resolve(settled);
    waiting.delete(id);
  }

  function answer(id: string, input: Input): Promise<Settled> {
    const known = state.kept.get(id);
    if (known && !writing.has(id)) return Promise.resolve(known.settled);
    const settled = new Promise<Settled>((resolve) => {
      waiting.set(id, [...(waiting.get(id) ?? []), resolve]);
    });
    feed(input);
    return settled;
  }

  async function watchLimits(): Promise<void> {
    while (!stopped) {
      await wait(TICK_MS);
      feed({ kind: 'tick' });
    }
  }

  device.start((report) => feed({ kind: 'report', report }));
  void watchLimits();

  return {
    letThrough: (id) => answer(id, { kind: 'ask', id }),
    annul: (id) => answer(id, { kind: 'annul', id }),
    find(id) {
      if (state.underway?.id === id || writing.has(id)) return { settled: null };
      const known = state.kept.get(id);
      return known && { settled: known.settled };
    },
    standing: () => standingOf(state),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      const { underway } = state;
      if (underway) await answer(underway.id, { kind: 'annul', id: underway.id });
      stopped = true;
      const mode = modeOf(state);
      const confirmed = await device.mode(mode);
      await device.stop();
      return confirmed ? mode : null;
    },
  };
}
