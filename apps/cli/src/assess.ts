import type { Language } from '@tenzij/kernel';
import type { Command } from 'commander';
import type { AssessOptions } from './assess-facts.ts';
import { ASSESS_TEXTS } from './assess-texts.ts';
import { jsonOption } from './language.ts';

export function declareAssess(program: Command, language: Language): void {
  const texts = ASSESS_TEXTS[language].help;
  program
    .command('assess')
    .description(texts.about)
    .argument(...texts.facts)
    .option(...texts.asOf)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.more)
    .action(async (file: string, options: AssessOptions) => {
      const { assessFacts } = await import('./assess-facts.ts');
      await assessFacts(file, options, language);
    });
}
