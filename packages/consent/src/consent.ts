import {
  type EpochSeconds,
  encodeCbor,
  ok,
  type Problem,
  type Purpose,
  type Result,
  refuse,
  sha256Hex,
  toCbor,
} from '@tenzij/kernel';
import type { LedgerBody, LedgerDraft, LedgerEntry } from './ledger.ts';
import type { Notice } from './notice.ts';
import type { WithdrawalAct } from './withdrawal-acts.ts';

/** How consent stands for one purpose. Only `given` is a yes. */
export type ConsentState = 'none' | 'given' | 'refused' | 'withdrawn';
export type ConsentStates = Readonly<Record<string, ConsentState>>;

export type ConsentProblem = Problem<
  | 'consent.other-notice'
  | 'consent.unknown-purpose'
  | 'consent.unanswered-purpose'
  | 'consent.answered-twice'
  | 'consent.no-act'
  | 'consent.not-attested'
>;

/** Who gave the answer: the visitor, or for a visitor under 16 a parent or guardian (art. 5 UAVG). */
export type ConsentGiver = 'visitor' | 'guardian';

/** What who answered said of age: to be 16 or over, or to be the parent or guardian of who isn't. */
export type Attestation = '16-or-over' | 'guardian';

/** How a desk took part: it helped on its own device, or wrote down what was said aloud. `null`: it didn't. */
export type DeskPart = 'assisted' | 'oral' | null;

/** The attestation without which a yes of this giver doesn't count. */
const FITTING: Readonly<Record<ConsentGiver, Attestation>> = { visitor: '16-or-over', guardian: 'guardian' };

export interface ConsentAnswer {
  readonly purpose: string;
  readonly given: boolean;
}

const STATE_AFTER: Partial<Record<LedgerEntry['kind'], ConsentState>> = {
  'consent-given': 'given',
  'consent-refused': 'refused',
  'consent-withdrawn': 'withdrawn',
};

/** SHA-256 (hex) over a purpose as it was asked: its id and its sentence in both languages. */
export function purposeSha256({ id, nl, en }: Purpose): string {
  return sha256Hex(encodeCbor(toCbor({ id, nl, en })));
}

/**
 * Whether a recorded yes counts: with the attestation that fits its giver. Entries of before attestations were
 * recorded name neither, and count as they did.
 */
export function isAttested(body: LedgerBody): boolean {
  if (!('giver' in body) && !('attested' in body)) return true;
  const { giver, attested } = body;
  return (giver === 'visitor' || giver === 'guardian') && attested === FITTING[giver];
}

/** How consent stands for each purpose, by replaying one person's ledger entries in order. */
export function consentStates(
  entries: readonly Pick<LedgerEntry, 'kind' | 'body'>[],
  purposes: readonly { readonly id: string }[],
): ConsentStates {
  const states = new Map<string, ConsentState>(purposes.map(({ id }) => [id, 'none']));
  for (const { kind, body } of entries) {
    const state = kind === 'consent-given' && !isAttested(body) ? undefined : STATE_AFTER[kind];
    if (state && typeof body.purpose === 'string' && states.has(body.purpose))
      states.set(body.purpose, state);
  }
  return Object.fromEntries(states);
}

/**
 * What a person answered, as ledger drafts: one per purpose, a refusal as much as a yes, with the notice
 * they were shown, when, and the act by which they answered (art. 4(11), 7(1) and 9(2)(a) GDPR). A yes needs
 * the attestation that fits its giver (art. 8 GDPR, art. 5 UAVG); a no needs none, and is never refused for it.
 */
export function answerConsent(answer: {
  readonly subject: string;
  readonly notice: Notice;
  readonly noticeSha256: string;
  readonly purposes: readonly Purpose[];
  readonly answers: readonly ConsentAnswer[];
  readonly act: string;
  readonly language: string;
  readonly giver: ConsentGiver;
  readonly attested: Attestation | null;
  readonly desk: DeskPart;
  /** The id of the member at the desk, never a name; `null` when no desk took part. */
  readonly crew: string | null;
  /** When the notice was shown, by the clock of what showed it, in whole seconds. */
  readonly shownAt: EpochSeconds;
  /** When it was recorded; a notice said to be shown after that counts as shown then. */
  readonly at: EpochSeconds;
}): Result<readonly LedgerDraft[], ConsentProblem> {
  const { subject, notice, purposes, answers, act, language, giver, desk, crew, at } = answer;
  if (answer.noticeSha256 !== notice.sha256) return refuse('consent.other-notice');
  if (act.trim() === '') return refuse('consent.no-act');
  const asked = new Map(purposes.map((one) => [one.id, purposeSha256(one)]));
  const answered = new Set(answers.map(({ purpose }) => purpose));
  if (answered.size !== answers.length) return refuse('consent.answered-twice');
  if (answers.some(({ purpose }) => !asked.has(purpose))) return refuse('consent.unknown-purpose');
  if (answered.size !== asked.size) return refuse('consent.unanswered-purpose');
  const attested = answer.attested === FITTING[giver] ? answer.attested : null;
  if (attested === null && answers.some(({ given }) => given)) return refuse('consent.not-attested');
  const shown = { notice: notice.sha256, noticeVersion: notice.version, language };
  const shownAt = Math.min(Math.floor(answer.shownAt), at);
  return ok(
    answers.map(({ purpose, given }) => ({
      at,
      kind: given ? 'consent-given' : 'consent-refused',
      subject,
      body: {
        purpose,
        purposeSha256: asked.get(purpose) ?? '',
        ...shown,
        shownAt,
        act,
        giver,
        attested,
        desk,
        crew,
      },
    })),
  );
}

/** Whether a face pass may be made: every one of its purposes has been consented to, and still is. */
export function mayEnrol(
  states: ConsentStates,
  purposes: readonly { readonly id: string }[],
): Result<true, Problem<'consent.not-given'>> {
  const all = purposes.length > 0 && purposes.every(({ id }) => states[id] === 'given');
  return all ? ok(true) : refuse('consent.not-given');
}

/** Who took a yes back, and by what act: as much as is recorded of a yes, and nothing that could refuse it. */
export interface Withdrawer {
  readonly giver: ConsentGiver;
  readonly desk: DeskPart;
  /** The id of the member at the desk, never a name; `null` when no desk took part. */
  readonly crew: string | null;
  readonly act: WithdrawalAct;
}

/**
 * A withdrawal, as ledger drafts: one per purpose that stood as given, with who took it back and how, then what
 * was erased, and where.
 */
export function withdrawConsent(withdrawal: {
  readonly subject: string;
  readonly states: ConsentStates;
  readonly by: Withdrawer;
  readonly erased: readonly string[];
  readonly at: EpochSeconds;
}): readonly LedgerDraft[] {
  const { subject, states, erased, at } = withdrawal;
  const { act, giver, desk, crew } = withdrawal.by;
  const withdrawn = Object.keys(states).filter((purpose) => states[purpose] === 'given');
  return [
    ...withdrawn.map((purpose) => ({
      at,
      kind: 'consent-withdrawn' as const,
      subject,
      body: { purpose, act, giver, desk, crew },
    })),
    { at, kind: 'erased' as const, subject, body: { erased } },
  ];
}
