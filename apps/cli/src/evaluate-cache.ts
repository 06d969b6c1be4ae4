import { createHash } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cardSha256 } from '@tenzij/face';
import { templateByteLength } from '@tenzij/kernel';
import packageJson from '../package.json' with { type: 'json' };
import { holdFolder, releasedName, releaseFolder, TEMPLATES } from './evaluate-cache-folders.ts';
import type { EnrolledImage, Setup } from './evaluate-jobs.ts';

/** Templates of a run that isn't finished: biometric data, in a folder that only its owner can open. */
export interface TemplateCache {
  /** What an earlier run left, by the index of the image. */
  readonly found: ReadonlyMap<number, EnrolledImage>;
  add(index: number, image: EnrolledImage): Promise<void>;
  /** Leaves the templates for a later run; the folder that they are in from now on. */
  keep(): Promise<string>;
  /** Removes the templates and the folder. */
  remove(): Promise<void>;
}

/** What a run makes templates from; those of another run are used when all of it is the same. */
interface Origin {
  readonly setup: Setup;
  /** SHA-256 (hex) of the clearance that was given, or `null` when it is one for this run only. */
  readonly clearance: string | null;
  /** The folder of images. */
  readonly images: string;
  /** SHA-256 (hex) of each list. */
  readonly lists: readonly string[];
}

/** The same for the same software, model, clearance, lists of images and folder, and for nothing else. */
export function cacheKey({ setup: { card, aligned }, clearance, images, lists }: Origin): string {
  const parts = JSON.stringify([packageJson.version, cardSha256(card), aligned, clearance, images, ...lists]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 32);
}

/** Opens a cache of this run's own in `parent`, with what earlier runs left. What is damaged doesn't count. */
export async function openCache(parent: string, key: string, { card }: Setup): Promise<TemplateCache> {
  const folder = await holdFolder(parent, key);
  const path = join(folder, TEMPLATES);
  const found = await readEntries(path, templateByteLength(card.template));
  const file = await open(path, 'a', 0o600);
  // A line that was cut off must not spoil the next one.
  await file.write('\n');
  return {
    found,
    add: async (index, image) => {
      await file.write(lineOf(index, image));
    },
    keep: async () => {
      await file.close();
      return releaseFolder(folder, join(parent, releasedName(key)));
    },
    remove: async () => {
      await file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
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
