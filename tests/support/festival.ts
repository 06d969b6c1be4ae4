import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpecimenLinks } from '@tenzij/server';

const CLI = join(import.meta.dirname, '..', '..', 'apps', 'cli', 'bin', 'tenzij.js');

/** The specimen festival, served as a newcomer serves it: by the command, on a data folder of its own. */
export interface Festival {
  readonly url: string;
  readonly links: SpecimenLinks;
  readonly data: string;
  /** Everything the server wrote to its two outputs so far. */
  log(): string;
  /** Stops the server and keeps its data. */
  stop(): Promise<void>;
  /** Stops the server and removes its data. */
  remove(): Promise<void>;
}

/** `storage`: where the templates of a new festival are kept, when not in the passes. */
export async function startFestival(data?: string, storage?: 'sealed'): Promise<Festival> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'tenzij-festival-')));
  const given = storage ? ['--storage', storage] : [];
  const args = [CLI, 'serve', '--specimen', ...given, '--port', '0', '--data', folder, '--json'];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  server.stdout.on('data', (chunk: Buffer) => output.push(String(chunk)));
  server.stderr.on('data', (chunk: Buffer) => output.push(String(chunk)));
  const { url, links } = await firstLine(server, output);
  const stop = () => stopped(server);
  return {
    url,
    links,
    data: folder,
    log: () => output.join(''),
    stop,
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The addresses, which the server prints as one line of JSON once it listens. */
function firstLine(
  server: ChildProcess,
  output: readonly string[],
): Promise<{ url: string; links: SpecimenLinks }> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', () => {
      const line = output
        .join('')
        .split('\n')
        .find((text) => text.startsWith('{"url"'));
      if (line) resolve(JSON.parse(line));
    });
    server.on('exit', (code) => reject(new Error(`the server stopped with ${code}: ${output.join('')}`)));
  });
}

function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.on('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
