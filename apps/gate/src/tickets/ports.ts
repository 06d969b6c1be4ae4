import type { GateTickets } from '@tenzij/contracts';

/** The request that tickets of another system take. It does not reject. */
export interface TicketsApi {
  /** A page of the codes that changed after a change; `null`: no network, or no answer of ours. */
  tickets(after: number): Promise<GateTickets | null>;
}

/** A code as this gate holds it. */
export interface HeldCode {
  readonly state: GateTickets['codes'][number]['state'];
  readonly item: number | null;
  /** Epoch seconds; `null`: from or until any time. */
  readonly from: number | null;
  readonly until: number | null;
  /** SHA-256 (hex) of the key of every pass of the same ticket; `null`: nobody told. */
  readonly pass: string | null;
}

/** Where codes are kept between visits, by the SHA-256 (hex) of their key. */
export interface TicketStore {
  get(key: string): Promise<unknown>;
  /** What is kept of a code, or nothing. */
  ticketCode(hash: string): Promise<unknown>;
  /** Adds codes, or first drops all, and puts a value: all or nothing. */
  changeTickets(change: TicketChange): Promise<void>;
}

interface TicketChange {
  readonly dropAll: boolean;
  readonly put: readonly (readonly [hash: string, code: HeldCode])[];
  readonly value: readonly [key: string, value: unknown];
}
