import { Lane, QueueCardNumber, QueueObservation } from '@tenzij/contracts';

const STATES = ['waiting', 'tried', 'sent', 'taken-back'] as const;

/** `tried`: it may have reached the server. `taken-back`: it has to hear that it was a mistake. */
export interface Tap {
  readonly seen: QueueObservation;
  readonly state: (typeof STATES)[number];
}

/** What a device keeps of what was tapped for one event: nothing of a person. */
export interface Kept {
  /** Oldest first. */
  readonly taps: readonly Tap[];
  /** The card that is handed out next at each queue. */
  readonly next: { readonly face: number; readonly regular: number };
  /** At which queue this device is. */
  readonly lane: Lane;
}

/** Two packs, so that one number isn't in both queues. */
const FIRST: Kept = { taps: [], next: { face: 1, regular: 501 }, lane: 'regular' };
const PREFIX = 'tenzij.queue-taps:';

export interface KeptTaps {
  read(): Kept;
  /** Whether it is kept over a reload; otherwise it lasts as long as the page. */
  change(work: (kept: Kept) => Kept): boolean;
}

/** Read anew for each change, so that two tabs don't undo each other's. Storage can be full, or blocked. */
export function keptTaps(storage: () => Storage, deployment: string): KeptTaps {
  let unkept: Kept | null = null;
  function read(): Kept {
    if (unkept) return unkept;
    try {
      return parse(storage().getItem(PREFIX + deployment));
    } catch {
      return FIRST;
    }
  }
  return {
    read,
    change(work) {
      const next = work(read());
      try {
        storage().setItem(PREFIX + deployment, JSON.stringify(next));
        unkept = null;
      } catch {
        unkept = next;
      }
      return unkept === null;
    },
  };
}

function parse(text: string | null): Kept {
  if (text === null) return FIRST;
  try {
    const { taps, next, lane }: Record<keyof Kept, unknown> & Unchecked = JSON.parse(text);
    return {
      taps: taps.filter(isTap),
      next: { face: cardOr(next.face, FIRST.next.face), regular: cardOr(next.regular, FIRST.next.regular) },
      lane: Lane.catch(FIRST.lane).parse(lane),
    };
  } catch {
    return FIRST;
  }
}

interface Unchecked {
  readonly taps: unknown[];
  readonly next: Record<string, unknown>;
}

function isTap(kept: unknown): kept is Tap {
  const { seen, state } = (kept ?? {}) as Partial<Tap>;
  return QueueObservation.safeParse(seen).success && STATES.some((known) => known === state);
}

function cardOr(kept: unknown, otherwise: number): number {
  const card = QueueCardNumber.safeParse(kept);
  return card.success ? card.data : otherwise;
}

/** What the server has yet to hear. */
export function unsentOf({ taps }: Pick<Kept, 'taps'>): readonly Tap[] {
  return taps.filter(({ state }) => state !== 'sent');
}

/** How much of all events the server has yet to hear from this device. */
export function unsentOnDevice(storage: () => Storage): number {
  try {
    const kept = storage();
    return Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '')
      .filter((key) => key.startsWith(PREFIX))
      .reduce((sum, key) => sum + unsentOf(parse(kept.getItem(key))).length, 0);
  } catch {
    return 0;
  }
}
