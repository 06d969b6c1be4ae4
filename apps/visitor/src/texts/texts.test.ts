import { ConsentAnswers, consentAct } from '@tenzij/contracts';
import { FACE_ERRORS } from '@tenzij/face';
import { checkMessages } from '@tenzij/ui';
import { expect, it } from 'vitest';
import { VISITOR_ERRORS } from '../errors.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

it('says everything in Dutch and in English', () => {
  expect(checkMessages({ nl, en })).toEqual([]);
});

it('has sentences of consent that the ledger has room for', () => {
  for (const giver of ['visitor', 'guardian'] as const)
    for (const language of ['nl', 'en'] as const)
      for (const given of [true, false]) {
        const act = consentAct(giver, given, language);
        expect(ConsentAnswers.shape.act.safeParse(act).success, act).toBe(true);
      }
});

it('has texts for its own errors that tell what to do', () => {
  for (const texts of Object.values(VISITOR_ERRORS)) {
    expect(texts.nl.do).toMatch(/gewone pas/);
    expect(texts.en.do).toMatch(/regular pass/);
  }
});

it('has a short instruction for everything that can be wrong with a selfie, and no other', () => {
  const instructions = (texts: object) => Object.keys(texts).filter((key) => key.startsWith('instruction.'));
  const placement = ['good', 'none', 'several', 'closer', 'back', 'centre', 'not-live'];
  const quality = Object.keys(FACE_ERRORS)
    .filter((code) => code.startsWith('face.quality-'))
    .map((code) => code.slice('face.quality-'.length));
  const wanted = new Set([...placement, ...quality].map((instruction) => `instruction.${instruction}`));
  for (const texts of [nl, en]) {
    expect(new Set(instructions(texts))).toEqual(wanted);
    const words = instructions(texts).map((key) => texts[key as keyof typeof nl].split(' ').length);
    expect(Math.max(...words)).toBeLessThanOrEqual(6);
    const sentences = instructions(texts).map((key) => texts[key as keyof typeof nl]);
    expect(new Set(sentences).size).toBe(sentences.length);
  }
});
