import { type LedgerCheck, type LedgerEntry, verifyLedger } from '@tenzij/consent';
import type { Language } from '@tenzij/kernel';
import { readTextFile } from './files.ts';
import { LEDGER_TEXTS } from './ledger-texts.ts';
import { message } from './message.ts';
import { EXIT, Outcome, refusal } from './refusal.ts';

export interface VerifyOptions {
  readonly head?: string;
  readonly json?: true;
}

/** A ledger grows with every consent: some 300 bytes each. */
const LARGEST_MB = 1024;

/** Says whether a ledger is whole; ends with its own exit code when it isn't. */
export async function verifyLedgerFile(
  file: string,
  { head, json }: VerifyOptions,
  language: Language,
): Promise<void> {
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) throw refusal('cli.bad-option', { name: '--head' });
  const check = verifyLedger(parseLedger(await readTextFile(file, LARGEST_MB), file), head);
  process.stdout.write(json ? `${JSON.stringify(check)}\n` : describe(check, head, language));
  if (!check.verifies) throw new Outcome(EXIT.notWhole);
}

function parseLedger(text: string, file: string): LedgerEntry[] {
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  return lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => parseEntry(line, file, number));
}

function parseEntry(text: string, file: string, line: number): LedgerEntry {
  try {
    const entry = JSON.parse(text) as LedgerEntry | null;
    if (typeof entry?.sequence === 'number' && typeof entry.body === 'object') return entry;
  } catch {
    // No JSON: refused below, with its line.
  }
  throw refusal('cli.not-a-ledger', { file, line });
}

function describe(check: LedgerCheck, head: string | undefined, language: Language): string {
  const texts = LEDGER_TEXTS[language];
  const lines = check.verifies
    ? [
        texts.whole,
        message(texts.length, { length: check.length }, language),
        message(texts.last, { head: check.head }, language),
        ...(head === undefined ? [texts.tail] : []),
      ]
    : [message(texts.broken, { sequence: check.brokenAt }, language), texts.means];
  return `${lines.join('\n')}\n`;
}
