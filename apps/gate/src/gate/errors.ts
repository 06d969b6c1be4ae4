import { defineErrors } from '@tenzij/kernel';

const AGAIN = {
  nl: 'Druk op "Opnieuw proberen". Verwijs bezoekers intussen naar de gewone rij.',
  en: 'Press "Try again". Send visitors to the regular lane meanwhile.',
};
const REGULAR = {
  nl: 'Laat de bezoeker voorgaan in de gewone rij.',
  en: 'Let the visitor go first in the regular lane.',
};

/** What can be wrong with a gate itself, for its crew. */
export const GATE_ERRORS = defineErrors({
  'gate.no-token': {
    nl: {
      what: 'Deze poort weet niet welke poort zij is.',
      means: 'Het adres mist het deel na het hekje (#).',
      do: 'Open de link van deze poort opnieuw, zoals die in het beheer staat.',
    },
    en: {
      what: 'This gate does not know which gate it is.',
      means: 'The address lacks the part after the hash sign (#).',
      do: 'Open the link of this gate again, as the console gives it.',
    },
  },
  'gate.end-not-proven': {
    nl: {
      what: 'De server zegt dat dit evenement is afgesloten, maar bewijst het niet.',
      means:
        'Zonder bewijs wist de poort niets. Zij kan openen met wat zij heeft, en vraagt het elke minuut opnieuw.',
      do: 'Bel de organisator. Is het evenement echt voorbij? Wis dan deze poort.',
    },
    en: {
      what: 'The server says that this event was ended, and does not prove it.',
      means:
        'Without proof the gate erases nothing. It can open with what it has, and asks again every minute.',
      do: 'Call the organiser. Is the event really over? Then erase this gate.',
    },
  },
  'gate.not-known': {
    nl: {
      what: 'De server kent deze poort niet of niet meer.',
      means:
        'De link is ingetrokken, of het antwoord kwam niet van de server. Een poort die al gekoppeld is, werkt door.',
      do: 'Bel de organisator en vraag of deze poort open mag. Zo niet, wis haar dan.',
    },
    en: {
      what: 'The server does not know this gate, or not any more.',
      means:
        'The link was withdrawn, or the answer was not the server’s. A gate that is paired already goes on.',
      do: 'Call the organiser and ask whether this gate may open. If not, erase it.',
    },
  },
  'gate.refused': {
    nl: {
      what: 'De server neemt deze poort niet aan.',
      means:
        'Zij is ingetrokken, of haar link klopt niet. Zolang dat zo is, helpt zij niemand. Gewist is er niets.',
      do: 'Bel de organisator. Hoort deze poort hier? Dan gaat zij vanzelf verder als de server haar weer aanneemt.',
    },
    en: {
      what: 'The server does not take this gate.',
      means:
        'It was withdrawn, or its link is wrong. As long as that is so it serves nobody. Nothing was erased.',
      do: 'Call the organiser. Does this gate belong here? Then it goes on by itself once the server takes it again.',
    },
  },
  'gate.keys-differ': {
    nl: {
      what: 'De server geeft andere sleutels dan eerst.',
      means:
        'Niemand die deze poort vertrouwt, staat voor die sleutels in. De poort houdt de sleutels die zij had.',
      do: 'Bel de organisator. Is dit een nieuwe inzet? Wis dan deze poort en koppel haar opnieuw.',
    },
    en: {
      what: 'The server gives other keys than before.',
      means: 'Nobody that this gate trusts vouches for those keys. The gate keeps the keys that it had.',
      do: 'Call the organiser. Is this a new deployment? Then erase this gate and pair it again.',
    },
  },
  'gate.not-paired': {
    nl: {
      what: 'Er is geen verbinding, en dit apparaat is nog niet gekoppeld.',
      means: 'De eerste keer heeft een poort het netwerk nodig. Daarna werkt zij ook zonder.',
      do: 'Verbind het apparaat met het netwerk en druk op "Opnieuw proberen".',
    },
    en: {
      what: 'There is no connection, and this device is not paired yet.',
      means: 'The first time a gate needs the network. After that it works without.',
      do: 'Connect the device to the network and press "Try again".',
    },
  },
  'gate.no-key-store': {
    nl: {
      what: 'Deze browser kan geen sleutel veilig bewaren.',
      means: 'Zonder eigen sleutel mag een poort geen passen openen.',
      do: 'Open de poort via https, in een actuele Chromium of Chrome, niet in een privévenster.',
    },
    en: {
      what: 'This browser cannot keep a key safely.',
      means: 'Without a key of its own a gate may not open passes.',
      do: 'Open the gate over https, in a current Chromium or Chrome, not in a private window.',
    },
  },
  'gate.open-elsewhere': {
    nl: {
      what: 'Deze poort is al open in een ander venster.',
      means: 'Twee vensters weten niet van elkaar wie er langs is geweest. Dit venster helpt daarom niemand.',
      do: 'Sluit dit venster, of sluit het andere: dan gaat dit vanzelf open.',
    },
    en: {
      what: 'This gate is open in another window already.',
      means: 'Two windows don’t know of each other who came by. So this window serves nobody.',
      do: 'Close this window, or close the other one: then this one opens by itself.',
    },
  },
  'gate.key-unusable': {
    nl: {
      what: 'De sleutel van de server past niet op dit apparaat.',
      means: 'Hij is voor een ander apparaat verpakt of beschadigd.',
      do: AGAIN.nl,
    },
    en: {
      what: "The server's key does not fit this device.",
      means: 'It was wrapped for another device or is damaged.',
      do: AGAIN.en,
    },
  },
  'gate.clearance-differs': {
    nl: {
      what: 'De vrijgave zegt iets anders dan de server.',
      means:
        'De inzet, de sleutels of het proefkarakter verschillen. Deze poort kijkt dan naar geen gezicht.',
      do: 'Meld dit de organisator. Verwijs bezoekers intussen naar de gewone rij.',
    },
    en: {
      what: 'The clearance says something else than the server.',
      means: 'The deployment, the keys or whether it is a specimen differ. This gate then looks at no face.',
      do: 'Tell the organiser. Send visitors to the regular lane meanwhile.',
    },
  },
  'gate.no-camera': {
    nl: {
      what: 'De poort heeft geen camera.',
      means: 'Er is geen camera aangesloten, of de browser mag hem niet gebruiken.',
      do: 'Sluit de camera aan, sta hem toe in de browser en druk op "Opnieuw proberen".',
    },
    en: {
      what: 'The gate has no camera.',
      means: 'No camera is connected, or the browser may not use it.',
      do: 'Connect the camera, allow it in the browser and press "Try again".',
    },
  },
  'gate.scanner-failed': {
    nl: {
      what: 'De poort kan geen passen lezen.',
      means: 'De QR-lezer start niet of is gestopt.',
      do: AGAIN.nl,
    },
    en: {
      what: 'The gate cannot read passes.',
      means: 'The QR reader does not start, or stopped.',
      do: AGAIN.en,
    },
  },
  'gate.camera-blind': {
    nl: {
      what: 'De camera geeft geen beeld meer.',
      means: 'Hij staat aan, maar stuurt niets nieuws.',
      do: 'De poort probeert het zelf opnieuw. Blijft dit zo, trek de camera er dan uit en steek hem er weer in.',
    },
    en: {
      what: 'The camera gives no picture any more.',
      means: 'It is on, but sends nothing new.',
      do: 'The gate tries again by itself. If this lasts, unplug the camera and plug it in again.',
    },
  },
  'gate.hung': {
    nl: { what: 'De poort stond stil.', means: 'Een deel van haar antwoordde niet meer.', do: AGAIN.nl },
    en: { what: 'The gate stood still.', means: 'A part of it answered no more.', do: AGAIN.en },
  },
  'gate.keeps-stopping': {
    nl: {
      what: 'De poort stopte steeds opnieuw.',
      means: 'Zij herstartte vijf keer in tien minuten en wacht nu op u.',
      do: 'Herstart het apparaat, kijk of de camera vastzit, en druk op "Opnieuw proberen".',
    },
    en: {
      what: 'The gate kept stopping.',
      means: 'It started again five times in ten minutes, and now waits for you.',
      do: 'Restart the device, check that the camera is plugged in, and press "Try again".',
    },
  },
  'gate.timed-out': {
    nl: { what: 'Het duurde te lang.', means: 'Een poort laat niemand wachten.', do: REGULAR.nl },
    en: { what: 'It took too long.', means: 'A gate keeps nobody waiting.', do: REGULAR.en },
  },
  'gate.failed': {
    nl: { what: 'Er ging iets mis in de poort.', means: 'Bij twijfel verwijst zij altijd.', do: AGAIN.nl },
    en: { what: 'Something went wrong in the gate.', means: 'In doubt it always refers.', do: AGAIN.en },
  },
  'gate.turnstile-not-ready': {
    nl: {
      what: 'De draaipoort is niet klaar.',
      means: 'Hij kan voor niemand open. De poort gebruikt daarom geen pas op.',
      do: 'Verwijs bezoekers naar de gewone rij. Onder aan het scherm staat wat er met de draaipoort is.',
    },
    en: {
      what: 'The turnstile is not ready.',
      means: 'It can open for nobody. So the gate uses no pass up.',
      do: 'Send visitors to the regular lane. The bottom of the screen says what is the matter with the turnstile.',
    },
  },
  'gate.looked-enough': {
    nl: {
      what: 'Deze poort heeft bij deze pas al drie keer gekeken.',
      means: 'Het gezicht en de pas kwamen drie keer niet bij elkaar. Na tien minuten kijkt zij weer.',
      do: REGULAR.nl,
    },
    en: {
      what: 'This gate has already looked three times for this pass.',
      means:
        'Three times the face and the pass were not found to belong together. After ten minutes it looks again.',
      do: REGULAR.en,
    },
  },
  'gate.crew-code-needed': {
    nl: {
      what: 'De code van de medewerkers geldt niet meer.',
      means: 'Na een minuut zonder druk op een knop vraagt de poort hem opnieuw.',
      do: 'Typ de code opnieuw.',
    },
    en: {
      what: "The crew's code does not count any more.",
      means: 'After a minute without a press the gate asks for it again.',
      do: 'Type the code again.',
    },
  },
});
