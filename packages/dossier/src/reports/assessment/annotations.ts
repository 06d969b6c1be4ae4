import { type Annotated, annotationVersions } from '@tenzij/norms';
import type { Block } from '../../paper/paper.ts';
import { chapter, info, item, longDate, paragraph, section, tableOr, terms } from '../write.ts';
import type { Report } from './input.ts';

/** What documents beside the two that the assessment rests on say, apart from everything else. */
export function annotationsChapter(report: Report): readonly Block[] {
  const { annotations, language } = report;
  const { annotations: texts } = report.texts;
  const versions = annotationVersions(annotations);
  const rows = versions.map(({ title, remark, sha256 }) => [
    [title[language]],
    [remark[language]],
    [{ code: sha256 }],
  ]);
  return [
    chapter(texts.title, 'other-documents'),
    info(texts.intro),
    ...versions.flatMap(({ id, title }) => [
      section(title[language]),
      ...annotations.filter(({ version }) => version.id === id).flatMap((one) => annotation(one, report)),
    ]),
    ...(rows.length > 0 ? [section(texts.files)] : []),
    tableOr(texts.none, texts.caption, texts.head, rows),
  ];
}

function annotation(
  annotated: Annotated,
  { texts: { annotations: texts }, language }: Report,
): readonly Block[] {
  const { title, applies, unknown, text, depends, sources, begun, validFrom, weight } = annotated;
  const source = sources.map((one) => one[language]).join('; ');
  if (applies === 'no') {
    return [
      item(title[language]),
      paragraph(`${texts.applies} ${texts.notAbout}. ${texts.source}: ${source}.`),
    ];
  }
  const keys = unknown.map((key) => (key === 'storage' ? texts.storage : key)).join(', ');
  const says = begun ? text[language] : `${text[language]} ${texts.begins(longDate(validFrom, language))}`;
  return [
    item(title[language]),
    terms(
      [texts.applies, applies === 'yes' ? texts.about : texts.unknown(keys)],
      [texts.says, `${texts.weight[weight]} ${says}`],
      [texts.depends, depends?.[language] ?? null],
      [texts.source, source],
    ),
  ];
}
