import { LANGUAGES, type Language } from '@tenzij/kernel';
import { createIntl } from 'react-intl';
import type { Messages } from './language.ts';

/**
 * What is wrong with a pair of catalogues, one line per fault, for a test to compare with `[]`: keys that
 * one side lacks, empty texts, texts that are not ICU messages, and arguments that differ.
 */
export function checkMessages(catalogues: { readonly nl: Messages; readonly en: Messages }): string[] {
  const faults: string[] = [];
  const keys = new Set(LANGUAGES.flatMap((language) => Object.keys(catalogues[language])));
  for (const key of keys) {
    const found = LANGUAGES.map((language) => inspect(language, key, catalogues[language][key]));
    const own = found.flatMap((inspection) => inspection.faults);
    faults.push(...own);
    const [first, second] = found.map((inspection) => inspection.names.join(', '));
    if (own.length === 0 && first !== second)
      faults.push(`${key}: nl takes {${first}}, en takes {${second}}`);
  }
  return faults;
}

interface Inspection {
  readonly names: readonly string[];
  readonly faults: readonly string[];
}

function inspect(language: Language, key: string, message: string | undefined): Inspection {
  if (message === undefined) return { names: [], faults: [`${key}: missing in ${language}`] };
  if (message.trim() === '') return { names: [], faults: [`${key}: empty in ${language}`] };
  return argumentsOf(language, key, message);
}

/** The formatter names one missing argument at a time, so we ask until nothing is missing. */
function argumentsOf(language: Language, key: string, message: string): Inspection {
  const values: Record<string, number> = {};
  for (;;) {
    const complaint = complaintOf(language, message, values);
    const name = complaint && /variable "([^"]+)" was not provided/.exec(complaint)?.[1];
    if (name === undefined || name === '' || name in values) {
      const faults = complaint === '' ? [] : [`${key}: not an ICU message in ${language}`];
      return { names: Object.keys(values).sort(), faults };
    }
    values[name] = 1;
  }
}

function complaintOf(language: Language, message: string, values: Record<string, number>): string {
  let complaint = '';
  const intl = createIntl({
    locale: language,
    messages: { message },
    onError: (error) => {
      complaint ||= error.message;
    },
  });
  intl.formatMessage({ id: 'message' }, values);
  return complaint;
}
