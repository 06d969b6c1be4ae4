import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { TenzijError } from '@tenzij/kernel';
import { type LawFile, type NormLibrary, parseNorms } from '@tenzij/norms';

/** The norms in `law/`. */
export async function readLibrary(root: string): Promise<NormLibrary> {
  const parsed = parseNorms(await readLawFiles(join(root, 'law'), root));
  if (parsed.ok) return parsed.value;
  const [first] = parsed.problems;
  throw new TenzijError(first?.code ?? 'server.unexpected', first?.params);
}

/** The files of `law/`, by their path from the root. */
export async function readLawFiles(folder: string, root: string): Promise<readonly LawFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(root, path).replaceAll(sep, '/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}
