import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendEntry, type LedgerEntry } from '@tenzij/consent';
import { afterAll, describe, expect, it } from 'vitest';
import { spawnTenzij, tenzij } from './testing/tenzij.ts';

const folder = mkdtempSync(join(tmpdir(), 'tenzij-ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));

function ledger(length: number): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (let at = 1; at <= length; at++) {
    const body = { purpose: 'access' };
    entries.push(appendEntry(entries.at(-1) ?? null, { at, kind: 'consent-given', subject: 't', body }));
  }
  return entries;
}

function verify(content: string, ...args: string[]) {
  const file = join(folder, 'ledger.jsonl');
  writeFileSync(file, content);
  return tenzij('ledger', 'verify', file, ...args);
}

const lines = (entries: readonly LedgerEntry[]) =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

describe('tenzij ledger verify', () => {
  const whole = ledger(3);

  it('says that a whole ledger is whole, in Dutch and in English', async () => {
    expect(await verify(lines(whole))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Het logboek is heel.'),
    });
    expect((await verify(lines(whole), '--lang', 'en')).stdout).toContain('The ledger is whole.');
  });

  it('writes JSON, of a ledger from standard input too', () => {
    const { status, stdout } = spawnTenzij(['ledger', 'verify', '-', '--json'], { input: lines(whole) });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ verifies: true, length: 3, head: whole[2]?.sha256 });
  });

  it('points at the entry that was changed, and exits with 1', async () => {
    const changed = whole.map((entry) => (entry.sequence === 2 ? { ...entry, at: 99 } : entry));
    const { status, stdout, stderr } = await verify(lines(changed), '--json');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ verifies: false, brokenAt: 2 });
    expect((await verify(lines(changed))).stdout).toContain('regel 2');
  });

  it('sees entries missing at the end against a head known from elsewhere', async () => {
    const head = whole[2]?.sha256 ?? '';
    expect(await verify(lines(whole.slice(0, 2)))).toMatchObject({ status: 0 });
    expect(await verify(lines(whole.slice(0, 2)), '--head', head)).toMatchObject({ status: 1 });
  });

  it.each([
    ['no JSON', 'hello\n', [], 'cli.not-a-ledger'],
    ['other JSON', '{"a":1}\n', [], 'cli.not-a-ledger'],
    ['a head that is no hash', lines(whole), ['--head', 'abc'], 'cli.bad-option'],
  ])('refuses %s with exit code 2', async (_what, content, args, code) => {
    const { status, stdout, stderr } = await verify(content, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(code);
  });

  it('takes an empty ledger for a whole one of no entries', async () => {
    expect(JSON.parse((await verify('', '--json')).stdout)).toMatchObject({ verifies: true, length: 0 });
  });
});
