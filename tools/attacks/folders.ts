import { realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

const ROOT = realpathSync(join(import.meta.dirname, '..', '..'));
const PHOTO = /\.(jpe?g|png|webp)$/i;

/** The photos in a folder and below it, sorted; at most `most`, evenly spread. Paths are relative to it. */
export async function listPhotos(folder: string, most = Number.POSITIVE_INFINITY): Promise<string[]> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => PHOTO.test(path)).sort();
  const step = Math.max(1, paths.length / most);
  return Array.from({ length: Math.min(most, paths.length) }, (_, i) => paths[Math.floor(i * step)] ?? '');
}

/** Whether a folder, there or not yet, is in the repository, also by a link to it. */
export function isInRepository(folder: string): boolean {
  const way = relative(ROOT, realPath(resolve(folder)));
  return !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}

/** With links followed, as far as the path exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), relative(parent, path));
  }
}
