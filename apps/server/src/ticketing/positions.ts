import type { Order, OrderPosition, PositionCheckin } from '@tenzij/ticketing-pretix';
import type { PretixChosen } from './settings.ts';
import type { Because } from './withdraw.ts';

/** A position of an order that is about going in. */
export interface Admitting {
  readonly id: number;
  readonly order: string;
  /** Our ticket's number: the order's code and the position in it, as pretix writes it on the ticket. */
  readonly reference: string;
  readonly secret: string;
  readonly item: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly language: 'nl' | 'en';
  readonly validFrom: number | null;
  readonly validUntil: number | null;
  readonly checkins: readonly PositionCheckin[];
  /** Why it admits nobody; `null`: it admits. */
  readonly ends: Because | null;
}

/** The positions of these orders that are on the list and of a product that admits. */
export function positionsIn(
  orders: readonly Order[],
  chosen: PretixChosen,
  testing: boolean,
): readonly Admitting[] {
  return orders.flatMap((order) =>
    order.positions
      .filter((one) => isOnList(one, chosen))
      // Signed like any other, and so told to gates as one that admits nobody.
      .map((one) => admitting(order, one, order.testmode && !testing ? 'cancelled' : whyNot(order, one))),
  );
}

function isOnList({ item, subevent }: OrderPosition, chosen: PretixChosen): boolean {
  return chosen.items.includes(item) && (chosen.subevent === null || subevent === chosen.subevent);
}

function admitting(order: Order, position: OrderPosition, ends: Because | null): Admitting {
  return {
    id: position.id,
    order: order.code,
    reference: `${order.code}-${position.positionid}`,
    secret: position.secret,
    item: position.item,
    name: position.attendee_name || null,
    email: position.attendee_email || order.email || null,
    language: order.locale?.toLowerCase().startsWith('nl') === false ? 'en' : 'nl',
    validFrom: position.valid_from ?? null,
    validUntil: position.valid_until ?? null,
    checkins: position.checkins,
    ends,
  };
}

/** As pretix decides at a scan, but for what only shows then: its rules, and who is in already. */
function whyNot(order: Order, { canceled, blocked }: OrderPosition): Because | null {
  const isPaid = order.status === 'p';
  const isTaken = order.status === 'n' && order.valid_if_pending && !order.require_approval;
  if (canceled || !(isPaid || isTaken)) return 'cancelled';
  return blocked && blocked.length > 0 ? 'blocked' : null;
}
