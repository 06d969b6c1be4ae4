import {
  type ExtractedEntry,
  type RecordCheck,
  type RecordVerification,
  verifyRecord,
} from '@tenzij/consent';
import type { Language } from '@tenzij/kernel';
import { readTextFile } from './files.ts';
import { message, printable } from './message.ts';
import { RECORD_TEXTS } from './record-texts.ts';
import { EXIT, Outcome, orRefuse, refusal } from './refusal.ts';
import { wrapped } from './wrap.ts';

export interface VerifyRecordOptions {
  /** The deployment's ledger, or an extract of it. */
  readonly ledger?: string;
  readonly json?: true;
}

/** A record holds one person's entries and the texts they were shown. */
const LARGEST_RECORD_MB = 16;
const LARGEST_LEDGER_MB = 1024;

/** Says of each check of a consent record how it came out; ends with its own exit code when one failed. */
export async function verifyRecordFile(
  file: string,
  { ledger, json }: VerifyRecordOptions,
  language: Language,
): Promise<void> {
  const content = parsed(await readTextFile(file, LARGEST_RECORD_MB));
  const entries = ledger === undefined ? null : await readLedgerFile(ledger);
  const verification = orRefuse(verifyRecord(content, entries), file);
  process.stdout.write(json ? `${JSON.stringify(verification)}\n` : asText(verification, language));
  if (!verification.verifies) throw new Outcome(EXIT.notWhole);
}

/** `null` for what is no JSON: no record either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Entries, or the links that an extract has for those of visitors. */
async function readLedgerFile(file: string): Promise<ExtractedEntry[]> {
  const lines = (await readTextFile(file, LARGEST_LEDGER_MB)).split('\n');
  return lines.flatMap((text, index) => {
    if (text.trim() === '') return [];
    const entry = parsed(text) as ExtractedEntry | null;
    const isEntry = typeof entry?.sequence === 'number' && typeof entry.sha256 === 'string';
    const hasBody = entry !== null && typeof entry === 'object' && 'body' in entry;
    if (!isEntry || (hasBody && (typeof entry.body !== 'object' || entry.body === null)))
      throw refusal('cli.not-a-ledger', { file, line: index + 1 });
    return [entry];
  });
}

const OUTCOME_WIDTH = 8;

function asText(verification: RecordVerification, language: Language): string {
  const texts = RECORD_TEXTS[language];
  const { subject, deployment, specimen, checks, verifies } = verification;
  return `${[
    printable(message(texts.about, { subject, deployment }, language)),
    ...(specimen ? [texts.specimen] : []),
    '',
    ...checks.map((check) => checkLine(check, language)),
    '',
    verifies ? texts.verifies : texts.fails,
    wrapped(verifies ? texts.limits : texts.means),
  ].join('\n')}\n`;
}

function checkLine({ id, outcome, reason, details }: RecordCheck, language: Language): string {
  const { outcomes, checks } = RECORD_TEXTS[language];
  const texts: Readonly<Record<string, string>> = checks[id];
  const said = message(texts[reason ?? 'ok'] ?? '', details, language);
  const start = outcomes[outcome].padEnd(OUTCOME_WIDTH);
  const line = wrapped(printable(`${texts.title}: ${said}`), ' '.repeat(OUTCOME_WIDTH));
  return start + line.slice(OUTCOME_WIDTH);
}
