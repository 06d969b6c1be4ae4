import { type ClearanceContent, MODES, ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import { z } from 'zod';

const Text = z.string().min(1).max(500);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Key = Sha256;
const At = z.number().int().positive();
/** At most a day. */
const TermSeconds = z.number().int().positive().max(86_400);

const Content = z.strictObject({
  version: z.literal(1),
  id: Text,
  specimen: z.boolean(),
  organisation: z.strictObject({ id: Text, name: Text }),
  deployment: z.strictObject({ id: Text, name: Text }),
  purposes: z.array(z.strictObject({ id: Text, nl: Text, en: Text })).min(1),
  route: z.enum(['consent', 'public-interest']),
  verdict: z.string(),
  mode: z.enum(MODES),
  storage: z.enum(['carried', 'sealed']),
  model: z.strictObject({
    id: Text,
    card: Sha256,
    files: z.strictObject({ detection: Sha256, landmarks: Sha256, representation: Sha256 }),
    template: z.strictObject({
      length: z.number().int().positive(),
      bits: z.union([z.literal(4), z.literal(8)]),
    }),
    threshold: z.number().gt(0).lt(1),
  }),
  attackDetection: z.strictObject({
    passive: z.strictObject({ card: Sha256, file: Sha256, minimum: z.number().gt(0).lt(1) }).nullable(),
    challenge: z.enum(['none', 'head-turn']),
  }),
  lanes: z.strictObject({ face: z.number().int().min(0), regular: z.number().int().min(0) }),
  parity: z.strictObject({
    p90GapSeconds: z.number().positive(),
    reason: Text,
    terms: z
      .strictObject({
        afterSeconds: TermSeconds,
        resumeSeconds: TermSeconds,
        unmeasured: z.enum(['alarm', 'pause']),
      })
      .exactOptional(),
  }),
  validity: z.strictObject({ notBefore: At, expires: At }),
  keys: z.strictObject({ issuer: Key, gate: Key }),
  hashes: z.strictObject({ dpia: Sha256, notice: Sha256, assessment: Sha256 }),
  evaluation: z.discriminatedUnion('computed', [
    z.strictObject({
      computed: z.literal(true),
      sha256: Sha256,
      falseMatchRate: z.number().gt(0).lt(1),
    }),
    z.strictObject({ computed: z.literal(false), reason: Text }),
  ]),
});

const VERDICT_OF_ROUTE = {
  consent: 'UNLESS_CONSENT',
  'public-interest': 'UNLESS_PUBLIC_INTEREST',
} as const;

/** The content of a clearance, complete and fit to be cleared; the problem names the field that isn't. */
export function checkContent(
  content: unknown,
): Result<ClearanceContent, Problem<'clearance.content-invalid' | 'clearance.not-clearable'>> {
  const parsed = Content.safeParse(content);
  if (!parsed.success) {
    return refuse('clearance.content-invalid', {
      field: parsed.error.issues[0]?.path.join('.') || 'content',
    });
  }
  const { route, verdict, lanes, validity } = parsed.data;
  // Only a verdict "no, unless" whose conditions hold can be cleared, and only for its own route.
  if (verdict !== VERDICT_OF_ROUTE[route]) return refuse('clearance.not-clearable', { verdict });
  // Nothing of a document or a face is kept, so there is nothing to seal either.
  if (parsed.data.mode === 'document-verification' && parsed.data.storage !== 'carried')
    return refuse('clearance.content-invalid', { field: 'storage' });
  // The regular lane is always there (K5).
  if (lanes.regular < 1) return refuse('clearance.content-invalid', { field: 'lanes.regular' });
  if (validity.expires <= validity.notBefore)
    return refuse('clearance.content-invalid', { field: 'validity' });
  return ok({ ...parsed.data, verdict: VERDICT_OF_ROUTE[route] });
}
