import type { GateTicketing } from '@tenzij/contracts';
import { sha256, softwareSigner, toHex, utf8 } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { signTicket } from '../../../../adapters/ticketing-pretix/test/signed/sign-ticket.ts';
import { decideTicket, MAX_CODE, mayBeTicket, type TicketEvidence } from './decide-ticket.ts';
import type { HeldCode } from './ports.ts';

const NOW = 1_800_000_000;
const SHOP = sha256(utf8('test key of a shop'));
const OTHER = sha256(utf8('test key of another shop'));
const TICKETING: GateTicketing = {
  kind: 'pretix',
  list: 'pretix-1',
  items: [7],
  subevent: null,
  keys: [toHex(softwareSigner(SHOP).publicKey.bytes)],
};
const POLICY = { statusListMaxAgeSeconds: 600, entry: { kind: 'once' } } as const;
const LISTED: HeldCode = { state: 'holds', item: 7, from: null, until: null, pass: null };
const RANDOM = 'z3fsn8jyufm5kpk768q69gkbyr5f4h6w';

const evidence = (wish: Partial<TicketEvidence> = {}): TicketEvidence => ({
  ...{
    lane: 'regular',
    code: RANDOM,
    ticketing: TICKETING,
    listed: LISTED,
    asOf: NOW - 60,
    lastAdmitted: null,
  },
  ...wish,
});
const decided = (wish: Partial<TicketEvidence> = {}, now = NOW) => {
  const decision = decideTicket(evidence(wish), POLICY, now);
  return decision.outcome === 'admit' ? 'admit' : decision.code;
};
const signed = (words = {}, secret = SHOP) => signTicket({ seed: 'abc', item: 7, ...words }, secret);

describe('a ticket that is listed', () => {
  it('admits while it holds', () => {
    expect(decided()).toBe('admit');
  });

  it.each([
    ['revoked', 'gate.ticket-withdrawn'],
    ['blocked', 'gate.ticket-withdrawn'],
    ['ended', 'gate.ticket-withdrawn'],
    ['used', 'pass.already-used'],
  ] as const)('that is %s does not', (state, code) => {
    expect(decided({ listed: { ...LISTED, state } })).toBe(code);
  });

  it.each([
    ['of another product', { item: 8 }, 'gate.ticket-other-product'],
    ['of no known product', { item: null }, 'gate.ticket-other-product'],
    ['before its time', { from: NOW + 1 }, 'gate.ticket-not-yet'],
    ['after its time', { until: NOW - 1 }, 'gate.ticket-over'],
    ['at its first second', { from: NOW }, 'admit'],
    ['at its last second', { until: NOW }, 'admit'],
  ])('%s', (_what, wish, expected) => {
    expect(decided({ listed: { ...LISTED, ...wish } })).toBe(expected);
  });

  it('admits once, or again by the rule', () => {
    expect(decided({ lastAdmitted: NOW - 5000 })).toBe('pass.already-used');
    expect(decided({ lastAdmitted: 'unknown' })).toBe('pass.already-used');
    const again = { ...POLICY, entry: { kind: 'again', afterSeconds: 900 } } as const;
    const after = (seconds: number) => decideTicket(evidence({ lastAdmitted: NOW - seconds }), again, NOW);
    expect(after(899)).toEqual({ outcome: 'refer', code: 'admission.too-soon' });
    expect(after(900)).toEqual({ outcome: 'admit' });
  });
});

describe('the list', () => {
  it.each([
    ['is not whole', null],
    ['is too old', NOW - 601],
    ['is of no time', Number.NaN],
  ])('that %s lets nobody in, signed or not', async (_what, asOf) => {
    expect(decided({ asOf })).toBe('gate.tickets-old');
    expect(decided({ asOf, code: await signed(), listed: null })).toBe('gate.tickets-old');
  });

  it('counts up to its greatest age', () => {
    expect(decided({ asOf: NOW - 600 })).toBe('admit');
  });
});

describe('a ticket that is signed', () => {
  it('admits without being listed', async () => {
    expect(decided({ code: await signed(), listed: null })).toBe('admit');
  });

  it.each([
    ['with another key', {}, OTHER, 'gate.ticket-not-genuine'],
    ['for another product', { item: 8 }, SHOP, 'gate.ticket-other-product'],
    ['for later', { validFrom: NOW + 1 }, SHOP, 'gate.ticket-not-yet'],
    ['for earlier', { validUntil: NOW - 1 }, SHOP, 'gate.ticket-over'],
  ])('%s does not', async (_what, words, secret, code) => {
    expect(decided({ code: await signed(words, secret), listed: null })).toBe(code);
  });

  it('has to hold by the list as well, once it is on it', async () => {
    const code = await signed();
    expect(decided({ code, listed: { ...LISTED, state: 'revoked' } })).toBe('gate.ticket-withdrawn');
    expect(decided({ code, listed: { ...LISTED, until: NOW - 1 } })).toBe('gate.ticket-over');
    expect(decided({ code: await signed({ validUntil: NOW - 1 }) })).toBe('gate.ticket-over');
  });

  it('is for the date of the series that this is', async () => {
    const ticketing = { ...TICKETING, subevent: 3 };
    expect(decided({ ticketing, code: await signed({ subevent: 3 }), listed: null })).toBe('admit');
    for (const words of [{}, { subevent: 4 }])
      expect(decided({ ticketing, code: await signed(words), listed: null })).toBe(
        'gate.ticket-other-product',
      );
  });
});

it('that nobody vouches for is referred, and so is every ticket at a face lane', async () => {
  expect(decided({ listed: null })).toBe('gate.ticket-unknown');
  expect(decided({ code: 'x'.repeat(MAX_CODE + 1) })).toBe('gate.ticket-unknown');
  expect(decided({ lane: 'face' })).toBe('gate.ticket-lane');
  expect(decided({ lane: 'face', code: await signed() })).toBe('gate.ticket-lane');
});

it('is told from a pass by how it begins', () => {
  expect(['TZ1:ABC', 'TZ2:ABC'].map(mayBeTicket)).toEqual([false, false]);
  expect([RANDOM, 'TZ3:ABC', ''].map(mayBeTicket)).toEqual([true, true, true]);
});
