import type { IsoDate, Language } from '@tenzij/kernel';
import type { Block, Text } from '../paper/paper.ts';

export function chapter(text: string, id: string): Block {
  return { kind: 'heading', level: 2, text, id };
}

export function section(text: string): Block {
  return { kind: 'heading', level: 3, text };
}

export function item(text: string): Block {
  return { kind: 'heading', level: 4, text };
}

export function paragraph(...text: Text): Block {
  return { kind: 'paragraph', text };
}

export function info(...text: Text): Block {
  return { kind: 'remark', tone: 'info', text };
}

export function warning(...text: Text): Block {
  return { kind: 'remark', tone: 'warning', text };
}

type Term = Extract<Block, { kind: 'terms' }>['items'][number];

/** Names and what they hold; a text of `null` leaves its name out. */
export function terms(...items: readonly (readonly [term: string, text: Text | string | null])[]): Block {
  const kept = items.flatMap(([term, text]): Term[] => {
    if (text === null) return [];
    return [{ term, text: typeof text === 'string' ? [text] : text }];
  });
  return { kind: 'terms', items: kept };
}

/** A table, or the sentence that there is nothing to put in it. */
export function tableOr(
  none: string,
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Text[])[],
): Block {
  return rows.length === 0 ? paragraph(none) : { kind: 'table', caption, head, rows };
}

/** "22 november 2026" */
export function longDate(date: IsoDate, language: Language): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** "1,2 MB": decimal units, as file managers show them. */
export function fileSize(bytes: number, language: Language): string {
  const [size, unit] = bytes < 1000 ? [bytes, 'B'] : bytes < 1e6 ? [bytes / 1000, 'kB'] : [bytes / 1e6, 'MB'];
  return `${size.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 1 })} ${unit}`;
}
