import type { News } from '../news/follow.ts';
import type { Time } from './ports.ts';

const TURN_MS = 2000;
/** How old the answer about the list may be while the server says that it is the same. */
const LIST_SECONDS = 30;
const COUNTS_SECONDS = 10;
const BUNDLE_SECONDS = 60;
/** What may only look like a pass of a newer key asks for the bundle no more often than this. */
const UNOPENED_SECONDS = 10;

type Network = 'online' | 'offline';

/** What the gate does in the background while it has a network. None of it throws. */
export interface SyncSteps {
  readonly news: Pick<News, 'ask' | 'tags' | 'isRefused' | 'wait'>;
  pollList(): Promise<Network>;
  /** What is done each turn, with or without a network. */
  afterTurn(network: Network): Promise<void>;
  pushCounts(): Promise<void>;
  refreshBundle(): Promise<void>;
  /** The clearance that the newest list names, when it isn't the one held here; else `null`. */
  otherClearance(): string | null;
  /** Whether a pass was shown, since this was asked last, that none of the keys held here opens. */
  takeUnopened(): boolean;
}

/**
 * Runs the steps at their pace until stopped: a turn every two seconds, and at once when the server says that
 * something changed. The list is fetched when it did; when nobody can say, every turn. A network that comes back
 * refreshes the bundle, and so do a clearance that was not heard of before, a pass that may be sealed to a newer key,
 * and a server that says no more than that it doesn't know this gate.
 */
export async function keepInSync(
  steps: SyncSteps,
  time: Pick<Time, 'ticks'>,
  stopped: () => boolean,
): Promise<void> {
  const list = createFreshness(LIST_SECONDS);
  const bundle = createFreshness(BUNDLE_SECONDS);
  bundle.got(undefined, time.ticks());
  let network: Network = 'online';
  let nextCounts = 0;
  let heardOf: string | null = null;
  let wasRefused = false;
  while (!stopped()) {
    const before = network;
    const isTold = await steps.news.ask();
    const tags = steps.news.tags();
    const now = time.ticks();
    if (!isTold || list.isDue(tags?.list, now)) {
      network = await steps.pollList();
      if (network === 'online') list.got(tags?.list, now);
    } else network = 'online';
    await steps.afterTurn(network);
    if (network === 'online' && now >= nextCounts) {
      nextCounts = now + COUNTS_SECONDS;
      await steps.pushCounts();
    }
    const other = steps.otherClearance();
    const isNews = (other !== null && other !== heardOf) || (steps.news.isRefused() && !wasRefused);
    heardOf = other ?? heardOf;
    wasRefused = steps.news.isRefused();
    // The bundle that the gate opened with is that of the first tag.
    if (bundle.tag() === undefined) bundle.is(tags?.bundle);
    // Asked only when it is old enough: what was shown before that still counts then.
    const isUnopened = bundle.age(now) >= UNOPENED_SECONDS && steps.takeUnopened();
    const isAsked = before === 'offline' || isUnopened || isNews;
    if (network === 'online' && !stopped() && (isAsked || bundle.isDue(tags?.bundle, now))) {
      bundle.got(tags?.bundle, now);
      // It may be another lane afterwards: what was counted so far was at this one.
      await steps.pushCounts();
      await steps.refreshBundle();
    }
    await steps.news.wait(TURN_MS);
  }
}

/** When something was fetched last, and under which tag. */
function createFreshness(seconds: number) {
  let tag: string | undefined;
  let at = Number.NEGATIVE_INFINITY;
  return {
    tag: () => tag,
    is(now: string | undefined) {
      tag = now;
    },
    age: (now: number) => now - at,
    isDue: (current: string | undefined, now: number) => current !== tag || now - at >= seconds,
    got(current: string | undefined, now: number) {
      tag = current;
      at = now;
    },
  };
}
