import { fromBase64Url } from '@tenzij/kernel';
import type { Holdings } from '../pairing/holdings.ts';
import { createFaceSlot, type FaceSlot } from './face-slot.ts';
import { loadAdmittedPasses } from './memory.ts';
import type { PassageContext } from './passage.ts';
import type { GateParts, Store } from './ports.ts';
import { createSealedKeeper, type SealedKeeper } from './sealed-keeper.ts';
import type { CrewFacts, GateStateHolder, Place, Recognition } from './state.ts';
import { createStatusKeeper, type StatusKeeper } from './status-keeper.ts';
import { loadSteadyClock, type SteadyClock } from './steady-clock.ts';
import { createTally, type Tally } from './tally.ts';

/** All an open gate holds: what it decides with, remembers and counts. */
export interface Held {
  readonly face: FaceSlot;
  readonly status: StatusKeeper;
  readonly sealed: SealedKeeper;
  readonly tally: Tally;
  readonly clock: SteadyClock;
  passage(): PassageContext;
  /** Takes the list that the server gave along with the rest, and with it the server's time. */
  hear(next: Holdings): void;
  /** Takes over what the server gave: keys, clearance, policy, list, and the models they name. */
  takeOver(next: Holdings): Promise<void>;
  /** SHA-256 (hex) of the clearance that the newest list names, when it isn't the one held here; else `null`. */
  otherClearance(): string | null;
  /** Puts on the crew line what changed. */
  report(facts: Partial<CrewFacts>): void;
}

export async function loadHeld(
  { time, device, newBatchId }: GateParts,
  store: Store,
  state: GateStateHolder,
  first: Holdings,
): Promise<Held> {
  let holdings = first;
  const admitted = await loadAdmittedPasses(store);
  const tally = await createTally(store, newBatchId);
  const deployment = first.bundle.deployment.id;
  const status = await createStatusKeeper(deployment, first.issuerKeys, store, time.now());
  const sealed = createSealedKeeper(store);
  const clock = await loadSteadyClock(store, time.now);
  const steadyTime = { now: clock.now, wait: time.wait };
  const face = createFaceSlot(device, () => report({}));

  function recognition(): Recognition {
    const model = face.state();
    if (model === 'not-needed' || model === 'off') return model;
    return status.clearance() === holdings.clearanceSha256 ? model : 'paused';
  }

  function report(facts: Partial<CrewFacts>) {
    const listMaxAgeSeconds = holdings.bundle.policy.statusListMaxAgeSeconds;
    const list = { listIssuedAt: status.issuedAt(), listMaxAgeSeconds };
    state.report({ ...list, model: recognition(), ...tally.total(), ...facts });
  }

  function hear({ bundle, issuerKeys }: Holdings) {
    const list = fromBase64Url(bundle.statusList);
    if (list) status.offer(list, issuerKeys, time.now());
  }

  return {
    face,
    status,
    sealed,
    tally,
    clock,
    report,
    otherClearance() {
      const named = status.clearance();
      return named === holdings.clearanceSha256 ? null : named;
    },
    hear,
    passage: () => ({ holdings, status, admitted, sealed, time: steadyTime }),
    async takeOver(next) {
      holdings = next;
      hear(next);
      state.place(placeOf(next, next.specimen(time.now())));
      report({});
      await face.prepare(next, time.now());
    },
  };
}

export function placeOf({ bundle }: Pick<Holdings, 'bundle'>, specimen: boolean): Place {
  return {
    specimen,
    lane: bundle.gate.lane,
    gate: bundle.gate.name,
    deployment: bundle.deployment.name,
    organisation: bundle.organisation.name,
  };
}
