import { CONDITION_IDS, VERDICTS } from '@tenzij/norms';
import { z } from 'zod';
import { Bilingual, Hex32 } from './common.ts';
import { AnswerBody } from './documents.ts';

const ConditionId = z.enum(CONDITION_IDS);
const Truth = z.enum(['yes', 'no', 'unknown']);
const Missing = z.enum(['answer', 'evidence', 'judgement', 'places', 'parts']);
const Stage = z.enum([
  'scope',
  'household',
  'biometric',
  'exception',
  'consent',
  'information',
  'public-interest',
  'gate',
  'practice',
  'register',
]);

/** Where a question stands; see `QuestionState` of the norms. */
const Standing = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open') }),
  z.object({ state: z.literal('counts'), met: Truth }),
  z.object({ state: z.literal('incomplete'), missing: z.array(Missing) }),
  z.object({ state: z.literal('unknown') }),
  z.object({
    state: z.literal('skipped'),
    because: z.object({ condition: ConditionId.nullable(), text: Bilingual }),
  }),
  z.object({ state: z.literal('derived'), text: Bilingual, met: Truth, missing: z.array(Missing) }),
]);

/** One question of the assessment, with its latest answer. */
export const QuestionView = z.object({
  id: ConditionId,
  stage: Stage,
  standing: Standing,
  question: Bilingual,
  explanation: Bilingual,
  examples: z.array(z.object({ text: Bilingual, meets: z.boolean() })),
  /** What to do so that the condition is met. */
  change: Bilingual,
  sources: z.array(Bilingual),
  answers: z.array(AnswerBody.shape.value),
  /** `required` stands in the way until it is met; `exempt` takes the use outside the ban; `none` changes nothing. */
  effect: z.enum(['required', 'exempt', 'none']),
  helping: z.object({
    answer: z.enum(['yes', 'no']).nullable(),
    evidence: z.boolean(),
    judgement: z.boolean(),
    places: z.boolean(),
    outcome: z.boolean(),
    notApplicable: z.boolean(),
  }),
  /** As it was saved last; `null` for a question without an answer or that the product settles. */
  answer: AnswerBody.nullable(),
  /** The revision of that answer; 0 without one. */
  revision: z.int(),
  /** How many remarks and objections there are on this question, and how many objections are open. */
  remarks: z.int(),
  objections: z.int(),
});
export type QuestionView = z.infer<typeof QuestionView>;

export const AnnotationView = z.object({
  id: z.string(),
  title: Bilingual,
  sources: z.array(Bilingual),
  applies: Truth,
  /** Whether what it says applies on the date yet. */
  begun: z.boolean(),
  validFrom: z.string(),
  weight: z.string(),
  text: Bilingual,
  /** What it also depends on and isn't asked here. */
  depends: Bilingual.nullable(),
  /** The file it comes from, and what that didn't take in. */
  from: z.object({ title: Bilingual, remark: Bilingual, sha256: Hex32 }),
});

/** `GET /api/deployments/{deployment}/assessment?proposals=` (organiser, dpo): as it is now. */
export const AssessmentView = z.object({
  asOf: z.string(),
  exercise: z.boolean(),
  verdict: z.enum(VERDICTS),
  title: Bilingual,
  meaning: Bilingual,
  /** What would change the verdict, where the conditions below don't say so. */
  change: Bilingual.nullable(),
  route: z.string(),
  /** The answers that settled it before a route was looked at. */
  decidedBy: z.array(ConditionId),
  failing: z.array(ConditionId),
  unknown: z.array(ConditionId),
  questions: z.array(QuestionView),
  stages: z.array(
    z.object({ stage: Stage, title: Bilingual, answered: z.int(), total: z.int(), skipped: z.int() }),
  ),
  answered: z.int(),
  total: z.int(),
  /** The first question that still needs an answer. */
  next: ConditionId.nullable(),
  guards: z.array(z.object({ id: z.string(), condition: ConditionId, text: Bilingual })),
  notes: z.array(z.object({ id: z.string(), text: Bilingual })),
  /** EDPB and AI Act: beside the two source documents, never changing the verdict. */
  annotations: z.array(AnnotationView),
  norms: z.array(
    z.object({
      id: z.string(),
      title: Bilingual,
      validFrom: z.string(),
      sha256: Hex32,
      proposal: z.boolean(),
    }),
  ),
  /** The same facts with and without proposals that are not law yet. */
  proposals: z.object({
    used: z.enum(['applied', 'left-out']),
    applied: z.enum(VERDICTS),
    leftOut: z.enum(VERDICTS),
    titles: z.array(Bilingual),
    differs: z.array(ConditionId),
  }),
  receiptSha256: Hex32,
});
export type AssessmentView = z.infer<typeof AssessmentView>;
