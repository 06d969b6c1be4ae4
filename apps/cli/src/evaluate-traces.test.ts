import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { prepareModels } from '../../../tools/models/prepare.mjs';
import { personPhotos } from '../../../tools/testing/photos.ts';
import { BIN } from './testing/tenzij.ts';

const PATIENCE = 120_000;

it(
  'an evaluation leaves nothing of a report to the maker of ONNX Runtime',
  async () => {
    await prepareModels();
    const root = await mkdtemp(join(tmpdir(), 'tenzij-traces-'));
    try {
      const [home, cache, temporary] = ['home', 'cache', 'temporary'].map((name) => join(root, name)) as [
        string,
        string,
        string,
      ];
      await Promise.all([home, cache, temporary].map((folder) => mkdir(folder)));
      const { mated, other } = await personPhotos();
      const photos = { 'a.jpg': mated[0], 'b.jpg': mated[1], 'c.jpg': other };
      await Promise.all(Object.entries(photos).map(([name, photo]) => writeFile(join(root, name), photo)));
      await writeFile(join(root, 'pairs.csv'), 'imageA,imageB,same\na.jpg,b.jpg,1\na.jpg,c.jpg,0\n');
      const { ORT_DISABLE_TELEMETRY: _, ...rest } = process.env;
      const args = ['evaluate', '--pairs', 'pairs.csv', '--images', '.', '--lang', 'en'];
      const { status, stdout } = spawnSync(process.execPath, [BIN, ...args], {
        cwd: root,
        encoding: 'utf8',
        env: { ...rest, HOME: home, XDG_CACHE_HOME: cache, TMPDIR: temporary },
      });
      expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('3 photos') });
      const left = await Promise.all([home, cache, temporary].map((folder) => readdir(folder)));
      // The loader of our sources keeps what it made.
      expect(left.flat().filter((name) => !name.startsWith('tsx-'))).toEqual([]);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
  PATIENCE,
);
