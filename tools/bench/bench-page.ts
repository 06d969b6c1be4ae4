import { join } from 'node:path';
import { build } from 'vite';

/** Builds a page of this folder as the apps are built, to be served under `/bench/`. */
export async function buildBenchPage(html: string, outDir: string): Promise<void> {
  await build({
    root: import.meta.dirname,
    base: '/bench/',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { input: join(import.meta.dirname, html) },
    },
  });
}

/** The value below which this part, 0 to 1, of all values lies; `NaN` of none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
