import type { Language } from '@tenzij/kernel';
import type { Command } from 'commander';
import { DOSSIER_TEXTS } from './dossier-texts.ts';
import type { VerifyDossierOptions } from './dossier-verify.ts';
import { jsonOption } from './language.ts';

export function declareDossier(program: Command, language: Language): void {
  const texts = DOSSIER_TEXTS[language].help;
  const dossier = program.command('dossier').description(texts.about).helpCommand(false);
  dossier
    .command('verify')
    .description(texts.verify)
    .argument(...texts.file)
    .option(...texts.trust)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.more)
    .action(async (file: string, options: VerifyDossierOptions) => {
      const { verifyDossierFile } = await import('./dossier-verify.ts');
      await verifyDossierFile(file, options, language);
    });
  dossier
    .command('show')
    .description(texts.show)
    .argument(...texts.file)
    .addOption(jsonOption(language))
    .action(async (file: string, options: { readonly json?: true }) => {
      const { showDossierFile } = await import('./dossier-show.ts');
      await showDossierFile(file, options, language);
    });
}
