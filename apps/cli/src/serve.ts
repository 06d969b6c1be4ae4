import type { Language } from '@tenzij/kernel';
import type { Command } from 'commander';
import { jsonOption } from './language.ts';
import type { ServeOptions } from './serve-start.ts';
import { SERVE_TEXTS } from './serve-texts.ts';

export function declareServe(program: Command, language: Language): void {
  const texts = SERVE_TEXTS[language].help;
  program
    .command('serve')
    .description(texts.about)
    .option(...texts.port)
    .option(...texts.host)
    .option(...texts.data)
    .option('--specimen', texts.specimen)
    .option(...texts.storage)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.more)
    .action(async (options: ServeOptions) => {
      const { serve } = await import('./serve-start.ts');
      // Who starts the server may pass its addresses on, so without a choice they are in both languages.
      await serve(options, program.getOptionValue('lang') === undefined ? null : language);
    });
}
