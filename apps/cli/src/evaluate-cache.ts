import { createHash } from 'node:crypto';
import { type FileHandle, lstat, mkdir, open, readFile, rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { cardSha256 } from '@tenzij/face';
import { templateByteLength } from '@tenzij/kernel';
import type { EnrolledImage, Setup } from './evaluate-jobs.ts';
import { refusal } from './refusal.ts';

/** Templates of a run that isn't finished: biometric data, in a folder that only its owner can open. */
export interface TemplateCache {
  readonly folder: string;
  /** What an earlier run left, by the index of the image. */
  readonly found: ReadonlyMap<number, EnrolledImage>;
  add(index: number, image: EnrolledImage): Promise<void>;
  close(): Promise<void>;
  /** Removes the templates and the folder. */
  remove(): Promise<void>;
}

const FILE = 'templates.jsonl';

/** The same for the same model, lists of images and folder, and for nothing else. */
export function cacheKey({ card, aligned }: Setup, images: string, lists: readonly string[]): string {
  const parts = JSON.stringify([cardSha256(card), aligned, images, ...lists]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 32);
}

/** Opens the cache in this folder, made when it isn't there. What is damaged in it doesn't count. */
export async function openCache(folder: string, { card }: Setup): Promise<TemplateCache> {
  await ownFolder(folder);
  const path = join(folder, FILE);
  const found = await readEntries(path, templateByteLength(card.template));
  const file = await open(path, 'a', 0o600);
  // A line that was cut off must not spoil the next one.
  await file.write('\n');
  return {
    folder,
    found,
    add: async (index, image) => {
      await file.write(lineOf(index, image));
    },
    close: () => file.close(),
    remove: () => remove(folder, path, file),
  };
}

/** In a folder that everybody can write to, somebody else may have put one by this name. */
async function ownFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw refusal('cli.folder-not-writable', { file: folder });
  });
  const { uid, mode, isDirectory } = await lstat(folder).then((stats) => ({
    uid: stats.uid,
    mode: stats.mode,
    isDirectory: stats.isDirectory(),
  }));
  const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
  if (!isDirectory || !isOurs) throw refusal('cli.cache-not-ours', { file: folder });
}

async function remove(folder: string, path: string, file: FileHandle): Promise<void> {
  await file.close();
  await unlink(path);
  await rmdir(folder);
}

/** A checksum, then the entry as JSON. */
function lineOf(index: number, { sha256, template, quality }: EnrolledImage): string {
  const entry = { index, sha256, template: Buffer.from(template).toString('base64'), quality };
  const json = JSON.stringify(entry);
  return `${checksum(json)} ${json}\n`;
}

async function readEntries(path: string, bytes: number): Promise<Map<number, EnrolledImage>> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const entries = new Map<number, EnrolledImage>();
  for (const line of text.split('\n')) {
    const json = line.slice(65);
    if (json === '' || line.slice(0, 64) !== checksum(json)) continue;
    const { index, sha256, template: base64, quality } = JSON.parse(json);
    const template = Uint8Array.from(Buffer.from(base64, 'base64'));
    if (template.length === bytes) entries.set(index, { ok: true, sha256, template, quality });
  }
  return entries;
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
