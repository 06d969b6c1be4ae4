import type { GateInvitation, PairedGate, PairGate } from '@tenzij/contracts';
import { fromHex, sha256Hex, TenzijError, toHex, toIsoInstant } from '@tenzij/kernel';
import {
  type CaseRow,
  type Database,
  findGateInvitation,
  findGateState,
  type GateInvitationRow,
  insertGate,
  lockCase,
  useGateInvitation,
} from '@tenzij/store-sql';
import { hashToken } from '../auth/sessions.ts';
import { caseOf } from '../cases/case-file.ts';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import { describeDeployment } from '../deployments/views.ts';

const ID_BYTES = 8;

/** What a code is for, for whoever stands at the device and is about to pair it. */
export async function viewInvitation(context: Context, code: string): Promise<GateInvitation> {
  const invitation = await invitationOf(context.db, code, { lock: false });
  const deployment = await openDeployment(context.db, invitation);
  if (invitation.gate !== null) throw new TenzijError('gate.code-used');
  checkTime(invitation, context.clock());
  const { specimen, organisation, event } = describeDeployment(deployment);
  const { kind, lane, name, expiresAt } = invitation;
  const expires = toIsoInstant(expiresAt);
  return { specimen, organisation, deployment: { name: deployment.name }, event, kind, lane, name, expires };
}

/**
 * Makes the gate of a code, bound to this device. A device that asks again, because it never heard the answer, gets
 * the same gate, however late; any other is refused.
 */
export async function pairDevice(context: Context, asked: PairGate): Promise<PairedGate> {
  const { clock, links } = context;
  const device = sha256Hex(fromHex(asked.deviceKey));
  return context.db.transaction(async (tx) => {
    const invitation = await invitationOf(tx, asked.code, { lock: true });
    await lockCase(tx, invitation);
    await openDeployment(tx, invitation);
    const { gate, kind } = invitation;
    const answer = (id: string) => ({ token: links.write('gate', id), kind });
    if (gate !== null) return answer(await sameGate(tx, invitation, gate, device));
    checkTime(invitation, clock());
    return answer(await newGate({ ...context, db: tx }, invitation, asked, device));
  });
}

async function invitationOf(db: Database, code: string, { lock }: { readonly lock: boolean }) {
  const invitation = await findGateInvitation(db, hashToken(code), { lock });
  if (!invitation) throw new TenzijError('gate.code-unknown');
  return invitation;
}

async function openDeployment(db: Database, invitation: GateInvitationRow): Promise<CaseRow> {
  const deployment = await caseOf(db, invitation);
  if (deployment.ended) throw new TenzijError('gate.event-ended');
  return deployment;
}

function checkTime({ expiresAt }: GateInvitationRow, now: number): void {
  if (now >= expiresAt) throw new TenzijError('gate.code-expired');
}

async function sameGate(
  tx: Database,
  invitation: GateInvitationRow,
  gate: string,
  device: string,
): Promise<string> {
  const state = await findGateState(tx, invitation, gate);
  if (state?.deviceSha256 !== device || state.revokedAt !== null) throw new TenzijError('gate.code-used');
  return gate;
}

async function newGate(
  { db: tx, clock, random }: Pick<Context, 'db' | 'clock' | 'random'>,
  invitation: GateInvitationRow,
  { name, lane: chosen }: PairGate,
  deviceSha256: string,
): Promise<string> {
  const { organisation, deployment, kind, id: invited } = invitation;
  const lane = invitation.lane ?? chosen;
  if (lane === null) throw new TenzijError('server.invalid-request', { field: 'lane' });
  const at = Math.floor(clock());
  const id = `gate-${toHex(random(ID_BYTES))}`;
  await insertGate(tx, { organisation, deployment, id, name, lane, kind, deviceSha256 }, at);
  await useGateInvitation(tx, invited, id);
  const body = { gate: id, invitation: invited, lane, kind };
  await record(tx, invitation, [{ at, kind: 'gate-paired', subject: null, body }]);
  return id;
}
