const WIDTH = 88;
const INDENT = 8;

/** Text in lines of at most 88 columns, each after the indent. */
export function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((part) => indent + part).join('\n');
}

/** A label in the margin and the text beside it. */
export function indented(label: string, text: string): string {
  return `  ${label}`.padEnd(INDENT) + wrapped(text, ' '.repeat(INDENT)).slice(INDENT);
}
