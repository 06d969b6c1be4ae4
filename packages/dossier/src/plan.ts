import {
  hasText,
  MAX_EMAIL_LENGTH,
  MODES,
  ok,
  type ParityRule,
  type Problem,
  type Result,
  refuse,
} from '@tenzij/kernel';
import { z } from 'zod';

/** A stable identifier: lower-case letters, digits and hyphens, 1–64 characters. */
const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const Line = z.string().trim().min(1).max(200).refine(hasText);
const Sentence = z.string().trim().min(1).max(400).refine(hasText);
const Seconds = z.int().positive().max(32_503_680_000);

const TermSeconds = z.int().positive().max(86_400);
const PlannedTerms = z.strictObject({
  afterSeconds: TermSeconds,
  resumeSeconds: TermSeconds,
  unmeasured: z.enum(['alarm', 'pause']),
});

const PlannedPurpose = z.strictObject({ id: Id, nl: Sentence, en: Sentence });

/**
 * How recognition is going to be used: what a clearance will hold, as far as the organiser has decided it.
 * `null` is "not decided yet", never a default.
 */
export const Plan = z.strictObject({
  /** Where and when; epoch seconds. */
  event: z.strictObject({ name: Line, place: Line, starts: Seconds, ends: Seconds }),
  /** One sentence each: what a visitor says yes or no to. */
  purposes: z.array(PlannedPurpose).max(10),
  mode: z.enum(MODES),
  storage: z.enum(['carried', 'sealed']),
  /** The recogniser, and the false match rate whose threshold its evaluation report gives, such as `1e-4`. */
  model: z
    .strictObject({ id: Id, falseMatchRate: z.string().regex(/^(\d(\.\d{1,6})?e-\d{1,2}|0\.\d{1,12})$/) })
    .nullable(),
  attackDetection: z.strictObject({
    passiveMinimum: z.number().gt(0).lt(1).nullable(),
    challenge: z.enum(['none', 'head-turn']),
  }),
  lanes: z.strictObject({ face: z.int().min(1).max(999), regular: z.int().min(1).max(999) }).nullable(),
  /** The operator's own rule for when people in the regular lane are worse off, with its reason. */
  parity: z
    .strictObject({
      p90GapSeconds: z.number().positive().max(86_400),
      reason: Sentence,
      /** What is done then. Plans from before rules had terms lack them: they aren't decided in those. */
      terms: PlannedTerms.nullable().default(null),
    })
    .nullable(),
  /** From when until when the clearance is to hold; epoch seconds. */
  validity: z.strictObject({ notBefore: Seconds, expires: Seconds }).nullable(),
  /** Where people can ask or object: shown to everybody. */
  contact: z.strictObject({ name: Line, email: z.email().max(MAX_EMAIL_LENGTH) }).nullable(),
});
export type Plan = z.infer<typeof Plan>;

/** Nothing is decided yet; the way of comparing starts as the one that most use. */
export const NOTHING_DECIDED = {
  purposes: [],
  mode: 'verification',
  storage: 'carried',
  model: null,
  attackDetection: { passiveMinimum: null, challenge: 'none' },
  lanes: null,
  parity: null,
  validity: null,
  contact: null,
} as const satisfies Omit<Plan, 'event'>;

/** What of a plan can still be open. */
export type Undecided = keyof Plan | 'parity-terms';

export type DecidedPlan = { readonly [K in Exclude<keyof Plan, 'parity'>]: NonNullable<Plan[K]> } & {
  readonly parity: Required<ParityRule>;
};

/** The place of the event that an exercise makes up. A plan that still has it was never looked at in earnest. */
export const EXERCISE_PLACE = 'Oefening';

const CLEARED = ['model', 'lanes', 'parity', 'validity', 'contact'] as const;
/** Comparison by a person is not cleared: there is no template, and nobody waits in another lane. */
const BY_HAND = ['contact'] as const;

/** What of a plan still has to be decided before it can be cleared, or for comparison by a person used. */
export function undecided(plan: Plan): readonly Undecided[] {
  const byHand = plan.mode === 'human-comparison';
  const open = (byHand ? BY_HAND : CLEARED).flatMap((key) => openPart(plan, key));
  const decided = plan.purposes.length === 0 && !byHand ? (['purposes', ...open] as const) : open;
  return plan.event.place === EXERCISE_PLACE ? ['event', ...decided] : decided;
}

function openPart(plan: Plan, key: (typeof CLEARED)[number]): readonly Undecided[] {
  if (plan[key] === null) return [key];
  return key === 'parity' && plan.parity?.terms === null ? ['parity-terms'] : [];
}

/** A plan's rule as a clearance holds it: without terms where none are decided. */
export function parityRule(parity: NonNullable<Plan['parity']>): ParityRule {
  const { p90GapSeconds, reason, terms } = parity;
  return { p90GapSeconds, reason, ...(terms && { terms }) };
}

/** The plan with everything decided, in an order of time that can be. */
export function decidedPlan(
  plan: Plan,
): Result<DecidedPlan, Problem<'plan.undecided' | 'plan.times-reversed' | 'plan.purpose-twice'>> {
  const [first] = undecided(plan);
  if (first !== undefined) return refuse('plan.undecided', { field: first });
  const checked = checkPlan(plan);
  return checked.ok ? ok(plan as DecidedPlan) : checked;
}

/** What can't be right whatever is decided later: refused when a plan is saved. */
export function checkPlan(plan: Plan): Result<Plan, Problem<'plan.times-reversed' | 'plan.purpose-twice'>> {
  if (plan.event.ends <= plan.event.starts) return refuse('plan.times-reversed', { field: 'event' });
  if (plan.validity && plan.validity.expires <= plan.validity.notBefore)
    return refuse('plan.times-reversed', { field: 'validity' });
  const ids = new Set(plan.purposes.map(({ id }) => id));
  return ids.size === plan.purposes.length ? ok(plan) : refuse('plan.purpose-twice');
}
