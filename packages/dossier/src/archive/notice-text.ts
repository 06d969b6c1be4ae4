import type { Language } from '@tenzij/kernel';
import type { Bilingual } from '../dpia/words.ts';

/** A notice as visitors read it: version, questions and answers, and the SHA-256 (hex) of those. */
export interface NoticeTexts {
  readonly version: number;
  readonly items: readonly {
    readonly id: string;
    readonly question: Bilingual;
    readonly answer: Bilingual;
  }[];
  readonly sha256: string;
}

/** What visitors are told, in one language, as plain text. */
export function noticeText({ version, items, sha256 }: NoticeTexts, language: Language): string {
  const head = {
    nl: `Informatie aan bezoekers, versie ${version}`,
    en: `Notice to visitors, version ${version}`,
  };
  const asked = items.map(
    ({ id, question, answer }) => `${id}. ${question[language]}\n\n${answer[language]}\n`,
  );
  return [`${head[language]}\nSHA-256 ${sha256}\n`, ...asked].join('\n');
}
