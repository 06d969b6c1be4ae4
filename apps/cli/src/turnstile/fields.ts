import type { Problem } from '@tenzij/kernel';
import { type Field, type Fields, YamlReader } from '@tenzij/norms';
import type { TurnstileCode } from './errors.ts';

/** The reader's problems in words for this file; any other is of the syntax. */
const CODES: Readonly<Record<string, { readonly code: TurnstileCode; readonly expected?: string }>> = {
  'norms.file-empty': { code: 'cli.turnstile-empty' },
  'norms.not-fields': { code: 'cli.turnstile-empty' },
  'norms.unknown-key': { code: 'cli.turnstile-unknown-key' },
  'norms.missing-key': { code: 'cli.turnstile-missing-key' },
  'norms.duplicate-key': { code: 'cli.turnstile-twice' },
  'norms.wrong-value': { code: 'cli.turnstile-wrong-value' },
  'norms.not-a-text': { code: 'cli.turnstile-wrong-value', expected: '"…"' },
  'norms.not-a-mapping': { code: 'cli.turnstile-wrong-value', expected: '{ …: … }' },
  'norms.not-true-or-false': { code: 'cli.turnstile-wrong-value', expected: 'true, false' },
};

/** Reads settings from YAML. What is wrong is kept with its line, and reading goes on. */
export class SettingsReader {
  readonly yaml: YamlReader;
  private readonly own: Problem[] = [];
  private readonly file: string;

  constructor(text: string, file: string) {
    this.file = file;
    this.yaml = new YamlReader(text, file);
  }

  /** Everything that is wrong, in the order of the lines. */
  problems(): readonly Problem[] {
    const read = this.yaml.problems.map(({ code, params }): Problem => {
      const known = CODES[code] ?? { code: 'cli.turnstile-unreadable' };
      return { code: known.code, params: { expected: known.expected ?? '', ...params } };
    });
    const broken = read.some(
      ({ code }) => code === 'cli.turnstile-unreadable' || code === 'cli.turnstile-empty',
    );
    return [...read, ...(broken ? [] : this.own)].sort(
      (a, b) => Number(a.params.line) - Number(b.params.line),
    );
  }

  report(code: TurnstileCode, line: number, params: Problem['params'] = {}): void {
    this.own.push({ code, params: { file: this.file, line, ...params } });
  }

  wrong({ key, line }: Field, expected: string): void {
    this.report('cli.turnstile-wrong-value', line, { key, expected });
  }

  /** A text that fits, or `null` when it isn't there. What doesn't fit is reported. */
  text(fields: Fields, key: string, fits: RegExp = /./, expected = '"…"'): string | null {
    const field = fields.get(key);
    const text = this.yaml.text(field);
    if (field === undefined || text === undefined) return null;
    if (fits.test(text)) return text;
    this.wrong(field, expected);
    return null;
  }

  /** A whole number within bounds, `otherwise` when it isn't there. */
  whole(fields: Fields, key: string, [least, most]: readonly [number, number], otherwise: number): number {
    return this.maybeWhole(fields, key, [least, most]) ?? otherwise;
  }

  maybeWhole(fields: Fields, key: string, [least, most]: readonly [number, number]): number | null {
    const field = fields.get(key);
    const number = this.yaml.whole(field);
    if (field === undefined || number === undefined) return null;
    if (number >= least && number <= most) return number;
    this.wrong(field, `${least} … ${most}`);
    return null;
  }

  /** An address whose protocol is one of these. */
  url(fields: Fields, key: string, protocols: readonly string[], example: string): string | null {
    const field = fields.get(key);
    const text = this.yaml.text(field);
    if (field === undefined || text === undefined) return null;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url && protocols.includes(url.protocol) && url.username === '' && url.password === '') return text;
    this.wrong(field, example);
    return null;
  }

  /** A mapping under a key, or `null` when it isn't there. */
  part(fields: Fields, key: string, required: readonly string[], optional: readonly string[]): Fields | null {
    const field = fields.get(key);
    return field ? this.yaml.fields(field, required, optional) : null;
  }
}
