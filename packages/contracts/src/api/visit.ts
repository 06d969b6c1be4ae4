import { z } from 'zod';
import {
  Base64Url,
  Bilingual,
  ClearanceTrustKeys,
  EventFacts,
  Hex32,
  Id,
  Instant,
  Notice,
  Purpose,
} from './common.ts';
import { KeyGeneration } from './event-keys.ts';

/** How consent stands for one purpose. `none`: never asked or never answered. */
export const ConsentState = z.enum(['none', 'given', 'refused', 'withdrawn']);
export type ConsentState = z.infer<typeof ConsentState>;

/** On what ground faces are used: consent, or art. 29 UAVG. */
export const Route = z.enum(['consent', 'public-interest']);

/**
 * Why somebody's face may be used without asking for consent: one condition of art. 29 UAVG as it was judged, or
 * (D2) the advice of the DPO.
 */
export const GroundReason = z.object({
  condition: z.enum(['E1', 'E2', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'D2']),
  question: Bilingual,
  answer: z.enum(['yes', 'no', 'unknown']),
  /** Why, in the words of who answered; `null` when they gave none. */
  reasoning: z.string().nullable(),
  /** Who judged it, as the assessment names them; `null` where the norm asks for no judgement. */
  judgedBy: z.string().nullable(),
  /** Of P8: the places it is for. */
  places: z.array(z.string()),
});
export type GroundReason = z.infer<typeof GroundReason>;

/** `GET /api/visit` (visitor): all a visitor's phone needs. */
export const Visit = z.object({
  specimen: z.boolean(),
  organisation: z.object({ id: Id, name: z.string() }),
  deployment: z.object({ id: Id, name: z.string() }),
  event: EventFacts,
  /** When the event was ended; absent while it goes on. */
  ended: Instant.optional(),
  /** When the server destroyed its keys after that; absent while it may still have them. */
  keysDestroyed: Instant.optional(),
  lanes: z.object({ face: z.int(), regular: z.int() }),
  notice: Notice,
  purposes: z.array(Purpose),
  /** The signed clearance, COSE; `null` while recognition isn't cleared: only the regular pass is offered. */
  clearance: Base64Url.nullable(),
  /**
   * Whose pause there is: `rule`, of the signed rule about waiting times, or `people`, the organiser or the DPO. Absent
   * while recognition isn't paused.
   */
  pausedBy: z.enum(['rule', 'people']).optional(),
  trust: ClearanceTrustKeys,
  /** Ed25519 keys that passes are signed with. */
  issuerKeys: z.array(Hex32),
  /** X25519 key that passes are sealed to. */
  gateKey: Hex32,
  /** What the issuer signed about that key when it took the place of another; `null`: it is the clearance's own. */
  keyStatement: Base64Url.nullable().default(null),
  /**
   * Where templates are, by the newest clearance, in force or not: passes without one have the form of those
   * with. A face goes by what the phone itself verified.
   */
  storage: z.enum(['carried', 'sealed']).default('carried'),
  /** Whether its passes are of people who work there. */
  staff: z.boolean().default(false),
  /** By the clearance in force: on `public-interest` nobody is asked to consent. The phone goes by what it verified. */
  route: Route.default('consent'),
  /** Why, on that route; empty on the other. */
  reasons: z.array(GroundReason).default([]),
  /** On that route: whether this person was shown the notice of now. */
  noticeShown: z.boolean().default(false),
  consents: z.record(Id, ConsentState),
  /** Who answered last to this notice, and the ledger's entry of it; `null` while nobody has. */
  answered: z.object({ giver: z.enum(['visitor', 'guardian']), sequence: z.int() }).nullable(),
  /** Where people can ask or object; `null` while the organiser's plan names nobody. */
  privacyContact: z.object({ name: z.string(), email: z.string() }).nullable(),
  /** The ticket was taken back: no pass is made of it. Absent while it holds. */
  withdrawn: z.boolean().optional(),
  /** Which pass the server last signed for this ticket and has not revoked. */
  pass: z.enum(['none', 'face', 'regular']),
});
export type Visit = z.infer<typeof Visit>;

/** How long people wait at one lane, in whole minutes: half of them at most `half`, nine in ten at most `most`. */
const LaneMinutes = z.object({
  half: z.int().min(1),
  most: z.int().min(1),
  /** From counts of the queue, not from people who were followed through it. */
  estimated: z.boolean(),
});

/**
 * `GET /api/visit/waits` (visitor): the waiting times of now, of both lanes or of neither, so that nobody compares a
 * figure with a blank. `null`: not both measured in the last quarter of an hour.
 */
