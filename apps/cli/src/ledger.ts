import type { Language } from '@tenzij/kernel';
import type { Command } from 'commander';
import { jsonOption } from './language.ts';
import { LEDGER_TEXTS } from './ledger-texts.ts';
import type { VerifyOptions } from './ledger-verify.ts';

export function declareLedger(program: Command, language: Language): void {
  const texts = LEDGER_TEXTS[language].help;
  const ledger = program.command('ledger').description(texts.about).helpCommand(false);
  ledger
    .command('verify')
    .description(texts.verify)
    .argument(...texts.file)
    .option(...texts.head)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.more)
    .action(async (file: string, options: VerifyOptions) => {
      const { verifyLedgerFile } = await import('./ledger-verify.ts');
      await verifyLedgerFile(file, options, language);
    });
}
