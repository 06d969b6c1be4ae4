import type { GateChanges, GateEvent, GateNews } from '@tenzij/contracts';
import type { Answer } from '../gate/ports.ts';

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

/** Events that the server has yet to hear, in the order in which they happened. */
export interface EventQueue {
  queued(limit: number): Promise<readonly GateEvent[]>;
  /** Forgets them, once the server has them. */
  dequeue(ids: readonly string[]): Promise<void>;
}

/** Why a stream is over: the server closed it, it fell silent, the server knows no such gate, or there was none. */
export type StreamEnd = 'closed' | 'silent' | 'refused' | 'unreachable';

export interface StreamListener {
  /** The server was heard: an answer that is a stream, a comment, an event. */
  alive(): void;
  /** What came, in order; the next one waits for this. */
  changes(changes: GateChanges): Promise<void>;
}

/** The requests news takes. None of them rejects. */
export interface NewsApi {
  changes(after: number): Promise<Answer<GateChanges>>;
  /** Listens until it is over or aborted. */
  listen(after: number, listener: StreamListener, signal: AbortSignal): Promise<StreamEnd>;
  /** `invalid`: our own server refuses what is in it, and would again. */
  events(events: readonly GateEvent[]): Promise<Answer<null> | { readonly kind: 'invalid' }>;
}
