import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { builtPage } from '../lib/steps.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'tenzij', 'pages');
/** What goes into a page besides its own folder. */
const SHARED = ['packages', 'adapters', 'package-lock.json'];
/** Longer than a build takes on a busy machine: whoever began one and died isn't waited for. */
const STALE_MS = 180_000;

/**
 * Builds a page once for all test files: the same sources give the same page. `build` is called only when
 * there is no page of these sources yet, by one process at a time. `npm test` has built them beforehand.
 */
export async function buildOnce(
  app: string,
  outDir: string,
  build: (folder: string) => Promise<void>,
): Promise<void> {
  const made = builtPage(app);
  if (made !== undefined) return cp(made, outDir, { recursive: true });
  const kept = join(CACHE, `${app}-${await hashOf([join('apps', app), ...SHARED])}`);
  const lock = `${kept}.building`;
  await mkdir(CACHE, { recursive: true });
  while (!(await isThere(kept))) {
    if (!(await take(lock))) {
      await setTimeout(250);
      continue;
    }
    await build(join(lock, 'dist'));
    await rename(join(lock, 'dist'), kept);
    await rm(lock, { recursive: true, force: true });
  }
  await cp(kept, outDir, { recursive: true });
}

async function take(lock: string): Promise<boolean> {
  const begun = await stat(lock).catch(() => null);
  if (begun && Date.now() - begun.mtimeMs > STALE_MS) await rm(lock, { recursive: true, force: true });
  return mkdir(lock).then(
    () => true,
    () => false,
  );
}

async function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}

async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesIn(join(ROOT, path))) {
      hash.update(`${file}\n`);
      hash.update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 32);
}

async function filesIn(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const kept = entries.filter(({ name }) => !/^(dist|node_modules|test|testing)$|\.test\.tsx?$/.test(name));
  const found = await Promise.all(kept.map((entry) => filesIn(join(path, entry.name))));
  return found.flat().sort();
}
