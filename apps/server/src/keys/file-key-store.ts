import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHex, TenzijError, toHex } from '@tenzij/kernel';
import { type KeyStore, SECRET_BYTES } from './key-store.ts';

const NAME = /^[a-z0-9-]+$/;

/** Secrets as files that only the server's own user can read: hexadecimal, one a file. */
export function fileKeyStore(folder: string): KeyStore {
  return {
    read: (name) => read(pathOf(folder, name), name),
    create: (name, secret) => create(folder, pathOf(folder, name), secret),
    destroy: (name) => destroy(folder, pathOf(folder, name)),
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

/**
 * Writes random bytes over the secret, on to the disk, and then takes the file and its name away. What a disk
 * kept of it elsewhere (worn cells of an SSD, a journal, a snapshot) isn't reached: see SECURITY.md.
 */
async function destroy(folder: string, path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    try {
      const { size } = await file.stat();
      await file.write(randomBytes(size), 0, size, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await unlink(path);
    await syncFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw new TenzijError('store.folder-not-writable', { folder });
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  // Some systems can't sync a folder; then the name goes with the next write to the disk.
  await handle.sync().catch(() => undefined);
  await handle.close();
}

function pathOf(folder: string, name: string): string {
  if (!NAME.test(name)) throw new Error('not the name of a key');
  return join(folder, `${name}.key`);
}
