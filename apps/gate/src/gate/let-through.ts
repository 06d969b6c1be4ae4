import type { Journal } from './journal.ts';
import type { Sounds, Time, Turnstile } from './ports.ts';
import type { Screen } from './state.ts';
import type { Transaction } from './steps.ts';
import { withinLimit } from './time-limit.ts';

/** How long an admission fills the screen where nothing opens. */
const ADMIT_MS = 2000;
/** A write that takes longer counts as one that failed. */
const WRITE_MS = 5000;
/** A turnstile has a limit of its own; this is for one that never answers. */
const TURNSTILE_MS = 60_000;

export interface LetThroughContext {
  readonly journal: Journal;
  readonly turnstile: () => Turnstile | null;
  /** Whether the turnstile, where there is one, can open now. */
  readonly isTurnstileReady: () => boolean;
  readonly sounds: Sounds;
  readonly time: Time;
  readonly show: (screen: Screen) => void;
  /** The gate serves nobody any more: what isn't opened yet stays shut. */
  readonly stopped: () => boolean;
}

/**
 * Lets one person through whose admission `write` writes: that first, then that it opens, and only then the screen
 * and the turnstile. Returns why it didn't come to that, or `null`: whether they went through or not, it is settled.
 * `shown` is called as soon as the screen shows it.
 */
export async function letThrough(
  write: (signal: AbortSignal) => Promise<Transaction>,
  context: LetThroughContext,
  shown: () => void = () => undefined,
): Promise<'gate.failed' | 'gate.timed-out' | 'gate.turnstile-not-ready' | null> {
  const { journal, show, sounds, stopped, isTurnstileReady } = context;
  if (!isTurnstileReady()) return 'gate.turnstile-not-ready';
  const begun = await inTime(write, context);
  if (typeof begun === 'string') return begun;
  // What was not opened is annulled by whoever opens this gate next.
  if (stopped()) return 'gate.failed';
  const opened = await inTime(() => journal.opened(begun), context);
  if (typeof opened === 'string') {
    await inTime(() => journal.annul(begun, 'interrupted'), context);
    return opened;
  }
  show({ name: 'admit' });
  sounds.admit();
  shown();
  const passage = await passageOf(begun, context);
  await inTime(
    () => (passage === 'not-passed' ? journal.annul(begun, 'not-passed') : journal.done(begun)),
    context,
  );
  return null;
}

/** How it ended. Without a turnstile nobody knows, and who was shown the way has gone. */
async function passageOf({ id }: Transaction, { turnstile, time }: LetThroughContext) {
  const gate = turnstile();
  if (gate)
    return withinLimit(
      () => gate.letThrough(id),
      TURNSTILE_MS,
      time,
      () => 'unknown' as const,
    );
  await time.wait(ADMIT_MS);
  return 'passed';
}

function inTime<T>(work: (signal: AbortSignal) => Promise<T>, { time }: Pick<LetThroughContext, 'time'>) {
  return withinLimit<T | 'gate.failed' | 'gate.timed-out'>(work, WRITE_MS, time, (reason) =>
    reason === 'late' ? 'gate.timed-out' : 'gate.failed',
  );
}
