import { type MadeGateInvitation, type NewGateInvitation, PAIRING_SECONDS } from '@tenzij/contracts';
import { TenzijError, toHex, toIsoInstant } from '@tenzij/kernel';
import {
  type CaseSession,
  type Database,
  deleteGateInvitation,
  findGatePolicy,
  insertGateInvitation,
  lockCase,
  type Scope,
  setCrewCode,
} from '@tenzij/store-sql';
import { hashToken } from '../auth/sessions.ts';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import { newPairingCode } from './codes.ts';
import { makeCrewCode } from './crew-code.ts';
import { canPair } from './open-case.ts';

const ID_BYTES = 8;

/** A gate that compares opens no passes: which lane it stands at isn't asked. */
const LANE_OF = { 'human-comparison': 'regular', document: 'face' } as const;

async function hasCrewCode(db: Database, scope: Scope): Promise<boolean> {
  return (await findGatePolicy(db, scope)).crewCode !== null;
}

/**
 * Makes a code that pairs one gate, and the crew's code with the first. Only its hash is kept: 60 bits can't be guessed
 * in time.
 */
export async function inviteGate(
  { db, clock, random, publicUrl }: Context,
  scope: Scope,
  { member }: Pick<CaseSession, 'member'>,
  { kind, lane: asked, name }: NewGateInvitation,
): Promise<MadeGateInvitation> {
  const lane = kind === 'entrance' ? asked : LANE_OF[kind];
  const code = newPairingCode(random);
  const at = Math.floor(clock());
  const id = `invitation-${toHex(random(ID_BYTES))}`;
  const expiresAt = at + PAIRING_SECONDS;
  // It takes a while: nobody waits for a lock meanwhile.
  const crewCode = (await hasCrewCode(db, scope)) ? null : await makeCrewCode(random);
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
    // A gate without one keeps its crew from closing it, so that no visitor can.
    if (!crewCode || (await hasCrewCode(tx, scope))) return;
    await setCrewCode(tx, scope, crewCode);
    await record(tx, scope, [{ at, kind: 'crew-code-replaced', subject: null, body: {} }]);
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