export const VisitWaits = z.object({
  waits: z.object({ face: LaneMinutes, regular: LaneMinutes }).nullable(),
});
export type VisitWaits = z.infer<typeof VisitWaits>;

/** `POST /api/visit/consents`: one answer per purpose, by one active act. */
export const ConsentAnswers = z.strictObject({
  noticeSha256: Hex32,
  answers: z
    .array(z.strictObject({ purpose: Id, given: z.boolean() }))
    .min(1)
    .max(20),
  /** The words they answered by, as `consentAct` has them: a yes in other words isn't taken. */
  act: z.string().min(1).max(200),
  language: z.enum(['nl', 'en']),
  /** What who answers says of age. A yes needs the one that fits the link; a no needs none. */
  attested: z.enum(['16-or-over', 'guardian']).nullable(),
  /** When the notice was shown, by the phone's clock; one that runs ahead of the server's counts for nothing. */
  shownAt: Instant.max(30),
});
export type ConsentAnswers = z.infer<typeof ConsentAnswers>;

export const ConsentReceipt = z.object({
  receiptId: z.string(),
  recordedAt: Instant,
  noticeSha256: Hex32,
  consents: z.record(Id, ConsentState),
  /** The ledger entry that proves it. */
  ledger: z.object({ sequence: z.int(), sha256: Hex32 }),
});
export type ConsentReceipt = z.infer<typeof ConsentReceipt>;

/** `POST /api/visit/notice-shown`: where nobody is asked to consent, that they were shown the notice. */
export const NoticeShown = z.strictObject({
  noticeSha256: Hex32,
  language: z.enum(['nl', 'en']),
  /** When it was shown, by the phone's clock; one that runs ahead of the server's counts for nothing. */
  shownAt: Instant.max(30),
});
export type NoticeShown = z.infer<typeof NoticeShown>;

/** Its answer: without a body. */
export const NoticeRecorded = z.undefined();

/** `live`: on a phone, which seals it anew all the time. `paper`: static, printed or kept as a picture. */
export const PassForm = z.enum(['live', 'paper']);
export type PassForm = z.infer<typeof PassForm>;

/**
 * A template as the phone sealed it, where the clearance says that those are kept. The key stays on the phone.
 * Without a ciphertext: the one that this ticket's other pass refers to.
 */
export const SealedTemplate = z.strictObject({
  /** 16 random bytes. */
  locator: z.string().regex(/^[\w-]{22}$/),
  /** At most 640 bytes. */
  ciphertext: Base64Url.min(1).max(854).optional(),
});
export type SealedTemplate = z.infer<typeof SealedTemplate>;

/**
 * `POST /api/visit/face-pass`: a salted commitment to the template, and nothing else about the face. Without
 * a form the pass is live. `keyGeneration`: of the gate key that paper will be sealed to, the first when left out;
 * paper for an older one than the current is refused. `sealed` is there exactly when the clearance says that templates are sealed.
 */
export const FacePassRequest = z.strictObject({
  commitment: Hex32,
  form: PassForm.optional(),
  keyGeneration: KeyGeneration.optional(),
  sealed: SealedTemplate.optional(),
});
export type FacePassRequest = z.infer<typeof FacePassRequest>;

/** `POST /api/visit/regular-pass`. Without a form the pass is live; `keyGeneration` as of a face pass. */
export const RegularPassRequest = z
  .strictObject({ form: PassForm.optional(), keyGeneration: KeyGeneration.optional() })
  .nullish();
export type RegularPassRequest = z.infer<typeof RegularPassRequest>;

/** Answer of `POST /api/visit/face-pass` and `POST /api/visit/regular-pass`: claims signed by the issuer. */
export const SignedPass = z.object({
  kind: z.enum(['face', 'regular']),
  form: PassForm.default('live'),
  claims: Base64Url,
});
export type SignedPass = z.infer<typeof SignedPass>;

/** `POST /api/visit/withdrawal`: one act, everything erased, a regular pass at once; also after the event. */
export const WithdrawalReceipt = z.object({
  receiptId: z.string(),
  withdrawnAt: Instant,
  /** What was erased, and where; the phone adds what it erased itself. */
  erased: z.array(Bilingual),
  /** Whether a face pass was ever made on paper or as a picture, which only the visitor can throw away. */
  paper: z.boolean().default(false),
  ledger: z.object({ sequence: z.int(), sha256: Hex32 }),
  /** The regular pass in its place; `null` once the event is over. */
  pass: SignedPass.nullable(),
});
export type WithdrawalReceipt = z.infer<typeof WithdrawalReceipt>;
