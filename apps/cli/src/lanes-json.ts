import { type PlanResult, planSummary } from '@tenzij/lanes';

/** Numbers are rounded to this many decimals, so that what is printed doesn't depend on an engine's last bits. */
const DECIMALS = 6;

/**
 * A plan's summary with what it takes to replay it. Times are in seconds, shares from 0 to 1; a wait without end is
 * `"infinite"`, and `null` is what nobody was there for or nobody asked.
 */
export function planAsJson(result: PlanResult): string {
  const { seed, replications } = result.plan;
  return `${JSON.stringify({ ...planSummary(result), seed, replications }, rounded, 2)}\n`;
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(DECIMALS)) : value;
}
