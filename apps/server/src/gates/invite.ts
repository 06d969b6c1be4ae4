import { type MadeGateInvitation, type NewGateInvitation, PAIRING_SECONDS } from '@tenzij/contracts';
import { TenzijError, toHex, toIsoInstant } from '@tenzij/kernel';
import {
  type CaseSession,
  deleteGateInvitation,
  insertGateInvitation,
  lockCase,
  type Scope,
} from '@tenzij/store-sql';
import { hashToken } from '../auth/sessions.ts';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import { newPairingCode } from './codes.ts';
import { canPair } from './open-case.ts';

const ID_BYTES = 8;

/** Makes a code that pairs one gate. What is kept of it is its hash: 60 bits can't be guessed from that in time. */
export async function inviteGate(
  { db, clock, random, publicUrl }: Context,
  scope: Scope,
  { member }: Pick<CaseSession, 'member'>,
  { kind, lane, name }: NewGateInvitation,
): Promise<MadeGateInvitation> {
  const code = newPairingCode(random);
  const at = Math.floor(clock());
  const id = `invitation-${toHex(random(ID_BYTES))}`;
  const expiresAt = at + PAIRING_SECONDS;
  await db.transaction(async (tx) => {
    await lockCase(tx, scope);
    const can = await canPair(tx, scope);
    if (can === 'ended') throw new TenzijError('ending.ended');
    if (can !== 'yes' && !(can === 'comparison-only' && kind === 'human-comparison'))
      throw new TenzijError('gate.not-shown');
    const row = { ...scope, id, kind, lane, name, member, madeAt: at, expiresAt };
    await insertGateInvitation(tx, row, hashToken(code));
    await record(tx, scope, [
      { at, kind: 'gate-invited', subject: null, body: { invitation: id, kind, lane } },
    ]);
  });
  return { id, code, address: `${publicUrl()}/gate/#pair=${code}`, expires: toIsoInstant(expiresAt) };
}

/** Takes back a code that wasn't used. */
export async function withdrawInvitation({ db, clock }: Context, scope: Scope, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await deleteGateInvitation(tx, scope, id))) throw new TenzijError('gate.invitation-unknown');
    const at = Math.floor(clock());
    const body = { invitation: id };
    await record(tx, scope, [{ at, kind: 'gate-invitation-withdrawn', subject: null, body }]);
  });
}
