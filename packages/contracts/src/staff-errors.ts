import { defineErrors } from '@tenzij/kernel';

/** What goes differently where a law allows recognition without consent (art. 29 UAVG). */
export const STAFF_ERRORS = defineErrors({
  'visit.consent-not-asked': {
    nl: {
      what: 'Hier wordt niemand om toestemming gevraagd.',
      means:
        'Deze toegang rust op artikel 29 van de UAVG: een zwaarwegend algemeen belang. Een ja of nee verandert daar niets aan en leggen wij daarom niet vast.',
      do: 'Lees waarom uw gezicht hier wordt gebruikt. Vragen of bezwaren kunt u melden bij de organisatie.',
    },
    en: {
      what: 'Nobody is asked to consent here.',
      means:
        'This access rests on article 29 of the Dutch UAVG: a substantial public interest. A yes or no changes nothing about that, so we do not record one.',
      do: 'Read why your face is used here. Questions and objections can be put to the organisation.',
    },
  },
  'visit.notice-not-shown': {
    nl: {
      what: 'De uitleg is op deze telefoon nog niet getoond.',
      means: 'Zonder uitleg maken wij geen gezichtspas.',
      do: 'Open de uitleg, lees die en ga dan verder.',
    },
    en: {
      what: 'The explanation was not shown on this phone yet.',
      means: 'Without an explanation we make no face pass.',
      do: 'Open the explanation, read it and go on.',
    },
  },
  'visit.no-consent-here': {
    nl: {
      what: 'Er is geen bewijs van toestemming.',
      means:
        'Niemand vroeg u hier om toestemming: uw gezicht mag worden gebruikt op grond van artikel 29 van de UAVG. Een bewijs van toestemming zou dus niet kloppen.',
      do: 'Lees op uw pagina waarom uw gezicht wordt gebruikt. Bij ‘Mijn gegevens en rechten’ staat wat over u is vastgelegd.',
    },
    en: {
      what: 'There is no consent record.',
      means:
        'Nobody asked you to consent here: your face may be used under article 29 of the Dutch UAVG. So a record of consent would not be true.',
      do: 'Read on your page why your face is used. ‘My data and rights’ shows what was recorded about you.',
    },
  },
  'visit.no-guardian': {
    nl: {
      what: 'Een ouder of voogd kan hier niet antwoorden.',
      means: 'Op deze toegang wordt niemand om toestemming gevraagd, dus ook geen ouder of voogd.',
      do: 'Gebruik de eigen link van deze medewerker.',
    },
    en: {
      what: 'A parent or guardian cannot answer here.',
      means: 'Nobody is asked to consent to this access, so no parent or guardian is either.',
      do: "Use this employee's own link.",
    },
  },
});
