import type { ErrorCode, Lane, QueueObservation } from '@tenzij/contracts';
import { QUEUE_OBSERVATIONS } from '@tenzij/contracts';
import type { Clock } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import { createStore, type Store } from '../store.ts';
import { type Kept, type KeptTaps, type Tap, unsentOf } from './kept-taps.ts';
import type { TapsApi } from './taps-api.ts';

/** What was seen at the tail of a queue, before it has a name and a moment. */
export type Seen =
  | { readonly kind: 'card'; readonly lane: Lane; readonly card: number }
  | { readonly kind: 'joined' | 'count'; readonly lane: Lane; readonly people: number };

/** Where what was tapped stands. `signed-out`: somebody has to sign in. `refused`: the server can't take it. */
type Outbox = 'idle' | 'sending' | 'offline' | 'signed-out' | 'refused';

export interface TapState extends Kept {
  readonly outbox: Outbox;
  /** Why it was refused. */
  readonly problem: ApiRefusal | null;
  /** Whether a reload keeps it. */
  readonly survives: boolean;
}

export interface Taps {
  readonly state: Store<TapState>;
  /** Keeps it first, then sends it. */
  tap(seen: Seen): void;
  undo(id: string): void;
  setNext(lane: Lane, card: number): void;
  /** At which queue this device is from now on. */
  setLane(lane: Lane): void;
  /** Sends what waits, in order, until it is sent or can't be now. */
  send(): Promise<void>;
  /** Throws away what the server can't take. */
  discard(): void;
  /** What another tab kept. */
  reread(): void;
}

export interface TapParts {
  readonly api: TapsApi;
  readonly deployment: string;
  readonly kept: KeptTaps;
  readonly now: Clock;
  /** A random UUID. */
  readonly newId: () => string;
}

/** So many that were sent stay in view, to be taken back. */
const SHOWN = 10;
const LAST_CARD = 9999;
const SIGNED_OUT: ErrorCode = 'server.sign-in-needed';
/** Goes by itself: too much at once from one network, or something wrong at the server. Nothing is wrong with the taps. */
const LATER: readonly string[] = ['server.too-many-requests', 'server.unexpected'] satisfies ErrorCode[];

export function createTaps({ api, deployment, kept, now, newId }: TapParts): Taps {
  const first = { outbox: 'idle', problem: null, survives: true } as const;
  const state = createStore<TapState>({ ...kept.read(), ...first });
  let sending: Promise<void> | null = null;

  const tell = (changed: Partial<TapState>) => state.set({ ...state.get(), ...changed });
  function change(work: (before: Kept) => Kept): void {
    const survives = kept.change(work);
    tell({ ...kept.read(), survives });
  }
  const mark = (ids: ReadonlySet<string>, from: readonly Tap['state'][], to: Tap['state']) =>
    change(({ taps, ...rest }) => ({
      ...rest,
      taps: taps.map((tap) =>
        ids.has(tap.seen.id) && from.includes(tap.state) ? { ...tap, state: to } : tap,
      ),
    }));

  /** `null`: there is nothing to send. */
  async function sendSome(): Promise<{ readonly problem: ApiRefusal | null } | null> {
    const unsent = unsentOf(kept.read());
    const batch = unsent.filter((tap) => tap.state !== 'taken-back').slice(0, QUEUE_OBSERVATIONS);
    const mistake = unsent.find((tap) => tap.state === 'taken-back');
    if (batch.length > 0) {
      const ids = new Set(batch.map(({ seen }) => seen.id));
      // From here on it may be there, whatever is heard of it.
      mark(ids, ['waiting'], 'tried');
      const seen = batch.map((tap) => tap.seen);
      const answer = await api.observeQueues(deployment, seen, Math.floor(now()));
      if (!answer.ok) return answer;
      mark(ids, ['waiting', 'tried'], 'sent');
      return { problem: null };
    }
    if (!mistake) return null;
    const { id } = mistake.seen;
    const answer = await api.takeBackObservation(deployment, id);
    if (!answer.ok) return answer;
    change(({ taps, ...rest }) => ({ ...rest, taps: taps.filter(({ seen }) => seen.id !== id) }));
    return { problem: null };
  }

  async function sendAll(): Promise<void> {
    for (;;) {
      if (unsentOf(kept.read()).length > 0 && state.get().outbox === 'idle') tell({ outbox: 'sending' });
      const sent = await sendSome();
      if (sent?.problem) return tell({ outbox: outboxOf(sent.problem), problem: sent.problem });
      if (sent === null) break;
    }
    change(({ taps, ...rest }) => ({ ...rest, taps: newest(taps) }));
    tell({ outbox: 'idle', problem: null });
  }

  /** What is tapped while it sends goes along. */
  function send(): Promise<void> {
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  }

  return {
    state,
    tap(seen) {
      const observation = { ...seen, id: newId(), at: Math.floor(now()) } as QueueObservation;
      change(({ taps, next, lane }) => ({
        lane,
        taps: [...taps, { seen: observation, state: 'waiting' }],
        next: seen.kind === 'card' ? { ...next, [seen.lane]: after(seen.card) } : next,
      }));
      void send();
    },
    undo(id) {
      change((before) => takenBack(before, id));
      void send();
    },
    setNext: (lane, card) => change((before) => ({ ...before, next: { ...before.next, [lane]: card } })),
    setLane: (lane) => change((before) => ({ ...before, lane })),
    send,
    discard() {
      change(({ taps, ...rest }) => ({ ...rest, taps: taps.filter((tap) => tap.state === 'sent') }));
      tell({ outbox: 'idle', problem: null });
    },
    reread: () => tell(kept.read()),
  };
}

function takenBack(before: Kept, id: string): Kept {
  const { taps, next } = before;
  const tap = taps.find(({ seen }) => seen.id === id);
  if (!tap) return before;
  const { seen } = tap;
  // The same card is in hand again, unless others went out since.
  const isLast = seen.kind === 'card' && next[seen.lane] === after(seen.card);
  const isUntried = tap.state === 'waiting';
  return {
    ...before,
    taps: isUntried
      ? taps.filter((one) => one !== tap)
      : taps.map((one) => (one === tap ? { seen, state: 'taken-back' } : one)),
    next: isLast ? { ...next, [seen.lane]: seen.card } : next,
  };
}

/** The next card of a pack; after the last one the first. */
function after(card: number): number {
  return card >= LAST_CARD ? 1 : card + 1;
}

/** All that the server has yet to hear, and the newest of the rest. */
function newest(taps: readonly Tap[]): readonly Tap[] {
  const sent = taps.filter(({ state }) => state === 'sent').slice(-SHOWN);
  return taps.filter((tap) => tap.state !== 'sent' || sent.includes(tap));
}

function outboxOf({ code }: ApiRefusal): Outbox {
  if (code === SIGNED_OUT) return 'signed-out';
  if (LATER.includes(code)) return 'sending';
  return code.startsWith('ui.') ? 'offline' : 'refused';
}
