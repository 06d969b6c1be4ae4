import { DPIA_SECTION_IDS, JudgementBody, MEASURE_IDS, RiskBody, SectionBody } from '@tenzij/dossier';
import { z } from 'zod';
import { Bilingual, Hex32, Instant } from './common.ts';

const Counts = { remarks: z.int(), objections: z.int() };

/** One section: what is asked, what could be filled in, and what the organiser wrote instead. */
export const DpiaSectionView = z.object({
  id: z.enum(DPIA_SECTION_IDS),
  title: Bilingual,
  question: Bilingual,
  help: Bilingual,
  source: Bilingual,
  filled: z.object({
    text: Bilingual.nullable(),
    /** What isn't known, as questions to the author. */
    asks: z.array(Bilingual),
    /** What is filled in is a start; the organiser has to write this one. */
    authorMustWrite: z.boolean(),
    sha256: Hex32,
  }),
  own: SectionBody.nullable(),
  /** The own text was written when another text was filled in. */
  outdated: z.boolean(),
  shown: Bilingual.nullable(),
  /** Of the document `dpia:<id>`; 0 without an own text. */
  revision: z.int(),
  ...Counts,
});
export type DpiaSectionView = z.infer<typeof DpiaSectionView>;

export const DpiaRiskView = z.object({
  /** A fixed id, or `own-…`. */
  id: z.string(),
  title: Bilingual,
  explanation: Bilingual,
  source: Bilingual,
  own: z.boolean(),
  body: RiskBody.nullable(),
  /** Measures of this product that bear on it. */
  offered: z.array(z.enum(MEASURE_IDS)),
  revision: z.int(),
  ...Counts,
});
export type DpiaRiskView = z.infer<typeof DpiaRiskView>;

/** What this product enforces, with where that is proven. */
export const DpiaMeasure = z.object({
  id: z.enum(MEASURE_IDS),
  text: Bilingual,
  proof: z.object({ invariant: z.int(), test: z.string(), docs: z.string() }),
});

/** `GET /api/deployments/{deployment}/dpia` (organiser, dpo). */
export const DpiaCaseView = z.object({
  sections: z.array(DpiaSectionView),
  risks: z.array(DpiaRiskView),
  measures: z.array(DpiaMeasure),
  judgement: JudgementBody.nullable(),
  judgementRevision: z.int(),
  /** What still has to be done before it can be finished; `document` says where. */
  lacks: z.array(z.object({ id: z.string(), document: z.string(), text: Bilingual })),
  /** What the DPO should look at. */
  remarks: z.array(z.object({ id: z.string(), document: z.string(), text: Bilingual })),
  finishable: z.boolean(),
  /** The newest finished version; `changed`: what it was written about and is different now. */
  version: z
    .object({
      version: z.int(),
      sha256: Hex32,
      finishedAt: Instant,
      by: z.string(),
      changed: z.array(Bilingual),
    })
    .nullable(),
  /** Whether a text, risk or judgement differs from that version. */
  draftDiffers: z.boolean(),
});
export type DpiaCaseView = z.infer<typeof DpiaCaseView>;

/** `POST …/dpia/versions` (organiser): finish what is there now as a version. */
export const FinishDpia = z
  .strictObject({
    /** Set once the writer was told that this makes the clearance void. */
    voidsClearance: z.boolean().optional(),
  })
  .nullish();

export const FinishedDpia = z.object({ version: z.int(), sha256: Hex32 });
export type FinishedDpia = z.infer<typeof FinishedDpia>;

/** `POST …/dpia/import` (organiser): the answer to a par-dpia-form file. */
export const ImportedDpia = z.object({
  /** Documents that were written. */
  taken: z.array(z.string()),
  /** Answers that were not, by their number, and why. */
  left: z.array(z.object({ key: z.string(), why: Bilingual })),
});
export type ImportedDpia = z.infer<typeof ImportedDpia>;

/** `GET …/consultation` (organiser, dpo): the term as calendar dates. */
export const ConsultationView = z.object({
  due: z.string().nullable(),
  dueUnknown: z.enum(['not-received', 'suspended']).nullable(),
  extendableUntil: z.string().nullable(),
  extension: z.enum(['none', 'counted', 'too-late']),
  suspendedDays: z.int(),
  overdue: z.boolean(),
  adviceReceived: z.boolean(),
  /** Whether a risk is judged to stay high, so that it is needed. */
  needed: z.enum(['yes', 'no', 'unknown']),
});
export type ConsultationView = z.infer<typeof ConsultationView>;
