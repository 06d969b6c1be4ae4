import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileKeyStore } from './file-key-store.ts';
import { readOrCreate, readRequired } from './key-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenzij-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('keys in files', () => {
  it('are made once and kept', async () => {
    const made = await readOrCreate(fileKeyStore(folder), 'link');
    expect(made).toHaveLength(32);
    expect(await readOrCreate(fileKeyStore(folder), 'link')).toEqual(made);
  });

  it('are readable to the server’s own user only', async () => {
    const keys = join(folder, 'keys');
    await readOrCreate(fileKeyStore(keys), 'link');
    expect(statSync(keys).mode & 0o777).toBe(0o700);
    expect(statSync(join(keys, 'link.key')).mode & 0o777).toBe(0o600);
  });

  it('are never replaced', async () => {
    const keys = fileKeyStore(folder);
    await keys.create('link', new Uint8Array(32).fill(1));
    await expect(keys.create('link', new Uint8Array(32).fill(2))).rejects.toThrow();
    expect(await keys.read('link')).toEqual(new Uint8Array(32).fill(1));
  });

  it('that are damaged stop the server, without showing what is in them', async () => {
    writeFileSync(join(folder, 'link.key'), 'niet hexadecimaal');
    await expect(fileKeyStore(folder).read('link')).rejects.toMatchObject({
      code: 'server.keys-unreadable',
      params: { name: 'link' },
    });
    expect(readFileSync(join(folder, 'link.key'), 'utf8')).toBe('niet hexadecimaal');
  });

  it('are overwritten and gone once destroyed, also a second time', async () => {
    const keys = fileKeyStore(folder);
    await keys.create('gate-inzet', new Uint8Array(32).fill(3));
    const path = join(folder, 'gate-inzet.key');
    const other = join(folder, 'second-name');
    // Another name for the same file on the disk shows what is left in it.
    linkSync(path, other);
    await keys.destroy('gate-inzet');
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(other)).toHaveLength(65);
    expect(readFileSync(other).toString('latin1')).not.toContain('0303');
    expect(await keys.read('gate-inzet')).toBeNull();
    await keys.destroy('gate-inzet');
  });

  it('that are missing are not made up', async () => {
    await expect(readRequired(fileKeyStore(folder), 'link')).rejects.toMatchObject({
      code: 'server.keys-missing',
    });
  });

  it('stay inside their folder', async () => {
    expect(() => fileKeyStore(folder).read('../link')).toThrow();
  });
});
