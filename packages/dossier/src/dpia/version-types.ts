import { MODES } from '@tenzij/kernel';
import { z } from 'zod';
import { JudgementBody, OwnMeasure, ResidualJudgement, RiskEstimate } from './documents.ts';
import { DPIA_SECTION_IDS, MEASURE_IDS } from './section-ids.ts';
import { At, BilingualText, Name, Sha256 } from './words.ts';

const Section = z.strictObject({
  id: z.enum(DPIA_SECTION_IDS),
  title: BilingualText,
  /** As shown. An own text stands in both languages as its author wrote it. */
  text: BilingualText,
  origin: z.enum(['filled', 'own']),
});

const Proof = z.strictObject({ invariant: z.int().min(1).max(11), test: z.string(), docs: z.string() });

const Risk = z.strictObject({
  id: z.string(),
  title: BilingualText,
  description: BilingualText,
  source: BilingualText.nullable(),
  before: RiskEstimate,
  measures: z.strictObject({
    catalogue: z.array(z.strictObject({ id: z.enum(MEASURE_IDS), text: BilingualText, proof: Proof })),
    own: z.array(OwnMeasure),
  }),
  after: RiskEstimate,
  residual: ResidualJudgement,
});

/** What a DPIA was written about. When one of these changes, it is about something else. */
export const DpiaTerms = z.strictObject({
  /** SHA-256 (hex) of the plan's canonical CBOR. */
  planSha256: Sha256,
  noticeSha256: Sha256,
  noticeVersion: z.int().positive(),
  /** SHA-256 (hex) of the plan of the lanes whose prediction it quotes; absent when it quotes none. */
  lanesSha256: Sha256.optional(),
  /** `null` when no model was chosen. */
  model: z
    .strictObject({
      id: z.string(),
      card: Sha256,
      /** SHA-256 (hex) of the evaluation report; `null` when there is none. */
      evaluationSha256: Sha256.nullable(),
    })
    .nullable(),
});
export type DpiaTerms = z.infer<typeof DpiaTerms>;

const Content = z.strictObject({
  format: z.literal('tenzij-dpia/1'),
  /** Counts from 1 within a deployment. */
  version: z.int().positive(),
  specimen: z.boolean(),
  organisation: z.strictObject({ id: z.string(), name: z.string() }),
  deployment: z.strictObject({ id: z.string(), name: z.string() }),
  languages: z.array(z.enum(['nl', 'en'])).min(1),
  finished: z.strictObject({ at: At, by: z.strictObject({ memberId: z.string().min(1), name: Name }) }),
  sections: z.array(Section).min(1),
  risks: z.array(Risk).min(7),
  judgement: JudgementBody,
  remarks: z.array(
    z.strictObject({ id: z.literal('pair-high-judged-low'), document: z.string(), text: BilingualText }),
  ),
  terms: DpiaTerms,
  /** What the plan and the assessment said then, for the formats that ask for it apart. */
  about: z.strictObject({
    mode: z.enum(MODES),
    storage: z.enum(['carried', 'sealed']),
    exception: z.enum(['consent', 'public-interest', 'none', 'unknown']),
    purposes: z.array(BilingualText).min(1),
  }),
  /** SHA-256 (hex) of the assessment's receipt at that moment; `null` when nothing had been assessed. */
  assessmentSha256: Sha256.nullable(),
});

/** A finished DPIA: every text as shown, frozen, under the SHA-256 of its canonical CBOR. */
export const DpiaVersion = Content.extend({ sha256: Sha256 });
export type DpiaVersion = z.infer<typeof DpiaVersion>;
export type DpiaVersionContent = z.infer<typeof Content>;
export type DpiaVersionRisk = z.infer<typeof Risk>;
