import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPGlite, prepareBlankDatabase } from '@tenzij/store-sql';
import { expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { createContext } from './context.ts';
import { memoryKeyStore } from './testing/memory-key-store.ts';

it('reads the norms again after a time that failed', async () => {
  const root = await mkdtemp(join(tmpdir(), 'tenzij-root-'));
  const db = await openPGlite({ blank: await prepareBlankDatabase() });
  const { library } = await createContext(readConfig({}), { db, keys: memoryKeyStore(), root });
  await expect(library()).rejects.toThrow();
  await symlink(fileURLToPath(new URL('../../../law', import.meta.url)), join(root, 'law'));
  expect(await library()).toBe(await library());
  await db.close();
  await rm(root, { recursive: true, force: true });
});
