import { invalid, type Reply } from './answers.ts';
import {
  type Checkin,
  type Device,
  iso,
  type List,
  type Position,
  type Shop,
  type ShopEvent,
  type ShopOrder,
} from './state.ts';

/** The rules of a check-in, in the order in which pretix applies them. */

export interface Found {
  readonly event: ShopEvent;
  readonly order: ShopOrder;
  readonly position: Position;
}

interface Asked {
  readonly secret: string;
  readonly lists: readonly number[];
  readonly type: 'entry' | 'exit';
  readonly at: number;
  readonly nonce: string | null;
  readonly force: boolean;
  readonly ignoreUnpaid: boolean;
}

const ANNUL_WITHIN = 15 * 60_000;

export function redeemAt(shop: Shop, device: Device | null, body: Record<string, unknown>): Reply {
  const asked = readAsked(shop, body);
  if ('status' in asked) return asked;
  const [listId = 0] = asked.lists;
  const event = shop.events.find(({ lists }) => lists.some(({ id }) => id === listId));
  const list = event?.lists.find(({ id }) => id === listId);
  if (!event || !list) return invalid({ lists: [`Invalid pk "${listId}" - object does not exist.`] });
  const found = findBySecret(event, asked.secret);
  if (found.length > 1) return refused(shop, device, list, found[0] ?? null, asked, 'ambiguous');
  const [one] = found;
  if (!one) {
    const isRevoked = event.revoked.some(({ secret }) => secret === asked.secret);
    return refused(shop, device, list, null, asked, isRevoked ? 'revoked' : 'invalid');
  }
  const reason = asked.force ? null : whyNot(one, list, asked);
  if (reason !== null) return refused(shop, device, list, one, asked, reason);
  const before = shop.checkins.filter(
    (made) => made.position === one.position.id && made.list === list.id && made.successful,
  );
  const isAgain = asked.nonce !== null && before.some(({ nonce }) => nonce === asked.nonce);
  if (isAgain) return accepted(shop, one, list);
  const last = before.toSorted((one, other) => one.datetime - other.datetime).at(-1);
  const isOut = list.allow_entry_after_exit && last?.type === 'exit';
  const mayEnter = asked.type === 'exit' || list.allow_multiple_entries || before.length === 0 || isOut;
  if (!mayEnter && !asked.force) return refused(shop, device, list, one, asked, 'already_redeemed');
  keep(shop, device, list, one, asked, null);
  return accepted(shop, one, list);
}

export function annulAt(shop: Shop, device: Device | null, body: Record<string, unknown>): Reply {
  const { nonce, lists } = body;
  if (typeof nonce !== 'string' || !Array.isArray(lists))
    return invalid({ nonce: ['This field is required.'] });
  const mine = shop.checkins.filter(
    (made) => made.nonce === nonce && lists.includes(made.list) && (!device || made.device === device.id),
  );
  if (mine.length === 0) return { status: 404, body: { detail: 'No check-in found based on nonce' } };
  if (mine.length > 1) return invalid(['Multiple check-ins found based on nonce']);
  const [made] = mine as [Checkin];
  if (!made.successful || made.position === null) return invalid(['Cannot annul an unsuccessful checkin']);
  const at = typeof body.datetime === 'string' ? Date.parse(body.datetime) : shop.now();
  if (at - made.datetime > ANNUL_WITHIN)
    return invalid({ non_field_errors: ['Annulment is not allowed more than 15 minutes after check-in'] });
  made.successful = false;
  made.error_reason = 'annulled';
  made.error_explanation = typeof body.error_explanation === 'string' ? body.error_explanation : null;
  const event = shop.events.find(({ lists: ours }) => ours.some(({ id }) => id === made.list));
  const order = event?.orders.find(({ positions }) => positions.some(({ id }) => id === made.position));
  if (order) order.modified = shop.now();
  return { status: 200, body: { status: 'ok' } };
}

