import type { Language } from '@tenzij/kernel';
import type { PlanResult } from '@tenzij/lanes';
import { changedTable, type DataTable, lead, refusalTable, waitTable } from '@tenzij/lanes/findings';
import { LANES_TEXTS } from './lanes-texts.ts';
import { message, printable } from './message.ts';
import { wrapped } from './wrap.ts';

/** What a plan comes to, for a terminal: what matters first, then the figures. */
export function planAsText(result: PlanResult, title: string, language: Language): string {
  const texts = LANES_TEXTS[language];
  const { verdict, sentences } = lead(result, language);
  const { seed, replications, policy } = result.plan;
  const changed = changedTable(result, language);
  const sections = [
    wrapped(title),
    [verdict, ...sentences].map((sentence) => wrapped(sentence)).join('\n'),
    policy === null
      ? ''
      : wrapped(policy.reason === null ? texts.noReason : `${texts.reason} ${policy.reason}`),
    listed(waitTable(result, language)),
    result.refusals.length === 0 ? '' : inColumns(refusalTable(result, language)),
    changed === null ? '' : listed(changed),
    wrapped(texts.interval),
    wrapped(message(texts.replay, { seed: String(seed), replications }, language)),
  ];
  return `${printable(sections.filter(Boolean).join('\n\n'))}\n`;
}

/** Each row under its name, a line a figure with how sure it is: what is too wide for a table reads well as a list. */
function listed({ caption, head, rows }: DataTable): string {
  const labels = head.slice(1);
  const [label, value] = [
    widest(labels),
    widest(rows.flatMap(({ cells }) => cells.map((cell) => cell.value))),
  ];
  const blocks = rows.map(({ name, cells }) =>
    [
      `  ${name}`,
      ...cells.map((cell, index) =>
        `    ${(labels[index] ?? '').padEnd(label)}  ${cell.value.padEnd(value)}  ${cell.note}`.trimEnd(),
      ),
    ].join('\n'),
  );
  return [wrapped(caption), ...blocks].join('\n');
}

/** Each row on a line, without the intervals. */
function inColumns({ caption, head, rows }: DataTable): string {
  const lines = [head, ...rows.map(({ name, cells }) => [name, ...cells.map(({ value }) => value)])];
  const widths = head.map((_, column) => widest(lines.map((line) => line[column] ?? '')));
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  return [wrapped(caption), ...lines.map(line)].join('\n');
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}
