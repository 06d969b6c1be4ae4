import {
  type ConsentEvent,
  consentHistory,
  isAnswer,
  type LedgerEntry,
  type Notice,
  purposeSha256,
  type RecordFacts,
  withdrawalAct,
} from '@tenzij/consent';
import type { Block, Paper, Text } from '@tenzij/dossier';
import type { EpochSeconds, Language } from '@tenzij/kernel';
import { CONSENT_PAPER_TEXTS } from './texts.ts';

/** A person's consent record to read or print: what was asked, what was answered, and how to undo or check it. */
export function consentPaper(facts: RecordFacts, language: Language): Paper {
  const t = CONSENT_PAPER_TEXTS[language];
  const { controller, deployment, notice, purposes, eventEnds, entries, now } = facts;
  const history = consentHistory(entries, { notice, purposes, eventEnds }, now);
  return {
    language,
    title: t.title,
    subtitle: t.subtitle(deployment.name, controller.name, moment(now, language)),
    specimen: facts.specimen,
    compact: true,
    blocks: [
      ...standing(facts, history, language),
      heading(t.history),
      {
        kind: 'table',
        caption: t.historyCaption,
        head: [...t.columns],
        rows: history.map((event) => row(event, language)),
      },
      ...noticeBlocks(facts, language),
      ...undoing(facts, language),
      ...proof(facts, language),
    ],
  };
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

function paragraph(...text: Text): Block {
  return { kind: 'paragraph', text };
}

/** The last word on each purpose, with the sentence it was about. */
function standing(facts: RecordFacts, history: readonly ConsentEvent[], language: Language): Block[] {
  const t = CONSENT_PAPER_TEXTS[language];
  const ids = [...new Set(history.map(({ purpose }) => purpose))];
  return [
    heading(t.standsNow),
    ...ids.map((id): Block => {
      const last = history.findLast(({ purpose }) => purpose === id)?.status ?? 'requested';
      return paragraph({ strong: t.stands[last] }, ` ${t.purpose}: `, sentenceOf(facts, id, language));
    }),
  ];
}

/** The words that were asked, when they are held; never other words in their place. */
function sentenceOf(
  { subject, entries, purposes, earlier }: RecordFacts,
  id: string,
  language: Language,
): string {
  const asked = entries.findLast(
    (entry) => entry.subject === subject && entry.body.purpose === id && isAnswer(entry),
  )?.body.purposeSha256;
  const held = [...purposes, ...earlier.purposes].filter((purpose) => purpose.id === id);
  const told = held.find((purpose) => asked === purposeSha256(purpose));
  const { purposeLost } = CONSENT_PAPER_TEXTS[language];
  return told ? told[language] : `${purposeLost} (${typeof asked === 'string' ? asked : id}).`;
}

function row({ status, at, entry }: ConsentEvent, language: Language): Text[] {
  const t = CONSENT_PAPER_TEXTS[language];
  const isAnswered = status === 'given' || status === 'refused';
  const how = entry && (isAnswered || status === 'withdrawn') ? howOf(entry, language) : '';
  return [
    [t.happened[status]],
    [at === null ? t.timeNotRecorded : moment(at, language)],
    [how],
    [entry ? String(entry.sequence) : ''],
  ];
}

function howOf(entry: LedgerEntry, language: Language): string {
  const t = CONSENT_PAPER_TEXTS[language];
  const { act, giver, attested, desk } = entry.body;
  // What was pressed or said stands between quotes; a withdrawal is told in words of ours.
  const words = isAnswer(entry)
    ? typeof act === 'string'
      ? `‘${act}’`
      : null
    : (withdrawalAct(act)?.[language] ?? null);
  const parts = [words, pick(t.by, giver), pick(t.attested, attested), pick(t.desk, desk)];
  return parts.filter((part) => part !== null).join(', ');
}

function pick<T extends Readonly<Record<string, string>>>(texts: T, key: unknown): string | null {
  return typeof key === 'string' && Object.hasOwn(texts, key) ? (texts[key] ?? null) : null;
}

/** The last notice that was shown, whole; of older ones and lost ones their version and hash. */
function noticeBlocks({ subject, entries, notice, earlier }: RecordFacts, language: Language): Block[] {
  const t = CONSENT_PAPER_TEXTS[language];
  const shown = new Map<string, number>();
  for (const entry of entries) {
    const { notice: sha256, noticeVersion } = entry.body;
    if (entry.subject !== subject || typeof sha256 !== 'string') continue;
    // The last one shown comes last.
    shown.delete(sha256);
    shown.set(sha256, Number(noticeVersion));
  }
  const held = [notice, ...earlier.notices];
  const last = [...shown].at(-1);
  return [...shown].flatMap(([sha256, version]) => {
    const text = held.find((one) => one.sha256 === sha256);
    if (!text) return [paragraph(t.noticeLost(version, sha256))];
    return sha256 === last?.[0] ? [heading(t.notice(version)), answers(text, language)] : [];
  });
}

function answers({ items }: Notice, language: Language): Block {
  return {
    kind: 'terms',
    items: items.map(({ question, answer }) => ({ term: question[language], text: [answer[language]] })),
  };
}

function undoing({ page, controller }: RecordFacts, language: Language): Block[] {
  const t = CONSENT_PAPER_TEXTS[language];
  const { name, contact } = controller;
  const whom = contact ? t.ask(name, `${contact.name}, ${contact.email}`) : t.askNobody(name);
  return [heading(t.withdraw), paragraph(t.withdrawHow(page)), paragraph(`${whom} ${t.complain}`)];
}

function proof({ subject, entries, head }: RecordFacts, language: Language): Block[] {
  const t = CONSENT_PAPER_TEXTS[language];
  const own = entries.filter((entry) => entry.subject === subject);
  const last = own.findLast(isAnswer)?.sequence ?? 0;
  // What stood when the last answer was given, as the record has it.
  const cleared = entries.findLast(
    ({ kind, sequence }) => kind === 'clearance-recorded' && sequence < last,
  )?.body;
  const hash = (value: unknown): Text => (typeof value === 'string' ? [{ code: value }] : [t.none]);
  const entry = (
    { sequence, sha256 }: Pick<LedgerEntry, 'sequence' | 'sha256'>,
    term = t.proofTerms.entry,
  ) => ({
    term: `${term} ${sequence}`,
    text: hash(sha256),
  });
  return [
    heading(t.proof),
    {
      kind: 'terms',
      items: [
        { term: t.proofTerms.ticket, text: [{ code: subject }] },
        ...own.map((one) => entry(one)),
        entry(head, t.proofTerms.head),
        { term: t.proofTerms.clearance, text: hash(cleared?.sha256) },
        { term: t.proofTerms.dpia, text: hash(cleared?.dpia) },
      ],
    },
    paragraph(t.check),
    paragraph({ code: t.command }),
  ];
}

/** "22 november 2026, 13:00", by the clock where the event is. */
function moment(at: EpochSeconds, language: Language): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(at * 1000));
}
