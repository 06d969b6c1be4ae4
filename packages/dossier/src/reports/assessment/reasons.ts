import type { Fact, Question } from '@tenzij/norms';
import type { Block } from '../../paper/paper.ts';
import { chapter, item, paragraph, section, terms } from '../write.ts';
import { numbersFor } from './evidence.ts';
import type { Report } from './input.ts';
import { DETAILS, type ReportTexts } from './texts.ts';

/** Stage → condition → what was answered, what follows from it, and where that comes from. */
export function reasonsChapter(report: Report): readonly Block[] {
  const { questionnaire, texts, language } = report;
  const stages = questionnaire.stages.map(({ stage, title }) => ({
    title: title[language],
    questions: questionnaire.questions.filter((question) => question.stage === stage),
  }));
  return [
    chapter(texts.reasons.title, 'reasons'),
    paragraph(texts.reasons.intro),
    ...stages
      .filter(({ questions }) => questions.length > 0)
      .flatMap(({ title, questions }) => [section(title), ...stage(questions, report)]),
  ];
}

function stage(questions: readonly Question[], report: Report): readonly Block[] {
  const asked = questions.filter(({ state }) => state !== 'skipped');
  return [...asked.flatMap((question) => condition(question, report)), ...notAsked(questions, report)];
}

/** The questions that an earlier answer settles, by why. */
function notAsked(questions: readonly Question[], { texts, language }: Report): readonly Block[] {
  const ids = new Map<string, string[]>();
  for (const question of questions) {
    if (question.state !== 'skipped') continue;
    const because = question.because.text[language];
    ids.set(because, [...(ids.get(because) ?? []), question.id]);
  }
  return [...ids].map(([because, skipped]) => {
    return paragraph({ strong: texts.reasons.notAsked(skipped.join(', ')) }, ` ${because}`);
  });
}

function condition(question: Question, report: Report): readonly Block[] {
  const { assessment, texts, language, evidence } = report;
  const { id, sources } = question;
  const fact = assessment.facts.facts[id];
  const numbers = numbersFor(id, evidence);
  return [
    item(`${id} · ${question.question[language]}`),
    terms(
      [texts.reasons.answer, answerText(question, texts)],
      ...details(fact, texts),
      [texts.reasons.standing, standingText(question, report)],
      [texts.reasons.evidence, numbers.length > 0 ? texts.reasons.numbers(numbers) : null],
      [texts.reasons.judgedBy, fact?.judgedBy ?? null],
      [texts.reasons.reasoning, fact?.reasoning ?? null],
      [texts.reasons.source, sources.map((source) => source[language]).join('; ')],
    ),
  ];
}

function answerText({ answer }: Question, texts: ReportTexts): string {
  return answer === undefined ? texts.reasons.notGiven : texts.answers[answer];
}

/** The places, the outcome, and that there is nothing to tell. */
function details(fact: Fact | undefined, texts: ReportTexts): readonly (readonly [string, string | null])[] {
  return DETAILS.map((key) => {
    const value = fact?.[key];
    const text =
      typeof value === 'boolean' ? (value ? texts.answers.yes : null) : [value ?? []].flat().join('; ');
    return [texts.reasons.details[key], text === '' ? null : text];
  });
}

function standingText(question: Question, { texts, language }: Report): string {
  const { standing } = texts;
  const missing = (parts: readonly (keyof typeof standing.missing)[]) =>
    parts.map((part) => standing.missing[part]).join(', ');
  switch (question.state) {
    case 'counts':
      return metText(question, question.met === 'yes', texts);
    case 'derived': {
      const { met } = question;
      const known =
        met === 'unknown'
          ? standing.incomplete(missing(question.missing))
          : metText(question, met === 'yes', texts);
      return standing.derived(question.text[language], known);
    }
    case 'incomplete':
      return standing.incomplete(missing(question.missing));
    case 'unknown':
      return standing.unknown;
    default:
      return standing.open;
  }
}

function metText({ effect }: Question, met: boolean, { standing }: ReportTexts): string {
  if (effect === 'none') return standing.neutral;
  if (effect === 'exempt') return met ? standing.exempt : standing.notExempt;
  return met ? standing.met : standing.notMet;
}
