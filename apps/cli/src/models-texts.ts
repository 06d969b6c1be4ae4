import type { Language } from '@tenzij/kernel';
import { term } from './help.ts';

/** A size as people write it: 38,7 MB. */
export function megabytes(bytes: number, language: Language): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${(bytes / 1e6).toLocaleString(language, digits)} MB`;
}

export const MODELS_TEXTS = {
  nl: {
    help: {
      about: 'Bekijk, controleer en installeer de modellen voor herkenning.',
      list: 'Toon welke modellen er zijn, waar ze vandaan komen en of ze heel zijn.',
      verify: 'Controleer of elk modelbestand het bestand is dat het moet zijn.',
      install: 'Installeer de modellen die erbij horen, of ook een model naar keuze.',
      add: 'Voeg een eigen model toe, met een eigen kaart.',
      names: term('[naam...]', 'model uit de lijst; zonder: alle modellen die erbij horen'),
      from: term('--from <map>', 'neem de bestanden uit deze map en haal niets op'),
      card: term('<kaart>', 'modelkaart (JSON); docs/reference/models.md zegt wat erin staat'),
      fromCard: term('--from <map>', 'de map met de modelbestanden; zonder: de map van de kaart'),
      verifyMore: `
Exitcode 0: alles is heel. Exitcode 1: een bestand is niet heel of ontbreekt.`,
      installMore: `
Voorbeelden:
  npx tenzij models install
  npx tenzij models install sface-2021dec
  npx tenzij models install --from /media/usb

Een model naar keuze wordt alleen van internet gehaald als u het noemt. Elk bestand
wordt gecontroleerd (SHA-256). Een ander bestand wordt niet bewaard.

Exitcode 0: alles staat er. Exitcode 2: iets kon niet.`,
      addMore: `
Voorbeeld:
  npx tenzij models add mijn-model.json --from mijn-modellen

De kaart en de bestanden die hij noemt komen in de map models. De bestanden worden aan
hun SHA-256 herkend; hoe ze heten maakt niet uit. Elk model wordt eerst één keer
gedraaid op een grijs beeld, om te zien of namen en maten kloppen met de kaart.

Exitcode 0: het model is te kiezen. Exitcode 2: het is niet toegevoegd.`,
    },
    origins: { shipped: 'hoort erbij', optional: 'naar keuze', added: 'zelf toegevoegd' },
    ready: 'te kiezen',
    notReady: {
      shipped: 'niet te kiezen: npx tenzij models install',
      optional: 'niet geïnstalleerd: npx tenzij models install {id}',
      added: 'niet te kiezen: voeg het opnieuw toe met npx tenzij models add',
    },
    roles: { detection: 'gezicht', landmarks: 'punten', representation: 'template' },
    states: { whole: 'heel', wrong: 'niet heel', missing: 'ontbreekt' },
    whole: '{count, plural, one {# bestand is} other {# bestanden zijn}} heel.',
    wrong: 'is niet heel, voor',
    missing: 'ontbreekt, voor',
    nobody: 'geen enkel model',
    remedies: {
      install: 'Voer npx tenzij models install uit, bij een model naar keuze met de naam erachter.',
      add: 'Voeg uw eigen model opnieuw toe met npx tenzij models add.',
      remove: 'Verwijder het bestand dat bij geen enkel model hoort.',
    },
    fetching: 'Ophalen ({size}): {url}',
    installed: 'De modellen die erbij horen zijn geïnstalleerd.',
    thereAlready: 'De modellen die erbij horen stonden er al, en zijn heel.',
    chosenNow: 'Het model {name} is nu te kiezen. Meet het eerst: npx tenzij evaluate.',
    added:
      'Het model {name} is toegevoegd en nu te kiezen. Meet het eerst: npx tenzij evaluate.\nSHA-256 van de kaart: {sha256}',
  },
  en: {
    help: {
      about: 'See, check and install the models for recognition.',
      list: 'Show which models there are, where they come from and whether they are whole.',
      verify: 'Check that every model file is the file it should be.',
      install: 'Install the models that ship, or an optional one as well.',
      add: 'Add a model of your own, with a card of its own.',
      names: term('[name...]', 'model of the list; without: all models that ship'),
      from: term('--from <folder>', 'take the files from this folder and fetch nothing'),
      card: term('<card>', 'model card (JSON); docs/reference/models.md says what is in it'),
      fromCard: term('--from <folder>', 'the folder with the model files; without: that of the card'),
      verifyMore: `
Exit code 0: all is whole. Exit code 1: a file is not whole, or missing.`,
      installMore: `
Examples:
  npx tenzij models install --lang en
  npx tenzij models install sface-2021dec --lang en
  npx tenzij models install --from /media/usb --lang en

An optional model is fetched from the internet only when you name it. Every file is
checked (SHA-256). Another file is not kept.

Exit code 0: all is there. Exit code 2: something could not be done.`,
      addMore: `
Example:
  npx tenzij models add my-model.json --from my-models --lang en

The card and the files that it names go to the folder models. The files are known by
their SHA-256; their names don't matter. Every model is first run once on a grey
picture, to see whether names and sizes are those of the card.

Exit code 0: the model can be chosen. Exit code 2: it was not added.`,
    },
    origins: { shipped: 'ships', optional: 'optional', added: 'added' },
    ready: 'can be chosen',
    notReady: {
      shipped: 'cannot be chosen: npx tenzij models install',
      optional: 'not installed: npx tenzij models install {id}',
      added: 'cannot be chosen: add it again with npx tenzij models add',
    },
    roles: { detection: 'face', landmarks: 'landmarks', representation: 'template' },
    states: { whole: 'whole', wrong: 'not whole', missing: 'missing' },
    whole: '{count, plural, one {# file is} other {# files are}} whole.',
    wrong: 'is not whole, for',
    missing: 'is missing, for',
    nobody: 'no model at all',
    remedies: {
      install: 'Run npx tenzij models install, for an optional model with its name.',
      add: 'Add your own model again with npx tenzij models add.',
      remove: 'Remove the file that no model uses.',
    },
    fetching: 'Fetching ({size}): {url}',
    installed: 'The models that ship are installed.',
    thereAlready: 'The models that ship were there already, and are whole.',
    chosenNow: 'The model {name} can be chosen now. Measure it first: npx tenzij evaluate.',
    added:
      'The model {name} is added and can be chosen now. Measure it first: npx tenzij evaluate.\nSHA-256 of the card: {sha256}',
  },
} as const;
