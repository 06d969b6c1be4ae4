import type { IsoDate, Language } from '@tenzij/kernel';
import {
  annotate,
  assess,
  lineOfAsOf,
  type NormsProblem,
  type Proposals,
  parseFacts,
  type StorageTerm,
} from '@tenzij/norms';
import { assessmentAsJson } from './assess-json.ts';
import { assessmentPaper, isInvented } from './assess-paper.ts';
import { assessmentAsText } from './assess-report.ts';
import { ASSESS_TEXTS } from './assess-texts.ts';
import { readTextFile } from './files.ts';
import { message, printable } from './message.ts';
import { loadNorms } from './norms.ts';
import { checkOut, writePaper } from './paper-file.ts';
import { Refusal } from './refusal.ts';

export interface AssessOptions {
  readonly asOf?: string;
  readonly proposals?: Proposals;
  readonly storage?: StorageTerm;
  readonly json?: true;
  /** The file to write the report to, `.html` or `.pdf`. */
  readonly out?: string;
}

/** Says what the facts in a file come to by the norms of a date. */
export async function assessFacts(file: string, options: AssessOptions, language: Language): Promise<void> {
  if (options.out !== undefined) await checkOut(options.out);
  const text = await readTextFile(file);
  const facts = parseFacts(text, file);
  if (!facts.ok) throw new Refusal(facts.problems);
  const library = await loadNorms();
  const asOf = options.asOf ?? facts.value.deployment.asOf ?? today();
  const { proposals = 'applied', storage } = options;
  const assessed = assess(facts.value, library, asOf, { proposals });
  if (!assessed.ok) throw new Refusal([placed(assessed.problem, options, text, file)]);
  const write = options.json ? assessmentAsJson : assessmentAsText;
  const annotations = annotate(facts.value, storage ? { storage } : {}, library, asOf);
  if (options.out !== undefined) {
    const paper = assessmentPaper(assessed.value, annotations, library, isInvented(text), language);
    await writePaper(options.out, paper);
  }
  process.stdout.write(write(assessed.value, annotations, library, language));
  if (options.out !== undefined) sayWritten(options.out, language);
}

/** On standard error, so that standard output is the assessment and nothing else. */
function sayWritten(file: string, language: Language): void {
  process.stderr.write(`${printable(message(ASSESS_TEXTS[language].written, { file }, language))}\n`);
}

/** The problem with its file and line when the date that no norms are for came from the file. */
function placed(problem: NormsProblem, options: AssessOptions, text: string, file: string): NormsProblem {
  const line = options.asOf === undefined ? lineOfAsOf(text) : undefined;
  return line === undefined ? problem : { ...problem, params: { ...problem.params, file, line } };
}

/** The date in the Netherlands: these are Dutch norms. */
function today(): IsoDate {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
}
