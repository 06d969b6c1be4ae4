import type { EpochSeconds, Purpose } from '@tenzij/kernel';
import {
  type Attestation,
  answerConsent,
  type ConsentGiver,
  type DeskPart,
  purposeSha256,
  type Withdrawer,
  withdrawConsent,
} from '../src/consent.ts';
import { appendEntry, LEDGER_START, type LedgerDraft, type LedgerEntry } from '../src/ledger.ts';
import { createNotice, NOTICE_ITEMS, type Notice, type NoticeItemId } from '../src/notice.ts';
import { RECORD_KINDS } from '../src/record/build.ts';
import type { RecordFacts } from '../src/record/types.ts';

export const START = 1_800_000_000;
export const EVENT_ENDS = START + 100_000;
export const SUBJECT = '5f0c8a3e1b2d4c69';
export const PURPOSES: readonly Purpose[] = [
  {
    id: 'toegang',
    nl: 'Vergelijk mijn gezicht bij de poort met mijn pas, om mij binnen te laten.',
    en: 'Compare my face with my pass at the gate, to let me in.',
  },
];

const notices = new Map<number, Notice>();

/** A notice whose every answer names its version. */
export function noticeOf(version: number): Notice {
  const made = notices.get(version) ?? makeNotice(version);
  notices.set(version, made);
  return made;
}

function makeNotice(version: number): Notice {
  const text = (id: string) => ({
    nl: `Antwoord ${id}, versie ${version}.`,
    en: `Answer ${id}, version ${version}.`,
  });
  const answers = Object.fromEntries(NOTICE_ITEMS.map((id) => [id, text(id)]));
  const notice = createNotice({ version, answers: answers as Record<NoticeItemId, ReturnType<typeof text>> });
  if (!notice.ok) throw new Error(notice.problem.code);
  return notice.value;
}

export function chain(drafts: readonly LedgerDraft[]): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const draft of drafts) entries.push(appendEntry(entries.at(-1) ?? null, draft));
  return entries;
}

/** What a deployment records when it is cleared. */
export function published(
  at: EpochSeconds,
  notice: Notice,
  purposes: readonly Purpose[] = PURPOSES,
): LedgerDraft[] {
  const { version, sha256 } = notice;
  const body = { version, sha256, purposes: purposes.map(purposeSha256) };
  const clearance = { sha256: 'c1'.repeat(32), dpia: 'd1'.repeat(32) };
  return [
    { at, kind: 'notice-published', subject: null, body },
    { at, kind: 'clearance-recorded', subject: null, body: clearance },
  ];
}

export interface Answering {
  readonly at: EpochSeconds;
  readonly given: boolean;
  readonly subject?: string;
  readonly notice?: Notice;
  readonly purposes?: readonly Purpose[];
  readonly giver?: ConsentGiver;
  readonly desk?: DeskPart;
}

const ATTESTED: Readonly<Record<ConsentGiver, Attestation>> = { visitor: '16-or-over', guardian: 'guardian' };

/** One answer to every purpose, as the product records it. */
export function answered(said: Answering): readonly LedgerDraft[] {
  const { at, given, subject = SUBJECT, notice = noticeOf(1), purposes = PURPOSES } = said;
  const { giver = 'visitor', desk = null } = said;
  const drafts = answerConsent({
    subject,
    notice,
    noticeSha256: notice.sha256,
    purposes,
    answers: purposes.map(({ id }) => ({ purpose: id, given })),
    act: given ? 'Ja, gebruik mijn gezicht bij de poort' : 'Nee, ik wil de gewone pas',
    language: 'nl',
    giver,
    attested: given ? ATTESTED[giver] : null,
    desk,
    crew: desk === null ? null : 'member-7',
    shownAt: at - 60,
    at,
  });
  if (!drafts.ok) throw new Error(drafts.problem.code);
  return drafts.value;
}

const BY_VISITOR: Withdrawer = { giver: 'visitor', desk: null, crew: null, act: 'withdrawal' };

/** A yes to every purpose taken back, as the product records it. */
export function withdrawn(
  at: EpochSeconds,
  subject = SUBJECT,
  by: Withdrawer = BY_VISITOR,
): readonly LedgerDraft[] {
  const states = Object.fromEntries(PURPOSES.map(({ id }) => [id, 'given' as const]));
  return withdrawConsent({ subject, states, by, erased: ['server:face-pass'], at });
}

/** The facts of an invented deployment around a whole ledger of it. */
export function factsOf(ledger: readonly LedgerEntry[], changes: Partial<RecordFacts> = {}): RecordFacts {
  const subject = changes.subject ?? SUBJECT;
  const isOfDeployment = ({ kind }: LedgerEntry) => RECORD_KINDS.some((one) => one === kind);
  return {
    subject,
    specimen: true,
    deployment: { id: 'zomerfeest', name: 'Zomerfeest' },
    controller: {
      name: 'Stichting Proefweide',
      contact: { name: 'Privacyloket', email: 'privacy@proefweide.example' },
    },
    eventEnds: EVENT_ENDS,
    page: 'https://zomerfeest.example/visit/',
    storage: 'carried',
    notice: noticeOf(1),
    purposes: PURPOSES,
    earlier: { notices: [], purposes: [] },
    entries: ledger.filter((entry) => entry.subject === subject || isOfDeployment(entry)),
    head: { sequence: ledger.length, sha256: ledger.at(-1)?.sha256 ?? LEDGER_START },
    now: START + 50_000,
    ...changes,
  };
}
