import type { InventoryEntry, NormCondition } from '@tenzij/norms';
import { consentIds, testsOn } from './check-screens.ts';
import { DOCUMENTS, isOwn, marksOf, type TraceInput } from './input.ts';

const ENFORCED = { software: 'the software', partly: 'the software in part', people: 'people, who are told' };

/** `docs/reference/traceability.md`. */
export function traceabilityPage(input: TraceInput): string {
  const { inventory, conditions } = input;
  return `# Traceability

Made by \`npm run trace\` from the law folder, the code and the names of tests; a test fails when this page is stale. It
leads from what the two source documents ask to the condition that holds it, the question that is put to people, the
guard that watches it at run time, and the tests. ${inventory.length} demands, ${conditions.length} conditions, ${Object.keys(input.enforcement).length} guards. The demands are in our own words;
\`law/inventory.yaml\` has them in Dutch too.

A number of variants is how many of \`law/scenarios/variants/\` change that condition and expect what follows from the rules.
${DOCUMENTS.map((document) => documentSection(document, input)).join('')}
## Rules of our own

${table(
  ['condition', 'question', 'guard', 'tests'],
  conditions.filter(isOwn).map((one) => conditionCells(one, input)),
)}
## Consent and information on the screen

Where a visitor meets each condition of consent and each item of information, and the tests that name it.

${screenTable(input)}
## Guards

Who keeps a guard: the software, people who are told of it in every assessment it belongs to, or both.

${guardTable(input)}
## Tests of guards

${testTable(input)}`;
}

function documentSection(document: string, input: TraceInput): string {
  const { title, sections } = input.library.documents[document] ?? {};
  const parts = Object.entries(sections ?? {}).map(([section, name]) => {
    const entries = input.inventory.filter(
      (one) => one.source.document === document && one.source.section === section,
    );
    const rows = entries.flatMap((entry) => entryRows(entry, input));
    return `\n### ${document}: ${name.en}\n\n${table(['id', 'what it asks', 'condition', 'question', 'guard', 'tests'], rows)}`;
  });
  return `\n## ${title?.en ?? document}\n${parts.join('')}`;
}

/** One row per condition that holds the demand; id and text only in the first. */
function entryRows({ id, text, conditions }: InventoryEntry, input: TraceInput): readonly string[][] {
  return conditions.map((held, index) => {
    const condition = input.conditions.find((one) => one.id === held);
    const cells = condition ? conditionCells(condition, input) : [held, '', '', ''];
    return [...(index === 0 ? [`\`${id}\``, text.en] : ['', '']), ...cells];
  });
}

function conditionCells({ id, guard }: NormCondition, input: TraceInput): string[] {
  const enforcement = guard && input.enforcement[guard.id];
  const kept = guard ? `\`${guard.id}\` (${enforcement ? ENFORCED[enforcement.by] : '?'})` : '';
  return [`\`${id}\``, input.questions.get(id)?.en ?? '', kept, testsOf(id, guard?.id, input)];
}

function testsOf(condition: string, guard: string | undefined, input: TraceInput): string {
  const variants = input.variants
    .flatMap(({ conditions }) => conditions)
    .filter((id) => id === condition).length;
  const own = marksOf(input, 'condition', condition).length;
  const guarding = guard ? marksOf(input, 'guard', guard).length : 0;
  return [
    count(variants, 'variant'),
    ...(own > 0 ? [count(own, 'test')] : []),
    ...(guarding > 0 ? [`${count(guarding, 'test')} of the guard`] : []),
  ].join(', ');
}

function guardTable({ conditions, enforcement }: TraceInput): string {
  const rows = Object.entries(enforcement).map(([id, { by, how, where }]) => {
    const own = conditions.filter(({ guard }) => guard?.id === id);
    const texts = own.map((one) => `\`${one.id}\` ${one.guard?.text.en}`);
    return [`\`${id}\``, texts.join(' '), ENFORCED[by], how, where.map((path) => `\`${path}\``).join(' ')];
  });
  return table(['guard', 'condition and what is watched', 'kept by', 'how', 'where'], rows);
}

function screenTable(input: TraceInput): string {
  const code = (paths: readonly string[]) => paths.map((path) => `\`${path}\``).join(' ');
  const rows = consentIds(input).map((id) => {
    const { how = '', screens = [], instead } = input.onScreen[id] ?? {};
    const where = code(instead?.where ?? screens);
    return [`\`${id}\``, input.questions.get(id)?.en ?? '', how, where, code(testsOn(id, input))];
  });
  return table(['id', 'what is asked', 'what there is', 'where', 'tests'], rows);
}

function testTable({ marks }: TraceInput): string {
  const sorted = marks.filter(({ kind }) => kind !== 'screen').sort((a, b) => compare(key(a), key(b)));
  return table(
    ['of', 'test', 'file'],
    sorted.map(({ kind, id, title, path }) => [`${kind} \`${id}\``, title, `\`${path}\``]),
  );
}

const key = ({ kind, id, path, title }: TraceInput['marks'][number]) => `${kind} ${id} ${path} ${title}`;
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |\n`;
  return `${line(heads)}|${heads.map(() => '---|').join('')}\n${rows.map(line).join('')}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
