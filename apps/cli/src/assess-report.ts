import type { Language } from '@tenzij/kernel';
import {
  type Annotated,
  type Assessment,
  CONDITION_IDS,
  concernsStaff,
  type Fact,
  inModelOrder,
  type NormLibrary,
  type Reason,
  sourceText,
} from '@tenzij/norms';
import { annotationsAsText } from './assess-annotations.ts';
import { ASSESS_TEXTS } from './assess-texts.ts';
import { message, printable } from './message.ts';
import { indented, wrapped } from './wrap.ts';

/** The assessment for a person, in plain text of at most 88 columns. */
export function assessmentAsText(
  assessment: Assessment,
  annotations: readonly Annotated[],
  library: NormLibrary,
  language: Language,
): string {
  const texts = ASSESS_TEXTS[language];
  const { verdict, title, meaning, change } = assessment;
  const sections = [
    headingAsText(assessment, language),
    `${wrapped(`${title[language]} [${verdict}]`)}\n${wrapped(meaning[language])}`,
    decisiveAsText(assessment, library, language),
    change ? wrapped(`${texts.change}: ${change[language]}`) : '',
    ...reasonSections(assessment, library, language),
    guardsAsText(assessment, language),
    notesAsText(assessment, library, language),
    proposalAsText(assessment, library, language),
    annotationsAsText(annotations, language),
    factsAsText(assessment, language),
    normsAsText(assessment, language),
    `${texts.receipt}\n  ${assessment.receipt.sha256}`,
  ];
  return `${printable(sections.filter(Boolean).join('\n\n'))}\n`;
}

/** What was assessed, by which date, and as what kind of deployment: asking for consent, staff have conditions of their own. */
function headingAsText({ facts, asOf, route, proposals }: Assessment, language: Language): string {
  const texts = ASSESS_TEXTS[language];
  const { name, kind } = facts.deployment;
  const staff = String(route === 'consent' && concernsStaff(facts));
  return [
    wrapped(message(texts.heading, { name: name ?? '–', asOf }, language)),
    wrapped(message(texts.kind, { kind: kind ?? '', said: String(kind !== undefined), staff }, language)),
    ...(proposals === 'left-out' ? [wrapped(texts.leftOut)] : []),
  ].join('\n');
}

/** The answers that settled it, one after the other: a question, the answer and its source. */
function decisiveAsText({ decisive }: Assessment, library: NormLibrary, language: Language): string {
  const ids = decisive.map(({ id }) => id).join(', ');
  const title = message(ASSESS_TEXTS[language].decidedBy, { count: decisive.length, ids }, language);
  return section(
    wrapped(title),
    decisive.map((reason) =>
      [
        indented(reason.id, reason.question[language]),
        indented('', `${ASSESS_TEXTS[language].answer} ${answerAsText(reason, library, language)}`),
      ].join('\n'),
    ),
  );
}

/**
 * What fails and what is unknown. The gates come apart: beside "not everything is known" a gate that fails
 * would read as a contradiction, while it only comes up afterwards.
 */
function reasonSections(assessment: Assessment, library: NormLibrary, language: Language): readonly string[] {
  const texts = ASSESS_TEXTS[language];
  const { failing, unknown } = assessment;
  const isGate = ({ stage }: Reason) => stage === 'gate';
  const before = (reasons: readonly Reason[]) => reasons.filter((reason) => !isGate(reason));
  const gates = [...failing, ...unknown].filter(isGate);
  const listed = (title: string, reasons: readonly Reason[]) =>
    section(
      message(title, { count: reasons.length }, language),
      reasons.map((reason) => reasonAsText(reason, library, language)),
    );
  const first = before([...failing, ...unknown]).length > 0;
  return [
    listed(texts.failing, before(failing)),
    listed(texts.unknown, before(unknown)),
    listed(first ? texts.gatesAfter : texts.gates, inModelOrder(gates)),
  ];
}

