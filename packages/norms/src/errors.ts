import { defineErrors, type Problem } from '@tenzij/kernel';

export type NormsProblem = Problem<keyof typeof NORMS_ERRORS>;

/** What reading a file gives: its content, or everything that is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly NormsProblem[] };

export function problem(code: NormsProblem['code'], params: NormsProblem['params'] = {}): NormsProblem {
  const shortened = FROM_FILES.flatMap((name) => {
    const value = params[name];
    return typeof value === 'string' && value.length > LONGEST ? [[name, `${value.slice(0, LONGEST)}…`]] : [];
  });
  return { code, params: { ...params, ...Object.fromEntries(shortened) } };
}

/** Keys come from people's files: a long one is most likely text in the wrong place, so it isn't repeated. */
const FROM_FILES = ['id', 'key'];
const LONGEST = 40;

const FIX_FILE = {
  nl: 'Herstel deze regel en toets opnieuw.',
  en: 'Correct this line and assess again.',
};
const NOT_READ = {
  nl: 'Het bestand is niet gelezen; er is niets getoetst.',
  en: 'The file was not read; nothing was assessed.',
};
const NOT_REPLAYED = {
  nl: 'Deze uitkomst is niet na te rekenen. Vertrouw er niet op.',
  en: 'This verdict cannot be replayed. Do not rely on it.',
};
const ASSESS_AGAIN = {
  nl: 'Toets de feiten opnieuw.',
  en: 'Assess the facts again.',
};

/** The texts of one mistake in a file, where only what and sometimes the advice differ. */
function mistake(nl: string, en: string, nlDo = FIX_FILE.nl, enDo = FIX_FILE.en) {
  return {
    nl: { what: nl, means: NOT_READ.nl, do: nlDo },
    en: { what: en, means: NOT_READ.en, do: enDo },
  };
}

function unreplayed(nl: string, en: string) {
  return {
    nl: { what: nl, means: NOT_REPLAYED.nl, do: ASSESS_AGAIN.nl },
    en: { what: en, means: NOT_REPLAYED.en, do: ASSESS_AGAIN.en },
  };
}

