import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes the folder of what the bridge keeps, for this user only. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Puts a file in place of what was there, all or nothing, on the disk when this resolves. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const handle = await replaceOpen(file, text);
  await handle.close();
}

/** The same, and leaves it open to be added to. When it rejects, what was there is there still. */
export async function replaceOpen(file: string, text: string): Promise<FileHandle> {
  const next = `${file}.next`;
  await rm(next, { force: true });
  const handle = await open(next, 'a', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
    await rename(next, file);
  } catch (error) {
    await handle.close();
    throw error;
  }
  await syncFolder(dirname(file));
  return handle;
}

/** A new name is on the disk only when its folder is. Not every system can be asked for that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}
