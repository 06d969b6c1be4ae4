import { AnswerBody } from '@tenzij/contracts';
import { CONDITION_IDS, VERDICTS } from '@tenzij/norms';
import { describe, expect, it } from 'vitest';
import { LIBRARY } from '../../../../packages/norms/src/test/law.ts';
import { EN } from '../texts/en.ts';
import { NL } from '../texts/nl.ts';

describe('the texts of the assessment', () => {
  const has = (key: string) => key in NL && key in EN;

  it('name every condition in short, every answer, verdict and part of an answer', () => {
    const keys = [
      ...CONDITION_IDS.map((id) => `short.${id}`),
      ...AnswerBody.shape.value.options.map((value) => `assess.value-${value}`),
      ...VERDICTS.map((verdict) => `assess.verdict-${verdict}`),
      ...Object.keys(AnswerBody.shape).map((part) => `assess.part-${part}`),
    ];
    expect(keys.filter((key) => !has(key))).toEqual([]);
  });

  it('call a verdict what the norms call it', () => {
    const plain = (text: string) => text.replaceAll('’', "'");
    for (const verdict of VERDICTS) {
      const { title } = LIBRARY.verdicts[verdict];
      expect(plain(NL[`assess.verdict-${verdict}`])).toBe(title.nl);
      expect(plain(EN[`assess.verdict-${verdict}`])).toBe(title.en);
    }
  });
});
