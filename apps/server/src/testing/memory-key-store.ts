import type { KeyStore } from '../keys/key-store.ts';

/** Keys for as long as a test runs. */
export function memoryKeyStore(): KeyStore {
  const kept = new Map<string, Uint8Array>();
  return {
    read: async (name) => kept.get(name) ?? null,
    create: async (name, secret) => {
      if (kept.has(name)) throw new Error('a key is never replaced');
      kept.set(name, secret);
    },
    destroy: async (name) => void kept.delete(name),
  };
}
