import type { Language } from '@tenzij/kernel';
import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { COMMANDS } from './commands.ts';
import { helpIn } from './help.ts';
import { languageOf, languageOption } from './language.ts';
import { EXIT, Outcome, type Refusal, refusal } from './refusal.ts';

const TEXTS = {
  nl: {
    about: 'Gezichtstoegang die uit staat, tenzij aan alle voorwaarden is voldaan.',
    help: 'toon deze hulp',
    version: 'toon de versie',
    more: `
Begin hier:
  npx tenzij serve --specimen
      een verzonnen festival om mee te proberen
  npx tenzij assess law/scenarios/specimen-festival.yaml
      toets dat festival, en zie wat er nodig is

Meer over een opdracht:  npx tenzij assess --help
In English:              npx tenzij --help --lang en`,
  },
  en: {
    about: 'Face access that is off unless every condition is met.',
    help: 'show this help',
    version: 'show the version',
    more: `
Begin here:
  npx tenzij serve --specimen --lang en
      an invented festival to try things with
  npx tenzij assess law/scenarios/specimen-festival.yaml --lang en
      assess that festival, and see what it takes

More about a command:  npx tenzij assess --help --lang en`,
  },
} as const;

async function createProgram(args: readonly string[], language: Language): Promise<Command> {
  const texts = TEXTS[language];
  const program = new Command('tenzij')
    .description(texts.about)
    .version(packageJson.version, '-v, --version', texts.version)
    .helpOption('-h, --help', texts.help)
    .helpCommand(false)
    .addOption(languageOption(language))
    .addHelpText('after', texts.more)
    .configureHelp(helpIn(language))
    // Commander's own complaints are in English; `usageRefusal` says them in the reader's language.
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  const asked = Object.keys(COMMANDS).filter((name) => args.includes(name));
  for (const [name, load] of Object.entries(COMMANDS)) {
    if (asked.length === 0 || asked.includes(name)) (await load())(program, language);
  }
  return program;
}

/** Commander's complaints as ours; the name it complains about is the first thing it quotes. */
const USAGE_CODES = {
  'commander.unknownCommand': 'cli.unknown-command',
  'commander.unknownOption': 'cli.unknown-option',
  'commander.missingArgument': 'cli.missing-argument',
  'commander.optionMissingArgument': 'cli.missing-argument',
  'commander.excessArguments': 'cli.too-many-arguments',
  'commander.invalidArgument': 'cli.bad-option',
} as const;

function usageRefusal({ code, message }: CommanderError): Refusal {
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  const known = Object.entries(USAGE_CODES).find(([commander]) => commander === code);
  return refusal(known ? known[1] : 'cli.bad-usage', { name });
}

/** Runs one command line and gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const language = languageOf(args);
  try {
    await (await createProgram(args, language)).parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof Outcome) return error.exit;
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    // Without a command Commander has already written the help text to stderr.
    if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.badInput;
    const { asRefusal, describeProblems } = await import('./problems.ts');
    const { problems, exit } = asRefusal(error instanceof CommanderError ? usageRefusal(error) : error);
    process.stderr.write(await describeProblems(problems, language, args.includes('--json')));
    return exit;
  }
}
