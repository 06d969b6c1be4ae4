const MARK = /^== .* \[tenzij:([a-z-]+)\] ==$/;
const LIKE_MARK = /^\\*== /;

export interface MarkedPart {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/**
 * Several texts in one field of a form that has no field for each: the first as it is, each other under a line
 * that names it. A line of a text that looks like such a line gets a backslash before it.
 */
export function joinParts(first: string, others: readonly MarkedPart[]): string {
  const marked = others.map(({ id, title, text }) => `== ${title} [tenzij:${id}] ==\n${escapeLines(text)}`);
  return [escapeLines(first), ...marked].filter((part) => part !== '').join('\n\n');
}

/** The way back: the text before any mark, and the marked ones by their id. */
export function splitParts(joined: string): {
  readonly first: string;
  readonly others: ReadonlyMap<string, string>;
} {
  const parts: { readonly id: string | null; readonly lines: string[] }[] = [{ id: null, lines: [] }];
  for (const line of joined.split('\n')) {
    const id = MARK.exec(line)?.[1];
    if (id === undefined) parts.at(-1)?.lines.push(line.replace(/^\\(\\*== )/, '$1'));
    else parts.push({ id, lines: [] });
  }
  const textOf = (lines: readonly string[]) => lines.join('\n').trim();
  return {
    first: textOf(parts[0]?.lines ?? []),
    others: new Map(parts.flatMap(({ id, lines }) => (id === null ? [] : [[id, textOf(lines)]]))),
  };
}

function escapeLines(text: string): string {
  return text
    .split('\n')
    .map((line) => (LIKE_MARK.test(line) ? `\\${line}` : line))
    .join('\n');
}
