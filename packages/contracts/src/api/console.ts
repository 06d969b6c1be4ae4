import { z } from 'zod';
import { AttackChoice } from './attacks.ts';
import { Bilingual, EventFacts, Hex32, Id, Instant, Role } from './common.ts';
import { Member } from './members.ts';

/** `POST /api/session`: a one-time sign-in link's token for a session cookie. */
export const SignIn = z.strictObject({ token: z.string().min(16).max(200) });
export const Session = z.object({
  role: Role,
  organisation: Id,
  /** Who is signed in, as others see them. */
  person: Member,
  expires: Instant,
});
export type Session = z.infer<typeof Session>;

const Reason = z.object({
  id: z.string(),
  question: Bilingual,
  change: Bilingual,
  sources: z.array(z.string()),
});

const Guard = z.object({ id: z.string(), condition: z.string(), text: Bilingual });

const LaneCounts = z.object({ admitted: z.int(), referred: z.int(), gates: z.int() });

/** `GET /api/deployments/{deployment}` (organiser, dpo). */
export const DeploymentView = z.object({
  id: Id,
  name: z.string(),
  specimen: z.boolean(),
  organisation: z.object({ id: Id, name: z.string() }),
  event: EventFacts,
  assessment: z.object({
    verdict: z.string(),
    title: Bilingual,
    meaning: Bilingual,
    asOf: z.string(),
    failing: z.array(Reason),
    unknown: z.array(Reason),
    guards: z.array(Guard),
    norms: z.array(z.object({ id: z.string(), validFrom: z.string(), sha256: Hex32 })),
    receiptSha256: Hex32,
    /** Whether assessing the stored facts again gives the same receipt. */
    replays: z.boolean(),
  }),
  /** Verified when the page was asked for; a clearance that doesn't verify says why. */
  clearance: z.discriminatedUnion('state', [
    z.object({
      state: z.literal('in-force'),
      id: z.string(),
      mode: z.string(),
      storage: z.string(),
      route: z.string(),
      purposes: z.array(z.object({ id: Id, nl: z.string(), en: z.string() })),
      model: z.string(),
      /** `detail`: the report's SHA-256, or why there is none. The false match rate was chosen in that report. */
      evaluation: z.object({
        computed: z.boolean(),
        detail: z.string(),
        falseMatchRate: z.number().nullable(),
      }),
      attackDetection: AttackChoice,
      notBefore: Instant,
      expires: Instant,
      signedBy: z.object({ controller: z.string(), dpo: z.string() }),
      sha256: Hex32,
    }),
    z.object({
      state: z.literal('refused'),
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
    z.object({ state: z.literal('none') }),
  ]),
  lanes: z.object({ face: LaneCounts, regular: LaneCounts }),
  visitors: z.object({ tickets: z.int(), facePasses: z.int(), regularPasses: z.int(), withdrawn: z.int() }),
  ledger: z.object({ length: z.int(), head: Hex32, verifies: z.boolean(), brokenAt: z.int().nullable() }),
});
export type DeploymentView = z.infer<typeof DeploymentView>;
