import { checkMessages } from '@tenzij/ui';
import { describe, expect, it } from 'vitest';
import { EN } from './en.ts';
import { NL } from './nl.ts';

describe('the texts of the console', () => {
  it('are complete ICU messages with the same arguments in both languages', () => {
    expect(checkMessages({ nl: NL, en: EN })).toEqual([]);
  });

  it('never say that a use is legal, permitted or safe', () => {
    const promise =
      /\b(legaal|rechtmatig|wettelijk toegestaan|goedgekeurd|legal|lawful|permitted|approved|safe)\b/i;
    const texts = [...Object.values<string>(NL), ...Object.values(EN)];
    expect(texts.filter((text) => promise.test(text))).toEqual([]);
  });

  it('call a referral a referral, never a denial', () => {
    const denial = /\b(geweigerd|afgewezen|denied|rejected)\b/i;
    const texts = [...Object.values<string>(NL), ...Object.values(EN)];
    expect(texts.filter((text) => denial.test(text))).toEqual([]);
  });
});
