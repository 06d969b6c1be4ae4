import { ok } from '@tenzij/kernel';
import type { Wallet, WalletStore } from './model.ts';

/** Keeps a wallet in memory only, for a device that somebody else uses next. */
export function memoryWallet(): WalletStore {
  let kept: Wallet | null = null;
  const keep = (wallet: Wallet | null) => {
    kept = wallet;
    return ok<true>(true);
  };
  return {
    get: async () => ok(kept),
    put: async (wallet) => keep(wallet),
    erase: async () => keep(null),
    update: async (change) => {
      kept = change(kept);
      return ok(kept);
    },
    onChangeElsewhere: () => {},
  };
}
