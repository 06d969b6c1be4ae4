import { MAX_EMAIL_LENGTH, MODES } from '@tenzij/kernel';
import { z } from 'zod';
import { At, Sha256 } from '../dpia/words.ts';
import { PublicText, ReviewOpinion } from '../review/entry.ts';
import { PublicWaiting } from './waiting.ts';

export const ENTRY_FORMAT = 'tenzij-register-entry/1';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const Line = z.string().min(1).max(500);
const Address = z.url({ protocol: /^https?$/ }).max(500);
const Count = z.int().min(0);
const Share = z.number().min(0).max(1);

/** What the organiser says in a few sentences; empty in a language in which nothing was said. */
const Said = z.strictObject({ nl: z.string().max(600), en: z.string().max(600) });

/** What this software says itself: a few words. Every text has its limit, so that each entry fits. */
const Words = z.strictObject({ nl: z.string().max(500), en: z.string().max(500) });

const NotComputed = z.strictObject({ computed: z.literal(false), reason: Words });

/** ISO/IEC 19795-1 annex B: no error in `count` trials, or only `count` errors, fewer than 30. */
const Remark = z.strictObject({ code: z.enum(['rule-of-3', 'rule-of-30']), count: Count });

/** A rate, 0..1, with its 95 % interval and the number of trials; or why there is none. */
export const PublicRate = z.discriminatedUnion('computed', [
  z.strictObject({
    computed: z.literal(true),
    value: Share,
    low: Share,
    high: Share,
    n: Count,
    remark: Remark.optional(),
  }),
  NotComputed,
]);
export type PublicRate = z.infer<typeof PublicRate>;

const Ratio = z.discriminatedUnion('computed', [
  z.strictObject({
    computed: z.literal(true),
    value: z.number().min(0),
    low: z.number().min(0),
    high: z.number().min(0),
  }),
  NotComputed,
]);

/** What an evaluation report says at the false match rate that was chosen. */
export const PublicErrorRates = z.discriminatedUnion('computed', [
  z.strictObject({
    computed: z.literal(true),
    /** SHA-256 (hex) of the report. */
    report: Sha256,
    made: z.iso.date(),
    data: z.strictObject({ nl: z.string().max(6000), en: z.string().max(6000) }),
    /** Different people in it; `null` when that isn't known. */
    persons: Count.nullable(),
    /** The false match rate that was asked for: the threshold is the report's for this rate. */
    chosen: Share,
    /** Strangers taken for the owner of a pass (generalised false acceptance rate). */
    falseAcceptance: PublicRate,
    /** Owners of a pass not recognised, who are referred (false non-match rate). */
    falseNonMatch: PublicRate,
    /** Photos that gave no template (failure-to-enrol rate). */
    failureToEnrol: PublicRate,
    /** How many times more often the worst group meets each error than the best one. */
    groups: z.strictObject({ compared: Count, falseMatch: Ratio, falseNonMatch: Ratio }),
  }),
  NotComputed,
]);
export type PublicErrorRates = z.infer<typeof PublicErrorRates>;

/** The overall advice: what it comes down to, and what the DPO wrote for the public. Who that is, isn't published. */
const Advice = z.discriminatedUnion('given', [
  z.strictObject({
    given: z.literal(true),
    opinion: ReviewOpinion,
    /** `null` when the DPO wrote nothing for the public: the advice itself stays between the two. */
    summary: PublicText.nullable(),
    at: At,
    /** Whether it is about the very DPIA that the clearance rests on. */
    ofClearedDpia: z.boolean(),
  }),
  z.strictObject({ given: z.literal(false) }),
]);

/** What everybody may read of a deployment, whether or not it was cleared yet. Times are epoch seconds. */
export const RegisterTerms = z.strictObject({
  /** An invented deployment, to show how it works. */
  specimen: z.boolean(),
  organisation: z.strictObject({ id: Id, name: Line }),
  deployment: z.strictObject({ id: Id, name: Line }),
  event: z.strictObject({ name: Line, place: Line, starts: At, ends: At }),
  /** When recognition may run. */
  validity: z.strictObject({ notBefore: At, expires: At }),
  summary: Said,
  purposes: z
    .array(z.strictObject({ id: Id, nl: Line, en: Line }))
    .min(1)
    .max(10),
  route: z.enum(['consent', 'public-interest']),
  verdict: z.strictObject({ id: Line, title: Words }),
  mode: z.enum(MODES),
  storage: z.enum(['carried', 'sealed']),
  retention: Said,
  lanes: z.strictObject({ face: Count, regular: Count }),
  parity: z.strictObject({
    p90GapSeconds: z.number().positive(),
    reason: Line,
    /** Absent where the rule was signed before rules had terms. */
    terms: z
      .strictObject({ afterSeconds: Count, resumeSeconds: Count, unmeasured: z.enum(['alarm', 'pause']) })
      .exactOptional(),
  }),
  waiting: PublicWaiting,
  model: z.strictObject({ id: Line, name: Line, card: Sha256 }),
  attackDetection: z.strictObject({ passive: z.boolean(), challenge: z.enum(['none', 'head-turn']) }),
  errorRates: PublicErrorRates,
  advice: Advice,
  contact: z.strictObject({ name: Line, email: z.email().max(MAX_EMAIL_LENGTH) }).nullable(),
  objection: Said,
});
export type RegisterTerms = z.infer<typeof RegisterTerms>;

export const RegisterStateName = z.enum(['in-force', 'paused', 'revoked', 'void', 'over']);
export type RegisterStateName = z.infer<typeof RegisterStateName>;

/** How a clearance stands, and since when. */
const State = z.strictObject({
  now: RegisterStateName,
  since: At,
  /** Who paused or revoked it; `parity-rule`: it was paused by its own rule for equal treatment. */
  by: z.enum(['organiser', 'dpo', 'parity-rule']).nullable(),
});
export type RegisterState = z.infer<typeof State>;

/** One deployment in the public register, as its server says it was at `issuedAt`. */
export const PublicEntry = RegisterTerms.extend({
  format: z.literal(ENTRY_FORMAT),
  issuedAt: At,
  state: State,
  /** SHA-256 (hex) of what it rests on; `clearance` of the signed bytes. */
  hashes: z.strictObject({ clearance: Sha256, dpia: Sha256, notice: Sha256, assessment: Sha256 }),
  /** Where to see that it is so. */
  verify: z.strictObject({
    register: Address,
    entry: Address,
    clearance: Address,
    trust: Address,
    notice: Address,
  }),
});
export type PublicEntry = z.infer<typeof PublicEntry>;
