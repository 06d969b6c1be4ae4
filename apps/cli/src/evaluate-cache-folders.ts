import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { refusal } from './refusal.ts';

/** The file of templates in the folder of a cache. */
export const TEMPLATES = 'templates.jsonl';

const DAY_MS = 24 * 3600 * 1000;
/** The key, and while a run has it the process of that run. */
const NAME = /^tenzij-templates-([0-9a-f]{32})(?:\.(\d+))?$/;

/** What the folder is called while no run has it. */
export function releasedName(key: string): string {
  return `tenzij-templates-${key}`;
}

interface CacheFolder {
  readonly path: string;
  readonly key: string;
  /** Whether a run that is still going has it. */
  readonly isHeld: boolean;
}

/**
 * A folder in `parent` that only this run has: what an earlier run with this key left, or else a new one. Two
 * equal runs at once have one each, because a folder changes its name at once or not at all. What was left more
 * than a day ago with other keys is removed. Refused when what was left is not only ours.
 */
export async function holdFolder(parent: string, key: string): Promise<string> {
  const left = (await foldersIn(parent)).filter(({ isHeld }) => !isHeld);
  await Promise.all(left.filter((folder) => folder.key !== key).map(({ path }) => removeWhenOld(path)));
  const mine = join(parent, `${releasedName(key)}.${process.pid}`);
  const same = left.filter((folder) => folder.key === key).map(({ path }) => path);
  let isMade = false;
  // The number of this process may have been that of an earlier one.
  for (const path of same.sort((first, second) => Number(second === mine) - Number(first === mine))) {
    if (!(await isOurs(path))) throw refusal('cli.cache-not-ours', { file: path });
    if (isMade) await rm(path, { recursive: true, force: true });
    else isMade = path === mine || (await moved(path, mine));
  }
  if (!isMade) await make(mine);
  return mine;
}

/** Gives the folder the name of one that nobody has; it keeps its own when there is one already. */
export async function releaseFolder(folder: string, released: string): Promise<string> {
  return (await moved(folder, released)) ? released : folder;
}

async function foldersIn(parent: string): Promise<readonly CacheFolder[]> {
  const names = await readdir(parent).catch(() => []);
  return names.flatMap((name) => {
    const [, key, pid] = NAME.exec(name) ?? [];
    return key === undefined ? [] : [{ path: join(parent, name), key, isHeld: isOfAnother(pid) }];
  });
}

/** Whether this is another process that still runs. */
function isOfAnother(pid: string | undefined): boolean {
  if (pid === undefined || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, and is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** `false` when another run was first, or the new name is taken. */
async function moved(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  );
}

async function make(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw refusal('cli.cache-not-ours', { file: folder });
    throw refusal('cli.folder-not-writable', { file: folder });
  });
}

/** In a folder that everybody can write to, somebody else may have put one by this name. `true`: it is gone. */
async function isOurs(folder: string): Promise<boolean> {
  const stats = await lstat(folder).catch(() => null);
  if (stats === null) return true;
  if (!stats.isDirectory()) return false;
  return process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o077) === 0);
}

async function removeWhenOld(folder: string): Promise<void> {
  if (!(await isOurs(folder))) return;
  const stats = await lstat(join(folder, TEMPLATES)).catch(() => lstat(folder).catch(() => null));
  if (stats && Date.now() - stats.mtimeMs > DAY_MS) await rm(folder, { recursive: true, force: true });
}
