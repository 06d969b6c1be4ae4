import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDERS = ['packages', 'adapters', 'apps'];

/** `import … from`, `export … from` and bare imports; those of types only are gone once the page is built. */
const STATIC = /^\s*(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g;
const WORKER = /new URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/g;

/**
 * Every source file of ours that a module can reach, however indirectly: by imports that stay in the built page, at
 * once or when needed, and by starting workers. Paths from the repository's root, sorted.
 */
export function reachableFrom(entry: string): readonly string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    if (/\.tsx?$/.test(file)) for (const next of importsOf(file)) visit(next);
  };
  visit(join(ROOT, entry));
  return [...found].map((file) => relative(ROOT, file)).sort();
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [STATIC, DYNAMIC, WORKER]
    .flatMap((pattern) => [...text.matchAll(pattern)].map(([, specifier]) => specifier ?? ''))
    .flatMap((specifier) => resolve(specifier, file) ?? []);
}

/** A file of ours; `null` for what comes from elsewhere. */
function resolve(specifier: string, from: string): string | null {
  if (specifier.startsWith('.')) return existing(join(dirname(from), specifier.replace(/\?.*$/, '')));
  const [, name, rest] = /^@tenzij\/([\w-]+)(\/.*)?$/.exec(specifier) ?? [];
  if (name === undefined) return null;
  const folder = FOLDERS.map((kind) => join(ROOT, kind, name)).find(existsSync);
  if (!folder) throw new Error(`${specifier} is none of our packages`);
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const target: string | undefined = exports?.[`.${rest ?? ''}`];
  if (!target) throw new Error(`${specifier} is not exported`);
  return existing(join(folder, target));
}

function existing(file: string): string {
  if (!existsSync(file)) throw new Error(`${relative(ROOT, file)} is imported and does not exist`);
  return file;
}
