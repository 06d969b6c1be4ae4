import { redeemAt } from './redeem.ts';
import {
  createShop,
  type Device,
  iso,
  type Position,
  randomText,
  type Shop,
  type ShopEvent,
  type ShopOrder,
} from './state.ts';

/** A shop with one event, and what its users do there. */

export const ADMISSION = 1;
export const PARKING = 2;
export const LIST = 11;

export function festivalShop(now: () => number): Shop {
  const shop = createShop('oever', now);
  shop.events.push({
    slug: 'festival',
    name: 'Festival',
    testmode: false,
    keys: [],
    items: [
      { id: ADMISSION, name: 'Toegang', admission: true },
      { id: PARKING, name: 'Parkeren', admission: false },
    ],
    lists: [
      {
        ...{ id: LIST, name: 'Ingang', all_products: false, limit_products: [ADMISSION], subevent: null },
        ...{
          include_pending: false,
          allow_multiple_entries: false,
          allow_entry_after_exit: true,
          rules: null,
        },
      },
    ],
    orders: [],
    revoked: [],
    blocked: [],
  });
  return shop;
}

/** A user makes a device; its QR code. */
export function newDevice(shop: Shop, url: string): string {
  const token = randomText(16);
  shop.devices.push({
    ...{ id: shop.next(), serial: randomText(16).toUpperCase(), name: 'Poorten', initToken: token },
    ...{ initialized: false, apiToken: '', revoked: false, facts: {} },
  });
  return JSON.stringify({ handshake_version: 1, url, token });
}

export type OrderWish = Partial<Omit<ShopOrder, 'positions'>> & {
  readonly positions?: readonly Partial<Position>[];
};

/** Somebody orders, and pays unless told otherwise. */
export function place(shop: Shop, { positions = [{}], ...wish }: OrderWish = {}): ShopOrder {
  const order: ShopOrder = {
    ...{ code: randomText(5).toUpperCase(), status: 'p', testmode: false, email: null, locale: 'nl' },
    ...{ datetime: shop.now(), modified: shop.now(), require_approval: false, valid_if_pending: false },
    ...wish,
    positions: positions.map((position, index) => ({
      ...{ id: shop.next(), positionid: index + 1, item: ADMISSION, subevent: null, canceled: false },
      ...{ attendee_name: null, attendee_email: null, secret: randomText(32) },
      ...{ valid_from: null, valid_until: null, blocked: null },
      ...position,
    })),
  };
  festivalOf(shop).orders.push(order);
  return order;
}

/** A user changes an order. */
export function change(shop: Shop, order: ShopOrder, wish: Partial<ShopOrder>): void {
  Object.assign(order, wish, { modified: shop.now() });
}

/** A user changes one position of an order; a secret that is replaced goes on the list of those that count no more. */
export function changePosition(shop: Shop, order: ShopOrder, index: number, wish: Partial<Position>): void {
  const position = order.positions[index] as Position;
  const event = festivalOf(shop);
  if ((wish.secret !== undefined && wish.secret !== position.secret) || wish.canceled)
    event.revoked.push({ id: shop.next(), secret: position.secret, created: shop.now() });
  if (wish.blocked !== undefined) block(shop, event, position.secret, wish.blocked !== null);
  Object.assign(position, wish);
  order.modified = shop.now();
}

function block(shop: Shop, event: ShopEvent, secret: string, blocked: boolean): void {
  const known = event.blocked.find((one) => one.secret === secret);
  if (known) Object.assign(known, { blocked, updated: shop.now() });
  else event.blocked.push({ id: shop.next(), secret, blocked, updated: shop.now() });
}

/** Somebody is scanned with another device of this pretix, such as a phone with pretixSCAN. Whether that said yes. */
export function scan(
  shop: Shop,
  secret: string,
  more: { readonly type?: 'entry' | 'exit'; readonly list?: number } = {},
): boolean {
  const { list = LIST, type = 'entry' } = more;
  const body = { secret, lists: [list], type, nonce: randomText(16), datetime: iso(shop.now()) };
  return redeemAt(shop, scannerOf(shop), body).status === 201;
}

function scannerOf(shop: Shop): Device {
  const known = shop.devices.find(({ name }) => name === 'pretixSCAN');
  if (known) return known;
  newDevice(shop, '');
  const scanner = { ...(shop.devices.pop() as Device), name: 'pretixSCAN', initialized: true };
  shop.devices.push(scanner);
  return scanner;
}

/** A user takes the newest check-in of an order back, in the browser. */
export function revert(shop: Shop, order: ShopOrder): void {
  const ids = order.positions.map(({ id }) => id);
  const index = shop.checkins.findLastIndex(({ position }) => position !== null && ids.includes(position));
  if (index >= 0) shop.checkins.splice(index, 1);
  order.modified = shop.now();
}

/** How many people are in by now, as pretix counts. */
export function admissions(shop: Shop): number {
  return shop.checkins.filter(({ successful, type }) => successful && type === 'entry').length;
}

export function festivalOf(shop: Shop): ShopEvent {
  return shop.events[0] as ShopEvent;
}

/** What pretix posts to a webhook of an order that changed. */
export function notice(shop: Shop, order: ShopOrder) {
  const { organizer } = shop;
  return {
    notification_id: shop.next(),
    ...{ organizer, event: 'festival', code: order.code, action: 'pretix.event.order.modified' },
  };
}
