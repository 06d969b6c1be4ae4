import type { Language } from '@tenzij/kernel';
import type { Command } from 'commander';
import type { EvaluateOptions } from './evaluate-request.ts';
import { EVALUATE_TEXTS } from './evaluate-texts.ts';
import { jsonOption } from './language.ts';

export function declareEvaluate(program: Command, language: Language): void {
  const texts = EVALUATE_TEXTS[language].help;
  program
    .command('evaluate')
    .description(texts.about)
    .option(...texts.pairs)
    .option(...texts.images)
    .option(...texts.aligned)
    .option(...texts.groups)
    .option(...texts.subjects)
    .option(...texts.model)
    .option(...texts.fmr)
    .option(...texts.data)
    .option(...texts.out)
    .option(...texts.clearance)
    .option(...texts.trust)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.more)
    .action(async (options: EvaluateOptions) => {
      const { evaluateImages } = await import('./evaluate-run.ts');
      await evaluateImages(options, language);
    });
}
