import { createHmac } from 'node:crypto';
import type { WebhookBody } from '@tenzij/contracts';
import { type Problem, toIsoInstant } from '@tenzij/kernel';
import type { DeliveryRow, TicketingConnection } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { reachable } from '../outside/addresses.ts';
import type { Told } from './deliver.ts';
import { openVault, SEALED } from './vault.ts';

const TIMEOUT_MS = 10_000;

/** Tells whoever the organiser named of somebody who went in, or did not after all. */
export async function tellWebhook(
  context: Context,
  connection: TicketingConnection,
  delivery: DeliveryRow,
): Promise<Told> {
  const problem = await postWebhook(context, connection, {
    id: delivery.event,
    type: delivery.action,
    of: delivery.of,
    at: toIsoInstant(delivery.at),
    lane: delivery.lane,
    ticket: delivery.reference,
  });
  return problem ? { kind: 'again' } : { kind: 'done', outcome: 'ok' };
}

/** One signed message; `null` when it was taken. Of an answer only whether it is a yes counts. */
export async function postWebhook(
  context: Context,
  connection: TicketingConnection,
  body: WebhookBody,
): Promise<Problem | null> {
  const { address } = connection;
  if (!(await reachable(address, context.reach))) return { code: 'webhook.address-unsafe', params: {} };
  const vault = await openVault(context, connection.deployment);
  const text = JSON.stringify(body);
  const at = Math.floor(context.clock());
  const signature = signatureOf(vault.open(connection.secret, SEALED.hook), at, text);
  try {
    const response = await context.fetch(address, {
      method: 'POST',
      body: text,
      headers: {
        'content-type': 'application/json',
        'tenzij-delivery': body.id,
        'tenzij-signature': `t=${at},v1=${signature}`,
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.ok ? null : { code: 'webhook.refused', params: { status: response.status } };
  } catch {
    return { code: 'webhook.unreachable', params: {} };
  }
}

/** HMAC-SHA-256 of the time and the body, hexadecimal. */
export function signatureOf(secret: string, at: number, body: string): string {
  return createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
}
