import { defineErrors } from '@tenzij/kernel';

const NOTHING_DONE = { nl: 'Er is niets gedaan.', en: 'Nothing was done.' };
const SEE_HELP = {
  nl: 'Zet --help achter de opdracht om te zien wat er kan.',
  en: 'Put --help --lang en after the command to see what there is.',
};
const CHECK_PATH = { nl: 'Controleer het pad.', en: 'Check the path.' };

function usage(nl: string, en: string, fix = SEE_HELP) {
  return {
    nl: { what: nl, means: NOTHING_DONE.nl, do: fix.nl },
    en: { what: en, means: NOTHING_DONE.en, do: fix.en },
  };
}

/** What can go wrong on the command line itself. */
export const CLI_ERRORS = defineErrors({
  'cli.unknown-command': usage('De opdracht "{name}" bestaat niet.', 'There is no command "{name}".', {
    nl: 'Kijk met npx tenzij --help welke opdrachten er zijn.',
    en: 'See which commands there are with npx tenzij --help --lang en.',
  }),
  'cli.unknown-option': usage('De optie "{name}" bestaat niet.', 'There is no option "{name}".'),
  'cli.missing-argument': usage('Er ontbreekt iets: {name}.', 'Something is missing: {name}.'),
  'cli.missing-option': usage('Bij {name} hoort ook {needed}.', '{name} also needs {needed}.'),
  'cli.too-many-arguments': usage('Er staat te veel achter "{name}".', 'There is too much after "{name}".'),
  'cli.bad-option': usage('De waarde van {name} past niet.', 'The value of {name} does not fit.'),
  'cli.bad-usage': usage('Deze opdracht kunnen wij niet lezen.', 'This command cannot be read.'),
  'cli.file-missing': usage('Het bestand {file} is er niet.', 'The file {file} is not there.', CHECK_PATH),
  'cli.file-is-folder': usage('{file} is een map.', '{file} is a folder.', {
    nl: 'Geef een bestand op.',
    en: 'Give a file.',
  }),
  'cli.file-unreadable': usage('Het bestand {file} is niet te openen.', 'The file {file} cannot be opened.', {
    nl: 'Controleer of u het mag lezen.',
    en: 'Check that you may read it.',
  }),
  'cli.file-too-large': usage(
    'Het bestand {file} is groter dan {limit} MB.',
    'The file {file} is larger than {limit} MB.',
    { nl: 'Geef een kleiner bestand.', en: 'Give a smaller file.' },
  ),
  'cli.file-not-text': usage(
    'Regel {line} van {file} is geen tekst (UTF-8).',
    'Line {line} of {file} is not text (UTF-8).',
    { nl: 'Sla het bestand op als tekst in UTF-8.', en: 'Save the file as text in UTF-8.' },
  ),
  'cli.not-a-gate-key': usage(
    'In {file} staat geen geheime sleutel van een poort.',
    'The file {file} does not hold the secret key of a gate.',
    {
      nl: 'Geef een bestand met alleen die sleutel: 64 hexadecimale tekens (0-9 en a-f).',
      en: 'Give a file with that key only: 64 hexadecimal characters (0-9 and a-f).',
    },
  ),
  'cli.not-issuer-keys': usage(
    'In {file} staan geen openbare sleutels van uitgevers.',
    'The file {file} does not hold public keys of issuers.',
    {
      nl: 'Zet op elke regel één sleutel: 64 hexadecimale tekens (0-9 en a-f).',
      en: 'Put one key on each line: 64 hexadecimal characters (0-9 and a-f).',
    },
  ),
  'cli.not-signer-keys': usage(
    'In {file} staan geen openbare sleutels van ondertekenaars.',
    'The file {file} does not hold public keys of signers.',
    {
      nl: 'Geef JSON met twee lijsten van sleutels: controller en dpo.',
      en: 'Give JSON with two lists of keys: controller and dpo.',
    },
  ),
  'cli.not-a-ledger': usage(
    'Regel {line} van {file} is geen regel van een logboek.',
    'Line {line} of {file} is no entry of a ledger.',
    { nl: 'Download het logboek opnieuw uit het beheer.', en: 'Download the ledger from the console again.' },
  ),
  'cli.unexpected': {
    nl: {
      what: 'Er ging iets mis wat wij niet verwachtten ({name}).',
      means: 'De opdracht is niet afgemaakt.',
      do: 'Probeer het opnieuw; blijft het misgaan, meld het dan.',
    },
    en: {
      what: 'Something went wrong that we did not expect ({name}).',
      means: 'The command was not completed.',
      do: 'Try again; if it keeps happening, report it.',
    },
  },
});
