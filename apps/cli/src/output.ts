import { createIntl } from '@formatjs/intl';
import { ALL_ERRORS } from '@tenzij/contracts';
import {
  type ErrorCatalogue,
  type ErrorText,
  type Language,
  type Problem,
  TenzijError,
} from '@tenzij/kernel';
import { CLI_ERRORS } from './errors.ts';

export const EXIT = { ok: 0, unexpected: 1, notWhole: 1, badInput: 2 } as const;

const ERRORS: ErrorCatalogue = { ...ALL_ERRORS, ...CLI_ERRORS };

/** Ends a command with everything that is wrong with what it was given. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ code }) => code).join(', '));
    this.problems = problems;
  }
}

/** Ends a command for one reason. */
export function refusal(code: keyof typeof CLI_ERRORS, params: Problem['params'] = {}): Refusal {
  return new Refusal([{ code, params }]);
}

/** A problem's text in one language, from a catalogue; a code that isn't in it is unexpected. */
function renderProblem(problem: Problem, catalogue: ErrorCatalogue, language: Language): ErrorText {
  const texts = catalogue[problem.code]?.[language];
  if (!texts) return renderProblem(unexpected(problem.code), CLI_ERRORS, language);
  const say = (text: string) => printable(message(text, problem.params, language));
  return { what: say(texts.what), means: say(texts.means), do: say(texts.do) };
}

/** An ICU message over its params. */
export function message(text: string, params: Problem['params'], language: Language): string {
  const intl = createIntl({ locale: language, messages: { text }, onError: () => {} });
  return String(intl.formatMessage({ id: 'text' }, params));
}

/** Text from files can hold control characters, which a terminal would obey. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it takes out
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
}

export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Refusal) return error.problems;
  if (error instanceof TenzijError) return [{ code: error.code, params: error.params }];
  return [unexpected(error instanceof Error ? error.name : 'unknown')];
}

/** What went wrong, where, and at the end once what it means and what to do. */
export function problemsAsText(problems: readonly Problem[], language: Language): string {
  const texts = problems.map((problem) => renderProblem(problem, ERRORS, language));
  const found = problems.map((problem, index) => {
    const place = [problem.params.file, problem.params.line].filter((part) => part !== undefined).join(':');
    return `${texts[index]?.what}\n  ${printable([place, problem.code].filter(Boolean).join(' '))}`;
  });
  const advice = texts.flatMap((text) => [text.means, text.do]);
  return `${[...found, '', ...new Set(advice)].join('\n')}\n`;
}

/** `{"errors":[{code, file, line, what, means, do}]}` on one line. */
export function problemsAsJson(problems: readonly Problem[], language: Language): string {
  const errors = problems.map(({ code, params }) => {
    return { code, ...params, ...renderProblem({ code, params }, ERRORS, language) };
  });
  return `${JSON.stringify({ errors })}\n`;
}

function unexpected(name: string): Problem {
  return { code: 'cli.unexpected', params: { name } };
}
