import type { Language } from '@tenzij/kernel';
import type { Command } from 'commander';
import { jsonOption } from '../language.ts';
import type { TurnstileOptions } from './run-bridge.ts';
import { TURNSTILE_TEXTS } from './texts.ts';

export function declareTurnstile(program: Command, language: Language): void {
  const texts = TURNSTILE_TEXTS[language].help;
  program
    .command('turnstile')
    .description(texts.about)
    .argument(...texts.file)
    .option('--check', texts.check)
    .option('--new-key', texts.newKey)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.more)
    .action(async (file: string, options: TurnstileOptions) => {
      const { turnstile } = await import('./run-bridge.ts');
      await turnstile(file, options, language);
    });
}
