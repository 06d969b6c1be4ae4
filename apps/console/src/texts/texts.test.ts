import { checkMessages } from '@tenzij/ui';
import { createIntl } from 'react-intl';
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

  it.each([
    ['nl', NL],
    ['en', EN],
  ] as const)('of tickets speak of staff where the people are staff (%s)', (locale, texts) => {
    const { formatMessage } = createIntl({ locale, messages: texts });
    const keys = Object.entries<string>(texts).flatMap(([key, text]) =>
      text.includes('{people, select') ? [key] : [],
    );
    expect(keys).toHaveLength(4);
    const inWords = (people: string) => keys.map((id) => formatMessage({ id }, { people, count: 2 }));
    expect(inWords('staff').join('\n')).not.toMatch(/bezoeker|visitor/i);
    for (const text of inWords('visitors')) expect(text).toMatch(/bezoeker|visitor/i);
  });
});
