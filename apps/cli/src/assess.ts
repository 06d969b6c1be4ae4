import type { Language } from '@tenzij/kernel';
import { PROPOSALS, STORAGE_TERMS } from '@tenzij/norms';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { AssessOptions } from './assess-facts.ts';
import { ASSESS_TEXTS } from './assess-texts.ts';
import type { Term } from './help.ts';
import { jsonOption } from './language.ts';

export function declareAssess(program: Command, language: Language): void {
  const texts = ASSESS_TEXTS[language].help;
  program
    .command('assess')
    .description(texts.about)
    .argument(...texts.facts)
    .option(...texts.asOf)
    .addOption(oneOf(texts.proposals, PROPOSALS))
    .addOption(oneOf(texts.storage, STORAGE_TERMS))
    .option(...texts.out)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.more)
    .action(async (file: string, options: AssessOptions) => {
      const { assessFacts } = await import('./assess-facts.ts');
      await assessFacts(file, options, language);
    });
}

/** An option that takes one of these words. Commander's own choices would add English to the help text. */
function oneOf(shown: Term, words: readonly string[]): Option {
  return new Option(...shown).argParser((value) => {
    if (words.includes(value)) return value;
    throw new InvalidArgumentError('unknown word');
  });
}
