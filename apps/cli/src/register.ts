import type { Language } from '@tenzij/kernel';
import type { Command } from 'commander';
import { jsonOption } from './language.ts';
import type { ReadOptions, VerifyOptions } from './register-read.ts';
import { REGISTER_HELP } from './register-texts.ts';

export function declareRegister(program: Command, language: Language): void {
  const texts = REGISTER_HELP[language];
  const register = program.command('register').description(texts.about).helpCommand(false);
  register
    .command('verify')
    .description(texts.verify)
    .argument(...texts.file)
    .option(...texts.key)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.more)
    .action(async (file: string, options: VerifyOptions) => {
      const { verifyEntryFile } = await import('./register-read.ts');
      await verifyEntryFile(file, options, language);
    });
  register
    .command('show')
    .description(texts.show)
    .argument(...texts.file)
    .addOption(jsonOption(language))
    .action(async (file: string, options: ReadOptions) => {
      const { showEntryFile } = await import('./register-read.ts');
      await showEntryFile(file, options, language);
    });
}
