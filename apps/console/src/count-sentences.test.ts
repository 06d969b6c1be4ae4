import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { laneSentence, visitorSentences } from './count-sentences.ts';
import { EN } from './texts/en.ts';
import { NL } from './texts/nl.ts';
import type { ConsoleText } from './use-console.ts';

function texts(locale: 'nl' | 'en'): ConsoleText {
  const intl = createIntl({ locale, messages: locale === 'nl' ? NL : EN });
  return (id, values) => String(intl.formatMessage({ id }, values));
}

const nl = texts('nl');
const en = texts('en');

describe('laneSentence', () => {
  it('says how many were referred, and the part that is', () => {
    const counts = { admitted: 812, referred: 14, gates: 4 };
    expect(laneSentence('face', counts, nl)).toBe(
      'Van de 826 mensen bij de gezichtspoorten zijn er 14 (1,7%) verwezen naar de gewone rij. Wie verwezen is, mag daar vooraan.',
    );
    expect(laneSentence('face', counts, en)).toBe(
      'Of the 826 people at the face gates 14 (1.7%) were referred to the regular lane. Whoever is referred goes to the front there.',
    );
  });

  it('never rounds somebody down to nobody', () => {
    const counts = { admitted: 1_000_000, referred: 1, gates: 4 };
    expect(laneSentence('face', counts, en)).toContain('1 (0.0001%) was referred');
  });

  it('invariant 11: says that nobody came, instead of a part of nobody', () => {
    expect(laneSentence('regular', { admitted: 0, referred: 0, gates: 4 }, en)).toBe(
      'Nobody has passed a gate here yet.',
    );
  });
});

describe('visitorSentences', () => {
  it('accounts for every ticket', () => {
    const visitors = { tickets: 2400, facePasses: 1010, regularPasses: 1301, withdrawn: 1 };
    expect(visitorSentences(visitors, en)).toBe(
      'Of 2,400 tickets: 1,010 with a face pass, 1,301 with a regular pass, 89 without a pass yet. 1 person has withdrawn consent.',
    );
  });

  it('leaves out a difference that cannot be right', () => {
    const visitors = { tickets: 1, facePasses: 1, regularPasses: 1, withdrawn: 0 };
    expect(visitorSentences(visitors, nl)).toBe(
      'Van 1 ticket: 1 met een gezichtspas, 1 met een gewone pas. Niemand heeft toestemming ingetrokken.',
    );
  });
});
