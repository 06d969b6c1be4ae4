import { type Decision, decide, type LookAtFace } from '@tenzij/admission';
import type { EpochSeconds } from '@tenzij/kernel';
import { openPass, passKey, readClaims } from '@tenzij/pass';
import type { Holdings } from '../pairing/holdings.ts';
import type { TicketKeeper } from '../tickets/ticket-keeper.ts';
import type { Attempts } from './attempts.ts';
import type { AdmittedPasses } from './memory.ts';
import type { Time } from './ports.ts';
import type { SealedKeeper } from './sealed-keeper.ts';
import type { StatusKeeper } from './status-keeper.ts';
import { withinLimit } from './time-limit.ts';
import { turnSeconds } from './turn.ts';

/** What deciding may take beside the look itself: a gate that hangs must refer. */
const MARGIN_SECONDS = 2;

export interface PassageContext {
  readonly holdings: Holdings;
  readonly status: StatusKeeper;
  readonly admitted: AdmittedPasses;
  readonly attempts: Attempts;
  readonly sealed: SealedKeeper;
  readonly tickets: TicketKeeper;
  readonly time: Time;
}

/** Decides about one presented pass. Every error and every timeout is a referral. */
export function decidePassage(
  scanned: string,
  openLook: (signal: AbortSignal) => LookAtFace,
  context: PassageContext,
): Promise<Decision> {
  const { holdings, time } = context;
  const clearance = holdings.clearance(time.now());
  const turn = clearance.ok ? turnSeconds(clearance.value) : 0;
  return withinLimit(
    (signal) => decideNow(scanned, openLook(signal), context),
    (holdings.bundle.policy.lookSeconds + turn + MARGIN_SECONDS) * 1000,
    time,
    (reason) => ({ outcome: 'refer', code: reason === 'late' ? 'gate.timed-out' : 'gate.failed' }),
  );
}

function decideNow(scanned: string, look: LookAtFace, context: PassageContext): Promise<Decision> {
  const { holdings, status, admitted, attempts, sealed, time } = context;
  const now = time.now();
  const { bundle } = holdings;
  const evidence = {
    lane: bundle.gate.lane,
    scanned,
    deployment: bundle.deployment.id,
    clearance: holdings.clearance(now),
    clearanceSha256: holdings.clearanceSha256,
    gateSecrets: holdings.gateSecrets(now),
    issuerKeys: holdings.issuerKeys,
    statusList: status.bytes(),
    lastAdmitted: admitted.lastAdmitted,
    findSealed: sealed.find,
    mayLook: (key: string) => attempts.mayLook(key, now),
    look,
  };
  return decide(evidence, bundle.policy, now);
}

/** Which pass a text is a showing of, whether it still holds or not; `null` when it is none of ours. */
export async function identifyPass(
  text: string,
  holdings: Holdings,
  now: EpochSeconds,
): Promise<string | null> {
  const keys = { gateSecrets: holdings.gateSecrets(now), deployment: holdings.bundle.deployment.id };
  const opened = await openPass(text, keys);
  if (!opened.ok) return null;
  opened.value.carried?.template.bytes.fill(0);
  opened.value.sealed?.key.fill(0);
  const claims = readClaims(opened.value.claims, holdings.issuerKeys);
  return claims.ok ? passKey(claims.value.passId) : null;
}
