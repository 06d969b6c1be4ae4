import { ok, type Result } from '@tenzij/kernel';
import type { z } from 'zod';
import { askPretix, type PretixAccess, type PretixParts, refusalOf } from './http.ts';
import { type Page, readAll, readPage } from './pages.ts';
import type { PretixProblem } from './problems.ts';
import {
  BlockedSecret,
  CheckinList,
  CheckinListStatus,
  Order,
  PretixEvent,
  RevokedSecret,
} from './schemas.ts';

/** Which event is asked about. */
interface EventPath {
  readonly organizer: string;
  readonly event: string;
}

/** How far a list was read: what changed `since`, and which page is next. */
export interface ListPlace {
  /** `generated` of the first page of an earlier reading; `null`: from the beginning. */
  readonly since: string | null;
  readonly page: number;
}

type Asked<T> = Promise<Result<T, PretixProblem>>;

export function listEvents(
  parts: PretixParts,
  access: PretixAccess,
  organizer: string,
): Asked<readonly PretixEvent[]> {
  const path = `/api/v1/organizers/${encodeURIComponent(organizer)}/events/`;
  return readAll(parts, access, { path, query: { ordering: '-date_from' } }, PretixEvent);
}

/** The event, with the keys that its signed tickets are signed with. */
export function readEvent(parts: PretixParts, access: PretixAccess, of: EventPath): Asked<PretixEvent> {
  return readOne(parts, access, eventPath(of), PretixEvent);
}

export function listCheckinLists(
  parts: PretixParts,
  access: PretixAccess,
  of: EventPath,
): Asked<readonly CheckinList[]> {
  return readAll(parts, access, { path: `${eventPath(of)}checkinlists/`, query: {} }, CheckinList);
}

/** How many are in, and which products there are. */
export function readCheckinListStatus(
  parts: PretixParts,
  access: PretixAccess,
  of: EventPath,
  list: number,
): Asked<CheckinListStatus> {
  return readOne(parts, access, `${eventPath(of)}checkinlists/${list}/status/`, CheckinListStatus);
}

/**
 * A page of the orders that changed. By when they were placed, which never changes: ordered by when they changed,
 * one that does while pages are read moves away, and another takes its place on a page that was read before.
 */
export function readOrders(
  parts: PretixParts,
  access: PretixAccess,
  of: EventPath,
  place: ListPlace,
): Asked<Page<Order>> {
  return changed(parts, access, [`${eventPath(of)}orders/`, 'modified_since', 'datetime'], place, Order);
}

/** A page of the secrets that count no more. */
export function readRevokedSecrets(
  parts: PretixParts,
  access: PretixAccess,
  of: EventPath,
  place: ListPlace,
): Asked<Page<z.infer<typeof RevokedSecret>>> {
  const list = [`${eventPath(of)}revokedsecrets/`, 'created_since', 'created'] as const;
  return changed(parts, access, list, place, RevokedSecret);
}

/** A page of the secrets that were blocked, or are no more. */
export function readBlockedSecrets(
  parts: PretixParts,
  access: PretixAccess,
  of: EventPath,
  place: ListPlace,
): Asked<Page<z.infer<typeof BlockedSecret>>> {
  const list = [`${eventPath(of)}blockedsecrets/`, 'updated_since', null] as const;
  return changed(parts, access, list, place, BlockedSecret);
}

function changed<T>(
  parts: PretixParts,
  access: PretixAccess,
  [path, sinceName, ordering]: readonly [path: string, sinceName: string, ordering: string | null],
  { since, page }: ListPlace,
  item: z.ZodType<T>,
): Asked<Page<T>> {
  const query = {
    ...(ordering === null ? {} : { ordering }),
    ...(since === null ? {} : { [sinceName]: since }),
  };
  return readPage(parts, access, { path, query, page }, item);
}

async function readOne<T>(
  parts: PretixParts,
  access: PretixAccess,
  path: string,
  shape: z.ZodType<T>,
): Asked<T> {
  const asked = await askPretix(parts, access, { method: 'GET', path });
  if (!asked.ok) return asked;
  const read = shape.safeParse(asked.value.body);
  return asked.value.status === 200 && read.success ? ok(read.data) : refusalOf(asked.value);
}

function eventPath({ organizer, event }: EventPath): string {
  return `/api/v1/organizers/${encodeURIComponent(organizer)}/events/${encodeURIComponent(event)}/`;
}
