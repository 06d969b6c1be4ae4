import { type IsoDate, isIsoDate } from '@tenzij/kernel';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type NormsProblem, type Parsed, problem } from './errors.ts';
import { firstSyntaxMistake } from './yaml-syntax.ts';

/** A value in a file and the line it begins on, with the key it belongs to and that one's line. */
export interface Field {
  readonly key: string;
  readonly keyLine: number;
  readonly line: number;
  readonly value: unknown;
}

export type Fields = ReadonlyMap<string, Field>;

/**
 * Reads one YAML 1.2 or JSON document. Every mistake goes into `problems` with its file and line, and
 * reading goes on, so that one pass reports them all; but a mistake of syntax comes alone.
 */
export class YamlReader {
  readonly problems: NormsProblem[] = [];
  readonly root: Field;
  private readonly path: string;
  private readonly lines = new LineCounter();
  private readonly document;
  /** After a mistake of syntax nothing else that is found can be trusted. */
  private readonly broken: boolean = false;

  constructor(text: string, path: string) {
    this.path = path;
    this.document = parseDocument(text, {
      // Also for files that ask for YAML 1.1, in which `no` would be a boolean and `1:1` a number.
      schema: 'core',
      lineCounter: this.lines,
      prettyErrors: false,
    });
    const mistake = firstSyntaxMistake(this.document, text);
    if (mistake) this.report(mistake.code, this.lineAt(mistake.offset));
    this.broken = mistake !== undefined;
    for (const { pos } of this.document.errors) this.report('norms.duplicate-key', this.lineAt(pos[0]));
    const { contents } = this.document;
    const line = this.lineOf(contents);
    this.root = { key: '', keyLine: line, line, value: contents };
    if (contents === null || (isScalar(contents) && contents.value === null))
      this.report('norms.file-empty', 1);
  }

  report(code: NormsProblem['code'], line: number, params: Record<string, string> = {}): void {
    if (this.broken) return;
    this.problems.push(problem(code, { file: this.path, line, ...params }));
  }

  /** The value when nothing is wrong, else every problem in the order of the lines. */
  result<T>(value: T): Parsed<T> {
    if (this.problems.length === 0) return { ok: true, value };
    const problems = [...this.problems].sort((a, b) => Number(a.params.line) - Number(b.params.line));
    return { ok: false, problems };
  }

  /** A mapping's fields; a problem for each key that is neither required nor optional, or lacking. */
  fields(field: Field, required: readonly string[], optional: readonly string[] = []): Fields {
    const fields = this.mapping(field);
    for (const { key, keyLine } of fields.values()) {
      if (!required.includes(key) && !optional.includes(key)) {
        this.report('norms.unknown-key', keyLine, { key });
      }
    }
    if (!isMap(field.value)) return fields;
    for (const key of required.filter((name) => !fields.has(name))) {
      this.report('norms.missing-key', field.keyLine, { key });
    }
    return fields;
  }

  /** A mapping's fields, whatever their keys. */
  mapping(field: Field): Fields {
    const fields = new Map<string, Field>();
    if (!isMap(field.value)) {
      if (field.key !== '') this.report('norms.not-a-mapping', field.line, { key: field.key });
      else if (this.problems.length === 0) this.report('norms.not-fields', field.line);
      return fields;
    }
    for (const { key, value } of field.value.items) {
      const keyLine = this.lineOf(key);
      if (!isScalar(key)) {
        this.report('norms.unknown-key', keyLine, { key: '?' });
        continue;
      }
      const name = String(key.value);
      fields.set(name, {
        key: name,
        keyLine,
        line: this.lineOf(value, keyLine),
        value: this.resolve(value),
      });
    }
    return fields;
  }

  list(field: Field | undefined): readonly Field[] {
    if (!field) return [];
    if (isSeq(field.value)) {
      return field.value.items.map((item) => ({
        key: field.key,
        keyLine: field.keyLine,
        line: this.lineOf(item, field.line),
        value: this.resolve(item),
      }));
    }
    this.report('norms.not-a-list', field.line, { key: field.key });
    return [];
  }

  text(field: Field | undefined): string | undefined {
    if (!field) return undefined;
    if (isScalar(field.value) && typeof field.value.value === 'string') return field.value.value;
    this.report('norms.not-a-text', field.line, { key: field.key });
    return undefined;
  }

  texts(field: Field | undefined): readonly string[] | undefined {
    if (!field) return undefined;
    return this.list(field).flatMap((item) => this.text(item) ?? []);
  }

  flag(field: Field | undefined): boolean | undefined {
    if (!field) return undefined;
    if (isScalar(field.value) && typeof field.value.value === 'boolean') return field.value.value;
    this.report('norms.not-true-or-false', field.line, { key: field.key });
    return undefined;
  }

  whole(field: Field | undefined): number | undefined {
    if (!field) return undefined;
    if (isScalar(field.value) && Number.isSafeInteger(field.value.value)) return Number(field.value.value);
    this.report('norms.wrong-value', field.line, { key: field.key, expected: '0, 1, 2, …' });
    return undefined;
  }

  date(field: Field | undefined): IsoDate | undefined {
    if (!field) return undefined;
    const text = isScalar(field.value) ? field.value.value : undefined;
    if (typeof text === 'string' && isIsoDate(text)) return text;
    this.report('norms.date-unreadable', field.line, { key: field.key });
    return undefined;
  }

  oneOf<const T extends string>(field: Field | undefined, values: readonly T[], key?: string): T | undefined {
    if (!field) return undefined;
    const text = isScalar(field.value) ? field.value.value : undefined;
    const found = values.find((value) => value === text);
    if (found !== undefined) return found;
    this.report('norms.wrong-value', field.line, { key: key ?? field.key, expected: values.join(', ') });
    return undefined;
  }

  private resolve(value: unknown): unknown {
    return isAlias(value) ? value.resolve(this.document) : value;
  }

  private lineOf(node: unknown, otherwise = 1): number {
    const range = (node as Node | null)?.range;
    return range ? this.lineAt(range[0]) : otherwise;
  }

  private lineAt(offset: number): number {
    return Math.max(1, this.lines.linePos(offset).line);
  }
}
