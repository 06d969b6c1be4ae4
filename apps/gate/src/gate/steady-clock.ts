import type { Clock, EpochSeconds } from '@tenzij/kernel';
import type { Store, Time } from './ports.ts';
import { afterHearing, type Heard, middleOf, type ServerTime } from './server-time.ts';

const KEY = 'clock';
/** Under which a gate of before kept its newest time only. */
const NEWEST = 'newest-time';
/** How much of the newest time a reload may lose. */
const KEEP_EVERY_SECONDS = 30;
/** A device's clock is set in smaller steps all the time, by its network. */
const JUMP_SECONDS = 2;
/** From here on the server's time goes before the device's: phones' passes tell seconds. */
const CORRECT_FROM_SECONDS = 60;
/** One list can be a recorded one; time goes back only on lists that keep coming. */
const LISTS_TO_GO_BACK = 2;
/** How near to the server's time a clock has to jump to count as put right. */
const PUT_RIGHT_SECONDS = 30;

/** How the device's clock is, for the crew. `seconds` above 0: it is ahead. */
export type Drift =
  | { readonly known: false; readonly why: 'not-heard' | 'set-back' | 'jumped' }
  | {
      readonly known: true;
      readonly seconds: number;
      readonly plusMinus: number;
      /** Whether the gate goes by the server's time. */
      readonly corrected: boolean;
    };

/**
 * The gate's time. By itself it never goes back, also over a reload: whoever sets the device's clock back must
 * not make an old status list young again. After such a step it goes on from the newest time it saw.
 */
export interface SteadyClock {
  readonly now: Clock;
  /** The latest that it can be by any witness. What must not be too old is judged by this. */
  readonly latest: Clock;
  /** The device's own clock, right or wrong. */
  readonly device: Clock;
  /**
   * Whether the time is known. It isn't when the clock was set back while the page was closed: then nobody
   * can tell how much time went by, until the server says.
   */
  sure(): boolean;
  /** A list that proves to be issued at this time is held: it can't be earlier. */
  atLeast(issuedAt: EpochSeconds): void;
  /** The server gave a list that nobody gave before. */
  hear(heard: Heard): void;
  /**
   * The crew looked at a watch, and it is the server's time. The latest that it can be is then the latest that the
   * lists allow, and no less.
   */
  agree(): void;
  drift(): Drift;
  /** Keeps the time on disk. Never throws: in memory it already counts. */
  keep(): Promise<void>;
}

/** What is kept: `now` and `latest` in seconds to add to the device's clock, which stood at `device` then. */
interface Kept {
  readonly device: number;
  readonly offset: number;
  readonly late: number;
}

export async function loadSteadyClock(
  store: Store,
  { now: device, ticks }: Pick<Time, 'now' | 'ticks'>,
): Promise<SteadyClock> {
  const saved = await readKept(store);
  let seen = { device: device(), ticks: ticks() };
  let server: ServerTime | null = null;
  let heardAt = 0;
  let jumped = false;
  let isSure = saved === null || seen.device >= saved.device - JUMP_SECONDS;
  const lost = saved && !isSure ? saved.device - seen.device : 0;
  let late = (saved?.late ?? 0) + lost;
  let offset = isSure ? (saved?.offset ?? 0) : late;
  let newest = { now: seen.device + offset, latest: seen.device + late };
  let kept: Kept | null = null;

  /** Looks at both clocks, and at whether the device's was set, or slept, since the last look. */
  function look() {
    const at = { device: device(), ticks: ticks() };
    const jump = at.device - seen.device - (at.ticks - seen.ticks);
    seen = at;
    if (Math.abs(jump) > JUMP_SECONDS) take(jump);
    newest = {
      now: Math.max(newest.now, seen.device + offset),
      latest: Math.max(newest.latest, seen.device + late),
    };
  }

  /** Back is not in nature. Ahead may be a device that slept, so it counts as time until the server denies it. */
  function take(jump: number) {
    const putRight = server && Math.abs(aheadOf(server)) <= PUT_RIGHT_SECONDS && offset > 0;
    if (putRight) goBy(0, 0);
    else if (jump < 0) {
      late -= jump;
      offset -= jump;
    } else server = null;
    jumped ||= server === null;
  }

  function aheadOf(time: ServerTime): number {
    return seen.device - (seen.ticks + middleOf(time).base);
  }

  function goBy(nextOffset: number, nextLate: number) {
    offset = nextOffset;
    late = nextLate;
    newest = { now: seen.device + offset, latest: seen.device + late };
  }

  /**
   * Forward at once, because no list is issued before its time. Back when the device's own clock says so too,
   * or lists keep coming; the latest that it can be stays then what it was.
   */
  function follow(time: ServerTime) {
    const ahead = aheadOf(time);
    const back = newest.now - (seen.device - ahead);
    const atLeast = Math.max(0, time.lo + seen.ticks - seen.device);
    if (Math.abs(ahead) <= CORRECT_FROM_SECONDS) goBy(atLeast, atLeast);
    else if (back <= CORRECT_FROM_SECONDS || time.lists >= LISTS_TO_GO_BACK)
      goBy(-ahead, Math.max(-ahead, late));
  }

  return {
    now() {
      look();
      return newest.now;
    },
    latest() {
      look();
      return newest.latest;
    },
    device,
    sure: () => isSure,
    atLeast(issuedAt) {
      look();
      offset = Math.max(offset, issuedAt - seen.device);
      late = Math.max(late, offset);
      look();
    },
    hear(heard) {
      look();
      const before = server;
      server = afterHearing(before, heard, seen.ticks, seen.ticks - heardAt);
      heardAt = seen.ticks;
      // It was held up on its way: it says nothing of now.
      if (server === before) return;
      isSure = true;
      jumped = false;
      follow(server);
    },
    agree() {
      look();
      if (server) goBy(-aheadOf(server), middleOf(server).plusMinus - aheadOf(server));
    },
    drift() {
      look();
      if (!isSure) return { known: false, why: 'set-back' };
      if (jumped || !server) return { known: false, why: jumped ? 'jumped' : 'not-heard' };
      const seconds = aheadOf(server);
      const corrected =
        Math.abs(seconds) > CORRECT_FROM_SECONDS && Math.abs(seconds + offset) < CORRECT_FROM_SECONDS;
      return { known: true, seconds, plusMinus: middleOf(server).plusMinus, corrected };
    },
    async keep() {
      look();
      const next = { device: seen.device, offset, late };
      if (kept && !isWorthKeeping(kept, next)) return;
      kept = next;
      await store.put(KEY, next).catch(() => undefined);
    },
  };
}

function isWorthKeeping(kept: Kept, next: Kept): boolean {
  const changes = [next.device - kept.device, next.offset - kept.offset, next.late - kept.late];
  return changes.some((change) => Math.abs(change) >= KEEP_EVERY_SECONDS);
}

async function readKept(store: Store): Promise<Kept | null> {
  const kept = await store.get(KEY);
  if (isKept(kept)) return kept;
  const newest = await store.get(NEWEST);
  return isNumber(newest) ? { device: newest, offset: 0, late: 0 } : null;
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { device, offset, late } = value as Partial<Record<keyof Kept, unknown>>;
  return [device, offset, late].every(isNumber);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
