import { type LedgerCheck, type LedgerEntry, verifyLedger } from '@tenzij/consent';
import type { Language } from '@tenzij/kernel';
import { type Command, CommanderError } from 'commander';
import { readTextFile } from './files.ts';
import { LEDGER_TEXTS } from './ledger-texts.ts';
import { EXIT, message, refusal } from './output.ts';

interface VerifyOptions {
  readonly head?: string;
  readonly json?: true;
}

/** A ledger grows with every consent: some 300 bytes each. */
const LARGEST_KB = 1024 * 1024;

export function registerLedger(program: Command, language: Language): void {
  const texts = LEDGER_TEXTS[language];
  const ledger = program.command('ledger').description(texts.about).usage(texts.usage);
  ledger
    .command('verify')
    .description(texts.verify)
    .usage(texts.verifyUsage)
    .argument('<ledger>', texts.file)
    .option('--head <hash>', texts.head)
    .option('--json', texts.json)
    .addHelpText('after', texts.more)
    .action((file: string, options: VerifyOptions) => verify(file, options, language));
}

async function verify(file: string, { head, json }: VerifyOptions, language: Language): Promise<void> {
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) throw refusal('cli.bad-option', { name: '--head' });
  const check = verifyLedger(parseLedger(await readTextFile(file, LARGEST_KB), file), head);
  process.stdout.write(json ? `${JSON.stringify(check)}\n` : describe(check, head, language));
  if (!check.verifies) throw new CommanderError(EXIT.notWhole, 'tenzij.not-whole', '');
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
