import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annul, type PretixAccess, REDEEM_REASONS, redeem } from '../src/index.ts';
import {
  admissions,
  changePosition,
  festivalOf,
  LIST,
  type OrderWish,
  place,
} from './pretix-server/index.ts';
import { NOON, OF, openShop, type TestShop } from './shop.ts';

let shop: TestShop;
let access: PretixAccess;
let number = 0;

beforeEach(async () => {
  shop = await openShop();
  ({ access } = await shop.pair());
});
afterEach(() => shop.close());

const IN = { organizer: OF.organizer, list: LIST };
const AT = NOON / 1000;
const key = () => `key-${++number}`;

function enter(secret: string, nonce = key(), idempotencyKey = key()) {
  return redeem(shop.parts, access, { ...IN, secret, nonce, at: AT, idempotencyKey });
}

function takeBack(nonce: string, at = AT + 60, by = access) {
  return annul(shop.parts, by, { ...IN, nonce, at, why: 'Not passed', idempotencyKey: key() });
}

const later = new Date(NOON + 3_600_000).toISOString();
const earlier = new Date(NOON - 3_600_000).toISOString();

describe('redeeming', () => {
  it('checks a ticket in at the moment it says', async () => {
    const order = place(shop.shop, { positions: [{ secret: 'secret-1' }] });
    expect(await enter('secret-1')).toEqual({ ok: true, value: 'ok' });
    expect(shop.shop.checkins).toMatchObject([
      {
        position: order.positions[0]?.id,
        datetime: NOON,
        device: shop.shop.devices[0]?.id,
        successful: true,
      },
    ]);
  });

  const cases: readonly (readonly [string, OrderWish])[] = [
    ['unpaid', { status: 'n' }],
    ['unapproved', { status: 'n', require_approval: true }],
    ['canceled', { status: 'c' }],
    ['canceled', { positions: [{ secret: 'secret-1', canceled: true }] }],
    ['blocked', { positions: [{ secret: 'secret-1', blocked: ['admin'] }] }],
    ['invalid_time', { positions: [{ secret: 'secret-1', valid_from: later }] }],
    ['invalid_time', { positions: [{ secret: 'secret-1', valid_until: earlier }] }],
    ['product', { positions: [{ secret: 'secret-1', item: 99 }] }],
    ['ambiguous', { positions: [{ secret: 'secret-1' }, { secret: 'secret-1' }] }],
  ];
  it.each(cases)('hears that it is %s', async (reason, wish) => {
    place(shop.shop, { positions: [{ secret: 'secret-1' }], ...wish });
    expect(await enter('secret-1')).toEqual({ ok: true, value: reason });
    expect(admissions(shop.shop)).toBe(0);
  });

  it('hears that it is unknown, revoked, against a rule, or in already', async () => {
    expect(await enter('nobody')).toEqual({ ok: true, value: 'invalid' });
    const order = place(shop.shop, { positions: [{ secret: 'old' }] });
    changePosition(shop.shop, order, 0, { secret: 'new' });
    expect(await enter('old')).toEqual({ ok: true, value: 'revoked' });
    const [list] = festivalOf(shop.shop).lists;
    if (!list) throw new Error('no list');
    list.rules = () => false;
    expect(await enter('new')).toEqual({ ok: true, value: 'rules' });
    list.rules = null;
    expect(await enter('new')).toEqual({ ok: true, value: 'ok' });
    expect(await enter('new')).toEqual({ ok: true, value: 'already_redeemed' });
    expect(admissions(shop.shop)).toBe(1);
  });

  it('takes a reason that came later for an error', async () => {
    const answers = {
      fetch: async () => Response.json({ status: 'error', reason: 'weather' }, { status: 400 }),
    };
    const parts = { ...shop.parts, ...answers };
    const asked = await redeem(parts, access, {
      ...IN,
      secret: 's',
      nonce: 'n',
      at: AT,
      idempotencyKey: 'k',
    });
    expect(asked).toEqual({ ok: true, value: 'error' });
    expect(REDEEM_REASONS).not.toContain('weather');
  });

  it('takes a refusal without a status for no answer about the ticket', async () => {
    const asked = await redeem(shop.parts, access, {
      ...{ ...IN, list: 999, secret: 's', nonce: 'n', at: AT, idempotencyKey: 'k' },
    });
    expect(asked).toEqual({ ok: false, problem: { code: 'pretix.refused', params: { status: 400 } } });
  });
});

describe('sent twice', () => {
  it('with one key it is done once, and answered the same', async () => {
    place(shop.shop, { positions: [{ secret: 'secret-1' }] });
    shop.faults.push({ on: 'redeem', how: 'after', times: 2 });
    expect(await enter('secret-1')).toEqual({ ok: true, value: 'ok' });
    expect(shop.shop.checkins).toHaveLength(1);
  });

  it('with one nonce it is done once, also when the key is forgotten', async () => {
    place(shop.shop, { positions: [{ secret: 'secret-1' }] });
    expect(await enter('secret-1', 'nonce', 'key')).toEqual({ ok: true, value: 'ok' });
    shop.time.now += 25 * 3_600_000;
    expect(await enter('secret-1', 'nonce', 'key')).toEqual({ ok: true, value: 'ok' });
    expect(admissions(shop.shop)).toBe(1);
  });

  it('a refusal stays one under the same key, and not under another', async () => {
    const order = place(shop.shop, { status: 'n', positions: [{ secret: 'secret-1' }] });
    expect(await enter('secret-1', 'nonce', 'key')).toEqual({ ok: true, value: 'unpaid' });
    order.status = 'p';
    expect(await enter('secret-1', 'nonce', 'key')).toEqual({ ok: true, value: 'unpaid' });
    expect(await enter('secret-1', 'nonce', 'other')).toEqual({ ok: true, value: 'ok' });
  });
});

describe('annulling', () => {
  beforeEach(async () => {
    place(shop.shop, { positions: [{ secret: 'secret-1' }] });
    await enter('secret-1', 'nonce');
  });

  it('takes a check-in back, so that the ticket admits again', async () => {
    expect(await takeBack('nonce')).toEqual({ ok: true, value: 'ok' });
    expect(admissions(shop.shop)).toBe(0);
    expect(await enter('secret-1', 'nonce-2')).toEqual({ ok: true, value: 'ok' });
  });

  it('is refused a second time, after 15 minutes, and unknown to another device', async () => {
    expect(await takeBack('nonce', AT + 901)).toEqual({ ok: true, value: 'refused' });
    const { access: other } = await shop.pair();
    expect(await takeBack('nonce', AT + 60, other)).toEqual({ ok: true, value: 'unknown' });
    expect(await takeBack('nonce', AT + 900)).toEqual({ ok: true, value: 'ok' });
    expect(await takeBack('nonce', AT + 900)).toEqual({ ok: true, value: 'refused' });
    expect(await takeBack('no such nonce')).toEqual({ ok: true, value: 'unknown' });
  });
});
