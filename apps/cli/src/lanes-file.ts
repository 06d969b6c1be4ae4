import type { Problem } from '@tenzij/kernel';
import { type LanePlan, readLanePlan } from '@tenzij/lanes';
import { type Document, LineCounter, type Node, parseDocument } from 'yaml';
import { readTextFile } from './files.ts';
import { Refusal, refusal } from './refusal.ts';

/** A plan of an entrance out of a YAML or JSON file; refused with the line and the field that isn't right. */
export async function readPlanFile(file: string): Promise<LanePlan> {
  const text = await readTextFile(file);
  const lines = new LineCounter();
  // Also for files that ask for YAML 1.1, in which `no` would be a boolean and `1:1` a number.
  const document = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const [mistake] = [...document.errors, ...document.warnings];
  if (mistake) throw refusal('cli.not-yaml', { file, line: lineAt(mistake.pos[0]) });
  const plan = readLanePlan(valueIn(document, file));
  if (plan.ok) return plan.value;
  throw new Refusal([placed(plan.problem, file, document, lineAt)]);
}

/** A name that refers to nothing, or to itself over and over, gives no value. */
function valueIn(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch {
    throw refusal('cli.not-yaml', { file, line: 1 });
  }
}

/** The problem with its file, and the line of its field where that is in the file. */
function placed(
  problem: Problem,
  file: string,
  document: Document,
  lineAt: (offset: number) => number,
): Problem {
  const { field } = problem.params;
  const node = typeof field === 'string' ? nearest(document, stepsOf(field)) : undefined;
  const line = node?.range ? { line: lineAt(node.range[0]) } : {};
  return { ...problem, params: { ...problem.params, file, ...line } };
}

/** `arrivals.profile[3].count` as the steps to it. */
function stepsOf(field: string): (string | number)[] {
  return [...field.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) => (index ? Number(index) : name));
}

/** What stands at a place, or the nearest thing around it: what is missing stands nowhere. */
function nearest(document: Document, steps: readonly (string | number)[]): Node | undefined {
  for (let length = steps.length; length > 0; length--) {
    const node = document.getIn(steps.slice(0, length), true) as Node | undefined;
    if (node?.range) return node;
  }
  return undefined;
}
