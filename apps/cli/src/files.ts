import { readFile, stat } from 'node:fs/promises';
import { refusal } from './refusal.ts';

/** Facts, keys and passes are small; what may be larger says so. */
const LARGEST_MB = 1;
const STANDARD_INPUT = '-';

/** A text file somebody names on the command line, or `-`; refused when it isn't one. */
export async function readTextFile(file: string, largestMb = LARGEST_MB): Promise<string> {
  return asText(file, await readBinaryFile(file, largestMb));
}

/** The text in a file's bytes, without a byte order mark; refused when it is no UTF-8. */
export function asText(file: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Bytes that are no UTF-8: refused below, with their line.
  }
  throw refusal('cli.file-not-text', { file, line: firstLineNotText(bytes) });
}

/** The bytes of a file somebody names on the command line; `-` is standard input. */
export async function readBinaryFile(file: string, largestMb = LARGEST_MB): Promise<Uint8Array> {
  const largest = largestMb * 1024 * 1024;
  const bytes = await (file === STANDARD_INPUT ? readStandardInput(largest) : readSmallFile(file, largest));
  if (bytes === null) throw refusal('cli.file-too-large', { file, limit: largestMb });
  return bytes;
}

/** `null` when it is larger than so many bytes. */
async function readSmallFile(file: string, largest: number): Promise<Uint8Array | null> {
  try {
    const { size } = await stat(file);
    return size > largest ? null : await readFile(file);
  } catch (error) {
    throw refusal(codeFor(error), { file });
  }
}

async function readStandardInput(largest: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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
