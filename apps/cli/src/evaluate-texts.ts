import { term } from './help.ts';

/** How a code under `failures` reads in a list. */
const REASONS = {
  nl: {
    'cli.file-missing': 'het bestand is er niet',
    'cli.file-is-folder': 'het is een map',
    'cli.file-unreadable': 'het bestand is niet te openen',
    'cli.file-too-large': 'het bestand is te groot',
    'cli.crop-not-square': 'de uitsnede is niet vierkant',
    'face.none': 'geen gezicht gevonden',
    'face.too-small': 'het gezicht is te klein',
    'face.image-unreadable': 'geen afbeelding die wij kunnen lezen',
    'face.image-heic': 'HEIC lezen wij niet',
    'face.image-truncated': 'de afbeelding is niet compleet',
    'face.image-too-small': 'de afbeelding is te klein',
    'face.image-too-large': 'de afbeelding is te groot',
    'face.model-failed': 'het model gaf geen uitkomst',
  },
  en: {
    'cli.file-missing': 'the file is not there',
    'cli.file-is-folder': 'it is a folder',
    'cli.file-unreadable': 'the file cannot be opened',
    'cli.file-too-large': 'the file is too large',
    'cli.crop-not-square': 'the crop is not square',
    'face.none': 'no face found',
    'face.too-small': 'the face is too small',
    'face.image-unreadable': 'not an image we can read',
    'face.image-heic': 'we do not read HEIC',
    'face.image-truncated': 'the image is incomplete',
    'face.image-too-small': 'the image is too small',
    'face.image-too-large': 'the image is too large',
    'face.model-failed': 'the model gave no outcome',
  },
} as const;

