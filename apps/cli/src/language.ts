import type { Language } from '@tenzij/kernel';
import { InvalidArgumentError, Option } from 'commander';

/** The option's text in each language there is. */
const TEXTS: Readonly<Record<Language, string>> = {
  nl: 'taal: nl of en (zonder: nl)',
  en: 'language: nl or en (without: nl)',
};

function isLanguage(value: string | undefined): value is Language {
  return value !== undefined && Object.hasOwn(TEXTS, value);
}

/**
 * The language asked for with `--lang`, Dutch without it. It is read before the options are parsed, because
 * the help text and the complaints about options are in that language too.
 */
export function languageOf(args: readonly string[]): Language {
  const index = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = args[index];
  const asked = arg?.includes('=') ? arg.slice('--lang='.length) : args[index + 1];
  return index >= 0 && isLanguage(asked) ? asked : 'nl';
}

export function languageOption(language: Language): Option {
  return new Option('--lang <nl|en>', TEXTS[language]).argParser((value) => {
    if (isLanguage(value)) return value;
    throw new InvalidArgumentError('unknown language');
  });
}

/** `--json`, which every command takes. */
export function jsonOption(language: Language): Option {
  const text = { nl: 'schrijf JSON, fouten ook', en: 'write JSON, errors too' };
  return new Option('--json', text[language]);
}
