import { LANGUAGES, type Language } from '@tenzij/kernel';

/** One app's texts in one language: ICU messages by id. */
export type Messages = Readonly<Record<string, string>>;

const STORED_UNDER = 'tenzij.language';

function asLanguage(text: string | null | undefined): Language | undefined {
  const primary = text?.split('-')[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === primary);
}

/** What the person chose, else the first language of their browser that we speak, else Dutch. */
export function pickLanguage(stored: string | null, preferred: readonly string[]): Language {
  const spoken = preferred.map(asLanguage).find((language) => language !== undefined);
  return asLanguage(stored) ?? spoken ?? 'nl';
}

/** Storage can be blocked; then the choice simply lasts as long as the page. */
export function storedLanguage(): string | null {
  try {
    return localStorage.getItem(STORED_UNDER);
  } catch {
    return null;
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED_UNDER, language);
  } catch {
    // Not kept: see storedLanguage.
  }
}
