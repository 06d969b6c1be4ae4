import { describe, expect, it } from 'vitest';
import { NOTICE_ANSWERS } from '../../../server/src/specimen/notice.ts';
import { memoryStorage } from '../testing/memory-storage.ts';
import { chosenEvent } from './chosen-event.ts';
import { readingOf } from './reading.ts';
import { standingOf } from './standing.ts';

describe('what is read out of an answer', () => {
  it.each([
    ['Niemand anders dan wij. En de rest.', 'Niemand anders dan wij.', 'En de rest.'],
    ['Ja. Neem de gewone pas. Dat kan altijd.', 'Ja. Neem de gewone pas.', 'Dat kan altijd.'],
    ['Volgens artikel 9, lid 2 sub a. 3 dagen.', 'Volgens artikel 9, lid 2 sub a. 3 dagen.', ''],
    ['Ja.', 'Ja.', ''],
  ])('of %j is its start, and the rest stays', (answer, aloud, rest) => {
    expect(readingOf(answer)).toEqual({ aloud, rest });
  });

  it('loses nothing of what visitors are told', () => {
    for (const { nl, en } of Object.values(NOTICE_ANSWERS)) {
      for (const answer of [nl, en]) {
        const { aloud, rest } = readingOf(answer);
        expect(`${aloud} ${rest}`.trim()).toBe(answer);
        expect(aloud).not.toBe('');
      }
    }
  });
});

describe('what a desk can do for a ticket', () => {
  const consent = (state: 'none' | 'given' | 'refused' | 'withdrawn') => ({
    purpose: 'toegang',
    state,
    at: null,
    giver: null,
    desk: null,
    crew: null,
  });
  const ticket = (changes: object) =>
    standingOf({
      consents: [consent('none')],
      pass: 'none',
      recognition: true,
      route: 'consent',
      eventOver: false,
      ...changes,
    } as never);

  it('is to ask, while recognition is on and not everything was answered with yes', () => {
    expect(ticket({})).toMatchObject({ askable: true, withdrawable: false, open: true });
    expect(ticket({ consents: [consent('refused')] }).askable).toBe(true);
    expect(ticket({ consents: [consent('given'), consent('none')] })).toMatchObject({
      askable: true,
      withdrawable: true,
      waitsForFace: false,
    });
    expect(ticket({ recognition: false }).askable).toBe(false);
    expect(ticket({ eventOver: true })).toMatchObject({ askable: false, open: false });
  });

  it('is never to ask where a law stands in for consent; a face pass can be erased', () => {
    const byLaw = { route: 'public-interest' };
    expect(ticket(byLaw)).toMatchObject({ askable: false, waitsForFace: false, open: true });
    expect(ticket({ ...byLaw, pass: 'face' })).toMatchObject({ askable: false, withdrawable: true });
  });

  it('is to take back what stands, also after the event and with recognition off', () => {
    const given = { consents: [consent('given')] };
    expect(ticket(given)).toMatchObject({ withdrawable: true, askable: false, waitsForFace: true });
    expect(ticket({ ...given, pass: 'face' }).waitsForFace).toBe(false);
    expect(ticket({ ...given, eventOver: true, recognition: false }).withdrawable).toBe(true);
    expect(ticket({ pass: 'face' }).withdrawable).toBe(true);
    expect(ticket({ consents: [consent('withdrawn')], pass: 'regular' }).withdrawable).toBe(false);
  });
});

describe('the event of a desk', () => {
  it('is kept in the browser, and in memory where that is blocked', () => {
    const storage = memoryStorage();
    chosenEvent(() => storage).keep('zomeravond');
    expect(chosenEvent(() => storage).read()).toBe('zomeravond');
    const blocked = chosenEvent(() => {
      throw new Error('blocked');
    });
    blocked.keep('zomeravond');
    expect(blocked.read()).toBe('zomeravond');
  });

  it('is forgotten for another one', () => {
    const storage = memoryStorage();
    const chosen = chosenEvent(() => storage);
    chosen.keep('zomeravond');
    chosen.keep(null);
    expect([chosen.read(), storage.length]).toEqual([null, 0]);
  });
});
