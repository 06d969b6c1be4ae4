import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { TenzijError } from '@tenzij/kernel';
import { type KeyStore, readOrCreate, ticketingKeyName } from '../keys/key-store.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What seals tokens and codes of one deployment: who reads the database alone can use none of them. */
export interface Vault {
  /** `nonce ‖ ciphertext ‖ tag` of AES-256-GCM. `use` is bound to it: nothing is opened as something else. */
  seal(text: string, use: string): Uint8Array;
  open(sealed: Uint8Array, use: string): string;
  /** The key itself, to derive others from. */
  readonly key: Uint8Array;
}

export async function openVault({ keys }: { readonly keys: KeyStore }, deployment: string): Promise<Vault> {
  const key = await readOrCreate(keys, ticketingKeyName(deployment));
  return {
    key,
    seal(text, use) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(use));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return new Uint8Array(Buffer.concat([nonce, body, cipher.getAuthTag()]));
    },
    open(sealed, use) {
      const bytes = Buffer.from(sealed);
      try {
        const nonce = bytes.subarray(0, NONCE_BYTES);
        const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(use));
        decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
        const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch {
        // The key was put back from a backup of another time, or the row is of another database.
        throw new TenzijError('server.keys-unreadable', { name: ticketingKeyName(deployment) });
      }
    },
  };
}

/** What sealed values are for. */
export const SEALED = { token: 'pretix token', code: 'ticket code', hook: 'webhook secret' } as const;
