import type { Language } from '@tenzij/kernel';
import type { Command } from 'commander';
import { jsonOption } from './language.ts';
import { RECORD_TEXTS } from './record-texts.ts';
import type { VerifyRecordOptions } from './record-verify.ts';

export function declareRecord(program: Command, language: Language): void {
  const texts = RECORD_TEXTS[language].help;
  const record = program.command('record').description(texts.about).helpCommand(false);
  record
    .command('verify')
    .description(texts.verify)
    .argument(...texts.file)
    .option(...texts.ledger)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.more)
    .action(async (file: string, options: VerifyRecordOptions) => {
      const { verifyRecordFile } = await import('./record-verify.ts');
      await verifyRecordFile(file, options, language);
    });
}
