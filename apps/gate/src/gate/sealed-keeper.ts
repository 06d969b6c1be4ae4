import { type EpochSeconds, fromBase64Url, toHex } from '@tenzij/kernel';
import { MAX_SEALED_TEMPLATE_BYTES } from '@tenzij/pass';
import type { Holdings } from '../pairing/holdings.ts';
import type { GateApi, SealedChange, Store } from './ports.ts';

/** Up to which change of the server's this gate followed. */
const KEY = 'sealed-after';

/** Pages in one go, so that the status list, by which who withdrew is refused, never waits long for them. */
const PAGES_IN_A_GO = 10;

/**
 * Keeps the sealed templates of everybody who may come, so that the gate needs no network when they do. None of
 * them can be read without the key in its own pass.
 */
export interface SealedKeeper {
  /** What lies under a locator; `null` when it isn't held here. */
  find(locator: Uint8Array): Promise<Uint8Array | null>;
  /**
   * Fetches what came, drops what was erased, and drops everything where nothing sealed can be used any more: by
   * the clearance, or because every pass expired with the event. What is left to fetch comes the next time. A
   * server that can't be reached leaves it all as it is: a revoked pass is refused by the status list.
   */
  sync(api: GateApi, holdings: Holdings, now: EpochSeconds): Promise<void>;
}

export function createSealedKeeper(store: Store): SealedKeeper {
  async function after(): Promise<number> {
    const kept = await store.get(KEY);
    return typeof kept === 'number' ? kept : 0;
  }

  /** A disk that is full or broken is no reason to stop: what isn't there is referred. */
  function change(drop: SealedChange['drop'], add: SealedChange['add'], reached: number): Promise<boolean> {
    return store.changeSealed({ drop, add, value: [KEY, reached] }).then(
      () => true,
      () => false,
    );
  }

  async function dropAll(): Promise<void> {
    if ((await after()) > 0) await change('all', [], 0);
  }

  async function fetchNew(api: GateApi): Promise<void> {
    for (let page = 0, more = true; more && page < PAGES_IN_A_GO; page++) {
      const from = await after();
      const answer = await api.sealed(from);
      if (answer.kind !== 'ok') return;
      const { keep, changes, reached } = answer.value;
      if (!keep) return dropAll();
      if (reached === from) return;
      const [drop, add] = readChanges(changes);
      more = (await change(drop, add, reached)) && answer.value.more;
    }
  }

  return {
    async find(locator) {
      const sealed = await store.sealed(toHex(locator));
      return sealed instanceof Uint8Array ? sealed : null;
    },
    async sync(api, holdings, now) {
      const { gate, event } = holdings.bundle;
      const clearance = holdings.clearance(now);
      const isOver = now >= Date.parse(event.ends) / 1000;
      const used = gate.lane === 'face' && !isOver && clearance.ok && clearance.value.storage === 'sealed';
      return used ? fetchNew(api) : dropAll();
    },
  };
}

type Changes = readonly { readonly locator: string; readonly ciphertext: string | null }[];

/** What can't be read is dropped: it could not be opened either. */
function readChanges(changes: Changes): readonly [string[], [string, Uint8Array][]] {
  const drop: string[] = [];
  const add: [string, Uint8Array][] = [];
  for (const { locator, ciphertext } of changes) {
    const bytes = ciphertext === null ? null : fromBase64Url(ciphertext);
    if (bytes && bytes.length <= MAX_SEALED_TEMPLATE_BYTES) add.push([locator, bytes]);
    else drop.push(locator);
  }
  return [drop, add];
}
