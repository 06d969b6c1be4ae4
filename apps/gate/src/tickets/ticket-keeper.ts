import { GateTicketCode, GateTickets, ticketKeyOf } from '@tenzij/contracts';
import { type EpochSeconds, sha256Hex } from '@tenzij/kernel';
import type { Holdings } from '../pairing/holdings.ts';
import type { HeldCode, TicketStore, TicketsApi } from './ports.ts';

const KEY = 'tickets-held';
/** Pages in one go, so that the status list never waits long for them. */
const PAGES_IN_A_GO = 10;

/** How far the list is held. */
const Place = GateTickets.pick({ list: true, reached: true, asOf: true });
type Place = Pick<GateTickets, 'list' | 'reached' | 'asOf'>;
const NOWHERE: Place = { list: null, reached: 0, asOf: null };

const Code = GateTicketCode.omit({ key: true });

/** Keeps how the codes of another system stand, so that the gate needs no network when somebody comes with one. */
export interface TicketKeeper {
  /** How a code is listed; `null`: it isn't. */
  find(code: string): Promise<HeldCode | null>;
  /** When the list was read at its seller's; `null`: it is not whole, or of another connection than `list`. */
  asOf(list: string): Promise<EpochSeconds | null>;
  /** Fetches what changed, and forgets all of a connection that is no more. What is left comes the next time. */
  sync(holdings: Holdings): Promise<void>;
}

export function createTicketKeeper(store: TicketStore, api: TicketsApi): TicketKeeper {
  async function place(): Promise<Place> {
    const kept = Place.safeParse(await store.get(KEY));
    return kept.success ? kept.data : NOWHERE;
  }

  /** A disk that is full or broken is no reason to stop: what isn't there is referred. */
  function keep(
    dropAll: boolean,
    put: readonly (readonly [string, HeldCode])[],
    next: Place,
  ): Promise<boolean> {
    return store.changeTickets({ dropAll, put, value: [KEY, next] }).then(
      () => true,
      () => false,
    );
  }

  async function forget(): Promise<void> {
    const { list, reached } = await place();
    if (list !== null || reached > 0) await keep(true, [], NOWHERE);
  }

  async function take(held: Place, page: GateTickets): Promise<boolean> {
    // Whole only once there is no more; what was read before then may lack what was withdrawn since.
    const asOf = page.more ? held.asOf : page.asOf;
    const put = page.codes.map(({ key, ...code }) => [key, code] as const);
    return keep(false, put, { list: page.list, reached: page.reached, asOf });
  }

  return {
    async find(code) {
      const kept = Code.safeParse(await store.ticketCode(sha256Hex(ticketKeyOf(code))));
      return kept.success ? kept.data : null;
    },
    async asOf(list) {
      const held = await place();
      return held.list === list ? held.asOf : null;
    },
    async sync({ bundle }) {
      if (bundle.ticketing === null || bundle.gate.lane !== 'regular') return forget();
      for (let count = 0, more = true; more && count < PAGES_IN_A_GO; count++) {
        const held = await place();
        const page = await api.tickets(held.reached);
        if (!page) return;
        if (page.list !== held.list) {
          // Asked of another list: that is begun anew.
          if (held.reached > 0 || held.list !== null) {
            await forget();
            continue;
          }
          if (page.list === null) return;
        }
        more = (await take(held, page)) && page.more;
      }
    },
  };
}
