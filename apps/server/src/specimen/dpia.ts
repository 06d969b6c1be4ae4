import { type Bilingual, ROLES, SHIPPED_MODELS } from '@tenzij/face';
import type { Language } from '@tenzij/kernel';

/** What the cards say of the models that can be chosen here; parts that two models share stand once. */
function knownOfModels(language: Language): string {
  const parts = SHIPPED_MODELS.flatMap(({ about }) => ROLES.map((role) => about[role]));
  const once = [...new Map(parts.map((part) => [part.name, part])).values()];
  const say = (text: Bilingual) => text[language];
  return once.map(({ name, known, unknown }) => `- ${name}. ${say(known)} ${say(unknown)}`).join('\n');
}

/** A short DPIA of the specimen festival. The clearance holds its hash. */
export const DPIA = `# DPIA – specimen

Dit document hoort bij een verzonnen festival. Het laat zien wat in een gegevensbeschermings-
effectbeoordeling (artikel 35 AVG) moet staan.

## 1. Wat er gebeurt
Bezoekers die dat willen, maken op hun eigen telefoon een template van hun gezicht. De template staat
alleen in hun pas, versleuteld voor de poorten van dit festival. Bij de gezichtspoort vergelijkt een
apparaat het gezicht met de template in de pas (1:1). De server bewaart per gezichtspas een controlewaarde
(hash met salt), geen template en geen foto.

## 2. Waarom, en kan het met minder
Doel: toegang voor wie dit kiest. Er is een gewone rij met gewone pas, even snel en voor dezelfde prijs.
Een centrale verzameling van templates is niet nodig en is er niet.

## 3. Risico's en wat ertegen gedaan is
- Iemand voelt zich gedwongen: twee gelijke keuzes, niets staat vooraf aan, intrekken kost één handeling.
- De herkenning vergist zich: niemand wordt geweigerd; wie niet herkend wordt, gaat vooraan in de gewone rij.
- De herkenning werkt niet voor iedereen even goed: verschillen tussen groepen zijn hier niet gemeten.
- De modellen: van hun training is niet alles bekend. Zie deel 6.
- Misleiding met een foto of masker: daartegen is geen bewezen bescherming. Medewerkers houden toezicht.
- Een poort raakt kwijt: zij kan alleen passen openen die iemand laat zien; zij bewaart geen gezichten.

## 4. Wat overblijft
Het risico dat overblijft is aanvaardbaar zolang gezichts- en gewone rij even lang zijn. De organisator
pauzeert de gezichtspoort als wachtenden in de gewone rij merkbaar slechter af zijn.

## 5. Advies van de FG
Akkoord voor dit festival, met de voorwaarden van de vrijgave.

## 6. De modellen
De organisator kiest uit de modellen die bij de software horen; welk model het is, staat in de vrijgave. Bij
een ander model moet dit deel worden aangevuld. Wat hun kaarten zeggen, woord voor woord:
${knownOfModels('nl')}

---

In English: an invented festival. Visitors who want to make a template of their face on their own phone; it
stays in their pass. Gates compare one to one. The server keeps a salted hash per face pass, no template and
no photo. What is not known: differences between groups, protection against photos and masks, and of the
models, in the words of their cards:
${knownOfModels('en')}
`;
