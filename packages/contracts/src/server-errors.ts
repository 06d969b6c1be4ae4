import { defineErrors } from '@tenzij/kernel';

/** What the server refuses, apart from what the domain packages do. */
export const SERVER_ERRORS = defineErrors({
  'server.not-found': {
    nl: {
      what: 'Deze pagina bestaat niet.',
      means: 'Het adres klopt niet of is verouderd.',
      do: 'Controleer het adres of ga naar de startpagina.',
    },
    en: {
      what: 'This page does not exist.',
      means: 'The address is wrong or out of date.',
      do: 'Check the address or go to the start page.',
    },
  },
  'server.unexpected': {
    nl: {
      what: 'Er ging iets mis bij ons.',
      means: 'Uw verzoek is niet uitgevoerd. Er is niets half gedaan.',
      do: 'Probeer het opnieuw. Blijft het misgaan, vraag dan de organisator.',
    },
    en: {
      what: 'Something went wrong on our side.',
      means: 'Your request was not carried out. Nothing was half done.',
      do: 'Try again. If it keeps going wrong, ask the organiser.',
    },
  },
  'server.invalid-request': {
    nl: {
      what: 'Het verzoek klopt niet (veld: {field}).',
      means: 'Er is niets gewijzigd.',
      do: 'Open de pagina opnieuw en probeer het nog eens.',
    },
    en: {
      what: 'The request is not right (field: {field}).',
      means: 'Nothing was changed.',
      do: 'Open the page again and try once more.',
    },
  },
  'server.only-json': {
    nl: {
      what: 'Deze server neemt alleen JSON aan.',
      means: 'Een foto of ander bestand kan hier nooit naartoe. Foto’s blijven op het toestel.',
      do: 'Stuur het verzoek als application/json.',
    },
    en: {
      what: 'This server accepts JSON only.',
      means: 'A photo or other file can never be sent here. Photos stay on the device.',
      do: 'Send the request as application/json.',
    },
  },
  'server.body-too-large': {
    nl: {
      what: 'Het verzoek is te groot.',
      means: 'Wij nemen ten hoogste {maxBytes} bytes aan. Er is niets bewaard.',
      do: 'Stuur alleen wat gevraagd wordt.',
    },
    en: {
      what: 'The request is too large.',
      means: 'We accept at most {maxBytes} bytes. Nothing was kept.',
      do: 'Send only what is asked for.',
    },
  },
  'server.too-many-requests': {
    nl: {
      what: 'Er zijn te veel verzoeken kort na elkaar.',
      means: 'Dit verzoek is niet uitgevoerd.',
      do: 'Wacht {seconds} seconden en probeer het opnieuw.',
    },
    en: {
      what: 'There were too many requests in a short time.',
      means: 'This request was not carried out.',
      do: 'Wait {seconds} seconds and try again.',
    },
  },
  'server.sign-in-needed': {
    nl: {
      what: 'U bent niet aangemeld.',
      means: 'Deze gegevens zijn alleen voor de organisator en de FG.',
      do: 'Open een nieuwe aanmeldlink.',
    },
    en: {
      what: 'You are not signed in.',
      means: 'This is for the organiser and the DPO only.',
      do: 'Open a new sign-in link.',
    },
  },
  'server.sign-in-link-invalid': {
    nl: {
      what: 'Deze aanmeldlink werkt niet meer.',
      means: 'Een link werkt één keer en een beperkte tijd.',
      do: 'Vraag een nieuwe link. Wie de server start, krijgt er een te zien.',
    },
    en: {
      what: 'This sign-in link does not work any more.',
      means: 'A link works once, for a limited time.',
      do: 'Ask for a new one. Whoever starts the server is shown one.',
    },
  },
  'server.link-invalid': {
    nl: {
      what: 'Deze link is niet geldig.',
      means: 'Hij hoort bij geen ticket en bij geen poort van ons, of hij is ingetrokken.',
      do: 'Open de hele link uit uw bericht, of vraag de organisator om een nieuwe.',
    },
    en: {
      what: 'This link is not valid.',
      means: 'It belongs to none of our tickets or gates, or it was revoked.',
      do: 'Open the whole link from your message, or ask the organiser for a new one.',
    },
  },
  'server.role-not-allowed': {
    nl: {
      what: 'Dit mag u niet met deze aanmelding.',
      means: 'Dit onderdeel is voor een andere rol.',
      do: 'Meld u aan met een link voor de juiste rol.',
    },
    en: {
      what: 'Your sign-in does not allow this.',
      means: 'This part is for another role.',
      do: 'Sign in with a link for the right role.',
    },
  },
  'server.deployment-unknown': {
    nl: {
      what: 'Deze inzet is er niet.',
      means: 'Zij bestaat niet of is van een andere organisatie.',
      do: 'Kies een inzet uit uw eigen lijst.',
    },
    en: {
      what: 'There is no such deployment.',
      means: 'It does not exist or belongs to another organisation.',
      do: 'Choose a deployment from your own list.',
    },
  },
  'server.app-not-built': {
    nl: {
      what: 'De pagina "{app}" is nog niet gebouwd.',
      means: 'De server draait, maar de webpagina’s zijn er nog niet.',
      do: 'Voer "npm run build" uit en open de pagina opnieuw.',
    },
    en: {
      what: 'The page "{app}" has not been built yet.',
      means: 'The server runs, but its web pages are not there yet.',
      do: 'Run "npm run build" and open the page again.',
    },
  },
  'server.model-missing': {
    nl: {
      what: 'Dit model is er niet, of het bestand is beschadigd.',
      means: 'Zonder het vrijgegeven model wordt er niet herkend. De gewone rij blijft open.',
      do: 'Voer "npm run models" uit op de server.',
    },
    en: {
      what: 'This model is not here, or its file is damaged.',
      means: 'Without the cleared model nothing is recognised. The regular lane stays open.',
      do: 'Run "npm run models" on the server.',
    },
  },
  'gate.paired-elsewhere': {
    nl: {
      what: 'Deze poort werkt al op een ander toestel.',
      means: 'De link van een poort werkt alleen op het toestel dat hem het eerst gebruikte.',
      do: 'Ga verder op dat toestel, of vraag de organisator om een link voor dit toestel.',
    },
    en: {
      what: 'This gate already works on another device.',
      means: 'The link of a gate works only on the device that used it first.',
      do: 'Go on with that device, or ask the organiser for a link for this one.',
    },
  },
  'visit.recognition-off': {
    nl: {
      what: 'Gezichtsherkenning staat hier uit.',
      means: 'Er is geen geldige vrijgave om uw gezicht op uw eigen telefoon te gebruiken.',
      do: 'Neem de gewone pas. Die geldt altijd.',
    },
    en: {
      what: 'Face recognition is off here.',
      means: 'There is no valid clearance to use your face on your own phone.',
      do: 'Take the regular pass. It always holds.',
    },
  },
  'visit.other-words': {
    nl: {
      what: 'De zin bij de knop is intussen veranderd.',
      means: 'Wij leggen alleen vast wat er echt op het scherm stond. Uw ja is dus niet vastgelegd.',
      do: 'Laad de pagina opnieuw en antwoord nog een keer. De gewone pas kan altijd.',
    },
    en: {
      what: 'The sentence at the button has changed meanwhile.',
      means: 'We only record what really was on the screen. So your yes was not recorded.',
      do: 'Load the page again and answer once more. The regular pass is always possible.',
    },
  },
  'visit.shown-too-early': {
    nl: {
      what: 'De tijd waarop u de uitleg zag, kan niet kloppen.',
      means: 'Die uitleg was er toen nog niet. Uw ja is niet vastgelegd.',
      do: 'Zet de klok van dit toestel goed, laad de pagina opnieuw en antwoord nog een keer. De gewone pas kan altijd.',
    },
    en: {
      what: 'The time at which you saw the notice cannot be right.',
      means: 'That notice did not exist yet. Your yes was not recorded.',
      do: 'Set the clock of this device, load the page again and answer once more. The regular pass is always possible.',
    },
  },
  'visit.nothing-to-withdraw': {
    nl: {
      what: 'Er is geen toestemming om in te trekken.',
      means: 'Van uw gezicht is hier niets vastgelegd.',
      do: 'U hoeft niets te doen.',
    },
    en: {
      what: 'There is no consent to withdraw.',
      means: 'Nothing of your face was recorded here.',
      do: 'You need not do anything.',
    },
  },
  'visit.event-over': {
    nl: {
      what: 'Het evenement is voorbij.',
      means: 'Er worden geen passen meer gemaakt.',
      do: 'U hoeft niets te doen.',
    },
    en: {
      what: 'The event is over.',
      means: 'No more passes are made.',
      do: 'You need not do anything.',
    },
  },
});
