import { type Result, TenzijError, toHex } from '@tenzij/kernel';
import {
  type Database,
  endReading,
  lockCase,
  lockConnection,
  moveCursor,
  setConnection,
  type TicketingConnection,
} from '@tenzij/store-sql';
import {
  type ListPlace,
  listCheckinLists,
  type Page,
  type PretixAccess,
  type PretixParts,
  type PretixProblem,
  readBlockedSecrets,
  readEvent,
  readOrders,
  readRevokedSecrets,
  updateDevice,
} from '@tenzij/ticketing-pretix';
import { readTicketKey } from '@tenzij/ticketing-pretix/signed-ticket';
import type { Context } from '../context.ts';
import { codeHash } from './codes.ts';
import { deviceFacts } from './device-facts.ts';
import { keepCodes } from './keep-codes.ts';
import {
  accessOf,
  asListed,
  type PretixChosen,
  PretixCursor,
  type PretixSettings,
  pretixParts,
  settingsOf,
} from './settings.ts';
import { takeOrders } from './take-orders.ts';
import { openVault, type Vault } from './vault.ts';

/** How often a pretix is asked what changed when it doesn't call by itself. */
const EVERY_SECONDS = 180;
const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 900;

/** Another took the connection's place, or nobody did. */
const GONE = 'gone';

interface Reading {
  readonly connection: TicketingConnection;
  readonly access: PretixAccess;
  readonly settings: PretixSettings & { readonly choice: PretixChosen };
  readonly vault: Vault;
  readonly testing: boolean;
}

/**
 * Reads what changed at a pretix since the last time, a page at a time: what was taken of a page and that it was
 * are kept together, so that a server that stops halfway goes on where it was. Ends with when the next reading is.
 */
export async function readPretix(context: Context, connection: TicketingConnection): Promise<void> {
  const began = context.clock();
  const problem = await readAll(context, connection).catch(async (error: unknown) => {
    if (error instanceof TenzijError) return error.code;
    await stopReading(context, connection, 'server.unexpected');
    throw error;
  });
  if (problem === GONE) return;
  if (problem !== null) return stopReading(context, connection, problem);
  context.gateWatch.wrote(connection);
  return endReading(context.db, connection, { began, next: context.clock() + EVERY_SECONDS });
}

async function stopReading(context: Context, connection: TicketingConnection, problem: string) {
  // Nothing is taken in once an event is over.
  const isOver = problem === 'mail.event-over';
  const pause = Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** connection.attempts);
  return endReading(context.db, connection, { code: problem, next: isOver ? null : context.clock() + pause });
}

/** The code of what stopped it; `null` when all was read. */
async function readAll(context: Context, connection: TicketingConnection): Promise<string | null> {
  const opened = await openReading(context, connection);
  if (!opened.ok) return opened.problem.code;
  const reading = opened.value;
  if (reading === null) return GONE;
  const parts = pretixParts(context);
  const { access, settings } = reading;
  const of = { organizer: settings.organizer, event: settings.choice.event };
  return (
    (await readList(
      context,
      reading,
      'blocked',
      (place) => readBlockedSecrets(parts, access, of, place),
      (tx, rows) =>
        keepCodes(
          tx,
          connection,
          rows.map(({ secret, blocked }) => ({ sha256: codeHash(secret), blocked })),
        ),
    )) ??
    (await readList(
      context,
      reading,
      'revoked',
      (place) => readRevokedSecrets(parts, access, of, place),
      (tx, rows) =>
        keepCodes(
          tx,
          connection,
          rows.map(({ secret }) => ({ sha256: codeHash(secret), revoked: true })),
        ),
    )) ??
    (await readList(
      context,
      reading,
      'orders',
      (place) => readOrders(parts, access, of, place),
      (tx, orders) =>
        takeOrders(context, tx, { ...reading, chosen: settings.choice, device: settings.deviceId }, orders),
    ))
  );
}

/**
 * The keys of signed tickets and the check-in list as they are now, and tells pretix when this is a newer version of
 * this software. `null`: there is nothing to read, or something else was chosen meanwhile.
 */
