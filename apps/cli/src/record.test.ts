import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractEntry, type LedgerEntry, RECORD_REASONS } from '@tenzij/consent';
import { LANGUAGES } from '@tenzij/kernel';
import { afterAll, describe, expect, it } from 'vitest';
import { message } from './message.ts';
import { RECORD_TEXTS } from './record-texts.ts';
import { spawnTenzij, tenzij } from './testing/tenzij.ts';

const VECTORS = join(import.meta.dirname, '..', '..', '..', 'vectors', 'consent');
const folder = mkdtempSync(join(tmpdir(), 'tenzij-record-'));
afterAll(() => rmSync(folder, { recursive: true }));

function vector(name: string): { record: unknown; ledger: LedgerEntry[] } {
  return JSON.parse(readFileSync(join(VECTORS, `${name}.json`), 'utf8')).input;
}

function written(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function lines(entries: readonly object[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

function filesOf(name: string) {
  const { record, ledger } = vector(name);
  return {
    record: written('record.jsonld', JSON.stringify(record)),
    ledger: written('ledger.jsonl', lines(ledger)),
    extract: written('extract.jsonl', lines(ledger.map(extractEntry))),
  };
}

describe('tenzij record verify', () => {
  it('guard consent-ledger: says that a record is right, in Dutch and in English', async () => {
    const { record, ledger } = filesOf('withdrawn');
    const dutch = await tenzij('record', 'verify', record, '--ledger', ledger);
    expect(dutch).toMatchObject({ status: 0, stderr: '' });
    expect(dutch.stdout).toContain('VOORBEELD');
    expect(dutch.stdout).toContain('klopt   Volledig: er is over deze bezoeker niets weggelaten');
    expect(dutch.stdout).toContain('Het bewijs klopt.');
    const english = await tenzij('record', 'verify', record, '--ledger', ledger, '--lang', 'en');
    expect(english.stdout).toContain('The record is right.');
  });

  it('says what it can’t see without a ledger, and with an extract', async () => {
    const { record, extract } = filesOf('given');
    const alone = await tenzij('record', 'verify', record, '--lang', 'en');
    expect(alone.status).toBe(0);
    expect(alone.stdout).toContain('note    Ledger: not looked at');
    const withExtract = await tenzij('record', 'verify', record, '--ledger', extract, '--lang', 'en');
    expect(withExtract.status).toBe(0);
    expect(withExtract.stdout).toContain('note    Complete: can’t be seen: of one entry');
  });

  it.each([
    ['tampered-time', 'Entries: entry 3 has another hash'],
    ['tampered-withdrawal', 'Complete: entry 4 is about this visitor and was left out'],
    ['tampered-status', 'History: step 2 does not follow'],
    ['tampered-notice', 'Texts: version 1 of the notice is not what was shown'],
  ])('exits with 1 on %s and says what is wrong', async (name, said) => {
    const { record, ledger } = filesOf(name);
    const { status, stdout } = await tenzij('record', 'verify', record, '--ledger', ledger, '--lang', 'en');
    expect(status).toBe(1);
    expect(stdout).toContain(`WRONG   ${said}`);
    expect(stdout).toContain('The record is NOT right.');
  });

  it('writes JSON, of a record from standard input too', () => {
    const input = JSON.stringify(vector('guardian').record);
    const { status, stdout } = spawnTenzij(['record', 'verify', '-', '--json'], { input });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      verifies: true,
      checks: [{}, {}, {}, {}, { id: 'chain', outcome: 'note', reason: 'no-ledger' }, {}],
    });
  });

  it.each([
    ['no JSON', 'hello', '', 'consent.not-a-record'],
    ['other JSON', '{"a":1}', '', 'consent.not-a-record'],
    ['a ledger that is none', '{}', 'hello\n', 'cli.not-a-ledger'],
    [
      'a ledger with an entry without content',
      '{}',
      '{"sequence":1,"sha256":"x","body":null}\n',
      'cli.not-a-ledger',
    ],
  ])('refuses %s with exit code 2', async (_what, record, ledger, code) => {
    const file = written('refused.jsonld', record);
    const args = ledger === '' ? [] : ['--ledger', written('refused.jsonl', ledger)];
    const { status, stdout, stderr } = await tenzij('record', 'verify', file, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(code);
  });

  it('has words for every outcome, in both languages', () => {
    for (const language of LANGUAGES) {
      for (const [id, reasons] of Object.entries(RECORD_REASONS)) {
        const texts: Record<string, string> =
          RECORD_TEXTS[language].checks[id as keyof typeof RECORD_REASONS];
        for (const reason of ['ok', ...reasons]) {
          const details = {
            count: 2,
            sequence: 3,
            number: 4,
            length: 5,
            term: 'x',
            purpose: 'y',
            version: 1,
          };
          expect(message(texts[reason] ?? '', details, language), `${id} ${reason}`).toMatch(/^[^{}]+$/);
        }
      }
    }
  });
});
