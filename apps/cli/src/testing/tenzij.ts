import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { vi } from 'vitest';
import { run } from '../run.ts';

/** The command as npm installs it. */
export const BIN = join(import.meta.dirname, '..', '..', 'bin', 'tenzij.js');

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process, because starting one takes a second on a busy machine. */
export async function tenzij(...args: string[]): Promise<Ended> {
  const output = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      output[stream] += text;
      return true;
    }),
  );
  try {
    const status = await run(args);
    return { status, ...output };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Runs the command as a user does, from a folder that need not be the project's. */
export function spawnTenzij(
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    ...options,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
