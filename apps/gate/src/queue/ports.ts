import type { QueueReadings } from '@tenzij/contracts';

/** That a queue card was read here, and when: of nobody. */
export type Reading = QueueReadings['readings'][number];

/** Where readings are kept until the server has them. */
export interface ReadingStore {
  /** Keeps them, all or nothing, on the disk itself when this resolves. One that is kept already changes nothing. */
  keepReadings(readings: readonly Reading[]): Promise<void>;
  /** Some that the server has yet to hear, in no order: each says when it was. */
  readings(limit: number): Promise<readonly Reading[]>;
  /** Forgets them, once the server has them. */
  dropReadings(ids: readonly string[]): Promise<void>;
}
