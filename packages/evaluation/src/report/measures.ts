import type { Bilingual } from '../input.ts';

/** What the quality measures that we know are called; those of ISO/IEC 29794-5, and two of the detector's. */
export const MEASURES: Readonly<Record<string, Bilingual>> = {
  detectionConfidence: { nl: 'Hoe zeker er een gezicht is', en: 'How sure it is a face' },
  dynamicRange: { nl: 'Verschil tussen licht en donker', en: 'Range of light and dark' },
  eyesVisible: { nl: 'Ogen zichtbaar', en: 'Eyes visible' },
  faceHeight: { nl: 'Hoogte van het gezicht', en: 'Height of the face' },
  interEyeDistance: { nl: 'Afstand tussen de ogen', en: 'Distance between the eyes' },
  mouthVisible: { nl: 'Mond zichtbaar', en: 'Mouth visible' },
  noise: { nl: 'Weinig ruis', en: 'Little noise' },
  overExposure: { nl: 'Niet te licht', en: 'Not too bright' },
  pitch: { nl: 'Hoofd niet omhoog of omlaag', en: 'Head not up or down' },
  roll: { nl: 'Hoofd niet schuin', en: 'Head not tilted' },
  sharpness: { nl: 'Scherpte', en: 'Sharpness' },
  underExposure: { nl: 'Niet te donker', en: 'Not too dark' },
  yaw: { nl: 'Hoofd niet opzij', en: 'Head not turned' },
};