export const EVALUATE_TEXTS = {
  nl: {
    help: {
      about: 'Meet hoe goed een model mensen uit elkaar houdt, en bij welke drempel.',
      pairs: term('--pairs <csv>', 'de paren: imageA,imageB,same (same: 1 of 0)'),
      images: term('--images <map>', 'de map waarin de foto’s staan'),
      aligned: term('--aligned', 'het zijn al uitsneden: sla stap 2 en 3 over'),
      groups: term('--groups <csv>', 'de groep van elke foto: image,group'),
      subjects: term('--subjects <csv>', 'wie er op elke foto staat: image,subject'),
      model: term('--model <id>', 'het model; zonder: het standaardmodel'),
      fmr: term('--fmr <kans>', 'geef ook de drempel bij deze kans op een valse match, zoals 5e-4'),
      data: term(
        '--data <json>',
        'wat dit voor foto’s zijn: {"description","source","licence"}, elk als tekst of {"nl","en"}',
      ),
      out: term('--out <map>', 'schrijf report.json, report.nl.html en report.en.html hierin'),
      clearance: term('--clearance <bestand>', 'meet onder deze vrijgave; zonder: een proefvrijgave'),
      trust: term('--trust <bestand>', 'JSON met de sleutels van wie mag ondertekenen'),
      more: `
Voorbeeld:
  npx tenzij evaluate --pairs paren.csv --images fotos --out rapport

Zonder --pairs en met --subjects wordt elke foto met elke andere vergeleken. Dat is
nodig voor een drempel bij een kleine kans: voor 1e-4 zijn ten minste 10.000
vergelijkingen van verschillende mensen nodig, en liever veel meer.

De foto’s blijven op deze computer. De templates staan tijdens het meten in een map
die alleen u kunt openen. Die map wordt aan het einde verwijderd. Na Ctrl-C, of als
het venster sluit, blijft hij staan, en gaat dezelfde opdracht verder waar zij was.
Van één paar wordt nooit een score getoond.

Exitcode 0: er is gemeten. Exitcode 2: er is niet gemeten. Exitcode 130: onderbroken.`,
    },
    specimen: 'PROEFVRIJGAVE: deze meting draait onder een vrijgave die alleen voor deze meting geldt.',
    repeated:
      '{count, plural, one {# paar staat} other {# paren staan}} vaker in het bestand; elk paar telt één keer.',
    resumed: 'Verder met {count, plural, one {# template} other {# templates}} van een eerdere keer.',
    representing: 'Templates maken',
    measuring: 'Meten',
    written: 'Geschreven in {folder}. SHA-256 van report.json, voor de vrijgave:\n{sha256}',
    data: {
      unknown: 'Wie deze meting deed, zei niet wat voor foto’s dit zijn.',
      aligned: 'Het waren al uitsneden: detectie en registratie zijn overgeslagen.',
      middleFace:
        'Staan er meer gezichten op een foto, dan telt het gezicht dat het dichtst bij het midden is; kleine gezichten op de achtergrond tellen niet mee. Een poort weigert zo’n foto.',
      everyPair: 'Elke foto is met elke andere vergeleken.',
      specimen: 'De templates zijn gemaakt met een proefvrijgave, die alleen voor deze meting gold.',
      clearance: 'De templates zijn gemaakt met de vrijgave {id}.',
    },
    summary: {
      model: 'Model {model}',
      counts:
        '{images, plural, one {# foto} other {# foto’s}}{persons, plural, =-1 {} one { van # persoon} other { van # personen}}; {genuine, plural, one {# vergelijking} other {# vergelijkingen}} van iemand met zichzelf, {impostor, number} van verschillende mensen{lost, plural, =0 {} other {; # niet te maken}}.',
      fte: 'deel van de foto’s waar geen template van kwam',
      eer: 'waar beide fouten even vaak zijn',
      rates: 'FMR       drempel     FNMR',
      groups: 'Per groep, bij FMR {fmr}:',
      ratio: 'Slechtste groep tegen beste',
      failures: '{count, plural, one {# foto gaf} other {# foto’s gaven}} geen template:',
      more: 'en nog {count}; het rapport noemt ze alle',
      notComputed: 'Niet berekend.',
      ci: 'Tussen haakjes het 95 %-interval. FMR: een ander voor u aangezien. FNMR: u niet herkend.',
    },
    reasons: REASONS.nl,
  },
  en: {
    help: {
      about: 'Measure how well a model tells people apart, and at which threshold.',
      pairs: term('--pairs <csv>', 'the pairs: imageA,imageB,same (same: 1 or 0)'),
      images: term('--images <folder>', 'the folder that the photos are in'),
      aligned: term('--aligned', 'they are crops already: skip steps 2 and 3'),
      groups: term('--groups <csv>', 'the group of each photo: image,group'),
      subjects: term('--subjects <csv>', 'who is in each photo: image,subject'),
      model: term('--model <id>', 'the model; without: the default model'),
      fmr: term('--fmr <rate>', 'give the threshold at this false match rate too, such as 5e-4'),
      data: term(
        '--data <json>',
        'what photos these are: {"description","source","licence"}, each a text or {"nl","en"}',
      ),
      out: term('--out <folder>', 'write report.json, report.nl.html and report.en.html there'),
      clearance: term('--clearance <file>', 'measure under this clearance; without: a specimen'),
      trust: term('--trust <file>', 'JSON with the keys of who may sign'),
      more: `
Example:
  npx tenzij evaluate --pairs pairs.csv --images photos --out report --lang en

Without --pairs and with --subjects every photo is compared with every other. That is
needed for a threshold at a low rate: 1e-4 takes at least 10,000 comparisons of
different people, and better many more.

The photos stay on this computer. While measuring, templates are kept in a folder that
only you can open. It is removed at the end. After Ctrl-C, or when the window is
closed, it stays, and the same command goes on where it was. The score of a single
pair is never shown.

Exit code 0: it was measured. Exit code 2: it was not. Exit code 130: interrupted.`,
    },
    specimen: 'SPECIMEN CLEARANCE: this runs under a clearance that holds for this run only.',
    repeated:
      '{count, plural, one {# pair is} other {# pairs are}} in the file more than once; each pair counts once.',
    resumed: 'Going on with {count, plural, one {# template} other {# templates}} of an earlier run.',
    representing: 'Making templates',
    measuring: 'Measuring',
    written: 'Written to {folder}. SHA-256 of report.json, for the clearance:\n{sha256}',
    data: {
      unknown: 'Whoever measured this did not say what photos these are.',
      aligned: 'They were registered crops: detection and registration were skipped.',
      middleFace:
        'When a photo shows several faces, the one nearest to the middle counts; small faces in the background do not. A gate refuses such a photo.',
      everyPair: 'Every photo was compared with every other.',
      specimen: 'The templates were made under a specimen clearance that held for this run only.',
      clearance: 'The templates were made under clearance {id}.',
    },
    summary: {
      model: 'Model {model}',
      counts:
        '{images, plural, one {# photo} other {# photos}}{persons, plural, =-1 {} one { of # person} other { of # people}}; {genuine, plural, one {# comparison} other {# comparisons}} of a person with themselves, {impostor, number} of different people{lost, plural, =0 {} other {; # could not be made}}.',
      fte: 'share of the photos that gave no template',
      eer: 'where both errors are as frequent',
      rates: 'FMR       threshold   FNMR',
      groups: 'By group, at FMR {fmr}:',
      ratio: 'Worst group against best',
      failures: '{count, plural, one {# photo} other {# photos}} gave no template:',
      more: 'and {count} more; the report names them all',
      notComputed: 'Not computed.',
      ci: 'In brackets the 95 % interval. FMR: somebody else taken for you. FNMR: you not recognised.',
    },
    reasons: REASONS.en,
  },
} as const;
