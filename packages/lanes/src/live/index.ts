export { assessParity, gapOf } from './assess.ts';
export { type EventWaiting, eventWaiting, type Tails, type TimeWaiting } from './event-waiting.ts';
export { type CardSeen, fromCards, LEFT_AFTER, PASSED_BY } from './from-cards.ts';
export { fromCounts, type Passage, type PeopleSeen, queueLength } from './from-counts.ts';
export { FEWEST, laneWait, SPACING, WINDOW } from './lane-wait.ts';
export { NO_PARITY_STATE, nextParityState, pausesAt, resumesAt } from './state.ts';
export type * from './types.ts';
