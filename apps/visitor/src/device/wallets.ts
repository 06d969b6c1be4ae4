import { sha256Hex } from '@tenzij/kernel';
import { openPassStore } from '@tenzij/store-idb';
import { isWallet, type WalletStore } from '../journey/model.ts';

/** This ticket's wallet on this phone, or `null` where the browser keeps nothing. */
export async function openWallet(ticket: string): Promise<WalletStore | null> {
  const store = await openPassStore(isWallet);
  if (!store.ok) return null;
  const key = sha256Hex(ticket);
  return {
    get: () => store.value.get(key),
    put: (wallet) => store.value.put(key, wallet),
    erase: () => store.value.erase(key),
  };
}
