/** Ticks in a second. Times are whole ticks, so that sums of them are exact and every engine has the same ones. */
const TICKS = 2 ** 20;

/** The nearest whole tick, in seconds. */
export function toTick(seconds: number): number {
  return Math.round(seconds * TICKS) / TICKS;
}
