import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

const SOURCE = join(import.meta.dirname, 'src', 'offline', 'service-worker.ts');

/** What is served as it is in `public/`. */
const PUBLIC = ['icon.svg', 'manifest.webmanifest'];

/** Adds `service-worker.js` to the build, with the list of files that every gate needs. */
export function serviceWorker(base: string): Plugin {
  return {
    name: 'tenzij-service-worker',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const needed = Object.values(bundle).filter((file) => !isForFaces(file.fileName, bundle));
      const files = [
        base,
        ...PUBLIC.map((file) => base + file),
        ...needed.map((file) => base + file.fileName),
      ];
      const listed = [...new Set(files)].filter((file) => file !== `${base}index.html`).sort();
      const source = await readFile(SOURCE, 'utf8');
      const { code } = await transformWithOxc(source, SOURCE);
      const build = createHash('sha256')
        .update(code)
        .update(JSON.stringify(listed))
        .digest('hex')
        .slice(0, 16);
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: code
          .replaceAll('__BUILD__', JSON.stringify(build))
          .replaceAll('__FILES__', JSON.stringify(listed)),
      });
    },
  };
}

type Bundle = Parameters<Extract<NonNullable<Plugin['generateBundle']>, (...args: never[]) => unknown>>[1];

/** What the worker that runs the models is built into: its own files, and those of ONNX Runtime. */
const MODEL_WORKER = /(?:^|\/)(?:face|ort)-[^/]*$/;

/**
 * What only a face lane downloads: the chunks behind the dynamic import, and the worker with the engine. It
 * downloads them when it starts, and the service worker keeps what was downloaded: of the engine's builds, the
 * one for WebGPU only where it is used.
 */
function isForFaces(name: string, bundle: Bundle): boolean {
  const file = bundle[name];
  if (file?.type === 'chunk') return !staticallyNeeded(bundle).has(name);
  return MODEL_WORKER.test(name);
}

function staticallyNeeded(bundle: Bundle): Set<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    const file = bundle[name];
    if (file?.type !== 'chunk' || found.has(name)) return;
    found.add(name);
    for (const next of file.imports) visit(next);
  };
  for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.isEntry) visit(file.fileName);
  return found;
}
