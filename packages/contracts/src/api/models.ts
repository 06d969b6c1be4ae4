import { z } from 'zod';
import { AttackChoice, AttackDetectionView } from './attacks.ts';
import { Bilingual, Hex32, Id } from './common.ts';

const Params = z.record(z.string(), z.union([z.string(), z.number()]));
const Reason = z.object({ code: z.string(), params: Params });

/** A measured figure with its 95 % interval, or why there is none. */
export const MeasuredFigure = z.union([
  z.object({
    value: z.number(),
    ci: z.tuple([z.number(), z.number()]),
    remark: z.object({ code: z.enum(['rule-of-3', 'rule-of-30']), count: z.number() }).optional(),
  }),
  z.object({ value: z.null(), ci: z.null(), reason: Reason }),
]);
export type MeasuredFigure = z.infer<typeof MeasuredFigure>;

const FigureNotComputed = z.object({ value: z.null(), ci: z.null(), reason: Reason });
const Histogram = z.union([z.object({ counts: z.array(z.int()) }), FigureNotComputed]);

/** A false match rate as an evaluation report writes it, such as `1e-4`. */
export const FalseMatchRate = z
  .string()
  .max(16)
  .regex(/^(\d(\.\d{1,6})?e-\d{1,2}|0\.\d{1,12})$/);

const GroupDifference = z.object({
  worst: z.string().nullable(),
  best: z.string().nullable(),
  ratio: MeasuredFigure,
});

/** What an evaluation report says of a model, as far as a choice needs it. Rates are 0..1. */
export const ReportSummary = z.discriminatedUnion('computed', [
  z.object({
    computed: z.literal(true),
    made: z.string(),
    /** True when the photos were registered crops already: steps 2 and 3 were not measured. */
    aligned: z.boolean(),
    data: z.object({
      description: Bilingual,
      source: Bilingual.optional(),
      licence: Bilingual.optional(),
    }),
    n: z.object({
      genuine: z.int(),
      impostor: z.int(),
      images: z.int(),
      persons: z.int().nullable(),
    }),
    fte: MeasuredFigure,
    eer: MeasuredFigure,
    /** By false match rate. */
    fnmrAt: z.record(z.string(), MeasuredFigure),
    thresholds: z.record(z.string(), MeasuredFigure),
    /** The false match rates that can be chosen: their threshold and what it costs are computed. */
    choices: z.array(z.string()),
    groups: z.array(
      z.object({
        group: z.string(),
        genuine: z.int(),
        impostor: z.int(),
        fmr: MeasuredFigure,
        fnmr: MeasuredFigure,
      }),
    ),
    differentials: z.object({ fmr: GroupDifference, fnmr: GroupDifference }),
    /** Bins of equal width between `low` and `high`. */
    histograms: z.union([
      z.object({ low: z.number(), high: z.number(), genuine: Histogram, impostor: Histogram }),
      FigureNotComputed,
    ]),
  }),
  z.object({ computed: z.literal(false), reason: Reason }),
]);
export type ReportSummary = z.infer<typeof ReportSummary>;
export type ComputedReport = Extract<ReportSummary, { computed: true }>;

const About = z.object({
  name: z.string(),
  source: z.string(),
  licence: z.string(),
  copyright: z.string(),
  known: Bilingual,
  unknown: Bilingual,
});

/** A recogniser that this server can run or that the operator added a card for. */
export const ModelView = z.object({
  card: z.object({
    id: Id,
    name: z.string(),
    files: z.object({ detection: Hex32, landmarks: Hex32, representation: Hex32 }),
    template: z.object({ length: z.int(), bits: z.union([z.literal(4), z.literal(8)]) }),
    /** The side, in pixels, of the square that faces are registered to. */
    registration: z.int(),
    about: z.object({ detection: About, landmarks: About, representation: About }),
  }),
  cardSha256: Hex32,
  /** `shipped`: comes with the software; `added`: by a card of the operator's. */
  origin: z.enum(['shipped', 'added']),
  /** Whether its model files are on this server. */
  installed: z.boolean(),
  report: ReportSummary,
  /** SHA-256 of the report's file, which a clearance names; `null` without a report that counts. */
  reportSha256: Hex32.nullable(),
});
export type ModelView = z.infer<typeof ModelView>;

/** `GET /api/models` (organiser, dpo). */
export const ModelList = z.object({
  models: z.array(ModelView),
  attackDetection: AttackDetectionView,
  /** Cards of the operator's that can't be used, and why. */
  unusable: z.array(z.object({ file: z.string(), code: z.string(), params: Params })),
});
export type ModelList = z.infer<typeof ModelList>;

/** `POST /api/deployments/{deployment}/model` (organiser). */
export const ModelChoice = z.strictObject({
  modelId: Id,
  falseMatchRate: FalseMatchRate,
  attackDetection: AttackChoice,
});
export type ModelChoice = z.infer<typeof ModelChoice>;

/** The clearance that a choice led to. */
export const ChosenModel = z.object({
  clearance: z.object({ id: z.string(), sha256: Hex32 }),
  modelId: Id,
  falseMatchRate: FalseMatchRate,
  /** Cosine similarity from which two templates are taken to be of one person. */
  threshold: z.number(),
  attackDetection: AttackChoice,
  /** The ledger entry that records it. */
  ledger: z.object({ sequence: z.int(), sha256: Hex32 }),
});
export type ChosenModel = z.infer<typeof ChosenModel>;
