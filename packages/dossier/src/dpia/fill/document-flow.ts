import { type Bilingual, both } from '../words.ts';
import { list } from './draft.ts';

/** What this software handles of somebody who has their face compared with the photo on their own document. */
export const DOCUMENT_DATA: readonly (Bilingual | null)[] = [
  both('Bezoekers die ja zeggen bij de poort:', 'Visitors who say yes at the gate:'),
  list([
    both(
      'Beeld van de foto op het document en van het gezicht, met van elk een template: in het geheugen van de poort, tot de beslissing.',
      'Image of the photo on the document and of the face, with a template of each: in the memory of the gate, until the decision.',
    ),
    both(
      'Dat er ja is gezegd, met tijd, poort en versie van de informatie. Zonder naam, nummer of ticket.',
      'That a yes was given, with time, gate and version of the information. Without a name, number or ticket.',
    ),
  ]),
  both(
    'Tekst en nummers op het document worden niet gelezen.',
    'Text and numbers on the document are not read.',
  ),
];

export const DOCUMENT_STEPS = both(
  [
    '1. De bezoeker leest bij de poort de informatie en drukt zelf op ja. Dat ja wordt vastgelegd voordat er een beeld wordt gemaakt.',
    '2. De bezoeker houdt het document voor de camera. De poort zoekt de foto en maakt er een template van.',
    '3. De bezoeker kijkt in de camera. De poort maakt een template van het gezicht en vergelijkt de twee.',
    '4. De poort zegt "ga door" of "andere poort" en wist beide beelden en templates. Alleen aantallen gaan naar de server.',
    '5. Stoppen kan tot de beslissing met één druk op de knop. Daarna is er niets meer om te wissen.',
  ].join('\n'),
  [
    '1. The visitor reads the information at the gate and presses yes. That yes is recorded before any image is made.',
    '2. The visitor holds the document before the camera. The gate looks for the photo and makes a template of it.',
    '3. The visitor looks into the camera. The gate makes a template of the face and compares the two.',
    '4. The gate says "go" or "other lane" and erases both images and templates. Only counts go to the server.',
    '5. Until the decision one press on a button stops it. After it there is nothing left to erase.',
  ].join('\n'),
);

export const DOCUMENT_ERASED = both(
  'De poort wist beide beelden en templates bij de beslissing. Nergens blijft iets van het gezicht of het document.',
  'The gate erases both images and templates at the decision. Nothing of the face or the document stays anywhere.',
);

export const DOCUMENT_PLACES = both(
  'De templates zijn alleen in het geheugen van de poort, zolang de vergelijking duurt.',
  'The templates are only in the memory of the gate, for as long as the comparison takes.',
);
