import type { Language } from '@tenzij/kernel';
import { type Command, Option } from 'commander';
import { jsonOption } from './language.ts';
import { MEMBER_TEXTS } from './member-texts.ts';
import type { AddOptions, DataOptions } from './member-work.ts';

/** Who may sign in to the console: said by whoever runs the server, never by those people themselves. */
export function declareMember(program: Command, language: Language): void {
  const texts = MEMBER_TEXTS[language].help;
  const member = program.command('member').description(texts.about).helpCommand(false);
  const work = () => import('./member-work.ts');
  member
    .command('add')
    .description(texts.add)
    .addOption(new Option(...texts.role).choices(['organiser', 'dpo', 'crew']).makeOptionMandatory())
    .requiredOption(...texts.name)
    .option(...texts.email)
    .option(...texts.organisation)
    .option(...texts.data)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.more)
    .action(async (options: AddOptions) => (await work()).add(options, language));
  member
    .command('list')
    .description(texts.list)
    .option(...texts.data)
    .addOption(jsonOption(language))
    .action(async (options: DataOptions) => (await work()).list(options, language));
  member
    .command('link')
    .description(texts.link)
    .argument(...texts.id)
    .option(...texts.data)
    .addOption(jsonOption(language))
    .action(async (id: string, options: DataOptions) => (await work()).link(id, options, language));
  member
    .command('remove')
    .description(texts.remove)
    .argument(...texts.id)
    .option(...texts.data)
    .addOption(jsonOption(language))
    .action(async (id: string, options: DataOptions) => (await work()).remove(id, options, language));
}
