import { z } from 'zod';
import {
  LARGEST_PARTY,
  LONGEST_SERVICE,
  MOST_LANES,
  MOST_PEOPLE,
  MOST_REPLICATIONS,
  MOST_ROWS,
  MOST_SECONDS,
} from './limits.ts';

const Seconds = z.number().min(0).max(MOST_SECONDS);
const Share = z.number().min(0).max(1);
// The bounds before `int`, which has wider ones of its own.
const whole = (least: number, most: number) => z.number().min(least).max(most).int();
const Lanes = whole(0, MOST_LANES);
const People = whole(0, MOST_PEOPLE);
const Walk = z.number().min(0).max(LONGEST_SERVICE);

const Service = z.strictObject({
  distribution: z.enum(['exponential', 'lognormal', 'deterministic']),
  mean: z.number().min(0.001).max(LONGEST_SERVICE),
  /** Standard deviation divided by the mean; only `lognormal` needs it, the others have but one. */
  cv: z.number().min(0).max(10).optional(),
});

const Arrivals = z.strictObject({
  profile: z
    .array(z.strictObject({ from: Seconds, to: Seconds, count: People }))
    .max(MOST_ROWS)
    .optional(),
  curve: z
    .strictObject({
      people: People,
      /** By so many seconds before the programme starts, this share has arrived. */
      points: z
        .array(z.strictObject({ before: Seconds, share: Share }))
        .min(1)
        .max(MOST_ROWS),
    })
    .optional(),
});

const LaneChange = z.strictObject({
  at: Seconds,
  lane: z.enum(['face', 'regular']),
  change: whole(-MOST_LANES, MOST_LANES),
});

const Policy = z.strictObject({
  p90GapSeconds: Seconds.nullish(),
  missedStartGap: Share.nullish(),
  reason: z.string().max(2_000).nullish(),
});

/** A plan as it stands in a file; every time is in seconds. `faceShare` has its two ends by then. */
export const PlanFile = z.strictObject({
  arrivals: Arrivals,
  parties: z
    .array(z.strictObject({ size: whole(1, LARGEST_PARTY), share: Share }))
    .min(1)
    .max(MOST_ROWS)
    .optional(),
  faceShare: z.strictObject({ from: Share, to: Share }),
  lanes: z.strictObject({ face: Lanes, regular: Lanes }),
  laneChanges: z.array(LaneChange).max(MOST_ROWS).optional(),
  service: z.strictObject({ face: Service, regular: Service }),
  referralShare: Share.optional(),
  referrals: z
    .strictObject({ share: Share.optional(), join: z.enum(['front', 'back']).optional() })
    .optional(),
  withdrawalShare: Share.optional(),
  walking: z.strictObject({ toProgramme: Walk.optional(), betweenLanes: Walk.optional() }).optional(),
  programmeStart: Seconds.nullish(),
  warmup: Seconds.optional(),
  replications: whole(1, MOST_REPLICATIONS).optional(),
  seed: whole(0, 0xffffffff).optional(),
  policy: Policy.nullish(),
});
export type PlanFile = z.infer<typeof PlanFile>;