export const NORMS_ERRORS = defineErrors({
  'norms.yaml-invalid': mistake(
    'Regel {line} van {file} is geen geldige YAML of JSON.',
    'Line {line} of {file} is not valid YAML or JSON.',
    'Kijk naar de leestekens op deze regel: komma, dubbele punt, haakjes, aanhalingstekens. Zet tekst met zulke tekens tussen aanhalingstekens.',
    'Look at the punctuation on this line: comma, colon, brackets, quotes. Put text with such marks between quotes.',
  ),
  'norms.yaml-unclosed': mistake(
    'Op regel {line} van {file} begint iets met een haakje of aanhalingsteken dat niet wordt gesloten.',
    'On line {line} of {file} something opens with a bracket or quote that is not closed.',
    'Sluit het met hetzelfde haakje of aanhalingsteken en toets opnieuw.',
    'Close it with the matching bracket or quote and assess again.',
  ),
  'norms.yaml-indent': mistake(
    'Regel {line} van {file} springt anders in dan de regels waar hij bij hoort.',
    'Line {line} of {file} is indented differently from the lines it belongs with.',
    'Begin regels die bij elkaar horen met evenveel spaties.',
    'Begin lines that belong together with the same number of spaces.',
  ),
  'norms.yaml-tab': mistake(
    'Regel {line} van {file} springt in met een tab; YAML kent alleen spaties.',
    'Line {line} of {file} is indented with a tab; YAML takes only spaces.',
    'Vervang de tab door spaties.',
    'Replace the tab by spaces.',
  ),
  'norms.yaml-two-documents': mistake(
    'Op regel {line} van {file} begint een tweede document (---).',
    'On line {line} of {file} a second document begins (---).',
    'Zet elke inzet in een eigen bestand.',
    'Put each deployment in a file of its own.',
  ),
  'norms.yaml-alias-unknown': mistake(
    'Regel {line} van {file} verwijst met * naar een naam die daarvoor niet met & is gegeven.',
    'Line {line} of {file} refers with * to a name that was not given with & before it.',
    'Zet de tekst tussen aanhalingstekens als de * erbij hoort, of geef de naam eerst.',
    'Put the text between quotes if the * is part of it, or give the name first.',
  ),
  'norms.duplicate-key': mistake(
    'Regel {line} van {file} noemt iets voor de tweede keer.',
    'Line {line} of {file} names something for the second time.',
  ),
  'norms.file-empty': mistake(
    'Regel {line}: {file} is leeg.',
    'Line {line}: {file} is empty.',
    'Zet er de inzet en de feiten in.',
    'Put the deployment and the facts in it.',
  ),
  'norms.missing-key': mistake(
    'Bij regel {line} van {file} ontbreekt "{key}".',
    'At line {line} of {file}, "{key}" is missing.',
  ),
  'norms.unknown-key': mistake(
    'Regel {line} van {file} gebruikt "{key}", en dat kennen wij hier niet.',
    'Line {line} of {file} uses "{key}", which is not known here.',
  ),
  'norms.unknown-condition': mistake(
    'Regel {line} van {file} noemt voorwaarde "{id}", en die bestaat niet.',
    'Line {line} of {file} names condition "{id}", which does not exist.',
    'Gebruik een voorwaarde als S0.1, C2 of D3.',
    'Use a condition such as S0.1, C2 or D3.',
  ),
  'norms.wrong-value': mistake(
    'Regel {line} van {file}: de waarde van "{key}" past niet. Kies uit: {expected}.',
    'Line {line} of {file}: the value of "{key}" does not fit. Choose from: {expected}.',
  ),
  'norms.not-fields': mistake(
    'Regel {line}: {file} bestaat niet uit velden met een naam en een waarde.',
    'Line {line}: {file} is not made of fields with a name and a value.',
    'Begin met deployment en facts.',
    'Begin with deployment and facts.',
  ),
  'norms.not-a-mapping': mistake(
    'Regel {line} van {file}: bij "{key}" horen velden met een naam en een waarde.',
    'Line {line} of {file}: "{key}" takes fields with a name and a value.',
  ),
  'norms.not-a-text': mistake(
    'Regel {line} van {file}: "{key}" moet tekst zijn.',
    'Line {line} of {file}: "{key}" must be text.',
    'Zet de waarde tussen aanhalingstekens.',
    'Put the value between quotes.',
  ),
  'norms.not-a-list': mistake(
    'Regel {line} van {file}: "{key}" moet een lijst zijn.',
    'Line {line} of {file}: "{key}" must be a list.',
    'Zet de waarden tussen rechte haken: [een, twee].',
    'Put the values between square brackets: [one, two].',
  ),
  'norms.not-true-or-false': mistake(
    'Regel {line} van {file}: "{key}" moet true of false zijn.',
    'Line {line} of {file}: "{key}" must be true or false.',
  ),
  'norms.date-unreadable': mistake(
    'Regel {line} van {file}: "{key}" is geen bestaande datum.',
    'Line {line} of {file}: "{key}" is not a date that exists.',
    'Schrijf de datum als 2026-11-22.',
    'Write the date as 2026-11-22.',
  ),
  'norms.condition-twice': mistake(
    'Voorwaarde {id} staat in twee normen: {file} en {other}.',
    'Condition {id} is in two norms: {file} and {other}.',
  ),
  'norms.annotation-twice': mistake(
    'Bestand {file} geeft een aantekening de naam {id}, en die naam is al in gebruik.',
    'File {file} calls an annotation {id}, and that name is in use already.',
  ),
  'norms.unknown-reference': mistake(
    'Regel {line} van {file} verwijst naar "{key}", en dat bestaat niet.',
    'Line {line} of {file} refers to "{key}", which does not exist.',
  ),
  'norms.as-of-unreadable': {
    nl: {
      what: 'De datum van toetsing is geen bestaande datum.',
      means: 'Er is niets getoetst.',
      do: 'Schrijf de datum als 2026-11-22.',
    },
    en: {
      what: 'The date of assessment is not a date that exists.',
      means: 'Nothing was assessed.',
      do: 'Write the date as 2026-11-22.',
    },
  },
  'norms.none-at-date': {
    nl: {
      what: 'Op {asOf} golden deze normen nog niet. De eerste gelden vanaf {first}.',
      means: 'Er is niets getoetst.',
      do: 'Kies een datum op of na {first}.',
    },
    en: {
      what: 'These norms did not apply yet on {asOf}. The first apply from {first}.',
      means: 'Nothing was assessed.',
      do: 'Choose a date on or after {first}.',
    },
  },
  'norms.incomplete-at-date': {
    nl: {
      what: 'Op {asOf} ontbreken normen voor: {ids}.',
      means: 'Zonder alle voorwaarden is er geen uitkomst.',
      do: 'Kies een andere datum of vul de map law aan.',
    },
    en: {
      what: 'On {asOf} norms are lacking for: {ids}.',
      means: 'Without every condition there is no verdict.',
      do: 'Choose another date or complete the law folder.',
    },
  },
  'norms.receipt-changed': unreplayed(
    'Het bewijs van de toetsing is veranderd: de controlesom klopt niet.',
    'The assessment receipt was changed: its checksum does not match.',
  ),
  'norms.receipt-facts-unreadable': unreplayed(
    'De feiten in het bewijs van de toetsing zijn niet te lezen.',
    'The facts in the assessment receipt cannot be read.',
  ),
  'norms.receipt-outdated': unreplayed(
    'Het bewijs van de toetsing heeft een oude vorm: het zegt niet of voorstellen meetelden.',
    'The assessment receipt has an old form: it does not say whether proposals were applied.',
  ),
  'norms.receipt-norms-differ': unreplayed(
    'De toetsing gebruikte andere normen dan wij hebben: {ids}.',
    'The assessment used other norms than we have: {ids}.',
  ),
  'norms.receipt-verdict-differs': unreplayed(
    'Opnieuw toetsen geeft een andere uitkomst: {verdict}.',
    'Assessing again gives another verdict: {verdict}.',
  ),
});
