import type { Result } from '@tenzij/kernel';
import {
  type DeliveryRow,
  findDelivery,
  findGatePolicy,
  positionOfTicket,
  type TicketingConnection,
  wasTaken,
} from '@tenzij/store-sql';
import { annul, type PretixProblem, redeem } from '@tenzij/ticketing-pretix';
import type { Context } from '../context.ts';
import type { Told } from './deliver.ts';
import { accessOf, pretixParts, settingsOf } from './settings.ts';
import { openVault, SEALED, type Vault } from './vault.ts';

/** As long as pretix takes a check-in back. */
const ANNUL_SECONDS = 900;
/** Shown to pretix' users. */
const WHY = 'Tenzij: the visitor did not go through.';

/** Checks a ticket in, or takes that back, for something that happened at a gate. */
export async function tellPretix(
  context: Context,
  connection: TicketingConnection,
  delivery: DeliveryRow,
): Promise<Told> {
  const { organizer, choice } = settingsOf(connection);
  if (!choice) return { kind: 'down' };
  const vault = await openVault(context, connection.deployment);
  const asked = {
    organizer,
    list: choice.list,
    at: delivery.at,
    idempotencyKey: delivery.request,
    // Tried again by the queue, which survives a stop.
    attempts: 1,
  };
  const access = accessOf(connection, vault);
  const parts = pretixParts(context);
  if (delivery.action === 'annulled') {
    const needed = await isAnnulNeeded(context, delivery);
    if (needed !== null) return { kind: 'done', outcome: needed };
    const answer = await annul(parts, access, { ...asked, nonce: delivery.of ?? '', why: WHY });
    if (!answer.ok) return failed(answer);
    return { kind: 'done', outcome: annulOutcome(answer.value, delivery) };
  }
  const secret = await secretOf(context, vault, delivery);
  if (secret === null) return { kind: 'done', outcome: 'not-needed' };
  const answer = await redeem(parts, access, { ...asked, secret, nonce: delivery.event });
  if (!answer.ok) return failed(answer);
  const isReturn = answer.value === 'already_redeemed' && (await mayReturn(context, delivery));
  return { kind: 'done', outcome: isReturn ? 'not-needed' : answer.value };
}

/** Whether somebody came in again as the organiser lets them: the first time they were checked in. */
async function mayReturn({ db }: Context, delivery: DeliveryRow): Promise<boolean> {
  const { entryAfterSeconds } = await findGatePolicy(db, delivery);
  return entryAfterSeconds !== null && (await wasTaken(db, delivery));
}

/** What this ticket's QR code holds by now. */
async function secretOf({ db }: Context, vault: Vault, delivery: DeliveryRow): Promise<string | null> {
  if (delivery.sealedCode) return vault.open(delivery.sealedCode, SEALED.code);
  if (delivery.ticket === null) return null;
  const position = await positionOfTicket(db, delivery, delivery.ticket);
  return position && vault.open(position.secret, SEALED.code);
}

/** Why there is nothing to take back, or that it is too late; `null`: it is to be taken back. */
async function isAnnulNeeded({ db }: Context, delivery: DeliveryRow): Promise<string | null> {
  const admission = delivery.of === null ? null : await findDelivery(db, { ...delivery, event: delivery.of });
  if (admission?.outcome !== 'ok') return 'not-needed';
  return delivery.at - admission.at > ANNUL_SECONDS ? 'annul-too-late' : null;
}

/** A refusal after an attempt whose answer got lost is what a second time brings: the first did it. */
function annulOutcome(answer: 'ok' | 'refused' | 'unknown', { attempts }: DeliveryRow): string {
  if (answer === 'ok' || (answer === 'refused' && attempts > 1)) return 'ok';
  return 'annul-refused';
}

function failed({ problem }: Extract<Result<never, PretixProblem>, { ok: false }>): Told {
  switch (problem.code) {
    // It answers, and fails at this: others may fare better. What stands before it says 502 and more.
    case 'pretix.failing':
      return { kind: problem.params.status === 500 ? 'again' : 'down' };
    case 'pretix.refused':
    case 'pretix.not-found':
    case 'pretix.answer-unreadable':
      return { kind: 'again' };
    default:
      return { kind: 'down' };
  }
}
