import { basename, extname } from 'node:path';
import type { Language } from '@tenzij/kernel';
import { type LanePlan, type PlanResult, planLanes } from '@tenzij/lanes';
import packageJson from '../package.json' with { type: 'json' };
import { showProgress } from './evaluate-progress.ts';
import { readPlanFile } from './lanes-file.ts';
import { planAsJson } from './lanes-json.ts';
import { planAsText } from './lanes-report.ts';
import { LANES_TEXTS } from './lanes-texts.ts';
import { message, printable } from './message.ts';
import { checkFree, writeNew } from './paper-file.ts';
import { refusal } from './refusal.ts';

export interface PlanOptions {
  readonly json?: true;
  /** The page to write the report to. */
  readonly out?: string;
}

/** Works out a plan of an entrance, and says what it comes to. */
export async function planEntrance(
  file: string,
  { json, out }: PlanOptions,
  language: Language,
): Promise<void> {
  if (out !== undefined) await checkPage(out);
  const plan = await readPlanFile(file);
  const result = workOut(plan, language);
  const title = titleOf(file, language);
  if (out !== undefined) {
    const { laneReportHtml } = await import('@tenzij/lanes/report');
    await writeNew(out, laneReportHtml(result, { language, title, version: packageJson.version }));
  }
  process.stdout.write(json ? planAsJson(result) : planAsText(result, title, language));
  if (out !== undefined) {
    process.stderr.write(`${printable(message(LANES_TEXTS[language].written, { file: out }, language))}\n`);
  }
}

async function checkPage(file: string): Promise<void> {
  if (extname(file).toLowerCase() !== '.html') throw refusal('cli.report-html', { file });
  await checkFree(file);
}

/** So many people through their lanes, of all replications, are a step of the progress that is shown. */
const PASSAGES = 2_000;

/** With a bar for whoever sits and waits at a terminal, when there is something to wait for. */
function workOut(plan: LanePlan, language: Language): PlanResult {
  const passages = plan.replications * plan.arrivals.reduce((people, { count }) => people + count, 0);
  const steps = process.stderr.isTTY ? passages / PASSAGES : 0;
  const progress = showProgress(LANES_TEXTS[language].working, steps);
  const result = planLanes(plan, (done, of) => {
    progress.at(done / of);
    return true;
  });
  // Without a policy there is less to work out than was thought.
  progress.at(1);
  progress.end();
  // Only who is told to stop has no result.
  return result as PlanResult;
}

/** What somebody called the file, without its ending; a plan from standard input has no name. */
function titleOf(file: string, language: Language): string {
  const { title, untitled } = LANES_TEXTS[language];
  return file === '-' ? untitled : message(title, { name: basename(file, extname(file)) }, language);
}
