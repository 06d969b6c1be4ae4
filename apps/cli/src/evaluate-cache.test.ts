import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_MODEL } from '@tenzij/face';
import { templateByteLength } from '@tenzij/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheKey, openCache } from './evaluate-cache.ts';
import type { Setup } from './evaluate-jobs.ts';

const KEY = 'ab'.repeat(16);
const OTHER = 'cd'.repeat(16);
const clearance = { bytes: new Uint8Array(), trust: { controller: [], dpo: [] } };
const setup: Setup = { card: DEFAULT_MODEL, clearance, aligned: false };
const template = new Uint8Array(templateByteLength(DEFAULT_MODEL.template)).fill(7);
const image = { ok: true, sha256: '00'.repeat(32), template, quality: { faceHeight: 80 } } as const;

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'tenzij-cache-test-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const names = () => readdir(parent);
const name = (key: string, pid?: number) => `tenzij-templates-${key}${pid === undefined ? '' : `.${pid}`}`;
/** Of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['--version']).pid;

async function leave(folder: string, daysAgo = 0): Promise<string> {
  const path = join(parent, folder);
  await mkdir(path, { mode: 0o700 });
  await writeFile(join(path, 'templates.jsonl'), '');
  const at = new Date(Date.now() - daysAgo * 24 * 3600 * 1000);
  await utimes(join(path, 'templates.jsonl'), at, at);
  return path;
}

/** What a run that was stopped leaves. */
async function leaveOneTemplate(): Promise<string> {
  const cache = await openCache(parent, KEY, setup);
  await cache.add(3, image);
  return cache.keep();
}

describe('the templates of a run', () => {
  it('are in a folder for its owner, and gone with it, also when somebody else removed it', async () => {
    const cache = await openCache(parent, KEY, setup);
    expect(await names()).toEqual([name(KEY, process.pid)]);
    expect((await stat(join(parent, name(KEY, process.pid)))).mode & 0o777).toBe(0o700);
    await rm(join(parent, name(KEY, process.pid)), { recursive: true });
    await cache.remove();
    expect(await names()).toEqual([]);
  });

  it('are found by the next run when they were kept, and by no other run at the same time', async () => {
    expect(await leaveOneTemplate()).toBe(join(parent, name(KEY)));
    const cache = await openCache(parent, KEY, setup);
    expect(cache.found).toEqual(new Map([[3, image]]));
    expect(await names()).toEqual([name(KEY, process.pid)]);
    await cache.remove();
  });

  it('are found when the run that made them was killed', async () => {
    await leaveOneTemplate();
    await rename(join(parent, name(KEY)), join(parent, name(KEY, deadPid())));
    const cache = await openCache(parent, KEY, setup);
    expect([...cache.found.keys()]).toEqual([3]);
    await cache.remove();
    expect(await names()).toEqual([]);
  });

  it('are left alone while the run that makes them goes on', async () => {
    const theirs = name(KEY, process.ppid);
    await leave(theirs, 3);
    const cache = await openCache(parent, KEY, setup);
    expect((await names()).sort()).toEqual([theirs, name(KEY, process.pid)].sort());
    await cache.remove();
    expect(await names()).toEqual([theirs]);
  });

  it('of two runs that were stopped don’t stay behind', async () => {
    await leave(name(KEY));
    await leave(name(KEY, deadPid()));
    await (await openCache(parent, KEY, setup)).remove();
    expect(await names()).toEqual([]);
  });

  it('that another evaluation left are removed after a day', async () => {
    await leave(name(OTHER), 1.1);
    await leave(name(OTHER, deadPid()), 1.1);
    await leave(name(OTHER.replace('c', 'e')), 0.9);
    await leave('tenzij-templates-of-mine', 3);
    const open = await leave(name(OTHER.replace('c', 'f')), 3);
    await chmod(open, 0o755);
    await (await openCache(parent, KEY, setup)).remove();
    expect((await names()).sort()).toEqual(
      [name(OTHER.replace('c', 'e')), 'tenzij-templates-of-mine', name(OTHER.replace('c', 'f'))].sort(),
    );
  });

  it('aren’t used when others could read them', async () => {
    await chmod(await leave(name(KEY)), 0o755);
    await expect(openCache(parent, KEY, setup)).rejects.toThrow('cli.cache-not-ours');
  });
});

it('the key of a cache differs by clearance, folder, lists and crops', () => {
  const origin = { setup, clearance: null, images: '/images', lists: ['a'] };
  const keys = [
    origin,
    { ...origin, clearance: '00'.repeat(32) },
    { ...origin, images: '/other' },
    { ...origin, lists: ['b'] },
    { ...origin, setup: { ...setup, aligned: true } },
  ].map(cacheKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(cacheKey({ ...origin })).toBe(keys[0]);
});
