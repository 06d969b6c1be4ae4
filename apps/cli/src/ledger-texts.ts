export const LEDGER_TEXTS = {
  nl: {
    about: 'Controleer een logboek van een inzet.',
    usage: '[opties] <opdracht>',
    verify: 'Controleer of een logboek heel is: elke regel klopt en sluit aan op de vorige.',
    verifyUsage: '[opties] <logboek>',
    file: 'logboek als .jsonl, zoals het beheer het geeft',
    head: 'de laatste hash, uit een andere bron: zo valt op dat er aan het eind regels ontbreken',
    json: 'schrijf JSON',
    more: `
Voorbeeld:
  tenzij ledger verify logboek.jsonl --head 4f0c…

Exitcode 0: het logboek is heel. Exitcode 1: het is niet heel. Exitcode 2: het bestand is geen logboek.`,
    whole: 'Het logboek is heel.',
    broken: 'Het logboek is niet heel: regel {sequence} klopt niet of ontbreekt.',
    length: 'Aantal regels: {length}',
    last: 'Laatste hash: {head}',
    means:
      'Vanaf die regel is niet te bewijzen wat er is gebeurd. Bewaar dit bestand, vergelijk het met een eerdere uitvoer en waarschuw de FG.',
    tail: 'Of er aan het eind regels ontbreken, ziet u alleen met --head.',
  },
  en: {
    about: "Check a deployment's ledger.",
    usage: '[options] <command>',
    verify: 'Check that a ledger is whole: every entry is right and follows the one before it.',
    verifyUsage: '[options] <ledger>',
    file: 'ledger as .jsonl, as the console gives it',
    head: 'the last hash, from another source: it shows whether entries are missing at the end',
    json: 'write JSON',
    more: `
Example:
  tenzij ledger verify ledger.jsonl --head 4f0c… --lang en

Exit code 0: the ledger is whole. Exit code 1: it is not. Exit code 2: the file is no ledger.`,
    whole: 'The ledger is whole.',
    broken: 'The ledger is not whole: entry {sequence} is wrong or missing.',
    length: 'Entries: {length}',
    last: 'Last hash: {head}',
    means:
      'From that entry on it cannot be proven what happened. Keep this file, compare it with an earlier export and warn the DPO.',
    tail: 'Whether entries are missing at the end shows only with --head.',
  },
} as const;
