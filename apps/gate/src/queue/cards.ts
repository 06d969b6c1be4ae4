import { readQueueCard } from '@tenzij/contracts';
import type { EpochSeconds } from '@tenzij/kernel';
import type { Time } from '../gate/ports.ts';
import type { Reading, ReadingStore } from './ports.ts';

/** What the screen says for a moment: a card of this event was read, or there is one of another event. */
export type CardNote = { readonly is: 'read'; readonly card: number } | { readonly is: 'other' };

/** How long a note stands. */
export const NOTE_MS = 3000;
/** A card counts again once it was out of view for this long: longer than a look or a turnstile keeps from scanning. */
const AGAIN_SECONDS = 30;
/** Readings that a full disk left no room for, kept in memory until there is some. */
const MOST_UNWRITTEN = 500;

/** Reads queue cards beside passes. It knows of no pass and decides about nobody. */
export interface QueueCards {
  /** Takes the queue cards out of what a frame shows, and gives what is left for the gate. Never throws. */
  take(texts: readonly string[]): readonly string[];
}

export interface QueueCardParts {
  readonly store: Pick<ReadingStore, 'keepReadings'>;
  readonly time: Time;
  /** The gate's own time. */
  readonly now: () => EpochSeconds;
  readonly newId: () => string;
  /** Which event this gate is of. */
  readonly deployment: () => string;
  readonly note: (note: CardNote | null) => void;
}

export function createQueueCards({ store, time, now, newId, deployment, note }: QueueCardParts): QueueCards {
  /** When each was in view last, in ticks. */
  const seen = new Map<string, number>();
  let unwritten: readonly Reading[] = [];
  let shown: CardNote | null = null;

  function isFresh(text: string): boolean {
    const ticks = time.ticks();
    const last = seen.get(text);
    for (const [other, at] of seen) if (ticks - at >= AGAIN_SECONDS) seen.delete(other);
    seen.set(text, ticks);
    return last === undefined || ticks - last >= AGAIN_SECONDS;
  }

  function show(next: CardNote): void {
    shown = next;
    note(next);
    void time.wait(NOTE_MS).then(() => {
      if (shown === next) note(null);
    });
  }

  function record(card: number): void {
    const kept = [...unwritten, { id: newId(), card, at: Math.floor(now()) }].slice(-MOST_UNWRITTEN);
    unwritten = kept;
    void store.keepReadings(kept).then(
      () => {
        unwritten = unwritten.filter((reading) => !kept.includes(reading));
      },
      // The next one tries again.
      () => undefined,
    );
  }

  return {
    take(texts) {
      return texts.filter((text) => {
        const read = readQueueCard(text);
        if (!read) return true;
        if (!isFresh(text)) return false;
        const isOurs = read.deployment === deployment();
        if (isOurs) record(read.card);
        show(isOurs ? { is: 'read', card: read.card } : { is: 'other' });
        return false;
      });
    },
  };
}
