import { type IsoDate, type Language, orThrow } from '@tenzij/kernel';
import { assess, parseFacts } from '@tenzij/norms';
import type { Command } from 'commander';
import { assessmentAsJson, assessmentAsText } from './assess-report.ts';
import { loadNorms, readTextFile } from './files.ts';
import { Refusal } from './output.ts';

interface Options {
  readonly asOf?: string;
  readonly json?: true;
}

const TEXTS = {
  nl: {
    about: 'Toets feiten aan de normen van een datum, met redenen en een bewijs.',
    usage: '[opties] <feiten>',
    facts: 'feitenbestand, YAML of JSON',
    asOf: 'datum van de normen, als 2026-11-22 (zonder: die van het bestand, anders vandaag)',
    json: 'schrijf JSON; fouten komen als JSON op stderr',
    more: `
Voorbeeld:
  tenzij assess festival.yaml --as-of 2026-11-22

Antwoorden zijn yes, no of unknown (ook ja, nee, onbekend). Een ja telt met bewijs; een open norm telt
als iemand erover oordeelde. De uitkomst volgt uit de feiten die u geeft; niemand controleert ze hier.
Exitcode 0: er is een uitkomst, welke ook. Exitcode 2: de invoer klopt niet.`,
  },
  en: {
    about: 'Assess facts against the norms of a date, with reasons and a receipt.',
    usage: '[options] <facts>',
    facts: 'facts file, YAML or JSON',
    asOf: "date of the norms, as 2026-11-22 (without: the file's, or else today)",
    json: 'write JSON; errors come as JSON on stderr',
    more: `
Example:
  tenzij assess festival.yaml --as-of 2026-11-22 --lang en

Answers are yes, no or unknown (also ja, nee, onbekend). A yes counts with evidence; an open norm counts
when a person judged it. The verdict follows from the facts you give; nobody checks them here.
Exit code 0: there is a verdict, whichever. Exit code 2: the input is not right.`,
  },
} as const;

export function registerAssess(program: Command, language: Language): void {
  const texts = TEXTS[language];
  program
    .command('assess')
    .description(texts.about)
    .usage(texts.usage)
    .argument('<facts>', texts.facts)
    .option('--as-of <date>', texts.asOf)
    .option('--json', texts.json)
    .addHelpText('after', texts.more)
    .action((file: string, options: Options) => run(file, options, language));
}

async function run(file: string, options: Options, language: Language): Promise<void> {
  const facts = parseFacts(await readTextFile(file), file);
  if (!facts.ok) throw new Refusal(facts.problems);
  const library = await loadNorms();
  const asOf = options.asOf ?? facts.value.deployment.asOf ?? today();
  const assessment = orThrow(assess(facts.value, library, asOf));
  const write = options.json ? assessmentAsJson : assessmentAsText;
  process.stdout.write(write(assessment, library, language));
}

/** The date in the Netherlands: these are Dutch norms. */
function today(): IsoDate {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
}
