import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { reachableFrom } from '../../../../tools/testing/module-graph.ts';

/** What makes or compares templates, opens passes that hold them, or decides with them. */
const TEMPLATES =
  /packages\/(?:face\/src\/(?:steps\/[45]-|template\/|engine|index)|pass\/src\/(?!catalogue\/)|admission\/src\/(?!errors))/;
const GATE = join(import.meta.dirname, '../..');

describe('the desk where people compare', () => {
  it('invariant 1: reaches no code of templates by any import, dynamic ones and workers included', () => {
    const reached = reachableFrom('apps/gate/src/comparison/main.tsx');
    expect(reached).toContain('packages/face/src/finder.ts');
    expect(reached).toContain('adapters/face-ort-web/src/face-worker.ts');
    expect(reached.filter((file) => TEMPLATES.test(file))).toEqual([]);
    // That looking works: the gate that compares with documents does reach it.
    const other = reachableFrom('apps/gate/src/document/main.tsx');
    expect(other.filter((file) => TEMPLATES.test(file))).toContain(
      'packages/face/src/steps/4-representation.ts',
    );
  });

  it('invariant 1: has none in any chunk of the built page that it loads', async () => {
    const chunks = await builtChunks();
    const loaded = chunksFrom(chunks, 'compare');
    expect(loaded.length).toBeGreaterThan(2);
    const modules = loaded.flatMap(({ moduleIds }) => moduleIds);
    expect(modules.some((id) => id.endsWith('packages/face/src/finder.ts'))).toBe(true);
    expect(modules.filter((id) => TEMPLATES.test(id))).toEqual([]);
    const other = chunksFrom(chunks, 'document').flatMap(({ moduleIds }) => moduleIds);
    expect(other.some((id) => id.endsWith('steps/4-representation.ts'))).toBe(true);
  });
});

interface Chunk {
  readonly name: string;
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly moduleIds: readonly string[];
}

async function builtChunks(): Promise<readonly Chunk[]> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const configFile = join(GATE, 'vite.config.ts');
  const built = await build({ configFile, logLevel: 'error', build: { write: false, minify: false } });
  process.env.NODE_ENV = before;
  const { output } = (Array.isArray(built) ? built[0] : built) as { output: readonly object[] };
  return output.filter((file): file is Chunk => 'moduleIds' in file);
}

/** A page's own chunk and all that it can load, at once or later. */
function chunksFrom(chunks: readonly Chunk[], entry: string): readonly Chunk[] {
  const found = new Map<string, Chunk>();
  const visit = (chunk: Chunk | undefined) => {
    if (!chunk || found.has(chunk.fileName)) return;
    found.set(chunk.fileName, chunk);
    for (const name of [...chunk.imports, ...chunk.dynamicImports])
      visit(chunks.find(({ fileName }) => fileName === name));
  };
  visit(chunks.find(({ name, isEntry }) => isEntry && name === entry));
  return [...found.values()];
}
