import type { Language } from '@tenzij/kernel';
import type { Command } from 'commander';
import { jsonOption } from './language.ts';
import type { InspectOptions } from './pass-inspect.ts';
import { PASS_TEXTS } from './pass-texts.ts';

export function declarePass(program: Command, language: Language): void {
  const texts = PASS_TEXTS[language].help;
  const pass = program.command('pass').description(texts.about).helpCommand(false);
  pass
    .command('inspect')
    .description(texts.inspect)
    .argument(...texts.file)
    .option(...texts.key)
    .option(...texts.deployment)
    .option(...texts.trust)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.more)
    .action(async (file: string, options: InspectOptions) => {
      const { inspectFile } = await import('./pass-inspect.ts');
      await inspectFile(file, options, language);
    });
}
