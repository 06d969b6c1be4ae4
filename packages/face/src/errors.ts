import { defineErrors } from '@tenzij/kernel';
import { QUALITY_ERRORS } from './quality/errors.ts';

/** What this package and its adapters refuse. Nobody is turned away by these: the regular lane is there. */
const STEP_ERRORS = defineErrors({
  'face.not-live': {
    nl: {
      what: 'Wij weten niet zeker of dit een gezicht is, of een foto ervan.',
      means: 'Dat kan aan het licht liggen, of aan een scherm of spiegel in beeld.',
      do: 'Kijk nog een keer in de camera, of ga naar de gewone rij.',
    },
    en: {
      what: 'We are not sure whether this is a face or a photo of one.',
      means: 'It may be the light, or a screen or mirror in view.',
      do: 'Look into the camera once more, or use the regular lane.',
    },
  },
  'face.turn-not-seen': {
    nl: {
      what: 'Wij zagen het hoofd niet naar de gevraagde kant draaien.',
      means: 'Dat overkomt ook wie snel draait, even uit beeld is of het hoofd niet kan draaien.',
      do: 'Ga naar de gewone rij. Daar hoeft u uw hoofd niet te draaien.',
    },
    en: {
      what: 'We did not see the head turn to the side we asked for.',
      means: 'That also happens to people who turn fast, leave the picture, or cannot turn their head.',
      do: 'Use the regular lane. There you do not have to turn your head.',
    },
  },
  'face.none': {
    nl: {
      what: 'Wij zien geen gezicht.',
      means: 'Het gezicht is bedekt, gedraaid, te donker of niet in beeld.',
      do: 'Kijk recht in de camera, met licht van voren. Of ga naar de gewone rij.',
    },
    en: {
      what: 'We see no face.',
      means: 'The face is covered, turned, too dark or out of view.',
      do: 'Look straight into the camera, with light from the front. Or use the regular lane.',
    },
  },
  'face.several': {
    nl: {
      what: 'Wij zien {count} gezichten.',
      means: 'Wij nemen er één, en weten niet wie van u dat is.',
      do: 'Zorg dat alleen uw gezicht dichtbij in beeld is.',
    },
    en: {
      what: 'We see {count} faces.',
      means: 'We take one, and do not know which of you that is.',
      do: 'Make sure that only your face is close to the camera.',
    },
  },
  'face.too-small': {
    nl: {
      what: 'Het gezicht is te klein in beeld.',
      means: 'Onder {minimum} beeldpunten hoog gaat herkennen te vaak mis.',
      do: 'Kom dichter bij de camera.',
    },
    en: {
      what: 'The face is too small in the picture.',
      means: 'Below {minimum} pixels high, recognition fails too often.',
      do: 'Come closer to the camera.',
    },
  },
  'face.image-unreadable': {
    nl: {
      what: 'Dit is geen afbeelding die wij kunnen lezen.',
      means: 'Het is een ander soort bestand, of het is beschadigd.',
      do: 'Kies een foto (JPEG, PNG of WebP).',
    },
    en: {
      what: 'This is not an image we can read.',
      means: 'It is another kind of file, or it is damaged.',
      do: 'Choose a photo (JPEG, PNG or WebP).',
    },
  },
  'face.image-heic': {
    nl: {
      what: 'Dit is een foto in HEIC, de vorm waarin iPhones foto’s bewaren.',
      means: 'Die lezen wij niet.',
      do: 'Bewaar de foto als JPEG. Op een iPhone: Instellingen, Camera, Structuren, Meest compatibel.',
    },
    en: {
      what: 'This is a photo in HEIC, the form in which iPhones keep photos.',
      means: 'We do not read that.',
      do: 'Save the photo as JPEG. On an iPhone: Settings, Camera, Formats, Most Compatible.',
    },
  },
  'face.image-truncated': {
    nl: {
      what: 'De afbeelding is niet compleet.',
      means: 'Het bestand stopt te vroeg; er mist een deel van de foto.',
      do: 'Kopieer of download de foto opnieuw.',
    },
    en: {
      what: 'The image is incomplete.',
      means: 'The file ends too early; part of the photo is missing.',
      do: 'Copy or download the photo again.',
    },
  },
  'face.image-too-small': {
    nl: {
      what: 'De afbeelding is te klein: {width} bij {height} beeldpunten.',
      means: 'Er past geen gezicht in dat groot genoeg is.',
      do: 'Neem een foto van ten minste {minimum} bij {minimum} beeldpunten.',
    },
    en: {
      what: 'The image is too small: {width} by {height} pixels.',
      means: 'No face that is large enough fits in it.',
      do: 'Take a photo of at least {minimum} by {minimum} pixels.',
    },
  },
  'face.image-too-large': {
    nl: {
      what: 'De afbeelding is te groot: {width} bij {height} beeldpunten.',
      means: 'Wij lezen tot {megapixels} megapixel, zodat het apparaat niet vastloopt.',
      do: 'Maak de foto eerst kleiner.',
    },
    en: {
      what: 'The image is too large: {width} by {height} pixels.',
      means: 'We read up to {megapixels} megapixels, so that the device does not hang.',
      do: 'Make the photo smaller first.',
    },
  },
  'face.card-invalid': {
    nl: {
      what: 'De modelkaart klopt niet: {field}.',
      means: 'Zonder volledige kaart weten wij niet hoe het model gebruikt moet worden.',
      do: 'Vul de kaart aan. Wat erin hoort, staat in docs/reference/models.md.',
    },
    en: {
      what: 'The model card is wrong: {field}.',
      means: 'Without a complete card we do not know how the model is to be used.',
      do: 'Complete the card. docs/reference/models.md says what belongs in it.',
    },
  },
  'face.model-missing': {
    nl: {
      what: 'Het model {file} is er niet.',
      means: 'Zonder model kunnen wij geen gezichten vinden of vergelijken.',
      do: 'Beheerder: kijk met `npx tenzij models verify` wat er ontbreekt, of voer `npm run models` uit. Bezoeker: ga naar de gewone rij.',
    },
    en: {
      what: 'The model {file} is not there.',
      means: 'Without it we cannot find or compare faces.',
      do: 'Operator: see what is missing with `npx tenzij models verify`, or run `npm run models`. Visitor: use the regular lane.',
    },
  },
  'face.model-mismatch': {
    nl: {
      what: 'Het model is niet het model van de vrijgave.',
      means: 'Het bestand is veranderd of van een andere versie. Wij gebruiken het niet.',
      do: 'Beheerder: kijk met `npx tenzij models verify` welk bestand het is, voer `npm run models` uit, of vraag een nieuwe vrijgave. Bezoeker: ga naar de gewone rij.',
    },
    en: {
      what: "The model is not the clearance's model.",
      means: 'The file was changed or is of another version. We do not use it.',
      do: 'Operator: see which file it is with `npx tenzij models verify`, run `npm run models`, or ask for a new clearance. Visitor: use the regular lane.',
    },
  },
  'face.model-does-not-fit': {
    nl: {
      what: 'Het model voor {role} past niet bij zijn kaart.',
      means: 'Wij gaven het een grijs beeld als {given} en verwachtten {expected}. Dat kwam er niet uit.',
      do: 'Vergelijk de namen en maten op de kaart met die van het model. Wat erin hoort, staat in docs/reference/models.md.',
    },
    en: {
      what: 'The model for {role} does not fit its card.',
      means: 'We gave it a grey image as {given} and expected {expected}. It did not give that.',
      do: 'Compare the names and sizes on the card with those of the model. docs/reference/models.md says what belongs in it.',
    },
  },
  'face.model-failed': {
    nl: {
      what: 'Het model werkt niet op dit apparaat.',
      means: 'Er kwam geen bruikbare uitkomst.',
      do: 'Probeer het nog een keer of ga naar de gewone rij.',
    },
    en: {
      what: 'The model does not work on this device.',
      means: 'It gave no usable outcome.',
      do: 'Try once more or use the regular lane.',
    },
  },
  'face.template-mismatch': {
    nl: {
      what: 'Deze templates zijn niet te vergelijken.',
      means: 'Ze zijn met verschillende modellen gemaakt.',
      do: 'Vraag een nieuwe pas of ga naar de gewone rij.',
    },
    en: {
      what: 'These templates cannot be compared.',
      means: 'They were made by different models.',
      do: 'Ask for a new pass or use the regular lane.',
    },
  },
  'face.template-empty': {
    nl: {
      what: 'De template is leeg.',
      means: 'Er staat geen gezicht in.',
      do: 'Vraag een nieuwe pas of ga naar de gewone rij.',
    },
    en: {
      what: 'The template is empty.',
      means: 'There is no face in it.',
      do: 'Ask for a new pass or use the regular lane.',
    },
  },
});

/** Quality's own errors included. */
export const FACE_ERRORS = defineErrors({ ...STEP_ERRORS, ...QUALITY_ERRORS });

export type FaceErrorCode = keyof typeof FACE_ERRORS;
