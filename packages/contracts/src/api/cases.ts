import { hasText } from '@tenzij/kernel';
import { z } from 'zod';
import { Bilingual, EventFacts, Hex32, Id, Instant } from './common.ts';
import { Person } from './members.ts';

export { isStaffKind } from '@tenzij/norms';

/** What a deployment is: only `staff` and `workplace` change what is asked. */
export const CaseKind = z.enum(['event', 'venue', 'staff', 'workplace']);
export type CaseKind = z.infer<typeof CaseKind>;

/** `POST /api/deployments` (organiser): a deployment of one's own, or an exercise made from a preset. */
export const NewCase = z.union([
  z.strictObject({ preset: Id }),
  z.strictObject({
    name: z.string().trim().min(1).max(120).refine(hasText),
    kind: CaseKind,
    event: z.strictObject({
      name: z.string().trim().min(1).max(200).refine(hasText),
      place: z.string().trim().min(1).max(200).refine(hasText),
      starts: Instant,
      ends: Instant,
    }),
  }),
]);
export type NewCase = z.infer<typeof NewCase>;

export const CreatedCase = z.object({ id: Id });

/** A worked example that can be opened, changed and assessed again. */
export const Preset = z.object({ id: Id, title: Bilingual, summary: Bilingual });
export const PresetList = z.object({ presets: z.array(Preset) });
export type PresetList = z.infer<typeof PresetList>;

/** Where a case stands on the way to its clearance. */
export const CaseStep = z.object({
  id: z.enum(['assessment', 'plan', 'notice', 'dpia', 'review', 'consultation', 'signatures']),
  state: z.enum(['done', 'open', 'waiting', 'refused', 'not-needed']),
  /** What still has to be done, in short. Empty when it is done. */
  open: z.array(Bilingual),
});
export type CaseStep = z.infer<typeof CaseStep>;

export const ClearanceState = z.enum(['in-force', 'paused', 'revoked', 'void']);
export type ClearanceState = z.infer<typeof ClearanceState>;

/** Who can hold a clearance paused: `parity-rule` is its own rule for equal treatment. */
const Pauser = z.enum(['organiser', 'dpo', 'parity-rule']);

/** What the rule measured, in whole seconds; `null`: not known. */
const ParityFigures = z.object({
  gapSeconds: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  method: z.enum(['cards', 'counts']).nullable(),
  n: z.int().nullable(),
  p90GapSeconds: z.number(),
  forSeconds: z.number(),
});

/** `GET /api/deployments/{deployment}/case` (organiser, dpo). */
export const CaseView = z.object({
  id: Id,
  name: z.string(),
  kind: z.string(),
  specimen: z.boolean(),
  exercise: z.boolean(),
  preset: z.string().nullable(),
  organisation: z.object({ id: Id, name: z.string() }),
  event: EventFacts,
  /** Whether visitors and gates know it: from its first clearance on. */
  shown: z.boolean(),
  verdict: z.object({ verdict: z.string(), title: Bilingual }),
  steps: z.array(CaseStep),
  clearance: z
    .object({
      state: ClearanceState,
      sha256: Hex32,
      notBefore: Instant,
      expires: Instant,
      /** Who changed its state last, and why. */
      change: z
        .object({
          by: Pauser,
          /** Empty when its rule did it: `figures` say why then. */
          reason: z.string(),
          at: Instant,
          changed: z.array(z.string()),
          /** Each that paused it and didn't let it go on yet. */
          pausedBy: z.array(Pauser),
          /** By what the rule pauses, or let it go on last; `null`: it does neither. */
          figures: ParityFigures.nullable(),
        })
        .nullable(),
    })
    .nullable(),
  /**
   * What happened last, the newest first. `by` is `null` for what happened on the night, such as
   * `event:parity-broken`: nobody wrote that down.
   */
  recent: z.array(z.object({ at: Instant, by: Person.nullable(), what: z.string() })),
});
export type CaseView = z.infer<typeof CaseView>;

export const DeploymentList = z.object({
  deployments: z.array(
    z.object({
      id: Id,
      name: z.string(),
      specimen: z.boolean(),
      exercise: z.boolean(),
      shown: z.boolean(),
      clearance: ClearanceState.nullable(),
    }),
  ),
});
export type DeploymentList = z.infer<typeof DeploymentList>;
