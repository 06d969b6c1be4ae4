import {
  explain,
  isErrorCode,
  type PretixConnection,
  type TicketingAnswer,
  type TicketingView,
  type WebhookConnection,
} from '@tenzij/contracts';
import { toIsoInstant } from '@tenzij/kernel';
import {
  type DeliveryRow,
  deliveryTotals,
  findConnection,
  type Scope,
  type TicketingConnection,
  ticketingTotals,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { hookOf } from './connect.ts';
import { systemsLeft } from './forget.ts';
import { settingsOf } from './settings.ts';
import { openVault } from './vault.ts';

/** How the connections of a deployment stand: nothing secret, and of nobody. */
export async function viewTicketing(context: Context, scope: Scope): Promise<TicketingView> {
  const [pretix, webhook] = await Promise.all([
    findConnection(context.db, scope, 'pretix'),
    findConnection(context.db, scope, 'webhook'),
  ]);
  return {
    pretix: pretix && (await viewPretix(context, pretix)),
    webhook: webhook && (await viewWebhook(context, webhook)),
    left: await systemsLeft(context.db, scope),
  };
}

async function viewPretix(context: Context, connection: TicketingConnection): Promise<PretixConnection> {
  const { organizer, device, choice } = settingsOf(connection);
  const { tickets, ended, refused } = await ticketingTotals(context.db, connection);
  const hook = hookOf(await openVault(context, connection.deployment), connection.id);
  return {
    address: connection.address,
    organizer,
    device,
    connectedAt: toIsoInstant(connection.connectedAt),
    choice: choice && {
      event: choice.event,
      eventName: choice.eventName,
      list: choice.list,
      listName: choice.listName,
      items: choice.items,
    },
    hook: `${context.publicUrl()}/api/ticketing/pretix/${hook}`,
    reading: {
      at: instant(connection.syncedAt),
      problem: connection.code === null ? null : explain({ code: connection.code, params: { status: '?' } }),
      next: instant(connection.dueAt),
    },
    tickets: { holding: tickets, ended, refused },
    deliveries: await countsOf(context, connection),
  };
}

async function viewWebhook(context: Context, connection: TicketingConnection): Promise<WebhookConnection> {
  return {
    address: connection.address,
    connectedAt: toIsoInstant(connection.connectedAt),
    deliveries: await countsOf(context, connection),
  };
}

async function countsOf({ db }: Context, connection: TicketingConnection) {
  const { waitingSince, ...counts } = await deliveryTotals(db, connection, connection.kind);
  return { ...counts, waitingSince: instant(waitingSince) };
}

function instant(at: number | null): string | null {
  return at === null ? null : toIsoInstant(at);
}

/** What pretix says, by the problem that it is for somebody here. */
const ANSWERS: Readonly<Record<string, string>> = {
  already_redeemed: 'ticketing.double',
  invalid: 'ticketing.code-unknown',
  unpaid: 'ticketing.unpaid',
  unapproved: 'ticketing.unpaid',
  blocked: 'ticketing.blocked',
  canceled: 'ticketing.canceled',
  revoked: 'ticketing.canceled',
  invalid_time: 'ticketing.not-now',
  product: 'ticketing.other-product',
  rules: 'ticketing.other-product',
  incomplete: 'ticketing.needs-more',
  exchange: 'ticketing.needs-more',
  already_exchanged: 'ticketing.needs-more',
  'annul-too-late': 'ticketing.annul-too-late',
  'annul-refused': 'ticketing.annul-refused',
  'not-sent': 'ticketing.not-sent',
};

export function viewAnswer(row: DeliveryRow): TicketingAnswer {
  const code = ANSWERS[row.outcome ?? ''] ?? 'ticketing.other-answer';
  const { event, kind, action, reference, lane } = row;
  const problem = explain({ code: isErrorCode(code) ? code : 'server.unexpected', params: {} });
  return { event, kind, action, reference, at: toIsoInstant(row.at), lane, problem };
}
