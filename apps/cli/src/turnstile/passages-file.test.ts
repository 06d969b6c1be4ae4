import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settledBy } from '@tenzij/turnstile';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isKey, keptKey, shownKey } from './key.ts';
import { openPassages } from './passages-file.ts';

const NOW = 1_800_000_000;
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenzij-bridge-'));
  file = join(folder, 'passages.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the passages of the last hour', () => {
  it('are there after a restart, and what was under way is unknown', async () => {
    const first = await openPassages(file, NOW);
    await first.log.write('a', NOW, null);
    await first.log.write('a', NOW + 2, settledBy('passed'));
    await first.log.write('b', NOW + 3, null);
    // As a crash leaves it: nothing is closed.
    const second = await openPassages(file, NOW + 10);
    expect([...second.kept]).toEqual([
      ['a', { at: NOW + 2, settled: settledBy('passed') }],
      ['b', { at: NOW + 3, settled: settledBy('restarted') }],
    ]);
    await second.close();
    const third = await openPassages(file, NOW + 20);
    expect([...third.kept]).toEqual([...second.kept]);
    await third.close();
    await first.close();
  });

  it('are kept for an hour and no longer', async () => {
    const first = await openPassages(file, NOW);
    await first.log.write('a', NOW, settledBy('passed'));
    await first.close();
    const kept = async (at: number) => {
      const opened = await openPassages(file, at);
      await opened.close();
      return opened.kept.size;
    };
    expect(await kept(NOW + 3600)).toBe(1);
    expect(await kept(NOW + 3601)).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('survive a last line that was torn, and lines that are none', async () => {
    const first = await openPassages(file, NOW);
    await first.log.write('a', NOW, settledBy('too-late'));
    await first.close();
    appendFileSync(file, '[]\n{"id":7}\n{"id":"b","at":18000');
    const second = await openPassages(file, NOW + 1);
    expect([...second.kept.keys()]).toEqual(['a']);
    await second.close();
  });

  it('do not grow for ever', async () => {
    const old = (n: number) => `{"id":"old-${n}","at":${NOW - 3590},"why":"passed"}\n`;
    writeFileSync(file, Array.from({ length: 50 }, (_, n) => old(n)).join(''));
    const opened = await openPassages(file, NOW, 50);
    for (let n = 0; n < 51; n++) void opened.log.write(`new-${n % 10}`, NOW + 60, settledBy('passed'));
    await opened.close();
    // Ten passages, the line after them, and the end of the file.
    expect(readFileSync(file, 'utf8').split('\n').length).toBe(12);
  });

  it('go on in the old file while no new one can be made, and in a new one once it can', async () => {
    const opened = await openPassages(file, NOW, 3);
    // Whoever this runs as: a folder that isn't empty is in the way of the new file.
    mkdirSync(join(`${file}.next`, 'in-the-way'), { recursive: true });
    const ids = ['a', 'b', 'c', 'd', 'e'];
    for (const id of ids) await opened.log.write(id, NOW, settledBy('passed'));
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(6);
    rmSync(`${file}.next`, { recursive: true });
    for (const id of ids) await opened.log.write(id, NOW + 1, settledBy('passed'));
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(11);
    await opened.close();
    const again = await openPassages(file, NOW + 2);
    expect([...again.kept.keys()].sort()).toEqual(ids);
    await again.close();
  });

  it('are readable by this user only, like the keys', async () => {
    const opened = await openPassages(file, NOW);
    await opened.close();
    await keptKey(folder, 'key');
    for (const name of ['passages.jsonl', 'key'])
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });
});

describe('the key of a bridge', () => {
  it('stays the same, until a new one is asked for', async () => {
    const key = await keptKey(folder, 'key');
    expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
    expect(await keptKey(folder, 'key')).toBe(key);
    expect(await keptKey(folder, 'key', true)).not.toBe(key);
  });

  it('is taken as people type it, and no other is', () => {
    const key = '0123456789ABCDEFGHJK';
    expect(shownKey(key)).toBe('0123-4567-89AB-CDEF-GHJK');
    for (const given of [key, shownKey(key), 'o123 4567 89ab cdef ghjk', 'OL23-4567-89AB-CDEF-GHJK'])
      expect(isKey(given, key), given).toBe(true);
    for (const given of ['', key.slice(1), `${key}0`, '1123456789ABCDEFGHJK'])
      expect(isKey(given, key)).toBe(false);
  });

  it('is refused when its file holds something else', async () => {
    writeFileSync(join(folder, 'key'), 'letmein');
    await expect(keptKey(folder, 'key')).rejects.toThrow('cli.turnstile-state');
  });
});
