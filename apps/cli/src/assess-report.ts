import type { Language } from '@tenzij/kernel';
import {
  type Assessment,
  CONDITION_IDS,
  type Fact,
  type NormLibrary,
  type Reason,
  sourceText,
} from '@tenzij/norms';
import { ASSESS_TEXTS } from './assess-texts.ts';
import { message, printable } from './message.ts';
import { indented, wrapped } from './wrap.ts';

/**
 * `{verdict, failing, unknown, guards, receipt, …}`, in which `failing` and `unknown` are lists of ids and
 * each guard has the id of its condition. Texts are in the language asked for.
 */
export function assessmentAsJson(assessment: Assessment, library: NormLibrary, language: Language): string {
  const { verdict, route, asOf, decidedBy, failing, unknown, guards, notes, receipt } = assessment;
  const reasons = [
    ...failing.map((reason) => ({ status: 'failing', ...reasonAsJson(reason, library, language) })),
    ...unknown.map((reason) => ({ status: 'unknown', ...reasonAsJson(reason, library, language) })),
  ];
  const report = {
    verdict,
    failing: failing.map(({ id }) => id),
    unknown: unknown.map(({ id }) => id),
    guards: guards.map(({ id, condition, text }) => ({ id: condition, guard: id, text: text[language] })),
    receipt,
    asOf,
    route,
    decidedBy,
    title: assessment.title[language],
    meaning: assessment.meaning[language],
    reasons,
    notes: notes.map(({ id, conditions, text }) => ({ id, conditions, text: text[language] })),
    proposalDifference: assessment.proposalDifference ?? null,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function reasonAsJson(reason: Reason, library: NormLibrary, language: Language) {
  return {
    id: reason.id,
    missing: reason.missing,
    question: reason.question[language],
    explanation: reason.explanation[language],
    change: reason.change[language],
    sources: reason.sources.map((source) => sourceText(source, library, language)),
  };
}

/** The assessment for a person, in plain text of at most 88 columns. */
export function assessmentAsText(assessment: Assessment, library: NormLibrary, language: Language): string {
  const texts = ASSESS_TEXTS[language];
  const say = (text: string, params = {}) => message(text, params, language);
  const { verdict, title, meaning, decidedBy, failing, unknown, guards, notes } = assessment;
  const name = assessment.facts.deployment.name ?? '–';
  const decided = say(texts.decidedBy, { count: decidedBy.length, ids: decidedBy.join(', ') });
  const sections = [
    wrapped(say(texts.heading, { name, asOf: assessment.asOf })),
    `${wrapped(`${title[language]} [${verdict}]`)}\n${wrapped(meaning[language])}`,
    decidedBy.length > 0 ? wrapped(decided) : '',
    section(
      say(texts.failing, { count: failing.length }),
      failing.map((reason) => {
        return reasonAsText(reason, say(texts.failingReason, { id: reason.id }), library, language);
      }),
    ),
    section(
      say(texts.unknown, { count: unknown.length }),
      unknown.map((reason) => {
        const missing = reason.missing.map((what) => texts.missing[what]).join(', ');
        return reasonAsText(reason, say(texts.unknownReason, { id: reason.id, missing }), library, language);
      }),
    ),
    section(
      say(texts.guards, { count: guards.length }),
      guards.map(({ condition, text }) => {
        return indented(condition, text[language]);
      }),
    ),
    section(
      say(texts.notes, { count: notes.length }),
      notes.map(({ conditions, text }) => {
        return indented(conditions[0] ?? '', text[language]);
      }),
    ),
    proposalAsText(assessment, library, language),
    factsAsText(assessment, language),
    section(
      say(texts.norms, { count: assessment.norms.length }),
      assessment.norms.map((norm) => {
        const params = {
          title: norm.title[language],
          validFrom: norm.validFrom,
          proposal: String(norm.proposal),
        };
        return `  ${say(texts.norm, params)}\n    ${norm.id} ${norm.sha256}`;
      }),
    ),
    `${texts.receipt}\n  ${assessment.receipt.sha256}`,
  ];
  return `${printable(sections.filter(Boolean).join('\n\n'))}\n`;
}

function section(title: string, items: readonly string[]): string {
  return items.length > 0 ? [title, ...items].join('\n') : '';
}

function reasonAsText(reason: Reason, finding: string, library: NormLibrary, language: Language): string {
  const texts = ASSESS_TEXTS[language];
  const sources = reason.sources.map((source) => sourceText(source, library, language)).join('; ');
  return [
    indented(reason.id, reason.question[language]),
    indented('', finding),
    indented('', `${texts.source}: ${sources}`),
    indented('', `${texts.change}: ${reason.change[language]}`),
  ].join('\n');
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
