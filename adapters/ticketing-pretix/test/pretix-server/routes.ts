import { FORBIDDEN, invalid, NOT_FOUND, type Reply } from './answers.ts';
import { annulAt, orderView, positionView, redeemAt } from './redeem.ts';
import { type Device, iso, randomText, type Shop, type ShopEvent } from './state.ts';

export interface Asking {
  readonly shop: Shop;
  /** `null`: a team's token. */
  readonly device: Device | null;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
  /** Where it was asked, for the addresses of pages. */
  readonly origin: string;
}

const PAGE = 50;

/** Makes a device of whoever has its first token. */
export function initialize({ shop, body }: Asking): Reply {
  const device = shop.devices.find(({ initToken }) => initToken === body.token);
  if (!device) return invalid({ token: ['Unknown initialization token.'] });
  if (device.initialized) return invalid({ token: ['This initialization token has already been used.'] });
  if (device.revoked) return invalid({ token: ['This initialization token has been revoked.'] });
  for (const field of ['hardware_brand', 'hardware_model', 'software_brand', 'software_version'])
    if (typeof body[field] !== 'string') return invalid({ [field]: ['This field is required.'] });
  device.initialized = true;
  device.apiToken = randomText(64);
  device.facts = body as Record<string, string>;
  return deviceView(shop, device);
}

/** What a device or a team may ask. */
export function answer(asking: Asking): Reply {
  const { path, shop } = asking;
  if (path.startsWith('/api/v1/device/')) return ofDevice(asking, path.slice('/api/v1/device/'.length));
  const of = /^\/api\/v1\/organizers\/([\w-]+)\/(.*)$/.exec(path);
  if (!of) return NOT_FOUND;
  if (of[1] !== shop.organizer) return FORBIDDEN;
  return ofOrganizer(asking, of[2] ?? '');
}

function ofDevice({ shop, device, method, query, body }: Asking, what: string): Reply {
  if (!device) return FORBIDDEN;
  if (method === 'GET' && what === 'info') return deviceView(shop, device);
  if (method === 'GET' && what === 'eventselection') {
    const [event] = shop.events;
    if (!event) return NOT_FOUND;
    if (query.get('current_event') === event.slug) return { status: 304 };
    return {
      status: 200,
      body: { event: event.slug, subevent: null, checkinlist: event.lists[0]?.id ?? null },
    };
  }
  if (method !== 'POST') return NOT_FOUND;
  if (what === 'update') device.facts = { ...device.facts, ...(body as Record<string, string>) };
  else if (what === 'revoke') device.revoked = true;
  else return NOT_FOUND;
  return deviceView(shop, device);
}

function deviceView({ organizer }: Shop, { id, serial, apiToken, name }: Device): Reply {
  const body = { organizer, device_id: id, unique_serial: serial, api_token: apiToken, name, gate: null };
  return { status: 200, body };
}

function ofOrganizer(asking: Asking, path: string): Reply {
  const { shop, device, method, body } = asking;
  if (method === 'POST' && path === 'checkinrpc/redeem/') return redeemAt(shop, device, body);
  if (method === 'POST' && path === 'checkinrpc/annul/') return annulAt(shop, device, body);
  if (path === 'events/') return paged(asking, shop.events.map(eventView));
  const of = /^events\/([\w-]+)\/(.*)$/.exec(path);
  const event = shop.events.find(({ slug }) => slug === of?.[1]);
  if (!of) return NOT_FOUND;
  return event ? ofEvent(asking, event, of[2] ?? '') : FORBIDDEN;
}

function ofEvent(asking: Asking, event: ShopEvent, path: string): Reply {
  const { query } = asking;
  if (path === '') return { status: 200, body: eventView(event) };
  if (path === 'orders/') return ordersOf(asking, event);
  if (path === 'revokedsecrets/') {
    const since = momentOf(query.get('created_since'));
    const rows = event.revoked.filter(({ created }) => created >= since);
    return paged(
      asking,
      rows.map((row) => ({ ...row, created: iso(row.created) })),
    );
  }
  if (path === 'blockedsecrets/') {
    const since = momentOf(query.get('updated_since'));
    const rows = event.blocked.filter(({ updated }) => updated >= since);
    return paged(
      asking,
      rows.map((row) => ({ ...row, updated: iso(row.updated) })),
    );
  }
  return ofLists(asking, event, path);
}

function ordersOf(asking: Asking, event: ShopEvent): Reply {
  const { query } = asking;
  const since = momentOf(query.get('modified_since'));
  const by = query.get('ordering') ?? '-datetime';
  const key = by.replace('-', '') === 'last_modified' ? 'modified' : 'datetime';
  const orders = event.orders
    .filter(({ modified }) => modified >= since)
    .sort((one, other) => (one[key] - other[key]) * (by.startsWith('-') ? -1 : 1));
  return paged(asking, orders, (order) => orderView(asking.shop, order));
}

function ofLists(asking: Asking, event: ShopEvent, path: string): Reply {
  const { shop } = asking;
  if (path === 'checkinlists/')
    return paged(
      asking,
      event.lists.map(({ rules, ...list }) => ({ ...list, rules: rules ? {} : null })),
    );
  const of = /^checkinlists\/(\d+)\/(\w+)\/$/.exec(path);
  const list = event.lists.find(({ id }) => id === Number(of?.[1]));
  if (!of || !list) return NOT_FOUND;
  const isOn = (item: number) => list.all_products || list.limit_products.includes(item);
  const positions = event.orders.flatMap((order) =>
    order.status === 'p' ? order.positions.filter((one) => !one.canceled && isOn(one.item)) : [],
  );
  if (of[2] === 'positions') {
    const views = event.orders.flatMap((order) =>
      order.positions.filter((one) => positions.includes(one)).map((one) => positionView(shop, order, one)),
    );
    return paged(asking, views);
  }
  if (of[2] !== 'status') return NOT_FOUND;
  const checkedIn = new Set(
    shop.checkins.filter((made) => made.successful && made.list === list.id).map((made) => made.position),
  );
  const items = event.items
    .filter(({ id }) => isOn(id))
    .map((item) => ({
      ...item,
      position_count: positions.filter((one) => one.item === item.id).length,
      checkin_count: 0,
      variations: [],
    }));
  const body = { checkin_count: checkedIn.size, position_count: positions.length, inside_count: 0, items };
  return { status: 200, body: { event: { name: event.name }, ...body } };
}

function eventView({ slug, name, testmode, keys }: ShopEvent) {
  const dates = { date_from: '2026-11-22T16:00:00Z', date_to: null };
  return { slug, name: { en: name }, live: true, testmode, ...dates, valid_keys: { pretix_sig1: keys } };
}

function paged<Row>(
  { shop, origin, path, query }: Asking,
  rows: readonly Row[],
  view: (row: Row) => unknown = (row) => row,
): Reply {
  const size = Math.min(PAGE, Number(query.get('page_size') ?? PAGE));
  const page = Number(query.get('page') ?? 1);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  if (page > pages) return { status: 404, body: { detail: 'Invalid page.' } };
  const at = (number: number) => {
    const other = new URLSearchParams(query);
    other.set('page', String(number));
    return `${origin}${path}?${other}`;
  };
  return {
    status: 200,
    headers: { 'x-page-generated': iso(shop.now()) },
    body: {
      count: rows.length,
      next: page < pages ? at(page + 1) : null,
      previous: page > 1 ? at(page - 1) : null,
      results: rows.slice((page - 1) * size, page * size).map((row) => view(row)),
    },
  };
}

function momentOf(text: string | null): number {
  return text === null ? 0 : Date.parse(text);
}
