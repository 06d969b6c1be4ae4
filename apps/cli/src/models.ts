import type { Language } from '@tenzij/kernel';
import type { Command } from 'commander';
import { jsonOption } from './language.ts';
import type { AddOptions } from './models-add.ts';
import type { InstallOptions } from './models-install.ts';
import { MODELS_TEXTS } from './models-texts.ts';

export function declareModels(program: Command, language: Language): void {
  const texts = MODELS_TEXTS[language].help;
  const models = program.command('models').description(texts.about).helpCommand(false);
  models
    .command('list')
    .description(texts.list)
    .addOption(jsonOption(language))
    .action(async (options: { readonly json?: true }) => {
      const { listModels } = await import('./models-list.ts');
      await listModels(options, language);
    });
  models
    .command('verify')
    .description(texts.verify)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.verifyMore)
    .action(async (options: { readonly json?: true }) => {
      const { verifyModels } = await import('./models-verify.ts');
      await verifyModels(options, language);
    });
  models
    .command('install')
    .description(texts.install)
    .argument(...texts.names)
    .option(...texts.from)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.installMore)
    .action(async (names: readonly string[], options: InstallOptions) => {
      const { installModels } = await import('./models-install.ts');
      await installModels(names, options, language);
    });
  models
    .command('add')
    .description(texts.add)
    .argument(...texts.card)
    .option(...texts.fromCard)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.addMore)
    .action(async (card: string, options: AddOptions) => {
      const { addModel } = await import('./models-add.ts');
      await addModel(card, options, language);
    });
}
