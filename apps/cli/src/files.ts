import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LawFile, type NormLibrary, parseNorms } from '@tenzij/norms';
import { Refusal, refusal } from './output.ts';

/** Facts, keys and passes are small; what may be larger says so. */
const LARGEST_KB = 1024;
const LAW = fileURLToPath(new URL('../../../law/', import.meta.url));

/** A text file somebody names on the command line; refused when it isn't one. */
export async function readTextFile(file: string, largestKb = LARGEST_KB): Promise<string> {
  const bytes = await readBytes(file, largestKb);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Bytes that are no UTF-8: refused below, with their line.
  }
  throw refusal('cli.file-not-text', { file, line: firstLineNotText(bytes) });
}

async function readBytes(file: string, largestKb: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= largestKb * 1024) return await readFile(file);
  } catch (error) {
    throw refusal(codeFor(error), { file });
  }
  throw refusal('cli.file-too-large', { file, limit: largestKb });
}

function codeFor(error: unknown) {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'cli.file-missing';
  return code === 'EISDIR' ? 'cli.file-is-folder' : 'cli.file-unreadable';
}

function firstLineNotText(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    const part = bytes.subarray(start, end);
    try {
      if (decoder.decode(part).includes('\0')) return line;
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 1;
}

/** The norms of this installation, wherever the command is run from. */
export async function loadNorms(): Promise<NormLibrary> {
  const names = (await readdir(LAW, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  const files = names.map(async (name): Promise<LawFile> => {
    return { path: join('law', name), text: await readFile(join(LAW, name), 'utf8') };
  });
  const library = parseNorms(await Promise.all(files));
  if (library.ok) return library.value;
  throw new Refusal(library.problems);
}
