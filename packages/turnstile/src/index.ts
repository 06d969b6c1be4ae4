export type { DeviceReport, Mode, OpenAnswer, TurnstileDevice } from './device.ts';
export { KEPT_SECONDS, type Kept, type Limits, type Standing } from './machine.ts';
export { type Passage, readWhy, type Settled, settledBy, type Why } from './passage.ts';
export { type PassageLog, type RunningTurnstile, runTurnstile } from './turnstile.ts';
