/**
 * How a passage ended. `unknown`: it could not be told, so the pass stays used. A person who did not pass may
 * show the same pass again.
 */
export type Passage = 'passed' | 'not-passed' | 'unknown';

/** Why a passage ended so, by how it ended. */
export const REASONS = {
  passed: ['passed'],
  /**
   * `turned-back`: the device said that nobody went. `too-late`: nobody went in time. `annulled`: the gate took it
   * back. `refused`: the device said that it did not open, or it was never told to, because it could not be reached or
   * the passage could not be written down first. `busy`: another passage was under way. `not-ready`: it was lost or
   * broken. In all of them it is certain that it did not open for this passage, or that it closed again.
   */
  'not-passed': ['turned-back', 'too-late', 'annulled', 'refused', 'busy', 'not-ready'],
  /**
   * `alarm`: the turnstile is free. In the middle of it: `lost`: no connection any more; `fault`: the device says that
   * it is broken; `silent`: it did not answer in time; `restarted`: the bridge stopped.
   */
  unknown: ['alarm', 'lost', 'fault', 'silent', 'restarted'],
} as const satisfies Readonly<Record<Passage, readonly string[]>>;

export type Why = (typeof REASONS)[Passage][number];

/** The answer about a passage. Once given, the same id is never answered otherwise. */
export interface Settled {
  readonly passage: Passage;
  readonly why: Why;
}

const PASSAGES = Object.keys(REASONS) as Passage[];

/** The answer that belongs to a reason. */
export function settledBy(why: Why): Settled {
  const passage = PASSAGES.find((one) => (REASONS[one] as readonly string[]).includes(why));
  return { passage: passage ?? 'unknown', why };
}

/** The reason that a text names, or `null`. */
export function readWhy(text: unknown): Why | null {
  const all: readonly Why[] = PASSAGES.flatMap((passage) => [...REASONS[passage]]);
  return all.find((why) => why === text) ?? null;
}
