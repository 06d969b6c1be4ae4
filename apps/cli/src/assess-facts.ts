import { type IsoDate, type Language, orThrow } from '@tenzij/kernel';
import { assess, parseFacts } from '@tenzij/norms';
import { assessmentAsJson, assessmentAsText } from './assess-report.ts';
import { readTextFile } from './files.ts';
import { loadNorms } from './norms.ts';
import { Refusal } from './refusal.ts';

export interface AssessOptions {
  readonly asOf?: string;
  readonly json?: true;
}

/** Says what the facts in a file come to by the norms of a date. */
export async function assessFacts(file: string, options: AssessOptions, language: Language): Promise<void> {
  const facts = parseFacts(await readTextFile(file), file);
  if (!facts.ok) throw new Refusal(facts.problems);
  const library = await loadNorms();
  const asOf = options.asOf ?? facts.value.deployment.asOf ?? today();
  const assessment = orThrow(assess(facts.value, library, asOf));
  const write = options.json ? assessmentAsJson : assessmentAsText;
  process.stdout.write(write(assessment, library, language));
}

/** The date in the Netherlands: these are Dutch norms. */
function today(): IsoDate {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
}
