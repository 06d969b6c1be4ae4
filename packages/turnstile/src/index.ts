/**
 * How a passage ended. `unknown`: it could not be told, so the pass stays used. A person who did not pass may
 * show the same pass again.
 */
export type Passage = 'passed' | 'not-passed' | 'unknown';
