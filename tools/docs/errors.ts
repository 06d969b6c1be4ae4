import { CATALOGUES } from '@tenzij/contracts';
import type { ErrorCatalogue } from '@tenzij/kernel';

/** The reference page of all error codes, as Markdown, made from the catalogues themselves. */
export function errorReference(): string {
  const sections = Object.entries(CATALOGUES).map(([part, catalogue]) => section(part, catalogue));
  return `# Error codes

Made by \`npm run docs\` from the catalogues; a test fails when this page is not what they say. Codes are stable: a program may rely on them. The texts are what people read.
${sections.join('')}`;
}

function section(part: string, catalogue: ErrorCatalogue): string {
  const rows = Object.entries(catalogue).map(([code, { nl, en }]) => {
    const text = ({ what, means, do: action }: typeof nl) => cell(`${what} ${means} *${action}*`);
    return `| \`${code}\` | ${text(nl)} | ${text(en)} |\n`;
  });
  return `\n## ${part}\n\n| code | Nederlands | English |\n|---|---|---|\n${rows.join('')}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
