import type { EpochSeconds } from '@tenzij/kernel';

/** How a gate was when its page went: so it has to be when the page comes back. */
export interface Running {
  /** Which gate the crew opened, until they close it; `null`: none. */
  readonly gate: string | null;
  /** When it opened by itself lately, oldest first. */
  readonly openings: readonly EpochSeconds[];
}

/** More often than this within that time is no bad luck: then it waits for a person. */
export const MOST_OPENINGS = 5;
export const WITHIN_SECONDS = 600;

const CLOSED: Running = { gate: null, openings: [] };

/** What was kept; anything else is a gate that was closed. */
export function readRunning(kept: string | null): Running {
  try {
    const { gate, openings } = JSON.parse(kept ?? '') as Partial<Record<keyof Running, unknown>>;
    if (typeof gate !== 'string' || !Array.isArray(openings)) return CLOSED;
    return { gate, openings: openings.filter((at) => typeof at === 'number').slice(-MOST_OPENINGS) };
  } catch {
    return CLOSED;
  }
}

export function opened(gate: string): Running {
  return { gate, openings: [] };
}

export function closed(): Running {
  return CLOSED;
}

/** What the page of this gate does when it is loaded: open by itself, and what to keep of that; or wait for a press. */
export function whenLoaded(
  running: Running,
  gate: string,
  now: EpochSeconds,
): { readonly act: 'open' | 'wait' | 'stay-shut'; readonly running: Running } {
  if (running.gate === null || running.gate !== gate) return { act: 'wait', running };
  // Whichever way the clock jumped meanwhile.
  const lately = running.openings.filter((at) => Math.abs(now - at) < WITHIN_SECONDS);
  if (lately.length >= MOST_OPENINGS) return { act: 'stay-shut', running: { gate, openings: lately } };
  return { act: 'open', running: { gate, openings: [...lately, now] } };
}