function readAsked(shop: Shop, body: Record<string, unknown>): Asked | Reply {
  const { secret, lists, type = 'entry', datetime, nonce, source_type: source = 'barcode' } = body;
  if (typeof secret !== 'string' || secret === '') return invalid({ secret: ['This field is required.'] });
  if (!Array.isArray(lists) || lists.length === 0) return invalid({ lists: ['This field is required.'] });
  if (source !== 'barcode') return invalid({ source_type: [`"${String(source)}" is not a valid choice.`] });
  const at = typeof datetime === 'string' ? Date.parse(datetime) : shop.now();
  if (Number.isNaN(at)) return invalid({ datetime: ['Datetime has wrong format.'] });
  return {
    secret,
    lists,
    at,
    type: type === 'exit' ? 'exit' : 'entry',
    nonce: typeof nonce === 'string' ? nonce : null,
    force: body.force === true,
    ignoreUnpaid: body.ignore_unpaid === true,
  };
}

function whyNot({ order, position }: Found, list: List, { at, type, ignoreUnpaid }: Asked): string | null {
  if (position.canceled || order.status === 'c' || order.status === 'e') return 'canceled';
  if (position.blocked) return 'blocked';
  if (type === 'entry' && position.valid_from && Date.parse(position.valid_from) > at) return 'invalid_time';
  if (type === 'entry' && position.valid_until && Date.parse(position.valid_until) < at)
    return 'invalid_time';
  if (!list.all_products && !list.limit_products.includes(position.item)) return 'product';
  if (list.subevent !== null && position.subevent !== list.subevent) return 'product';
  if (order.status === 'n' && order.require_approval) return 'unapproved';
  const mayBePending = order.valid_if_pending || (ignoreUnpaid && list.include_pending);
  if (order.status === 'n' && !mayBePending) return 'unpaid';
  return list.rules && !list.rules(position) ? 'rules' : null;
}

function findBySecret(event: ShopEvent, secret: string): readonly Found[] {
  return event.orders.flatMap((order) =>
    order.positions.filter((one) => one.secret === secret).map((position) => ({ event, order, position })),
  );
}

function keep(
  shop: Shop,
  device: Device | null,
  list: List,
  found: Found | null,
  { at, nonce, type }: Asked,
  reason: string | null,
): void {
  shop.checkins.push({
    ...{ id: shop.next(), list: list.id, position: found?.position.id ?? null, device: device?.id ?? null },
    ...{
      nonce,
      type,
      datetime: at,
      auto_checked_in: false,
      successful: reason === null,
      error_reason: reason,
      error_explanation: null,
    },
  });
  // A check-in changes the order it is of.
  if (found) found.order.modified = shop.now();
}

function accepted(shop: Shop, found: Found, list: List): Reply {
  return { status: 201, body: { status: 'ok', ...common(shop, found, list) } };
}

function refused(
  shop: Shop,
  device: Device | null,
  list: List,
  found: Found | null,
  asked: Asked,
  reason: string,
): Reply {
  keep(shop, device, list, found, asked, reason);
  const body = { status: 'error', reason, reason_explanation: null, ...common(shop, found, list) };
  return reason === 'invalid'
    ? { status: 404, body: { detail: 'Not found.', ...body } }
    : { status: 400, body };
}

function common(shop: Shop, found: Found | null, list: List) {
  const { id, name, subevent, include_pending } = list;
  return {
    require_attention: false,
    checkin_texts: [],
    list: { id, name, subevent, include_pending, event: found?.event.slug },
    ...(found && { position: positionView(shop, found.order, found.position) }),
  };
}

export function positionView(shop: Shop, order: ShopOrder, position: Position) {
  const checkins = shop.checkins
    .filter(({ position: of, successful }) => successful && of === position.id)
    .map(({ id, list, type, datetime, device, auto_checked_in }) => ({
      ...{ id, list, type, datetime: iso(datetime), gate: null, auto_checked_in },
      // Its key in the database, and the number that it was given when it was paired.
      ...{ device: device && device + 50_000, device_id: device },
    }));
  return { order: order.code, variation: null, addon_to: null, price: '10.00', ...position, checkins };
}

export function orderView(shop: Shop, order: ShopOrder) {
  const { modified, datetime, positions, ...fields } = order;
  return {
    ...fields,
    event: 'festival',
    secret: `order-${order.code}`,
    phone: null,
    total: '10.00',
    datetime: iso(datetime),
    last_modified: iso(modified),
    positions: positions.filter(({ canceled }) => !canceled).map((one) => positionView(shop, order, one)),
  };
}
