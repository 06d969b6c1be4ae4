import { defineErrors } from '@tenzij/kernel';

/** Why a gate referred somebody, for the crew. The visitor reads only where to go. */
export const ADMISSION_ERRORS = defineErrors({
  'admission.clearance-not-in-force': {
    nl: {
      what: 'De vrijgave van deze poort is nu niet van kracht.',
      means: 'Herkenning is gepauzeerd of uit, of er is een nieuwe vrijgave. De gewone rij werkt door.',
      do: 'Wijs de weg naar de gewone rij. Met een netwerk haalt de poort een nieuwe vrijgave zelf op.',
    },
    en: {
      what: 'The clearance of this gate is not in force now.',
      means: 'Recognition is paused or off, or there is a new clearance. The regular lane goes on.',
      do: 'Show the way to the regular lane. With a network the gate fetches a new clearance itself.',
    },
  },
  'admission.no-match': {
    nl: {
      what: 'Het gezicht en de pas horen volgens het systeem niet bij elkaar.',
      means: 'Het systeem kan zich vergissen. Dit is geen weigering.',
      do: 'Laat deze persoon vooraan in de gewone rij verder gaan.',
    },
    en: {
      what: 'The system does not take the face and the pass to belong together.',
      means: 'The system can be wrong. This is not a denial.',
      do: 'Let this person continue at the front of the regular lane.',
    },
  },
  'admission.regular-pass': {
    nl: {
      what: 'Dit is een gewone pas.',
      means: 'Deze poort kijkt naar gezichten. De gewone rij is net zo goed.',
      do: 'Wijs de weg naar de gewone rij.',
    },
    en: {
      what: 'This is a regular pass.',
      means: 'This gate looks at faces. The regular lane is just as good.',
      do: 'Show the way to the regular lane.',
    },
  },
  'admission.no-consent': {
    nl: {
      what: 'Deze persoon zei op dit scherm geen ja.',
      means: 'Zonder eigen ja, bij de informatie van nu, kijkt de poort naar geen document en geen gezicht.',
      do: 'Laat de persoon zelf kiezen: opnieuw beginnen, of vooraan in de gewone rij.',
    },
    en: {
      what: 'This person did not say yes on this screen.',
      means:
        'Without a yes of their own, to the notice as it is now, the gate looks at no document and no face.',
      do: 'Let the person choose: begin again, or the front of the regular lane.',
    },
  },
  'admission.no-status-list': {
    nl: {
      what: 'Deze poort heeft geen lijst van ingetrokken passen.',
      means: 'Zij kan niet zien wie zijn toestemming heeft ingetrokken en verwijst daarom iedereen.',
      do: 'Verbind de poort met het netwerk en start haar opnieuw.',
    },
    en: {
      what: 'This gate has no list of withdrawn passes.',
      means: 'It cannot tell who withdrew and therefore refers everybody.',
      do: 'Connect the gate to the network and start it again.',
    },
  },
  'admission.unexpected': {
    nl: {
      what: 'Er ging iets mis bij het beslissen.',
      means: 'Bij twijfel verwijst de poort altijd.',
      do: 'Laat deze persoon vooraan in de gewone rij verder gaan en start de poort opnieuw als het vaker gebeurt.',
    },
    en: {
      what: 'Something went wrong while deciding.',
      means: 'In doubt the gate always refers.',
      do: 'Let this person continue at the front of the regular lane; restart the gate if it happens again.',
    },
  },
  'admission.too-soon': {
    nl: {
      what: 'Met deze pas is kort geleden al iemand binnengelaten.',
      means: 'Hij geldt pas weer na de tijd die de organisator heeft ingesteld.',
      do: 'Vraag of deze persoon al binnen was. Bij de gewone rij kan een medewerker toch binnenlaten.',
    },
    en: {
      what: 'Somebody was let in on this pass a short while ago.',
      means: 'It holds again after the time that the organiser set.',
      do: 'Ask whether this person was inside already. At the regular lane crew can let them in all the same.',
    },
  },
});
