import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_MODEL } from '@tenzij/face';
import { readConfig, type SpecimenLinks, startServer } from '@tenzij/server';
import { buildPage } from '../../../tools/testing/built-page.ts';
import { inventedReport } from '../../server/src/testing/evaluation.ts';
import { testDatabase } from '../../server/src/testing/test-database.ts';

const APP = join(import.meta.dirname, '..');
const ROOT = join(APP, '../..');

export interface ServedConsole {
  readonly url: string;
  readonly links: SpecimenLinks;
  close(): Promise<void>;
}

/**
 * The console as it is now, built apart from other builds, on a real server with the specimen festival and an
 * invented report of the default model: one that has thresholds at 1e-2 and 1e-3, and none at 1e-4. `others`: pages
 * that are served beside it.
 */
export async function serveConsole(
  environment: Readonly<Record<string, string>> = {},
  others: readonly 'gate'[] = [],
): Promise<ServedConsole> {
  const root = await mkdtemp(join(tmpdir(), 'tenzij-console-'));
  for (const page of ['console', ...others] as const) {
    const outDir = join(root, 'apps', page, 'dist');
    await mkdir(outDir, { recursive: true });
    await buildPage(page, outDir);
  }
  await Promise.all(['law', 'models'].map((name) => symlink(join(ROOT, name), join(root, name))));
  await mkdir(join(root, 'evaluations'));
  const report = JSON.stringify(inventedReport(DEFAULT_MODEL));
  await writeFile(join(root, 'evaluations', `${DEFAULT_MODEL.id}.json`), report);
  const config = readConfig({
    PORT: '0',
    TENZIJ_DATA: join(root, 'data'),
    TENZIJ_LOG: 'silent',
    ...environment,
  });
  const overrides = { root, db: await testDatabase() };
  const server = await startServer({ config, specimen: true, overrides });
  if (!server.links) throw new Error('the specimen has no links');
  const close = async () => {
    await server.close();
    await rm(root, { recursive: true, force: true });
  };
  return { url: server.url, links: server.links, close };
}
