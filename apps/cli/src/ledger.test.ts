import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendEntry, type LedgerEntry } from '@tenzij/consent';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tenzij-ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CLI = join(import.meta.dirname, '..', 'bin', 'tenzij.js');

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
  return spawnSync(process.execPath, [CLI, 'ledger', 'verify', file, ...args], { encoding: 'utf8' });
}

const lines = (entries: readonly LedgerEntry[]) =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

describe('tenzij ledger verify', () => {
  const whole = ledger(3);

  it('says that a whole ledger is whole, in Dutch and in English', () => {
    expect(verify(lines(whole))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Het logboek is heel.'),
    });
    expect(verify(lines(whole), '--lang', 'en').stdout).toContain('The ledger is whole.');
  });

  it('writes JSON', () => {
    const { status, stdout } = verify(lines(whole), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ verifies: true, length: 3, head: whole[2]?.sha256 });
  });

  it('points at the entry that was changed, and exits with 1', () => {
    const changed = whole.map((entry) => (entry.sequence === 2 ? { ...entry, at: 99 } : entry));
    const { status, stdout, stderr } = verify(lines(changed), '--json');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ verifies: false, brokenAt: 2 });
    expect(verify(lines(changed)).stdout).toContain('regel 2');
  });

  it('sees entries missing at the end against a head known from elsewhere', () => {
    const head = whole[2]?.sha256 ?? '';
    expect(verify(lines(whole.slice(0, 2))).status).toBe(0);
    expect(verify(lines(whole.slice(0, 2)), '--head', head).status).toBe(1);
  });

  it.each([
    ['no JSON', 'hello\n', [], 'cli.not-a-ledger'],
    ['other JSON', '{"a":1}\n', [], 'cli.not-a-ledger'],
    ['a head that is no hash', lines(whole), ['--head', 'abc'], 'cli.bad-option'],
  ])('refuses %s with exit code 2', (_what, content, args, code) => {
    const { status, stderr } = verify(content, ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(code);
  });

  it('takes an empty ledger for a whole one of no entries', () => {
    expect(JSON.parse(verify('', '--json').stdout)).toMatchObject({ verifies: true, length: 0 });
  });
});
