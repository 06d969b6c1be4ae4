import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import { PAR_URN } from './par-form.ts';
import type { Cells } from './par-rows.ts';

/** A form with texts only is far below this; one with pictures isn't read. */
export const MAX_PAR_CHARACTERS = 2_000_000;

export type ParImportProblem = Problem<
  'dpia.import-too-large' | 'dpia.import-unreadable' | 'dpia.import-not-a-form' | 'dpia.import-other-form'
>;

/** What one question was answered: a text or several, something that is neither, or the rows of a table. */
export type ReadAnswer =
  | { readonly kind: 'texts'; readonly key: string; readonly texts: readonly string[] }
  | { readonly kind: 'rows'; readonly key: string; readonly rows: readonly Cells[] }
  | { readonly kind: 'other'; readonly key: string };

/** Reads the file of a DPIA form, as far as its shape goes. Cleared answers are left out. */
export function readParForm(text: string): Result<readonly ReadAnswer[], ParImportProblem> {
  if (text.length > MAX_PAR_CHARACTERS) return refuse('dpia.import-too-large', { max: MAX_PAR_CHARACTERS });
  const parsed = parse(text);
  if (parsed === undefined) return refuse('dpia.import-unreadable');
  const metadata = isRecord(parsed) ? parsed.metadata : undefined;
  const urn = isRecord(metadata) ? metadata.urn : undefined;
  if (!isRecord(parsed) || typeof urn !== 'string')
    return refuse('dpia.import-not-a-form', { field: 'metadata.urn' });
  if (urn !== PAR_URN) return refuse('dpia.import-other-form', { urn: urn.slice(0, 80) });
  if (!isRecord(parsed.answers)) return refuse('dpia.import-not-a-form', { field: 'answers' });
  return ok(
    Object.entries(parsed.answers)
      .map(([key, value]) => readAnswer(key, value))
      .filter((answer) => answer.kind !== 'texts' || answer.texts.length > 0),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readAnswer(key: string, value: unknown): ReadAnswer {
  if (Array.isArray(value)) {
    const rows = value.map(readRow);
    return rows.every((row) => row !== null) ? { kind: 'rows', key, rows } : { kind: 'other', key };
  }
  const texts = readTexts(value);
  return texts ? { kind: 'texts', key, texts } : { kind: 'other', key };
}

/** A row's answers that are texts; `null` when it is no row, or holds something else than texts. */
function readRow(row: unknown): Cells | null {
  if (!isRecord(row)) return null;
  const cells = Object.entries(row)
    .filter(([key]) => key !== '_index')
    .map(([key, value]) => [key, readTexts(value)] as const);
  if (cells.some(([, texts]) => texts === null)) return null;
  return Object.fromEntries(cells.flatMap(([key, texts]) => (texts?.length ? [[key, texts]] : [])));
}

/** The texts of an answer, none when it was cleared; `null` when it is something else, such as a picture. */
function readTexts(answer: unknown): readonly string[] | null {
  if (!isRecord(answer) || !('value' in answer)) return null;
  const { value } = answer;
  const all: readonly unknown[] = Array.isArray(value) ? value : value === null ? [] : [value];
  const texts = all.filter((one): one is string => typeof one === 'string');
  return texts.length === all.length ? texts.filter((one) => one.trim() !== '') : null;
}
