import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const RUNTIME = pathToFileURL(join(import.meta.dirname, 'runtime.ts')).href;
/** A process of its own, because the library looks once whether it may report. What it loads is no model. */
const PROGRAM = `import 'tsx/esm';
const { nodeRuntime } = await import('${RUNTIME}');
await nodeRuntime.load(new Uint8Array(1)).catch(() => console.log('refused'));`;

it('leaves no report to the maker of ONNX Runtime, and no number for this computer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tenzij-test-'));
  try {
    const [home, temporary] = [join(folder, 'home'), join(folder, 'temporary')];
    await Promise.all([mkdir(home), mkdir(temporary)]);
    const { ORT_DISABLE_TELEMETRY: _, XDG_CACHE_HOME: __, ...rest } = process.env;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAM], {
      encoding: 'utf8',
      env: { ...rest, HOME: home, TMPDIR: temporary },
    });
    expect({ stdout, stderr }).toEqual({ stdout: 'refused\n', stderr: '' });
    expect(await readdir(home)).toEqual([]);
    expect((await readdir(temporary)).filter((name) => !name.startsWith('tsx-'))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
