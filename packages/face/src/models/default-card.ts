import type { ModelCard } from './card.ts';
import card from './default-card.json' with { type: 'json' };

/** The models that `tools/models/prepare.mjs` prepares; it reads the same JSON. */
export const DEFAULT_MODEL: ModelCard = {
  id: card.id,
  source: card.source,
  files: {
    detection: card.files.detection.preparedSha256,
    landmarks: card.files.landmarks.preparedSha256,
    representation: card.files.representation.preparedSha256,
  },
  templateLength: card.templateLength,
  input: {
    detection: {
      width: 320,
      height: 240,
      mean: 127,
      scale: 128,
      anchors: 4420,
      minConfidence: 0.65,
      maxOverlap: 0.4,
    },
    landmarks: { side: 64, scale: 256 },
    // The vendor's own code feeds red first; measured, blue first makes fewer errors.
    representation: { colours: 'BGR', mean: 127.5, scale: 128 },
  },
  licence: 'MIT',
  copyright: 'Copyright (c) 2021 gitguanqi',
  provenance: {
    nl: 'Niet bekend is met welke foto’s de modellen voor landmarks en herkenning zijn getraind. Vorm en kleurvolgorde lijken op een openbaar MobileFaceNet dat met MS-Celeb-1M is getraind; bewezen is dat niet. Noem dit in uw DPIA.',
    en: 'It is not documented which photos the landmark and recognition models were trained on. Shape and colour order resemble a public MobileFaceNet trained on MS-Celeb-1M; that is not proven. Say so in your DPIA.',
  },
};
