import type { Language } from '@tenzij/kernel';
import type { NormLibrary, Source } from './norm.ts';

const WORDS = {
  nl: { article: 'artikel', recital: 'overweging', paragraph: 'punt' },
  en: { article: 'article', recital: 'recital', paragraph: 'paragraph' },
} as const;

/** A source as a person reads it: "AVG, artikel 7". */
export function sourceText(source: Source, library: NormLibrary, language: Language): string {
  const document = library.documents[source.document];
  const words = WORDS[language];
  return [
    document?.title[language] ?? source.document,
    source.section && document?.sections[source.section]?.[language],
    source.article && `${words.article} ${source.article}`,
    source.recital && `${words.recital} ${source.recital}`,
    source.paragraph && `${words.paragraph} ${source.paragraph}`,
  ]
    .filter(Boolean)
    .join(', ');
}
