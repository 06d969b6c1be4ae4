import type { Language } from '@tenzij/kernel';
import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { languageOf, languageOption } from './language.ts';
import { EXIT, problemsAsJson, problemsAsText, problemsOf, type Refusal, refusal } from './output.ts';

type Register = (program: Command, language: Language) => void;

/** What loads each command, by its name. */
export type Commands = Readonly<Record<string, () => Promise<Register>>>;

const TEXTS = {
  nl: {
    about: 'Gezichtstoegang die uit staat, tenzij aan alle voorwaarden is voldaan.',
    help: 'toon deze hulp',
    version: 'toon de versie',
    usage: '[opties] <opdracht>',
  },
  en: {
    about: 'Face access that is off unless every condition is met.',
    help: 'show this help',
    version: 'show the version',
    usage: '[options] <command>',
  },
} as const;

const DUTCH_TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Global Options:': 'Algemene opties:',
  'Commands:': 'Opdrachten:',
};

async function createProgram(
  args: readonly string[],
  commands: Commands,
  language: Language,
): Promise<Command> {
  const texts = TEXTS[language];
  const program = new Command('tenzij')
    .description(texts.about)
    .usage(texts.usage)
    .version(packageJson.version, '-v, --version', texts.version)
    .helpOption('-h, --help', texts.help)
    .helpCommand(false)
    .addOption(languageOption(language))
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => (language === 'nl' ? (DUTCH_TITLES[title] ?? title) : title),
    })
    // Commander's own complaints are in English; `usageRefusal` says them in the reader's language.
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  const asked = Object.keys(commands).filter((name) => args.includes(name));
  for (const [name, load] of Object.entries(commands)) {
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
  'commander.missingMandatoryOptionValue': 'cli.missing-argument',
  'commander.excessArguments': 'cli.too-many-arguments',
  'commander.invalidArgument': 'cli.bad-option',
} as const;

function usageRefusal({ code, message }: CommanderError): Refusal {
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  const known = Object.entries(USAGE_CODES).find(([commander]) => commander === code);
  return refusal(known ? known[1] : 'cli.bad-usage', { name });
}

/** Whether a command ended itself with `command.error(text, {exitCode})`, in its own words. */
function saidByCommand({ code }: CommanderError): boolean {
  return code === 'commander.error' || !code.startsWith('commander.');
}

/** Runs one command line and gives its exit code. */
export async function run(args: readonly string[], commands: Commands): Promise<number> {
  const language = languageOf(args);
  try {
    await (await createProgram(args, commands, language)).parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    // Without a command Commander has already written the help text to stderr.
    if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.badInput;
    if (error instanceof CommanderError && saidByCommand(error)) {
      if (error.message !== '') process.stderr.write(`${error.message}\n`);
      return error.exitCode;
    }
    const problems = problemsOf(error instanceof CommanderError ? usageRefusal(error) : error);
    const write = args.includes('--json') ? problemsAsJson : problemsAsText;
    process.stderr.write(write(problems, language));
    return problems.some(({ code }) => code === 'cli.unexpected') ? EXIT.unexpected : EXIT.badInput;
  }
}
