import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHex, TenzijError, toHex } from '@tenzij/kernel';
import { type KeyStore, SECRET_BYTES } from './key-store.ts';

const NAME = /^[a-z0-9-]+$/;

/** Secrets as files that only the server's own user can read: hexadecimal, one a file. */
export function fileKeyStore(folder: string): KeyStore {
  return {
    read: (name) => read(pathOf(folder, name), name),
    create: (name, secret) => create(folder, pathOf(folder, name), secret),
  };
}

async function read(path: string, name: string): Promise<Uint8Array | null> {
  try {
    const secret = fromHex((await readFile(path, 'utf8')).trim());
    if (secret.length === SECRET_BYTES) return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  }
  throw new TenzijError('server.keys-unreadable', { name });
}

async function create(folder: string, path: string, secret: Uint8Array): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    // A folder that was there before may be open to others.
    await chmod(folder, 0o700);
    await writeFile(path, `${toHex(secret)}\n`, { flag: 'wx', mode: 0o600 });
  } catch {
    throw new TenzijError('store.folder-not-writable', { folder });
  }
}

function pathOf(folder: string, name: string): string {
  if (!NAME.test(name)) throw new Error('not the name of a key');
  return join(folder, `${name}.key`);
}
