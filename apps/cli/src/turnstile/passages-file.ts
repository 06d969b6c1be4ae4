import { type FileHandle, readFile } from 'node:fs/promises';
import type { EpochSeconds } from '@tenzij/kernel';
import { KEPT_SECONDS, type Kept, type PassageLog, readWhy, settledBy } from '@tenzij/turnstile';
import { replaceOpen } from './state-folder.ts';

/** With so many lines the file is made anew from those of the last hour. */
const MOST_LINES = 20_000;

export interface PassagesFile {
  /** The answers of the last hour; what was under way at a stop is `unknown`. */
  readonly kept: ReadonlyMap<string, Kept>;
  readonly log: PassageLog;
  close(): Promise<void>;
}

/**
 * The passages of the last hour, one line each time something becomes known of one: `{"id","at","why"}`. A line is
 * forced to the disk before anything is done on it. A last line that was torn by a power cut was not acted on.
 */
export async function openPassages(
  file: string,
  now: EpochSeconds,
  mostLines = MOST_LINES,
): Promise<PassagesFile> {
  const kept = fresh(readLines(await readFile(file, 'utf8').catch(ifMissing)), now);
  let known = new Map(kept);
  let handle = await startAnew();
  let lines = 0;
  /** Whether the last line may have got to the disk in part. */
  let isTorn = false;
  let last: Promise<void> = Promise.resolve();

  function startAnew(): Promise<FileHandle> {
    const text = [...known].map(([id, { at, settled }]) => line(id, at, settled.why)).join('');
    return replaceOpen(file, text);
  }

  /** Where the disk has no room for a new file, the old one goes on. */
  async function drop(now: EpochSeconds): Promise<void> {
    known = fresh(known, now);
    lines = 0;
    const next = await startAnew().catch(() => null);
    if (next === null) return;
    const old = handle;
    handle = next;
    isTorn = false;
    await old.close().catch(() => undefined);
  }

  async function write(id: string, at: EpochSeconds, settled: Kept['settled'] | null): Promise<void> {
    if (++lines > mostLines) await drop(at);
    known.set(id, { at, settled: settled ?? settledBy('restarted') });
    const begin = isTorn ? '\n' : '';
    isTorn = true;
    await handle.appendFile(begin + line(id, at, settled?.why ?? null));
    isTorn = false;
    await handle.datasync();
  }

  return {
    kept,
    log: {
      write(id, at, settled) {
        // One after the other, also after one that failed.
        const written = last.then(() => write(id, at, settled));
        last = written.catch(() => undefined);
        return written;
      },
    },
    async close() {
      await last;
      await handle.close();
    },
  };
}

function line(id: string, at: EpochSeconds, why: string | null): string {
  return `${JSON.stringify({ id, at: Math.round(at), why })}\n`;
}

function readLines(text: string): Map<string, Kept> {
  const found = new Map<string, Kept>();
  for (const one of text.split('\n')) {
    const read = readLine(one);
    if (read) found.set(read.id, { at: read.at, settled: settledBy(read.why) });
  }
  return found;
}

function readLine(text: string) {
  try {
    const { id, at, why } = JSON.parse(text) as Record<string, unknown>;
    if (typeof id !== 'string' || typeof at !== 'number') return null;
    return { id, at, why: readWhy(why) ?? ('restarted' as const) };
  } catch {
    return null;
  }
}

function fresh(all: ReadonlyMap<string, Kept>, now: EpochSeconds): Map<string, Kept> {
  return new Map([...all].filter(([, { at }]) => now - at <= KEPT_SECONDS));
}

function ifMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
