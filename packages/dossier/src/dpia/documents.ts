import { z } from 'zod';
import {
  DPIA_SECTION_IDS,
  type DpiaSectionId,
  isDpiaSectionId,
  isFixedRiskId,
  isRiskId,
  MEASURE_IDS,
} from './section-ids.ts';
import { Level, LongLine, Name, Prose, Sha256, Title } from './words.ts';

/** The organiser's own text of a section, in place of the one that was filled in. */
export const SectionBody = z.strictObject({
  text: Prose,
  /** SHA-256 (hex) of the filled text that the author had before them; see `filledSha256`. */
  basedOnFilled: Sha256.nullable(),
});
export type SectionBody = z.infer<typeof SectionBody>;

/** Document `dpia:<section>`: an own text, or none any more, so that what is filled in stands again. */
const SectionDocument = z.union([
  SectionBody,
  z.strictObject({ text: z.literal(''), basedOnFilled: z.null() }),
]);

/** How likely and how severe, and why. */
export const RiskEstimate = z.strictObject({ likelihood: Level, severity: Level, why: Prose });
export type RiskEstimate = z.infer<typeof RiskEstimate>;

/** A measure that the organiser takes. */
export const OwnMeasure = z.strictObject({ text: LongLine, status: z.enum(['planned', 'done']), who: Name });
export type OwnMeasure = z.infer<typeof OwnMeasure>;

/** What risk is left, in the judgement of the person named. */
export const ResidualJudgement = z.strictObject({ level: Level, name: Name, reasoning: Prose });
export type ResidualJudgement = z.infer<typeof ResidualJudgement>;

/** Document `dpia-risk:<risk>`. `null` is "not judged yet", never a default. */
export const RiskBody = z.strictObject({
  /** What the risk is called: for the organiser's own ones only. */
  title: Title.nullable(),
  description: Prose.nullable(),
  before: RiskEstimate.nullable(),
  measures: z.strictObject({
    catalogue: z.array(z.enum(MEASURE_IDS)).max(MEASURE_IDS.length),
    own: z.array(OwnMeasure).max(50),
  }),
  after: RiskEstimate.nullable(),
  residual: ResidualJudgement.nullable(),
  /** An own risk that the organiser took off the list again; its earlier revisions stay. */
  dropped: z.boolean(),
});
export type RiskBody = z.infer<typeof RiskBody>;

/** Document `dpia-judgement`: the conclusion, and the views of those concerned (art. 35(9)). */
export const JudgementBody = z.strictObject({
  highRiskRemains: z.enum(['yes', 'no', 'unknown']),
  judgedBy: Name.nullable(),
  reasoning: Prose.nullable(),
  views: z.strictObject({
    sought: z.enum(['yes', 'no', 'unknown']),
    /** What they said and what was done with it, or why they weren't asked. */
    text: Prose.nullable(),
  }),
});
export type JudgementBody = z.infer<typeof JudgementBody>;

/** The newest revision of every document of one DPIA. */
export interface DpiaDocuments {
  readonly sections: Readonly<Partial<Record<DpiaSectionId, SectionBody>>>;
  /** By risk id, the fixed ones and the organiser's own. */
  readonly risks: Readonly<Record<string, RiskBody>>;
  readonly judgement: JudgementBody | null;
}

export const NO_DPIA_DOCUMENTS: DpiaDocuments = { sections: {}, risks: {}, judgement: null };

const RISK = 'dpia-risk:';
const SECTION = 'dpia:';

/** The keys of the documents a DPIA consists of, the organiser's own risks apart. */
export const DPIA_DOCUMENT_KEYS: readonly string[] = [
  ...DPIA_SECTION_IDS.map((id) => `${SECTION}${id}`),
  'dpia-judgement',
];

/** What a document's body has to be, by its key; `null` for keys that are no part of a DPIA. */
export function dpiaDocumentSchema(key: string): z.ZodType | null {
  if (key === 'dpia-judgement') return JudgementBody;
  if (key.startsWith(RISK)) return riskSchema(key.slice(RISK.length));
  return key.startsWith(SECTION) && isDpiaSectionId(key.slice(SECTION.length)) ? SectionDocument : null;
}

function riskSchema(id: string): z.ZodType | null {
  if (!isRiskId(id)) return null;
  return isFixedRiskId(id)
    ? RiskBody.refine(({ title, dropped }) => title === null && !dropped, { path: ['title'] })
    : RiskBody.refine(({ title }) => title !== null, { path: ['title'] });
}

/**
 * The DPIA's documents out of all documents of a case, by key. A body that isn't what its key says is left
 * out: then it counts as not written yet.
 */
export function dpiaDocuments(bodies: ReadonlyMap<string, unknown>): DpiaDocuments {
  const sections: Partial<Record<DpiaSectionId, SectionBody>> = {};
  const risks: Record<string, RiskBody> = {};
  let judgement: JudgementBody | null = null;
  for (const [key, body] of bodies) {
    const parsed = dpiaDocumentSchema(key)?.safeParse(body);
    if (!parsed?.success) continue;
    if (key === 'dpia-judgement') judgement = parsed.data as JudgementBody;
    else if (key.startsWith(RISK)) risks[key.slice(RISK.length)] = parsed.data as RiskBody;
    else if (SectionBody.safeParse(body).success)
      sections[key.slice(SECTION.length) as DpiaSectionId] = parsed.data as SectionBody;
  }
  return { sections, risks, judgement };
}
