import type { GateChanges, GateEvent, GateNews } from '@tenzij/contracts';
import type { Reading } from '../queue/ports.ts';

/** What remembers what the other gates of a deployment did. */
export interface NewsMemory {
  /** Up to which change of the server's this gate learned; 0 for none. */
  cursor(): Promise<number>;
  /**
   * Learns what others did, oldest first, and keeps up to where that reaches: both or neither, also on disk.
   * The same again changes nothing. What this gate itself did is never undone by it. Rejects when nothing could
   * be kept; then it is asked for again.
   */
  learn(news: readonly GateNews[], cursor: number): Promise<void>;
}

/** What the server has yet to hear, such as events in the order in which they happened. */
export interface Queue<T> {
  queued(limit: number): Promise<readonly T[]>;
  /** Forgets them, once the server has them. */
  dequeue(ids: readonly string[]): Promise<void>;
}

/**
 * What came of a request. `refused`: our own server says that it doesn't know this gate, or that the event is
 * over. `unreachable`: no network, a server that can't answer now, or an answer that is not ours.
 */
type NewsAnswer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' };

/** `invalid`: our own server can't take one of what was sent, and never will. */
export type SentAnswer = NewsAnswer<null> | { readonly kind: 'invalid' };

/** Why a stream is over: it was closed or cut off, refused, or there was none. */
export type StreamEnd = 'closed' | 'refused' | 'unreachable';

export interface StreamListener {
  /** Something came over the stream, if only a comment. */
  alive(): void;
  /** What came, in order; the next one waits for this. When it rejects, the stream is over. */
  changes(changes: GateChanges): Promise<void>;
}

/** The requests that news takes. None of them rejects. */
export interface NewsApi {
  changes(after: number): Promise<NewsAnswer<GateChanges>>;
  /** Listens until it is over or aborted. */
  listen(after: number, listener: StreamListener, signal: AbortSignal): Promise<StreamEnd>;
  events(events: readonly GateEvent[]): Promise<SentAnswer>;
  /** Queue cards that were read here. `clock`: what this gate's clock says as it sends, epoch seconds. */
  readings(readings: readonly Reading[], clock: number): Promise<SentAnswer>;
}
