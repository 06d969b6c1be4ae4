import { type Bilingual, both } from './words.ts';

/** The framework of the Dutch data protection authority (AP) on face recognition, 2024. */
export function framework(nl: string, en: string): Bilingual {
  return both(
    `AP, juridisch kader gezichtsherkenning (2024), ${nl}`,
    `AP, legal framework on face recognition (2024), ${en}`,
  );
}

/** The minister's answers of 6 December 2021 on face recognition at events. */
export function letter(...answers: readonly number[]): Bilingual {
  const list = answers.join(', ');
  return both(
    `Kamerbrief 6 december 2021, antwoord ${list}`,
    `Letter to Parliament of 6 December 2021, answer ${list}`,
  );
}

export function gdpr(articles: string): Bilingual {
  return both(`AVG, artikel ${articles}`, `GDPR, article ${articles}`);
}

export function sources(...all: readonly Bilingual[]): Bilingual {
  return both(all.map(({ nl }) => nl).join('; '), all.map(({ en }) => en).join('; '));
}
