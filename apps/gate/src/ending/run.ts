import { type Held, placeOf } from '../gate/held.ts';
import type { GateApi, GateParts, Store } from '../gate/ports.ts';
import type { GateStateHolder } from '../gate/state.ts';
import { loadDeviceKey } from '../pairing/device-key.ts';
import {
  destroy,
  type Ended,
  forgetEnding,
  isEndedByClock,
  provenEnd,
  tellUntilHeard,
  wasProven,
} from './ending.ts';

/** What the gate does about the end of its event, or its own. */
export interface Ending {
  /** Something was said that may mean the end, of the event or of this gate: whether a note proves it, and the key went. */
  byNote(): Promise<boolean>;
  /** Whether the end is so long ago that the key went. */
  byClock(network: 'online' | 'offline'): Promise<boolean>;
  /** The crew erases this gate. */
  byCrew(): Promise<void>;
}

export interface EndingContext extends Pick<GateParts, 'api' | 'news' | 'time' | 'newId' | 'chance'> {
  readonly state: GateStateHolder;
  readonly store: Store;
  readonly run: {
    stopped(): boolean;
    /** Whether another run took this one's place. */
    left(): boolean;
    /** Stops all that serves visitors; what tells the server goes on. */
    rest(): void;
  };
}

/** `deviceKey`: the public half of this device's own key, hexadecimal. */
export function endingOf(context: EndingContext, held: Held, deviceKey: string): Ending {
  const { api, time, store, run } = context;
  async function destroyNow(by: Ended['by']): Promise<void> {
    const { holdings } = held.passage();
    const place = placeOf(holdings, holdings.specimen(time.now()));
    run.rest();
    stayEnded(context, await destroy({ api, time }, store, held, { place, by, deviceKey }));
  }
  return {
    async byNote() {
      const proven = run.left() ? null : await provenEnd(api, held.passage().holdings, deviceKey);
      if (!proven) return false;
      await destroyNow(proven);
      return true;
    },
    async byClock(network) {
      if (run.stopped() || !isEndedByClock(held, network)) return false;
      await destroyNow('clock');
      return true;
    },
    byCrew: () => destroyNow('crew'),
  };
}

/** A gate that went by its clock or its crew, which may have been wrong, asks again when somebody starts it. */
export async function mayBePairedAgain(api: GateApi, store: Store, ended: Ended): Promise<boolean> {
  if (wasProven(ended)) return false;
  const key = await loadDeviceKey(store);
  const answer = key.ok ? await api.bundle(key.value.publicKey) : null;
  if (answer?.kind !== 'ok') return false;
  await forgetEnding(store);
  return true;
}

export function stayEnded({ state, store, run, ...parts }: EndingContext, ended: Ended): void {
  run.rest();
  state.place(ended.place);
  state.show({ name: 'ended', by: ended.by });
  if (!ended.confirmed) void tellUntilHeard(parts, store, ended, run.left).catch(() => undefined);
}
