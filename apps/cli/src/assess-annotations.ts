import type { Language } from '@tenzij/kernel';
import { type Annotated, annotationVersions } from '@tenzij/norms';
import { ASSESS_TEXTS } from './assess-texts.ts';
import { message } from './message.ts';
import { indented } from './wrap.ts';

/** What other documents say: those about this deployment, and those of which that isn't known. */
export function annotationsAsText(annotations: readonly Annotated[], language: Language): string {
  const texts = ASSESS_TEXTS[language].annotations;
  const shown = annotations.filter(({ applies }) => applies !== 'no');
  if (shown.length === 0) return '';
  const heading = message(texts.heading, { count: shown.length }, language);
  const remarks = annotationVersions(shown).flatMap(({ title, remark, id, sha256 }) => [
    indented('', `${title[language]}: ${remark[language]}`),
    `        ${id} ${sha256}`,
  ]);
  return [heading, ...shown.map((one) => annotationAsText(one, language)), ...remarks].join('\n');
}

function annotationAsText(annotated: Annotated, language: Language): string {
  const texts = ASSESS_TEXTS[language].annotations;
  const { title, text, applies, unknown, depends, weight, begun, validFrom, sources } = annotated;
  const lacking = unknown.map((key) => (key === 'storage' ? texts.storage : key)).join(', ');
  const unsure = [
    texts.unsure,
    lacking && message(texts.lacking, { lacking }, language),
    depends?.[language],
  ];
  const source = `${ASSESS_TEXTS[language].source}: ${sources.map((one) => one[language]).join('; ')}`;
  return [
    indented(texts.weights[weight], title[language]),
    indented('', applies === 'yes' ? text[language] : unsure.filter(Boolean).join(' ')),
    ...(begun ? [] : [indented('', message(texts.later, { validFrom }, language))]),
    indented('', source),
  ].join('\n');
}

/** All of them, those that aren't about this deployment too. */
export function annotationsAsJson(annotations: readonly Annotated[], language: Language) {
  return annotations.map(({ title, text, depends, sources, version, ...rest }) => ({
    ...rest,
    title: title[language],
    text: text[language],
    depends: depends?.[language] ?? null,
    sources: sources.map((source) => source[language]),
    version: {
      id: version.id,
      title: version.title[language],
      remark: version.remark[language],
      sha256: version.sha256,
    },
  }));
}
