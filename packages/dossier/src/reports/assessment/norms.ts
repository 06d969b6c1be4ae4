import type { Block } from '../../paper/paper.ts';
import { chapter, longDate, paragraph, section, tableOr, terms } from '../write.ts';
import type { Report } from './input.ts';

export function normsChapter(report: Report): readonly Block[] {
  const { assessment, language } = report;
  const { norms: texts } = report.texts;
  const rows = assessment.norms.map(({ id, title, validFrom, proposal, sha256 }) => [
    [title[language]],
    [longDate(validFrom, language).replaceAll(' ', '\u00a0')],
    [proposal ? texts.proposal : texts.inForce],
    [`${id} `, { code: sha256 }],
  ]);
  return [
    chapter(texts.title, 'norms'),
    paragraph(texts.intro),
    tableOr('', texts.caption, texts.head, rows),
    ...proposalSection(report),
  ];
}

/** What differs with the proposal and without it. */
function proposalSection({
  assessment,
  comparison,
  texts: { proposal: texts },
  language,
}: Report): readonly Block[] {
  const { proposals, applied, leftOut, decides, differences } = comparison;
  if (proposals.length === 0) return [section(texts.title), paragraph(texts.none)];
  const rows = differences.map((one) => [
    [`${one.id} · ${one.question[language]}`],
    [texts.reading[one.applied]],
    [texts.reading[one.leftOut]],
  ]);
  return [
    section(texts.title),
    paragraph(assessment.proposals === 'applied' ? texts.applied : texts.leftOut, ' ', {
      strong: decides ? texts.decides : texts.same,
    }),
    terms(
      [texts.strict, [applied.title[language], ' ', { code: applied.verdict }]],
      [texts.lenient, [leftOut.title[language], ' ', { code: leftOut.verdict }]],
    ),
    ...(rows.length > 0 ? [tableOr('', texts.caption, texts.head, rows)] : []),
  ];
}
