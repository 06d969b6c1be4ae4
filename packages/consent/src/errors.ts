import { defineErrors } from '@tenzij/kernel';

export const CONSENT_ERRORS = defineErrors({
  'consent.notice-incomplete': {
    nl: {
      what: 'De informatie aan bezoekers mist onderdeel {item}.',
      means: 'Zonder alle negen onderdelen is toestemming niet geldig.',
      do: 'Vul het onderdeel in, in het Nederlands en het Engels.',
    },
    en: {
      what: 'The notice to visitors lacks item {item}.',
      means: 'Without all nine items consent is not valid.',
      do: 'Fill in the item, in Dutch and in English.',
    },
  },
  'consent.other-notice': {
    nl: {
      what: 'De informatie is veranderd sinds u haar las.',
      means: 'Uw antwoord is niet vastgelegd.',
      do: 'Lees de nieuwe informatie en kies opnieuw.',
    },
    en: {
      what: 'The information changed since you read it.',
      means: 'Your answer was not recorded.',
      do: 'Read the new information and choose again.',
    },
  },
  'consent.unknown-purpose': {
    nl: {
      what: 'Er is geantwoord op een doel dat hier niet bestaat.',
      means: 'Het antwoord is niet vastgelegd.',
      do: 'Open de pagina opnieuw en kies opnieuw.',
    },
    en: {
      what: 'There was an answer to a purpose that does not exist here.',
      means: 'The answer was not recorded.',
      do: 'Open the page again and choose again.',
    },
  },
  'consent.unanswered-purpose': {
    nl: {
      what: 'Niet elk doel heeft een antwoord.',
      means: 'Het antwoord is niet vastgelegd. Per doel wordt apart toestemming gevraagd.',
      do: 'Geef bij elk doel ja of nee aan.',
    },
    en: {
      what: 'Not every purpose has an answer.',
      means: 'The answer was not recorded. Consent is asked for each purpose apart.',
      do: 'Answer yes or no to each purpose.',
    },
  },
  'consent.answered-twice': {
    nl: {
      what: 'Eén doel heeft twee antwoorden.',
      means: 'Wij weten niet welk antwoord u bedoelt en hebben niets vastgelegd.',
      do: 'Kies opnieuw.',
    },
    en: {
      what: 'One purpose has two answers.',
      means: 'We cannot know which one you mean and recorded nothing.',
      do: 'Choose again.',
    },
  },
  'consent.no-act': {
    nl: {
      what: 'Er is niet vastgelegd hoe u toestemming gaf.',
      means: 'Toestemming telt alleen door een handeling van uzelf.',
      do: 'Kies opnieuw met de knop op de pagina.',
    },
    en: {
      what: 'It was not recorded how you consented.',
      means: 'Consent counts only by an act of your own.',
      do: 'Choose again with the button on the page.',
    },
  },
  'consent.not-attested': {
    nl: {
      what: 'Er is niet gezegd dat u 16 jaar of ouder bent, of ouder of voogd van wie jonger is.',
      means: 'Wie jonger is dan 16 kan hier niet zelf ja zeggen. Uw antwoord is niet vastgelegd.',
      do: 'Geef eerst antwoord op de vraag over leeftijd. De gewone pas kan altijd.',
    },
    en: {
      what: 'Nobody said that you are 16 or over, or the parent or guardian of who is younger.',
      means: 'Who is under 16 can’t say yes here themselves. Your answer was not recorded.',
      do: 'First answer the question about age. The regular pass is always possible.',
    },
  },
  'consent.no-record': {
    nl: {
      what: 'Er is nog geen antwoord van u vastgelegd.',
      means: 'Zonder antwoord is er geen bewijs van toestemming om te geven.',
      do: 'U hoeft niets te doen. Na een ja of een nee kunt u het bewijs hier ophalen.',
    },
    en: {
      what: 'No answer of yours was recorded yet.',
      means: 'Without an answer there is no proof of consent to give.',
      do: 'You need not do anything. After a yes or a no you can fetch the proof here.',
    },
  },
  'consent.not-a-record': {
    nl: {
      what: 'Dit is geen bewijs van toestemming.',
      means: 'Er is niets gecontroleerd.',
      do: 'Kies het bestand (.jsonld) dat de bezoeker ophaalde.',
    },
    en: {
      what: 'This is no consent record.',
      means: 'Nothing was checked.',
      do: 'Choose the file (.jsonld) that the visitor fetched.',
    },
  },
  'consent.not-given': {
    nl: {
      what: 'Er is geen toestemming voor het gebruik van uw gezicht.',
      means: 'Wij maken dan geen gezichtspas. De gewone pas is even goed.',
      do: 'Kies de gewone pas, of geef eerst toestemming.',
    },
    en: {
      what: 'There is no consent to use your face.',
      means: 'Then no face pass is made. The regular pass is just as good.',
      do: 'Choose the regular pass, or consent first.',
    },
  },
});
