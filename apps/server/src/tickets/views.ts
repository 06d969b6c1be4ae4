import type { ApiKeyView, TicketMail, TicketView } from '@tenzij/contracts';
import { fromBase64Url, toBase64Url, toIsoInstant, utf8 } from '@tenzij/kernel';
import type { ApiKeyRow, MailStandingRow, TicketEntry, TicketPlace } from '@tenzij/store-sql';

export function viewTicket(entry: TicketEntry): TicketView {
  return { ...entry, mail: viewMail(entry.mail) };
}

export function viewMail(mail: MailStandingRow | null): TicketMail | null {
  return mail && { ...mail, at: toIsoInstant(mail.at) };
}

export function viewApiKey({ id, label, createdAt, lastUsedAt }: ApiKeyRow): ApiKeyView {
  return {
    id,
    label,
    createdAt: toIsoInstant(createdAt),
    lastUsedAt: lastUsedAt === null ? null : toIsoInstant(lastUsedAt),
  };
}

/** Where the next page begins, as text for its `after`. */
export function writePlace({ reference, id }: Pick<TicketEntry, 'reference' | 'id'>): string {
  return toBase64Url(utf8(`${id} ${reference ?? ''}`));
}

/** The place in such a text; `null` for anything else. */
export function readPlace(text: string): TicketPlace | null {
  const bytes = fromBase64Url(text);
  const parts =
    bytes && /^([a-z0-9-]{1,64}) ([\p{L}\p{N}._/#:-]{0,64})$/u.exec(new TextDecoder().decode(bytes));
  return parts ? { id: parts[1] ?? '', reference: parts[2] ?? '' } : null;
}
