import { type Result, sha256Hex } from '@tenzij/kernel';
import { openPassStore } from '@tenzij/store-idb';
import type { WalletStore } from '../journey/model.ts';
import { isWallet } from '../journey/wallet.ts';

const CHANNEL = 'tenzij-passes';

/** This ticket's wallet on this phone, or `null` where the browser keeps nothing. */
export async function openWallet(ticket: string): Promise<WalletStore | null> {
  const opened = await openPassStore(isWallet);
  if (!opened.ok) return null;
  const store = opened.value;
  const key = sha256Hex(ticket);
  const tabs = new BroadcastChannel(CHANNEL);
  const told = async <T>(change: Promise<Result<T>>): Promise<Result<T>> => {
    const changed = await change;
    if (changed.ok) tabs.postMessage(key);
    return changed;
  };
  return {
    get: () => store.get(key),
    put: (wallet) => told(store.put(key, wallet)),
    erase: () => told(store.erase(key)),
    update: (change) => told(store.update(key, change)),
    onChangeElsewhere: (listener) => {
      tabs.addEventListener('message', ({ data }) => {
        if (data === key) listener();
      });
    },
  };
}
