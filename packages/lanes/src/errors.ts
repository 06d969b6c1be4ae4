import { defineErrors } from '@tenzij/kernel';

const NL = 'Het plan is niet gelezen; er is niets doorgerekend.';
const EN = 'The plan was not read; nothing was computed.';

/** Why a plan of an entrance can't be read. `field` is where: `arrivals.profile[3].count`. */
export const LANES_ERRORS = defineErrors({
  'lanes.plan-not-object': {
    nl: {
      what: 'Dit is geen plan van een ingang.',
      means: NL,
      do: 'Geef een bestand met onder meer arrivals, faceShare, lanes en service.',
    },
    en: {
      what: 'This is not a plan of an entrance.',
      means: EN,
      do: 'Give a file with arrivals, faceShare, lanes and service, among others.',
    },
  },
  'lanes.plan-missing': {
    nl: { what: 'In het plan ontbreekt {field}.', means: NL, do: 'Vul {field} in.' },
    en: { what: 'The plan has no {field}.', means: EN, do: 'Fill in {field}.' },
  },
  'lanes.plan-unknown-key': {
    nl: {
      what: 'Het plan noemt {field}. Dat kennen wij niet.',
      means: NL,
      do: 'Kijk of de naam goed is gespeld, of haal hem weg.',
    },
    en: {
      what: 'The plan names {field}, which we do not know.',
      means: EN,
      do: 'Check how the name is spelt, or remove it.',
    },
  },
  'lanes.plan-wrong-type': {
    nl: {
      what: 'Bij {field} staat iets van een andere soort dan daar hoort.',
      means: NL,
      do: 'Kijk wat er bij {field} hoort: een tekst, een lijst of een groep.',
    },
    en: {
      what: 'What stands at {field} is of another kind than belongs there.',
      means: EN,
      do: 'Check what belongs at {field}: a text, a list or a group.',
    },
  },
  'lanes.plan-no-number': {
    nl: {
      what: 'Wat er bij {field} staat, is geen getal.',
      means: NL,
      do: 'Schrijf een getal zonder aanhalingstekens en zonder %, met een punt: 0.8.',
    },
    en: {
      what: 'What stands at {field} is not a number.',
      means: EN,
      do: 'Write a number without quotes and without %, with a point: 0.8.',
    },
  },
  'lanes.plan-not-whole': {
    nl: {
      what: 'Bij {field} staat {value}. Dat is geen heel getal.',
      means: NL,
      do: 'Vul een heel getal in.',
    },
    en: { what: '{field} is {value}, which is not a whole number.', means: EN, do: 'Give a whole number.' },
  },
  'lanes.plan-too-low': {
    nl: {
      what: 'Bij {field} staat {value}. Dat is te laag.',
      means: NL,
      do: 'Vul {lowest} of meer in.',
    },
    en: { what: '{field} is {value}, which is too low.', means: EN, do: 'Give {lowest} or more.' },
  },
  'lanes.plan-too-high': {
    nl: {
      what: 'Bij {field} staat {value}. Dat is te hoog.',
      means: NL,
      do: 'Vul {highest} of minder in.',
    },
    en: {
      what: '{field} is {value}, which is too high.',
      means: EN,
      do: 'Give {highest} or less.',
    },
  },
  'lanes.plan-not-a-choice': {
    nl: {
      what: 'Bij {field} staat iets dat daar niet kan.',
      means: NL,
      do: 'Kies uit: {choices}.',
    },
    en: { what: 'What stands at {field} is not possible.', means: EN, do: 'Choose from: {choices}.' },
  },
  'lanes.plan-list-length': {
    nl: {
      what: 'De lijst bij {field} is te kort of te lang.',
      means: NL,
      do: 'Geef er ten minste {lowest} en ten hoogste {highest}.',
    },
    en: {
      what: 'The list at {field} is too short or too long.',
      means: EN,
      do: 'Give at least {lowest} and at most {highest}.',
    },
  },
  'lanes.plan-text-too-long': {
    nl: {
      what: 'De tekst bij {field} is te lang.',
      means: NL,
      do: 'Gebruik hoogstens {highest} tekens.',
    },
    en: { what: 'The text at {field} is too long.', means: EN, do: 'Use at most {highest} characters.' },
  },
  'lanes.plan-both': {
    nl: {
      what: 'Het plan noemt zowel {field} als {other}.',
      means: `Die twee zeggen hetzelfde. ${NL}`,
      do: 'Kies er een van.',
    },
    en: {
      what: 'The plan names both {field} and {other}.',
      means: `Those two say the same. ${EN}`,
      do: 'Choose one of them.',
    },
  },
  'lanes.plan-ends-before-it-begins': {
    nl: {
      what: 'Bij {field} ligt het einde vóór het begin.',
      means: NL,
      do: 'Maak to ten minste zo groot als from.',
    },
    en: {
      what: 'At {field} the end lies before the beginning.',
      means: EN,
      do: 'Make to at least as large as from.',
    },
  },
  'lanes.plan-overlap': {
    nl: {
      what: 'De tijd bij {field} begint vóór het einde van de vorige.',
      means: `Dan tellen mensen dubbel. ${NL}`,
      do: 'Zet de tijden op volgorde en laat ze elkaar niet overlappen.',
    },
    en: {
      what: 'The interval at {field} begins before the previous one ends.',
      means: `People would count twice. ${EN}`,
      do: 'Put intervals in order and do not let them overlap.',
    },
  },
  'lanes.plan-curve-falls': {
    nl: {
      what: 'De lijn van aankomst gaat bij {field} niet verder: de tijd of het aandeel loopt terug.',
      means: NL,
      do: 'Zet de punten van vroeg naar laat. Het aandeel dat er is, wordt nooit kleiner.',
    },
    en: {
      what: 'The curve of arrivals does not go on at {field}: the time or the share goes back.',
      means: EN,
      do: 'Put points from early to late. The share that has arrived never gets smaller.',
    },
  },
  'lanes.plan-curve-short': {
    nl: {
      what: 'De lijn van aankomst eindigt bij {field} op {value}, niet op 1.',
      means: `Dan komt niet iedereen aan. ${NL}`,
      do: 'Laat de lijn op 1 eindigen.',
    },
    en: {
      what: 'The curve of arrivals ends at {field} with {value}, not with 1.',
      means: `Then not everybody arrives. ${EN}`,
      do: 'Let the curve end with 1.',
    },
  },
  'lanes.plan-curve-too-early': {
    nl: {
      what: 'Het punt bij {field} ligt vóór het begin van het plan.',
      means: NL,
      do: 'Zet programmeStart later: het hoogste getal bij before is daarvoor het minste.',
    },
    en: {
      what: 'The point at {field} lies before the beginning of the plan.',
      means: EN,
      do: 'Make programmeStart later: at least the largest number at before.',
    },
  },
  'lanes.plan-start-needed': {
    nl: {
      what: 'Voor {field} is nodig wanneer het programma begint.',
      means: NL,
      do: 'Vul programmeStart in: seconden na het begin van het plan.',
    },
    en: {
      what: '{field} needs the time at which the programme starts.',
      means: EN,
      do: 'Fill in programmeStart: seconds after the beginning of the plan.',
    },
  },
  'lanes.plan-shares-sum': {
    nl: {
      what: 'De aandelen bij {field} zijn samen {sum}, niet 1.',
      means: NL,
      do: 'Maak ze samen 1.',
    },
    en: { what: 'The shares at {field} add up to {sum}, not to 1.', means: EN, do: 'Make them add up to 1.' },
  },
  'lanes.plan-variation': {
    nl: {
      what: 'Bij {field} staat {value}. Bij deze verdeling hoort {expected}.',
      means: NL,
      do: 'Haal cv weg, of kies als verdeling lognormal.',
    },
    en: {
      what: '{field} is {value}. This distribution has {expected}.',
      means: EN,
      do: 'Remove cv, or choose lognormal as the distribution.',
    },
  },
  'lanes.plan-lanes-below-zero': {
    nl: {
      what: 'Bij {field} gaan meer poorten dicht dan er open zijn.',
      means: NL,
      do: 'Laat er hoogstens {open} sluiten.',
    },
    en: {
      what: 'At {field} more lanes close than are open.',
      means: EN,
      do: 'Let at most {open} close.',
    },
  },
  'lanes.plan-policy-empty': {
    nl: {
      what: 'De norm voor gelijk wachten noemt geen grens.',
      means: NL,
      do: 'Vul p90GapSeconds of missedStartGap in, of haal policy weg.',
    },
    en: {
      what: 'The policy for equal waiting names no limit.',
      means: EN,
      do: 'Fill in p90GapSeconds or missedStartGap, or remove policy.',
    },
  },
  'lanes.plan-too-many-people': {
    nl: {
      what: 'In het plan komen {people} mensen. Wij rekenen met hoogstens {highest}.',
      means: NL,
      do: 'Verdeel het over meer plannen, een per ingang of per dag.',
    },
    en: {
      what: '{people} people arrive in the plan. We compute with at most {highest}.',
      means: EN,
      do: 'Split it over more plans, one for each entrance or day.',
    },
  },
  'lanes.plan-too-much-work': {
    nl: {
      what: 'Mensen maal herhalingen is {passages}. Wij rekenen hoogstens {highest} keer iemand door.',
      means: NL,
      do: 'Kies minder herhalingen: met veel mensen zijn er weinig nodig.',
    },
    en: {
      what: 'People times replications is {passages}. We take at most {highest} people through.',
      means: EN,
      do: 'Choose fewer replications: with many people few are needed.',
    },
  },
});

export type LanePlanErrorCode = keyof typeof LANES_ERRORS;
