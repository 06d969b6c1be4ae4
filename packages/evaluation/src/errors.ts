import { defineErrors } from '@tenzij/kernel';

const HELP_MORE = {
  nl: 'Meet met meer foto’s van meer mensen.',
  en: 'Measure with more photos of more people.',
};

/** Why an evaluation, a report, or one figure in a report, can't be had. */
export const EVALUATION_ERRORS = defineErrors({
  'evaluation.no-images': {
    nl: {
      what: 'Er zijn geen foto’s om mee te meten.',
      means: 'Zonder foto’s valt er niets te meten.',
      do: 'Geef een lijst met foto’s en paren op.',
    },
    en: {
      what: 'There are no photos to measure with.',
      means: 'Without photos nothing can be measured.',
      do: 'Give a list of photos and pairs.',
    },
  },
  'evaluation.input-invalid': {
    nl: {
      what: 'De gegevens voor de meting kloppen niet bij {field}, regel {index}.',
      means: 'Een lijst is te kort of te lang, of een waarde kan niet.',
      do: 'Verbeter de gegevens en meet opnieuw.',
    },
    en: {
      what: 'The data to measure is not right at {field}, row {index}.',
      means: 'A list is too short or too long, or a value is not possible.',
      do: 'Correct the data and measure again.',
    },
  },
  'evaluation.subjects-contradict': {
    nl: {
      what: 'Paar {index} spreekt de lijst met personen tegen.',
      means: 'Het paar zegt iets anders over “dezelfde persoon” dan de lijst.',
      do: 'Verbeter de paren of de lijst met personen en meet opnieuw.',
    },
    en: {
      what: 'Pair {index} contradicts the list of persons.',
      means: 'The pair says something else about “the same person” than the list does.',
      do: 'Correct the pairs or the list of persons and measure again.',
    },
  },
  'evaluation.option-invalid': {
    nl: {
      what: 'De instelling {option} kan niet: {value}.',
      means: 'Wij kunnen zo niet meten.',
      do: 'Kies een andere waarde. Een kans op een valse match is groter dan 0 en kleiner dan 1, zoals 1e-3.',
    },
    en: {
      what: 'The setting {option} is not possible: {value}.',
      means: 'We cannot measure like this.',
      do: 'Choose another value. A false match rate is above 0 and below 1, such as 1e-3.',
    },
  },
  'evaluation.no-genuine': {
    nl: {
      what: 'Er zijn geen vergelijkingen van iemand met zichzelf.',
      means: 'Hoe vaak iemand ten onrechte niet wordt herkend, is niet te meten.',
      do: 'Voeg paren toe van twee foto’s van dezelfde persoon.',
    },
    en: {
      what: 'There are no comparisons of a person with themselves.',
      means: 'How often somebody is wrongly not recognised cannot be measured.',
      do: 'Add pairs of two photos of the same person.',
    },
  },
  'evaluation.no-impostor': {
    nl: {
      what: 'Er zijn geen vergelijkingen van twee verschillende mensen.',
      means: 'Hoe vaak iemand voor een ander wordt aangezien, is niet te meten.',
      do: 'Voeg paren toe van twee verschillende mensen.',
    },
    en: {
      what: 'There are no comparisons of two different people.',
      means: 'How often somebody is taken for somebody else cannot be measured.',
      do: 'Add pairs of two different people.',
    },
  },
  'evaluation.too-few-impostor': {
    nl: {
      what: 'Voor een kans van {fmr} op een valse match zijn {needed} vergelijkingen van verschillende mensen nodig. Er zijn er {have}.',
      means: 'De meting is te klein voor dit getal.',
      do: HELP_MORE.nl,
    },
    en: {
      what: 'A false match rate of {fmr} takes {needed} comparisons of different people. There are {have}.',
      means: 'The sample is too small for this figure.',
      do: HELP_MORE.en,
    },
  },
  'evaluation.group-too-small': {
    nl: {
      what: 'Deze groep is te klein om iets over te zeggen. Vergelijkingen: {have}; nodig: {needed}.',
      means: 'Of de herkenning in deze groep slechter werkt, is niet gemeten.',
      do: HELP_MORE.nl,
    },
    en: {
      what: 'This group is too small to say anything about. Comparisons: {have}; needed: {needed}.',
      means: 'Whether recognition works less well in this group was not measured.',
      do: HELP_MORE.en,
    },
  },
  'evaluation.group-too-few-persons': {
    nl: {
      what: 'Deze groep is te klein om iets over te zeggen. Mensen met twee foto’s: {have}; nodig: {needed}.',
      means:
        'Of de herkenning in deze groep slechter werkt, is niet gemeten. Meer foto’s van dezelfde mensen helpen niet.',
      do: HELP_MORE.nl,
    },
    en: {
      what: 'This group is too small to say anything about. People with two photos: {have}; needed: {needed}.',
      means:
        'Whether recognition works less well in this group was not measured. More photos of the same people do not help.',
      do: HELP_MORE.en,
    },
  },
  'evaluation.group-too-few-pairs': {
    nl: {
      what: 'Deze groep is te klein om iets over te zeggen. Tweetallen van verschillende mensen: {have}; nodig: {needed}.',
      means:
        'Of de herkenning in deze groep slechter werkt, is niet gemeten. Meer foto’s van dezelfde mensen helpen niet.',
      do: HELP_MORE.nl,
    },
    en: {
      what: 'This group is too small to say anything about. Pairs of different people: {have}; needed: {needed}.',
      means:
        'Whether recognition works less well in this group was not measured. More photos of the same people do not help.',
      do: HELP_MORE.en,
    },
  },
  'evaluation.too-many-groups': {
    nl: {
      what: 'Er zijn {have} groepen; wij meten er hoogstens {limit}.',
      means: 'Waarschijnlijk staat er bij elke foto iets anders, zoals een naam.',
      do: 'Geef groepen van veel mensen, of meet zonder groepen.',
    },
    en: {
      what: 'There are {have} groups; we measure at most {limit}.',
      means: 'Probably each photo has one of its own, such as a name.',
      do: 'Give groups of many people, or measure without groups.',
    },
  },
  'evaluation.groups-too-small': {
    nl: {
      what: 'Te klein om te vergelijken: {groups}.',
      means: 'Het verschil tussen de groepen is niet te meten zonder een groep over te slaan.',
      do: HELP_MORE.nl,
    },
    en: {
      what: 'Too small to compare: {groups}.',
      means: 'The difference between groups cannot be measured without leaving a group out.',
      do: HELP_MORE.en,
    },
  },
  'evaluation.too-few-groups': {
    nl: {
      what: 'Er zijn geen twee groepen om te vergelijken; er zijn er {have}.',
      means: 'Of de herkenning voor sommige mensen slechter werkt, is niet gemeten.',
      do: 'Geef een bestand op dat van elke foto de groep zegt.',
    },
    en: {
      what: 'There are no two groups to compare; there are {have}.',
      means: 'Whether recognition works less well for some people was not measured.',
      do: 'Give a file that says the group of every photo.',
    },
  },
  'evaluation.ratio-of-zero': {
    nl: {
      what: 'In de groep {group} ging niets mis.',
      means: 'Delen door nul kan niet: een verhouding tussen de groepen is er niet.',
      do: HELP_MORE.nl,
    },
    en: {
      what: 'Nothing went wrong in the group {group}.',
      means: 'Nothing can be divided by zero: there is no ratio between the groups.',
      do: HELP_MORE.en,
    },
  },
  'evaluation.ratio-unbounded': {
    nl: {
      what: 'In de groep {group} ging te weinig mis. Aantal fouten: {errors}.',
      means: 'De verhouding tussen de groepen heeft geen bovengrens en zegt dus niets.',
      do: HELP_MORE.nl,
    },
    en: {
      what: 'Too little went wrong in the group {group}. Errors: {errors}.',
      means: 'The ratio between the groups has no upper bound, so it says nothing.',
      do: HELP_MORE.en,
    },
  },
  'evaluation.no-threshold': {
    nl: {
      what: 'De meting is te klein voor een drempel bij een kans van {fmr} op een valse match.',
      means: 'Wat van die drempel afhangt, is niet te meten.',
      do: HELP_MORE.nl,
    },
    en: {
      what: 'The sample is too small for a threshold at a false match rate of {fmr}.',
      means: 'What depends on that threshold cannot be measured.',
      do: HELP_MORE.en,
    },
  },
  'evaluation.quality-incomplete': {
    nl: {
      what: 'De kwaliteit is bij {have} van de {of} foto’s bekend.',
      means: 'Welke foto’s de slechtste zijn, is zo niet te zeggen.',
      do: 'Meet deze kwaliteit bij elke foto.',
    },
    en: {
      what: 'The quality is known of {have} of the {of} photos.',
      means: 'Which photos are the worst cannot be told.',
      do: 'Measure this quality of every photo.',
    },
  },
  'evaluation.fmr-not-in-report': {
    nl: {
      what: 'Het rapport zegt niets over een kans van {fmr} op een valse match.',
      means: 'Een drempel kiezen wij niet op de gok.',
      do: 'Kies een van {have}, of meet opnieuw met deze kans erbij.',
    },
    en: {
      what: 'The report says nothing about a false match rate of {fmr}.',
      means: 'We do not guess a threshold.',
      do: 'Choose one of {have}, or measure again with this rate included.',
    },
  },
  'evaluation.report-invalid': {
    nl: {
      what: 'Dit is geen geldig meetrapport: {field} klopt niet.',
      means: 'Het bestand is veranderd, beschadigd of van een andere soort.',
      do: 'Neem het rapport zoals het is gemaakt, of meet opnieuw.',
    },
    en: {
      what: 'This is not a valid evaluation report: {field} is not right.',
      means: 'The file was changed, is damaged, or is of another kind.',
      do: 'Take the report as it was made, or measure again.',
    },
  },
  'evaluation.report-version': {
    nl: {
      what: 'Dit meetrapport is van versie {version}.',
      means: 'Deze versie lezen wij niet.',
      do: 'Meet opnieuw, of gebruik de software die het rapport maakte.',
    },
    en: {
      what: 'This evaluation report is of version {version}.',
      means: 'We do not read this version.',
      do: 'Measure again, or use the software that made the report.',
    },
  },
});

export type EvaluationErrorCode = keyof typeof EVALUATION_ERRORS;
