import { createIntl } from '@formatjs/intl';
import type { Language, Problem } from '@tenzij/kernel';

/** An ICU message over its params. */
export function message(text: string, params: Problem['params'], language: Language): string {
  const intl = createIntl({ locale: language, messages: { text }, onError: () => {} });
  return String(intl.formatMessage({ id: 'text' }, params));
}

/** Text from files can hold control characters, which a terminal would obey. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it takes out
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
}
