import { term } from './help.ts';

export const LEDGER_TEXTS = {
  nl: {
    help: {
      about: 'Controleer een logboek van een inzet.',
      verify: 'Controleer of een logboek heel is: elke regel klopt en sluit aan op de vorige.',
      file: term('<logboek>', 'logboek (.jsonl), zoals het beheer het geeft; - leest van de invoer (stdin)'),
      head: term(
        '--head <hash>',
        'de laatste hash, uit een andere bron: zo valt op dat er aan het eind regels ontbreken',
      ),
      more: `
Voorbeeld:
  npx tenzij ledger verify logboek.jsonl

Exitcode 0: het logboek is heel. Exitcode 1: het is niet heel.
Exitcode 2: het bestand is geen logboek.`,
    },
    whole: 'Het logboek is heel.',
    broken: 'Het logboek is niet heel: regel {sequence} klopt niet of ontbreekt.',
    length: 'Aantal regels: {length}',
    last: 'Laatste hash: {head}',
    means:
      'Vanaf die regel is niet te bewijzen wat er is gebeurd. Bewaar dit bestand, vergelijk het met een eerdere uitvoer en waarschuw de FG.',
    tail: 'Of er aan het eind regels ontbreken, ziet u alleen met --head.',
  },
  en: {
    help: {
      about: "Check a deployment's ledger.",
      verify: 'Check that a ledger is whole: every entry is right and follows the one before it.',
      file: term('<ledger>', 'ledger (.jsonl), as the console gives it; - reads standard input'),
      head: term(
        '--head <hash>',
        'the last hash, from another source: it shows whether entries are missing at the end',
      ),
      more: `
Example:
  npx tenzij ledger verify ledger.jsonl --lang en

Exit code 0: the ledger is whole. Exit code 1: it is not.
Exit code 2: the file is no ledger.`,
    },
    whole: 'The ledger is whole.',
    broken: 'The ledger is not whole: entry {sequence} is wrong or missing.',
    length: 'Entries: {length}',
    last: 'Last hash: {head}',
    means:
      'From that entry on it cannot be proven what happened. Keep this file, compare it with an earlier export and warn the DPO.',
    tail: 'Whether entries are missing at the end shows only with --head.',
  },
} as const;
