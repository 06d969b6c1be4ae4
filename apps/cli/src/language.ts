import { LANGUAGES, type Language } from '@tenzij/kernel';
import { InvalidArgumentError, Option } from 'commander';

/**
 * The language asked for with `--lang`, Dutch without it. It is read before the options are parsed, because
 * the help text and the complaints about options are in that language too.
 */
export function languageOf(args: readonly string[]): Language {
  const index = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = args[index];
  const asked = arg?.includes('=') ? arg.slice('--lang='.length) : args[index + 1];
  return index >= 0 ? (LANGUAGES.find((language) => language === asked) ?? 'nl') : 'nl';
}

export function languageOption(language: Language): Option {
  const text = {
    nl: 'taal van de tekst: nl of en (zonder: nl)',
    en: 'language of the text: nl or en (without: nl)',
  };
  return new Option('--lang <lang>', text[language]).argParser((value) => {
    if (LANGUAGES.some((known) => known === value)) return value;
    throw new InvalidArgumentError('unknown language');
  });
}
