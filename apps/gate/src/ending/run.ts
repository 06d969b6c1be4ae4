import { type Held, placeOf } from '../gate/held.ts';
import type { GateApi, GateParts, Store } from '../gate/ports.ts';
import type { GateStateHolder } from '../gate/state.ts';
import { loadDeviceKey } from '../pairing/device-key.ts';
import {
  destroy,
  type Ended,
  forgetEnding,
  isEndedByClock,
  isEndedByNote,
  tellUntilHeard,
} from './ending.ts';

const AGAIN_MS = 10_000;

/** What the gate does about the end of its event. */
export interface Ending {
  /** The server said so: the key goes when a note proves it; until then the gate stops, and keeps it. */
  said(): Promise<void>;
  /** Whether the end is so long ago that the key went. */
  byClock(network: 'online' | 'offline'): Promise<boolean>;
}

export interface EndingContext extends Pick<GateParts, 'api' | 'time' | 'newBatchId'> {
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

export function endingOf(context: EndingContext, held: Held): Ending {
  const { api, time, state, store, run } = context;
  async function destroyNow(by: Ended['by']): Promise<void> {
    const { holdings } = held.passage();
    const place = placeOf(holdings, holdings.specimen(time.now()));
    run.rest();
    stayEnded(context, await destroy({ api, time }, store, held, place, by));
  }
  return {
    async said() {
      run.rest();
      for (;;) {
        if (await isEndedByNote(api, held.passage().holdings)) return destroyNow('note');
        if (run.left()) return;
        state.show({ name: 'problem', problem: { code: 'gate.end-not-proven', params: {} } });
        await time.wait(AGAIN_MS);
      }
    },
    async byClock(network) {
      if (run.stopped() || !isEndedByClock(held, network)) return false;
      await destroyNow('clock');
      return true;
    },
  };
}

/** A gate that went by its clock, which may have been wrong, asks again when somebody starts it. */
export async function mayBePairedAgain(api: GateApi, store: Store, { by }: Ended): Promise<boolean> {
  if (by !== 'clock') return false;
  const key = await loadDeviceKey(store);
  const answer = key.ok ? await api.bundle(key.value.publicKey) : null;
  if (answer?.kind !== 'ok') return false;
  await forgetEnding(store);
  return true;
}

export function stayEnded({ state, store, run, ...parts }: EndingContext, ended: Ended): void {
  run.rest();
  state.place(ended.place);
  state.show({ name: 'ended' });
  if (!ended.confirmed) void tellUntilHeard(parts, store, ended, run.left).catch(() => undefined);
}
