import { ok, type Result, refuse } from '@tenzij/kernel';
import { z } from 'zod';
import { askPretix, type PretixAccess, type PretixParts, refusalOf } from './http.ts';
import type { PretixProblem } from './problems.ts';

/** The most that pretix puts on a page. */
export const PAGE_SIZE = 50;

export interface Page<T> {
  readonly results: readonly T[];
  /** The number of the next page; `null` on the last. */
  readonly next: number | null;
  /** When pretix made this page, in its own words and by its own clock: what to ask `since` another time. */
  readonly generated: string | null;
}

export interface PageRequest {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** From 1. */
  readonly page: number;
}

const Envelope = z.object({ next: z.string().nullable(), results: z.array(z.unknown()) });

/** One page of a list. Of the address of the next one only its number counts: it may be written for another host. */
export async function readPage<T>(
  parts: PretixParts,
  access: PretixAccess,
  { path, query, page }: PageRequest,
  item: z.ZodType<T>,
): Promise<Result<Page<T>, PretixProblem>> {
  const paged = { ...query, page: String(page), page_size: String(PAGE_SIZE) };
  const asked = await askPretix(parts, access, {
    method: 'GET',
    path,
    query: paged,
  });
  if (!asked.ok) return asked;
  const { status, headers, body } = asked.value;
  const envelope = Envelope.safeParse(body);
  if (status !== 200 || !envelope.success) return refusalOf(asked.value);
  const results = z.array(item).safeParse(envelope.data.results);
  if (!results.success) return refuse('pretix.answer-unreadable');
  const next = envelope.data.next === null ? null : page + 1;
  return ok({ results: results.data, next, generated: headers.get('x-page-generated') });
}

/** Every item of a list. For lists that are short. */
export async function readAll<T>(
  parts: PretixParts,
  access: PretixAccess,
  request: Omit<PageRequest, 'page'>,
  item: z.ZodType<T>,
): Promise<Result<readonly T[], PretixProblem>> {
  const all: T[] = [];
  for (let page: number | null = 1; page !== null; ) {
    const read: Result<Page<T>, PretixProblem> = await readPage(parts, access, { ...request, page }, item);
    if (!read.ok) return read;
    all.push(...read.value.results);
    page = read.value.next;
  }
  return ok(all);
}
