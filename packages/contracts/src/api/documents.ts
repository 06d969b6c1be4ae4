import { Consultation, dpiaDocumentSchema, Plan } from '@tenzij/dossier';
import { hasText } from '@tenzij/kernel';
import { CONDITION_IDS } from '@tenzij/norms';
import { z } from 'zod';
import { Bilingual, Hex32, Instant } from './common.ts';
import { Person } from './members.ts';

const Words = z.string().trim().min(1).max(4000).refine(hasText);
const Name = z.string().trim().min(1).max(120).refine(hasText);

/** What shows that an answer is right. */
export const Evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().trim().min(1).max(500).refine(hasText) }),
  z.strictObject({
    kind: z.literal('link'),
    text: z.string().trim().min(1).max(200).refine(hasText),
    url: z.url({ protocol: /^https?$/ }).max(1000),
  }),
  z.strictObject({ kind: z.literal('file'), name: z.string().min(1).max(200), sha256: Hex32 }),
]);
export type Evidence = z.infer<typeof Evidence>;

/** An answer to one question of the assessment. */
export const AnswerBody = z.strictObject({
  value: z.enum(['yes', 'no', 'unknown', '1:1', '1:N', 'consent', 'public-interest', 'none']),
  evidence: z.array(Evidence).max(20).default([]),
  /** Who judged an open norm, and why. */
  judgedBy: Name.optional(),
  reasoning: Words.optional(),
  places: z.array(Name).max(100).optional(),
  outcome: z.literal('advice-received').optional(),
  notApplicable: z.boolean().optional(),
});
export type AnswerBody = z.infer<typeof AnswerBody>;

/** The nine answers of the notice, as far as they are written. */
export const NoticeDraft = z.strictObject({
  answers: z.record(
    z.enum(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9']),
    z.strictObject({ nl: z.string().max(2000), en: z.string().max(2000) }),
  ),
});
export type NoticeDraft = z.infer<typeof NoticeDraft>;

/** Whether the deployment is listed in the public register, and what is said there. */
export const RegisterChoice = z.strictObject({
  listed: z.boolean(),
  /** In a sentence or two, for anybody: what is done and why. */
  summary: z.strictObject({ nl: z.string().trim().max(600), en: z.string().trim().max(600) }),
  retention: z.strictObject({ nl: z.string().trim().max(400), en: z.string().trim().max(400) }),
  objection: z.strictObject({ nl: z.string().trim().max(400), en: z.string().trim().max(400) }),
});
export type RegisterChoice = z.infer<typeof RegisterChoice>;

/** What the permit desk of the safety region wants to know beside what the plan holds. */
export const PermitNotes = z.strictObject({
  /** What happens with the lanes in an emergency, in the organiser's words. */
  emergency: z.string().trim().max(1500),
  /** Whom the desk calls on the day. */
  phone: z.string().trim().max(40),
});
export type PermitNotes = z.infer<typeof PermitNotes>;

/** A plan of the entrance, as in a plan file. Whether a plan can be read from it, `readLanePlan` says. */
export const LanesDocument = z.record(z.string().max(40), z.unknown());
export type LanesDocument = z.infer<typeof LanesDocument>;

/** Which documents a case has. Each is saved apart, so that two people can work at once. */
export const DocumentKey = z
  .string()
  .max(90)
  .regex(
    /^(plan|lanes|notice|register|permit|consultation|dpia-judgement|answer:[A-Z]\d{1,2}(\.\d)?|dpia:[a-z-]{1,40}|dpia-risk:[a-z0-9-]{1,60})$/,
  );
export type DocumentKey = z.infer<typeof DocumentKey>;

const OWN_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  plan: Plan,
  lanes: LanesDocument,
  notice: NoticeDraft,
  register: RegisterChoice,
  permit: PermitNotes,
  consultation: Consultation,
};

/** What a document of this key holds; `null` when there is no such document. */
export function documentSchema(key: string): z.ZodType | null {
  const own = OWN_SCHEMAS[key];
  if (own) return own;
  const [kind, id = ''] = key.split(':');
  if (kind === 'answer') return CONDITION_IDS.some((known) => known === id) ? AnswerBody : null;
  return dpiaDocumentSchema(key);
}

/** `PUT /api/deployments/{deployment}/documents/{document}` (organiser). */
export const SaveDocument = z.strictObject({
  /** The revision that was changed; 0 when there was none. */
  basedOn: z.int().min(0),
  body: z.unknown(),
  /** Set once the writer was told that this makes the clearance void. */
  voidsClearance: z.boolean().optional(),
});
export type SaveDocument = z.infer<typeof SaveDocument>;

export const DocumentRevision = z.object({
  document: z.string(),
  revision: z.int(),
  body: z.unknown(),
  author: Person,
  at: Instant,
});
export type DocumentRevision = z.infer<typeof DocumentRevision>;

/** `GET …/documents` and `GET …/documents/{document}/history`. */
export const DocumentList = z.object({ documents: z.array(DocumentRevision) });
export type DocumentList = z.infer<typeof DocumentList>;

/** `POST …/evidence?name=`: the answer to a file that was taken. */
export const EvidenceFile = z.object({
  sha256: Hex32,
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  at: Instant,
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;
export const EvidenceFileList = z.object({ files: z.array(EvidenceFile) });
export type EvidenceFileList = z.infer<typeof EvidenceFileList>;

/** The largest file of evidence, and all of a deployment's together. Bytes. */
export const MAX_EVIDENCE_BYTES = 5 * 1024 * 1024;
export const MAX_EVIDENCE_TOTAL_BYTES = 100 * 1024 * 1024;

/** What the server says changed, when a document's consequence is asked beforehand. */
export const Consequence = z.object({ field: z.string(), redo: z.array(Bilingual) });
