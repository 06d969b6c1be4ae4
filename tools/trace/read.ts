import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  CONDITION_IDS,
  type NormsProblem,
  type Parsed,
  parseInventory,
  parseNorms,
  parseVariants,
  questionnaire,
  selectNorms,
  VERDICTS,
} from '@tenzij/norms';
import { readTextFiles, type SourceFile } from '../tidy/files.ts';
import { ENFORCEMENT } from './enforcement.ts';
import type { TraceInput, VariantFile } from './input.ts';
import { findMarks } from './marks.ts';
import { ON_SCREEN } from './screens.ts';

const INVENTORY = 'law/inventory.yaml';
const VARIANTS = /^law\/scenarios\/variants\/.*\.yaml$/;

/** What is traced, or each line that kept a file from being read. */
type Read = TraceInput | { readonly unreadable: readonly string[] };

export function readTrace(root: string): Read {
  return traceFiles(readTextFiles(root), (path) => existsSync(join(root, path)));
}

/** `exists` takes a path from the root. */
export function traceFiles(files: readonly SourceFile[], exists: TraceInput['exists']): Read {
  try {
    return traceOf(files, exists);
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.lines };
    throw error;
  }
}

class Unreadable extends Error {
  readonly lines: readonly string[];
  constructor(problems: readonly NormsProblem[]) {
    super('a file of the law folder cannot be read');
    this.lines = problems.map(({ code, params }) => {
      const { file = 'law', line = '', ...rest } = params;
      return `${file}:${line} ${code} ${Object.values(rest).join(' ')}`;
    });
  }
}

function traceOf(files: readonly SourceFile[], exists: TraceInput['exists']): TraceInput {
  const library = value(parseNorms(files.filter(({ path }) => path.startsWith('law/'))));
  const asOf =
    library.norms
      .map(({ validFrom }) => validFrom)
      .sort()
      .at(-1) ?? '';
  const norms = selectNorms(library, asOf);
  const asked = questionnaire({ deployment: {}, facts: {} }, library, asOf);
  if (!norms.ok) throw new Unreadable([norms.problem]);
  if (!asked.ok) throw new Unreadable([asked.problem]);
  const inventory = files.find(({ path }) => path === INVENTORY);
  return {
    library,
    conditions: norms.value.conditions,
    questions: new Map(asked.value.questions.map(({ id, question }) => [id, question])),
    inventory: value(parseInventory(inventory?.text ?? '', INVENTORY)),
    enforcement: ENFORCEMENT,
    onScreen: ON_SCREEN,
    variants: files.filter(({ path }) => VARIANTS.test(path)).map(readVariants),
    marks: findMarks(files),
    known: { conditions: CONDITION_IDS, verdicts: VERDICTS },
    exists,
  };
}

function readVariants({ path, text }: SourceFile): VariantFile {
  const { variants } = value(parseVariants(text, path));
  return {
    path,
    conditions: variants.flatMap(({ condition }) => condition ?? []),
    verdicts: variants.map(({ expect }) => expect.verdict),
  };
}

function value<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new Unreadable(parsed.problems);
}
