import { createHash } from 'node:crypto';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvaluationReport } from '@tenzij/evaluation';
import { renderReport } from '@tenzij/evaluation/report';
import type { ModelCard } from '@tenzij/face';
import { LANGUAGES, type Language } from '@tenzij/kernel';
import { describeReport } from './evaluate-summary.ts';
import { EVALUATE_TEXTS } from './evaluate-texts.ts';
import { message } from './message.ts';
import { refusal } from './refusal.ts';

const REPORT = 'report.json';

/** The folder of the report, and the SHA-256 (hex) of `report.json` in it: what a clearance names. */
export interface WrittenReport {
  readonly folder: string;
  readonly sha256: string;
}

/** Makes the folder. One that holds a report already is refused: a clearance may name it by its hash. */
export async function prepareOut(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw refusal('cli.folder-not-writable', { file: folder });
  });
  const isTaken = await access(join(folder, REPORT)).then(
    () => true,
    () => false,
  );
  if (isTaken) throw refusal('cli.report-exists', { file: join(folder, REPORT) });
}

/** `report.json`, and the same as a page in each language. */
export async function writeReport(
  report: EvaluationReport,
  folder: string,
  { name }: ModelCard,
  command: string,
): Promise<WrittenReport> {
  const json = asJson(report);
  const sha256 = createHash('sha256').update(json).digest('hex');
  await writeFile(join(folder, REPORT), json, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? refusal('cli.report-exists', { file: join(folder, REPORT) }) : error;
  });
  for (const language of LANGUAGES) {
    const { reasons } = EVALUATE_TEXTS[language];
    const extras = { modelName: name, reportSha256: sha256, command, reasons };
    await writeFile(join(folder, `report.${language}.html`), renderReport(report, language, extras));
  }
  return { folder, sha256 };
}

/** On standard output the report, as JSON or in short; where its files are on standard error beside JSON. */
export function sayReport(
  report: EvaluationReport,
  written: WrittenReport | undefined,
  form: 'json' | 'text',
  language: Language,
): void {
  const files = written ? `${message(EVALUATE_TEXTS[language].written, { ...written }, language)}\n` : '';
  if (form === 'text') process.stdout.write(`${describeReport(report, language)}${files}`);
  else {
    process.stdout.write(asJson(report));
    process.stderr.write(files);
  }
}

function asJson(report: EvaluationReport): string {
  return `${JSON.stringify(report, null, 1)}\n`;
}
