import { defineErrors } from '@tenzij/kernel';
import { OUT_ERRORS } from './errors-out.ts';
import { TURNSTILE_ERRORS } from './turnstile/errors.ts';

const NOTHING_DONE = { nl: 'Er is niets gedaan.', en: 'Nothing was done.' };
const SEE_HELP = {
  nl: 'Zet --help achter de opdracht om te zien wat er kan.',
  en: 'Put --help --lang en after the command to see what there is.',
};
const FIX_ROW = { nl: 'Verbeter deze regel.', en: 'Correct this line.' };
const CHECK_PATH = { nl: 'Controleer het pad.', en: 'Check the path.' };

const NEW_ID = {
  nl: 'Geef uw kaart een ander id. Een vrijgave verwijst naar de kaart, dus wij vervangen hem niet.',
  en: 'Give your card another id. A clearance refers to the card, so we do not replace it.',
};
const CHECK_NETWORK = {
  nl: 'Controleer het netwerk. Of haal de bestanden op een andere computer en geef de map met --from.',
  en: 'Check the network. Or get the files on another computer and give the folder with --from.',
};
const OTHER_NETWORK = {
  nl: 'Er is niets van bewaard. Probeer het vanaf een ander netwerk, of geef een map met --from.',
  en: 'Nothing of it was kept. Try from another network, or give a folder with --from.',
};

function usage(nl: string, en: string, fix = SEE_HELP) {
  return {
    nl: { what: nl, means: NOTHING_DONE.nl, do: fix.nl },
    en: { what: en, means: NOTHING_DONE.en, do: fix.en },
  };
}

