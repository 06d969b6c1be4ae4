import type { VisitData } from '@tenzij/contracts';
import { expect, it } from 'vitest';
import { nl } from '../texts/nl.ts';
import { entryText, hasRevokedPaper } from './rights-words.ts';

it.each(['withdrawal', 'paper-pass', 'link-sent', 'kiosk-opened'])(
  'screen C9: says in words that a desk did: %s',
  (act) => {
    const text = entryText({ kind: 'desk-act', body: { act, crew: 'm-1' } });
    expect(text).toBe(`rights.desk.${act}`);
    expect(nl[text]).toMatch(/balie/);
  },
);

it('has words of its own for answers, and the name alone of what it doesn’t know', () => {
  expect(entryText({ kind: 'erased', body: {} })).toBe('rights.entry.erased');
  expect(entryText({ kind: 'desk-act', body: { act: 'another' } })).toBe('rights.entry.other');
  expect(entryText({ kind: 'another', body: { act: 'withdrawal' } })).toBe('rights.entry.other');
});

it('knows a face on paper that counts no more, and no other pass', () => {
  const at = '2026-11-22T12:00:00Z';
  const paper = { kind: 'face', form: 'paper', state: 'revoked' } as const;
  const has = (changes: Partial<VisitData['passes'][number]>) =>
    hasRevokedPaper([{ ...paper, issuedAt: at, validFrom: at, expires: at, revokedAt: null, ...changes }]);
  expect(has({})).toBe(true);
  expect([has({ kind: 'regular' }), has({ form: 'live' }), has({ state: 'in-use' })]).toEqual([
    false,
    false,
    false,
  ]);
});
