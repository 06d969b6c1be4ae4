import { ok, type Problem, type Result, refuse } from './result.ts';
import type { TemplateShape } from './template.ts';
import type { EpochSeconds } from './time.ts';

export type Route = 'consent' | 'public-interest';
/**
 * How faces are compared. `verification`: with the template of the pass that is shown. `identification`: with those of
 * many. `human-comparison`: a person compares, steps 1 to 3 only. `document-verification`: with the photo on the
 * document that is shown, which nobody keeps anything of.
 */
export const MODES = ['verification', 'identification', 'human-comparison', 'document-verification'] as const;
export type Mode = (typeof MODES)[number];
export type Storage = 'carried' | 'sealed';

/** "Not computed" is a value of its own, never `0` or an empty hash. */
export type Evaluation =
  | {
      readonly computed: true;
      /** SHA-256 (hex) of the evaluation report that the threshold was taken from. */
      readonly sha256: string;
      /** The false match rate the controller chose there: the threshold is the report's for this rate. */
      readonly falseMatchRate: number;
    }
  | { readonly computed: false; readonly reason: string };

export interface Purpose {
  readonly id: string;
  readonly nl: string;
  readonly en: string;
}

export interface ClearedModel {
  readonly id: string;
  /** SHA-256 (hex) of the model card: every parameter by which a picture becomes a template. */
  readonly card: string;
  /** SHA-256 (hex) of each prepared model file, by role. */
  readonly files: { readonly detection: string; readonly landmarks: string; readonly representation: string };
  readonly template: TemplateShape;
  /** Cosine similarity, −1..1, from which two templates are taken to be of one person. */
  readonly threshold: number;
}

/**
 * What is asked of a face beside a match, against photos, screens and masks (ISO/IEC 30107-3). Off is a
 * choice that is signed for too.
 */
export interface AttackDetection {
  /** The detector, by its card and file (SHA-256, hex), and the live score, 0..1, from which it lets pass. */
  readonly passive: { readonly card: string; readonly file: string; readonly minimum: number } | null;
  /** `head-turn`: the person turns their head to a side that is drawn by lot. */
  readonly challenge: 'none' | 'head-turn';
}

/** What is done when people in the regular lane are worse off by the rule; all of it the operator's own choice. */
export interface ParityTerms {
  /** How long the rule must be broken before the face lanes pause by themselves; seconds. */
  readonly afterSeconds: number;
  /** How long it must hold again before they go on; seconds. */
  readonly resumeSeconds: number;
  /** What is done when the waits can't be compared for `afterSeconds`. */
  readonly unmeasured: 'alarm' | 'pause';
}

/** The operator's own rule for when people in the regular lane are worse off, with its reason. */
export interface ParityRule {
  /** How many seconds longer nine in ten people there may wait than nine in ten in the face lane. */
  readonly p90GapSeconds: number;
  readonly reason: string;
  /** Absent only where it was signed before rules had terms: nothing pauses by itself then. */
  readonly terms?: ParityTerms;
}

/** What controller and DPO signed: everything recognition may do, and for how long. */
export interface ClearanceContent {
  readonly version: 1;
  readonly id: string;
  /** True for demonstrations: every screen that runs on it must say so. */
  readonly specimen: boolean;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly deployment: { readonly id: string; readonly name: string };
  readonly purposes: readonly Purpose[];
  readonly route: Route;
  readonly verdict: 'UNLESS_CONSENT' | 'UNLESS_PUBLIC_INTEREST';
  readonly mode: Mode;
  readonly storage: Storage;
  readonly model: ClearedModel;
  readonly attackDetection: AttackDetection;
  readonly lanes: { readonly face: number; readonly regular: number };
  readonly parity: ParityRule;
  readonly validity: { readonly notBefore: EpochSeconds; readonly expires: EpochSeconds };
  /** Hexadecimal: Ed25519 key that signs passes, X25519 key that passes are sealed to. */
  readonly keys: { readonly issuer: string; readonly gate: string };
  /** SHA-256 (hex) of the documents this rests on. */
  readonly hashes: { readonly dpia: string; readonly notice: string; readonly assessment: string };
  readonly evaluation: Evaluation;
}

declare const cleared: unique symbol;

/** A clearance whose two signatures and validity were verified. Only `verifyClearance` makes one. */
export type Clearance = Readonly<ClearanceContent> & { readonly [cleared]: true };

/** What a caller is about to do, which the clearance has to cover. */
export interface RecognitionUse {
  readonly deployment: string;
  readonly mode: Mode;
  readonly modelId: string;
  readonly now: EpochSeconds;
}

export type CoverageProblem = Problem<
  | 'clearance.missing'
  | 'clearance.other-deployment'
  | 'clearance.other-mode'
  | 'clearance.other-model'
  | 'clearance.not-yet-valid'
  | 'clearance.expired'
>;

const verified = new WeakSet<object>();

/** For `clearance-mint.ts` only. */
export function markVerified(content: ClearanceContent): Clearance {
  const clearance = deepFreeze(structuredClone(content)) as Clearance;
  verified.add(clearance);
  return clearance;
}

/**
 * Whether a clearance covers a use. It is checked at every step 4 and 5, because a clearance can expire
 * between two of them, and by identity, because a type cast must not be enough.
 */
export function covers(
  clearance: Clearance | undefined,
  use: RecognitionUse,
): Result<Clearance, CoverageProblem> {
  if (!clearance || !verified.has(clearance)) return refuse('clearance.missing');
  if (clearance.deployment.id !== use.deployment) return refuse('clearance.other-deployment');
  if (clearance.mode !== use.mode) return refuse('clearance.other-mode');
  if (clearance.model.id !== use.modelId) return refuse('clearance.other-model');
  return inForce(clearance, use.now);
}

/** Whether a clearance is in force: from `notBefore` up to, not including, `expires`. */
export function inForce(
  clearance: Clearance,
  now: EpochSeconds,
): Result<Clearance, Problem<'clearance.not-yet-valid' | 'clearance.expired'>> {
  if (!(now >= clearance.validity.notBefore)) return refuse('clearance.not-yet-valid');
  if (!(now < clearance.validity.expires)) return refuse('clearance.expired');
  return ok(clearance);
}

function deepFreeze<T extends object>(value: T): T {
  for (const item of Object.values(value)) {
    if (typeof item === 'object' && item !== null) deepFreeze(item);
  }
  return Object.freeze(value);
}
