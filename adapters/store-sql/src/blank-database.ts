import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/**
 * A blank database, gzipped: setting one up takes seconds, unpacking it a fraction of one. It is kept
 * between runs beside the installed packages, under a name with the version it belongs to.
 */
export type BlankDatabase = Uint8Array<ArrayBuffer>;

/** The kept blank, or `undefined` when none was made yet. */
export async function readBlankDatabase(folder = cacheFolder()): Promise<BlankDatabase | undefined> {
  return readFile(await pathIn(folder)).then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  );
}

/** The kept blank; makes and keeps it first when there is none. */
export async function prepareBlankDatabase(folder = cacheFolder()): Promise<BlankDatabase> {
  const kept = await readBlankDatabase(folder);
  if (kept) return kept;
  const pglite = await PGlite.create();
  const blank = new Uint8Array(await (await pglite.dumpDataDir('gzip')).arrayBuffer());
  await pglite.close();
  const path = await pathIn(folder);
  await mkdir(dirname(path), { recursive: true });
  // Written beside and renamed, so that another process never reads half a file.
  await writeFile(`${path}.${process.pid}`, blank);
  await rename(`${path}.${process.pid}`, path);
  return blank;
}

const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')));

function cacheFolder(): string {
  return join(packageFolder, '..', '..', '.cache', 'tenzij');
}

async function pathIn(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return join(folder, `blank-database-${version}.tar.gz`);
}
