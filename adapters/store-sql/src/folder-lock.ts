import { readFile, rm, writeFile } from 'node:fs/promises';
import { storeError } from './problems.ts';

/**
 * Keeps a second process off a data folder: two at once would damage it. The lock names a process by id
 * and start, so that one left behind by a crash, or by another machine's process of the same id, is taken over.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = `${folder}.lock`;
  const mine = await describeProcess(process.pid);
  for (let attempt = 0; attempt < 2; attempt++) {
    if (await create(path, mine)) return () => rm(path, { force: true });
    const holder = await readFile(path, 'utf8').catch(() => '');
    if (await isRunning(holder)) break;
    await rm(path, { force: true });
  }
  throw storeError('store.folder-in-use', { folder });
}

async function create(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isRunning(holder: string): Promise<boolean> {
  const pid = Number(holder.split(' ')[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return (await describeProcess(pid)) === holder;
}

/** `pid` and, where the system tells it, when the process started: ids are used again. */
async function describeProcess(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${pid} ${boot.trim()} ${started}`.trim();
}