/** What can go wrong on the command line itself. */
export const CLI_ERRORS = defineErrors({
  ...OUT_ERRORS,
  ...TURNSTILE_ERRORS,
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
  'cli.folder-missing': usage('De map {file} is er niet.', 'The folder {file} is not there.', CHECK_PATH),
  'cli.folder-not-writable': usage(
    'In de map {file} kunnen wij niet schrijven.',
    'The folder {file} cannot be written to.',
    { nl: 'Kies een andere map.', en: 'Choose another folder.' },
  ),
  'cli.model-unknown': usage(
    'Het model "{name}" kennen wij niet. Er is: {have}.',
    'There is no model "{name}". There is: {have}.',
    {
      nl: 'Kies een van deze, of voeg uw model toe met npx tenzij models add.',
      en: 'Choose one of these, or add your model with npx tenzij models add.',
    },
  ),
  'cli.model-not-ours': usage(
    'Het model "{name}" kunnen wij niet installeren. Wel: {have}.',
    'The model "{name}" is none that we can install. Those are: {have}.',
    {
      nl: 'Kies een van deze. Een eigen model voegt u toe met npx tenzij models add.',
      en: 'Choose one of these. Add a model of your own with npx tenzij models add.',
    },
  ),
  'cli.model-id-ours': usage(
    'De naam "{name}" is die van een model dat erbij hoort.',
    'The name "{name}" is that of a model of ours.',
    NEW_ID,
  ),
  'cli.model-id-taken': usage(
    'Er is al een ander model met de naam "{name}".',
    'There is another model with the name "{name}" already.',
    NEW_ID,
  ),
  'cli.model-file-not-found': usage(
    'In {file} staat geen modelbestand met SHA-256 {hash}.',
    'There is no model file with SHA-256 {hash} in {file}.',
    {
      nl: 'Geef met --from de map waarin het bestand staat (.onnx), en controleer of het dat bestand is.',
      en: 'Give the folder that holds the file (.onnx) with --from, and check that it is that file.',
    },
  ),
  'cli.models-unreachable': usage(
    'De modellen konden niet worden opgehaald: het npm-register is niet bereikbaar. {reason}',
    'The models could not be fetched: the npm registry cannot be reached. {reason}',
    CHECK_NETWORK,
  ),
  'cli.models-mismatch': usage(
    'Een opgehaald bestand is niet het bestand dat wij kennen. {reason}',
    'A fetched file is not the file that we know. {reason}',
    OTHER_NETWORK,
  ),
  'cli.download-failed': usage(
    'Het bestand kon niet worden opgehaald van {url} ({reason}).',
    'The file could not be fetched from {url} ({reason}).',
    CHECK_NETWORK,
  ),
  'cli.download-status': usage(
    'Op {url} is het bestand niet te krijgen (HTTP {status}).',
    'The file cannot be had from {url} (HTTP {status}).',
    CHECK_NETWORK,
  ),
  'cli.download-redirect': usage(
    'Het adres {url} verwijst te vaak door, of naar een onveilig adres.',
    'The address {url} points elsewhere too often, or to an unsafe address.',
    OTHER_NETWORK,
  ),
  'cli.download-mismatch': usage(
    'Wat op {url} staat, is niet het bestand dat wij kennen.',
    'What is at {url} is not the file that we know.',
    OTHER_NETWORK,
  ),
  'cli.not-json': usage('{file} is geen JSON.', '{file} is not JSON.', {
    nl: 'Verbeter het bestand.',
    en: 'Correct the file.',
  }),
  'cli.not-yaml': usage(
    'Regel {line} van {file} is geen geldige YAML of JSON.',
    'Line {line} of {file} is not valid YAML or JSON.',
    {
      nl: 'Kijk naar het inspringen en de leestekens op deze regel, of naar een naam die er twee keer staat. Met npx tenzij lanes example ziet u een plan dat klopt.',
      en: 'Look at the indents and the punctuation on this line, or for a name that is there twice. npx tenzij lanes example --lang en shows a plan that is right.',
    },
  ),
  'cli.not-a-data-file': usage(
    'In {file} staat geen beschrijving van foto’s.',
    'The file {file} does not hold a description of photos.',
    {
      nl: 'Geef JSON met description, en als u wilt source en licence. Elk is één tekst, of twee: bij nl en bij en.',
      en: 'Give JSON with description and, if you like, source and licence. Each is one text, or two: under nl and under en.',
    },
  ),
  'cli.not-csv': usage('Regel {line} van {file} is geen CSV.', 'Line {line} of {file} is not CSV.', FIX_ROW),
  'cli.csv-header': usage(
    'De eerste regel van {file} moet zijn: {names}. Puntkomma’s in plaats van komma’s mag ook.',
    'The first line of {file} has to be: {names}. Semicolons instead of commas will do too.',
    { nl: 'Zet die regel bovenaan.', en: 'Put that line at the top.' },
  ),
  'cli.csv-empty': usage('In {file} staan geen regels.', 'There are no rows in {file}.', {
    nl: 'Zet bovenaan {names}, en daaronder één regel per paar of foto.',
    en: 'Put {names} at the top, and below it one row for each pair or photo.',
  }),
  'cli.csv-columns': usage(
    'Aantal waarden op regel {line} van {file}: {have}; het moeten er {needed} zijn.',
    'Number of values on line {line} of {file}: {have}; it takes {needed}.',
    FIX_ROW,
  ),
  'cli.path-outside': usage(
    'Het pad op regel {line} van {file} past niet in de map met foto’s: "{path}".',
    'The path on line {line} of {file} is not inside the folder of photos: "{path}".',
    {
      nl: 'Geef paden vanaf die map, zonder .. en zonder / aan het begin.',
      en: 'Give paths from that folder, without .. and without a / at the start.',
    },
  ),
  'cli.photos-elsewhere': usage(
    'In de map {file} staat geen enkele foto uit de lijst, ook niet de eerste: {first}.',
    'The folder {file} holds none of the photos in the list, nor the first: {first}.',
    {
      nl: 'Geef met --images de map waar de paden in de lijst beginnen.',
      en: 'With --images, give the folder that the paths in the list start from.',
    },
  ),
  'cli.groups-unused': usage(
    'Van geen enkele foto die vergeleken wordt, staat er een groep in {file}.',
    'None of the photos that are compared has a group in {file}.',
    {
      nl: 'Schrijf de paden net zo als in de lijst met paren of personen.',
      en: 'Write the paths as they are in the list of pairs or persons.',
    },
  ),
  'cli.pair-of-one-image': usage(
    'Regel {line} van {file} noemt twee keer dezelfde foto.',
    'Line {line} of {file} names the same photo twice.',
    FIX_ROW,
  ),
  'cli.pair-not-yes-or-no': usage(
    'Op regel {line} van {file} staat bij same geen 1 of 0 (of true of false).',
    'Line {line} of {file} has neither 1 nor 0 (nor true nor false) for same.',
    FIX_ROW,
  ),
  'cli.row-contradicts': usage(
    'Regel {line} van {file} spreekt een eerdere regel tegen.',
    'Line {line} of {file} contradicts an earlier line.',
    FIX_ROW,
  ),
  'cli.no-subject': usage(
    'Op regel {line} van {file} staat niet wie het is.',
    'Line {line} of {file} does not say who it is.',
    FIX_ROW,
  ),
  'cli.subject-missing': usage(
    'Van een foto op regel {line} van {file} staat in {subjects} niet wie het is.',
    'The file {subjects} does not say who is in a photo on line {line} of {file}.',
    { nl: 'Vul de lijst met personen aan.', en: 'Complete the list of persons.' },
  ),
  'cli.subject-contradicts': usage(
    'Regel {line} van {file} spreekt de lijst {subjects} tegen.',
    'Line {line} of {file} contradicts the list {subjects}.',
    { nl: 'Verbeter een van beide.', en: 'Correct one of the two.' },
  ),
  'cli.too-many-comparisons': usage(
    'Alle foto’s van {file} met elkaar zijn {have} vergelijkingen; wij doen er hoogstens {limit}.',
    'All photos of {file} with each other are {have} comparisons; we do at most {limit}.',
    { nl: 'Geef minder foto’s, of geef paren met --pairs.', en: 'Give fewer photos, or pairs with --pairs.' },
  ),
  'cli.crop-not-square': usage(
    'De uitsnede is niet vierkant: {width} bij {height} beeldpunten.',
    'The crop is not square: {width} by {height} pixels.',
    {
      nl: 'Maak vierkante uitsneden, of laat --aligned weg.',
      en: 'Make square crops, or leave out --aligned.',
    },
  ),
  'cli.report-exists': usage('Er is al een rapport: {file}.', 'There is a report already: {file}.', {
    nl: 'Kies een andere map: een vrijgave kan naar dit rapport verwijzen.',
    en: 'Choose another folder: a clearance may refer to this report.',
  }),
  'cli.cache-not-ours': usage(
    'De map {file} voor templates is niet alleen van u.',
    'The folder {file} for templates is not yours alone.',
    {
      nl: 'Verwijder die map, of kies met --out een map van uzelf.',
      en: 'Remove that folder, or choose a folder of your own with --out.',
    },
  ),
  'cli.interrupted': {
    nl: {
      what: 'Het meten is onderbroken.',
      means:
        'De templates tot nu toe staan in {file}. Dat zijn biometrische gegevens; alleen u kunt ze lezen.',
      do: 'Geef dezelfde opdracht om verder te gaan; dan verdwijnt die map aan het einde. Of verwijder de map zelf.',
    },
    en: {
      what: 'The measuring was interrupted.',
      means: 'The templates so far are in {file}. They are biometric data; only you can read them.',
      do: 'Give the same command to go on; that folder is then removed at the end. Or remove it yourself.',
    },
  },
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
