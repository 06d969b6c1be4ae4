import type { AttackCard } from './card.ts';

/** The attack detector that comes with the default models. */
export const DEFAULT_ATTACK_DETECTOR: AttackCard = {
  id: 'faceplugin-liveness-128',
  file: {
    shipped: 'model/fr_liveness.onnx',
    shippedSha256: 'afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d',
    preparedSha256: '707bd0275d8936349d6784076720c2d0b63c5faa2c1651c49d113109843dcb1e',
  },
  input: {
    side: 128,
    scale: 2.7,
    // The vendor's own code feeds red first; of 120 genuine photos that rejected 58, this order 10.
    colours: 'BGR',
    classes: 3,
    liveClass: 0,
    inputName: 'input',
    outputName: 'output',
  },
  minimumLive: 0.5,
  licence: 'MIT',
  copyright: 'Copyright (c) 2021 gitguanqi',
  provenance: {
    nl: 'Niet bekend is met welke foto’s en welke aanvallen dit model is getraind. Het lijkt op de MiniFASNet-familie van minivision (Silent-Face-Anti-Spoofing); bewezen is dat niet. De maker noemt een keuring door een laboratorium, maar geeft er geen rapport van. Noem dit in uw DPIA.',
    en: 'It is not documented which photos and which attacks this model was trained on. It resembles the MiniFASNet family of minivision (Silent-Face-Anti-Spoofing); that is not proven. Its maker names a laboratory test, and gives no report of it. Say so in your DPIA.',
  },
};