async function openReading(
  context: Context,
  connection: TicketingConnection,
): Promise<Result<Reading | null, PretixProblem>> {
  const settings = settingsOf(connection);
  const { choice } = settings;
  if (!choice) return { ok: true, value: null };
  const vault = await openVault(context, connection.deployment);
  const access = accessOf(connection, vault);
  const parts = pretixParts(context);
  const facts = await deviceFacts();
  let { deviceId } = settings;
  if (settings.softwareVersion !== facts.software_version || deviceId === null) {
    const told = await updateDevice(parts, access, facts);
    if (!told.ok) return told;
    deviceId = told.value.device_id;
  }
  const of = { organizer: settings.organizer, event: choice.event };
  const event = await readEvent(parts, access, of);
  if (!event.ok) return event;
  const chosen = await chosenNow(parts, access, settings.organizer, choice);
  if (!chosen.ok) return chosen;
  const keys = event.value.valid_keys.pretix_sig1.flatMap((text) => {
    const key = readTicketKey(text);
    return key ? [toHex(key.bytes)] : [];
  });
  const software = { deviceId, keys, softwareVersion: facts.software_version };
  const fresh = { ...settings, ...software, choice: chosen.value };
  const isOther = !isSame(rulesOf(chosen.value), rulesOf(choice));
  const opened = await context.db.transaction(async (tx) => {
    const current = await lockConnection(tx, connection);
    // Chosen anew meanwhile: that is read from the beginning.
    if (!current || !isSame(settingsOf(current), settings)) return null;
    if (!isSame(fresh, settings)) await setConnection(tx, connection, fresh);
    if (!isOther) return current;
    // Orders that didn't change since are to be looked at by the rules of now.
    const { orders: _, ...cursor } = PretixCursor.parse(current.cursor);
    await moveCursor(tx, connection, cursor);
    return { ...current, cursor };
  });
  const reading = opened && {
    connection: opened,
    access,
    vault,
    settings: fresh,
    testing: event.value.testmode,
  };
  return { ok: true, value: reading };
}

/** What was chosen, with the check-in list as it is set now. One that is gone stays as it was known last. */
async function chosenNow(
  parts: PretixParts,
  access: PretixAccess,
  organizer: string,
  choice: PretixChosen,
): Promise<Result<PretixChosen, PretixProblem>> {
  const lists = await listCheckinLists(parts, access, { organizer, event: choice.event });
  if (!lists.ok) return lists;
  const list = lists.value.find(({ id }) => id === choice.list);
  return { ok: true, value: list ? { ...choice, ...asListed(list) } : choice };
}

/** By what it is decided whose order leads in, and who is in. */
function rulesOf({ subevent, entryAfterExit }: PretixChosen) {
  return { subevent, entryAfterExit };
}

/** Every page of one list from where it was left; each in one transaction with how far it is now. */
async function readList<T>(
  { db }: Context,
  { connection, settings }: Reading,
  list: keyof PretixCursor,
  read: (place: ListPlace) => Promise<Result<Page<T>, PretixProblem>>,
  take: (tx: Database, rows: readonly T[]) => Promise<void>,
): Promise<string | null> {
  for (let place = PretixCursor.parse(connection.cursor)[list]; ; ) {
    const page = await read(place);
    // Its first page is there always; another went with what was on it.
    const isPast = !page.ok && page.problem.code === 'pretix.not-found' && place.page > 1;
    if (!page.ok && !isPast) return page.problem.code;
    const got = page.ok ? page.value : { results: [], next: null, generated: null };
    // Of the first page: what changed while the others were read comes once more.
    const generated = place.generated ?? got.generated;
    const next =
      got.next === null
        ? { since: generated ?? place.since, page: 1, generated: null }
        : { since: place.since, page: got.next, generated };
    const isThere = await db.transaction(async (tx) => {
      // Before anything else, as the end of the event does.
      await lockCase(tx, connection);
      const current = await lockConnection(tx, connection);
      if (!current || !isSame(settingsOf(current).choice, settings.choice)) return false;
      const cursor = PretixCursor.parse(current.cursor);
      if (!isSame(cursor[list], place)) return false;
      await take(tx, got.results);
      await moveCursor(tx, connection, { ...cursor, [list]: next });
      return true;
    });
    if (!isThere) return GONE;
    if (got.next === null) return null;
    place = next;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
