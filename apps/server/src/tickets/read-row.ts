import { EmailAddress, type TicketErrorCode, type TicketField } from '@tenzij/contracts';
import { tidyText } from '@tenzij/kernel';
import type { ImportedTicket } from '@tenzij/store-sql';

export interface RowProblem {
  readonly field: TicketField;
  readonly code: TicketErrorCode;
}

/** The organiser's own number of a ticket. */
export const REFERENCE = /^[\p{L}\p{N}._/#:-]{1,64}$/u;
/** Of a name: letters of any script, with what joins them and what stands in and around names. */
const WORD = /^([\p{L}\p{M}\p{N}\p{Join_Control}.,;!*_'’‘´`"“”„()&/#·–—-]{1,40}|\+\d{1,3})$/u;
const MAX_NAME = 100;
const FIELDS = new Set(['reference', 'name', 'email', 'language']);

/** One row as it came in: the ticket it is, or the first thing that is wrong with it. */
export function readRow(row: unknown): ImportedTicket | RowProblem {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return { field: 'row', code: 'ticket.row-invalid' };
  const fields = row as Readonly<Record<string, unknown>>;
  if (Object.keys(fields).some((name) => !FIELDS.has(name)))
    return { field: 'row', code: 'ticket.row-invalid' };
  const [reference, name, email] = [tidy(fields.reference), tidy(fields.name), tidy(fields.email)];
  const language = lower(tidy(fields.language));
  if (reference === null) return { field: 'reference', code: 'ticket.reference-missing' };
  if (typeof reference !== 'string' || !REFERENCE.test(reference))
    return { field: 'reference', code: 'ticket.reference-invalid' };
  if (!isTextOrNothing(name) || (name !== null && !isName(name)))
    return { field: 'name', code: 'ticket.name-invalid' };
  if (!isTextOrNothing(email) || (email !== null && !EmailAddress.safeParse(email).success))
    return { field: 'email', code: 'ticket.email-invalid' };
  if (language !== null && language !== 'nl' && language !== 'en')
    return { field: 'language', code: 'ticket.language-invalid' };
  return { reference, name, email, language };
}

/** Text without space around it and written one way; `null` for what is empty or left out. */
function tidy(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') return value;
  const text = tidyText(value);
  return text === '' ? null : text;
}

/** No word is long enough to be a file's bytes. */
function isName(text: string): boolean {
  return [...text].length <= MAX_NAME && text.split(' ').every((word) => WORD.test(word));
}

function lower(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function isTextOrNothing(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
