import {
  type ErrorCatalogue,
  type ErrorText,
  type Language,
  type Problem,
  TenzijError,
} from '@tenzij/kernel';
import { CLI_ERRORS } from './errors.ts';
import { message, printable } from './message.ts';
import { EXIT, Refusal, refusal } from './refusal.ts';

/** What a command ended with, as problems and an exit code. What nobody foresaw is told by its name only. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof TenzijError) return new Refusal([{ code: error.code, params: error.params }]);
  const { problems } = refusal('cli.unexpected', { name: error instanceof Error ? error.name : 'unknown' });
  return new Refusal(problems, EXIT.unexpected);
}

/** The texts of problems, as a person reads them or as JSON. */
export async function describeProblems(
  problems: readonly Problem[],
  language: Language,
  json: boolean,
): Promise<string> {
  const texts = await problemTexts(problems, language);
  return json ? asJson(problems, texts) : asText(problems, texts);
}

/** What each problem means and what to do about it. */
export async function problemTexts(
  problems: readonly Problem[],
  language: Language,
): Promise<readonly ErrorText[]> {
  const catalogue = await catalogueFor(problems);
  return problems.map((problem) => renderProblem(problem, catalogue, language));
}

/** The other errors come with every package there is, so they are loaded only when one of them is said. */
async function catalogueFor(problems: readonly Problem[]): Promise<ErrorCatalogue> {
  if (problems.every(({ code }) => Object.hasOwn(CLI_ERRORS, code))) return CLI_ERRORS;
  const { ALL_ERRORS } = await import('@tenzij/contracts');
  return { ...ALL_ERRORS, ...CLI_ERRORS };
}

/** A problem's text in one language; a code that isn't in the catalogue is unexpected. */
function renderProblem(problem: Problem, catalogue: ErrorCatalogue, language: Language): ErrorText {
  const known = Object.hasOwn(catalogue, problem.code) ? catalogue[problem.code]?.[language] : undefined;
  const texts = known ?? CLI_ERRORS['cli.unexpected'][language];
  const params = known ? problem.params : { name: problem.code };
  const say = (text: string) => printable(message(text, params, language));
  return { what: say(texts.what), means: say(texts.means), do: say(texts.do) };
}

/** What went wrong, where, and at the end once what it means and what to do. */
function asText(problems: readonly Problem[], texts: readonly ErrorText[]): string {
  const found = problems.map(({ code, params }, index) => {
    const place = [params.file, params.line].filter((part) => part !== undefined).join(':');
    return `${texts[index]?.what}\n  ${printable([place, code].filter(Boolean).join(' '))}`;
  });
  const advice = texts.flatMap((text) => [text.means, text.do]);
  return `${[...found, '', ...new Set(advice)].join('\n')}\n`;
}

/** `{"errors":[{code, file, line, what, means, do}]}` on one line. */
function asJson(problems: readonly Problem[], texts: readonly ErrorText[]): string {
  const errors = problems.map(({ code, params }, index) => ({ code, ...params, ...texts[index] }));
  return `${JSON.stringify({ errors })}\n`;
}
