import { CONDITION_IDS } from '@tenzij/norms';
import type { Block, Text } from '../../paper/paper.ts';
import { chapter, paragraph, tableOr } from '../write.ts';
import { numbersFor } from './evidence.ts';
import type { Report } from './input.ts';

export function factsChapter(report: Report): readonly Block[] {
  const { assessment, questionnaire, evidence, language } = report;
  const { facts: texts, answers } = report.texts;
  const rows = CONDITION_IDS.flatMap((id): (readonly Text[])[] => {
    const fact = assessment.facts.facts[id];
    if (!fact) return [];
    const question = questionnaire.questions.find((one) => one.id === id)?.question[language] ?? '';
    return [
      [[id], [question], [answers[fact.value]], [numbersFor(id, evidence).join(', ')], [fact.judgedBy ?? '']],
    ];
  });
  return [
    chapter(texts.title, 'facts'),
    ...(rows.length > 0 ? [paragraph(texts.intro)] : []),
    tableOr(texts.none, texts.caption, texts.head, rows),
  ];
}

/** The judgements on open norms: who, and why. */
export function judgementsChapter({
  assessment: { facts },
  texts: { judgements: texts, answers },
}: Report): readonly Block[] {
  const rows = CONDITION_IDS.flatMap((id): (readonly Text[])[] => {
    const fact = facts.facts[id];
    if (!fact?.judgedBy) return [];
    return [[[id], [fact.judgedBy], [answers[fact.value]], [fact.reasoning ?? texts.noReasoning]]];
  });
  return [
    chapter(texts.title, 'judgements'),
    ...(rows.length > 0 ? [paragraph(texts.intro)] : []),
    tableOr(texts.none, texts.caption, texts.head, rows),
  ];
}

export function notesChapter({
  assessment: { notes },
  texts: { notes: texts },
  language,
}: Report): readonly Block[] {
  const items = notes.map(
    ({ conditions, text }): Text => [{ strong: texts.about(conditions.join(', ')) }, text[language]],
  );
  return [chapter(texts.title, 'notes'), items.length > 0 ? { kind: 'list', items } : paragraph(texts.none)];
}
