/**
 * Steps 1 to 3, for who must not reach the others: nothing here imports step 4 or 5, not even indirectly. A test
 * follows the imports.
 */
export * from './finder.ts';
export type { ModelCard } from './models/card.ts';
export { cardSha256, readCard } from './models/read-card.ts';
export { PORTRAIT_SIDE, portrait } from './portrait.ts';
export * from './runtime.ts';
export { isHeic } from './steps/1-heic.ts';
export * from './steps/1-input-image.ts';
