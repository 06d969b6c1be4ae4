/** `free`: it stays open for everybody, as a fire alarm asks. `normal`: closed, and opens for one passage at a time. */
export type Mode = 'normal' | 'free';

/** What a turnstile says by itself. An `id` of `null`: it doesn't know which passage, so it is the one under way. */
export type DeviceReport =
  /** It can be reached. What it says of the alarm has to be said before this. */
  | { readonly kind: 'connected' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'passed'; readonly id: string | null }
  | { readonly kind: 'not-passed'; readonly id: string | null }
  | { readonly kind: 'fault'; readonly on: boolean }
  | { readonly kind: 'alarm'; readonly on: boolean };

/**
 * `refused`: it said that it did not open, or nothing was sent to it. `unknown`: nothing was heard, or nothing that
 * could be read.
 */
export type OpenAnswer = 'opened' | 'refused' | 'unknown';

/**
 * The port that an adapter of a kind of turnstile implements. None of its methods rejects. An id is a UUID made
 * for one passage: it says nothing of a person or a pass, and it is all that a device ever hears.
 */
export interface TurnstileDevice {
  /** Connects, and stays connected until `stop`. Reports come from now on. */
  start(report: (report: DeviceReport) => void): void;
  /** Opens for one passage. Tried again only where that can't open twice. */
  open(id: string): Promise<OpenAnswer>;
  /** Takes that opening back; whether the device confirmed that it is closed. Safe to ask more than once. */
  close(id: string): Promise<boolean>;
  /** Whether the device confirmed it. Safe to ask more than once. */
  mode(mode: Mode): Promise<boolean>;
  stop(): Promise<void>;
}
