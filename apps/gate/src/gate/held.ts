import { fromBase64Url } from '@tenzij/kernel';
import type { Holdings } from '../pairing/holdings.ts';
import { createQueueCards, type QueueCards } from '../queue/cards.ts';
import { createTicketKeeper, type TicketKeeper } from '../tickets/ticket-keeper.ts';
import { loadAttempts } from './attempts.ts';
import { createFaceSlot, type FaceSlot } from './face-slot.ts';
import { createJournal, type Journal } from './journal.ts';
import { loadAdmittedPasses } from './memory.ts';
import type { PassageContext } from './passage.ts';
import type { GateParts, Store } from './ports.ts';
import { createSealedKeeper, type SealedKeeper } from './sealed-keeper.ts';
import { createServing, type Serving } from './serving.ts';
import type { CrewFacts, GateStateHolder, Place, Recognition } from './state.ts';
import { createStatusKeeper, type StatusKeeper } from './status-keeper.ts';
import { loadSteadyClock, type SteadyClock } from './steady-clock.ts';
import { createTally, type Tally } from './tally.ts';
import { createTurns } from './turns.ts';

/** All an open gate holds: what it decides with, remembers and counts. */
export interface Held {
  readonly face: FaceSlot;
  readonly status: StatusKeeper;
  readonly sealed: SealedKeeper;
  readonly tickets: TicketKeeper;
  readonly tally: Tally;
  readonly journal: Journal;
  readonly clock: SteadyClock;
  readonly cards: QueueCards;
  passage(): PassageContext;
  /** Takes the list that came along with the rest; when the server gave it just now, also the server's time. */
  hear(next: Holdings, online: boolean): void;
  /** Takes over what the server gave: keys, clearance, policy, list, and the models they name; and which lane it is. */
  takeOver: Serving['takeOver'];
  /** Serves one visitor, at the lane that it is. */
  serve: Serving['serve'];
  /** SHA-256 (hex) of the clearance that the newest list names, when it isn't the one held here; else `null`. */
  otherClearance(): string | null;
  /** A pass was shown that none of the keys held here opens: it may be sealed to a newer one. */
  noteUnopened(): void;
  /** Whether one was since this was asked last. */
  takeUnopened(): boolean;
  /** Loads anew what looks at faces, after it failed. */
  mendFace(): Promise<void>;
  /** Puts on the crew line what changed. */
  report(facts: Partial<CrewFacts>): void;
}

export async function loadHeld(
  { time, device, newId, tickets: ticketsApi, turnstileWatch }: GateParts,
  store: Store,
  state: GateStateHolder,
  first: Holdings,
): Promise<Held> {
  let holdings = first;
  let isUnopened = false;
  const inTurn = createTurns();
  const admitted = await loadAdmittedPasses(store, inTurn);
  const attempts = await loadAttempts(store);
  const tally = await createTally(store, newId, inTurn);
  const deployment = first.bundle.deployment.id;
  const clock = await loadSteadyClock(store, time);
  const status = await createStatusKeeper(deployment, first.issuerKeys, store, clock);
  const sealed = createSealedKeeper(store);
  const tickets = createTicketKeeper(store, ticketsApi);
  const steadyTime = { now: gateTime, ticks: time.ticks, wait: time.wait };
  const face = createFaceSlot(device, () => report({}));
  const journal = createJournal({
    store,
    admitted,
    tally,
    inTurn,
    newId,
    now: gateTime,
    endOf: turnstileWatch.endOf,
  });
  const cards = createQueueCards({
    store,
    time,
    now: gateTime,
    newId,
    deployment: () => deployment,
    note: state.cardNote,
  });
  // Before any visitor is served; where it fails, no more are admitted until it does not.
  await journal.settle().catch(() => undefined);

  /**
   * As the server says, as far as the list held would be young enough without that: nobody may make an old list
   * count by holding up newer ones.
   */
  function gateTime(): number {
    const issuedAt = status.issuedAt() ?? Number.NEGATIVE_INFINITY;
    const latest = clock.latest();
    return latest - issuedAt > holdings.bundle.policy.statusListMaxAgeSeconds ? latest : clock.now();
  }

  /** Nobody can tell how old a list is while the time isn't known. */
  function usableStatus(): StatusKeeper {
    return clock.sure() ? status : { ...status, bytes: () => null };
  }

  function recognition(): Recognition {
    const model = face.state();
    if (model === 'not-needed' || model === 'off') return model;
    return status.clearance() === holdings.clearanceSha256 ? model : 'paused';
  }

  function report(facts: Partial<CrewFacts>) {
    const listMaxAgeSeconds = holdings.bundle.policy.statusListMaxAgeSeconds;
    const list = { listIssuedAt: status.issuedAt(), listMaxAgeSeconds };
    state.report({ ...list, model: recognition(), ...tally.total(), clock: clock.drift(), ...facts });
  }

  function hear({ bundle, issuerKeys }: Holdings, online: boolean) {
    const list = fromBase64Url(bundle.statusList);
    if (!list) return;
    if (online) status.offer(list, issuerKeys, clock);
    else status.recall(list, issuerKeys, clock);
  }

  async function take(next: Holdings): Promise<void> {
    holdings = next;
    state.place(placeOf(next, next.specimen(gateTime())));
    report({});
    await face.prepare(next, gateTime());
  }

  return {
    ...createServing(() => holdings.bundle.gate.lane, take),
    face,
    status,
    sealed,
    tickets,
    tally,
    journal,
    clock,
    cards,
    report,
    otherClearance() {
      const named = status.clearance();
      return named === holdings.clearanceSha256 ? null : named;
    },
    hear,
    passage: () => ({
      holdings,
      status: usableStatus(),
      admitted,
      attempts,
      sealed,
      tickets,
      time: steadyTime,
    }),
    noteUnopened() {
      isUnopened = true;
    },
    takeUnopened() {
      const was = isUnopened;
      isUnopened = false;
      return was;
    },
    mendFace: () => face.renew(holdings, gateTime()),
  };
}

export function placeOf({ bundle }: Pick<Holdings, 'bundle'>, specimen: boolean): Place {
  return {
    specimen,
    staff: bundle.deployment.staff,
    hasCrewCode: bundle.crewCode !== null,
    lane: bundle.gate.lane,
    gate: bundle.gate.name,
    deployment: bundle.deployment.name,
    organisation: bundle.organisation.name,
  };
}