function guardsAsText({ guards }: Assessment, language: Language): string {
  return section(
    message(ASSESS_TEXTS[language].guards, { count: guards.length }, language),
    guards.map(({ condition, text }) => indented(condition, text[language])),
  );
}

function notesAsText({ notes }: Assessment, library: NormLibrary, language: Language): string {
  return section(
    message(ASSESS_TEXTS[language].notes, { count: notes.length }, language),
    notes.map(({ conditions, text, about }) =>
      [
        indented(conditions[0] ?? '', text[language]),
        ...about.map((reason) => indented('', `${reason.id}: ${answerAsText(reason, library, language)}`)),
      ].join('\n'),
    ),
  );
}

function normsAsText({ norms }: Assessment, language: Language): string {
  const texts = ASSESS_TEXTS[language];
  return section(
    message(texts.norms, { count: norms.length }, language),
    norms.map(({ id, title, validFrom, proposal, sha256 }) => {
      const params = { title: title[language], validFrom, proposal: String(proposal) };
      return `  ${message(texts.norm, params, language)}\n    ${id} ${sha256}`;
    }),
  );
}

function section(title: string, items: readonly string[]): string {
  return items.length > 0 ? [title, ...items].join('\n') : '';
}

function reasonAsText(reason: Reason, library: NormLibrary, language: Language): string {
  const texts = ASSESS_TEXTS[language];
  const { id, met, missing } = reason;
  const params = { id, missing: missing.map((what) => texts.missing[what]).join(', ') };
  return [
    indented(id, reason.question[language]),
    indented('', message(met === 'no' ? texts.failingReason : texts.unknownReason, params, language)),
    indented('', `${texts.source}: ${sourcesAsText(reason, library, language)}`),
    indented('', `${texts.change}: ${reason.change[language]}`),
  ].join('\n');
}

/** "ja; het bewijs ontbreekt. Bron: …": that an unknown answer is lacking goes without saying. */
function answerAsText(reason: Reason, library: NormLibrary, language: Language): string {
  const texts = ASSESS_TEXTS[language];
  const lacking = reason.missing.filter((what) => what !== 'answer').map((what) => texts.missing[what]);
  const answer = [texts.answers[reason.answer] ?? reason.answer, ...lacking].join('; ');
  return `${answer}. ${texts.source}: ${sourcesAsText(reason, library, language)}`;
}

function sourcesAsText({ sources }: Reason, library: NormLibrary, language: Language): string {
  return sources.map((source) => sourceText(source, library, language)).join('; ');
}

function proposalAsText(assessment: Assessment, library: NormLibrary, language: Language): string {
  const { proposalDifference: difference } = assessment;
  if (!difference) return '';
  const verdict = `${library.verdicts[difference.verdict].title[language]} [${difference.verdict}]`;
  const params = { ids: difference.proposals.join(', '), verdict };
  return wrapped(message(ASSESS_TEXTS[language].proposal, params, language));
}

function factsAsText({ facts: { facts } }: Assessment, language: Language): string {
  const texts = ASSESS_TEXTS[language];
  const given = CONDITION_IDS.flatMap((id) => {
    const fact = facts[id];
    return fact ? [indented(id, factAsText(fact, language))] : [];
  });
  if (given.length === 0) return texts.noFacts;
  return section(message(texts.facts, { count: given.length }, language), given);
}

function factAsText(fact: Fact, language: Language): string {
  const texts = ASSESS_TEXTS[language];
  const { evidence, judgedBy, reasoning, places, outcome } = fact;
  const details = Object.entries({ evidence, places, outcome, judgedBy, reasoning }).flatMap(
    ([key, value]) => {
      const label = texts.fact[key as keyof typeof texts.fact];
      const text = typeof value === 'string' ? value : (value ?? []).join('; ');
      return text === '' ? [] : [`${label}: ${text}`];
    },
  );
  const value = texts.answers[fact.value] ?? fact.value;
  return [value, ...(fact.notApplicable ? [texts.notApplicable] : []), ...details].join(' · ');
}
