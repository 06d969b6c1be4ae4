import { type EpochSeconds, ok, type Problem, type Result, refuse, sha256Hex } from '@tenzij/kernel';
import type { Store } from './ports.ts';

const KEY = 'looks';
/** So many transactions in which the face was not established, within this time, and no more looks. */
const MOST_LOOKS = 3;
const LOOKS_SECONDS = 600;

type Looks = ReadonlyMap<string, readonly EpochSeconds[]>;

/**
 * How often this gate looked at whoever showed a pass, and did not take them to be who it is of. Nobody tries on
 * for ever with a phone that was found; the regular lane takes the pass all the same, and looks at nobody.
 */
export interface Attempts {
  mayLook(passKey: string, now: EpochSeconds): Result<void, Problem<'gate.looked-enough'>>;
  /** Counts a look in vain. What is to be kept, under its key; it counts at once, kept or not. */
  inVain(passKey: string, now: EpochSeconds): Readonly<Record<string, unknown>>;
}

export async function loadAttempts(store: Store): Promise<Attempts> {
  let looks = readLooks(await store.get(KEY));
  const recent = (hash: string, now: EpochSeconds) =>
    (looks.get(hash) ?? []).filter((at) => now - at < LOOKS_SECONDS);
  return {
    mayLook: (passKey, now) =>
      recent(sha256Hex(passKey), now).length < MOST_LOOKS ? ok(undefined) : refuse('gate.looked-enough'),
    inVain(passKey, now) {
      const hash = sha256Hex(passKey);
      const still = [...looks.keys()].map((key) => [key, recent(key, now)] as const);
      looks = new Map([
        ...still.filter(([, times]) => times.length > 0),
        [hash, [...recent(hash, now), now]],
      ]);
      return { [KEY]: [...looks] };
    },
  };
}

function readLooks(kept: unknown): Looks {
  return new Map(Array.isArray(kept) ? (kept as [string, EpochSeconds[]][]) : []);
}
