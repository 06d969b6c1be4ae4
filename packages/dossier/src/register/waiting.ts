import { z } from 'zod';
import { At } from '../dpia/words.ts';

const Count = z.int().min(0);
const Words = z.strictObject({ nl: z.string().max(500), en: z.string().max(500) });

/** Whole seconds with the 95 % interval. `high` is `null` where it isn't known: then `value` is at least so much. */
const Wait = z.strictObject({ value: Count, low: Count, high: Count.nullable() });

/** How long people waited in lanes of one kind; or why that isn't known. */
const PublicWait = z.discriminatedUnion('known', [
  z.strictObject({
    known: z.literal(true),
    /** `cards`: cards given at the tail and read at the gate. `counts`: estimated from counts and who passed. */
    method: z.enum(['cards', 'counts']),
    /** Waits that count. */
    n: Count,
    /** Half of the people waited at most so long. */
    p50: Wait,
    /** Nine in ten did. */
    p90: Wait,
  }),
  z.strictObject({ known: z.literal(false), reason: Words }),
]);
export type PublicWait = z.infer<typeof PublicWait>;

/** What people waited over the whole event, once that is over. Never 0 for what wasn't measured. */
export const PublicWaiting = z.discriminatedUnion('measured', [
  z.strictObject({ measured: z.literal(false), reason: Words }),
  z.strictObject({
    measured: z.literal(true),
    /** From the first that was seen of the queues to the last. */
    from: At,
    until: At,
    face: PublicWait,
    regular: PublicWait,
    /** p90 of the regular lane minus that of the face lane; `null`: one of them isn't known well enough. */
    gap: z.strictObject({ value: z.int(), low: z.int(), high: z.int().nullable() }).nullable(),
    /** Of the time that was looked at, the share in which the difference couldn't be measured; `null`: none was. */
    unmeasured: z.number().min(0).max(1).nullable(),
    /** How often the face lanes paused by the rule, and for how many seconds together. */
    pauses: z.strictObject({ times: Count, seconds: Count }),
  }),
]);
export type PublicWaiting = z.infer<typeof PublicWaiting>;
