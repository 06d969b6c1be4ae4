import { createHmac } from 'node:crypto';
import type { PretixChoice, PretixOptions, TicketItem } from '@tenzij/contracts';
import { orThrow, TenzijError, toHex } from '@tenzij/kernel';
import {
  findConnection,
  insertConnection,
  lockConnection,
  readAnew,
  type Scope,
  setConnection,
  type TicketingConnection,
} from '@tenzij/store-sql';
import {
  initializeDevice,
  listCheckinLists,
  listEvents,
  type PretixEvent,
  readCheckinListStatus,
  readEventSelection,
  readPairingCode,
  revokeDevice,
} from '@tenzij/ticketing-pretix';
import { hashToken } from '../auth/sessions.ts';
import type { Context } from '../context.ts';
import { reachable } from '../outside/addresses.ts';
import { deviceFacts } from './device-facts.ts';
import { forgetConnection } from './forget.ts';
import { passOn } from './pass-on.ts';
import { accessOf, asListed, type PretixSettings, pretixParts, settingsOf } from './settings.ts';
import { openVault, SEALED, type Vault } from './vault.ts';

const ID_BYTES = 8;

/** Makes this server a device of a pretix. What to read there is chosen after. */
export async function connectPretix(context: Context, scope: Scope, pairing: string): Promise<void> {
  const { db, clock, random } = context;
  // Looked at first: the code works once.
  if (await findConnection(db, scope, 'pretix')) throw new TenzijError('ticketing.connected-already');
  const code = orThrow(readPairingCode(pairing));
  if (!(await reachable(code.address, context.reach))) throw new TenzijError('pretix.address-unsafe');
  const facts = await deviceFacts();
  const device = orThrow(await initializeDevice(pretixParts(context), code, facts));
  const vault = await openVault(context, scope.deployment);
  const id = `pretix-${toHex(random(ID_BYTES))}`;
  const settings: PretixSettings = {
    organizer: device.organizer,
    device: device.name,
    serial: device.unique_serial,
    deviceId: device.device_id,
    softwareVersion: facts.software_version,
    choice: null,
    keys: [],
  };
  const secret = vault.seal(device.api_token, SEALED.token);
  const hookSha256 = hashToken(hookOf(vault, id));
  const row = { ...scope, id, kind: 'pretix', address: code.address, secret, settings, hookSha256 } as const;
  if (await insertConnection(db, row, clock())) return;
  // Somebody else was first: this device is of no use.
  await revokeDevice(pretixParts(context), {
    address: code.address,
    auth: 'Device',
    token: device.api_token,
  });
  throw new TenzijError('ticketing.connected-already');
}

/** The secret part of the address that pretix calls: made of the key, so that it is kept nowhere. */
export function hookOf({ key }: Pick<Vault, 'key'>, connection: string): string {
  return createHmac('sha256', key).update(`hook ${connection}`).digest('base64url');
}

export async function connectionOf(
  { db }: Pick<Context, 'db'>,
  scope: Scope,
  kind: TicketingConnection['kind'],
): Promise<TicketingConnection> {
  const found = await findConnection(db, scope, kind);
  if (!found) throw new TenzijError('ticketing.not-connected');
  return found;
}

/** What there is to choose of: events, and the check-in lists of one of them with the products on each. */
export async function optionsOf(
  context: Context,
  scope: Scope,
  asked: string | null,
): Promise<PretixOptions> {
  const connection = await connectionOf(context, scope, 'pretix');
  const { organizer, choice } = settingsOf(connection);
  const access = accessOf(connection, await openVault(context, scope.deployment));
  const parts = pretixParts(context);
  const events = orThrow(await listEvents(parts, access, organizer));
  const event = asked ?? choice?.event ?? (await suggested(context, connection)) ?? events[0]?.slug ?? null;
  const lists = event === null ? [] : orThrow(await listCheckinLists(parts, access, { organizer, event }));
  const views: PretixOptions['lists'] = [];
  for (const { id, name } of lists) {
    const status = orThrow(await readCheckinListStatus(parts, access, { organizer, event: event ?? '' }, id));
    const items: TicketItem[] = status.items.map(({ id: item, name: called, admission }) => ({
      id: item,
      name: called,
      admission,
    }));
    views.push({ id, name, items });
  }
  return { events: events.map((one) => ({ slug: one.slug, name: nameOf(one) })), event, lists: views };
}

async function suggested(context: Context, connection: TicketingConnection): Promise<string | null> {
  const access = accessOf(connection, await openVault(context, connection.deployment));
  const selection = await readEventSelection(pretixParts(context), access);
  return selection.ok ? (selection.value?.event ?? null) : null;
}

/** Dutch or English where there is either. */
function nameOf({ name, slug }: PretixEvent): string {
  if (typeof name === 'string') return name;
  return name.nl || name.en || Object.values(name).find((one) => one !== '') || slug;
}

/** Chooses what is read, and has all of it read anew. */
export async function choose(context: Context, scope: Scope, chosen: PretixChoice): Promise<void> {
  const connection = await connectionOf(context, scope, 'pretix');
  const settings = settingsOf(connection);
  const access = accessOf(connection, await openVault(context, scope.deployment));
  const of = { organizer: settings.organizer, event: chosen.event };
  const parts = pretixParts(context);
  const event = orThrow(await listEvents(parts, access, settings.organizer)).find(
    ({ slug }) => slug === chosen.event,
  );
  const list =
    event && orThrow(await listCheckinLists(parts, access, of)).find(({ id }) => id === chosen.list);
  if (!event || !list) throw new TenzijError('pretix.not-found');
  const items = [...new Set(chosen.items)].sort((one, other) => one - other);
  await context.db.transaction(async (tx) => {
    if (!(await lockConnection(tx, connection))) throw new TenzijError('ticketing.not-connected');
    await setConnection(tx, connection, {
      ...settings,
      choice: { ...chosen, items, eventName: nameOf(event), ...asListed(list) },
    });
    await readAnew(tx, connection);
  });
}

/**
 * Passes on what waits as far as it goes, gives our key up and forgets the connection; tickets stay. Answers whether
 * pretix took the key back.
 */
export async function disconnectPretix(context: Context, scope: Scope): Promise<boolean> {
  const connection = await connectionOf(context, scope, 'pretix');
  await passOn(context, connection);
  const revoked = await giveUpKey(context, connection);
  await context.db.transaction((tx) =>
    forgetConnection(tx, scope, 'pretix', 'disconnected', context.clock()),
  );
  context.gateWatch.wrote(scope);
  return revoked;
}

/** Whether pretix said that the key works no more. */
export async function giveUpKey(context: Context, connection: TicketingConnection): Promise<boolean> {
  try {
    const access = accessOf(connection, await openVault(context, connection.deployment));
    return (await revokeDevice(pretixParts(context), access)).ok;
  } catch {
    // A key that can't be opened can't be given up either.
    return false;
  }
}
