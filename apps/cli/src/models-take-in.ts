import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type ModelCard, type ModelFiles, ROLES, tryModels } from '@tenzij/face';
import { nodeRuntime } from '@tenzij/face-ort-node';
import type { Problem } from '@tenzij/kernel';
import { keepFile, keepModel, stateOfModel } from '@tenzij/model-files';
import { orRefuseModels } from './models-known.ts';
import { orRefuse, Refusal, refusal } from './refusal.ts';

/** Gives the file with a SHA-256, or nothing when it isn't there. */
export type Source = (hash: string) => Promise<Uint8Array | undefined>;

/**
 * Takes a card and its files into a folder of models: files that are there already stay, the others come from
 * the source. They are tried before anything is written, and the card comes last, so that what can be chosen
 * is complete.
 */
export async function takeIn(card: ModelCard, source: Source, folder: string, from: string): Promise<void> {
  const found = await Promise.all(
    ROLES.map(async (role) => ({ role, bytes: await fileOf(card.files[role], source, folder) })),
  );
  const missing = found.filter(({ bytes }) => bytes === undefined);
  if (missing.length > 0) throw new Refusal(missing.map(({ role }) => missingFile(card.files[role], from)));
  const models = Object.fromEntries(found.map(({ role, bytes }) => [role, bytes])) as unknown as ModelFiles;
  orRefuse(await tryModels(nodeRuntime, models, card), card.id);
  for (const role of ROLES)
    await orRefuseModels(keepModel(folder, card.files[role], models[role], card.files[role]), folder);
  const text = `${JSON.stringify(card, null, 2)}\n`;
  await orRefuseModels(keepFile(join(folder, 'cards', `${card.id}.json`), text), folder);
}

/** The model files in a folder, whatever they are called. */
export async function sourceOf(from: string): Promise<Source> {
  const names = await readdir(from).catch(() => {
    throw refusal('cli.folder-missing', { file: from });
  });
  const paths = new Map<string, string>();
  for (const name of names.filter((candidate) => candidate.endsWith('.onnx'))) {
    const path = join(from, name);
    paths.set(await hashOf(path), path);
  }
  return async (hash) => {
    const path = paths.get(hash);
    return path === undefined ? undefined : readFile(path);
  };
}

export function missingFile(hash: string, from: string): Problem {
  return { code: 'cli.model-file-not-found', params: { file: from, hash } };
}

async function fileOf(hash: string, source: Source, folder: string): Promise<Uint8Array | undefined> {
  return (await stateOfModel(folder, hash)) === 'whole'
    ? readFile(join(folder, `${hash}.onnx`))
    : source(hash);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    throw refusal('cli.file-unreadable', { file: path });
  }
  return hash.digest('hex');
}
