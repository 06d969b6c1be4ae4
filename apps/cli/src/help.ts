import type { Language } from '@tenzij/kernel';
import type { Argument, Command, Help } from 'commander';

const DUTCH_TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Global Options:': 'Algemene opties:',
  'Commands:': 'Opdrachten:',
};

const PARTS = {
  nl: { options: '[opties]', command: '<opdracht>' },
  en: { options: '[options]', command: '<command>' },
} as const;

/** An argument or an option as the help text shows it: `<file>` or `--flag <value>`, and what it is. */
export type Term = readonly [shown: string, text: string];

export function term(...shownAndText: Term): Term {
  return shownAndText;
}

/** Commander's help, with its own words in the reader's language. */
export function helpIn(language: Language): Partial<Help> {
  return {
    showGlobalOptions: true,
    styleTitle: (title) => (language === 'nl' ? (DUTCH_TITLES[title] ?? title) : title),
    commandUsage: (command) => [...ancestors(command), usage(command, language)].join(' '),
    subcommandTerm: (command) => usage(command, language),
  };
}

function ancestors(command: Command): string[] {
  return command.parent ? [...ancestors(command.parent), command.parent.name()] : [];
}

function usage(command: Command, language: Language): string {
  const { options, command: subcommand } = PARTS[language];
  const given = command.registeredArguments.map(argumentTerm);
  return [command.name(), ...(command.commands.length > 0 ? [subcommand] : []), ...given, options].join(' ');
}

function argumentTerm(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? ' …' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}
