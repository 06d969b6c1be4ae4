import { z } from 'zod';
import { Instant } from './common.ts';
import { OverrideReason } from './gate-events.ts';

/** How many quarters of an hour are told of. */
export const TRAFFIC_QUARTERS = 12;

const Count = z.int().min(0);

/**
 * `GET /api/deployments/{deployment}/gates/traffic` (organiser, dpo): what gates told so far, as numbers. One that has
 * no network tells later.
 */
export const GateTraffic = z.object({
  /** Who was let in, by the gates' clocks, newest first; the first quarter is the one that is going on. */
  quarters: z.array(z.object({ from: Instant, face: Count, regular: Count })),
  /** How often somebody was let in who had been before, since the beginning. */
  doubles: Count,
  /** How often crew let somebody in, since the beginning; reasons that nobody gave are left out. */
  overrides: z.array(z.object({ reason: OverrideReason, count: Count })),
});
export type GateTraffic = z.infer<typeof GateTraffic>;
