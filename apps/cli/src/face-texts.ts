import { term } from './help.ts';

export const FACE_TEXTS = {
  nl: {
    help: {
      about: 'Vind gezichten, of vergelijk er twee onder een vrijgave.',
      detect: 'Zeg waar gezichten zijn. Er wordt niemand herkend en geen template gemaakt.',
      compare: 'Zeg of op twee foto’s dezelfde persoon staat. Alleen met een geldige vrijgave.',
      photo: term('<foto>', 'foto: JPEG, PNG of WebP; - leest van de invoer (stdin)'),
      first: term('<foto1>', 'foto van één persoon: JPEG, PNG of WebP'),
      second: term('<foto2>', 'nog een foto van één persoon'),
      clearance: term(
        '--clearance <bestand>',
        'de vrijgave, ondertekend; zonder vrijgave wordt er niet vergeleken',
      ),
      trust: term(
        '--trust <bestand>',
        'JSON met de openbare sleutels van wie mag ondertekenen: {"controller":[…],"dpo":[…]}',
      ),
      detectMore: `
Voorbeeld:
  npx tenzij face detect foto.jpg

De foto blijft op deze computer.
Exitcode 0: de foto is bekeken. Exitcode 2: de foto is niet te lezen.`,
      compareMore: `
Voorbeeld:
  npx tenzij face compare a.jpg b.jpg --clearance vrijgave.cose --trust sleutels.json

De foto’s blijven op deze computer. De drempel is die van de vrijgave. Hoe sterk de
gezichten op elkaar lijken, wordt niet getoond.

Exitcode 0: er is vergeleken, met welke uitkomst ook. Exitcode 2: er is niet vergeleken.`,
    },
    faces: '{count, plural, =0 {Geen gezicht.} one {# gezicht:} other {# gezichten:}}',
    face: 'links {x}, boven {y}, breed {width}, hoog {height} beeldpunten',
    match: 'match: volgens de vrijgave {clearance} staat op beide foto’s dezelfde persoon.',
    noMatch: 'geen match: volgens de vrijgave {clearance} staan er twee personen op.',
    notDone: {
      'head-turn':
        'Niet gedaan: het draaien van het hoofd, dat de vrijgave aan de poort vraagt. Dat kan niet met foto’s.',
    },
    specimen: 'PROEFVRIJGAVE: dit is een demonstratie. Gebruik de uitkomst nergens voor.',
  },
  en: {
    help: {
      about: 'Find faces, or compare two under a clearance.',
      detect: 'Say where faces are. Nobody is recognised and no template is made.',
      compare: 'Say whether two photos show one person. Only with a valid clearance.',
      photo: term('<photo>', 'photo: JPEG, PNG or WebP; - reads standard input'),
      first: term('<photo1>', 'photo of one person: JPEG, PNG or WebP'),
      second: term('<photo2>', 'another photo of one person'),
      clearance: term('--clearance <file>', 'the signed clearance; without one nothing is compared'),
      trust: term(
        '--trust <file>',
        'JSON with the public keys of who may sign: {"controller":[…],"dpo":[…]}',
      ),
      detectMore: `
Example:
  npx tenzij face detect photo.jpg --lang en

The photo stays on this computer.
Exit code 0: the photo was looked at. Exit code 2: the photo cannot be read.`,
      compareMore: `
Example:
  npx tenzij face compare a.jpg b.jpg --clearance clearance.cose --trust keys.json \\
    --lang en

The photos stay on this computer. The threshold is that of the clearance. How alike
the faces are is not shown.

Exit code 0: they were compared, whatever came out. Exit code 2: nothing was compared.`,
    },
    faces: '{count, plural, =0 {No face.} one {# face:} other {# faces:}}',
    face: 'left {x}, top {y}, width {width}, height {height} pixels',
    match: 'match: by clearance {clearance} both photos show one person.',
    noMatch: 'no match: by clearance {clearance} they show two people.',
    notDone: {
      'head-turn':
        'Not done: the turn of the head, which the clearance asks for at the gate. Photos cannot show it.',
    },
    specimen: 'SPECIMEN CLEARANCE: this is a demonstration. Do not use the outcome for anything.',
  },
} as const;
