import type { Language } from '@tenzij/kernel';
import type { Command } from 'commander';
import type { CertificateOptions } from './erasure-certificate.ts';
import type { ProveOptions } from './erasure-prove.ts';
import { ERASURE_HELP } from './erasure-texts.ts';
import { jsonOption } from './language.ts';

export function declareErasure(program: Command, language: Language): void {
  const texts = ERASURE_HELP[language];
  const erasure = program.command('erasure').description(texts.about).helpCommand(false);
  erasure
    .command('prove')
    .description(texts.prove)
    .option(...texts.databaseUrl)
    .option(...texts.storage)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.more)
    .action(async (options: ProveOptions) => {
      const { prove } = await import('./erasure-prove.ts');
      await prove(options, language);
    });
  erasure
    .command('certificate')
    .description(texts.certificate)
    .argument(...texts.file)
    .option(...texts.key)
    .addOption(jsonOption(language))
    .action(async (file: string, options: CertificateOptions) => {
      const { readCertificateFile } = await import('./erasure-certificate.ts');
      await readCertificateFile(file, options, language);
    });
}
