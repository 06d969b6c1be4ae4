import { describe, expect, it } from 'vitest';
import { LETTER_TEXTS } from './letter-texts.ts';
import { type LinkLetter, linkLetter, testLetter } from './letters.ts';

const LETTER: LinkLetter = {
  kind: 'link',
  language: 'nl',
  to: 'noor@voorbeeld.example',
  name: 'Noor Bakker',
  organisation: 'Stichting Zomer',
  event: { name: 'Zomeravond', place: 'Utrecht', starts: Date.UTC(2027, 5, 30, 22, 30) / 1000 },
  link: 'https://poort.example/visit/#abc.def',
  byLaw: false,
  contact: { name: 'Privacy Zomer', email: 'privacy@zomer.example' },
};

describe.each(['nl', 'en'] as const)('a letter with a link, in %s', (language) => {
  it.each(['link', 'lost-link'] as const)(
    'says who sends it and for what, the link once, and whom to ask: %s',
    (kind) => {
      const { subject, text, html, fromName, replyTo } = linkLetter({ ...LETTER, language, kind });
      expect(subject).toContain('Zomeravond');
      expect([fromName, replyTo]).toEqual(['Stichting Zomer', 'privacy@zomer.example']);
      for (const part of ['Noor Bakker', 'Stichting Zomer', 'Zomeravond', 'Utrecht', 'privacy@zomer.example'])
        expect(text).toContain(part);
      expect(text.split(LETTER.link)).toHaveLength(2);
      expect(text).not.toMatch(/[{}]/);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toContain(`href="${LETTER.link}"`);
    },
  );

  it('says that the link is theirs alone, and the regular pass as good', () => {
    const { text } = linkLetter({ ...LETTER, language });
    expect(text).toContain(LETTER_TEXTS[language].yours);
    expect(text).toContain(LETTER_TEXTS[language].free);
  });

  it('promises no free choice where a law may stand in for consent, and the regular pass all the same', () => {
    const { text } = linkLetter({ ...LETTER, language, byLaw: true });
    expect(text).toContain(LETTER_TEXTS[language].byLaw);
    expect(text).not.toContain(LETTER_TEXTS[language].free);
    expect(LETTER_TEXTS[language].byLaw).toMatch(/gewone pas|regular pass/);
  });

  it('names the day by the clock at the gate', () => {
    const day = language === 'nl' ? '1 juli 2027' : '1 July 2027';
    expect(linkLetter({ ...LETTER, language }).text).toContain(day);
  });

  it('has no picture, no script and no other address than the link', () => {
    const { html } = linkLetter({ ...LETTER, language });
    expect(html).not.toMatch(/<(img|script|link|iframe|form)|src=|url\(/i);
    expect(html.match(/https?:\/\/[^"<\s]+/g)).toEqual([LETTER.link, LETTER.link]);
  });

  it('takes names as text', () => {
    const name = '<img src=x onerror=alert(1)>';
    const { html } = linkLetter({ ...LETTER, language, name, organisation: '{link} & <b>' });
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('{link} &amp; &lt;b&gt;');
    expect(html).not.toMatch(/<img|<b>/);
  });

  it.each(['www.winst.example', 'Gefeliciteerd winst.example/nu', 'Haal-op.nl'])(
    'greets nobody by what a mail program makes a link of: %s',
    (name) => {
      const { text, html } = linkLetter({ ...LETTER, language, name });
      expect(text).toMatch(/^(Hallo|Hello),\n/);
      expect(html).not.toContain(name);
      expect(linkLetter({ ...LETTER, language, name: 'J.P. Bakker jr.' }).text).toContain('J.P. Bakker jr.,');
    },
  );

  it('goes without a name and without somebody to ask', () => {
    const { text, replyTo } = linkLetter({ ...LETTER, language, name: null, contact: null });
    expect(text).toMatch(/^(Hallo|Hello),\n/);
    expect(text).toContain(LETTER_TEXTS[language].helpDesk);
    expect(replyTo).toBeNull();
  });
});

it('tries mail out in both languages', () => {
  const { text } = testLetter('noor@voorbeeld.example', 'Stichting Zomer');
  expect(text).toMatch(/proefbericht van Stichting Zomer[\s\S]*test message of Stichting Zomer/);
});
