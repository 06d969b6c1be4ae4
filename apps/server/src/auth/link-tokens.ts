import { createHmac } from 'node:crypto';
import { equalBytes, fromBase64Url, toBase64Url, utf8 } from '@tenzij/kernel';
import type { TicketRow } from '@tenzij/store-sql';

type LinkKind = 'ticket' | 'guardian' | 'gate';

const MAC_BYTES = 16;

/**
 * Tokens of tickets, of who answers for a visitor under 16, and of gates: `<id>.<mac>`, the mac 128 bits of
 * HMAC-SHA-256 over kind and id. They can be printed again from the id, and nothing that is secret stands in
 * the database.
 */
export interface LinkTokens {
  write(kind: LinkKind, id: string): string;
  /** The id in a token of ours, or `null` for anything else. */
  read(kind: LinkKind, token: string): string | null;
  /** A token for a desk's own device, which acts for one ticket until it expires. */
  writeKiosk(kiosk: KioskToken): string;
  /** What a kiosk's token says; the mac covers all of it. Whether it has expired is for the caller to see. */
  readKiosk(token: string): KioskToken | null;
  /**
   * 16 bytes that every pass of this ticket carries: a gate that admitted one of them admits no other. Only
   * this key links them to the ticket.
   */
  passId(ticket: TicketRow): Uint8Array;
}

/** For which ticket, by whom of the crew, and until when (epoch seconds). */
interface KioskToken {
  readonly ticket: string;
  readonly crew: string;
  readonly expires: number;
}

export function linkTokens(secret: Uint8Array): LinkTokens {
  const macOf = (kind: LinkKind | 'kiosk' | 'single-use', id: string): Uint8Array => {
    const mac = createHmac('sha256', secret)
      .update(utf8(`${kind}:${id}`))
      .digest();
    return new Uint8Array(mac.subarray(0, MAC_BYTES));
  };
  return {
    write: (kind, id) => `${id}.${toBase64Url(macOf(kind, id))}`,
    read: (kind, token) => {
      const [, id, text] = /^([a-z0-9-]{1,64})\.([\w-]{22})$/.exec(token) ?? [];
      const mac = text === undefined ? null : fromBase64Url(text);
      return id !== undefined && mac && equalBytes(mac, macOf(kind, id)) ? id : null;
    },
    // Ids hold no dot, so no two of them share a text.
    writeKiosk: ({ ticket, crew, expires }) => {
      const text = `${ticket}.${expires}.${crew}`;
      return `${text}.${toBase64Url(macOf('kiosk', text))}`;
    },
    readKiosk: (token) => {
      const [, text, ticket, expires, crew, mac] =
        /^(([a-z0-9-]{1,64})\.(\d{1,12})\.([a-z0-9-]{1,64}))\.([\w-]{22})$/.exec(token) ?? [];
      if (text === undefined || ticket === undefined || crew === undefined || mac === undefined) return null;
      const bytes = fromBase64Url(mac);
      const isOurs = bytes && equalBytes(bytes, macOf('kiosk', text));
      return isOurs ? { ticket, crew, expires: Number(expires) } : null;
    },
    // Ids hold no slash, so no two tickets share a text.
    passId: ({ organisation, deployment, id }) => macOf('single-use', `${organisation}/${deployment}/${id}`),
  };
}
