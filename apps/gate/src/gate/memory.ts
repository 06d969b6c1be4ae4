import { sha256Hex } from '@tenzij/kernel';
import type { Store } from './ports.ts';

/** The passes this gate admitted, so that each admits one person. Kept as hashes of their ids. */
export interface AdmittedPasses {
  has(passKey: string): boolean;
  /** Remembers for good, also over a reload; throws when it can't. */
  add(passKey: string): Promise<void>;
}

export async function loadAdmittedPasses(store: Store): Promise<AdmittedPasses> {
  const keys = new Set(await store.admitted());
  return {
    has: (passKey) => keys.has(sha256Hex(passKey)),
    async add(passKey) {
      const hash = sha256Hex(passKey);
      keys.add(hash);
      await store.addAdmitted(hash);
    },
  };
}
