import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { nl } from './nl.ts';

const say = (language: 'nl' | 'en', id: keyof typeof nl, values: Record<string, string>) =>
  createIntl({ locale: language, messages: { nl, en }[language] }).formatMessage(
    { id },
    { ground: 'consent', ...values },
  );

describe.each(['nl', 'en'] as const)('what a visitor is told (%s)', (language) => {
  const elsewhere = { nl: 'nergens anders', en: 'nowhere else' }[language];
  const phone = { nl: 'van deze telefoon', en: 'from this phone' }[language];

  it('of paper and pictures: the face is gone from the phone only, and is in them too', () => {
    for (const id of ['receipt.done', 'receipt.done-only'] as const) {
      expect(say(language, id, { paper: 'true' })).toContain(phone);
      expect(say(language, id, { paper: 'false' })).not.toContain(phone);
    }
    const face = { amount: '512', model: 'model' };
    const only = say(language, 'rights.phone-face', { ...face, paper: 'false' });
    const both = say(language, 'rights.phone-face', { ...face, paper: 'true' });
    expect(only).toContain(elsewhere);
    expect(both).toMatch(/op papier|on paper/);
    expect(say(language, 'receipt.paper', { storage: 'sealed' })).toMatch(/sleutel|key/);
    expect(say(language, 'receipt.paper', { storage: 'carried' })).not.toContain('badge');
    expect(say(language, 'receipt.paper', { storage: 'carried', ground: 'law' })).toContain('badge');
    expect(say(language, 'receipt.paper', { storage: 'carried' })).not.toMatch(/sleutel|key/);
  });

  it('of an answer that was the visitor’s: it isn’t called the guardian’s', () => {
    for (const id of ['parent.withdraw', 'parent.withdrawn-title'] as const) {
      expect(say(language, id, { giver: 'guardian' })).toMatch(/mijn|Uw|my|Your/);
      expect(say(language, id, { giver: 'visitor' })).not.toMatch(/mijn|Uw|my|Your/);
    }
    expect(say(language, 'parent.standing', { giver: 'visitor' })).toContain('16');
    expect(say(language, 'parent.standing', { giver: 'unknown' })).not.toContain('16');
  });

  it('of an ended event: no key is called destroyed that may still be there', () => {
    expect(say(language, 'ended.lead', { event: 'X' })).not.toMatch(/vernietig|destroy/);
    expect(say(language, 'ended.keys-left', {})).toMatch(/nog niet|Not all/);
  });
});
